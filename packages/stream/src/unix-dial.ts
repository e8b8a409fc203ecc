import { Socket, connect } from 'node:net';
import type { DialOptions } from '@nlmq/core';
import { underDeadline, type Outcome } from './deadline.ts';
import { dialError, systemCode } from './fault.ts';
import type { UnixPlace } from './unix-place.ts';

/** Sockets with abstract names, which Node has not. The descriptors are the caller's. */
export interface AbstractSockets {
  /** A descriptor that holds the name and need not listen yet. */
  bind(name: Uint8Array): number;
  /** A connected descriptor. */
  connect(name: Uint8Array): number;
}

/** Milliseconds until a listener that had no room for one more is tried again. */
const RETRY = 10;

/**
 * Connects a unix socket and leaves it paused; waits for room while too many wait there to be let in.
 *
 * `abstract` is called for an abstract name only; what it throws, or its functions, becomes the cause.
 * @throws TransportError
 */
export function dialUnix(place: UnixPlace, abstract: () => AbstractSockets, options: DialOptions): Promise<Socket> {
  return underDeadline(place.endpoint, options, ({ succeed, fail }) => {
    let cancel: () => void;
    const outcome: Outcome<Socket> = {
      succeed,
      fail(error) {
        if (systemCode(error) === 'EAGAIN') wait();
        else fail(dialError(place.endpoint, error));
      },
    };
    const start = (): void => {
      cancel = 'path' in place ? openPath(place.path, outcome) : openName(place.name, abstract, outcome);
    };
    const wait = (): void => {
      const timer = options.clock.after(RETRY, start, true);
      cancel = () => timer.cancel();
    };
    start();
    return () => cancel();
  });
}

/** Begins to connect, and returns what gives it up. */
function openPath(path: string, { succeed, fail }: Outcome<Socket>): () => void {
  const socket = connect(path);
  socket.pause();
  socket.once('connect', () => succeed(socket));
  socket.once('error', fail);
  return () => socket.destroy();
}

function openName(name: Uint8Array, abstract: () => AbstractSockets, { succeed, fail }: Outcome<Socket>): () => void {
  const turn = setImmediate(() => {
    try {
      succeed(adopt(abstract().connect(name)));
    } catch (error) {
      fail(error as Error);
    }
  });
  return () => clearImmediate(turn);
}

/** A socket that has read nothing yet; Node's declarations lack `pauseOnCreate`. */
function adopt(fd: number): Socket {
  const options = { fd, allowHalfOpen: true, pauseOnCreate: true };
  return new Socket(options);
}
