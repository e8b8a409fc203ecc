export type { Refusal } from './acknowledgements.ts';
export { addressChange, type AddressVerb, type AddressWords } from './address-change.ts';
export { removal, type Attributed, type Change } from './change.ts';
export { NetlinkError, type NetlinkErrorCode } from './error.ts';
export { Ethtool, type Device, type OfDevice } from './ethtool.ts';
export type { AddressFilter, LinkFilter, NeighbourFilter, NexthopFilter, RouteFilter, RuleFilter } from './filter.ts';
export { GenericMonitor, type GenericEvent, type Notifications } from './generic-monitor.ts';
export { GenericNetlink, type FamilyName } from './generic-netlink.ts';
export { IPRoute } from './iproute.ts';
export { linkChange, type LinkKind, type LinkSettings, type LinkVerb, type LinkWords } from './link-change.ts';
export type { MessageStream } from './message-stream.ts';
export type { MirrorChange } from './mirror-changes.ts';
export { Mirror } from './mirror.ts';
export { Monitor, eventsOf, type MonitorEvent } from './monitor.ts';
export { neighbourChange, type NeighbourVerb, type NeighbourWords } from './neighbour-change.ts';
export { nexthopChange, type NexthopVerb, type NexthopWords } from './nexthop-change.ts';
export { Nftables, type NftFilter, type NftSetName } from './nftables.ts';
export { parsePrefix, type Prefix } from './prefix.ts';
export type { RouteLookup } from './route-lookup.ts';
export { routeChange, type RouteVerb, type RouteWords } from './route-change.ts';
export { ruleChange, type RuleVerb, type RuleWords } from './rule-change.ts';
export { SockDiag, type InetSocket, type SocketAddress, type SocketFilter, type UnixSocket } from './sock-diag.ts';
export type { Mirrored } from './subject.ts';
export { TaskStats } from './task-stats.ts';
export { filterPlace, tcChange, type TcObject, type TcVerb, type TcWords } from './tc-change.ts';
export type { TcFilter } from './tc-filter.ts';
export { formatHandle, parseHandle } from './tc-handle.ts';
export {
  fifo,
  htb,
  htbClass,
  mirred,
  tbf,
  u32,
  type HtbClass,
  type TcKind,
  type TokenBucket,
  type U32,
} from './tc-kinds.ts';
export { burstBytes, burstTicks, ratespec, type PacketCost } from './tc-rate.ts';
