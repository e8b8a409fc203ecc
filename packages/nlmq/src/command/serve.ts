import { createBroker, defaultPolicy } from '@nlmq/broker';
import { type Service, formatEndpoint } from '@nlmq/core';
import { netlink } from '@nlmq/service-netlink';
import { standardTransports } from '../transports.ts';
import { UsageError } from './exit.ts';
import { type Terminal, fired } from './terminal.ts';

export interface ServeOptions {
  readonly service: string;
  /** Brokers to link to, each as `[NAME=]URL`. */
  readonly uplink?: readonly string[];
  readonly allowWrite?: boolean;
  readonly insecure?: boolean;
  readonly json?: boolean;
}

/** What reads and what writes, of the kernels behind other brokers. */
const kernel = netlink({ family: 'route' });

/** `nlmq serve`: runs a broker until it is told to end. */
export async function serve(urls: readonly string[], options: ServeOptions, terminal: Terminal): Promise<void> {
  const services = servicesOf(options.service);
  const onfault = ({ message }: Error): void => terminal.talk(`nlmq: ${message}`);
  const broker = createBroker({
    transports: standardTransports(),
    policy: defaultPolicy(options),
    reads: (packet) => kernel.reads?.(packet) ?? false,
    onfault,
  });
  try {
    for (const service of services) await broker.provide(service);
    for (const uplink of options.uplink ?? []) {
      const [, name, url = uplink] = /^([^=/:]+)=(.*)$/s.exec(uplink) ?? [];
      await broker.connect(url, { name });
    }
    const ready: string[] = [];
    for (const url of urls) ready.push(formatEndpoint((await broker.listen(url)).endpoint));
    terminal.data(options.json ? `${JSON.stringify({ ready })}\n` : `ready ${ready.join(' ')}\n`);
    await fired(terminal.signal);
  } finally {
    await broker.close();
  }
}

function servicesOf(names: string): Service[] {
  if (names === 'none') return [];
  return names.split(',').map((name) => {
    const [, netns] = /^netlink\/route(?:@(.+))?$/.exec(name) ?? [name];
    if (!name.startsWith('netlink/route') || /^netlink\/route[^@]/.test(name)) {
      throw new UsageError(`--service ${name}: there are netlink/route, netlink/route@NETNS and none`);
    }
    return netlink({ family: 'route', ...(netns === undefined ? {} : { netns }) });
  });
}
