import { TransportError } from './error.ts';

/**
 * Where something listens or dials: `scheme://address?name=value`.
 *
 * The address is taken literally, and means what the scheme's transport says: `host:port`, a path, a name.
 */
export interface Endpoint {
  readonly scheme: string;
  readonly address: string;
  readonly options: ReadonlyMap<string, string>;
}

/** Reads a URL. @throws TransportError ERR_ENDPOINT that names the part at fault. */
export function parseEndpoint(url: string): Endpoint {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^?]*)(?:\?(.*))?$/s.exec(url);
  if (!match) {
    throw new TransportError(
      'ERR_ENDPOINT',
      `${url}: no scheme; write it as scheme://address, as tcp://127.0.0.1:9824`,
    );
  }
  const [, scheme = '', address = '', query = ''] = match;
  if (address === '') throw new TransportError('ERR_ENDPOINT', `${url}: no address behind ${scheme}://`);
  return { scheme, address, options: new Map(new URLSearchParams(query)) };
}

/** Prints what `parseEndpoint` read. */
export function formatEndpoint(endpoint: Endpoint): string {
  const query = new URLSearchParams([...endpoint.options]).toString();
  return `${endpoint.scheme}://${endpoint.address}${query === '' ? '' : `?${query}`}`;
}

/** A host and a port; an IPv6 host stands without brackets. */
export interface HostPort {
  readonly host: string;
  readonly port: number;
}

/** Reads the address of a `host:port` scheme. @throws TransportError ERR_ENDPOINT that names the part at fault. */
export function parseHostPort(endpoint: Endpoint): HostPort {
  const fault = (why: string): TransportError =>
    new TransportError('ERR_ENDPOINT', `${formatEndpoint(endpoint)}: ${why}`);
  const match = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::([^:]*))?$/.exec(endpoint.address);
  if (!match) throw fault('an IPv6 address stands in brackets: [::1]:9824');
  const host = match[1] ?? match[2] ?? '';
  if (host === '') throw fault('no host; write host:port, as 127.0.0.1:9824');
  const port = match[3] ?? '';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw fault(`port '${port}' is no number from 0 to 65535`);
  return { host, port: Number(port) };
}

/** Writes `host:port`, with brackets around an IPv6 host. */
export function formatHostPort({ host, port }: HostPort): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Whether a host is this machine only: 127.0.0.0/8, ::1, or the name localhost. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(host);
}
