import {
  ByteBudget,
  FLAG_FRAGMENTS,
  FLAG_LAST,
  FLAG_REPLY,
  FRAGMENT_HEADER,
  type Frame,
  FragmentQueue,
  type Parcel,
  Reassembly,
  encodeCredit,
  encodeFrame,
  isFragment,
  readCredit,
  writeFragment,
} from '@nlmq/codec';
import { FEATURE } from '@nlmq/control';
import { type TestPeer, message, settled } from './harness.ts';

export const BOTH: number = FEATURE.REPLY_MARKS | FEATURE.FRAGMENTS;
const LONGEST = 8 << 20;

/** A packet of one message, whose bytes tell where they stand. */
export function large(size: number): Uint8Array {
  const packet = message(16, { seq: 3, pid: 4, size: size - 16 });
  for (let at = 16; at < size; at += 4) packet[at] = at >>> 2;
  return packet;
}

/** A fragment in a frame; the first of a packet carries the request's seq. */
export function fragment(
  {
    label = 0x10003,
    seq = 0,
    id = 1,
    request = true,
  }: { label?: number; seq?: number; id?: number; request?: boolean },
  offset: number,
  total: number,
  part: Uint8Array = new Uint8Array(64),
): Uint8Array {
  const bytes = new Uint8Array(FRAGMENT_HEADER + part.length);
  writeFragment(bytes, 0, { id, request, offset, total }, part);
  return encodeFrame({ flags: FLAG_FRAGMENTS, seq, dst: label }, bytes);
}

/** What has come of one answer. */
export interface Answer {
  /** Packets, whole. */
  readonly packets: Uint8Array[];
  readonly frames: Frame[];
  ended: boolean;
}

/** A peer's side of packets in fragments: sends as far as it is let, puts answers together and lets them go on. */
export class LargePeer {
  readonly #peer: TestPeer;
  readonly #queue = new FragmentQueue<Parcel & { label: number; seq: number }>(LONGEST);
  readonly #into = new Reassembly<undefined>({
    ...{ maxPacket: LONGEST, maxBytes: LONGEST, maxSets: 8, budget: new ByteBudget(2 * LONGEST) },
  });

  constructor(peer: TestPeer) {
    this.#peer = peer;
  }

  /** Sends a packet in fragments, and takes the answer. */
  async ask(
    packet: Uint8Array,
    { label = 0x10003, seq = 1, request = true } = {},
    until: (answer: Answer) => boolean = () => false,
  ): Promise<Answer> {
    const parcel = { packet, request, stream: {}, whole: false, most: LONGEST, ended: false, label, seq };
    this.#queue.add(parcel, 0);
    return this.answer(until);
  }

  /** Takes an answer to its end; with `until`, no further than it says. */
  async answer(until: (answer: Answer) => boolean = () => false): Promise<Answer> {
    const answer: Answer = { packets: [], frames: [], ended: false };
    for (let turn = 0; !answer.ended && !until(answer) && turn < 2000; turn++) {
      this.#send();
      await settled();
      for (const frame of this.#peer.data()) this.#take(frame, answer);
    }
    return answer;
  }

  #send(): void {
    for (let piece = this.#queue.next(0); piece; piece = this.#queue.next(0)) {
      const { label, seq } = piece.parcel;
      const { id, request, offset, total } = piece.header!;
      this.#peer.say(fragment({ label, id, request, seq: offset === 0 ? seq : 0 }, offset, total, piece.part));
    }
  }

  #take(frame: Frame, answer: Answer): void {
    const { cdata, flags, src, seq } = frame;
    const packet = cdata!;
    const credit = readCredit(packet, 0, packet.length);
    if (credit) this.#queue.credit(credit, 0);
    else {
      answer.frames.push(frame);
      answer.ended = (flags & FLAG_LAST) !== 0;
      if (isFragment(packet, 0, packet.length)) {
        const { id, limit, packet: whole } = this.#into.take(seq, packet, 0, packet.length, 0, undefined);
        if (limit !== undefined) this.credit(src, id, limit);
        if (whole) answer.packets.push(whole);
      } else if (packet.length > 0) answer.packets.push(packet);
    }
    if ((flags & FLAG_REPLY) === 0) throw new Error('an answer without its mark');
  }

  /** Lets an answer go on up to `limit`. */
  credit(label: number, id: number, limit: number): void {
    this.#peer.say(encodeFrame({ flags: FLAG_FRAGMENTS, dst: label }, encodeCredit({ id, limit })));
  }
}
