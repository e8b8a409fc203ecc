export { nats, natsTls, type NatsOptions } from './nats.ts';
export { numberOf } from './subject.ts';
