import { type MessageHeader, MessageCursor, NLM_F, NLMSG_HEADER, readHeader } from '@nlmq/codec';
import type { ServiceRequest } from '@nlmq/core';
import { Answer, type Ask, type Ending } from './ask.ts';
import type { Family, NameOf } from './family.ts';

const blank: MessageHeader = { length: 0, type: 0, flags: 0, seq: 0, pid: 0 };

/** Reads a request into what is to be asked of the kernel, in its order. What is malformed ends it, as a fault. */
export function plan(request: ServiceRequest, family: Family): Ask[] {
  const { packet } = request;
  const answer = new Answer(request);
  const asks: Ask[] = [];
  const cursor = new MessageCursor(packet);
  let header = blank;
  while (cursor.next()) {
    header = readHeader(packet, cursor.start);
    const message = packet.subarray(cursor.start, cursor.end);
    asks.push({ answer: answer.expect(), header, message, ending: endingOf(header, family) });
  }
  if (cursor.error !== undefined || asks.length === 0) {
    const at = cursor.error?.offset ?? 0;
    if (packet.length - at >= NLMSG_HEADER) header = readHeader(packet, at);
    asks.push({ answer: answer.expect(), header, message: packet.subarray(at), ending: 'fault' });
  }
  return asks;
}

function endingOf({ type, flags }: MessageHeader, family: Family): Ending {
  if ((flags & NLM_F.REQUEST) === 0) return 'fault';
  if (family.refused?.has(type)) return 'refusal';
  if (family.dumps(type, flags)) return 'done';
  if ((flags & NLM_F.ACK) !== 0) return 'ack';
  return family.singles.has(type) ? 'reply' : 'silence';
}

/** Whether every message in a packet only reads. A packet with anything malformed does not. */
export function onlyReads(packet: Uint8Array, family: Family, nameOf?: NameOf): boolean {
  const cursor = new MessageCursor(packet);
  while (cursor.next()) {
    if (!family.reads(cursor, nameOf)) return false;
  }
  return cursor.error === undefined && packet.length > 0;
}
