import { hostname } from 'node:os';
import { createBroker, defaultPolicy } from '@nlmq/broker';
import { type HostPort, type Keyring, type Service, formatEndpoint } from '@nlmq/core';
import { type NetlinkFamily, netlink, netlinkReads } from '@nlmq/service-netlink';
import { standardTransports } from '../transports.ts';
import { type CredentialOptions, credentialsOf, filesOf } from './credential-words.ts';
import { UsageError, lineOf } from './exit.ts';
import { type Terminal, fired } from './terminal.ts';

export interface ServeOptions extends CredentialOptions {
  readonly service: string;
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

/** `nlmq serve`: runs a broker until it is told to end. */
export async function serve(urls: readonly string[], options: ServeOptions, terminal: Terminal): Promise<void> {
  const services = servicesOf(options.service);
  const onfault = ({ message }: Error): void => terminal.talk(`nlmq: ${message}`);
  const secured = credentialsOf(options);
  const broker = createBroker({
    transports: standardTransports(),
    policy: defaultPolicy({ ...options, writers: options.writer ?? [] }),
    ...secured,
    ...nameFor(urls, options),
    onrefused: refusals(terminal),
    reads: netlinkReads,
    onfault,
  });
  const settle = secured.credentials ? renewing(secured.credentials, options, terminal) : undefined;
  try {
    for (const service of services) await broker.provide(service);
    for (const uplink of options.uplink ?? []) {
      const [, name, url = uplink] = /^([^=/:]+)=(.*)$/s.exec(uplink) ?? [];
      await broker.connect(url, { name });
    }
    const ready: string[] = [];
    for (const url of urls) ready.push(formatEndpoint((await broker.listen(url)).endpoint));
    await using metrics =
      options.metrics && (await (await import('./metrics.ts')).serveMetrics(options.metrics, broker));
    const told = { ready, ...(metrics && { metrics: metrics.url }) };
    terminal.data(options.json ? `${JSON.stringify(told)}\n` : `ready ${ready.join(' ')}\n`);
    if (metrics) terminal.talk(`nlmq: counters at ${metrics.url}`);
    await fired(terminal.signal);
  } finally {
    settle?.();
    await broker.close();
  }
}

/** In a mesh every broker needs a name of its own: its machine's, unless it was given another. */
function nameFor(urls: readonly string[], { name }: ServeOptions): { readonly name?: string } {
  if (name !== undefined) return { name };
  return urls.some((url) => /^nats(?:\+tls)?:/.test(url)) ? { name: hostname() } : {};
}

/** Reads the files anew at SIGHUP; what cannot be used changes nothing. Returns what ends that. */
function renewing(keyring: Keyring, options: CredentialOptions, terminal: Terminal): () => void {
  const renew = (): void => {
    try {
      keyring.replace(filesOf(options) ?? keyring.current);
      terminal.talk('nlmq: new certificates are in use');
    } catch (error) {
      terminal.talk(`nlmq: the certificates stay as they are: ${lineOf(error)}`);
    }
  };
  process.on('SIGHUP', renew);
  return () => process.off('SIGHUP', renew);
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

const SERVICE = /^netlink\/(route|generic|sock_diag|netfilter)(?:@(.+))?$/;

function servicesOf(names: string): Service[] {
  if (names === 'none') return [];
  return names.split(',').map((name) => {
    const [, family, netns] = SERVICE.exec(name) ?? [];
    if (family === undefined) {
      throw new UsageError(
        `--service ${name}: there are netlink/route, netlink/generic, netlink/sock_diag and netlink/netfilter, each also with @NETNS, and none`,
      );
    }
    return netlink({ family: family as NetlinkFamily, ...(netns === undefined ? {} : { netns }) });
  });
}
