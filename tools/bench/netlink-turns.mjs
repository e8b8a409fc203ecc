import { readFileSync } from 'node:fs';

// Single turns of the benchmark of netlink, and how they are timed.

const DONE = 3;

const TICK = 1e7;

/** Nanoseconds of CPU that children have used which have ended. */
function ofChildren() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) * TICK;
}

/** Nanoseconds of wall clock, and of CPU of this process and of the children that end meanwhile, for each of `count` turns. */
export async function measured(run, count = 1) {
  const cpu = process.cpuUsage();
  const children = ofChildren();
  const start = process.hrtime.bigint();
  await run();
  const wall = Number(process.hrtime.bigint() - start);
  const { user, system } = process.cpuUsage(cpu);
  return { wall: wall / count, cpu: ((user + system) * 1000 + ofChildren() - children) / count };
}

/** The same of `count` turns, one after the other. */
export function perTurn(count, turn) {
  return measured(async () => {
    for (let n = 0; n < count; n++) await turn();
  }, count);
}

/** A request of `size` bytes of body, all zero but for what `fill` writes. */
function request(type, flags, size, fill) {
  const packet = new Uint8Array(16 + size);
  const view = new DataView(packet.buffer);
  view.setUint32(0, packet.length, true);
  view.setUint16(4, type, true);
  view.setUint16(6, flags, true);
  view.setUint32(8, 1, true);
  fill(view);
  return packet;
}

const routes = request(26, 0x301, 12, (view) => view.setUint8(16, 2));
const link = request(18, 1, 16, (view) => view.setInt32(20, 1, true));

/** All IPv4 routes as bytes, up to the DONE. */
export function dumpBytes(socket) {
  return new Promise((resolve) => {
    socket.answered = (bytes) => {
      const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at < bytes.length; at += (words.getUint32(at, true) + 3) & ~3) {
        if (words.getUint16(at + 4, true) === DONE) return resolve();
      }
    };
    socket.port.send(routes);
    socket.port.poll();
  });
}

/** Link 1 as bytes. */
export function getLink(socket) {
  socket.answered = () => undefined;
  socket.port.send(link);
  socket.port.poll();
}
getLink.packet = link;

/** Counts events until those heard and lost are so many. */
export async function hear(monitor, count) {
  let events = 0;
  let lost = 0;
  for await (const event of monitor) {
    if (event.event === 'overrun') lost += event.lost;
    else events++;
    if (events + lost >= count) break;
  }
  return { events, lost };
}
