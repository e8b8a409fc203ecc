import { NLMSG_HEADER, encodeMessage, isOverrun, readOverrun, setUint32 } from '@nlmq/codec';
import type { Client } from '@nlmq/client';
import { WANT } from '@nlmq/control';

/** A message that nothing here means anything by. */
const TYPE = 0x7000;
const MARK = NLMSG_HEADER;
/** Bytes of the shortest message that can carry the mark. */
export const SHORTEST: number = MARK + 4;
/** Pushes that are sent before the event loop goes round. */
const BURST = 256;
/** Bytes that may be on their way. */
const WINDOW_BYTES = 2 << 20;
/** Milliseconds without any arrival until what is missing is given up. */
const PATIENCE_MS = 1000;

/** How pushes went. */
export interface Pushed {
  readonly size: number;
  readonly sent: number;
  readonly received: number;
  readonly seconds: number;
}

/** What a measurement is told. */
export interface Course {
  readonly seconds: number;
  readonly signal: AbortSignal;
  /** Told now and then how much there is by now. */
  readonly progress: (count: number) => void;
}

/** Pushes from one client through the broker to the other for a while, as fast as they arrive. */
export async function measurePushes(from: Client, to: Client, size: number, course: Course): Promise<Pushed> {
  const mark = Math.floor(Math.random() * 2 ** 32);
  const body = new Uint8Array(size - NLMSG_HEADER);
  setUint32(body, 0, mark);
  const packet = encodeMessage({ type: TYPE, flags: 0, seq: 0, pid: 0 }, body);
  const arrivals = new Arrivals(course.progress);
  const filter = { keys: [{ offset: MARK, key: mark, mask: 0xffffffff }] };
  const subscription = await to.subscribe(filter, { want: WANT.PUSHES, receive: (one) => arrivals.take(one) });
  const begin = performance.now();
  const sent = await pour(from, packet, arrivals, course);
  await arrivals.settled(sent, course.signal);
  const seconds = (Math.max(arrivals.latest, begin + 1) - begin) / 1000;
  await subscription.close();
  return { size, sent, received: arrivals.received, seconds };
}

async function pour(from: Client, packet: Uint8Array, arrivals: Arrivals, course: Course): Promise<number> {
  const window = Math.max(Math.floor(WINDOW_BYTES / packet.length), 1);
  const end = performance.now() + course.seconds * 1000;
  let sent = 0;
  while (performance.now() < end && !course.signal.aborted) {
    let roomy = true;
    for (let count = 0; count < BURST && roomy && sent - arrivals.accounted < window; count++) {
      roomy = from.push(packet);
      sent++;
    }
    if (roomy) await turn();
    else await from.drained();
  }
  return sent;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What has come, and what the broker said it dropped. */
class Arrivals {
  received = 0;
  latest = 0;
  #lost = 0;
  readonly #progress: (count: number) => void;

  constructor(progress: (count: number) => void) {
    this.#progress = progress;
  }

  get accounted(): number {
    return this.received + this.#lost;
  }

  take(packet: Uint8Array): void {
    if (isOverrun(packet, 0, packet.length)) this.#lost += readOverrun(packet, 0);
    else if ((++this.received & 0x3ff) === 0) this.#progress(this.received);
    this.latest = performance.now();
  }

  /** Settles when all are accounted for, or nothing comes any more. */
  async settled(sent: number, signal: AbortSignal): Promise<void> {
    const begin = performance.now();
    while (this.accounted < sent && !signal.aborted) {
      if (performance.now() - Math.max(this.latest, begin) > PATIENCE_MS) return;
      await turn();
    }
  }
}
