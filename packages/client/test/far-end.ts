import {
  ByteBudget,
  type Frame,
  FragmentQueue,
  type Parcel,
  Reassembly,
  encodeCredit,
  isFragment,
  readCredit,
  readFragment,
  writeFragment,
} from '@nlmq/codec';
import { COMMAND, discover, hello } from '@nlmq/control';
import { LABELS, type ScriptedPeer, commandOf } from './peer.ts';
import { type Started, start } from './start.ts';

export const MIB: number = 1 << 20;
export const ECHO: number = LABELS.get('echo')!;
/** The longest packet that the far end takes. */
export const MOST: number = 8 * MIB;

/** A packet whose bytes tell where they stand. */
export function large(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => at + (at >>> 8) + (at >>> 16));
}

export const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** The far end of packets in fragments: a service that takes them, and answers as a test says. */
export class FarEnd {
  /** Frames of data that are no credit. */
  readonly frames: Frame[] = [];
  readonly credits: (readonly [dst: number, id: number, limit: number])[] = [];
  /** Lets requests go on. */
  generous = true;
  readonly #answer: (end: FarEnd, request: Frame, packet: Uint8Array) => void;
  readonly #into = new Reassembly<Frame>({
    ...{ maxPacket: MOST, maxBytes: MOST, maxSets: 8, budget: new ByteBudget(2 * MOST) },
  });
  readonly #queue = new FragmentQueue<Parcel & { readonly to: Frame }>(8 * MOST);
  peer!: ScriptedPeer;

  constructor(answer: (end: FarEnd, request: Frame, packet: Uint8Array) => void = () => undefined) {
    this.#answer = answer;
  }

  readonly control = (peer: ScriptedPeer, frame: Frame): boolean => {
    const command = commandOf(frame);
    const introduction = { label: 0x20000, version: 1, maxCdata: 65531, features: 3 };
    if (command === COMMAND.HELLO) peer.ack(frame, hello.reply.encode(introduction));
    else if (command === COMMAND.DISCOVER) peer.ack(frame, discover.reply.encode({ label: ECHO, maxPacket: MOST }));
    return command === COMMAND.HELLO || command === COMMAND.DISCOVER;
  };

  readonly data = (peer: ScriptedPeer, frame: Frame): void => {
    this.peer = peer;
    const packet = frame.cdata!;
    const credit = readCredit(packet, 0, packet.length);
    if (!credit) return this.#part(frame, packet);
    this.credits.push([frame.dst, credit.id, credit.limit]);
    this.#queue.credit(credit, 0);
    this.#send();
  };

  #part(frame: Frame, packet: Uint8Array): void {
    this.frames.push(frame);
    if (!isFragment(packet, 0, packet.length)) return this.#answer(this, frame, packet);
    const { id, context, limit, packet: whole } = this.#into.take(0, packet, 0, packet.length, 0, frame);
    if (limit !== undefined && this.generous) this.peer.reply(context!, encodeCredit({ id, limit }), false);
    if (whole) this.#answer(this, context!, whole);
  }

  /** Answers in fragments, as far as it is let. */
  reply(to: Frame, packet: Uint8Array): void {
    this.#queue.add({ packet, request: false, stream: to, whole: false, most: Infinity, ended: false, to }, 0);
    this.#send();
  }

  #send(): void {
    for (let piece = this.#queue.next(0); piece; piece = this.#queue.next(0)) {
      const bytes = new Uint8Array(piece.length);
      writeFragment(bytes, 0, piece.header!, piece.part);
      this.peer.reply(piece.parcel.to, bytes, piece.last);
    }
  }

  /** What the fragments that came say of themselves. */
  get headers(): {
    readonly seq: number;
    readonly offset: number;
    readonly total: number;
    readonly request: boolean;
  }[] {
    return this.frames.map(({ seq, cdata }) => ({ ...readFragment(cdata!, 0, cdata!.length), seq }));
  }
}

export const echoing = (): FarEnd => new FarEnd((end, request, packet) => end.reply(request, packet));
/** A client that is linked to this far end. */
export const open = (end: FarEnd, options: Parameters<typeof start>[1] = {}): Promise<Started> =>
  start({ control: end.control, data: end.data }, options);
