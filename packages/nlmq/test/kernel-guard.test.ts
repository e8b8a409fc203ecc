import { createSocket } from 'node:dgram';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Broker, type Rights, createBroker } from '@nlmq/broker';
import { encodeFrame, encodeMessage, readErrorReport, readHeader } from '@nlmq/codec';
import { LABEL } from '@nlmq/control';
import { formatEndpoint, parseEndpoint, parseHostPort } from '@nlmq/core';
import { netlinkReads } from '@nlmq/service-netlink';
import { createAuthority } from '@nlmq/testkit/certificates';
import { Keyring, type Service, type ServiceHandle, connect, netlink, standardTransports } from '../src/index.ts';
import { inNamespace, ipJson } from './kernel-namespace.ts';
import { kernelState } from './kernel-state.ts';
import { RawClient } from './raw-client.ts';

const home = mkdtempSync(join(tmpdir(), 'nlmqt-'));
afterAll(() => rmSync(home, { recursive: true }));

const ALL: Rights = { read: true, write: true, push: true, subscribe: true, provide: true, admin: true };
/** What nobody here may do more than, whoever he is. */
const READER: Rights = { ...ALL, write: false, provide: false, admin: false };

const REQUEST = 0x1;
const ACK = 0x4;
const DUMP = 0x300;

/** struct ifinfomsg of lo, and its MTU where there is one to set (linux/if_link.h). */
function ofLoopback(mtu?: number): Uint8Array {
  const body = new Uint8Array(mtu === undefined ? 16 : 24);
  const view = new DataView(body.buffer);
  view.setInt32(4, 1, true);
  if (mtu === undefined) return body;
  view.setUint16(16, 8, true);
  view.setUint16(18, 4, true);
  view.setUint32(20, mtu, true);
  return body;
}

const read = (): Uint8Array => encodeMessage({ type: 18, flags: REQUEST, seq: 1, pid: 0 }, ofLoopback());
const dump = (): Uint8Array => encodeMessage({ type: 18, flags: REQUEST | DUMP, seq: 2, pid: 0 }, ofLoopback());
const write = (mtu: number): Uint8Array =>
  encodeMessage({ type: 16, flags: REQUEST | ACK, seq: 3, pid: 0 }, ofLoopback(mtu));
const noop = (): Uint8Array => encodeMessage({ type: 1, flags: 0, seq: 4, pid: 0 }, new Uint8Array(0));
/** A read of 35 bytes, so that what is behind it begins 1 byte later. */
const odd = (): Uint8Array =>
  encodeMessage({ type: 18, flags: REQUEST, seq: 5, pid: 0 }, Uint8Array.of(...ofLoopback(), 4, 0, 0));

function packet(...messages: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(messages.map((one) => Buffer.concat([one, Buffer.alloc(-one.length & 3)]))));
}

/** Packets each of which sets the MTU of lo, for whoever may. */
const PACKETS: Readonly<Record<string, (mtu: number) => Uint8Array>> = {
  'a write': write,
  'a write behind a read': (mtu) => packet(read(), write(mtu)),
  'a write between reads': (mtu) => packet(read(), write(mtu), read()),
  'a write behind a dump': (mtu) => packet(dump(), write(mtu)),
  'a write behind a message that is none': (mtu) => packet(noop(), write(mtu)),
  'a write behind a message with padding': (mtu) => packet(odd(), write(mtu)),
};
/** One that does not fit into a frame: a write at the end of 2,100 reads. */
const LARGE = packet(...Array.from({ length: 2_100 }, read), write(1_999));

interface Door {
  readonly url: string;
  readonly path: string;
}

const open: Broker[] = [];
afterEach(async () => {
  for (const broker of open.splice(0).reverse()) await broker.close();
});

const transports = standardTransports();
let credentials: Keyring;
beforeAll(async () => {
  credentials = new Keyring(await (await createAuthority()).issue());
});

