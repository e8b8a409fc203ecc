export { TransportError, type TransportErrorCode } from './error.ts';
export { systemClock, type Clock, type Timer } from './clock.ts';
export { Keyring, type Credentials } from './credentials.ts';
export {
  formatEndpoint,
  formatHostPort,
  isLoopback,
  parseEndpoint,
  parseHostPort,
  type Endpoint,
  type HostPort,
} from './endpoint.ts';
export type {
  DialOptions,
  Link,
  LinkOptions,
  ListenOptions,
  Listener,
  Peer,
  Receiver,
  Sent,
  Transport,
} from './link.ts';
export type { Service, ServiceHost, ServiceRequest, ServiceSession } from './service.ts';
export type {
  Conversation,
  Filter,
  FilterKey,
  Replies,
  RequestOptions,
  SubscribeOptions,
  Subscription,
} from './conversation.ts';
