import { decodeFrame, readHeader } from '@nlmq/codec';
import { type Command, type Nothing, subscribe } from '@nlmq/control';
import type { Service } from '@nlmq/core';
import { type Broker, type Stage, handle } from '../src/index.ts';
import { bench, frame, message } from './harness.ts';

/** A stage that counts the messages of each type, and lets none of the refused types through. */
function census(refused: ReadonlySet<number>): { readonly stage: Stage; readonly seen: Map<number, number> } {
  const seen = new Map<number, number>();
  const passes = (burst: Uint8Array, at: number): boolean => {
    const { flags, cdata } = decodeFrame(burst, at);
    if (flags === 1 || !cdata || cdata.length < 16) return true;
    const { type } = readHeader(cdata);
    seen.set(type, (seen.get(type) ?? 0) + 1);
    return !refused.has(type);
  };
  const stage: Stage = (next) => (from, burst) => {
    let held = false;
    let start = 0;
    for (let at = 0; at < burst.length;) {
      const { length } = decodeFrame(burst, at);
      if (!passes(burst, at)) {
        if (at > start) held = next(from, burst.subarray(start, at)) || held;
        start = at + length;
      }
      at += length;
    }
    return start < burst.length ? next(from, burst.subarray(start)) || held : held;
  };
  return { stage, seen };
}

/** A command whose answer is a number. */
const TALLY: Command<Nothing, { readonly count: number }> = {
  id: 200,
  name: 'TALLY',
  access: 'read',
  request: { encode: () => new Uint8Array(0), decode: () => ({}) },
  reply: { encode: ({ count }) => Uint8Array.of(count), decode: ([count = 0]) => ({ count }) },
};

/** A service that answers with its name. */
const whoami: Service = {
  name: 'whoami',
  open: () => ({
    handle: (request) => void request.reply(new TextEncoder().encode('whoami'), true),
    close: () => Promise.resolve(),
  }),
};

test('a stage, a command and a service of a user stand in a broker without a change to it', async () => {
  const { stage, seen } = census(new Set([17]));
  const tally = handle(TALLY, () => ({ count: [...seen.values()].reduce((sum, one) => sum + one, 0) }));
  await using b = await bench({ stages: [stage], commands: [tally] });
  await b.broker.provide(whoami);
  const peer = await b.join().greet();
  const taker = await b.join({ kind: 'loopback' }).greet();
  await taker.call(subscribe, { keys: [], want: 2 });
  peer.say(frame({}, message(16)), frame({}, message(17)), frame({}, message(18)), frame({ seq: 1, dst: 0x00010003 }));
  peer.say(frame({}, message(17)));
  expect(taker.data().map(({ cdata }) => readHeader(cdata!).type)).toEqual([16, 18]);
  expect(new TextDecoder().decode(peer.data()[0]!.cdata)).toBe('whoami');
  expect(await taker.call(TALLY, {})).toEqual({ count: 5 });
  expect(seen.get(17)).toBe(2);
});

test('stages are made once, and pass bursts on in the order in which they were given', async () => {
  const order: string[] = [];
  const named =
    (name: string): Stage =>
    (next) => {
      order.push(`made ${name}`);
      return (from, burst) => {
        order.push(name);
        return next(from, burst);
      };
    };
  await using b = await bench({ stages: [named('first'), named('second')] });
  expect(order.splice(0)).toEqual(['made second', 'made first']);
  b.join().say(frame({}));
  b.join().say(frame({}));
  expect(order).toEqual(['first', 'second', 'first', 'second']);
});

test('a stage may put a burst of its own in the place of one, and knows who sent it', async () => {
  const labels: number[] = [];
  const stage: Stage = (next) => (from, burst) => {
    labels.push(from.label);
    return next(from, burst.slice());
  };
  await using b = await bench({ stages: [stage] });
  const peer = await b.join().greet();
  await peer.call(subscribe, { keys: [], want: 2 });
  peer.say(frame({}, message(16)));
  expect(peer.data()).toHaveLength(1);
  expect(new Set(labels)).toEqual(new Set([peer.label]));
  const broker: Broker = b.broker;
  expect(broker.stats().links).toBe(1);
});