/** A broker where everybody has these rights, and nobody more. */
async function house(rights: Rights, services: readonly Service[] = []): Promise<Broker> {
  const policy = { rights: () => rights, refusal: () => undefined };
  const broker = createBroker({ transports, policy, credentials, reads: netlinkReads });
  open.push(broker);
  for (const service of services) await broker.provide(service);
  return broker;
}

async function at(broker: Broker, url: string): Promise<string> {
  return formatEndpoint((await broker.listen(url)).endpoint);
}

const KINDS: Readonly<Record<string, string>> = {
  tcp: 'tcp://127.0.0.1:0',
  tls: 'tls://localhost:0',
  unix: `unix://${home}/guard`,
  memory: 'memory://guard',
};

/** Ways to a kernel over which nobody may write. */
const WAYS: Readonly<Record<string, (kernel: Service) => Promise<Door>>> = {
  ...Object.fromEntries(
    Object.entries(KINDS).map(([kind, url]) => [
      kind,
      async (kernel: Service) => ({ url: await at(await house(READER, [kernel]), url), path: kernel.name }),
    ]),
  ),
  'an uplink of a broker that may write itself': async (kernel) => {
    const near = await house(READER);
    await near.connect(await at(await house(ALL, [kernel]), 'tcp://127.0.0.1:0'), { name: 'far' });
    return { url: await at(near, 'tcp://127.0.0.1:0'), path: `far/${kernel.name}` };
  },
  'an uplink to a broker that lets nobody write': async (kernel) => {
    const near = await house(ALL);
    await near.connect(await at(await house(READER, [kernel]), 'tcp://127.0.0.1:0'), { name: 'far' });
    return { url: await at(near, 'tcp://127.0.0.1:0'), path: `far/${kernel.name}` };
  },
  'two uplinks': async (kernel) => {
    const [near, middle] = [await house(ALL), await house(READER)];
    await middle.connect(await at(await house(ALL, [kernel]), 'tcp://127.0.0.1:0'), { name: 'far' });
    await near.connect(await at(middle, 'tcp://127.0.0.1:0'), { name: 'middle' });
    return { url: await at(near, 'tcp://127.0.0.1:0'), path: `middle/far/${kernel.name}` };
  },
};

const mtu = (netns: string): unknown => ipJson(['-n', netns, 'link', 'show', 'lo'])[0]?.['mtu'];

/** A refusal of a broker farther away comes as the error message that it is. */
async function denied(service: ServiceHandle, asked: Uint8Array): Promise<void> {
  const answer = await service.request(asked).then(
    (reply) => readErrorReport(reply, 0).errno,
    (error: unknown) => (error as { readonly code: string }).code,
  );
  expect(['ERR_DENIED', -1]).toContain(answer);
}

