export { createBroker, type Broker, type BrokerOptions, type ConnectOptions } from './broker.ts';
export { BrokerError, type BrokerErrorCode } from './error.ts';
export { handle, type Handler } from './handler.ts';
export { defaultPolicy, type Policy, type PolicyOptions, type Rights } from './policy.ts';
export type { Incoming, Port } from './port.ts';
