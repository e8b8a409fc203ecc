import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Broker } from '@nlmq/broker';
import { type HostPort, formatHostPort } from '@nlmq/core';
import { registryOf } from './metrics/registry.ts';

/** Counters that can be fetched. */
export interface Metrics extends AsyncDisposable {
  readonly url: string;
}

/** Serves a broker's counters over HTTP, in Prometheus' text, until it is closed. Throws what `listen` does. */
export async function serveMetrics({ host, port }: HostPort, broker: Broker): Promise<Metrics> {
  const registry = registryOf(broker);
  const server = createServer((request, response) => {
    const path = request.url?.replace(/\?.*/, '');
    if (path !== '/metrics') response.writeHead(404).end('there is /metrics\n');
    else if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET' }).end();
    else {
      void registry.metrics().then((text) => {
        response.writeHead(200, { 'content-type': registry.contentType }).end(text);
      });
    }
  });
  await listening(server, { host, port });
  const { address, port: bound } = server.address() as AddressInfo;
  const url = `http://${formatHostPort({ host: address, port: bound })}/metrics`;
  return { url, [Symbol.asyncDispose]: () => closed(server) };
}

async function listening(server: Server, { host, port }: HostPort): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const taken = code === 'EADDRINUSE' ? 'something listens there already; choose another address' : code;
    const error = new Error(`--metrics ${formatHostPort({ host, port })}: ${taken}`, { cause });
    throw Object.assign(error, { code });
  }
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
