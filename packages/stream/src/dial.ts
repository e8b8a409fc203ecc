import { connect, type NetConnectOpts, type Socket } from 'node:net';
import type { DialOptions, Endpoint } from '@nlmq/core';
import { underDeadline } from './deadline.ts';
import { dialError } from './fault.ts';

/** Connects a socket and leaves it paused. @throws TransportError */
export function dialSocket(to: Endpoint, where: NetConnectOpts, options: DialOptions): Promise<Socket> {
  return underDeadline(to, options, ({ succeed, fail }) => {
    const socket = connect(where);
    socket.pause();
    socket.once('connect', () => succeed(socket));
    socket.once('error', (error) => fail(dialError(to, error)));
    return () => socket.destroy();
  });
}
