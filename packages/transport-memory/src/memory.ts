import { TransportError, formatEndpoint, type Link, type ListenOptions, type Transport } from '@nlmq/core';
import { underDeadline } from '@nlmq/stream';
import { MemoryLink } from './link.ts';

/**
 * The transport of `memory://NAME`: links between parts of one process.
 *
 * Names are known to the one instance: give the same to both sides. Bytes are copied when they are sent and delivered
 * in a later turn of the event loop, all that one turn sent as one burst.
 */
export function memory(): Transport {
  const places = new Map<string, { accept(link: Link): void; readonly options: ListenOptions }>();
  return {
    scheme: 'memory',
    duplex: true,
    dial: (to, options) =>
      underDeadline(to, options, ({ succeed, fail }) => {
        const turn = setImmediate(() => {
          const place = places.get(to.address);
          if (!place) {
            fail(new TransportError('ERR_UNREACHABLE', `${formatEndpoint(to)}: nobody listens there`));
            return;
          }
          const [near, far] = MemoryLink.pair(to, options.clock, place.options.clock);
          place.accept(far);
          succeed(near);
        });
        return () => clearImmediate(turn);
      }),
    listen(at, accept, options) {
      const place = { accept, options };
      if (places.has(at.address)) {
        const why = `${formatEndpoint(at)}: somebody listens there already; choose another name`;
        return Promise.reject(new TransportError('ERR_ADDRESS_IN_USE', why));
      }
      places.set(at.address, place);
      const close = (): Promise<void> => {
        if (places.get(at.address) === place) places.delete(at.address);
        return Promise.resolve();
      };
      return Promise.resolve({ endpoint: at, close });
    },
  };
}
