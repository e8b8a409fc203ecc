// Listens at an abstract name, sends one frame there, and says who sent it.
import { formatEndpoint, parseEndpoint, systemClock } from '@nlmq/core';
import { unix } from '@nlmq/transport-unix';

const transport = unix();
const options = { clock: systemClock };
const listener = await transport.listen(
  parseEndpoint('unix://@nlmq-example'),
  (link) => {
    link.receive({
      frames(burst) {
        const own = link.peer.kind === 'unix' && link.peer.uid === process.getuid();
        console.log(`${burst.length} bytes at ${formatEndpoint(link.remote)} from ${own ? 'my own' : 'another'} user`);
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
