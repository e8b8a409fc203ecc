export * from './generated/index.ts';
export { parseIp, parseMac, readIp, readMac } from './address.ts';
export { namesOf } from './constants.ts';
export type { Decode, Encode, Notification, Operation, Query } from './operation.ts';
export type { Bitfield32, Keyed, UnknownAttributes } from './reader.ts';
export { Writer } from './writer.ts';
