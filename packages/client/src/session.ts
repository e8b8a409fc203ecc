import {
  CDATA_OFFSET,
  FLAG_CONTROL,
  FLAG_REPLY,
  TRANSPORT,
  WORD,
  encodeControl,
  findCdata,
  wordsOf,
} from '@nlmq/codec';
import { type Command, ControlError, LABEL, discover } from '@nlmq/control';
import type { Clock, Link, Receiver, RequestOptions } from '@nlmq/core';
import type { Aborts } from './aborts.ts';
import { Answering } from './answering.ts';
import { type Call, type CallHost, DEFAULT_TIMEOUT } from './call.ts';
import { CommandCall } from './command-call.ts';
import { ClientError, aborted } from './error.ts';
import { Exchange } from './exchange.ts';
import { Fragments } from './fragments.ts';
import { LargePush } from './large-push.ts';
import { Outbox } from './outbox.ts';
import { PacketStore } from './store.ts';

/** What a session needs of the client that it belongs to. */
export interface SessionHost {
  readonly aborts: Aborts;
  readonly clock: Clock;
  readonly pid: number;
  /** A number for a request or command; never 0. */
  nextSeq(): number;
  /** Takes what comes unasked, events and pushes: the CDATA from `start` to `end`; `cid`: for one subscription of a group, else 0. */
  unasked(bytes: Uint8Array, start: number, end: number, src: number, cid: number): void;
  /** A packet was dropped: malformed, nobody waits for it, or it did not arrive. */
  readonly dropped: () => void;
  /** The longest packet in fragments, in bytes; 0: none. */
  readonly maxPacket: number;
}

/** Where a service is, on the broker at the other end. */
export interface Place {
  readonly label: number;
  /** The longest packet that it takes in fragments; undefined while nobody has asked, which only the default service allows. */
  readonly maxPacket: number | undefined;
}

/** One link to the broker, from its first frame to its last. */
export class Session implements Receiver, CallHost {
  readonly exchange: Exchange;
  readonly outbox: Outbox;
  readonly fragments: Fragments;
  /** What services of this client's own are asked here. */
  readonly answering: Answering;
  readonly store: PacketStore = new PacketStore();
  /** Settles when the link has ended, with the reason where there is one. */
  readonly ended: Promise<Error | undefined>;
  /** The link has ended. */
  over = false;
  marks = false;
  original = false;
  /** The services asked for by name. */
  readonly places: Map<string, Place> = new Map([['', { label: LABEL.DEFAULT, maxPacket: undefined }]]);
  readonly #asking = new Map<string, Promise<Place>>();
  readonly #link: Link;
  readonly #host: SessionHost;
  #end!: (reason: Error | undefined) => void;
  #holds = 0;
  #inFragments = false;
  /** The seq of the last answer in this burst: an original proxy passes on what came behind it with another's seq [ENV-12]. */
  #answered = 0;

  constructor(link: Link, host: SessionHost) {
    this.#link = link;
    this.#host = host;
    this.exchange = new Exchange(host.clock, (seq, early) => this.fragments.closed(seq, early && !this.over));
    this.outbox = new Outbox(link, host.pid);
    this.answering = new Answering(this.outbox, link, host);
    const { exchange, outbox } = this;
    this.fragments = new Fragments({ clock: host.clock, outbox, exchange, maxPacket: host.maxPacket });
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    link.receive(this);
  }

  frames(burst: Uint8Array): boolean {
    const words = wordsOf(burst);
    this.#answered = 0;
    for (let at = 0; at < burst.length;) {
      const first = at >>> 2;
      const length = words[first + WORD.LENGTH]!;
      const size = words[first + WORD.NLA]!; // the type of CDATA, in the high half, is 0
      if (size >= 4 && size <= 0xffff && CDATA_OFFSET - 4 + size <= length) {
        this.#frame(burst, words, first, at + CDATA_OFFSET, at + CDATA_OFFSET - 4 + size);
      } else {
        const cdata = findCdata(burst, at, at + length);
        if (cdata) this.#frame(burst, words, first, cdata.start, cdata.end);
        else this.#host.dropped();
      }
      at += length;
    }
    return false;
  }

