import {
  ByteBudget,
  FRAGMENT_HEADER,
  FragmentQueue,
  MAX_PART,
  type Piece,
  type Parcel,
  Reassembly,
  type ReassemblyLimits,
  writeFragment,
} from '@nlmq/codec';
import fc from 'fast-check';
import { refusal } from './refusal.ts';

const KIB = 1024;
const SENDER = 7;

function reassembly(limits: Partial<ReassemblyLimits> = {}): Reassembly {
  return new Reassembly({ maxPacket: 1 << 20, maxSets: 8, idle: 1000, budget: new ByteBudget(4 << 20), ...limits });
}

function fragment(id: number, offset: number, total: number, part: Uint8Array): Uint8Array {
  const written = new Uint8Array(FRAGMENT_HEADER + part.length);
  writeFragment(written, 0, { id, offset, total }, part);
  return written;
}

/** A packet whose every byte tells which packet it is of, and where it stands. */
function packet(seed: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => seed * 31 + at + (at >>> 8));
}

const parcelOf = (bytes: Uint8Array): { packet: Uint8Array; ended: boolean } => ({ packet: bytes, ended: false });

function written({ header, part, length }: Piece<Parcel>): Uint8Array {
  const bytes = new Uint8Array(length);
  writeFragment(bytes, 0, header, part);
  return bytes;
}

function take(into: Reassembly, bytes: Uint8Array, now = 0, sender = SENDER): Uint8Array | undefined {
  return into.take(sender, bytes, 0, bytes.length, now);
}

/** All that is left in a queue. */
function pieces<P extends Parcel>(queue: FragmentQueue<P>): Piece<P>[] {
  const all: Piece<P>[] = [];
  for (let piece = queue.next(); piece; piece = queue.next()) all.push(piece);
  return all;
}

test('packets that are cut in turns come out whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 * MAX_PART }), { minLength: 1, maxLength: 4 }), (lengths) => {
      const queue = new FragmentQueue<Parcel>(1 << 20);
      const into = reassembly();
      const sent = lengths.map((length, seed) => packet(seed, length));
      for (const one of sent) queue.add(parcelOf(one));
      const whole = pieces(queue).flatMap((piece) => take(into, written(piece)) ?? []);
      expect(whole.toSorted(byFirst).map(digest)).toEqual(sent.toSorted(byFirst).map(digest));
      expect([into.size, into.abandoned, queue.bytes]).toEqual([0, 0, 0]);
    }),
    { numRuns: 50 },
  );
});

const byFirst = (a: Uint8Array, b: Uint8Array): number => a[0]! - b[0]!;
const digest = (bytes: Uint8Array): string =>
  `${bytes.length}: ${bytes.reduce((sum, byte) => (sum * 33 + byte) | 0, 0)}`;

test('a queue gives one fragment of each packet in turn, and marks the last', () => {
  const queue = new FragmentQueue<Parcel>(1 << 20);
  queue.add(parcelOf(new Uint8Array(MAX_PART + 1)));
  queue.add(parcelOf(new Uint8Array(10)));
  expect(pieces(queue).map(({ header, part, last }) => [header.id, header.offset, part.length, last])).toEqual([
    [1, 0, MAX_PART, false],
    [2, 0, 10, true],
    [1, MAX_PART, 1, true],
  ]);
});

test('a queue has a bound, at which it refuses with ERR_LIMIT; a single packet always fits', () => {
  const queue = new FragmentQueue<Parcel>(100);
  queue.add(parcelOf(new Uint8Array(101)));
  expect(refusal(() => queue.add(parcelOf(new Uint8Array(1)))).code).toBe('ERR_LIMIT');
  queue.next();
  queue.add(parcelOf(new Uint8Array(1)));
  expect(queue.clear()).toHaveLength(1);
  expect(queue.bytes).toBe(0);
});

test('a packet that nobody wants any more is given up, so that the receiver frees it', () => {
  const queue = new FragmentQueue<{ packet: Uint8Array; ended: boolean }>(1 << 20);
  const into = reassembly();
  const [begun, waiting] = [parcelOf(new Uint8Array(3 * MAX_PART)), parcelOf(new Uint8Array(10))];
  queue.add(begun);
  take(into, written(queue.next()!));
  queue.add(waiting);
  begun.ended = true;
  waiting.ended = true;
  const rest = pieces(queue);
  expect(rest.map(({ header, part }) => [header.total, part.length])).toEqual([[0, 0]]);
  expect(take(into, written(rest[0]!))).toBeUndefined();
  expect([into.size, into.abandoned, queue.bytes]).toEqual([0, 1, 0]);
  expect(take(into, written(rest[0]!))).toBeUndefined();
  expect(into.abandoned).toBe(1);
});

