import type { Link, Transport } from '@nlmq/core';
import type { Side } from './recorder.ts';

/** Hears of every burst of a link, before anybody can write into it; the bytes are lent. */
export type Tap = (burst: Uint8Array, from: Side) => void;

/** A transport whose links, as far as they are dialled, tell what passes over them. */
export function tapped(transport: Transport, tap: Tap): Transport {
  return {
    scheme: transport.scheme,
    duplex: transport.duplex,
    dial: async (to, options) => tappedLink(await transport.dial(to, options), tap),
    listen: (at, accept, options) => transport.listen(at, accept, options),
  };
}

function tappedLink(link: Link, tap: Tap): Link {
  return {
    remote: link.remote,
    peer: link.peer,
    receive(receiver) {
      link.receive({
        frames(burst) {
          tap(burst, 'broker');
          return receiver.frames(burst);
        },
        closed: (reason) => receiver.closed(reason),
      });
    },
    send(frames) {
      tap(frames, 'client');
      return link.send(frames);
    },
    drained: () => link.drained(),
    pause: () => link.pause(),
    resume: () => link.resume(),
    close: () => link.close(),
    destroy: (reason) => link.destroy(reason),
  };
}
