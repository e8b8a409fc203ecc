import { AttributeWriter } from './attribute-writer.ts';
import { AttributeCursor } from './attribute.ts';
import { align4, getUint16, getUint32, setUint32 } from './bytes.ts';
import { NLMSG, NLMSG_HEADER, NLM_F, encodeMessage, errnoOf } from './message.ts';

/** Attributes behind the echoed request in an NLMSG_ERROR, or in an NLMSG_DONE (enum nlmsgerr_attrs, linux/netlink.h). */
export const NLMSGERR_ATTR: {
  readonly MSG: 1;
  readonly OFFS: 2;
  readonly COOKIE: 3;
  readonly POLICY: 4;
  readonly MISS_TYPE: 5;
  readonly MISS_NEST: 6;
} = { MSG: 1, OFFS: 2, COOKIE: 3, POLICY: 4, MISS_TYPE: 5, MISS_NEST: 6 };

/** What an NLMSG_ERROR tells. */
export interface ErrorReport {
  /** Negative errno; 0 for an acknowledgement. */
  readonly errno: number;
  /** The sentence of the extended acknowledgement, empty without one. */
  readonly text: string;
  /** Offset of the attribute at fault in the request message, when the sender named one. */
  readonly attributeOffset: number | undefined;
  /** Number of the attribute that the request lacks, when the sender named one. */
  readonly missing: number | undefined;
}

/** Reads the NLMSG_ERROR or NLMSG_DONE at `at`, with its extended acknowledgement [MSG-5]. */
export function readErrorReport(bytes: Uint8Array, at: number): ErrorReport {
  const end = at + getUint32(bytes, at);
  let text = '';
  let attributeOffset: number | undefined;
  let missing: number | undefined;
  for (const list = new AttributeCursor(bytes, attributesAt(bytes, at), end); list.next();) {
    if (list.type === NLMSGERR_ATTR.MSG) text = list.string();
    if (list.length !== 4) continue;
    if (list.type === NLMSGERR_ATTR.OFFS) attributeOffset = list.uint32();
    if (list.type === NLMSGERR_ATTR.MISS_TYPE) missing = list.uint32();
  }
  return { errno: errnoOf(bytes, at), text, attributeOffset, missing };
}

function attributesAt(bytes: Uint8Array, at: number): number {
  const end = at + getUint32(bytes, at);
  const flags = getUint16(bytes, at + 6);
  if ((flags & NLM_F.ACK_TLVS) === 0) return end;
  const report = at + NLMSG_HEADER + 4;
  if (getUint16(bytes, at + 4) === NLMSG.DONE) return report;
  if (end - report < NLMSG_HEADER) return end;
  const echoed = (flags & NLM_F.CAPPED) !== 0 ? NLMSG_HEADER : Math.min(getUint32(bytes, report), end - report);
  return report + align4(echoed);
}

/** An NLMSG_ERROR as the kernel writes it with NETLINK_CAP_ACK and NETLINK_EXT_ACK: `errno` negative, or 0 for an ACK. */
export function encodeError(
  errno: number,
  request: { seq: number; pid: number; type?: number },
  text = '',
): Uint8Array {
  const echoed = encodeMessage(
    { type: request.type ?? 0, flags: 0, seq: request.seq, pid: request.pid },
    new Uint8Array(0),
  );
  const sentence = text === '' ? new Uint8Array(0) : new AttributeWriter().string(NLMSGERR_ATTR.MSG, text).finish();
  const body = new Uint8Array(4 + echoed.length + sentence.length);
  setUint32(body, 0, errno);
  body.set(echoed, 4);
  body.set(sentence, 4 + echoed.length);
  const flags = NLM_F.CAPPED | (text === '' ? 0 : NLM_F.ACK_TLVS);
  return encodeMessage({ type: NLMSG.ERROR, flags, seq: request.seq, pid: request.pid }, body);
}

/** An NLMSG_OVERRUN that tells how many messages were lost since the last one [MSG-6]. */
export function encodeOverrun(lost: number): Uint8Array {
  const body = new Uint8Array(4);
  setUint32(body, 0, Math.min(lost, 0xffffffff));
  return encodeMessage({ type: NLMSG.OVERRUN, flags: 0, seq: 0, pid: 0 }, body);
}

/** Whether the packet from `start` to `end` is an NLMSG_OVERRUN. */
export function isOverrun(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= NLMSG_HEADER && getUint16(bytes, start + 4) === NLMSG.OVERRUN;
}

/** The count in the NLMSG_OVERRUN at `at`; 0 where the sender gave none. */
export function readOverrun(bytes: Uint8Array, at: number): number {
  return getUint32(bytes, at) >= NLMSG_HEADER + 4 ? getUint32(bytes, at + NLMSG_HEADER) : 0;
}
