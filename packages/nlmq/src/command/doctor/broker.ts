import type { Client } from '@nlmq/client';
import { list, stats } from '@nlmq/control';
import { type Keyring, formatEndpoint, parseEndpoint } from '@nlmq/core';
import { connect } from '../../connect.ts';
import { standardTransports } from '../../transports.ts';
import { codeOf, lineOf } from '../exit.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** How a broker is reached. */
export interface Visit {
  readonly signal: AbortSignal;
  readonly credentials?: Keyring;
}

/** Whether a broker is there, what it lets us do, and where strangers could come in. */
export async function brokerFindings(url: string, visit: Visit): Promise<readonly Finding[]> {
  const name = `doctor-${process.pid}`;
  const begin = performance.now();
  let client: Client;
  try {
    client = await connect(url, { ...visit, name, reconnect: false });
  } catch (error) {
    return [fail('broker', lineOf(error), adviceFor(codeOf(error)))];
  }
  try {
    const { scheme } = parseEndpoint(url);
    if (scheme === 'udp') return [ok('broker', `${url}: datagrams go there; nobody answers them`)];
    const took = `${Math.round(performance.now() - begin)} ms`;
    if (client.peer.original) {
      const finding = `${url} answers as the implementation of 2013 did, in ${took}`;
      return [warn('broker', finding, 'it has one service and frames of 16 KiB; a newer broker has names for them')];
    }
    return [ok('broker', `${client.peer.name} at ${url} answers HELLO in ${took}`), ...(await household(client, name))];
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [fail('broker', lineOf(error), adviceFor(codeOf(error)))];
  } finally {
    await client.close();
  }
}

function adviceFor(code: string | undefined): string {
  return (code === undefined ? undefined : ADVICE[code]) ?? 'check the URL';
}

const ADVICE: Readonly<Record<string, string>> = {
  ERR_UNREACHABLE: 'nlmq serve starts one; a firewall may stand between',
  ERR_NOT_A_BROKER: 'something else listens there; check the port',
  ERR_TIMEOUT: 'check the firewall between here and there',
  ERR_UNTRUSTED: 'both sides need certificates that the same CA has signed; nlmq cert makes them',
  ERR_CREDENTIALS: 'name PEM files with --key, --cert and --ca; nlmq cert makes them',
  ERR_DENIED: "ask the broker's owner for the right to read",
};

async function household(client: Client, name: string): Promise<readonly Finding[]> {
  const { links = [] } = await client.call(list, { what: 'links' });
  const { services = [] } = await client.call(list, { what: 'services' });
  const { listeners = [] } = await client.call(list, { what: 'listeners' });
  const { dropped } = await client.call(stats, {});
  const role = links.find((link) => link.name === name)?.role ?? [];
  const paths = services.map((service) => service.name);
  return [
    ok('role', `this peer may ${role.join(', ')}`),
    paths.length > 0
      ? ok('services', paths.join(', '))
      : warn('services', 'there is none', 'serve one: nlmq serve --service netlink/route'),
    ...listeners.flatMap(({ url }) => listenerFinding(url)),
    dropped === 0
      ? ok('losses', 'none since it began')
      : warn(
          'losses',
          `${dropped} events and pushes`,
          'nlmq top tells whose link is too slow; nlmq limit --queue gives it room',
        ),
  ];
}

/** Whether strangers could come in at a listener. */
function listenerFinding(url: string): readonly Finding[] {
  const at = parseEndpoint(url);
  const legacy = at.options.get('legacy');
  const transport = standardTransports().find(({ scheme }) => scheme === at.scheme);
  if (legacy !== undefined) {
    return [
      warn(
        'listener',
        `${formatEndpoint(at)} takes ${legacy}, which is broken`,
        'serve without ?legacy, or on loopback only',
      ),
    ];
  }
  if (transport?.exposed?.(at) !== true) return [ok('listener', url)];
  const who =
    at.scheme === 'udp' ? 'anybody on the network can push there, in any name' : 'anybody on the network can come in';
  const better = at.scheme === 'udp' ? 'tls://, or udp:// on 127.0.0.1' : `tls://, or ${at.scheme}:// on 127.0.0.1`;
  return [warn('listener', `${url}: ${who}`, `serve ${better} instead`)];
}
