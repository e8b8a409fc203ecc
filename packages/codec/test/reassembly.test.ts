import {
  ByteBudget,
  FIRST_CREDIT,
  FRAGMENT_HEADER,
  MAX_PART,
  type Outcome,
  Reassembly,
  type ReassemblyLimits,
  writeFragment,
} from '@nlmq/codec';

const KIB = 1024;
const MIB = 1024 * KIB;
const SENDER = 7;

function reassembly(limits: Partial<ReassemblyLimits> = {}): Reassembly<string> {
  return new Reassembly({ maxPacket: MIB, maxBytes: MIB, maxSets: 8, budget: new ByteBudget(4 * MIB), ...limits });
}

function fragment(id: number, offset: number, total: number, part: number | Uint8Array = 8): Uint8Array {
  const bytes = typeof part === 'number' ? new Uint8Array(part) : part;
  const written = new Uint8Array(FRAGMENT_HEADER + bytes.length);
  writeFragment(written, 0, { id, request: true, offset, total }, bytes);
  return written;
}

function take(
  into: Reassembly<string>,
  bytes: Uint8Array,
  { now = 0, sender = SENDER, context = '' } = {},
): Outcome<string> {
  return into.take(sender, bytes, 0, bytes.length, now, context);
}

const codeOf = ({ error }: Outcome<string>): string | undefined => error?.code;

test('a packet is whole with its last part, and comes with what its first part came with', () => {
  const into = reassembly();
  expect(take(into, fragment(1, 0, 4, Uint8Array.of(1, 2)), { context: 'first' })).toEqual({ context: 'first', id: 1 });
  expect(take(into, fragment(1, 2, 4, Uint8Array.of(3, 4)), { context: 'second' })).toEqual({
    context: 'first',
    id: 1,
    packet: Uint8Array.of(1, 2, 3, 4),
  });
  expect([into.size, into.abandoned]).toEqual([0, 0]);
});

test('senders number their packets on their own', () => {
  const into = reassembly();
  take(into, fragment(1, 0, 4, Uint8Array.of(1, 2)), { sender: 100 });
  take(into, fragment(1, 0, 4, Uint8Array.of(5, 6)), { sender: 200 });
  expect(take(into, fragment(1, 2, 4, Uint8Array.of(3, 4)), { sender: 100 }).packet).toEqual(Uint8Array.of(1, 2, 3, 4));
  into.drop(100);
  expect([into.size, into.abandoned]).toEqual([1, 0]);
  into.drop(200);
  expect([into.size, into.abandoned]).toEqual([0, 1]);
});

describe('the sender is let go on', () => {
  const total = 4 * MIB;
  const limits = { maxPacket: total, maxBytes: total, budget: new ByteBudget(2 * total) };

  test('a MiB ahead of what has come, told each time that half of it is used up', () => {
    const into = reassembly(limits);
    const told: [at: number, limit: number][] = [];
    for (let at = 0; at < total; at += MAX_PART) {
      const { limit } = take(into, fragment(1, at, total, Math.min(MAX_PART, total - at)));
      if (limit !== undefined) told.push([at + MAX_PART, limit]);
    }
    expect(told.slice(0, 3)).toEqual([
      [MAX_PART, MAX_PART + MIB],
      [10 * MAX_PART, 10 * MAX_PART + MIB],
      [19 * MAX_PART, 19 * MAX_PART + MIB],
    ]);
    expect(told.at(-1)![1]).toBe(total);
  });

  test('without a word where the packet is no longer than what may be sent at first', () => {
    const into = reassembly(limits);
    const outcomes = [0, 1, 2, 3].map((part) => take(into, fragment(1, part * MAX_PART, FIRST_CREDIT - 200, MAX_PART)));
    expect(outcomes.some(({ limit }) => limit !== undefined)).toBe(false);
  });
});

