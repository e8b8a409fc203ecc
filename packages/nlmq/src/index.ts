export { connect } from './connect.ts';
export { readCredentials, type CredentialFiles } from './credentials.ts';
export { IPRoute, type OpenOptions } from './iproute.ts';
export { createNode, type MessageNode, type NodeOptions } from './node.ts';
export { standardTransports } from './transports.ts';
export { BrokerError, type BrokerErrorCode } from '@nlmq/broker';
export {
  ClientError,
  converse,
  type BrokerPeer,
  type Client,
  type ClientErrorCode,
  type ConnectOptions,
  type FeedOptions,
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
  NetlinkError,
  addressChange,
  linkChange,
  neighbourChange,
  nexthopChange,
  routeChange,
  ruleChange,
  type Change,
  type MonitorEvent,
  type NetlinkErrorCode,
  type Refusal,
} from '@nlmq/iproute';
export { SocketError, type SocketErrorCode } from '@nlmq/linux-sockets';
export { netlink, type NetlinkServiceOptions } from '@nlmq/service-netlink';
