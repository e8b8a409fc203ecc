import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';

// Connections of the load, which are read into one buffer each.

const READ_BYTES = 262144;

/** Hands over what comes, from the first byte that is not used yet; `onbytes` answers how many it has used. */
export function reader(onbytes, size = READ_BYTES) {
  const buffer = new Uint8Array(size * 2);
  let held = 0;
  return {
    buffer,
    room: () => buffer.subarray(held, held + size),
    take(count) {
      const end = held + count;
      const used = onbytes(buffer, end);
      if (used > 0) buffer.copyWithin(0, used, end);
      held = end - used;
      return true;
    },
    put(chunk) {
      buffer.set(chunk, held);
      this.take(chunk.length);
    },
  };
}

/** Connects; with `certificates`, a folder, over TLS. */
export async function dial({ place, certificates, protocol, buffer }, onbytes) {
  const read = reader(onbytes, buffer);
  if (certificates === undefined) {
    const socket = connect({ ...place, noDelay: true, onread: { buffer: read.room, callback: read.take } });
    await once(socket, 'connect');
    return socket;
  }
  const socket = await dialSecured(place, certificates, protocol);
  return socket.on('data', (chunk) => read.put(chunk));
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
export async function dialUdp({ port }) {
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
