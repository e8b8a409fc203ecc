import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  parseEndpoint,
  systemClock,
  type Keyring,
  type Link,
  type Listener,
  type TransportError,
  type Transport,
} from '@nlmq/core';
import { startNatsServer, type NatsServer, type NatsServerOptions } from '@nlmq/testkit/nats-server';

/** Links, listeners and servers of a test, and files for these; `end` ends them all. */
export class Place {
  readonly links: Link[] = [];
  readonly refused: TransportError[] = [];
  readonly #listeners: Listener[] = [];
  readonly #servers: NatsServer[] = [];
  readonly #folders: string[] = [];

  async listen(
    transport: Transport,
    url: string,
    name?: string,
    accept?: (link: Link) => void,
    credentials?: Keyring,
  ): Promise<Listener> {
    const keep = (link: Link): void => {
      this.links.push(link);
      accept?.(link);
    };
    const refused = (error: TransportError): void => void this.refused.push(error);
    const options = {
      clock: systemClock,
      refused,
      ...(name !== undefined && { name }),
      ...(credentials && { credentials }),
    };
    const listener = await transport.listen(parseEndpoint(url), keep, options);
    this.#listeners.push(listener);
    return listener;
  }

  async dial(transport: Transport, url: string): Promise<Link> {
    const link = await transport.dial(parseEndpoint(url), { clock: systemClock });
    this.links.push(link);
    return link;
  }

  async server(options?: NatsServerOptions): Promise<NatsServer> {
    const server = await startNatsServer(options);
    this.#servers.push(server);
    return server;
  }

  file(name: string, text: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'nlmqt-nats-'));
    this.#folders.push(folder);
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  async end(): Promise<void> {
    await Promise.all(this.#listeners.splice(0).map((listener) => listener.close()));
    for (const link of this.links) link.destroy();
    await Promise.all(this.links.splice(0).map((link) => link.close()));
    await Promise.all(this.#servers.splice(0).map((server) => server.kill()));
    for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true });
  }
}
