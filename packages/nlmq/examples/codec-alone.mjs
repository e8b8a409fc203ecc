// The codec alone: reads frames that were captured from a broker of 2013, and prints what is in them. No link, no broker.
import { readFileSync } from 'node:fs';
import { MessageCursor, decodeFrame, wholeFrames, wordsOf } from '@nlmq/codec';
import { rtAddrNotifications } from '@nlmq/families';

const text = readFileSync(new URL('addresses.hex', import.meta.url), 'utf8');
const bytes = new Uint8Array(Buffer.from(text.replaceAll('\n', ''), 'hex'));
const stop = wholeFrames(wordsOf(bytes), 0, bytes.length);
for (let at = 0; at < stop;) {
  const { length, seq, src, cdata } = decodeFrame(bytes, at);
  console.log(`frame of ${length} bytes, seq ${seq}, from 0x${src.toString(16)}`);
  const view = new DataView(cdata.buffer, cdata.byteOffset, cdata.length);
  for (const message = new MessageCursor(cdata); message.next();) {
    if (message.type !== rtAddrNotifications.newaddr.type) console.log(`  message of type ${message.type}`);
    else {
      const { attrs, prefixlen } = rtAddrNotifications.newaddr.decode(view, message.body, message.end);
      console.log(`  address ${attrs.address}/${prefixlen} on ${attrs.label}`);
    }
  }
  at += length;
}
