import { Socket } from 'node:net';
import type { DialOptions } from '@nlmq/core';
import { underDeadline } from './deadline.ts';
import { dialSocket } from './dial.ts';
import { dialError } from './fault.ts';
import type { AbstractPlace, FilePlace } from './unix-place.ts';

/** Sockets with abstract names, which Node has not. The descriptors are the caller's. */
export interface AbstractSockets {
  /** A descriptor that holds the name and need not listen yet. */
  bind(name: Uint8Array): number;
  /** A connected descriptor. */
  connect(name: Uint8Array): number;
}

/**
 * Connects a unix socket and leaves it paused.
 *
 * `abstract` is called for an abstract name only; what it throws, or its functions, becomes the cause.
 * @throws TransportError
 */
export function dialUnix(
  place: FilePlace | AbstractPlace,
  abstract: () => AbstractSockets,
  options: DialOptions,
): Promise<Socket> {
  const { endpoint } = place;
  if ('path' in place) return dialSocket(endpoint, { path: place.path }, options);
  return underDeadline(endpoint, options, ({ succeed, fail }) => {
    const turn = setImmediate(() => {
      try {
        succeed(adopt(abstract().connect(place.name)));
      } catch (error) {
        fail(dialError(endpoint, error));
      }
    });
    return () => clearImmediate(turn);
  });
}

/** A socket that has read nothing yet; Node's declarations lack `pauseOnCreate`. */
function adopt(fd: number): Socket {
  const options = { fd, allowHalfOpen: true, pauseOnCreate: true };
  return new Socket(options);
}
