import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeMessage } from '@nlmq/codec';
import { list } from '@nlmq/control';
import { createAuthority } from '@nlmq/testkit/certificates';
import { IPRoute, Keyring, WANT, createNode, netlink, standardTransports } from '../src/index.ts';
import { inNamespace, batch, withKernel } from './kernel-namespace.ts';

const folder = mkdtempSync(join(tmpdir(), 'nlmqt-'));
const abstract = `nlmqt-${process.pid}-schemes`;
let credentials: Keyring;

beforeAll(async () => {
  jest.spyOn(process, 'emitWarning').mockImplementation();
  credentials = new Keyring(await (await createAuthority()).issue());
});

const PLACES = [
  'tcp://localhost:0',
  'ssl://localhost:0',
  'tls://localhost:0',
  'udp://localhost:0',
  `unix://${folder}/plain`,
  `unix://@${abstract}`,
  `unix+ssl://${folder}/ssl`,
  `unix+ssl://@${abstract}-ssl`,
  `unix+tls://${folder}/tls`,
  `unix+tls://@${abstract}-tls`,
  'memory://here',
];
const MODELS = ['REQ/REP', 'PUSH/PULL', 'SUBSCRIBE'] as const;

/** What became of each example, for the table. */
const results = new Map<string, string>();

function note(place: string, model: string, result: string): void {
  results.set(`${place} ${model}`, result);
}

afterAll(() => {
  rmSync(folder, { recursive: true });
  const lines = PLACES.map((place) => {
    const cells = MODELS.map((model) => (results.get(`${place} ${model}`) ?? '-').padEnd(12));
    return `${place.replace(folder, '/tmp/...').replace(`-${process.pid}`, '').padEnd(36)}${cells.join('')}`;
  });
  process.stdout.write(`${''.padEnd(36)}${MODELS.map((model) => model.padEnd(12)).join('')}\n${lines.join('\n')}\n`);
});

/** RTM_GETADDR, all of them (linux/rtnetlink.h). */
const getAddresses = encodeMessage({ type: 22, flags: 0x301, seq: 1, pid: 0 }, new Uint8Array(8));

async function all(packets: AsyncIterable<Uint8Array>, count = Infinity): Promise<Uint8Array[]> {
  const got: Uint8Array[] = [];
  for await (const packet of packets) if (got.push(packet) === count) break;
  return got;
}

describe.each(PLACES)('%s', (place) => {
  const duplex = !place.startsWith('udp:');
  const options = () => ({ transports: standardTransports(), credentials });

  withKernel('a remote IPRoute has the same addresses (REQ/REP)', async () => {
    const given = options();
    await using server = await createNode(given);
    const url = await server.serve(place);
    if (!duplex) {
      await using client = await server.connect(url);
      const service = client.service('netlink/route');
      await expect(service).rejects.toMatchObject({ code: 'ERR_MODEL' });
      await expect(client.call(list, { what: 'links' })).rejects.toMatchObject({ code: 'ERR_MODEL' });
      note(place, 'REQ/REP', 'ERR_MODEL');
      return;
    }
    const [near, far] = [await IPRoute.open(), await IPRoute.open({ host: url, ...given })];
    const addresses = async (ipr: IPRoute): Promise<unknown> => (await ipr.getAddr()).map(({ attrs }) => attrs.address);
    expect(await addresses(far)).toEqual(await addresses(near));
    await Promise.all([near.close(), far.close()]);
    note(place, 'REQ/REP', 'ok');
  });

  withKernel('what a client pushes of its kernel, the server gets (PUSH/PULL)', async () => {
    const given = options();
    await using server = await createNode({ ...given, services: [] });
    await using client = await createNode({ credentials });
    await using link = await (place.startsWith('memory:') ? server : client).connect(await server.serve(place));
    const pushes = await server.subscribe({}, { want: WANT.PUSHES });
    const sent = await all(client.request(getAddresses));
    for (const packet of sent) link.push(packet);
    expect(await all(pushes, sent.length)).toEqual(sent);
    note(place, 'PUSH/PULL', 'ok');
  });

  inNamespace('a remote monitor tells what the kernel does (SUBSCRIBE)', async (netns) => {
    const given = options();
    await using server = await createNode({ ...given, services: [netlink({ family: 'route', netns })] });
    const url = await server.serve(place);
    if (!duplex) {
      await using client = await server.connect(url);
      await expect(client.subscribe()).rejects.toMatchObject({ code: 'ERR_MODEL' });
      note(place, 'SUBSCRIBE', 'ERR_MODEL');
      return;
    }
    const ipr = await IPRoute.open({ host: url, netns, ...given });
    const events = await ipr.monitor();
    batch(netns, ['link add nlmq0 type veth peer name nlmq1']);
    for await (const { event, message } of events as AsyncIterable<{ event: string; message: { attrs: object } }>) {
      if (event === 'newlink' && 'ifname' in message.attrs && message.attrs.ifname === 'nlmq0') break;
    }
    await ipr.close();
    note(place, 'SUBSCRIBE', 'ok');
  });
});
