import {
  ByteBudget,
  FIRST_CREDIT,
  FRAGMENT_HEADER,
  FragmentQueue,
  MAX_PART,
  type Parcel,
  type Piece,
  Reassembly,
  writeFragment,
} from '@nlmq/codec';
import fc from 'fast-check';
import { refusal } from './refusal.ts';

const MIB = 1 << 20;

interface TestParcel extends Parcel {
  ended: boolean;
}

function parcel(packet: Uint8Array | number, more: Partial<TestParcel> = {}): TestParcel {
  const bytes = typeof packet === 'number' ? new Uint8Array(packet) : packet;
  return { packet: bytes, request: true, stream: {}, whole: false, most: Infinity, ended: false, ...more };
}

/** All that may be sent now. */
function pieces(queue: FragmentQueue<TestParcel>, now = 0): Piece<TestParcel>[] {
  const all: Piece<TestParcel>[] = [];
  for (let piece = queue.next(now); piece; piece = queue.next(now)) all.push(piece);
  return all;
}

function written({ header, part, length }: Piece<Parcel>): Uint8Array {
  const bytes = new Uint8Array(length);
  writeFragment(bytes, 0, header!, part);
  return bytes;
}

/** A packet whose every byte tells which packet it is of, and where it stands. */
function packet(seed: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => seed * 31 + at + (at >>> 8));
}

const digest = (bytes: Uint8Array): string =>
  `${bytes.length}: ${bytes.reduce((sum, byte) => (sum * 33 + byte) | 0, 0)}`;

test('packets that are cut in turns come out whole, however long', () => {
  const length = fc.oneof(fc.integer({ min: 1, max: 4 * MAX_PART }), fc.integer({ min: 1, max: 2 * MIB }));
  fc.assert(
    fc.property(fc.array(length, { minLength: 1, maxLength: 4 }), (lengths) => {
      const queue = new FragmentQueue<TestParcel>(16 * MIB);
      const limits = { maxPacket: 2 * MIB, maxBytes: 16 * MIB, maxSets: 4, budget: new ByteBudget(32 * MIB) };
      const into = new Reassembly<undefined>(limits);
      const sent = lengths.map((size, seed) => packet(seed, size));
      for (const one of sent) queue.add(parcel(one), 0);
      const whole: Uint8Array[] = [];
      for (let piece = queue.next(0); piece; piece = queue.next(0)) {
        const bytes = written(piece);
        const outcome = into.take(0, bytes, 0, bytes.length, 0, undefined);
        if (outcome.limit !== undefined) queue.credit({ id: outcome.id, limit: outcome.limit }, 0);
        if (outcome.packet) whole.push(outcome.packet);
      }
      expect(whole.map(digest).toSorted()).toEqual(sent.map(digest).toSorted());
      expect([into.size, into.abandoned, queue.size]).toEqual([0, 0, 0]);
    }),
    { numRuns: 30 },
  );
});

test('a queue gives one fragment of each packet in turn, and marks the last', () => {
  const queue = new FragmentQueue<TestParcel>(MIB);
  queue.add(parcel(MAX_PART + 1), 0);
  queue.add(parcel(10, { request: false }), 0);
  expect(pieces(queue).map(({ header, part, length, last }) => [header, part.length, length, last])).toEqual([
    [{ id: 1, request: true, offset: 0, total: MAX_PART + 1 }, MAX_PART, FRAGMENT_HEADER + MAX_PART, false],
    [{ id: 2, request: false, offset: 0, total: 10 }, 10, FRAGMENT_HEADER + 10, true],
    [{ id: 1, request: true, offset: MAX_PART, total: MAX_PART + 1 }, 1, FRAGMENT_HEADER + 1, true],
  ]);
});

