const assert = require('node:assert/strict');
const expected = require('./frame.json');

/** Decodes a recorded frame with the installed codec, however it came here. */
module.exports = function check({ decodeFrame, encodeFrame, readHeader }) {
  const bytes = new Uint8Array(Buffer.from(expected.hex, 'hex'));
  const { seq, pid, dst, cdata } = decodeFrame(bytes);
  assert.deepEqual({ seq, pid, dst }, { seq: expected.seq, pid: expected.pid, dst: expected.dst });
  assert.equal(readHeader(cdata).type, expected.innerType);
  assert.deepEqual(encodeFrame({ seq, pid, dst }, cdata), bytes);
};
