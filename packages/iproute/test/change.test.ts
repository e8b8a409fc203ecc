import {
  LinkFlag,
  NeighbourFlag,
  NeighbourState,
  RouteScope,
  RouteType,
  RuleAction,
  RuleFlag,
  Writer,
  decodeAddress,
  decodeLink,
  decodeNeighbour,
  decodeNexthop,
  decodeRoute,
  decodeRule,
  type Decode,
} from '@nlmq/families';
import {
  addressChange,
  linkChange,
  neighbourChange,
  nexthopChange,
  parsePrefix,
  routeChange,
  ruleChange,
  type Change,
} from '@nlmq/iproute';

function sent<M>(change: Change, decode: Decode<M>): M {
  const writer = new Writer();
  change.encode(writer);
  const bytes = writer.finish();
  return decode(new DataView(bytes.buffer), 0, bytes.length);
}

const typeAndFlags = ({ type, flags }: Change): readonly [number, number] => [type, flags];

test.each([
  ['10.0.0.0/8', { family: 2, address: '10.0.0.0', length: 8 }],
  ['10.0.0.1', { family: 2, address: '10.0.0.1', length: 32 }],
  ['::/0', { family: 10, address: '::', length: 0 }],
  ['fe80::1', { family: 10, address: 'fe80::1', length: 128 }],
  ['default', { family: 0, length: 0 }],
])('%s is a prefix', (text, prefix) => {
  expect(parsePrefix(text)).toEqual(prefix);
});

test.each(['10.0.0.0/33', '::/129', '10.0.0.0/', '10.0.0.0/8/9', '10.0.0.0/x'])('%s is none', (text) => {
  expect(() => parsePrefix(text)).toThrow(expect.objectContaining({ code: 'EINVAL' }) as Error);
});

describe('verbs ask of the kernel what they ask in iproute2', () => {
  test.each([
    ['link add', linkChange('add', { kind: 'ifb' }), [16, 0x600]],
    ['link set', linkChange('set', { index: 1 }), [16, 0]],
    ['link set of a bridge port', linkChange('set', { index: 1, family: 7 }), [19, 0]],
    ['link del', linkChange('del', { ifname: 'v0' }), [17, 0]],
    ['addr change', addressChange('change', { index: 1, address: '10.0.0.1' }), [20, 0x100]],
    ['addr del', addressChange('del', { index: 1, address: '10.0.0.1' }), [21, 0]],
    ['route append', routeChange('append', {}), [24, 0xc00]],
    ['route prepend', routeChange('prepend', {}), [24, 0x400]],
    ['route replace', routeChange('replace', {}), [24, 0x500]],
    ['route del', routeChange('del', {}), [25, 0]],
    ['rule add', ruleChange('add', {}), [32, 0x600]],
    ['rule del', ruleChange('del', {}), [33, 0]],
    ['neigh replace', neighbourChange('replace', { ifindex: 1 }), [28, 0x500]],
    ['neigh del', neighbourChange('del', { ifindex: 1 }), [29, 0]],
    ['nexthop add', nexthopChange('add', { id: 1 }), [104, 0x600]],
    ['nexthop del', nexthopChange('del', { id: 1 }), [105, 0]],
  ] as const)('%s', (_, change, expected) => {
    expect(typeAndFlags(change)).toEqual(expected);
  });
});

describe('links', () => {
  test('a kind comes with its settings', () => {
    const { attrs } = sent(linkChange('add', { ifname: 'x', kind: 'vxlan', data: { id: 42 }, mtu: 9 }), decodeLink);
    expect(attrs).toEqual({ ifname: 'x', mtu: 9, linkinfo: { kind: 'vxlan', data: { vxlan: { id: 42 } } } });
  });

  test('a kind without settings is named alone', () => {
    expect(sent(linkChange('add', { kind: 'ifb' }), decodeLink).attrs).toEqual({ linkinfo: { kind: 'ifb' } });
  });

  test('up and down are one bit, and other flags stay what they are', () => {
    expect(sent(linkChange('set', { up: true }), decodeLink)).toMatchObject({ flags: 1, change: 1 });
    expect(sent(linkChange('set', { up: false }), decodeLink)).toMatchObject({ flags: 0, change: 1 });
    expect(sent(linkChange('set', {}), decodeLink)).toMatchObject({ flags: 0, change: 0 });
    const { promisc } = LinkFlag;
    const both = linkChange('set', { up: false, flags: promisc, change: promisc });
    expect(sent(both, decodeLink)).toMatchObject({ flags: promisc, change: promisc | 1 });
  });
});

describe('addresses', () => {
  test('one address is both ends', () => {
    expect(sent(addressChange('add', { index: 3, address: '10.0.0.1/24' }), decodeAddress)).toEqual({
      ...{ family: 2, prefixlen: 24, flags: 0, scope: 0, index: 3 },
      attrs: { local: '10.0.0.1', address: '10.0.0.1' },
    });
  });

  test('with a local one the address and its prefix are the other end', () => {
    const words = { index: 3, local: '10.0.0.1', address: '10.0.0.2/30' };
    expect(sent(addressChange('add', words), decodeAddress)).toMatchObject({
      prefixlen: 30,
      attrs: { local: '10.0.0.1', address: '10.0.0.2' },
    });
  });

  test('loopback addresses have the scope of the host', () => {
    expect(sent(addressChange('add', { index: 1, address: '127.0.0.2/8' }), decodeAddress).scope).toBe(RouteScope.host);
  });
});