describe('what does not continue its packet is refused with ERR_FRAGMENT, and the packet given up', () => {
  test.each([
    ['a gap', fragment(1, 16, 64)],
    ['a part that was there already', fragment(1, 4, 64)],
    ['another length of the whole', fragment(1, 8, 60)],
  ])('%s', (_, wrong) => {
    const into = reassembly();
    take(into, fragment(1, 0, 64), { context: 'first' });
    expect(take(into, wrong)).toMatchObject({ context: 'first', error: { code: 'ERR_FRAGMENT' } });
    expect([into.size, into.abandoned]).toEqual([0, 1]);
  });

  test('a part of a packet that was never begun', () => {
    const into = reassembly();
    expect(take(into, fragment(1, 8, 64))).toMatchObject({ context: undefined, error: { code: 'ERR_FRAGMENT' } });
    expect([into.size, into.abandoned]).toEqual([0, 0]);
  });

  test('what is no fragment', () => {
    expect(codeOf(take(reassembly(), fragment(1, 60, 64)))).toBe('ERR_FRAGMENT');
  });

  test('but a packet that begins anew takes the place of the one before it', () => {
    const into = reassembly();
    take(into, fragment(1, 0, 64));
    take(into, fragment(1, 0, 12));
    expect(take(into, fragment(1, 8, 12, 4)).packet).toHaveLength(12);
    expect(into.abandoned).toBe(1);
  });
});

test('a packet that its sender gives up is freed, and counted', () => {
  const into = reassembly();
  take(into, fragment(1, 0, 64), { context: 'first' });
  const givenUp = fragment(1, 0, 0, 0);
  expect(take(into, givenUp)).toEqual({ context: 'first', id: 1 });
  expect(take(into, givenUp)).toEqual({ context: undefined, id: 1 });
  expect([into.size, into.abandoned]).toEqual([0, 1]);
});

describe('bounds', () => {
  test('a packet over the longest is refused by its first fragment, with ERR_TOO_LARGE', () => {
    const outcome = take(reassembly(), fragment(1, 0, MIB + 1), { context: 'first' });
    expect(outcome).toMatchObject({ context: 'first', error: { code: 'ERR_TOO_LARGE' } });
  });

  test('open sets announce no more, and are no more, than may be', () => {
    const into = reassembly({ maxSets: 3 });
    take(into, fragment(1, 0, MIB / 2));
    expect(codeOf(take(into, fragment(2, 0, MIB / 2 + 1)))).toBe('ERR_LIMIT');
    take(into, fragment(3, 0, MIB / 4));
    take(into, fragment(4, 0, 64));
    expect(codeOf(take(into, fragment(5, 0, 64)))).toBe('ERR_LIMIT');
  });

  test('memory is taken for what has come, not for what is announced', () => {
    const budget = new ByteBudget(2 ** 31);
    const into = reassembly({ maxPacket: 2 ** 30, maxBytes: 2 ** 30, budget });
    take(into, fragment(1, 0, 2 ** 30));
    expect(budget.used).toBe(8);
    take(into, fragment(1, 8, 2 ** 30, MAX_PART));
    expect(budget.used).toBe(8 + MAX_PART);
    take(into, fragment(1, 8 + MAX_PART, 2 ** 30));
    expect(budget.used).toBe(2 * (8 + MAX_PART));
    into.drop();
    expect(budget.used).toBe(0);
  });

  test('where the common memory is used up a set is given up with ERR_LIMIT, and others live on', () => {
    const budget = new ByteBudget(100 * KIB);
    const [one, other] = [reassembly({ budget }), reassembly({ budget })];
    take(one, fragment(1, 0, 200 * KIB, 40 * KIB));
    take(other, fragment(1, 0, 60 * KIB, 40 * KIB));
    expect(codeOf(take(one, fragment(1, 40 * KIB, 200 * KIB, 40 * KIB)))).toBe('ERR_LIMIT');
    expect([one.size, one.abandoned, budget.used]).toEqual([0, 1, 40 * KIB]);
    expect(take(other, fragment(1, 40 * KIB, 60 * KIB, 20 * KIB)).packet).toHaveLength(60 * KIB);
    expect(budget.used).toBe(0);
  });

  test('a set without a fragment for too long is given up, one that goes on is not', () => {
    const into = reassembly();
    take(into, fragment(1, 0, 64), { context: 'slow' });
    take(into, fragment(2, 0, 64), { context: 'other' });
    take(into, fragment(2, 8, 64), { now: 950 });
    expect([into.expire(900), into.size, into.abandoned]).toEqual([['slow'], 1, 1]);
    expect([into.expire(950), into.size]).toEqual([[], 1]);
    expect([into.expire(951), into.size]).toEqual([['other'], 0]);
  });
});
