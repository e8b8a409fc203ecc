import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Waits to be told where to listen; answers what it is asked under `echo`. */
const CODE = `
import { createInterface } from 'node:readline';
import { createBroker } from '@nlmq/broker';
import { service } from '@nlmq/client';
import { formatEndpoint } from '@nlmq/core';
import { tcp } from '@nlmq/transport-tcp';
const broker = createBroker({ transports: [tcp()] });
await broker.provide(service('echo', ({ packet }) => packet));
for await (const url of createInterface({ input: process.stdin })) {
  console.log(formatEndpoint((await broker.listen(url)).endpoint));
}
`;

/** A broker in a process of its own, which can be killed; what it is made of has to be built. */
export class BrokerProcess {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor() {
    const args = ['--input-type=module', '--eval', CODE];
    this.#child = spawn(process.execPath, args, { cwd: join(__dirname, '..'), stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout! })[Symbol.asyncIterator]();
  }

  /** Answers where it listens, its port resolved. */
  async listen(url: string): Promise<string> {
    this.#child.stdin?.write(`${url}\n`);
    const { done, value } = await this.#lines.next();
    if (done === true) throw new Error(`the broker ended instead of listening at ${url}`);
    return value;
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }
}
