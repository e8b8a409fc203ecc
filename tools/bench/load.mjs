import { once } from 'node:events';
import { createServer } from 'node:net';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { connect, disconnect, limit } from '@nlmq/control';
import { PROTOCOLS, labelIn, welcome } from './load-protocol.mjs';
import { dial, dialUdp, reader } from './load-socket.mjs';
import { pingPong } from './load-requests.mjs';

// One client of a benchmark, with a thread that sends and one that receives:
// `node load.mjs '{"protocol":"nlmq"|"nats","place":{"host":H,"port":N}|{"path":P},"size":BYTES,"seconds":S}'`, with
// `"certificates":FOLDER` for TLS, `"from":{"port":N}` for a sender over UDP, `"receivers":N` that get every message, or
// with `"spread":"labels"|"types"` each its share; `"idle":N` subscriptions that nothing matches, `"rate":N` messages a
// second, each written for itself, `"uplink":UNIX PATH` to send to the label of a link that the broker, asked there, makes
// to the receiver, `"bulk":UNIX PATH` to have the broker, asked there, read from the sender in bulk, and `"inflight":N` for requests through the broker in place of messages.
// Prints `begin`, then `end {messages, seconds, gaps}`; whoever watches the broker's CPU reads it at these two lines.

const WARM_MS = 300;
const BATCH_BYTES = 65536;
const DATAGRAM_BYTES = 8192;
/** Counters that the threads share: messages received, and messages out of order. */
const RECEIVED = 0;
const GAPS = 1;

/** Counts the messages of one receiver, which are numbered without a gap. */
function counting({ walk, payloadOffset }, counters, told) {
  let expected = -1;
  let view;
  return (bytes, end) => {
    view ??= new DataView(bytes.buffer);
    let count = 0;
    const used = walk(
      bytes,
      end,
      (at) => {
        const number = view.getUint32(at + payloadOffset, true);
        if (expected >= 0 && number !== expected) counters[GAPS]++;
        expected = (number + 1) >>> 0;
        count++;
      },
      told,
    );
    counters[RECEIVED] += count;
    return used;
  };
}

/** Settles with the label of the receiver when it is ready. */
async function receiveOne(to, place, counters) {
  const protocol = PROTOCOLS[to.protocol];
  const ready = settlement();
  let label;
  const socket = await dial(
    to,
    counting(protocol, counters, (answer) => {
      if (answer.seq === 1 && to.spread === 'labels') label = labelIn(answer);
      if (protocol.ready(answer)) ready.resolve(label);
    }),
  );
  socket.write(protocol.subscribe(place, to.spread));
  return ready.promise;
}

function settlement() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

/** Subscriptions that nothing matches. */
async function idle(to) {
  const protocol = PROTOCOLS[to.protocol];
  const ready = settlement();
  const socket = await dial(to, (bytes, end) =>
    protocol.walk(
      bytes,
      end,
      () => undefined,
      (answer) => protocol.ready(answer) && ready.resolve(),
    ),
  );
  socket.write(protocol.idle(to.idle));
  await ready.promise;
}

