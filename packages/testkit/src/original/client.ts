import {
  AttributeWriter,
  CodecError,
  FLAG_CONTROL,
  MessageCursor,
  NLMSG,
  NLM_F,
  type U32Key,
  allAttributes,
  decodeControl,
  decodeFrame,
  encodeControl,
  encodeFrame,
  getUint32,
  setUint32,
} from '@nlmq/codec';
import { type Clock, systemClock } from '@nlmq/core';
import { OriginalBroker, type OriginalEnd, type OriginalOptions } from './broker.ts';
import { ATTRIBUTE, COMMAND } from './number.ts';

const TIMEOUT_MS = 3000;

/** Nobody answered in 3 s. */
export class OriginalTimeout extends Error {
  constructor() {
    super('no answer');
    this.name = 'OriginalTimeout';
  }
}

interface Waiting {
  readonly take: (cdata: Uint8Array, flags: number) => boolean;
  readonly fail: (error: Error) => void;
}

/**
 * The library of 2013 as its user saw it: a client and its own broker, joined by a pipe.
 *
 * What it asks goes by default over the broker's first link. It never says HELLO, and `monitor` listens to its own
 * broker only: it subscribes nowhere else.
 */
export class OriginalClient {
  readonly broker: OriginalBroker;
  /** What came unasked, after `monitor()`. */
  readonly events: Uint8Array[] = [];
  readonly #clock: Clock;
  readonly #pipe: OriginalEnd;
  readonly #tap: (bytes: Uint8Array, up: boolean) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<() => void>();
  #nonce = 0;
  /** Where commands and requests go: 0 until the first link is there. */
  #realm = 0;

