import { SocketError } from '@nlmq/linux-sockets';
import { type Terminal, fired, processTerminal } from './command/terminal.ts';
import { showIp } from './command/ip.ts';
import { IPRoute } from './iproute.ts';
import { type MessageNode, createNode } from './node.ts';

/** Options of `demo`. */
export interface DemoOptions {
  /** Where to serve, as `tcp://127.0.0.1:9824`. */
  readonly url: string;
  /** Ends it. Default: SIGINT and SIGTERM do. */
  readonly signal?: AbortSignal;
}

/**
 * Serves this machine's kernel, asks it back through the remote client, shows the answer, and serves on until it is
 * told to end. Where there is no kernel to serve it says so and serves the rest.
 */
export async function demo({ url, signal }: DemoOptions): Promise<void> {
  const terminal = processTerminal(signal);
  const kernel = await kernelNode(terminal);
  const node = kernel ?? (await createNode({ services: [] }));
  try {
    const place = await node.serve(url);
    terminal.data(`ready ${place}\n`);
    if (kernel) await showAddresses(place, terminal);
    const second = kernel ? `npx nlmq ip addr show --host ${place}` : `npx nlmq ping ${place}`;
    terminal.data(`In a second terminal type: ${second}    (Ctrl-C ends this one)\n`);
    await fired(terminal.signal);
  } finally {
    await node.close();
  }
}

async function kernelNode(terminal: Terminal): Promise<MessageNode | undefined> {
  try {
    return await createNode();
  } catch (error) {
    if (!(error instanceof SocketError)) throw error;
    terminal.talk(`nlmq: serving without a kernel: ${error.message}`);
    return undefined;
  }
}

async function showAddresses(host: string, terminal: Terminal): Promise<void> {
  const ipr = await IPRoute.open({ host });
  try {
    terminal.data(await showIp(ipr, ['address'], {}));
  } finally {
    await ipr.close();
  }
}