describe('[RET-10] the kernel is not changed by who may not write', () => {
  inNamespace('although each of these packets changes it for who may', async (netns) => {
    const url = await at(await house(ALL, [netlink({ family: 'route', netns })]), 'memory://owner');
    await using client = await connect(url, { transports });
    const service = await client.service();
    for (const [count, make] of Object.values(PACKETS).entries()) {
      for await (const reply of service.request(make(1_400 + count))) expect(reply.length).toBeGreaterThan(0);
      expect(mtu(netns)).toBe(1_400 + count);
    }
    for await (const reply of service.request(LARGE)) expect(reply.length).toBeGreaterThan(0);
    expect(mtu(netns)).toBe(1_999);
  });

  for (const [way, build] of Object.entries(WAYS)) {
    inNamespace(`over ${way}`, async (netns) => {
      const { url, path } = await build(netlink({ family: 'route', netns }));
      const before = kernelState(netns);
      await using client = await connect(url, { transports, credentials });
      for (const service of [await client.service(path), await client.service()]) {
        for (const make of Object.values(PACKETS)) {
          await denied(service, make(1_300));
          service.push(make(1_301));
        }
        await denied(service, LARGE);
        service.push(LARGE);
        await client.drained();
        expect(readHeader(await service.request(read())).type).toBe(16);
      }
      expect(kernelState(netns)).toEqual(before);
    });
  }

  inNamespace('over tcp as a peer of 2013, which says no HELLO', async (netns) => {
    const url = await at(await house(READER, [netlink({ family: 'route', netns })]), 'tcp://127.0.0.1:0');
    const before = kernelState(netns);
    await using peer = await RawClient.open(url);
    let seq = 100;
    for (const make of Object.values(PACKETS)) {
      const frame = encodeFrame({ seq: ++seq, pid: 1, dst: LABEL.DEFAULT }, make(1_300));
      peer.socket.write(Buffer.concat([frame, frame]));
    }
    const question = encodeMessage({ type: 18, flags: REQUEST, seq: 900, pid: 1 }, ofLoopback());
    peer.socket.write(encodeFrame({ seq: 900, pid: 1, dst: LABEL.DEFAULT }, question));
    await peer.until(() => peer.frames.some((frame) => frame.seq === 900));
    expect(kernelState(netns)).toEqual(before);
  });

  inNamespace('over udp, whatever address the datagrams name', async (netns) => {
    const broker = await house(ALL, [netlink({ family: 'route', netns })]);
    const [url, owner] = [await at(broker, 'udp://127.0.0.1:0'), await at(broker, 'memory://owner')];
    const before = kernelState(netns);
    await using client = await connect(owner, { transports });
    const pushes = await client.subscribe();
    const socket = createSocket('udp4');
    let sent = 0;
    for (const dst of [LABEL.DEFAULT, LABEL.SUBSCRIBERS, LABEL.FIRST, LABEL.FIRST_ACCEPTED]) {
      for (const make of Object.values(PACKETS)) {
        const frame = encodeFrame({ seq: ++sent, pid: 1, dst }, make(1_300));
        await new Promise((resolve) => {
          socket.send(frame, parseHostPort(parseEndpoint(url)).port, '127.0.0.1', resolve);
        });
      }
    }
    socket.close();
    for await (const pushed of pushes) {
      expect(pushed.length).toBeGreaterThan(0);
      if (--sent === 0) break;
    }
    expect(kernelState(netns)).toEqual(before);
  });
});

const nft = spawnSync('nft', ['--version']).status === 0;
/** NFT_MSG_GETOBJ_RESET of nftables, as a dump: tells all counters, and sets them to 0 (linux/netfilter/nf_tables.h). */
const resetting = encodeMessage({ type: 0x0a15, flags: REQUEST | DUMP, seq: 1, pid: 0 }, Uint8Array.of(2, 0, 0, 0));
const telling = encodeMessage({ type: 0x0a13, flags: REQUEST | DUMP, seq: 1, pid: 0 }, Uint8Array.of(2, 0, 0, 0));

describe('[RET-10] a read that sets counters back is no read', () => {
  const counters = (netns: string): string =>
    execFileSync('ip', ['netns', 'exec', netns, 'nft', 'list', 'counters'], { encoding: 'utf8' });

  for (const [way, build] of Object.entries(WAYS)) {
    const title = `over ${way}`;
    if (!nft) {
      test.skip(`${title} [skipped: needs nft (nftables)]`, () => undefined);
      continue;
    }
    inNamespace(title, async (netns) => {
      const script = 'add table ip t\nadd counter ip t c { packets 5 bytes 500 ; }\n';
      execFileSync('ip', ['netns', 'exec', netns, 'nft', '-f', '-'], { input: script });
      const kernel = netlink({ family: 'netfilter', netns });
      const { url, path } = await build(kernel);
      await using client = await connect(url, { transports, credentials });
      const service = await client.service(path);
      for (const asked of [resetting, packet(telling, resetting)]) {
        await denied(service, asked);
        service.push(asked);
      }
      for await (const told of service.request(telling)) expect(told.length).toBeGreaterThan(0);
      expect(counters(netns)).toContain('packets 5 bytes 500');
      const owner = await house(ALL, [kernel]);
      await using admin = await connect(await at(owner, 'memory://owner'), { transports });
      for await (const told of (await admin.service()).request(resetting)) expect(told.length).toBeGreaterThan(0);
      expect(counters(netns)).toContain('packets 0 bytes 0');
    });
  }
});
