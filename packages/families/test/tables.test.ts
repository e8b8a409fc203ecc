import {
  LinkFlag,
  Operstate,
  RouteProtocol,
  Writer,
  decodeLink,
  encodeLink,
  namesOf,
  nexthopGroups,
  nexthopOperations,
  rtAddrNotifications,
  rtAddrOperations,
  rtLinkGroups,
  rtLinkNotifications,
  rtLinkOperations,
  rtRouteGroups,
  rtNeighGroups,
  rtNeighOperations,
  rtRouteOperations,
  rtRuleGroups,
  rtRuleOperations,
} from '@nlmq/families';
import { viewOf } from './reading.ts';

test('operations carry the message types of linux/rtnetlink.h', () => {
  expect(rtLinkOperations.getlink.dump).toMatchObject({ type: 18, reply: 16 });
  expect(rtLinkOperations.setlink.do.type).toBe(19);
  expect(rtAddrOperations.getaddr.dump).toMatchObject({ type: 22, reply: 20 });
  expect(rtRouteOperations.delroute.do.type).toBe(25);
  expect(rtNeighOperations.getneigh.dump).toMatchObject({ type: 30, reply: 28 });
  expect(rtNeighOperations.getneightbl.dump).toMatchObject({ type: 66, reply: 64 });
  expect(rtRuleOperations.getrule.dump).toMatchObject({ type: 34, reply: 32 });
  expect(nexthopOperations.getnexthop.dump).toMatchObject({ type: 106, reply: 104 });
  expect(rtLinkNotifications.dellink.type).toBe(17);
  expect(rtAddrNotifications.newaddr.type).toBe(20);
});

test('groups carry the numbers of linux/rtnetlink.h', () => {
  expect(rtLinkGroups).toEqual({ link: 1, stats: 36, ipv6Ifinfo: 12 });
  expect(rtRouteGroups).toEqual({ ipv4Route: 7, ipv6Route: 11, mplsRoute: 27 });
  expect([rtNeighGroups, rtRuleGroups, nexthopGroups]).toEqual([
    { neigh: 3 },
    { ipv4Rule: 8, ipv6Rule: 19 },
    { nexthop: 32 },
  ]);
});

test('constants have the numbers of the kernel, and names by number', () => {
  expect(LinkFlag).toMatchObject({ up: 1, pointopoint: 0x10, noarp: 0x80, lowerUp: 0x10000, echo: 0x40000 });
  expect(namesOf(Operstate).get(6)).toBe('up');
  expect(namesOf(RouteProtocol).get(16)).toBe('dhcp');
  expect(namesOf(RouteProtocol).get(77)).toBeUndefined();
});

test('a struct keeps what a later kernel appends, and does without what an older one lacks', () => {
  const counters = Array.from({ length: 26 }, (_, index) => index);
  for (const words of [23, 24, 26]) {
    const writer = new Writer();
    encodeLink({}, writer);
    const at = writer.open(7);
    for (const value of counters.slice(0, words)) writer.u32(value);
    writer.close(at);
    const link = decodeLink(viewOf(writer.view()), 0, writer.length);
    expect(link.attrs.stats?.rxNohandler).toBe(words > 23 ? 23 : undefined);
    expect(link.attrs.stats?.rest?.length).toBe(words > 24 ? 8 : undefined);
    const again = new Writer();
    encodeLink(link, again);
    expect(again.finish()).toEqual(writer.finish());
  }
});
