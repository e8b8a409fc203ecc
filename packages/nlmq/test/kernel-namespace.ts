import { execFileSync, spawnSync } from 'node:child_process';
import { openNetlink } from '@nlmq/linux-sockets';

const receiver = { messages: (): void => undefined, overrun: (): void => undefined, failed: (): void => undefined };

function whyNoKernel(): string | undefined {
  try {
    openNetlink({ protocol: 0 }, receiver).close();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function whyNot(): string | undefined {
  if (noKernel !== undefined) return noKernel;
  const name = `nlmqt-probe-${process.pid}`;
  if (spawnSync('ip', ['netns', 'add', name]).status !== 0) return 'needs ip and the right to make network namespaces';
  execFileSync('ip', ['netns', 'del', name]);
  return undefined;
}

const noKernel = whyNoKernel();
const reason = whyNot();
let made = 0;

/** A test in a new network namespace, whose lo is up and whose name it gets. */
export function inNamespace(title: string, body: (name: string) => Promise<void>, timeout?: number): void {
  const run = async (): Promise<void> => {
    const name = `nlmqt-${process.pid}-${made++}`;
    ip(['netns', 'add', name]);
    try {
      ip(['-n', name, 'link', 'set', 'lo', 'up']);
      await body(name);
    } finally {
      ip(['netns', 'del', name]);
    }
  };
  if (reason === undefined) test(title, run, timeout);
  else test.skip(`${title} [skipped: ${reason}]`, run);
}

/** A test in a new namespace that has another program there. */
export function inNamespaceWith(program: string, title: string, body: (name: string) => Promise<void>): void {
  if (spawnSync(program, ['--version']).status === 0) inNamespace(title, body);
  else test.skip(`${title} [skipped: needs ${program}]`, () => undefined);
}

/** A test that only reads from this machine's kernel. */
export function withKernel(title: string, body: () => Promise<void>): void {
  if (noKernel === undefined) test(title, body);
  else test.skip(`${title} [skipped: ${noKernel}]`, body);
}

/** A test that compares this machine's kernel with what `ip` says of it. */
export function withIp(title: string, body: () => Promise<void>, timeout?: number): void {
  const noIp = noKernel ?? (spawnSync('ip', ['-V']).status === 0 ? undefined : 'needs ip (iproute2)');
  if (noIp === undefined) test(title, body, timeout);
  else test.skip(`${title} [skipped: ${noIp}]`, body);
}

/** Runs `ip` and answers what it prints. */
export function ip(args: readonly string[], input = ''): string {
  return execFileSync('ip', args, { input, encoding: 'utf8', maxBuffer: 1 << 27 });
}

/** Runs lines of `ip` in a namespace. */
export function batch(netns: string, lines: readonly string[]): void {
  ip(['-n', netns, '-batch', '-'], `${lines.join('\n')}\n`);
}

/** Runs a line of `ip` words in a namespace; false where this kernel cannot do it. */
export function tryIp(netns: string, line: string): boolean {
  return spawnSync('ip', ['-n', netns, ...line.split(' ')]).status === 0;
}

/** What `ip -j` prints. */
export function ipJson(args: readonly string[]): readonly Record<string, unknown>[] {
  return JSON.parse(ip(['-j', ...args])) as Record<string, unknown>[];
}
