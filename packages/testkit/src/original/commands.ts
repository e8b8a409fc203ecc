import {
  AttributeCursor,
  AttributeWriter,
  CodecError,
  type U32Key,
  decodeControl,
  encodeControl,
  getUint32,
  readHeader,
} from '@nlmq/codec';
import type { OriginalBroker, OriginalEnd, OriginalOptions } from './broker.ts';
import { ATTRIBUTE, COMMAND } from './number.ts';

/** Subscriptions are numbered from here down, and no number comes back. */
const FIRST_CID = 1023;

/** Who wants what. */
export interface OriginalSubscription {
  readonly end: OriginalEnd;
  readonly keys: readonly U32Key[];
}

/** What a command is answered with; undefined: it broke the broker's thread, and there is no answer. */
type Answer = { readonly command: number; readonly attributes?: Uint8Array } | undefined;

const ACK: Answer = { command: COMMAND.ACK };
const ERR: Answer = { command: COMMAND.ERR };
const OPEN: ReadonlySet<number> = new Set([COMMAND.SUBSCRIBE, COMMAND.UNSUBSCRIBE, COMMAND.REGISTER]);

/** The management of a broker of 2013. What it does not know it answers with ERR, and ERR as well. */
export class Commands {
  readonly subscriptions: Map<number, OriginalSubscription> = new Map();
  readonly #options: OriginalOptions;
  readonly #broker: OriginalBroker;
  #cid = FIRST_CID;

  constructor(options: OriginalOptions, broker: OriginalBroker) {
    this.#options = options;
    this.#broker = broker;
  }

  /** Takes the control frame `data` around `cdata`. */
  take(end: OriginalEnd, data: Uint8Array, cdata: Uint8Array): void {
    try {
      const { command, attributes } = decodeControl(cdata);
      const denied = !end.registered && !OPEN.has(command);
      const answer = denied ? ERR : this.#run(end, command, new AttributeMap(attributes));
      if (!answer) return;
      const { seq, pid } = readHeader(data);
      const [dst, src] = [getUint32(data, 16), getUint32(data, 20)];
      const told = { command: answer.command, attributes: answer.attributes ?? new Uint8Array(0) };
      end.send(encodeControl({ seq, pid, dst: src, src: dst }, told));
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
    }
  }

  #run(end: OriginalEnd, command: number, given: AttributeMap): Answer {
    const runs: Partial<Record<number, () => Answer>> = {
      [COMMAND.REGISTER]: () => this.#register(end, given),
      [COMMAND.RELOAD]: () => ACK,
      [COMMAND.STOP]: () => ACK,
      [COMMAND.CONNECT]: () => this.#connect(given),
      [COMMAND.DISCONNECT]: () => this.#disconnect(given),
      [COMMAND.SERVE]: () => (this.#options.serve?.(given.text(ATTRIBUTE.HOST)) ? ACK : undefined),
      [COMMAND.SHUTDOWN]: () => (this.#options.shutdown?.(given.text(ATTRIBUTE.HOST)) ? ACK : ERR),
      [COMMAND.SUBSCRIBE]: () => this.#subscribe(end, given),
      [COMMAND.UNSUBSCRIBE]: () => (this.subscriptions.delete(given.number(ATTRIBUTE.CID)) ? ACK : ERR),
    };
    return runs[command] ? runs[command]() : ERR;
  }

  #register(end: OriginalEnd, given: AttributeMap): Answer {
    const told = given.payload(ATTRIBUTE.SECRET);
    if (!told) return undefined;
    const { secret } = this.#options;
    end.registered =
      secret !== undefined && told.length > secret.length && secret.every((byte, at) => byte === told[at]);
    return end.registered ? ACK : ERR;
  }

  #connect(given: AttributeMap): Answer {
    try {
      const address = this.#broker.link(this.#options.open!(given.text(ATTRIBUTE.HOST)));
      return { command: COMMAND.ACK, attributes: new AttributeWriter().uint32(ATTRIBUTE.ADDR, address).finish() };
    } catch (error) {
      return failure(String(error));
    }
  }

  #disconnect(given: AttributeMap): Answer {
    const address = given.number(ATTRIBUTE.ADDR);
    return this.#broker.links.delete(address) ? ACK : failure(String(address));
  }

  #subscribe(end: OriginalEnd, { keys }: AttributeMap): Answer {
    if (keys.length === 0) return undefined;
    const cid = this.#cid--;
    this.subscriptions.set(cid, { end, keys });
    return { command: COMMAND.ACK, attributes: new AttributeWriter().uint32(ATTRIBUTE.CID, cid).finish() };
  }
}

function failure(text: string): Answer {
  return { command: COMMAND.ERR, attributes: new AttributeWriter().string(ATTRIBUTE.ERROR, text).finish() };
}

/** The attributes of a command, the first of each number. */
class AttributeMap {
  readonly keys: U32Key[] = [];
  readonly #first = new Map<number, Uint8Array>();

  constructor(attributes: Uint8Array) {
    const cursor = new AttributeCursor(attributes);
    while (cursor.next()) {
      if (cursor.type === ATTRIBUTE.KEY) this.keys.push(cursor.key());
      else if (!this.#first.has(cursor.type)) this.#first.set(cursor.type, cursor.payload());
    }
  }

  payload(type: number): Uint8Array | undefined {
    return this.#first.get(type);
  }

  text(type: number): string {
    return new TextDecoder().decode(this.payload(type)).replace(/\0.*/s, '');
  }

  number(type: number): number {
    const payload = this.payload(type);
    return payload?.length === 4 ? getUint32(payload, 0) : -1;
  }
}
