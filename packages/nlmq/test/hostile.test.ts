import { createSocket, type Socket as Datagrams } from 'node:dgram';
import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { FLAG_CONTROL, FLAG_LAST, FLAG_REPLY, encodeControl, encodeFrame, encodeMessage } from '@nlmq/codec';
import { COMMAND, LABEL, list } from '@nlmq/control';
import { type Service, type ServiceRequest, parseEndpoint, parseHostPort } from '@nlmq/core';
import { type Random, seededRandom } from '@nlmq/testkit';
import { type MessageNode, createNode } from '../src/index.ts';

const packet = encodeMessage({ type: 100, flags: 1, seq: 7, pid: 9 }, new TextEncoder().encode('hello'));

/** A service that remembers what it was asked. */
class Witness implements Service {
  readonly name = 'witness';
  asked = 0;
  readonly session = {
    handle: (request: ServiceRequest): void => {
      this.asked += 1;
      request.reply(request.packet, true);
    },
    close: async (): Promise<void> => undefined,
  };

  open(): Witness['session'] {
    return this.session;
  }
}

const portOf = (url: string): number => parseHostPort(parseEndpoint(url)).port;

/** Asks again and again over a link of its own until it is stopped; answers how often, and the longest wait. */
async function healthy(node: MessageNode, url: string): Promise<() => Promise<{ count: number; longest: number }>> {
  const client = await node.connect(url);
  const service = await client.service('witness');
  const end = new AbortController();
  let [count, longest] = [0, 0];
  const asking = (async () => {
    while (!end.signal.aborted) {
      const start = performance.now();
      expect(await service.request(packet)).toEqual(packet);
      longest = Math.max(longest, performance.now() - start);
      count += 1;
    }
  })();
  return async () => {
    end.abort();
    await asking;
    await client.close();
    return { count, longest };
  };
}

/** One of every kind of datagram: requests, commands, replies that were never asked for, and no frames at all. */
function datagram(random: Random): Uint8Array {
  const kind = random.below(8);
  if (kind === 0) return random.bytes(random.below(200));
  const envelope = { seq: random.below(3), pid: random.u32(), dst: pick(random, LABELS), src: random.u32() };
  if (kind < 3) {
    return encodeControl(envelope, { command: pick(random, Object.values(COMMAND)), attributes: new Uint8Array(0) });
  }
  const type = pick(random, [16, 17, 18, 22, 100]);
  const inner = encodeMessage(
    { type, flags: pick(random, [1, 0x301, 5]), seq: random.below(3), pid: 0 },
    random.bytes(16),
  );
  return encodeFrame({ ...envelope, flags: pick(random, FLAGS) }, inner);
}

const LABELS = [LABEL.SUBSCRIBERS, LABEL.DEFAULT, 0x00010004, 0x00020000, 0x00020001, 0xffffffff];
const FLAGS = [0, 0, FLAG_CONTROL, FLAG_REPLY, FLAG_REPLY | FLAG_LAST, 0xffff];

function pick<T>(random: Random, of: readonly T[]): T {
  return of[random.below(of.length)]!;
}

test('100,000 datagrams of every kind: 0 bytes are answered, no service is asked, the healthy are served', async () => {
  const witness = new Witness();
  await using node = await createNode({ services: [witness] });
  const [near, far] = [await node.serve('tcp://127.0.0.1:0'), await node.serve('udp://127.0.0.1:0')];
  const stop = await healthy(node, near);
  const sockets: Datagrams[] = [];
  let answered = 0;
  for (let count = 0; count < 4; count++) {
    const socket = createSocket('udp4').on('message', ({ length }) => (answered += length));
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    sockets.push(socket);
  }
  const random = seededRandom(6);
  for (let sent = 0; sent < 100_000; sent += 100) {
    await Promise.all(
      Array.from({ length: 100 }, (_zero, at) => {
        const bytes = datagram(random);
        return new Promise((resolve) => sockets[at % 4]!.send(bytes, portOf(far), '127.0.0.1', resolve));
      }),
    );
    // The listener is read in the same process.
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
  const { count } = await stop();
  const { links = [] } = await node.call(list, { what: 'links' });
  const inlet = links.find(({ peer }) => peer === 'datagrams');
  expect(inlet?.framesIn).toBeGreaterThan(50_000);
  expect(inlet?.framesOut).toBe(0);
  expect(answered).toBe(0);
  expect(witness.asked).toBe(count);
  expect(count).toBeGreaterThan(100);
  for (const socket of sockets) socket.close();
}, 60_000);

test('1,000 idle connections from one address keep nobody waiting at another', async () => {
  const witness = new Witness();
  await using node = await createNode({ services: [witness] });
  const url = await node.serve('tcp://127.0.0.1:0');
  const idle: Socket[] = [];
  for (let count = 0; count < 1_000; count++) {
    idle.push(
      connectPlain({ host: '127.0.0.1', port: portOf(url), localAddress: '127.0.0.2' }).on('error', () => undefined),
    );
  }
  await Promise.all(idle.map((socket) => once(socket, 'connect')));
  const stop = await healthy(node, url);
  while (witness.asked < 1_000) await new Promise((resolve) => setImmediate(resolve));
  const { longest } = await stop();
  expect(longest).toBeLessThan(1_000);
  expect(idle.filter((socket) => socket.destroyed)).toEqual([]);
  for (const socket of idle) socket.destroy();
});
