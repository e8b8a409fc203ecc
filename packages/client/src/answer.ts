import { MessageCursor, NLMSG, errnoOf, getUint16, readErrorReport } from '@nlmq/codec';
import { type ClientError, refusal } from './error.ts';

/** `nlmsg_flags` of a request's first message; 0 where there is none. */
export function requestFlags(packet: Uint8Array): number {
  return packet.length < 16 ? 0 : getUint16(packet, 6);
}

/** The error in a packet that a broker made in place of an answer; undefined for any other packet. */
export function brokerError(packet: Uint8Array): ClientError | undefined {
  const cursor = new MessageCursor(packet);
  if (!cursor.next() || cursor.type !== NLMSG.ERROR) return undefined;
  return refusal(errnoOf(packet, 0), readErrorReport(packet, 0).text);
}
