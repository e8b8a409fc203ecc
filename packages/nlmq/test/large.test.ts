import { once } from 'node:events';
import {
  FLAG_FRAGMENTS,
  FRAGMENT_HEADER,
  MAX_PART,
  encodeControl,
  encodeFrame,
  encodeMessage,
  writeFragment,
} from '@nlmq/codec';
import { COMMAND, FEATURE, LABEL, hello, stats } from '@nlmq/control';
import type { Service, ServiceRequest } from '@nlmq/core';
import { connect, createNode } from '../src/index.ts';
import { RawClient } from './raw-client.ts';

const MIB = 1 << 20;
const LARGE = 64 * MIB;
const SMALL = 1000;

/** Answers what it is asked; told to `hold`, it keeps the packets and says nothing. */
function echo(hold = false): Service & { readonly got: number[] } {
  const got: number[] = [];
  const handle = (request: ServiceRequest): void => {
    got.push(request.packet.length);
    if (!hold) request.reply(request.packet, true);
  };
  return { name: 'echo', got, open: () => ({ handle, close: async () => undefined }) };
}

/** A packet whose bytes tell where they stand. */
function large(length: number, seed: number): Uint8Array {
  const words = new Uint32Array(length / 4);
  for (let at = 0; at < words.length; at++) words[at] = (at * 2654435761 + seed) | 0;
  return new Uint8Array(words.buffer);
}

const small = (value: number): Uint8Array =>
  encodeMessage({ type: 100, flags: 1, seq: value, pid: 0 }, new Uint8Array(48).fill(value));

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** The most bytes in array buffers while something goes on, beyond those before. */
async function peakOf(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().arrayBuffers;
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
  }, 5);
  await work().finally(() => clearInterval(timer));
  return peak;
}

test('64 MiB go over tcp and come back, while 1,000 small requests are all answered on the same link', async () => {
  await using node = await createNode({ services: [echo()] });
  await using client = await connect(await node.serve('tcp://127.0.0.1:0'));
  const service = await client.service('echo');
  const packet = large(LARGE, 1);
  let before = 0;
  const peak = await peakOf(async () => {
    const done = { over: false };
    const asked = service.request(packet, { timeout: 30_000 }).then((answer) => {
      done.over = true;
      return same(answer, packet);
    });
    for (let value = 0; value < SMALL; value++) {
      const answer = await service.request(small(value), { timeout: 30_000 });
      if (!same(answer, small(value))) throw new Error(`another answer to ${value}`);
      if (!done.over) before++;
    }
    expect(await asked).toBe(true);
  });
  expect(before).toBeGreaterThan(20);
  // The copies of client, broker, service and client again, and what growing leaves to be collected.
  expect(peak).toBeLessThan(10 * LARGE);
  expect(client.dropped).toBe(0);
}, 60_000);

test('many large requests at once are all answered', async () => {
  await using node = await createNode({ services: [echo()] });
  await using client = await connect(await node.serve('tcp://127.0.0.1:0'));
  const service = await client.service('echo');
  const packets = Array.from({ length: 20 }, (_, seed) => large((1 + seed) * 65_536, seed));
  const answers = await Promise.all(packets.map((packet) => service.request(packet, { timeout: 20_000 })));
  expect(answers.every((answer, at) => same(answer, packets[at]!))).toBe(true);
}, 30_000);

test('a push of 64 MiB reaches its service', async () => {
  const service = echo(true);
  await using node = await createNode({ services: [service] });
  await using client = await connect(await node.serve('tcp://127.0.0.1:0'));
  const handle = await client.service('echo');
  expect(handle.push(large(LARGE, 3))).toBe(false);
  await client.drained();
  await client.drain();
  expect([service.got, client.dropped]).toEqual([[LARGE], 0]);
}, 60_000);

/** A peer that sends the first half of 64 MiB, as far as it is let, and then nothing. */
async function half(url: string): Promise<RawClient> {
  const peer = await RawClient.open(url);
  const introduction = { version: 1, features: FEATURE.REPLY_MARKS | FEATURE.FRAGMENTS };
  peer.socket.write(
    encodeControl({ seq: 1 }, { command: COMMAND.HELLO, attributes: hello.request.encode(introduction) }),
  );
  await peer.until(() => peer.frames.length > 0);
  for (let offset = 0; offset < LARGE / 2; offset += MAX_PART) {
    const bytes = new Uint8Array(FRAGMENT_HEADER + MAX_PART);
    writeFragment(bytes, 0, { id: 1, request: true, offset, total: LARGE }, new Uint8Array(MAX_PART));
    const seq = offset === 0 ? 2 : 0;
    if (!peer.socket.write(encodeFrame({ flags: FLAG_FRAGMENTS, seq, dst: LABEL.DEFAULT }, bytes))) {
      await once(peer.socket, 'drain');
    }
  }
  return peer;
}

test('senders that die half-way leave nothing behind, however many they are', async () => {
  const service = echo();
  await using node = await createNode({ services: [service] });
  const url = await node.serve('tcp://127.0.0.1:0');
  await using witness = await connect(url);
  const peak = await peakOf(async () => {
    for (let count = 1; count <= 10; count++) {
      const peer = await half(url);
      await peer[Symbol.asyncDispose]();
      while ((await witness.call(stats, {})).abandoned < count);
    }
  });
  // A sender leaves 32 MiB; ten of them would leave 320, and as much again of what was grown out of.
  expect(peak).toBeLessThan(400 * MIB);
  expect(service.got).toEqual([]);
  const answer = await (await witness.service('echo')).request(large(LARGE, 4), { timeout: 30_000 });
  expect(answer).toHaveLength(LARGE);
}, 60_000);