describe('what does not continue its packet is refused with ERR_FRAGMENT, and the packet given up', () => {
  const part = new Uint8Array(8);
  test.each([
    ['a gap', fragment(1, 16, 64, part)],
    ['a part that was there already', fragment(1, 4, 64, part)],
    ['another length of the whole', fragment(1, 8, 60, part)],
  ])('%s', (_, wrong) => {
    const into = reassembly();
    take(into, fragment(1, 0, 64, part));
    expect(refusal(() => take(into, wrong)).code).toBe('ERR_FRAGMENT');
    expect([into.size, into.abandoned]).toEqual([0, 1]);
  });

  test('a part of a packet that was never begun', () => {
    const into = reassembly();
    expect(refusal(() => take(into, fragment(1, 8, 64, part))).code).toBe('ERR_FRAGMENT');
    expect([into.size, into.abandoned]).toEqual([0, 0]);
  });

  test('but a packet that begins anew takes the place of the one before it', () => {
    const into = reassembly();
    take(into, fragment(1, 0, 64, part));
    take(into, fragment(1, 0, 12, part));
    expect(take(into, fragment(1, 8, 12, new Uint8Array(4)))).toHaveLength(12);
    expect(into.abandoned).toBe(1);
  });
});

test('senders number their packets on their own', () => {
  const into = reassembly();
  take(into, fragment(1, 0, 4, Uint8Array.of(1, 2)), 0, 100);
  take(into, fragment(1, 0, 4, Uint8Array.of(5, 6)), 0, 200);
  expect(take(into, fragment(1, 2, 4, Uint8Array.of(3, 4)), 0, 100)).toEqual(Uint8Array.of(1, 2, 3, 4));
  into.drop(100);
  expect([into.size, into.abandoned]).toEqual([1, 0]);
  into.drop(200);
  expect([into.size, into.abandoned]).toEqual([0, 1]);
});

describe('bounds', () => {
  test('a packet over the longest is refused by its first fragment, with ERR_TOO_LARGE', () => {
    const first = fragment(1, 0, (1 << 20) + 1, new Uint8Array(8));
    expect(refusal(() => take(reassembly(), first)).code).toBe('ERR_TOO_LARGE');
  });

  test('open sets announce no more than the longest packet has, and are no more than may be', () => {
    const into = reassembly({ maxSets: 3 });
    take(into, fragment(1, 0, 1 << 19, new Uint8Array(8)));
    expect(refusal(() => take(into, fragment(2, 0, (1 << 19) + 1, new Uint8Array(8)))).code).toBe('ERR_LIMIT');
    take(into, fragment(3, 0, 1 << 18, new Uint8Array(8)));
    take(into, fragment(4, 0, 64, new Uint8Array(8)));
    expect(refusal(() => take(into, fragment(5, 0, 64, new Uint8Array(8)))).code).toBe('ERR_LIMIT');
  });

  test('memory is taken for what has come, not for what is announced', () => {
    const budget = new ByteBudget(1 << 30);
    const into = reassembly({ maxPacket: 1 << 30, budget });
    take(into, fragment(1, 0, 1 << 30, new Uint8Array(8)));
    expect(budget.used).toBe(8);
    take(into, fragment(1, 8, 1 << 30, new Uint8Array(MAX_PART)));
    expect(budget.used).toBe(8 + MAX_PART);
    take(into, fragment(1, 8 + MAX_PART, 1 << 30, new Uint8Array(8)));
    expect(budget.used).toBe(2 * (8 + MAX_PART));
    into.drop();
    expect(budget.used).toBe(0);
  });

  test('where the common memory is used up a set is given up with ERR_LIMIT, and others live on', () => {
    const budget = new ByteBudget(100 * KIB);
    const [one, other] = [reassembly({ budget }), reassembly({ budget })];
    const part = new Uint8Array(40 * KIB);
    take(one, fragment(1, 0, 200 * KIB, part));
    take(other, fragment(1, 0, 60 * KIB, part));
    expect(refusal(() => take(one, fragment(1, 40 * KIB, 200 * KIB, part))).code).toBe('ERR_LIMIT');
    expect([one.size, one.abandoned, budget.used]).toEqual([0, 1, 40 * KIB]);
    expect(take(other, fragment(1, 40 * KIB, 60 * KIB, new Uint8Array(20 * KIB)))).toHaveLength(60 * KIB);
    expect(budget.used).toBe(0);
  });

  test('a set without a fragment for too long is given up, one that goes on is not', () => {
    const into = reassembly();
    take(into, fragment(1, 0, 64, new Uint8Array(8)), 0);
    take(into, fragment(2, 0, 64, new Uint8Array(8)), 100);
    expect(into.expire(900)).toBe(100);
    take(into, fragment(2, 8, 64, new Uint8Array(8)), 950);
    expect([into.expire(1000), into.size, into.abandoned]).toEqual([950, 1, 1]);
    expect([into.expire(1950), into.size, into.abandoned]).toEqual([undefined, 0, 2]);
  });
});
