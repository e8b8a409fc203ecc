import {
  type Envelope,
  FLAG_CONTROL,
  FLAG_LAST,
  FLAG_REPLY,
  type Frame,
  decodeControl,
  decodeFrame,
  encodeControl,
  encodeFrame,
} from '@nlmq/codec';
import {
  ATTRIBUTE,
  COMMAND,
  ControlError,
  FEATURE,
  discover,
  formatControlError,
  hello,
  subscribe,
} from '@nlmq/control';
import { AttributeWriter } from '@nlmq/codec';
import { type Link, type Receiver, type Sent, type Transport, TransportError, parseEndpoint } from '@nlmq/core';

/** What a scripted peer does; each part replaces what a broker of ours would do. */
export interface Script {
  readonly control?: (peer: ScriptedPeer, frame: Frame) => boolean;
  readonly data?: (peer: ScriptedPeer, frame: Frame) => void;
  readonly send?: (bytes: Uint8Array) => Sent;
}

/** The far end of one link, and the near end that a client holds. */
export class ScriptedPeer {
  readonly frames: Frame[] = [];
  paused = false;
  room: () => void = () => undefined;
  readonly link: Link;
  #receiver: Receiver | undefined;
  #over = false;

  constructor(script: Script) {
    const room = (): Promise<void> => new Promise((resolve) => (this.room = resolve));
    this.link = {
      remote: parseEndpoint('test://peer'),
      peer: { kind: 'process' },
      receive: (receiver) => (this.#receiver = receiver),
      send: (bytes) => {
        const copy = bytes.slice();
        queueMicrotask(() => this.#take(copy, script));
        return script.send?.(bytes) ?? 'taken';
      },
      drained: room,
      pause: () => (this.paused = true),
      resume: () => (this.paused = false),
      close: async () => this.end(),
      destroy: (reason) => this.end(reason),
    };
  }

  #take(bytes: Uint8Array, script: Script): void {
    for (let at = 0; at < bytes.length;) {
      const frame = decodeFrame(bytes, at);
      this.frames.push(frame);
      if (frame.flags !== FLAG_CONTROL) script.data?.(this, frame);
      else if (!script.control?.(this, frame)) answerAsBroker(this, frame);
      at += frame.length;
    }
  }

  /** Sends whole frames as one burst. */
  send(...frames: Uint8Array[]): void {
    if (this.#over) return;
    const burst = Buffer.concat(frames);
    const aligned = new Uint8Array(new ArrayBuffer(burst.length));
    aligned.set(burst);
    this.#receiver?.frames(aligned);
  }

  /** A reply to a request, as our brokers send it. */
  reply({ seq, pid, dst }: Frame, packet: Uint8Array, last = true): void {
    this.send(encodeFrame({ flags: FLAG_REPLY | (last ? FLAG_LAST : 0), seq, pid, src: dst }, packet));
  }

  /** An event or push. */
  unasked(src: number, packet: Uint8Array): void {
    this.send(encodeFrame({ src }, packet));
  }

  ack(frame: Frame, attributes: Uint8Array): void {
    this.send(encodeControl(echo(frame), { command: COMMAND.ACK, attributes }));
  }

  err(frame: Frame, text: string): void {
    const attributes = new AttributeWriter().string(ATTRIBUTE.ERROR, text).finish();
    this.send(encodeControl(echo(frame), { command: COMMAND.ERR, attributes }));
  }

  end(reason?: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.#receiver?.closed(reason);
  }

  /** The commands that have come, by number. */
  commands(): number[] {
    return this.frames.filter(({ flags }) => flags === FLAG_CONTROL).map(commandOf);
  }
}

export function commandOf(frame: Frame): number {
  return decodeControl(frame.cdata!).command;
}

const echo = ({ seq, pid }: Frame): Envelope => ({ seq, pid });

/** Labels that the scripted broker gives. */
export const LABELS: ReadonlyMap<string, number> = new Map([
  ['', 0x10003],
  ['echo', 0x10004],
  ['clock', 0x10005],
]);

function answerAsBroker(peer: ScriptedPeer, frame: Frame): void {
  const { command, attributes } = decodeControl(frame.cdata!);
  if (command === COMMAND.HELLO) {
    const welcome = { label: 0x20000, version: 1, name: 'scripted', features: FEATURE.REPLY_MARKS, maxCdata: 65531 };
    peer.ack(frame, hello.reply.encode(welcome));
  } else if (command === COMMAND.DISCOVER) {
    const label = LABELS.get((discover.request.decode(attributes) as { path: string }).path);
    if (label === undefined) peer.err(frame, formatControlError(new ControlError('ERR_NOT_FOUND', 'no such service')));
    else peer.ack(frame, discover.reply.encode({ label }));
  } else if (command === COMMAND.SUBSCRIBE) {
    const { path = '' } = subscribe.request.decode(attributes) as { path?: string };
    peer.ack(frame, subscribe.reply.encode({ cid: 1023, source: LABELS.get(path) }));
  } else {
    peer.ack(frame, new Uint8Array(0));
  }
}

/** A transport whose links lead to scripted peers. */
export class ScriptedTransport implements Transport {
  readonly scheme = 'test';
  readonly duplex: boolean;
  readonly peers: ScriptedPeer[] = [];
  /** While set, nobody answers a dial. */
  dead = false;
  readonly #script: Script;

  constructor(script: Script = {}, duplex = true) {
    this.#script = script;
    this.duplex = duplex;
  }

  get peer(): ScriptedPeer {
    return this.peers.at(-1)!;
  }

  async dial(): Promise<Link> {
    if (this.dead) throw new TransportError('ERR_UNREACHABLE', 'test://peer: nobody there');
    const peer = new ScriptedPeer(this.#script);
    this.peers.push(peer);
    return peer.link;
  }

  async listen(): Promise<never> {
    throw new TransportError('ERR_MODEL', 'test: only dials');
  }
}

/** A packet of one message with this type and a u32 body. */
export function message(type: number, value = 0, flags = 0): Uint8Array {
  const bytes = new Uint8Array(20);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 20, true);
  view.setUint16(4, type, true);
  view.setUint16(6, flags, true);
  view.setUint32(16, value, true);
  return bytes;
}

/** The value of a packet made by `message`. */
export function valueOf(packet: Uint8Array): number {
  return new DataView(packet.buffer, packet.byteOffset, packet.length).getUint32(16, true);
}