/** Poses as the broker at the far end of an uplink; answers its port. */
async function sink(counters) {
  const server = createServer({ noDelay: true }, (socket) => {
    const read = reader(counting(PROTOCOLS.nlmq, counters, (question) => socket.write(welcome(question))));
    socket.on('data', (chunk) => read.put(chunk));
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

async function receive({ shared, receivers = 1, uplink, ...to }) {
  const counters = new Float64Array(shared);
  if (to.idle) await idle(to);
  if (uplink) parentPort.postMessage({ port: await sink(counters) });
  else {
    const places = Array.from({ length: receivers }, (_zero, place) => receiveOne(to, place, counters));
    parentPort.postMessage({ labels: await Promise.all(places) });
  }
}

/** Sends numbered messages: as fast as the broker takes them, or so many a second. */
async function send({ size, from, receivers = 1, rate, path, bulk, ...to }) {
  const protocol = PROTOCOLS[to.protocol];
  const places = to.spread ? receivers : 1;
  const labelled = settlement();
  const socket = from
    ? await dialUdp(from)
    : await dial(to, (bytes, end) => (path || bulk ? findLabel(bytes, end, path ? 2 : 1, labelled) : end));
  if (!from) socket.write(protocol.greet());
  let { labels } = to;
  if (path) {
    socket.write(protocol.discover(path));
    labels = [await labelled.promise];
  }
  const addressed = to.spread === 'labels' || path ? labels : undefined;
  const messages = Array.from({ length: places }, (_zero, place) => {
    const bytes = Buffer.from(
      protocol.message(Buffer.alloc(size, 'x'), place, { spread: to.spread, labels: addressed }),
    );
    return { bytes, offset: protocol.payloadOffset || bytes.indexOf(10) + 1, number: 0 };
  });
  const most = rate ? 1 : Math.floor((from ? DATAGRAM_BYTES : BATCH_BYTES) / messages[0].bytes.length);
  const count = rate ? 1 : Math.max(places, most - (most % places));
  let next = 0;
  const batch = () => {
    const bytes = Buffer.alloc(messages[0].bytes.length * count);
    for (let at = 0; at < bytes.length; next = (next + 1) % places) {
      const message = messages[next];
      message.bytes.copy(bytes, at);
      bytes.writeUInt32LE(message.number++ >>> 0, at + message.offset);
      at += message.bytes.length;
    }
    return bytes;
  };
  parentPort.postMessage({ label: bulk && (await labelled.promise) });
  if (rate) paced(socket, batch, rate);
  else blast(socket, batch);
}

function findLabel(bytes, end, seq, found) {
  const told = (answer) => answer.seq === seq && found.resolve(labelIn(answer));
  return PROTOCOLS.nlmq.walk(bytes, end, () => undefined, told);
}

function blast(socket, batch) {
  const go = () => {
    for (let turn = 0; turn < 8; turn++) if (!socket.write(batch())) return void socket.once('drain', go);
    setImmediate(go);
  };
  go();
}

/** One write for each, at even distances; what is late follows at once. */
function paced(socket, batch, rate) {
  const start = performance.now();
  let sent = 0;
  const go = () => {
    const due = ((performance.now() - start) * rate) / 1000;
    for (let turn = 0; turn < 16 && sent < due; turn++, sent++) socket.write(batch());
    setImmediate(go);
  };
  go();
}

const ROLES = { receive, send };

function thread(role, data) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { ...data, role } });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

/** Has the broker link out to the port; answers how to end that. */
async function linkOut(path, port) {
  const { connect: dialBroker } = await import('nlmq');
  const admin = await dialBroker(`unix://${path}`);
  const { label } = await admin.call(connect, { url: `tcp://127.0.0.1:${port}`, name: 'sink' });
  return () => admin.call(disconnect, { label });
}

/** Has the broker read from the link in bulk. */
async function inBulk(path, label) {
  const { connect: dialBroker } = await import('nlmq');
  const admin = await dialBroker(`unix://${path}`);
  await admin.call(limit, { label, bulk: true });
  await admin.close();
}

/** Threads that send and receive; answers the counters, and how to leave. */
async function oneWay(options) {
  const shared = new SharedArrayBuffer(16);
  const { port, labels } = await thread('receive', { ...options, shared });
  const leave = port === undefined ? async () => undefined : await linkOut(options.uplink, port);
  const { label } = await thread('send', { ...options, labels, ...(port !== undefined && { path: 'sink/all' }) });
  if (options.bulk) await inBulk(options.bulk, label);
  const counters = new Float64Array(shared);
  return { counters: () => ({ messages: counters[RECEIVED], gaps: counters[GAPS] }), leave };
}

async function main() {
  const options = JSON.parse(process.argv[2]);
  const { counters, leave } = await (options.inflight ? pingPong(options) : oneWay(options));
  await new Promise((resolve) => setTimeout(resolve, WARM_MS));
  const { messages: before } = counters(true);
  const start = performance.now();
  console.log('begin');
  await new Promise((resolve) => setTimeout(resolve, options.seconds * 1000));
  const { messages, ...rest } = counters();
  const seconds = (performance.now() - start) / 1000;
  console.log('end', JSON.stringify({ ...rest, messages: messages - before, seconds }));
  await leave();
  process.exit(0);
}

if (isMainThread) await main();
else await ROLES[workerData.role](workerData);
