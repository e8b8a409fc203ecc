import { encodeControl } from '@nlmq/codec';
import { COMMAND, policyTest, serve } from '@nlmq/control';

/** Frames as PROTOCOL.md shows them. */
const SHOWN = {
  serve:
    '500000000f0001000100000092100000000000000000000038000000340000000e00000001000000921000000900000012000900746c733a2f2f5b3a3a315d3a3000000009004b006564676500000000',
  served:
    '480000000f00010001000000921000000000000000000000300000002c0000000e00000001000000000000000200000015000900746c733a2f2f5b3a3a315d3a3938323400000000',
  policyTest:
    '640000000f000100010000009210000000000000000000004c000000480000000e00000001000000921000004a000000310049007b2270656572223a7b226b696e64223a226c6f6f706261636b227d2c22636f6d6d616e64223a2253544f50227d000000',
};

const envelope = { seq: 1, pid: 4242 };
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('[CTL-16] [CTL-17] writes SERVE and its answer as the document shows them', () => {
  const attributes = serve.request.encode({ url: 'tls://[::1]:0', credentials: 'edge' });
  expect(hex(encodeControl(envelope, { command: serve.id, attributes }, 4242))).toBe(SHOWN.serve);
  const answer = serve.reply.encode({ url: 'tls://[::1]:9824' });
  expect(hex(encodeControl(envelope, { command: COMMAND.ACK, attributes: answer }))).toBe(SHOWN.served);
});

test('[CTL-19] writes POLICY_TEST as the document shows it', () => {
  const attributes = policyTest.request.encode({ peer: { kind: 'loopback' }, command: 'STOP' });
  expect(hex(encodeControl(envelope, { command: policyTest.id, attributes }, 4242))).toBe(SHOWN.policyTest);
});
