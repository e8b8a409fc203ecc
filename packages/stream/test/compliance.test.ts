import { connect, type AddressInfo } from 'node:net';
import { formatHostPort, parseEndpoint, parseHostPort, type Transport } from '@nlmq/core';
import { ReadBudget, dialSocket, duplexLink, listenSocket } from '@nlmq/stream';
import { transportCompliance } from '@nlmq/testkit/transport';

/** Sockets used as if they were any duplex stream: what comes in arrives in 'data' events. */
function plainStreams(): Transport {
  const limits = { maxRead: 64 * 1024, budget: new ReadBudget(1024 * 1024) };
  const peer = { kind: 'loopback' } as const;
  return {
    scheme: 'plain',
    duplex: true,
    async dial(to, options) {
      const socket = await dialSocket(to, { ...parseHostPort(to), allowHalfOpen: true }, options);
      return duplexLink(socket, { remote: to, peer }, limits, options);
    },
    async listen(at, accept, options) {
      const server = await listenSocket(at, parseHostPort(at), (socket) => {
        accept(duplexLink(socket, { remote: at, peer }, limits, options));
      });
      const { address: host, port } = server.address() as AddressInfo;
      const close = (): Promise<void> => {
        server.close();
        return Promise.resolve();
      };
      return { endpoint: { ...at, address: formatHostPort({ host, port }) }, close };
    },
  };
}

transportCompliance('a plain duplex stream', {
  setup: () => ({ transport: plainStreams(), listenAt: 'plain://127.0.0.1:0' }),
  rawDial: (url) =>
    new Promise((resolve, reject) => {
      const socket = connect({ ...parseHostPort(parseEndpoint(url)), noDelay: true, allowHalfOpen: true });
      socket.once('connect', () => resolve(socket));
      socket.once('error', reject);
    }),
});
