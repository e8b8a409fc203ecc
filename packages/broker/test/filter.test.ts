import fc from 'fast-check';
import { getUint32 } from '@nlmq/codec';
import type { FilterKey } from '@nlmq/control';
import { targetOf } from '../src/targets.ts';
import { FilterIndex, type Subscription } from '../src/filter.ts';
import type { Port } from '../src/port.ts';

const key = fc.record({
  offset: fc.integer({ min: 0, max: 20 }),
  key: fc.constantFrom(0, 1, 2, 0xff, 0x80000001),
  mask: fc.constantFrom(0, 0xff, 0xffff, 0xffffffff),
});

function matchesNaively(keys: readonly FilterKey[], packet: Uint8Array): boolean {
  return keys.every(({ offset, key: value, mask }) => {
    if (value === 0 && mask === 0) return true;
    return offset + 4 <= packet.length && (getUint32(packet, offset) & mask) >>> 0 === value;
  });
}

const COMMON = { path: '', want: 3, overflow: 1, group: undefined, alone: targetOf({} as Port, false, 1) };

test('[SUB-1] [SUB-2] finds what testing every subscription would find, for any keys and packets', () => {
  const script = fc.record({
    filters: fc.array(fc.record({ port: fc.integer({ min: 0, max: 4 }), keys: fc.array(key, { maxLength: 3 }) })),
    packets: fc.array(fc.uint8Array({ maxLength: 24, max: 2 }), { minLength: 1 }),
    gone: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(script, ({ filters, packets, gone }) => {
      const ports = Array.from({ length: 5 }, (_, label) => ({ label, hello: label % 2 === 0 }) as Port);
      const index = new FilterIndex();
      const all = filters.map(({ port, keys }, cid): Subscription => ({
        cid,
        port: ports[port]!,
        keys,
        ...COMMON,
      }));
      for (const subscription of all) index.add(subscription);
      const live = all.filter(({ cid }) => cid !== gone);
      for (const subscription of all) if (subscription.cid === gone) index.delete(subscription);
      expect(index.size).toBe(live.length);
      for (const packet of packets) {
        const wanted = new Set(live.filter(({ keys }) => matchesNaively(keys, packet)).map(({ port }) => port.label));
        const { known, originals, count } = index.match(packet, 0, packet.length);
        expect(new Set([...known, ...originals].map(({ label }) => label))).toEqual(wanted);
        expect(count).toBe(wanted.size);
      }
    }),
  );
});

test('answers the same object for the same set of ports, so that runs are not split', () => {
  const index = new FilterIndex();
  const port = { label: 1, hello: true } as Port;
  for (let type = 0; type < 8; type++)
    index.add({ cid: type, port, keys: [{ offset: 4, key: type, mask: 0xffff }], ...COMMON });
  const packet = new Uint8Array(16).fill(0);
  expect(index.match(packet, 0, 16)).toBe(index.match(packet.slice(), 0, 16));
});
