// Listens at a free port, pushes two frames there in one datagram, and says what came.
import { parseEndpoint, systemClock } from '@nlmq/core';
import { udp } from '@nlmq/transport-udp';

const transport = udp();
const options = { clock: systemClock };
const listener = await transport.listen(
  parseEndpoint('udp://127.0.0.1:0'),
  (link) => {
    link.receive({
      frames(burst) {
        console.log(`${burst.length} bytes from somebody`);
        void listener.close();
        return false; // nobody holds a slice of the burst
      },
      closed: (reason) => reason && console.error(reason.message),
    });
  },
  options,
);
const link = await transport.dial(listener.endpoint, options);
const frames = new Uint8Array(64);
frames[0] = frames[32] = 32; // a frame begins with its length
link.send(frames);
await link.close();
