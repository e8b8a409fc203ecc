// Listens with a certificate on both sides, sends one frame there, and says who sent it.
// Wants a folder with ca.crt, localhost.crt and localhost.key: `nlmq cert ca` and `nlmq cert server localhost` make them.
import { readFileSync } from 'node:fs';
import { Keyring, parseEndpoint, systemClock } from '@nlmq/core';
import { tls } from '@nlmq/transport-tls';

const read = (name) => readFileSync(`${process.argv[2]}/${name}`, 'utf8');
const credentials = new Keyring({ key: read('localhost.key'), cert: read('localhost.crt'), ca: read('ca.crt') });
const transport = tls();
const options = { clock: systemClock, credentials };
const listener = await transport.listen(
  parseEndpoint('tls://localhost:0'),
  (link) => {
    link.receive({
      frames(burst) {
        console.log(`${burst.length} bytes from ${link.peer.names.join(' and ')}`);
        return false; // nobody holds a slice of the burst
      },
      closed: () => listener.close(),
    });
  },
  options,
);
const link = await transport.dial(listener.endpoint, options);
const frame = new Uint8Array(32);
frame[0] = frame.length; // a frame begins with its length
link.send(frame);
await link.close();
