import { MessageCursor, NLMSG, NLM_F, errnoOf, readErrorReport, readHeader } from '@nlmq/codec';
import { type ClientError, refusal } from './error.ts';

/** Whether a request asks for an ACK, which then ends its answer. */
export function wantsAck(packet: Uint8Array): boolean {
  if (packet.length < 16) return false;
  const { flags } = readHeader(packet);
  return (flags & NLM_F.ACK) !== 0 && (flags & NLM_F.DUMP) !== NLM_F.DUMP;
}

/** Whether a packet ends an answer whose frames do not say so: its last message is DONE, ERROR or not MULTI. */
export function endsAnswer(packet: Uint8Array, acknowledged: boolean): boolean {
  const cursor = new MessageCursor(packet);
  let ends = true;
  while (cursor.next()) {
    const report = cursor.type === NLMSG.DONE || cursor.type === NLMSG.ERROR;
    ends = report || (!acknowledged && (cursor.flags & NLM_F.MULTI) === 0);
  }
  return ends || cursor.error !== undefined;
}

/** The error in a packet that a broker made in place of an answer; undefined for any other packet. */
export function brokerError(packet: Uint8Array): ClientError | undefined {
  const cursor = new MessageCursor(packet);
  if (!cursor.next() || cursor.type !== NLMSG.ERROR) return undefined;
  return refusal(errnoOf(packet, 0), readErrorReport(packet, 0).text);
}
