export { connect, type ConnectOptions } from './connect.ts';
export { converse } from './converse.ts';
export type { Client } from './client.ts';
export type { Status } from './connection.ts';
export type { BrokerPeer } from './dial.ts';
export { requestAll, type Arrival, type Gathered, type Gathering } from './gathering.ts';
export type { Provision } from './provisions.ts';
export type { Overflow } from './live-subscription.ts';
export type { PacketFilter } from './filter.ts';
export { ClientError, type ClientErrorCode } from './error.ts';
export type { FeedOptions } from './feeds.ts';
export {
  service,
  type HandledRequest,
  type HandledService,
  type Handler,
  type HandlerAnswer,
  type HandlerOptions,
} from './service.ts';
export { ServiceError, type ServiceErrorCode } from './service-error.ts';
export type { ServiceHandle } from './service-handle.ts';
