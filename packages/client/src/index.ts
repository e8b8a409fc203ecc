export { connect, type ConnectOptions } from './connect.ts';
export { converse } from './converse.ts';
export type { Client } from './client.ts';
export type { Status } from './connection.ts';
export type { BrokerPeer } from './dial.ts';
export { ClientError, type ClientErrorCode } from './error.ts';
export type { FeedOptions } from './feeds.ts';
export type { ServiceHandle } from './service-handle.ts';
