export { netlink, type NetlinkServiceOptions } from './netlink.ts';
