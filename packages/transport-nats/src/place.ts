import {
  TransportError,
  formatEndpoint,
  formatHostPort,
  parseHostPort,
  type Endpoint,
  type HostPort,
} from '@nlmq/core';
import { numberOf } from './subject.ts';

/** What `nats://HOST:PORT,HOST:PORT/MESH/NAME` says. */
export interface MeshPlace {
  readonly servers: readonly HostPort[];
  readonly mesh: string;
  /** The broker that is meant; undefined for all of the mesh. */
  readonly name: string | undefined;
  /** The name that a client shows; empty for none. */
  readonly as: string;
  /** Milliseconds between signs of life; undefined where the URL does not say. */
  readonly heartbeat: number | undefined;
}

const NATS_PORT = 4222;
const OPTIONS: ReadonlySet<string> = new Set(['as', 'heartbeat']);
const MESH = /^[A-Za-z0-9_-]{1,32}$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

/** Reads the address of a mesh. @throws TransportError ERR_ENDPOINT that names the part at fault */
export function parseMesh(at: Endpoint): MeshPlace {
  const [hosts = '', mesh = '', name, ...rest] = at.address.split('/');
  if (rest.length > 0) throw fault(at, 'it is nats://HOST:PORT,.../MESH or nats://HOST:PORT,.../MESH/NAME');
  if (!MESH.test(mesh)) {
    throw fault(at, `the mesh '${mesh}' is no name of up to 32 letters, digits, - and _; write nats://HOST:PORT/MESH`);
  }
  const [unknown] = [...at.options.keys()].filter((option) => !OPTIONS.has(option));
  if (unknown !== undefined) throw fault(at, `there is no option ${unknown}; there are ${[...OPTIONS].join(' and ')}`);
  const as = at.options.get('as') ?? '';
  if (as !== '') checkName(at, as);
  const servers = hosts.split(',').map((host) => server(at, host));
  return { servers, mesh, name: name ? checkName(at, name) : undefined, as, heartbeat: heartbeatOf(at) };
}

function heartbeatOf(at: Endpoint): number | undefined {
  const text = at.options.get('heartbeat');
  if (text === undefined) return undefined;
  if (/^[1-9]\d{1,4}$/.test(text)) return Number(text);
  throw fault(at, `heartbeat=${text} is no number of milliseconds from 10 to 99999`);
}

/** The place of one broker of the mesh that `at` names. */
export function placeOf(at: Endpoint, name: string): Endpoint {
  const [hosts = '', mesh = ''] = at.address.split('/');
  return { ...at, address: `${hosts}/${mesh}/${name}` };
}

/** Whether whoever has this number may be called so [MSH-3]. */
export function belongs(name: string, number: number): boolean {
  return NAME.test(name) && numberOf(name) === number;
}

/** Answers the name, if a broker may be called so. @throws TransportError ERR_ENDPOINT */
export function checkName(at: Endpoint, name: string): string {
  if (NAME.test(name)) return name;
  throw fault(at, `'${name}' is no name of a broker: up to 63 letters, digits, '.', '-' and '_'`);
}

function server(at: Endpoint, host: string): HostPort {
  const port = /:\d*$/.test(host) && !host.endsWith(']') ? '' : `:${NATS_PORT}`;
  return parseHostPort({ ...at, address: `${host}${port}` });
}

function fault(at: Endpoint, why: string): TransportError {
  return new TransportError('ERR_ENDPOINT', `${formatEndpoint(at)}: ${why}`);
}

/** The servers as the NATS client takes them. */
export function serverList({ servers }: MeshPlace): string[] {
  return servers.map(formatHostPort);
}