  #frame(bytes: Uint8Array, words: Uint32Array, first: number, start: number, end: number): void {
    const kind = words[first + WORD.KIND]!;
    const flags = kind >>> 16;
    const seq = words[first + WORD.SEQ]!;
    const src = words[first + WORD.SRC]!;
    const control = flags === FLAG_CONTROL;
    if ((kind & 0xffff) !== TRANSPORT) this.#host.dropped();
    else if (!control && (this.marks ? (flags & FLAG_REPLY) === 0 : seq === 0)) {
      const pid = words[first + WORD.PID]!;
      const dst = words[first + WORD.DST]!;
      if (dst === LABEL.SUBSCRIBERS || !this.answering.take(dst, { seq, pid, dst: src }, flags, bytes, start, end))
        this.#host.unasked(bytes, start, end, src, pid);
    } else if (!control && this.#inFragments && this.fragments.take(seq, bytes, start, end, flags, src)) return;
    else if (this.exchange.answer(seq, control, bytes, start, end, flags, src)) this.#answered = seq;
    else if (!this.original || !this.exchange.answer(this.#answered, control, bytes, start, end, flags, src))
      this.#host.dropped();
  }

  /** The longest packet that is taken in fragments here; undefined where none is. */
  get maxPacket(): number | undefined {
    return this.#inFragments ? this.#host.maxPacket : undefined;
  }

  /** Both sides take fragments. */
  takeFragments(): void {
    this.#inFragments = true;
    this.outbox.takeFragments();
  }

  closed(reason?: Error): void {
    this.over = true;
    const options = reason && { cause: reason };
    this.exchange.fail(
      new ClientError('ERR_DISCONNECTED', `the link was lost${reason ? `: ${reason.message}` : ''}`, options),
    );
    this.fragments.end();
    this.answering.end();
    this.#end(reason);
  }

  /** Whether a packet fits into a frame that the peer takes. */
  fits(packet: Uint8Array): boolean {
    return packet.length <= this.outbox.maxCdata;
  }

  /** Sends a request, to be answered through `call`. A packet that does not fit is left alone until it is sent. */
  request({ label, maxPacket = 0 }: Place, packet: Uint8Array, call: Call): void {
    const seq = this.#host.nextSeq();
    const large = !this.fits(packet) && packet.length <= maxPacket;
    try {
      if (!large) this.outbox.data(label, seq, packet);
      call.sent(this, seq, label);
      this.exchange.open(seq, call);
      if (large) this.fragments.send(call, { seq, label, packet, request: true, most: maxPacket });
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      call.fail(error);
      this.exchange.close(seq);
    }
  }

  /** Sends a push that does not fit into a frame; it is left alone until it is sent. @throws ClientError ERR_TOO_LARGE, ERR_BUSY */
  pushLarge({ label, maxPacket = 0 }: Place, packet: Uint8Array): void {
    if (packet.length > maxPacket) throw this.outbox.tooLarge(packet.length);
    const seq = this.#host.nextSeq();
    const push = new LargePush(DEFAULT_TIMEOUT, () => this.#host.dropped());
    this.exchange.open(seq, push);
    try {
      this.fragments.send(push, { seq, label, packet, request: false, most: maxPacket });
    } catch (error) {
      this.exchange.close(seq);
      throw error;
    }
  }

  /** Sends a command. `early` takes its reply before the frame behind it is looked at. */
  async command<Request, Reply>(
    command: Command<Request, Reply>,
    request: Request,
    { timeout = DEFAULT_TIMEOUT, signal }: RequestOptions = {},
    early?: (reply: Reply) => void,
  ): Promise<Reply> {
    if (signal?.aborted) throw aborted(signal);
    const seq = this.#host.nextSeq();
    let call!: CommandCall<Request, Reply>;
    const answered = new Promise<Reply>((resolve, reject) => {
      call = new CommandCall(command, timeout, { reject, resolve: takeEarly(resolve, early) });
    });
    const give = (): void => {
      this.exchange.close(seq);
      call.fail(aborted(signal!));
    };
    this.#host.aborts.add(signal, give);
    try {
      this.#control(seq, command, request);
      this.exchange.open(seq, call);
      return await answered;
    } finally {
      this.#host.aborts.delete(signal, give);
    }
  }

  #control<Request, Reply>(seq: number, command: Command<Request, Reply>, request: Request): void {
    const { pid } = this.#host;
    const attributes = command.request.encode(request);
    this.outbox.frame(encodeControl({ seq, pid }, { command: command.id, attributes }, pid));
  }

  /** Where a service is, asked for once; with `large`, also how long a packet it takes. @throws ClientError */
  async place(path: string, large = false): Promise<Place> {
    const known = this.places.get(path);
    if (known && !(large && known.maxPacket === undefined)) return known;
    if (this.original) throw new ClientError('ERR_NOT_FOUND', `${path}: a peer of 2013 has its default service only`);
    let asking = this.#asking.get(path);
    if (!asking) {
      asking = this.#discover(path).finally(() => this.#asking.delete(path));
      this.#asking.set(path, asking);
    }
    return asking;
  }

  async #discover(path: string): Promise<Place> {
    try {
      const found = await this.command(discover, { path });
      const label = path === '' ? LABEL.DEFAULT : found.label;
      const maxPacket = this.#inFragments ? Math.min(found.maxPacket ?? 0, this.#host.maxPacket) : 0;
      const place = { label, maxPacket };
      this.places.set(path, place);
      return place;
    } catch (error) {
      throw error instanceof ControlError ? undiscovered(path, error) : error;
    }
  }

  forget(label: number): void {
    for (const [path, place] of this.places) if (place.label === label && path !== '') this.places.delete(path);
  }

  close(seq: number): void {
    this.exchange.close(seq);
  }

  hold(by: 1 | -1): void {
    this.#holds += by;
    if (by > 0 && this.#holds === 1) {
      this.#link.pause();
      this.exchange.rest(true);
    } else if (this.#holds === 0) {
      this.#link.resume();
      this.exchange.rest(false);
    }
  }

  /** Sends what waits, then ends. */
  async finish(): Promise<void> {
    this.outbox.flush();
    await this.#link.close();
  }

  destroy(reason?: Error): void {
    this.#link.destroy(reason);
  }
}

function takeEarly<Reply>(
  resolve: (reply: Reply | Promise<Reply>) => void,
  early: ((reply: Reply) => void) | undefined,
): (reply: Reply | Promise<Reply>) => void {
  return (reply) => {
    if (early && !(reply instanceof Promise)) early(reply);
    resolve(reply);
  };
}

function undiscovered(path: string, error: ControlError): ClientError {
  const code = error.code === 'ERR_NOT_FOUND' || error.code === 'ERR_DENIED' ? error.code : 'ERR_REFUSED';
  return new ClientError(code, `service ${path || '(default)'}: ${error.message}`, { cause: error });
}
