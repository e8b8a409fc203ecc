import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeMessage } from '@nlmq/codec';
import type { Service, ServiceRequest } from '@nlmq/core';
import { unix } from '@nlmq/transport-unix';
import { IPRoute, WANT, connect, createNode, standardTransports } from '../src/index.ts';
import { withKernel } from './kernel-namespace.ts';
import { nlmq, start } from './screen.ts';

const home = mkdtempSync(join(tmpdir(), 'nlmqt-'));
afterAll(() => rmSync(home, { recursive: true }));

const path = join(home, 'broker.sock');
const name = `nlmqt-${process.pid}-broker`;

const packet = encodeMessage({ type: 100, flags: 1, seq: 7, pid: 9 }, new TextEncoder().encode('hello'));

/** Echoes; every request counts as one that changes something. */
const ledger: Service = {
  name: 'ledger',
  reads: () => false,
  open: () => ({
    handle: (request: ServiceRequest): void => void request.reply(request.packet, true),
    close: async (): Promise<void> => undefined,
  }),
};

describe.each([
  ['a path', `unix://${path}`, `unix://${path}`],
  ['an abstract name', `unix://@${name}`, `unix://\0${name}`],
])('at %s', (_what, served, dialled) => {
  withKernel('one object serves the kernel and another asks it (REQ/REP)', async () => {
    const near = await IPRoute.open();
    expect(await near.serve(served)).toBe(served);
    const far = await IPRoute.open({ host: dialled });
    const names = async (ipr: IPRoute): Promise<unknown> => (await ipr.getLinks()).map(({ attrs }) => attrs.ifname);
    expect(await names(far)).toEqual(await names(near));
    await far.close();
    await near.close();
  });

  withKernel('what one client pushes the subscribers get (PUSH/PULL)', async () => {
    await using node = await createNode({ services: [] });
    await node.serve(served);
    await using pusher = await connect(dialled);
    await using puller = await connect(dialled);
    const pushes = await puller.subscribe({}, { want: WANT.PUSHES });
    pusher.push(packet);
    for await (const got of pushes) {
      expect(got).toEqual(packet);
      break;
    }
  });

  withKernel("the broker's own user may change what services hold", async () => {
    await using node = await createNode({ services: [ledger] });
    await node.serve(served);
    await using client = await connect(dialled);
    expect(await (await client.service('ledger')).request(packet)).toEqual(packet);
  });

  withKernel('the command serves, is asked, and leaves nothing behind', async () => {
    const server = start('serve', served);
    expect(await server.screen.line((line) => line.startsWith('ready '))).toBe(`ready ${served}`);
    const { code, out } = await nlmq('ip', '-j', 'link', 'show', 'lo', '--host', dialled);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ ifname: 'lo', ifindex: 1 }]);
    expect(await server.stop()).toBe(0);
    expect(existsSync(path)).toBe(false);
    expect((await nlmq('ping', dialled)).code).toBe(5);
  });
});

const asRoot = process.getuid?.() === 0 ? withKernel : withoutRoot;

function withoutRoot(title: string): void {
  test.skip(`${title} [skipped: needs root]`, () => undefined);
}

asRoot('another user whom the mode lets in may read, push and subscribe, and not write', async () => {
  const open = [unix({ mode: 0o666 }), ...standardTransports().filter(({ scheme }) => scheme !== 'unix')];
  await using node = await createNode({ services: [ledger], transports: open });
  chmodSync(home, 0o755);
  const url = `unix://${path}`;
  await node.serve(url);
  process.seteuid!(65534);
  const dialling = connect(url);
  process.seteuid!(0);
  await using client = await dialling;
  await expect((await client.service('ledger')).request(packet)).rejects.toMatchObject({ code: 'ERR_DENIED' });
  const pushes = await client.subscribe({}, { want: WANT.PUSHES });
  node.push(packet);
  for await (const got of pushes) {
    expect(got).toEqual(packet);
    break;
  }
});
