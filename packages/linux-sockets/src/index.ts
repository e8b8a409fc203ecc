export { type NetlinkOptions, type NetlinkReceiver, type NetlinkSocket } from './contract.ts';
export { SocketError, type SocketErrorCode } from './error.ts';
export { type NetworkNamespaces, networkNamespaces } from './namespaces.ts';
export { openNetlink } from './netlink.ts';
export { type PeerCredentials, type UnixSockets, unixSockets } from './unix.ts';
