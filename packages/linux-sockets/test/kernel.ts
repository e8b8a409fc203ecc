import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type NetlinkSocket, openNetlink } from '@nlmq/linux-sockets';

const root = join(__dirname, '..');

/** The built package, for workers and child processes, which cannot run the sources. */
export const built: string = join(root, 'dist/index.js');

function whyNoSocket(): string | undefined {
  try {
    openNetlink({ protocol: 0 }, silent).close();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function whyNoNamespace(): string | undefined {
  const name = `nlmqt-probe-${String(process.pid)}`;
  if (spawnSync('ip', ['netns', 'add', name]).status !== 0) return 'needs ip and the right to make network namespaces';
  execFileSync('ip', ['netns', 'del', name]);
  return undefined;
}

/** A receiver that wants nothing. */
export const silent = {
  messages: (): void => undefined,
  overrun: (): void => undefined,
  failed: (): void => undefined,
};

const noSocket = whyNoSocket();
const noNamespace = noSocket ?? whyNoNamespace();
const noBuild = noSocket ?? (existsSync(built) ? undefined : 'needs the built package (npm run build)');

type Body = () => void | Promise<void>;

function rule(reason: string | undefined, title: string, body: Body): void {
  const run = async (): Promise<void> => {
    await body();
  };
  if (reason === undefined) test(title, run);
  else test.skip(`${title} [skipped: ${reason}]`, run);
}

/** A test that opens netlink sockets. */
export const onKernel = (title: string, body: Body): void => {
  rule(noSocket, title, body);
};

/** A test that starts workers or processes with the built package. */
export const onBuilt = (title: string, body: Body): void => {
  rule(noBuild, title, body);
};

/** A test in a new network namespace, whose lo is up and whose name it gets. */
export function inNamespace(title: string, body: (name: string) => void | Promise<void>): void {
  rule(noNamespace, title, async () => {
    const name = `nlmqt-${String(process.pid)}-${String(Math.trunc(performance.now() * 1000))}`;
    ip(['netns', 'add', name]);
    try {
      ip(['-n', name, 'link', 'set', 'lo', 'up']);
      await body(name);
    } finally {
      ip(['netns', 'del', name]);
    }
  });
}

/** Runs `ip` and answers what it prints. */
export function ip(args: readonly string[], input = ''): string {
  return execFileSync('ip', args, { input, encoding: 'utf8', maxBuffer: 1 << 27 });
}

/** `count` lines for `ip -batch -` that add, or delete, one route each. */
export function routes(count: number, verb = 'add'): string {
  const line = (index: number): string =>
    `route ${verb} 10.${String(index >> 16)}.${String((index >> 8) & 255)}.${String(index & 255)}/32 dev lo\n`;
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

/** A netlink request: header and `body`. */
export function request(type: number, flags: number, seq: number, body: number): Uint8Array {
  const bytes = new Uint8Array(16 + body);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length, true);
  view.setUint16(4, type, true);
  view.setUint16(6, flags | 1, true);
  view.setUint32(8, seq, true);
  return bytes;
}

/** GETLINK of lo. */
export function getLoopback(seq: number): Uint8Array {
  const bytes = request(18, 0, seq, 16);
  new DataView(bytes.buffer).setInt32(20, 1, true);
  return bytes;
}

/** A dump of everything: 18 links, 22 addresses, 26 routes (with a body of 12). */
export function dump(type: number, seq: number): Uint8Array {
  return request(type, 0x300, seq, type === 18 ? 16 : type === 22 ? 8 : 12);
}

/** Type and seq of each message in `bytes`. */
export function* messages(bytes: Uint8Array): Generator<{ type: number; seq: number; length: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 16 <= bytes.length; at += (view.getUint32(at, true) + 3) & ~3) {
    yield { length: view.getUint32(at, true), type: view.getUint16(at + 4, true), seq: view.getUint32(at + 8, true) };
  }
}

/** How often each message type comes in one dump, up to its DONE or ERROR. */
export function collect(options: { netns?: string; arena?: number }, ask: Uint8Array): Promise<Map<number, number>> {
  const seen = new Map<number, number>();
  return new Promise((resolve, reject) => {
    const end = (socket: NetlinkSocket): void => {
      socket.close();
      resolve(seen);
    };
    const socket = openNetlink(
      { protocol: 0, ...options },
      {
        messages(bytes) {
          for (const { type } of messages(bytes)) {
            seen.set(type, (seen.get(type) ?? 0) + 1);
            if (type === 2 || type === 3) end(socket);
          }
        },
        overrun: (dropped) => {
          reject(new Error(`lost ${String(dropped)}`));
        },
        failed: reject,
      },
    );
    socket.send(ask);
  });
}
