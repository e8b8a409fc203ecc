import { frameToJson, hexDump } from '@nlmq/codec/print';
import { goldenFrames } from './golden.ts';

test.each(goldenFrames())('$name can be shown to people, whole and without a fault', ({ bytes, at, decoded }) => {
  const { header, dst } = decoded;
  const shown = frameToJson(bytes, at);
  expect(shown).toMatchObject({ ...header, ...(dst === undefined ? {} : { dst }) });
  expect(shown.fault).toBeUndefined();
  const dump = hexDump(bytes.slice(at, at + header.length));
  expect(dump).not.toMatch(/no whole|not read|missing|behind/);
});
