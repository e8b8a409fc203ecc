import type { Writer } from './writer.ts';

/**
 * Reads the body of a message: what stands in `view` from `start`, behind its nlmsghdr, and in generic families behind its
 * genlmsghdr, to `end`.
 *
 * The result refers to nothing of the view. @throws CodecError on bytes that are no such message
 */
export type Decode<M> = (view: DataView, start: number, end: number) => M;

/** Appends the body of a message; header members that are absent are 0. @throws CodecError on a value out of range */
export type Encode<M> = (message: Partial<M>, writer: Writer) => void;

/** A request that is answered by an acknowledgement. */
export interface Operation<M> {
  /** `nlmsg_type` of the request; in generic families its command, `genlmsghdr.cmd`. */
  readonly type: number;
  readonly encode: Encode<M>;
}

/** A request that is answered by messages, of the same kind unless told. */
export interface Query<M, R = M> extends Operation<M> {
  /** `nlmsg_type` of the answer's messages; in generic families their command. */
  readonly reply: number;
  readonly decode: Decode<R>;
}

/** A message that the kernel sends unasked to those who joined its multicast group. */
export interface Notification<M> {
  readonly type: number;
  readonly decode: Decode<M>;
}
