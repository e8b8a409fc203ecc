export { netlink, netlinkReads, type NetlinkFamily, type NetlinkServiceOptions } from './netlink.ts';
export { ROUTE_GROUP } from './route.ts';
