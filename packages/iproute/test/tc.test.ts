import { TcHandle, Writer, decodeTc, type TcMessage } from '@nlmq/families';
import {
  burstBytes,
  burstTicks,
  fifo,
  filterPlace,
  formatHandle,
  htb,
  htbClass,
  mirred,
  parseHandle,
  tbf,
  tcChange,
  u32,
  type Change,
} from '@nlmq/iproute';

function sent(change: Change): TcMessage {
  const writer = new Writer();
  change.encode(writer);
  const bytes = writer.finish();
  return decodeTc(new DataView(bytes.buffer), 0, bytes.length);
}

test.each([
  ['1:', 0x10000],
  ['1:10', 0x10010],
  ['ffff:fff1', 0xfffffff1],
  [':5', 5],
  ['root', 0xffffffff],
  ['none', 0],
])('%s is a handle', (text, handle) => {
  expect(parseHandle(text)).toBe(handle);
  expect(formatHandle(handle)).toBe(text);
});

test.each(['', ':', '1', '1:2:3', '10000:', '1:g'])("'%s' is no handle", (text) => {
  expect(() => parseHandle(text)).toThrow(expect.objectContaining({ code: 'EINVAL' }) as Error);
});

test('the places that filters of clsact hang on have names', () => {
  expect([parseHandle('ingress'), parseHandle('egress')]).toEqual([TcHandle.clsactIngress, TcHandle.clsactEgress]);
});

test.each([
  ['qdisc add', tcChange('add', { object: 'qdisc', index: 1, kind: 'htb' }), 36, 0x600],
  ['qdisc change', tcChange('change', { object: 'qdisc', index: 1, kind: 'htb' }), 36, 0],
  ['qdisc replace', tcChange('replace', { object: 'qdisc', index: 1, kind: 'htb' }), 36, 0x500],
  ['qdisc del', tcChange('del', { object: 'qdisc', index: 1 }), 37, 0],
  ['class add', tcChange('add', { object: 'class', index: 1 }), 40, 0x600],
  ['class del', tcChange('del', { object: 'class', index: 1 }), 41, 0],
  ['filter add', tcChange('add', { object: 'filter', index: 1 }), 44, 0x600],
  ['filter del', tcChange('del', { object: 'filter', index: 1 }), 45, 0],
])('%s asks of the kernel what it asks in tc', (_, change, type, flags) => {
  expect([change.type, change.flags]).toEqual([type, flags]);
});

test('what is told no place is at the root, but ingress and clsact at theirs', () => {
  expect(sent(tcChange('add', { object: 'qdisc', index: 7, ...htb() }))).toMatchObject({
    ifindex: 7,
    parent: TcHandle.root,
  });
  expect(sent(tcChange('add', { object: 'qdisc', index: 7, kind: 'clsact' })).parent).toBe(TcHandle.clsact);
  expect(sent(tcChange('del', { object: 'class', index: 7, handle: 0x10010 })).parent).toBe(TcHandle.unspec);
});

test('a filter carries its priority and its protocol, which is big-endian', () => {
  const filter = { object: 'filter', index: 1, prio: 3 } as const;
  expect(filterPlace(sent(tcChange('add', { ...filter, protocol: 0x0800 })))).toEqual({ prio: 3, protocol: 0x0800 });
  expect(sent(tcChange('add', { ...filter, protocol: 0x0800 })).info).toBe(0x30008);
  expect(filterPlace(sent(tcChange('add', filter)))).toEqual({ prio: 3, protocol: 3 });
  expect(filterPlace(sent(tcChange('del', filter)))).toEqual({ prio: 3, protocol: 0 });
});

test('bursts are counted in ticks of 64 nanoseconds', () => {
  expect(burstTicks(125_000, 15_360)).toBe(1_920_000);
  expect(burstBytes(125_000, 1_920_000)).toBe(15_360);
});

test('rates over 32 bits go along in full', () => {
  const { options } = htbClass({ rate: 5e9, ceil: 6e9 });
  expect(options?.htb).toMatchObject({ rate64: 5_000_000_000n, ceil64: 6_000_000_000n });
  expect(options?.htb?.parms?.rate.rate).toBe(0xffffffff);
  expect(htbClass({ rate: 1000 }).options?.htb).not.toHaveProperty('rate64');
});

test('a class that is told no burst may send one packet', () => {
  const { parms } = htbClass({ rate: 1_250_000 }).options?.htb ?? {};
  expect(burstBytes(1_250_000, parms?.buffer ?? 0)).toBe(1600);
  expect(parms?.ceil.rate).toBe(1_250_000);
});

test('kinds have their options', () => {
  expect(fifo('bfifo', 7)).toEqual({ kind: 'bfifo', options: { bfifo: { limit: 7 } } });
  expect(fifo('pfifo')).toEqual({ kind: 'pfifo' });
  expect(tbf({ rate: 1000, burst: 2000, limit: 3000 }).options?.tbf).toMatchObject({
    burst: 2000,
    parms: { limit: 3000 },
  });
  expect(tbf({ rate: 1000, burst: 2000, limit: 3000, peakrate: 5000, mtu: 1500 }).options?.tbf).toMatchObject({
    pburst: 1500,
    parms: { peakrate: { rate: 5000 } },
  });
  const key = { val: 1, mask: 255, off: 8, offmask: 0 };
  expect(u32({ keys: [key], flowid: 0x10001 }).options?.u32).toMatchObject({
    classid: 0x10001,
    sel: { flags: 1, nkeys: 1 },
  });
  expect(u32({ keys: [key], actions: [mirred('mirror', 9, 'ingress')] }).options?.u32).toMatchObject({
    sel: { flags: 0 },
    act: [{ kind: 'mirred', options: { mirred: { parms: { eaction: 4, ifindex: 9, action: 3 } } } }],
  });
});
