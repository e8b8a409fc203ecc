import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createBroker } from '@nlmq/broker';
import { type Client, connect } from '@nlmq/client';
import { encodeMessage, readErrorReport, readHeader } from '@nlmq/codec';
import { ControlError } from '@nlmq/control';
import { memory } from '@nlmq/transport-memory';
import { tcp } from '@nlmq/transport-tcp';
import { notBuilt } from './built.ts';

const TYPE = 100;
const REQUESTS = 500;
const transports = [tcp(), memory()];

/** A broker as a process of its own: one service never answers, one echoes and tells its subscribers. */
const PROGRAM = `
import { createBroker } from '@nlmq/broker';
import { tcp } from '@nlmq/transport-tcp';
const session = (handle) => ({ handle, close: () => Promise.resolve() });
const services = {
  silent: { name: 'silent', open: () => session(() => undefined) },
  echo: {
    name: 'echo',
    open: (host) => session((request) => {
      host.broadcast(request.packet);
      request.reply(request.packet, true);
    }),
  },
};
const [url, ...names] = process.argv.slice(1);
const broker = createBroker({ transports: [tcp()] });
for (const name of names) await broker.provide(services[name]);
const { endpoint } = await broker.listen(url);
console.log(endpoint.scheme + '://' + endpoint.address);
`;

async function start(url: string, ...names: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, '--', url, ...names], {
    cwd: join(__dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, url: line };
}

const numbered = (id: number): Uint8Array =>
  encodeMessage({ type: TYPE, flags: 1, seq: id, pid: 0 }, new Uint8Array(4));

/** How a request ended: a code of ours, or the errno in an error that came in the place of an answer. */
async function outcome(client: Client, path: string, id: number): Promise<string> {
  try {
    const answer = await (await client.service(path)).request(numbered(id), { timeout: 60_000 });
    const { type, seq } = readHeader(answer);
    if (type !== TYPE) return String(readErrorReport(answer, 0).errno);
    return seq === id ? 'answered' : `the answer to ${seq}`;
  } catch (error) {
    return error instanceof ControlError ? error.code : (error as { code: string }).code;
  }
}

/** Asks until it is answered. */
async function answered(client: Client, path: string, id: number): Promise<void> {
  while ((await outcome(client, path, id)) !== 'answered') await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Settles with the ids of the subscription's packets when that one is among them; overruns have 0. */
async function seen(subscription: AsyncIterable<Uint8Array>, id: number): Promise<number[]> {
  const ids: number[] = [];
  for await (const packet of subscription) if (ids.push(readHeader(packet).seq) > 0 && ids.includes(id)) return ids;
  return ids;
}

const title =
  'a broker is killed with 1,000 requests through it: each ends with a code, and what was subscribed lives again';
const onBuilt = notBuilt === undefined ? test : test.skip;

onBuilt(notBuilt === undefined ? title : `${title} [skipped: ${notBuilt}]`, async () => {
  const first = await start('tcp://127.0.0.1:0', 'silent', 'echo');
  const near = createBroker({ transports });
  await near.listen('memory://near');
  await near.connect(first.url, { name: 'far' });
  const direct = await connect(first.url, { transports });
  const over = await connect('memory://near', { transports });
  const ways = [
    { client: direct, silent: 'silent', echo: 'echo', subscription: await direct.subscribe({}, { path: 'echo' }) },
    {
      client: over,
      silent: 'far/silent',
      echo: 'far/echo',
      subscription: await over.subscribe({}, { path: 'far/echo' }),
    },
  ];
  const asked = ways.flatMap(({ client, silent }) =>
    Array.from({ length: REQUESTS }, (_zero, at) => outcome(client, silent, at + 1)),
  );
  // What is answered behind them shows that they have arrived.
  for (const { client, echo } of ways) expect(await outcome(client, echo, 5000)).toBe('answered');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const codes = await Promise.all(asked);
  expect(codes).toHaveLength(2 * REQUESTS);
  expect(new Set(codes)).toEqual(new Set(['ERR_DISCONNECTED']));

  const second = await start(first.url, 'echo', 'silent');
  for (const { client, echo } of ways) await answered(client, echo, 6000);
  for (const { client, echo } of ways) await answered(client, echo, 6001);
  for (const { subscription } of ways)
    expect((await seen(subscription, 6001)).filter((id) => id === 0)).not.toEqual([]);
  await direct.close();
  await over.close();
  await near.close();
  second.child.kill();
  await once(second.child, 'exit');
});
