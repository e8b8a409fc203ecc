import {
  type AnswerParcel,
  type ByteBudget,
  CDATA_OFFSET,
  type Credit,
  DEFAULT_MAX_PACKET,
  FLAG_LAST,
  FLAG_REPLY,
  FRAGMENT_HEADER,
  FragmentQueue,
  type Outcome,
  type Piece,
  Reassembly,
  answerParcel,
  frameLength,
  writeEnvelope,
  writeFragment,
} from '@nlmq/codec';
import type { Clock, Timer } from '@nlmq/core';
import { TRAFFIC } from './lane.ts';
import type { HostedService } from './hosted.ts';
import type { Port } from './port.ts';
import type { ReplyTo } from './reply.ts';
import type { InnerNumbers } from './return-path.ts';

/** Milliseconds after which a packet is given up of which no fragment, or for which no credit, has come. */
const IDLE_MS = 10_000;
const MAX_SETS = 64;
/** Answers of one link that can be refused while none of their packets is under way. */
const MAX_OPEN = 4096;
/** Numbers of answers begin here, above those of packets that are cut. */
const FIRST_NUMBER = 0x80000000;
/** Answers in packets of the longest kind that may wait for one link. */
const LONGEST_ANSWERS = 4;

/** What fragments share in one broker. */
export interface FragmentLimits {
  readonly clock: Clock;
  /** The longest packet that services here take in fragments; 0: none. */
  readonly maxPacket: number;
  readonly budget: ByteBudget;
}

/** What the first fragment of a packet came with. */
export interface Begun {
  readonly hosted: HostedService;
  /** The envelope of answers, and of credits. */
  readonly to: ReplyTo;
  /** The packet wants an answer. */
  readonly request: boolean;
  readonly inner: InnerNumbers;
}

/** Whose answer a packet belongs to. */
export interface Answer {
  readonly to: ReplyTo;
  /** Nobody waits for it any more. */
  readonly abandoned: boolean;
  /** By it the requester refuses the rest [FRG-8]. */
  number: number | undefined;
  abandon(): void;
  /** The link has ended. */
  gone(): void;
}

/** Packets in fragments, from one link to services here and back. */
export class Fragments {
  readonly #port: Port;
  readonly #clock: Clock;
  readonly #into: Reassembly<Begun | undefined>;
  readonly #queue: FragmentQueue<AnswerParcel<Answer>>;
  readonly #late: (begun: Begun) => void;
  #givenUp = 0;
  #waiting = false;
  #timer: Timer | undefined;
  /** Answers that are not over: those that ask to be told when nobody waits for them, and those with a number. */
  readonly #watched = new Set<Answer>();
  readonly #open = new Map<number, Answer>();
  #opened = 0;
  #sent: { readonly stream: Answer; readonly resolve: () => void }[] = [];

  /** `late` hears of each packet of which the rest did not come in time. */
  constructor(port: Port, { clock, maxPacket, budget }: FragmentLimits, late: (begun: Begun) => void) {
    this.#port = port;
    this.#clock = clock;
    this.#late = late;
    this.#into = new Reassembly({ maxPacket, maxBytes: maxPacket, maxSets: MAX_SETS, budget });
    this.#queue = new FragmentQueue(LONGEST_ANSWERS * Math.max(maxPacket, DEFAULT_MAX_PACKET));
  }

  /** Packets are under way, in either direction. */
  get busy(): boolean {
    return this.#into.size + this.#queue.size > 0;
  }

  /** Packets that were begun and given up, in either direction. */
  get abandoned(): number {
    return this.#into.abandoned + this.#givenUp;
  }

  /** Takes a fragment; `begun` counts if it is its packet's first. */
  take(sender: number, packet: Uint8Array, begun: Begun | undefined): Outcome<Begun | undefined> {
    const outcome = this.#into.take(sender, packet, 0, packet.length, this.#clock.now(), begun);
    this.#watch();
    return outcome;
  }

  /** Whether something of this answer is not sent to its end. */
  has(stream: Answer): boolean {
    return this.#queue.has(stream);
  }

