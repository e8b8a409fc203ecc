import { MessageCursor, type MessageHeader, encodeMessage, readErrorReport, readHeader } from '@nlmq/codec';
import type { ServiceRequest, ServiceSession } from '@nlmq/core';
import { netlink } from '@nlmq/service-netlink';

/** A message; errno and text are those of an error, or of the end of a dump. */
export interface Heard extends MessageHeader {
  readonly body: Uint8Array;
  readonly errno: number;
  readonly text: string;
}

const calm = { errno: 0, text: '' };

/** Copies of the messages in a packet. */
export function messagesOf(packet: Uint8Array): Heard[] {
  const found: Heard[] = [];
  const cursor = new MessageCursor(packet);
  while (cursor.next()) {
    const report = cursor.type < 4 ? readErrorReport(packet, cursor.start) : calm;
    const { errno, text } = report;
    found.push({ ...readHeader(packet, cursor.start), body: packet.slice(cursor.body, cursor.end), errno, text });
  }
  if (cursor.error) throw cursor.error;
  return found;
}

/** A request that writes down its answer. */
export class Requester implements ServiceRequest {
  readonly packet: Uint8Array;
  readonly peer = { kind: 'process' } as const;
  readonly answer: Heard[] = [];
  readonly whole: Promise<Heard[]>;
  packets = 0;
  lasts = 0;
  /** What `reply` answers, and what it waits for then. */
  ready = true;
  room: Promise<void> = Promise.resolve();
  readonly #abort = new AbortController();
  #resolve: (answer: Heard[]) => void = () => undefined;

  constructor(...messages: readonly Uint8Array[]) {
    this.packet = Uint8Array.from(messages.flatMap((message) => [...message]));
    this.whole = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  reply(packet: Uint8Array, last: boolean): boolean {
    this.packets++;
    this.answer.push(...messagesOf(packet));
    if (last) {
      this.lasts++;
      this.#resolve(this.answer);
    }
    return this.ready;
  }

  drained(): Promise<void> {
    return this.room;
  }

  abort(): void {
    this.#abort.abort();
  }
}

/** The whole answer to a packet of these messages. */
export async function ask(session: ServiceSession, ...messages: readonly Uint8Array[]): Promise<Heard[]> {
  const requester = new Requester(...messages);
  session.handle(requester);
  const answer = await requester.whole;
  expect(requester.lasts).toBe(1);
  return answer;
}

/** Opens the route family, with a broadcast that writes down. */
export async function openRoute(netns: string, heard: Heard[] = [], notice?: () => void): Promise<ServiceSession> {
  const service = netlink({ family: 'route', netns });
  return service.open({
    broadcast: (packet) => {
      heard.push(...messagesOf(packet));
      notice?.();
    },
  });
}

const family = { link: 18, address: 22, route: 26 } as const;
const bodies = { link: 16, address: 8, route: 12 } as const;

/** A dump of links, addresses or IPv4 and IPv6 routes. */
export function dump(what: keyof typeof family, seq: number, pid = 4242): Uint8Array {
  return encodeMessage({ type: family[what], flags: 0x301, seq, pid }, new Uint8Array(bodies[what]));
}

/** A message with an ifinfomsg for link `index`: GETLINK, or DELLINK, or NEWLINK that sets it up. */
export function link(type: 16 | 17 | 18, index: number, seq: number, flags = 1): Uint8Array {
  const body = new Uint8Array(16);
  new Int32Array(body.buffer)[1] = index;
  if (type === 16) new Uint32Array(body.buffer).fill(1, 2, 4);
  return encodeMessage({ type, flags, seq, pid: 4242 }, body);
}
