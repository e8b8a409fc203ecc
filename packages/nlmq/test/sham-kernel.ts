import { ERRNO, NLMSG, NLM_F, encodeMessage, readHeader, setUint32 } from '@nlmq/codec';
import type { Service, ServiceHost } from '@nlmq/core';
import type { OriginalBroker, OriginalEnd } from '@nlmq/testkit/original';

/** Types of its messages, as the route family has them: a question is answered by the type two below it. */
export const GET = 22;
export const NEW = 20;
/** What it does not have. */
export const NOWHERE = 9999;

/** A question: all entries, or one. */
export function question(index = 0): Uint8Array {
  const body = new Uint8Array(4);
  setUint32(body, 0, index);
  const flags = NLM_F.REQUEST | (index === 0 ? NLM_F.DUMP : 0);
  return encodeMessage({ type: GET, flags, seq: 1, pid: 0 }, body);
}

/** Answers as a kernel does, packet by packet: a dump in two and its end, an entry, or an error that echoes the request. */
function answers(request: Uint8Array): Uint8Array[] {
  const { type, flags, seq, pid } = readHeader(request);
  const reply = (kind: number, bits: number, body: Uint8Array): Uint8Array =>
    encodeMessage({ type: kind, flags: bits, seq, pid }, body);
  const entry = (at: number, bits: number): Uint8Array =>
    reply(NEW, bits, Uint8Array.of(at, 0, 0, 0, ...Buffer.alloc(60)));
  if ((flags & NLM_F.DUMP) === NLM_F.DUMP) {
    const pair = (at: number): Uint8Array =>
      Uint8Array.from([...entry(at, NLM_F.MULTI), ...entry(at + 1, NLM_F.MULTI)]);
    return [pair(1), pair(3), reply(NLMSG.DONE, NLM_F.MULTI, new Uint8Array(4))];
  }
  const index = request[16]! | (request[17]! << 8);
  if (type === GET && index !== NOWHERE) return [entry(index, 0)];
  const body = new Uint8Array(4 + request.length);
  setUint32(body, 0, type === GET ? -ERRNO.ENODEV : 0);
  body.set(request, 4);
  return [reply(NLMSG.ERROR, 0, body)];
}

/** An event, as the kernel tells it. */
export function event(at: number): Uint8Array {
  return encodeMessage({ type: NEW, flags: 0, seq: 0, pid: 77 }, Uint8Array.of(at, 0, 0, 0));
}

/** The sham kernel as a service of our broker. */
export function shamService(): Service & { tell(packet: Uint8Array): void } {
  let told: ServiceHost | undefined;
  return {
    name: 'netlink/route',
    open(host) {
      told = host;
      return {
        handle(request) {
          const packets = answers(request.packet.slice());
          for (const [at, packet] of packets.entries()) request.reply(packet, at === packets.length - 1);
        },
        close: async () => undefined,
      };
    },
    tell: (packet) => told?.broadcast(packet),
  };
}

/** The sham kernel as the first link of a broker of 2013. */
export class ShamLink implements OriginalEnd {
  readonly plain = true;
  readonly #broker: OriginalBroker;

  constructor(broker: OriginalBroker) {
    this.#broker = broker;
    broker.link(this);
  }

  send(request: Uint8Array): void {
    for (const packet of answers(request)) this.tell(packet);
  }

  tell(packet: Uint8Array): void {
    this.#broker.receive(this, packet);
  }
}
