export { netlink, netlinkReads, type NetlinkFamily, type NetlinkServiceOptions } from './netlink.ts';
