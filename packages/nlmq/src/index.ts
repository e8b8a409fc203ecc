export { connect } from './connect.ts';
export { readCredentials, type CredentialFiles } from './credentials.ts';
export { Ethtool, GenericNetlink, Nftables, SockDiag, TaskStats } from './families.ts';
export { IPRoute, type OpenOptions, type ServeOptions } from './iproute.ts';
export { openKernel, type KernelOptions } from './kernel.ts';
export type { Told } from './told.ts';
export { createNode, type MessageNode, type NodeOptions } from './node.ts';
export { standardTransports } from './transports.ts';
export { BrokerError, type BrokerErrorCode } from '@nlmq/broker';
export {
  ClientError,
  ServiceError,
  converse,
  requestAll,
  service,
  type Arrival,
  type BrokerPeer,
  type Client,
  type ClientErrorCode,
  type ConnectOptions,
  type FeedOptions,
  type Gathered,
  type Gathering,
  type HandledRequest,
  type HandledService,
  type Handler,
  type HandlerAnswer,
  type HandlerOptions,
  type PacketFilter,
  type ServiceErrorCode,
  type ServiceHandle,
  type Status,
} from '@nlmq/client';
export { ControlError, WANT, type ControlErrorCode } from '@nlmq/control';
export {
  Keyring,
  TransportError,
  type Conversation,
  type Credentials,
  type Filter,
  type Service,
  type Subscription,
  type TransportErrorCode,
} from '@nlmq/core';
export {
  GenericMonitor,
  Mirror,
  NetlinkError,
  addressChange,
  fifo,
  filterPlace,
  formatHandle,
  htb,
  htbClass,
  linkChange,
  mirred,
  neighbourChange,
  nexthopChange,
  parseHandle,
  routeChange,
  ruleChange,
  tbf,
  tcChange,
  u32,
  type Change,
  type Device,
  type FamilyName,
  type GenericEvent,
  type HtbClass,
  type InetSocket,
  type MirrorChange,
  type Mirrored,
  type MonitorEvent,
  type NetlinkErrorCode,
  type NftFilter,
  type NftSetName,
  type Refusal,
  type SocketAddress,
  type SocketFilter,
  type TcFilter,
  type TcKind,
  type TcObject,
  type TcVerb,
  type TcWords,
  type TokenBucket,
  type U32,
  type UnixSocket,
} from '@nlmq/iproute';
export { networkNamespaces, SocketError, type NetworkNamespaces, type SocketErrorCode } from '@nlmq/linux-sockets';
export { netlink, netlinkReads, type NetlinkFamily, type NetlinkServiceOptions } from '@nlmq/service-netlink';
