export { OriginalBroker, type OriginalEnd, type OriginalOptions } from './original/broker.ts';
export { OriginalClient, OriginalTimeout } from './original/client.ts';
export { OriginalNode } from './original/node.ts';
