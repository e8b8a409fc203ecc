import { PROTOCOLS, labelIn } from './load-protocol.mjs';
import { dial } from './load-socket.mjs';

// Requests through the broker to a service that is a client too, both in this thread.

const BUFFER_BYTES = 65536;

/** Settles when the connection is ready, with its label where it has one; `each` gets the data that comes in one go. */
async function join(to, hello, each) {
  const protocol = PROTOCOLS[to.protocol];
  let ready;
  const label = new Promise((resolve) => (ready = resolve));
  const socket = await dial({ ...to, buffer: BUFFER_BYTES }, (bytes, end) => {
    const found = [];
    const used = protocol.walk(
      bytes,
      end,
      (at, size) => found.push([at, size]),
      (answer) => {
        if (protocol.ready(answer)) ready();
        else if (answer.seq === 1) ready(labelIn(answer));
      },
    );
    if (found.length > 0) socket.write(Buffer.concat(each(bytes, found)));
    return used;
  });
  socket.write(hello);
  return { socket, label: await label };
}

/** Keeps so many requests under way; answers counters, with the median of the waits in microseconds. */
export async function pingPong({ size, inflight, ...to }) {
  const protocol = PROTOCOLS[to.protocol];
  let messages = 0;
  let gaps = 0;
  let waits = [];
  let asked = 0;
  let answered = 0;
  let since = 0;
  const responder = await join(to, to.protocol === 'nlmq' ? protocol.greet() : protocol.subscribe(0), (bytes, found) =>
    found.map(([at, length]) => Buffer.from(protocol.reply(bytes, at, length))),
  );
  const request = Buffer.from(protocol.request(Buffer.alloc(size, 'x'), responder.label));
  const offset = protocol.payloadOffset || request.indexOf(10) + 1;
  const next = () => {
    const one = Buffer.from(request);
    one.writeUInt32LE(asked++, offset);
    return one;
  };
  const requester = await join(to, (protocol.requester ?? protocol.greet)(), (bytes, found) => {
    const now = performance.now();
    if (inflight === 1) waits.push((now - since) * 1000);
    since = now;
    const view = new DataView(bytes.buffer);
    for (const [at] of found) {
      const number = view.getUint32(at + protocol.payloadOffset, true);
      if (number !== answered++) gaps++;
      messages++;
    }
    return found.map(next);
  });
  since = performance.now();
  requester.socket.write(Buffer.concat(Array.from({ length: inflight }, next)));
  return {
    counters(begin = false) {
      if (begin) waits = [];
      const sorted = waits.toSorted((a, b) => a - b);
      return { messages, gaps, p50: sorted[sorted.length >>> 1] };
    },
    leave: async () => undefined,
  };
}