test('packets of one stream are sent one after the other, and what fits into a frame as it is', () => {
  const queue = new FragmentQueue<TestParcel>(MIB);
  const stream = {};
  queue.add(parcel(2 * MAX_PART, { stream }), 0);
  queue.add(parcel(10, { stream, whole: true }), 0);
  queue.add(parcel(0, { stream, whole: true }), 0);
  expect(queue.has(stream)).toBe(true);
  expect(pieces(queue).map(({ header, length, last }) => [header?.offset, length, last])).toEqual([
    [0, FRAGMENT_HEADER + MAX_PART, false],
    [MAX_PART, FRAGMENT_HEADER + MAX_PART, true],
    [undefined, 10, true],
    [undefined, 0, true],
  ]);
  expect([queue.has(stream), queue.size]).toEqual([false, 0]);
});

describe('credit', () => {
  test('is waited for where a packet is longer than what may be sent at first', () => {
    const queue = new FragmentQueue<TestParcel>(MIB);
    const id = queue.add(parcel(FIRST_CREDIT + MAX_PART), 0);
    expect(pieces(queue)).toHaveLength(4);
    queue.credit({ id, limit: 5 * MAX_PART - 1 }, 0);
    expect(pieces(queue)).toHaveLength(0);
    queue.credit({ id, limit: 5 * MAX_PART }, 0);
    expect(pieces(queue)).toHaveLength(1);
    queue.credit({ id, limit: MIB }, 0);
    expect(pieces(queue).map(({ part, last }) => [part.length, last])).toEqual([[FIRST_CREDIT - 4 * MAX_PART, true]]);
  });

  test('of 0 tells that the receiver wants no more', () => {
    const queue = new FragmentQueue<TestParcel>(MIB);
    const refused = parcel(3 * MAX_PART);
    const id = queue.add(refused, 0);
    queue.next(0);
    expect(queue.credit({ id, limit: 0 }, 0)).toBe(refused);
    expect([pieces(queue), queue.size]).toEqual([[], 0]);
    expect(queue.credit({ id, limit: 0 }, 0)).toBeUndefined();
  });

  test('that does not come for too long ends what waits for it, and nothing else', () => {
    const queue = new FragmentQueue<TestParcel>(MIB);
    const late = parcel(MIB / 2);
    const id = queue.add(late, 0);
    queue.add(parcel(10, { stream: late.stream }), 0);
    pieces(queue, 100);
    queue.credit({ id, limit: FIRST_CREDIT }, 200);
    expect(queue.expire(200)).toEqual([]);
    expect(queue.expire(201)).toEqual([late]);
    expect(pieces(queue)).toHaveLength(1);
  });
});

test('as much is begun at once as the receiver takes, and a single packet of any length', () => {
  const queue = new FragmentQueue<TestParcel>(MIB);
  const most = 3 * MAX_PART;
  for (let count = 0; count < 3; count++) queue.add(parcel(2 * MAX_PART, { most }), 0);
  expect(pieces(queue).map(({ header }) => header!.id)).toEqual([1, 1, 2, 2, 3, 3]);
  queue.add(parcel(4 * MAX_PART, { most }), 0);
  expect(pieces(queue)).toHaveLength(4);
});

test('a queue has a bound, at which it refuses with ERR_LIMIT; a single packet always fits', () => {
  const queue = new FragmentQueue<TestParcel>(200);
  queue.add(parcel(201), 0);
  expect(refusal(() => queue.add(parcel(0), 0)).code).toBe('ERR_LIMIT');
  queue.next(0);
  queue.add(parcel(1), 0);
  expect(queue.clear()).toHaveLength(1);
  expect(queue.size).toBe(0);
});

test('a packet that nobody wants any more is given up, and the receiver told where it had been begun', () => {
  const queue = new FragmentQueue<TestParcel>(MIB);
  const [begun, waiting] = [parcel(3 * MAX_PART), parcel(10)];
  queue.add(begun, 0);
  queue.next(0);
  queue.add(waiting, 0);
  begun.ended = true;
  waiting.ended = true;
  expect(pieces(queue).map(({ header, part }) => [header, part.length])).toEqual([
    [{ id: 1, request: true, offset: 0, total: 0 }, 0],
  ]);
  expect(queue.size).toBe(0);
});
