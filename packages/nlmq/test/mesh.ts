import { type Broker, createBroker } from '@nlmq/broker';
import { type Client, connect } from '@nlmq/client';
import { encodeMessage, readErrorReport, readHeader } from '@nlmq/codec';
import type { Service, ServiceHost, ServiceRequest, Subscription } from '@nlmq/core';
import { type Random, SimulatedNetwork, type VirtualClock, seededRandom, virtualClock } from '@nlmq/testkit';

const TYPE = 100;

/** A message whose seq tells it from every other. */
export function numbered(id: number, body: readonly number[] = []): Uint8Array {
  return encodeMessage({ type: TYPE, flags: 1, seq: id, pid: 0 }, Uint8Array.from(body));
}

/** What became of a request: whose service answered, or why none did. */
export type Outcome = { readonly by: number } | { readonly code: string };

/** Answers with its number, and counts how often it was asked each question. */
class Echo implements Service {
  readonly name = 'echo';
  readonly asked = new Map<number, number>();
  readonly #number: number;
  #host: ServiceHost | undefined;

  constructor(number: number) {
    this.#number = number;
  }

  open(host: ServiceHost): { handle(request: ServiceRequest): void; close(): Promise<void> } {
    this.#host = host;
    return {
      handle: (request) => {
        const { seq } = readHeader(request.packet);
        this.asked.set(seq, (this.asked.get(seq) ?? 0) + 1);
        request.reply(numbered(seq, [this.#number]), true);
      },
      close: () => Promise.resolve(),
    };
  }

  tell(id: number): void {
    this.#host!.broadcast(numbered(id));
  }
}

/** Brokers in one virtual time, each with an echo service and a client, joined as the test likes. */
export class Mesh {
  readonly clock: VirtualClock = virtualClock();
  readonly random: Random;
  readonly network: SimulatedNetwork;
  readonly brokers: Broker[] = [];
  readonly clients: Client[] = [];
  readonly services: Echo[] = [];
  readonly edges: (readonly [number, number])[] = [];
  #id = 0;

  constructor(seed: number) {
    this.random = seededRandom(seed);
    this.network = new SimulatedNetwork({ clock: this.clock, random: this.random });
  }

  /** Lets virtual time go on until it is settled. */
  async run<T>(promise: PromiseLike<T>): Promise<T> {
    const course = { over: false };
    const done = (): void => void (course.over = true);
    promise.then(done, done);
    for (let turn = 0; !course.over; turn++) {
      if (turn > 20_000) throw new Error('nothing came of it in 20 s');
      await this.pass(1);
    }
    return promise;
  }

  async pass(ms: number): Promise<void> {
    for (let at = 0; at < ms; at++) {
      this.clock.advance(1);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Lets everything come to an end that is under way. @throws when something is still after two seconds */
  async rest(): Promise<void> {
    let quiet = 0;
    for (let turn = 0; quiet < 10; turn++) {
      if (turn > 2_000) throw new Error(`${this.network.inFlight} bursts are still under way`);
      await this.pass(1);
      quiet = this.network.inFlight === 0 ? quiet + 1 : 0;
    }
  }

  async open(count: number, serving = true): Promise<void> {
    const random = (): number => this.random.u32() / 0x100000000;
    for (let at = 0; at < count; at++) {
      const broker = createBroker({
        transports: [this.network.machine(`b${at}`)],
        name: `b${at}`,
        clock: this.clock,
        random,
      });
      const service = new Echo(at);
      if (serving) await broker.provide(service);
      await broker.listen(`sim://b${at}`);
      this.brokers.push(broker);
      this.services.push(service);
    }
    for (let at = 0; at < count; at++) {
      const transports = [this.network.machine(`c${at}`)];
      this.clients.push(await this.run(connect(`sim://b${at}`, { transports, clock: this.clock, random })));
    }
  }

  /** Makes the broker of the first number link to that of the second. */
  async link(from: number, to: number): Promise<void> {
    await this.run(this.brokers[from]!.connect(`sim://b${to}`, { name: `b${to}` }));
    this.edges.push([from, to]);
  }

  cut([from, to]: readonly [number, number]): void {
    this.network.cut(`b${from}`, `b${to}`);
  }

  mend([from, to]: readonly [number, number]): void {
    this.network.mend(`b${from}`, `b${to}`);
  }

  get nextId(): number {
    return ++this.#id;
  }

  /** Has a client ask the service at the end of a path. */
  async ask(client: number, path: string): Promise<Outcome> {
    const id = this.nextId;
    try {
      const handle = await this.clients[client]!.service(path);
      const answers: Uint8Array[] = [];
      for await (const answer of handle.request(numbered(id))) answers.push(answer);
      if (answers.length !== 1) return { code: `${answers.length} answers` };
      const [answer] = answers as [Uint8Array];
      const { type, seq } = readHeader(answer);
      if (type !== TYPE) return { code: String(readErrorReport(answer, 0).errno) };
      return seq === id ? { by: answer[16]! } : { code: `the answer to ${seq}` };
    } catch (error) {
      return { code: (error as { code: string }).code };
    }
  }

  /** Which services were asked something more than once. */
  get askedTwice(): number[] {
    return this.services.flatMap(({ asked }) => [...asked].filter(([, times]) => times > 1).map(([id]) => id));
  }

  async close(): Promise<void> {
    await this.run(Promise.all(this.clients.map((client) => client.close())));
    await this.run(Promise.all(this.brokers.map((broker) => broker.close())));
  }
}

/** The numbers of the events that a subscription gets; overruns are told apart as 0. */
export function collect(subscription: Subscription): number[] {
  const seen: number[] = [];
  void (async () => {
    for await (const packet of subscription) seen.push(readHeader(packet).seq);
  })();
  return seen;
}
