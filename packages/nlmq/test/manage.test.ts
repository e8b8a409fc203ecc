import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeMessage } from '@nlmq/codec';
import { createNode } from '../src/index.ts';
import { nlmq, serving, start } from './screen.ts';

const echo = {
  name: 'echo',
  open: () => ({
    handle: (request: { packet: Uint8Array; reply(packet: Uint8Array, last: boolean): boolean }): void => {
      request.reply(request.packet, true);
    },
    close: () => Promise.resolve(),
  }),
};

const packet = Buffer.from(encodeMessage({ type: 100, flags: 1, seq: 1, pid: 0 }, new Uint8Array(4))).toString('hex');

/** A broker that lets its own user do everything: it is met over a unix socket. */
async function owned(body: (url: string) => Promise<void>): Promise<void> {
  await using node = await createNode({ services: [echo] });
  await body(await node.serve(`unix://@nlmq-manage-${process.pid}-${Math.floor(performance.now())}`));
}

test('ls lists links, services, subscriptions and listeners, as a table and as JSON', async () => {
  await owned(async (url) => {
    const services = await nlmq('ls', 'services', '--host', url);
    expect(services).toMatchObject({ code: 0, err: '' });
    expect(services.out.split('\n')[0]).toBe('LABEL  NAME  DEFAULT');
    expect(services.out).toContain('echo');
    const links = await nlmq('ls', 'links', '-j', '--host', url);
    expect(JSON.parse(links.out)).toEqual(
      expect.arrayContaining([expect.objectContaining({ peer: 'unix', hello: true })]),
    );
    expect((await nlmq('ls', 'subscriptions', '-j', '--host', url)).out).toBe('[]\n');
    expect((await nlmq('ls', 'listeners', '--host', url)).out).toContain(url.slice(0, 8));
  });
});

test('stats, limit and kick work on the broker and its links', async () => {
  await owned(async (url) => {
    const pulling = start('pull', url);
    let label = 0;
    while (label === 0) {
      const { out } = await nlmq('ls', 'subscriptions', '-j', '--host', url);
      label = (JSON.parse(out) as { label: number }[])[0]?.label ?? 0;
    }
    expect((await nlmq('limit', String(label), '--rate', '64K', '--queue', '1M', '--host', url)).code).toBe(0);
    const counters = JSON.parse((await nlmq('stats', '-j', '--host', url)).out) as Record<string, number>;
    expect(counters).toMatchObject({ subscriptions: 1, services: 1 });
    expect((await nlmq('kick', String(label), '--host', url)).code).toBe(0);
    await pulling.stop();
  });
});

test('connect links a broker to another, and req asks a service through it', async () => {
  await owned(async (near) => {
    await owned(async (far) => {
      const { code, out } = await nlmq('connect', far, '--name', 'far', '--host', near);
      expect(code).toBe(0);
      expect(await nlmq('req', near, 'far/echo', '--hex', packet)).toEqual({ code: 0, err: '', out: `${packet}\n` });
      expect((await nlmq('disconnect', out.trim(), '--host', near)).code).toBe(0);
      expect((await nlmq('req', near, 'far/echo', '--hex', packet)).code).toBe(1);
    });
  });
});

test('serve --uplink finds services of another broker, under a name given or told, and lets nobody write there', async () => {
  await using far = await createNode({ services: [{ ...echo, reads: () => false }], name: 'rack7' });
  const url = await far.serve('tcp://127.0.0.1:0');
  const near = await serving('--service', 'none', '--uplink', url, '--uplink', `other=${url}`);
  expect((await nlmq('req', near.url, 'nowhere/echo', '--hex', packet)).err).toContain('nowhere');
  for (const name of ['rack7', 'other']) {
    const { code, err } = await nlmq('req', near.url, `${name}/echo`, '--hex', packet);
    expect(code).toBe(4);
    expect(err).toContain('change');
  }
  expect(await near.stop()).toBe(0);
});

test('push and pull carry a packet as it is', async () => {
  const broker = await serving('--service', 'none');
  const pulling = start('pull', broker.url, '-n', '2');
  for (;;) {
    const { out } = await nlmq('ls', 'subscriptions', '-j', '--host', broker.url);
    if (out !== '[]\n') break;
  }
  expect(await nlmq('push', broker.url, '--hex', packet, '-n', '2')).toEqual({ code: 0, err: '', out: '' });
  await pulling.screen.line(() => pulling.screen.lines.length === 2);
  expect(pulling.screen.lines).toEqual([packet, packet]);
  expect(await pulling.stop()).toBe(0);
  await broker.stop();
});

test.each([
  [['ls', 'teapots', '--host', 'tcp://127.0.0.1:1'], 2, 'links, services'],
  [['ls', 'links'], 2, '--host'],
  [['limit', 'x', '--host', 'tcp://127.0.0.1:1'], 2, 'ls links'],
  [['limit', '1', '--rate', 'fast', '--host', 'tcp://127.0.0.1:1'], 2, '64K'],
  [['push', 'tcp://127.0.0.1:1'], 2, '--hex'],
  [['push', 'tcp://127.0.0.1:1', '--hex', 'abc'], 2, 'pairs'],
  [['push', 'tcp://127.0.0.1:1', '--file', '/no/such/file'], 2, 'cannot be read (ENOENT)'],
  [['stats', '--host', 'tcp://127.0.0.1:1'], 5, 'tcp://127.0.0.1:1'],
])('nlmq %j ends with %i and says why', async (args, code, part) => {
  const { err, out, ...ended } = await nlmq(...args);
  expect(ended.code).toBe(code);
  expect(out).toBe('');
  expect(err).toContain(part);
});

test('who pulls under one name shares what is pushed', async () => {
  const broker = await serving('--service', 'none');
  const pulling = [1, 2].map(() => start('pull', broker.url, '--group', 'workers', '-n', '2'));
  for (let count = 0; count < 2;) {
    const { out } = await nlmq('ls', 'subscriptions', '-j', '--host', broker.url);
    count = (JSON.parse(out) as unknown[]).length;
  }
  expect(await nlmq('push', broker.url, '--hex', packet, '-n', '4')).toMatchObject({ code: 0 });
  for (const { screen } of pulling) await screen.line(() => screen.lines.length === 2);
  for (const one of pulling) expect(await one.stop()).toBe(0);
  await broker.stop();
});

test('req sends a file that no frame holds, and prints the answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nlmq-req-'));
  const file = join(folder, 'packet');
  const large = encodeMessage({ type: 100, flags: 1, seq: 1, pid: 0 }, new Uint8Array(200_000).fill(7));
  writeFileSync(file, large);
  await owned(async (url) => {
    const { code, err, out } = await nlmq('req', url, 'echo', '--file', file);
    expect([code, err]).toEqual([0, '']);
    expect(out === `${Buffer.from(large).toString('hex')}\n`).toBe(true);
    expect(await nlmq('push', url, '--file', file)).toMatchObject({ code: 1, out: '' });
  });
  rmSync(folder, { recursive: true });
});

test('who is no administrator may look, and change nothing', async () => {
  const broker = await serving('--service', 'none');
  expect((await nlmq('ls', 'links', '--host', broker.url)).code).toBe(0);
  const denied = await nlmq('kick', '131072', '--host', broker.url);
  expect(denied).toMatchObject({ code: 4, out: '' });
  expect(denied.err).toContain('admin');
  await broker.stop();
});
