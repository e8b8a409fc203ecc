export { createBroker } from './broker.ts';
export type { Broker, BrokerOptions, ConnectOptions, Governance, ListenAt } from './contract.ts';
export { BrokerError, type BrokerErrorCode } from './error.ts';
export { handle, type Handler } from './handler.ts';
export {
  defaultPolicy,
  type LinkLimits,
  type Policy,
  type PolicyOptions,
  type Rights,
  type RoleLimits,
} from './policy.ts';
export type { Waiting } from './lane.ts';
export type { CredentialFiles } from './place.ts';
export type { Incoming, Port } from './port.ts';
export type { Forward, Stage } from './stage.ts';
export type { BrokerStats, SchemeTraffic } from './traffic.ts';
