import { type Endpoint, TransportError, type Transport, formatEndpoint, parseEndpoint, systemClock } from '@nlmq/core';
import { numberOf } from '@nlmq/transport-nats';
import { columns } from '../show/columns.ts';
import { standardTransports } from '../transports.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import { UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** A mesh, and who of it is meant. */
export interface MeshOptions extends CredentialOptions {
  readonly host: string;
  readonly json?: boolean;
}

/** A broker of a mesh. */
export interface MeshBroker {
  readonly name: string;
  /** Where it alone is reached. */
  readonly url: string;
}

/** The brokers of the mesh, or those of them that `on` names. @throws UsageError, TransportError */
export async function brokersOf(
  { host, ...files }: MeshOptions,
  signal: AbortSignal,
  on = 'all',
  given?: readonly Transport[],
): Promise<MeshBroker[]> {
  const at = parseEndpoint(host);
  const { credentials, transports = standardTransports() } = credentialsOf(files);
  const transport = (given ?? transports).find(({ scheme }) => scheme === at.scheme);
  if (!transport?.brokers) throw new UsageError(`${host}: that is no mesh; a mesh is nats://HOST:PORT/MESH`);
  if (on !== 'all') return on.split(',').map((name) => brokerAt(at, name));
  const dialling = { clock: systemClock, signal, ...(credentials && { credentials }) };
  return found(at, await transport.brokers(at, dialling));
}

function found(at: Endpoint, places: Awaited<ReturnType<NonNullable<Transport['brokers']>>>): MeshBroker[] {
  if (places.length === 0) {
    const why = 'no broker is in this mesh; start one with nlmq serve, and check the name of the mesh';
    throw new TransportError('ERR_UNREACHABLE', `${formatEndpoint(at)}: ${why}`);
  }
  return places.map((place) => ({ name: place.address.split('/').at(-1)!, url: formatEndpoint(place) }));
}

function brokerAt(at: Endpoint, name: string): MeshBroker {
  return { name, url: formatEndpoint({ ...at, address: `${at.address}/${name}` }) };
}

/** `nlmq ls brokers`: who is in a mesh. */
export async function lsBrokers(options: MeshOptions, terminal: Terminal): Promise<void> {
  const brokers = await brokersOf(options, terminal.signal);
  if (options.json) terminal.data(`${JSON.stringify(brokers)}\n`);
  else {
    terminal.data(
      columns(
        ['NAME', 'URL'],
        brokers.map(({ name, url }) => [name, url]),
      ),
    );
  }
}

/** `nlmq mesh`: what a NATS server must let each broker of a mesh say and hear, in its configuration's words. */
export function meshUsers(mesh: string, names: readonly string[], terminal: Terminal): void {
  const users = names.map((name) => {
    const number = numberOf(name);
    const hear = [`*.${number}`, '*.0', '*.1', `${number}.2`].map((subject) => `"nlmq.${mesh}.${subject}"`);
    const rights = `publish: "nlmq.${mesh}.${number}.*", subscribe: [${hear.join(', ')}]`;
    return `  { user: "${name}", password: $${variable(name)}, permissions: { ${rights} } }\n`;
  });
  terminal.data(`authorization { users: [\n${users.join('')}] }\n`);
}

/** The name of the variable that the server reads a password from. */
function variable(name: string): string {
  return `NLMQ_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}
