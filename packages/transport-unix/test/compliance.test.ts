import { Socket, connect } from 'node:net';
import { join } from 'node:path';
import { parseEndpoint } from '@nlmq/core';
import { unixSockets } from '@nlmq/linux-sockets';
import { transportCompliance, type RawStream } from '@nlmq/testkit/transport';
import { unix } from '@nlmq/transport-unix';
import { folder, freeName, whyNoNames } from './places.ts';

const places = folder();
afterAll(() => places.remove());

transportCompliance('unix at a path', {
  setup: () => ({ transport: unix(), listenAt: `unix://${join(places.path, freeName())}` }),
  rawDial: (url) => raw(connect({ path: parseEndpoint(url).address, allowHalfOpen: true })),
});

const missing = whyNoNames();

if (missing === undefined) {
  transportCompliance('unix at an abstract name', {
    setup: () => ({ transport: unix(), listenAt: `unix://@${freeName()}` }),
    rawDial: async (url) => {
      const name = new TextEncoder().encode(parseEndpoint(url).address.slice(1));
      return new Socket({ fd: unixSockets().connect(name), allowHalfOpen: true });
    },
  });
} else {
  test.skip(`unix at an abstract name keeps the rules of a transport [skipped: ${missing}]`, () => undefined);
}

function raw(socket: Socket): Promise<RawStream> {
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}
