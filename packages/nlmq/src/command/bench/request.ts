import { type RecordableHistogram, createHistogram } from 'node:perf_hooks';
import { NLM_F, encodeMessage } from '@nlmq/codec';
import type { Client } from '@nlmq/client';
import { list, ping } from '@nlmq/control';
import { codeOf } from '../exit.ts';
import type { Course } from './push.ts';

const RTM_GETLINK = 18;
const LOOPBACK = 1;
const TYPE = 0x7000;

/** Something that can be asked again and again. */
export interface Question {
  /** What is asked, for people. */
  readonly what: string;
  readonly ask: (signal: AbortSignal) => PromiseLike<unknown>;
}

/** How requests went; times are in milliseconds. */
export interface Asked {
  readonly what: string;
  readonly inFlight: number;
  readonly answered: number;
  readonly failed: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** What can be asked of a broker: the service named, else a kernel's links where the default service is one, else PING. */
export async function questionFor(client: Client, to: string | undefined, size: number): Promise<Question> {
  const name = to ?? (await defaultService(client));
  if (name === undefined || (to === undefined && !name.startsWith('netlink/route'))) {
    return { what: 'PING', ask: (signal) => client.call(ping, {}, { signal }) };
  }
  const service = await client.service(client.peer.original ? '' : name);
  const kernel = /(?:^|\/)netlink\/route(?:@|$)/.test(name);
  const packet = kernel ? linkRequest() : encodeMessage(header(TYPE), new Uint8Array(size - 16));
  return {
    what: kernel ? `${name} (one link)` : `${name} (${size} bytes)`,
    ask: (signal) => service.request(packet, { signal }),
  };
}

async function defaultService(client: Client): Promise<string | undefined> {
  if (client.peer.original) return 'netlink/route';
  try {
    const { services = [] } = await client.call(list, { what: 'services' });
    return services.find((service) => service.default)?.name;
  } catch (error) {
    if (codeOf(error) === 'ERR_DENIED') return undefined;
    throw error;
  }
}

const header = (type: number): Parameters<typeof encodeMessage>[0] => ({ type, flags: NLM_F.REQUEST, seq: 1, pid: 0 });

function linkRequest(): Uint8Array {
  const body = new Uint8Array(16);
  body[4] = LOOPBACK;
  return encodeMessage(header(RTM_GETLINK), body);
}

/** Asks for a while, `inFlight` questions at a time. Throws what a question fails with when not one was answered. */
export async function measureRequests({ what, ask }: Question, inFlight: number, course: Course): Promise<Asked> {
  const times = createHistogram();
  const begin = performance.now();
  const end = begin + course.seconds * 1000;
  let failure: unknown;
  let failed = 0;
  const over = (): boolean => performance.now() >= end || course.signal.aborted;
  const askOn = async (): Promise<void> => {
    while (!over()) {
      const asked = process.hrtime.bigint();
      try {
        await ask(course.signal);
        times.record(process.hrtime.bigint() - asked);
        if ((times.count & 0x3f) === 0) course.progress(times.count);
      } catch (error) {
        if (course.signal.aborted) return;
        if (failed++ === 0) failure = error;
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, askOn));
  if (times.count === 0 && failed > 0) throw failure;
  const seconds = Math.max(performance.now() - begin, 1) / 1000;
  return { what, inFlight, answered: times.count, failed, seconds, ...percentiles(times) };
}

function percentiles(times: RecordableHistogram): Pick<Asked, 'p50' | 'p90' | 'p99' | 'p999' | 'max'> {
  const milliseconds = (nanoseconds: number): number => Number((nanoseconds / 1e6).toFixed(3));
  const at = (percentile: number): number => milliseconds(times.count === 0 ? 0 : times.percentile(percentile));
  return {
    p50: at(50),
    p90: at(90),
    p99: at(99),
    p999: at(99.9),
    max: milliseconds(times.count === 0 ? 0 : times.max),
  };
}
