import { hostname } from 'node:os';
import { type Broker, createBroker } from '@nlmq/broker';
import type { HostPort } from '@nlmq/core';
import { netlinkReads } from '@nlmq/service-netlink';
import { type Plan, type Words, readPlan } from '../configuration/plan.ts';
import { serviceAt, serviceNamed } from '../configuration/service.ts';
import { Site, foundation } from '../configuration/site.ts';
import { readCredentials } from '../credentials.ts';
import { type CredentialOptions, pathsOf, transportsOf } from './credential-words.ts';
import { UsageError } from './exit.ts';
import type { Metrics } from './metrics.ts';
import { Renewal } from './renewal.ts';
import { type SecretOptions, secretOf } from './secret-words.ts';
import { type Terminal, fired } from './terminal.ts';

export interface ServeOptions extends CredentialOptions, SecretOptions {
  /** A configuration beside these words. */
  readonly config?: string;
  readonly service?: string;
  /** The name that others are told. */
  readonly name?: string;
  /** Brokers to link to, each as `[NAME=]URL`. */
  readonly uplink?: readonly string[];
  readonly allowWrite?: boolean;
  /** Certificates whose owners may change the kernel. */
  readonly writer?: readonly string[];
  readonly insecure?: boolean;
  /** Where the broker's counters can be fetched. */
  readonly metrics?: HostPort;
  readonly json?: boolean;
}

/** A function of its own: in `await using` the compiler leaves the name of what is imported as it stands. */
async function counted({ metrics }: ServeOptions, broker: Broker): Promise<Metrics | undefined> {
  return metrics && (await import('./metrics.ts')).serveMetrics(metrics, broker);
}

/** `nlmq serve`: runs a broker until it is told to end, here or by STOP or DRAIN. */
export async function serve(urls: readonly string[], options: ServeOptions, terminal: Terminal): Promise<void> {
  const words = wordsOf(urls, options);
  const plan = await readPlan(words);
  if (plan.listen.length === 0)
    throw new UsageError('serve: name a URL to listen at, as tcp://127.0.0.1:9824, or --config');
  const onfault = ({ message }: Error): void => terminal.talk(`nlmq: ${message}`);
  const renewal = new Renewal(words, terminal);
  const broker = createBroker({
    transports: transportsOf(options),
    ...foundation(plan),
    ...nameFor(plan.listen, options),
    onrefused: refusals(terminal),
    reads: netlinkReads,
    opens: serviceAt,
    readCredentials,
    reload: () => renewal.asked(site),
    onfault,
  });
  const site = new Site(broker, onfault);
  const settle = renewal.atHangup(site);
  try {
    await site.become(() => plan);
    await using metrics = await counted(options, broker);
    const { ready } = site;
    const told = { ready, ...(metrics && { metrics: metrics.url }) };
    terminal.data(options.json ? `${JSON.stringify(told)}\n` : `ready ${ready.join(' ')}\n`);
    if (metrics) terminal.talk(`nlmq: counters at ${metrics.url}`);
    await Promise.race([fired(terminal.signal), broker.closed]);
  } finally {
    settle();
    await broker.close();
  }
}

function wordsOf(urls: readonly string[], options: ServeOptions): Words {
  const { config, service, uplink = [], allowWrite = false, writer = [], insecure = false } = options;
  return {
    config,
    urls,
    services: service === undefined ? undefined : servicesOf(service),
    uplinks: uplink.map((text) => {
      const [, name, url = text] = /^([^=/:]+)=(.*)$/s.exec(text) ?? [];
      return name === undefined ? { url } : { name, url };
    }),
    files: pathsOf(options),
    secret: () => secretOf(options),
    allowWrite,
    writers: writer,
    insecure,
  };
}

function servicesOf(names: string): readonly string[] {
  if (names === 'none') return [];
  return names.split(',').map((name) => {
    try {
      serviceNamed(name);
      return name;
    } catch (error) {
      throw new UsageError(`--service ${name}: ${(error as Error).message}, and none`);
    }
  });
}

/** In a mesh every broker needs a name of its own: its machine's, unless it was given another. */
function nameFor(listen: Plan['listen'], { name }: ServeOptions): { readonly name?: string } {
  if (name !== undefined) return { name };
  return listen.some(({ url }) => /^nats(?:\+tls)?:/.test(url)) ? { name: hostname() } : {};
}

/** Tells who was turned away, a line a second at the most. */
function refusals(terminal: Terminal): (error: Error) => void {
  let quietUntil = 0;
  let untold = 0;
  return ({ message }) => {
    const now = performance.now();
    if (now < quietUntil) {
      untold += 1;
      return;
    }
    terminal.talk(`nlmq: turned away: ${message}${untold > 0 ? ` (and ${untold} before it)` : ''}`);
    quietUntil = now + 1000;
    untold = 0;
  };
}
