import { AttributeCursor, AttributeWriter, MessageCursor, decodeFrame, encodeFrame, encodeMessage } from '@nlmq/codec';

// A netlink message (RTM_NEWADDR: struct ifaddrmsg, then attributes) in a frame for a broker's subscribers.
const ifaddrmsg = Uint8Array.of(2, 8, 0, 0, 1, 0, 0, 0);
const attributes = new AttributeWriter()
  .bytes(1, Uint8Array.of(127, 0, 0, 1))
  .string(3, 'lo')
  .finish();
const packet = encodeMessage({ type: 20, flags: 0, seq: 0, pid: 0 }, Uint8Array.of(...ifaddrmsg, ...attributes));
const frame = encodeFrame({ dst: 0 }, packet);
console.log(`${frame.length} bytes`);

// The way back. Cursors allocate nothing per step; a fault ends the walk and stays in `error`.
const { cdata } = decodeFrame(frame);
const messages = new MessageCursor(cdata);
while (messages.next()) {
  console.log(`message of type ${messages.type}`);
  const list = new AttributeCursor(cdata, messages.body + ifaddrmsg.length, messages.end);
  while (list.next()) console.log(`  ${list.type}: ${list.type === 3 ? list.string() : list.payload().join('.')}`);
  if (list.error) throw list.error;
}
if (messages.error) throw messages.error;