describe('routes', () => {
  test('scope goes by where the route leads', () => {
    const scope = (words: Parameters<typeof routeChange>[1]): number =>
      sent(routeChange('add', words), decodeRoute).scope;
    expect(scope({ dst: '10.0.0.0/8', oif: 3 })).toBe(RouteScope.link);
    expect(scope({ dst: '10.0.0.0/8', gateway: '10.0.0.1' })).toBe(RouteScope.universe);
    expect(scope({ dst: '10.0.0.0/8', nhId: 5 })).toBe(RouteScope.universe);
    expect(scope({ dst: '10.0.0.1', type: RouteType.local, oif: 1 })).toBe(RouteScope.host);
    expect(scope({ dst: '10.0.0.0/8', type: RouteType.blackhole })).toBe(RouteScope.universe);
    expect(scope({ dst: 'fd00::/8', oif: 3 })).toBe(RouteScope.universe);
  });

  test('the family is that of what is told', () => {
    const family = (words: Parameters<typeof routeChange>[1]): number =>
      sent(routeChange('add', words), decodeRoute).family;
    expect(family({ gateway: 'fe80::1', oif: 3 })).toBe(10);
    expect(family({ multipath: [{ attrs: { gateway: 'fd00::1' } }] })).toBe(10);
    expect(family({ dst: '10.0.0.0/8', via: { family: 10, addr: 'fe80::1' } })).toBe(2);
    expect(family({ family: 10, oif: 3 })).toBe(10);
    expect(family({ oif: 3 })).toBe(2);
  });

  test('tables over 255 stand in their attribute alone', () => {
    expect(sent(routeChange('add', { table: 1000 }), decodeRoute)).toMatchObject({ table: 0, attrs: { table: 1000 } });
    expect(sent(routeChange('add', {}), decodeRoute)).toMatchObject({ table: 254, attrs: {} });
    const own = routeChange('add', { dst: '10.0.0.1', type: RouteType.local });
    expect(sent(own, decodeRoute)).toMatchObject({ table: 255 });
  });

  test('next hops need say no more than they differ in', () => {
    const multipath = [{ ifindex: 3, hops: 2 }, { attrs: { gateway: '10.0.0.2' } }];
    expect(sent(routeChange('add', { multipath }), decodeRoute).attrs.multipath).toEqual([
      { flags: 0, hops: 2, ifindex: 3, attrs: {} },
      { flags: 0, hops: 0, ifindex: 0, attrs: { gateway: '10.0.0.2' } },
    ]);
  });

  test('what is to go matches anything that is not told', () => {
    expect(sent(routeChange('del', { dst: '10.0.0.0/8' }), decodeRoute)).toMatchObject({
      ...{ protocol: 0, scope: RouteScope.nowhere, type: 0 },
    });
  });
});

test('rules look into main, into the table told, or go to another rule', () => {
  const rule = (words: Parameters<typeof ruleChange>[1]): unknown => sent(ruleChange('add', words), decodeRule);
  expect(rule({ src: '10.0.0.0/8' })).toMatchObject({ srcLen: 8, table: 254, action: RuleAction.toTbl });
  expect(rule({ table: 1000, not: true })).toMatchObject({ table: 0, flags: RuleFlag.invert, attrs: { table: 1000 } });
  expect(rule({ goto: 9, dst: 'fd00::/8' })).toMatchObject({ family: 10, action: RuleAction.goto, table: 0 });
  expect(sent(ruleChange('del', {}), decodeRule)).toMatchObject({ table: 0, action: RuleAction.unspec });
});

test('neighbours are permanent unless told, and forwarding entries are the bridge family', () => {
  const { permanent, stale } = NeighbourState;
  const neighbour = (words: Parameters<typeof neighbourChange>[1]): unknown =>
    sent(neighbourChange('add', words), decodeNeighbour);
  expect(neighbour({ ifindex: 3, dst: 'fd00::1' })).toMatchObject({ family: 10, ifindex: 3, state: permanent });
  expect(neighbour({ ifindex: 3, dst: '10.0.0.1', state: stale })).toMatchObject({ family: 2, state: stale });
  const entry = { ifindex: 3, lladdr: '02:00:00:00:00:01', flags: NeighbourFlag.self };
  expect(neighbour(entry)).toMatchObject({ family: 7, flags: NeighbourFlag.self });
});

test('next hops have the family of their gateway, groups have none', () => {
  const nexthop = (words: Parameters<typeof nexthopChange>[1]): unknown =>
    sent(nexthopChange('add', words), decodeNexthop);
  expect(nexthop({ id: 1, gateway: 'fd00::1', oif: 3 })).toMatchObject({ family: 10 });
  expect(nexthop({ id: 1, blackhole: true })).toMatchObject({ family: 2, attrs: { blackhole: true } });
  expect(nexthop({ id: 1, group: [{ id: 5, weight: 2 }] })).toMatchObject({
    family: 0,
    attrs: { group: [{ id: 5, weight: 2, weightHigh: 0 }] },
  });
});
