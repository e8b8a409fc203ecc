import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { TRANSPORT, WORD, encodeControl, encodeFrame, wholeFrames, wordsOf } from '@nlmq/codec';
import { COMMAND, LABEL, hello, subscribe } from '@nlmq/control';

// One client of a benchmark, with a thread that sends and one that receives:
// `node load.mjs '{"protocol":"nlmq"|"nats","place":{"host":H,"port":N}|{"path":P},"size":BYTES,"seconds":S}'`, with
// `"certificates":FOLDER` for TLS, and `"from":{"port":N}` for a sender over UDP.
// Prints `begin`, then `end {messages, seconds, gaps}`; whoever watches the broker's CPU reads it at these two lines.

const WARM_MS = 400;
const BATCH_BYTES = 65536;
const DATAGRAM_BYTES = 8192;
const READ_BYTES = 262144;
/** Counters that the threads share: messages received, and messages out of order. */
const RECEIVED = 0;
const GAPS = 1;

/** How each protocol introduces a client, frames a message, and is read. */
const PROTOCOLS = {
  nlmq: {
    receiver: () =>
      encodeControl({ seq: 1 }, { command: COMMAND.SUBSCRIBE, attributes: subscribe.request.encode({ keys: [] }) }),
    peer: () => encodeControl({ seq: 1 }, { command: COMMAND.HELLO, attributes: hello.request.encode({ version: 1 }) }),
    message: (payload) => encodeFrame({ dst: LABEL.SUBSCRIBERS }, payload),
    payloadOffset: 28,
    /** Calls `each` with the offset of every data frame; answers how many bytes were used. */
    walk(bytes, end, each) {
      const words = wordsOf(bytes);
      const stop = wholeFrames(words, 0, end);
      for (let at = 0; at < stop; at += words[at >>> 2]) {
        if (words[(at >>> 2) + WORD.KIND] === TRANSPORT) each(at);
      }
      return stop;
    },
  },
  nats: {
    receiver: () => Buffer.from('CONNECT {"verbose":false}\r\nSUB load 1\r\nPING\r\n'),
    peer: () => Buffer.from('CONNECT {"verbose":false}\r\n'),
    message: (payload) => Buffer.concat([Buffer.from(`PUB load ${payload.length}\r\n`), payload, Buffer.from('\r\n')]),
    payloadOffset: 0,
    walk(bytes, end, each) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, end);
      let at = 0;
      for (;;) {
        const line = text.indexOf(10, at);
        if (line < 0) return at;
        if (text[at] !== 77) {
          at = line + 1;
          continue;
        }
        let size = 0;
        for (let digit = line - 2, unit = 1; text[digit] !== 32; digit--, unit *= 10) size += (text[digit] - 48) * unit;
        if (line + 1 + size + 2 > end) return at;
        each(line + 1);
        at = line + 1 + size + 2;
      }
    },
  },
};

/** Connects and hands over what comes, from the first byte that is not used yet; `onbytes` answers how many it has used. */
async function dial({ place, certificates, protocol }, onbytes) {
  const buffer = new Uint8Array(READ_BYTES * 2);
  let held = 0;
  const take = (count) => {
    const end = held + count;
    const used = onbytes(buffer, end);
    buffer.copyWithin(0, used, end);
    held = end - used;
    return true;
  };
  const room = () => buffer.subarray(held, held + READ_BYTES);
  if (certificates === undefined) {
    const socket = connect({ ...place, noDelay: true, onread: { buffer: room, callback: take } });
    await once(socket, 'connect');
    return socket;
  }
  const socket = await dialSecured(place, certificates, protocol);
  return socket.on('data', (chunk) => {
    buffer.set(chunk, held);
    take(chunk.length);
  });
}

async function dialSecured(place, folder, protocol) {
  const plain = connect({ ...place, noDelay: true });
  await once(plain, 'connect');
  // nats-server speaks first, in the clear.
  if (protocol === 'nats') await once(plain, 'data');
  const [key, cert, ca] = ['localhost.key', 'localhost.crt', 'ca.crt'].map((name) => readFileSync(`${folder}/${name}`));
  const socket = connectTls({ socket: plain, key, cert, ca, host: 'localhost' });
  await once(socket, 'secureConnect');
  return socket;
}

/** Sends datagrams as a socket sends bytes: false when it is enough for now, and then 'drain'. */
async function dialUdp({ port }) {
  const socket = createSocket('udp4');
  socket.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  return {
    write(bytes) {
      socket.send(bytes);
      return true;
    },
  };
}

async function receive({ shared, ...to }) {
  const { protocol } = to;
  const { walk, receiver, payloadOffset } = PROTOCOLS[protocol];
  const counters = new Float64Array(shared);
  let expected = -1;
  const socket = await dial(to, (bytes, end) => {
    const view = new DataView(bytes.buffer);
    return walk(bytes, end, (at) => {
      const number = view.getUint32(at + payloadOffset, true);
      if (expected >= 0 && number !== expected) counters[GAPS]++;
      expected = (number + 1) >>> 0;
      counters[RECEIVED]++;
    });
  });
  socket.write(receiver());
  setTimeout(() => parentPort.postMessage('ready'), 200);
}

/** Sends numbered messages as fast as the broker takes them. */
async function send({ size, from, ...to }) {
  const { protocol } = to;
  const { message, peer, payloadOffset } = PROTOCOLS[protocol];
  const one = Buffer.from(message(Buffer.alloc(size, 'x')));
  const offset = payloadOffset > 0 ? payloadOffset : one.indexOf(10) + 1;
  const count = Math.max(1, Math.floor((from ? DATAGRAM_BYTES : BATCH_BYTES) / one.length));
  const socket = from ? await dialUdp(from) : await dial(to, (_bytes, end) => end);
  let number = 0;
  if (!from) socket.write(peer());
  const batch = () => {
    const bytes = Buffer.alloc(one.length * count);
    for (let at = 0; at < count; at++) {
      one.copy(bytes, at * one.length);
      bytes.writeUInt32LE(number++ >>> 0, at * one.length + offset);
    }
    return bytes;
  };
  const go = () => {
    for (let turn = 0; turn < 8; turn++) if (!socket.write(batch())) return void socket.once('drain', go);
    setImmediate(go);
  };
  parentPort.postMessage('ready');
  go();
}

const ROLES = { receive, send };

async function thread(role, data) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { ...data, role } });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

async function main() {
  const options = JSON.parse(process.argv[2]);
  const shared = new SharedArrayBuffer(16);
  const counters = new Float64Array(shared);
  await thread('receive', { ...options, shared });
  await thread('send', { ...options, shared });
  await new Promise((resolve) => setTimeout(resolve, WARM_MS));
  const before = counters[RECEIVED];
  const start = performance.now();
  console.log('begin');
  await new Promise((resolve) => setTimeout(resolve, options.seconds * 1000));
  const messages = counters[RECEIVED] - before;
  console.log('end', JSON.stringify({ messages, seconds: (performance.now() - start) / 1000, gaps: counters[GAPS] }));
  process.exit(0);
}

if (isMainThread) await main();
else await ROLES[workerData.role](workerData);
