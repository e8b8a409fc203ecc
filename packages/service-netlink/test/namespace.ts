import { execFileSync, spawnSync } from 'node:child_process';
import { openNetlink } from '@nlmq/linux-sockets';

const receiver = { messages: (): void => undefined, overrun: (): void => undefined, failed: (): void => undefined };

function whyNot(): string | undefined {
  const name = `nlmqt-probe-${String(process.pid)}`;
  try {
    openNetlink({ protocol: 0 }, receiver).close();
  } catch (error) {
    return (error as Error).message;
  }
  if (spawnSync('ip', ['netns', 'add', name]).status !== 0) return 'needs ip and the right to make network namespaces';
  execFileSync('ip', ['netns', 'del', name]);
  return undefined;
}

const reason = whyNot();

/** A test in a new network namespace, whose lo is up and whose name it gets. */
export function inNamespace(title: string, body: (name: string) => Promise<void>): void {
  const run = async (): Promise<void> => {
    const name = `nlmqt-${String(process.pid)}-${String(Math.trunc(performance.now() * 1000))}`;
    ip(['netns', 'add', name]);
    try {
      ip(['-n', name, 'link', 'set', 'lo', 'up']);
      await body(name);
    } finally {
      ip(['netns', 'del', name]);
    }
  };
  if (reason === undefined) test(title, run);
  else test.skip(`${title} [skipped: ${reason}]`, run);
}

/** Runs `ip` and answers what it prints. */
export function ip(args: readonly string[], input = ''): string {
  return execFileSync('ip', args, { input, encoding: 'utf8', maxBuffer: 1 << 27 });
}

/** Adds that many routes to 10.0.0.0/8, by way of lo. */
export function addRoutes(netns: string, count: number): void {
  const address = (index: number): string => [10, index >> 16, (index >> 8) & 255, index & 255].join('.');
  const lines = Array.from({ length: count }, (_, index) => `route add ${address(index)}/32 dev lo\n`);
  ip(['-n', netns, '-batch', '-'], lines.join(''));
}
