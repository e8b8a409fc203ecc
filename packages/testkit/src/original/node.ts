import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';
import type { OriginalBroker, OriginalEnd } from './broker.ts';

/** A broker of 2013 with real TCP sockets. Nothing is put together again: one read is one message. */
export class OriginalNode implements AsyncDisposable {
  readonly broker: OriginalBroker;
  readonly #sockets = new Set<Socket>();
  readonly #servers = new Set<Server>();

  constructor(broker: OriginalBroker) {
    this.broker = broker;
  }

  /** Listens on a free port of 127.0.0.1; answers the URL. */
  async listen(): Promise<string> {
    const server = createServer((socket) => this.#attach(socket));
    this.#servers.add(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Links to a place; answers the end, which is not addressed yet. */
  dial(url: string): OriginalEnd {
    const { hostname, port } = new URL(url.replace(/^tcp:/, 'http:'));
    return this.#attach(connect({ host: hostname, port: Number(port) }));
  }

  #attach(socket: Socket): OriginalEnd {
    const end: OriginalEnd = { send: (bytes) => void socket.write(bytes) };
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.broker.receive(end, bytes));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.broker.drop(end);
    });
    return end;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = [...this.#sockets, ...this.#servers].map((one) => once(one, 'close'));
    for (const socket of this.#sockets) socket.destroy();
    for (const server of this.#servers) server.close();
    await Promise.all(closed);
  }
}
