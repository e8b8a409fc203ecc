export { createBroker } from './broker.ts';
export type { Broker, BrokerOptions, ConnectOptions } from './contract.ts';
export { BrokerError, type BrokerErrorCode } from './error.ts';
export { handle, type Handler } from './handler.ts';
export { defaultPolicy, type Policy, type PolicyOptions, type Rights } from './policy.ts';
export type { Incoming, Port } from './port.ts';
export type { BrokerStats, SchemeTraffic } from './traffic.ts';
