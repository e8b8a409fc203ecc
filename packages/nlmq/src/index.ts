export { connect } from './connect.ts';
export { readCredentials, type CredentialFiles } from './credentials.ts';
export { IPRoute, type OpenOptions } from './iproute.ts';
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
  Mirror,
  NetlinkError,
  addressChange,
  linkChange,
  neighbourChange,
  nexthopChange,
  routeChange,
  ruleChange,
  type Change,
  type MirrorChange,
  type Mirrored,
  type MonitorEvent,
  type NetlinkErrorCode,
  type Refusal,
} from '@nlmq/iproute';
export { networkNamespaces, SocketError, type NetworkNamespaces, type SocketErrorCode } from '@nlmq/linux-sockets';
export { netlink, type NetlinkServiceOptions } from '@nlmq/service-netlink';
