import { ControlError, formatControlError, parseControlError, type ControlErrorCode } from '@nlmq/control';

const codes: readonly ControlErrorCode[] = [
  'ERR_BAD_REQUEST',
  'ERR_DENIED',
  'ERR_NOT_FOUND',
  'ERR_UNSUPPORTED',
  'ERR_LIMIT',
  'ERR_INTERNAL',
];

test.each(codes)('[CTL-6] %s and its sentence arrive as they left', (code) => {
  const error = new ControlError(code, 'rack7: no such\nservice: at all');
  expect(parseControlError(formatControlError(error))).toMatchObject({ code, message: error.message });
});

describe('[CTL-6] a text that is not ours is a denial', () => {
  test.each([
    ['nothing', '', 'the broker refused without a reason'],
    ['a sentence', 'connection refused', 'connection refused'],
    ['a code that nobody knows', 'ERR_SOMETHING: else', 'ERR_SOMETHING: else'],
  ])('%s', (_, text, message) => {
    expect(parseControlError(text)).toMatchObject({ code: 'ERR_DENIED', message });
  });
});
