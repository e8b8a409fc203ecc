// Two brokers' ends of a mesh meet through the NATS server at the address given, and a client links to one of them.
import { once, EventEmitter } from 'node:events';
import { parseEndpoint, systemClock } from '@nlmq/core';
import { nats } from '@nlmq/transport-nats';

const transport = nats();
const place = parseEndpoint(`nats://${process.argv[2] ?? '127.0.0.1:4222'}/lab`);
const open = [];
const told = new EventEmitter();

/** Joins the mesh under a name, and says who links and what comes. */
async function join(name) {
  const accept = (link) => {
    open.push(link);
    link.receive({
      frames(burst) {
        console.log(`${name} hears ${burst.length} bytes`);
        told.emit('heard');
        return false; // nobody holds a slice of the burst
      },
      closed: () => undefined,
    });
    told.emit(link.equal ? `${name} meets ${link.equal.name}` : 'a client');
  };
  open.push(await transport.listen(place, accept, { clock: systemClock, name }));
}

const met = Promise.all([once(told, 'ant meets bee'), once(told, 'bee meets ant')]);
await join('ant');
await join('bee');
await met;
const brokers = await transport.brokers(place, { clock: systemClock });
console.log(brokers.map(({ address }) => address.split('/').at(-1)).join(' and '), 'have met');

const link = await transport.dial(brokers[1], { clock: systemClock });
open.push(link);
const frame = new Uint8Array(32);
frame[0] = 32; // a frame begins with its length
link.send(frame);
await once(told, 'heard');
await Promise.all(open.map((one) => one.close()));