  /** `tap` sees each frame that the client writes into the pipe, and each buffer that it reads from it. */
  constructor(options: OriginalOptions, tap: (bytes: Uint8Array, up: boolean) => void = () => undefined) {
    this.broker = new OriginalBroker(options);
    this.#clock = options.clock ?? systemClock;
    this.#tap = tap;
    this.#pipe = {
      registered: true,
      send: (bytes) => {
        tap(bytes, false);
        this.#read(bytes);
      },
    };
  }

  #write(frame: Uint8Array): void {
    this.#tap(frame, true);
    this.broker.receive(this.#pipe, frame);
  }

  /** Takes one buffer apart: all messages in it, whatever their envelopes say. */
  #read(bytes: Uint8Array): void {
    try {
      const { seq, flags } = decodeFrame(bytes);
      for (let at = 0; at < bytes.length;) {
        const { length, cdata } = decodeFrame(bytes, at);
        if (cdata) this.#take(seq, flags, cdata);
        at += length;
      }
    } catch (error) {
      if (!(error instanceof CodecError)) throw error; // what was cut off is lost
    }
  }

  #take(seq: number, flags: number, cdata: Uint8Array): void {
    const waiting = this.#waiting.get(seq);
    if (waiting?.take(cdata, flags)) this.#waiting.delete(seq);
    else if (!waiting && seq === 0) {
      this.events.push(cdata);
      for (const listener of this.#listeners) listener();
    }
  }

  #wait<T>(nonce: number, take: (cdata: Uint8Array, flags: number, done: (value: T) => void) => boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = this.#clock.after(TIMEOUT_MS, () => {
        this.#waiting.delete(nonce);
        reject(new OriginalTimeout());
      });
      const done = (value: T): void => {
        timer.cancel();
        resolve(value);
      };
      const fail = (error: Error): void => {
        timer.cancel();
        reject(error);
      };
      this.#waiting.set(nonce, { take: (cdata, flags) => take(cdata, flags, done), fail });
    });
  }

  /** Gives its own broker a command; answers the attributes of ACK. @throws Error for ERR */
  async command(command: number, attributes: Uint8Array): Promise<Uint8Array> {
    const nonce = ++this.#nonce;
    const { pid } = this.broker;
    const told = this.#wait<{ readonly command: number; readonly attributes: Uint8Array }>(
      nonce,
      (cdata, flags, done) => {
        if (flags === FLAG_CONTROL) done(decodeControl(cdata));
        return flags === FLAG_CONTROL;
      },
    );
    this.#write(encodeControl({ seq: nonce, pid, dst: this.#realm }, { command, attributes }, pid));
    const answer = await told;
    if (answer.command !== COMMAND.ACK) throw new Error(`refused: ${command}`);
    return answer.attributes;
  }

  /** Links its broker; answers the address. Files that are not named are empty texts, as `null` attributes without payload. */
  async connect(url: string, file: string | null = ''): Promise<number> {
    const attributes = place(url, file);
    const [address] = allAttributes(await this.command(COMMAND.CONNECT, attributes), ATTRIBUTE.ADDR);
    const found = getUint32(address!, 0);
    if (this.#realm === 0) this.#realm = found;
    return found;
  }

  async disconnect(address: number): Promise<void> {
    await this.command(COMMAND.DISCONNECT, new AttributeWriter().uint32(ATTRIBUTE.ADDR, address).finish());
  }

  async serve(url: string): Promise<void> {
    await this.command(COMMAND.SERVE, place(url, ''));
  }

  async shutdown(url: string): Promise<void> {
    await this.command(COMMAND.SHUTDOWN, new AttributeWriter().string(ATTRIBUTE.HOST, url).finish());
  }

  /** Subscribes at its own broker; answers the cid. */
  async monitor(key: U32Key = { offset: 8, key: 0, mask: 0 }): Promise<number> {
    const attributes = new AttributeWriter().key(ATTRIBUTE.KEY, key).finish();
    const [cid] = allAttributes(await this.command(COMMAND.SUBSCRIBE, attributes), ATTRIBUTE.CID);
    return getUint32(cid!, 0);
  }

  async ignore(cid: number): Promise<void> {
    await this.command(COMMAND.UNSUBSCRIBE, new AttributeWriter().uint32(ATTRIBUTE.CID, cid).finish());
  }

  /** Settles when so many events have come. */
  async event(count: number): Promise<Uint8Array> {
    while (this.events.length < count) {
      await new Promise<void>((resolve) => {
        const listener = (): void => {
          this.#listeners.delete(listener);
          resolve();
        };
        this.#listeners.add(listener);
      });
    }
    return this.events[count - 1]!;
  }

  /** Asks: writes its nonce and pid into the message, and answers all messages up to the end of the answer. @throws OriginalTimeout */
  request(message: Uint8Array, realm: number = this.#realm): Promise<Uint8Array[]> {
    const nonce = ++this.#nonce;
    const packet = this.#stamped(message, nonce);
    const found: Uint8Array[] = [];
    const answer = this.#wait<Uint8Array[]>(nonce, (cdata, _flags, done) => {
      const over = collect(cdata, nonce, found);
      if (over) done(found);
      return over;
    });
    this.#write(encodeFrame({ seq: nonce, pid: this.broker.pid, dst: realm }, packet));
    return answer;
  }

  /** Pushes: the message inside has seq 0, the envelope a nonce that nobody waits for. */
  push(message: Uint8Array, realm: number): void {
    const packet = this.#stamped(message, 0);
    this.#write(encodeFrame({ seq: ++this.#nonce, pid: this.broker.pid, dst: realm }, packet));
  }

  #stamped(message: Uint8Array, seq: number): Uint8Array {
    const packet = message.slice();
    setUint32(packet, 8, seq);
    setUint32(packet, 12, this.broker.pid);
    return packet;
  }

  /** Ends what waits. */
  close(): void {
    for (const { fail } of this.#waiting.values()) fail(new Error('closed'));
    this.#waiting.clear();
  }
}

/** Takes the messages of one packet; true when the last of the answer was among them. */
function collect(packet: Uint8Array, seq: number, found: Uint8Array[]): boolean {
  for (const cursor = new MessageCursor(packet); cursor.next();) {
    if (cursor.seq !== seq) continue;
    found.push(packet.slice(cursor.start, cursor.end));
    if (cursor.type === NLMSG.DONE || cursor.type === NLMSG.ERROR || (cursor.flags & NLM_F.MULTI) === 0) return true;
  }
  return false;
}

function place(url: string, file: string | null): Uint8Array {
  const writer = new AttributeWriter().string(ATTRIBUTE.HOST, url);
  for (const type of [ATTRIBUTE.SSL_KEY, ATTRIBUTE.SSL_CERT, ATTRIBUTE.SSL_CA]) {
    if (file === null) writer.flag(type);
    else writer.string(type, file);
  }
  return writer.finish();
}
