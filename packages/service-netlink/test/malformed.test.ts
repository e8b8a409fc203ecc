import { encodeMessage } from '@nlmq/codec';
import { netlink } from '@nlmq/service-netlink';
import { ask, dump, link, openRoute } from './harness.ts';
import { inNamespace } from './namespace.ts';

const EINVAL = -22;

inNamespace(
  'answers what is no request with EINVAL under its own seq, and what stood before it as ever',
  async (netns) => {
    const session = await openRoute(netns);
    const short = link(18, 1, 31);
    short[0] = 15;
    const long = link(18, 1, 32);
    long[0] = 200;
    const answerer = link(18, 1, 33, 0);
    const cut = link(18, 1, 34).subarray(0, 12);
    expect(await ask(session, short)).toMatchObject([{ type: 2, errno: EINVAL, seq: 31, pid: 4242 }]);
    expect(await ask(session, answerer)).toMatchObject([{ type: 2, errno: EINVAL, seq: 33 }]);
    expect(await ask(session, new Uint8Array(0))).toMatchObject([{ type: 2, errno: EINVAL, seq: 0 }]);
    const both = await ask(session, link(18, 1, 30), long);
    expect(both.map(({ seq, errno }) => [seq, Math.min(errno, 0)])).toEqual(expect.arrayContaining([[32, EINVAL]]));
    expect(both.map(({ seq }) => seq).sort()).toEqual([30, 32]);
    expect((await ask(session, link(18, 1, 35), cut)).map(({ seq }) => seq)).toEqual([35, 35]);
    await session.close();
  },
);

describe('reads()', () => {
  const reads = (...messages: Uint8Array[]): boolean | undefined =>
    netlink({ family: 'route' }).reads?.(Uint8Array.from(messages.flatMap((message) => [...message])));

  test('takes dumps and single gets as reading', () => {
    expect(reads(dump('link', 1), dump('route', 2), link(18, 1, 3))).toBe(true);
  });

  test('takes a batch with a write behind reads as writing', () => {
    expect(reads(dump('link', 1), link(18, 1, 2), link(17, 1, 3))).toBe(false);
    expect(reads(dump('link', 1), link(16, 1, 3))).toBe(false);
  });

  test('takes every type that is not listed as writing', () => {
    const { reads } = netlink({ family: 'route' });
    const readable = Array.from({ length: 65_536 }, (_, type) => type).filter((type) =>
      reads?.(encodeMessage({ type, flags: 1, seq: 1, pid: 0 }, new Uint8Array(16))),
    );
    expect(readable.every((type) => type >= 16 && type % 4 === 2)).toBe(true);
    expect(readable).toHaveLength(22);
  });

  test('takes gets of neighbours, rules and next hops as reading, and what changes them as writing', () => {
    const message = (type: number): Uint8Array => encodeMessage({ type, flags: 1, seq: 1, pid: 0 }, new Uint8Array(16));
    for (const get of [30, 34, 106, 118]) {
      expect(reads(message(get))).toBe(true);
      for (const write of [get - 2, get - 1, get + 1]) expect(reads(message(write))).toBe(false);
    }
  });

  test('takes malformed and empty packets as writing', () => {
    expect(reads()).toBe(false);
    expect(reads(dump('link', 1).subarray(0, 20))).toBe(false);
    expect(reads(dump('link', 1), link(17, 1, 1).subarray(0, 9))).toBe(false);
  });
});
