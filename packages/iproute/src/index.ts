export { NetlinkError, type NetlinkErrorCode } from './error.ts';
export type { AddressFilter, LinkFilter, RouteFilter } from './filter.ts';
export { IPRoute } from './iproute.ts';
export { Monitor, type MonitorEvent } from './monitor.ts';
