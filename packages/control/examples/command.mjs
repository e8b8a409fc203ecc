import { decodeControl, decodeFrame, encodeControl } from '@nlmq/codec';
import { ControlError, discover, subscribe } from '@nlmq/control';

// A client asks for new and changed links (RTM_NEWLINK is type 16) of the service 'netlink/route'.
const keys = [{ offset: 4, key: 16, mask: 0xffff }];
const attributes = subscribe.request.encode({ keys, path: 'netlink/route' });
const frame = encodeControl({ seq: 1, pid: 42 }, { command: subscribe.id, attributes }, 42);
console.log(`${subscribe.name} takes ${frame.length} bytes and needs the right '${subscribe.access}'`);

// The broker reads it with the same value.
const message = decodeControl(decodeFrame(frame).cdata);
console.log(JSON.stringify(await subscribe.request.decode(message.attributes)));

// What is missing or malformed is named.
try {
  await discover.request.decode(new Uint8Array(0));
} catch (error) {
  if (!(error instanceof ControlError)) throw error;
  console.log(`${error.code}: ${error.message}`);
}
