import {
  type Envelope,
  type Frame,
  decodeControl,
  decodeFrame,
  encodeControl,
  encodeFrame,
  encodeMessage,
} from '@nlmq/codec';
import type { Endpoint, Link, Peer, Receiver, Sent, Service, ServiceHost, ServiceRequest, Transport } from '@nlmq/core';
import { COMMAND, type Command, FEATURE, hello, parseControlError } from '@nlmq/control';
import { type Broker, type BrokerOptions, createBroker } from '../src/index.ts';

const END: Endpoint = { scheme: 'test', address: 'peer', options: new Map() };
const PROCESS: Peer = { kind: 'process' };

/** A link whose far end is the test. */
export class TestPeer implements Link {
  readonly remote: Endpoint = END;
  readonly peer: Peer;
  /** Everything that the broker sent, taken apart. */
  readonly received: Frame[] = [];
  /** What the next sends answer. */
  answer: Sent = 'taken';
  paused = 0;
  label = 0;
  ended = false;
  #receiver: Receiver | undefined;
  #drained: (() => void)[] = [];
  #seq = 0;

  constructor(peer: Peer) {
    this.peer = peer;
  }

  receive(receiver: Receiver): void {
    this.#receiver = receiver;
  }

  send(frames: Uint8Array): Sent {
    const copy = frames.slice();
    for (let at = 0; at < copy.length; at += decodeFrame(copy, at).length) this.received.push(decodeFrame(copy, at));
    return this.answer;
  }

  drained(): Promise<void> {
    return new Promise((resolve) => this.#drained.push(resolve));
  }

  /** The peer has read everything. */
  async read(): Promise<void> {
    this.answer = 'taken';
    for (const settle of this.#drained.splice(0)) settle();
    await settled();
  }

  pause(): void {
    this.paused++;
  }

  resume(): void {
    this.paused--;
  }

  close(): Promise<void> {
    this.die();
    return Promise.resolve();
  }

  destroy(): void {
    this.die();
  }

  /** The link ends. */
  die(): void {
    if (this.ended) return;
    this.ended = true;
    this.#receiver?.closed();
  }

  /** Gives the broker a burst; answers whether it still refers to it. */
  say(...frames: readonly Uint8Array[]): boolean {
    const burst = new Uint8Array(frames.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const frame of frames) {
      burst.set(frame, at);
      at += frame.length;
    }
    return this.#receiver!.frames(burst);
  }

  /** The data frames received so far, which are forgotten. */
  data(): Frame[] {
    return this.received.splice(0);
  }

  /** Runs a command and answers its reply. @throws ControlError for an ERR */
  async call<Request, Reply>(command: Command<Request, Reply>, request: Request): Promise<Reply> {
    const seq = ++this.#seq;
    this.say(encodeControl({ seq, pid: 4242 }, { command: command.id, attributes: command.request.encode(request) }));
    const answered = (): number => this.received.findIndex((frame) => frame.flags === 1 && frame.seq === seq);
    for (let turn = 0; turn < 100 && answered() < 0; turn++) await settled();
    for (let wait = 0; wait < 100 && answered() < 0; wait++) await new Promise((resolve) => setTimeout(resolve, 10));
    if (answered() < 0) throw new Error(`${command.name} was not answered`);
    const [frame] = this.received.splice(answered(), 1);
    const message = decodeControl(frame!.cdata!);
    if (message.command === COMMAND.ACK) return command.reply.decode(message.attributes);
    throw parseControlError(new TextDecoder().decode(message.attributes.subarray(4, -1)).replace(/\0+$/, ''));
  }

  /** Introduces itself. */
  async greet(features: number = FEATURE.REPLY_MARKS): Promise<this> {
    this.label = (await this.call(hello, { version: 1, name: 'test', features })).label;
    return this;
  }
}

/** Lets everything that waits for a promise go on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A broker and the way to its listener. */
export interface Bench extends AsyncDisposable {
  readonly broker: Broker;
  join(peer?: Peer): TestPeer;
}

export async function bench(options: Partial<BrokerOptions> = {}): Promise<Bench> {
  let accept: (link: Link) => void = () => undefined;
  const transport: Transport = {
    scheme: 'test',
    duplex: true,
    dial: () => Promise.reject(new Error('the test does not dial')),
    listen(at, onlink) {
      accept = onlink;
      return Promise.resolve({ endpoint: at, close: () => Promise.resolve() });
    },
  };
  const broker = createBroker({ transports: [transport], ...options });
  await broker.listen('test://here');
  return {
    broker,
    join(peer = PROCESS) {
      const link = new TestPeer(peer);
      accept(link);
      return link;
    },
    [Symbol.asyncDispose]: () => broker.close(),
  };
}

/** A service that answers through the test. */
export class TestService implements Service {
  readonly name: string;
  readonly requests: ServiceRequest[] = [];
  readonly packets: Uint8Array[] = [];
  readonly watched: boolean[] = [];
  host: ServiceHost | undefined;
  readonly #answer: (request: ServiceRequest) => void;

  constructor(name: string, answer: (request: ServiceRequest) => void = () => undefined) {
    this.name = name;
    this.#answer = answer;
  }

  open(host: ServiceHost): {
    handle(request: ServiceRequest): void;
    watch(wanted: boolean): void;
    close(): Promise<void>;
  } {
    this.host = host;
    return {
      handle: (request) => {
        this.packets.push(request.packet.slice());
        this.requests.push(request);
        this.#answer(request);
      },
      watch: (wanted) => this.watched.push(wanted),
      close: () => Promise.resolve(),
    };
  }
}

/** A netlink message. */
export function message(type: number, { seq = 0, pid = 0, flags = 1, size = 4 } = {}): Uint8Array {
  return encodeMessage({ type, flags, seq, pid }, new Uint8Array(size));
}

export function frame(envelope: Envelope, cdata: Uint8Array = message(16)): Uint8Array {
  return encodeFrame(envelope, cdata);
}