  /** Sends a packet of an answer, which is copied, behind those before it. False: too much waits for this link. */
  reply(stream: Answer, packet: Uint8Array, last: boolean): boolean {
    if (!this.#queue.admits(packet.length)) return false;
    this.#queue.add(answerParcel(stream, packet, last), this.#clock.now());
    this.#watch();
    this.#pump();
    return true;
  }

  /** Tells an answer when its link has ended. */
  watch(stream: Answer): void {
    this.#watched.add(stream);
  }

  /** The packet of a watched answer as a fragment that is whole, for the number that it has; as it is when there are too many. */
  numbered(stream: Answer, packet: Uint8Array): Uint8Array {
    if (stream.number === undefined) {
      if (this.#open.size >= MAX_OPEN) return packet;
      stream.number = FIRST_NUMBER + this.#opened;
      this.#opened = (this.#opened + 1) % FIRST_NUMBER;
      this.#open.set(stream.number, stream);
    }
    const bytes = new Uint8Array(FRAGMENT_HEADER + packet.length);
    writeFragment(bytes, 0, { id: stream.number, request: false, offset: 0, total: packet.length }, packet);
    return bytes;
  }

  /** The answer is over. */
  close(stream: Answer): void {
    this.#watched.delete(stream);
    if (stream.number !== undefined) this.#open.delete(stream.number);
  }

  /** Settles when all of the answer is sent that was to be, or nobody waits for it any more. */
  sent(stream: Answer): Promise<void> {
    return this.has(stream) ? new Promise((resolve) => this.#sent.push({ stream, resolve })) : Promise.resolve();
  }

  /** The requester has told how far an answer may go on. */
  credit(credit: Credit): void {
    const refused = this.#queue.credit(credit, this.#clock.now());
    const stream = credit.limit === 0 ? (refused?.stream ?? this.#open.get(credit.id)) : undefined;
    if (stream) this.#giveUp(stream);
    this.#pump();
  }

  #giveUp(stream: Answer): void {
    this.#givenUp++;
    stream.abandon();
  }

  #pump(): void {
    const { channel } = this.#port;
    while (!this.#waiting && !channel.closed) {
      if (channel.full) {
        this.#waiting = true;
        void channel.drained().then(() => {
          this.#waiting = false;
          this.#pump();
        });
        break;
      }
      const piece = this.#queue.next(this.#clock.now());
      if (!piece) break;
      this.#send(piece);
    }
    this.#settle();
  }

  #send({ parcel, header, part, length, last }: Piece<AnswerParcel<Answer>>): void {
    const flags = FLAG_REPLY | (last && parcel.last ? FLAG_LAST : 0);
    this.#port.channel.write(frameLength(length), TRAFFIC.ASSURED, (bytes, at) => {
      writeEnvelope(bytes, at, length, { ...parcel.stream.to, flags });
      if (header) writeFragment(bytes, at + CDATA_OFFSET, header, part);
      else bytes.set(part, at + CDATA_OFFSET);
    });
  }

  #settle(): void {
    const done = this.#sent.filter(({ stream }) => !this.has(stream));
    if (done.length === 0) return;
    this.#sent = this.#sent.filter((one) => !done.includes(one));
    for (const { resolve } of done) resolve();
  }

  /** Looks from time to time, while something is under way, for what stands still. */
  #watch(): void {
    if (this.#timer || this.#into.size + this.#queue.size === 0) return;
    this.#timer = this.#clock.after(IDLE_MS / 2, () => {
      this.#timer = undefined;
      const then = this.#clock.now() - IDLE_MS;
      for (const begun of this.#into.expire(then)) if (begun) this.#late(begun);
      for (const { stream } of this.#queue.expire(then)) this.#giveUp(stream);
      this.#pump();
      this.#watch();
    });
  }

  /** The link has ended. */
  end(): void {
    this.#timer?.cancel();
    this.#into.drop();
    this.#givenUp += this.#queue.clear().length;
    for (const stream of this.#watched) stream.gone();
    this.#watched.clear();
    this.#open.clear();
    this.#settle();
  }
}
