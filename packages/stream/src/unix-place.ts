import { resolve } from 'node:path';
import { TransportError, formatEndpoint, type Endpoint } from '@nlmq/core';

/** A socket's address holds 108 bytes: a path and the NUL behind it, or a NUL and an abstract name. */
const LONGEST = 107;

/** A unix socket that is a file. */
export interface FilePlace {
  /** The URL as it is to be printed: its path is absolute. */
  readonly endpoint: Endpoint;
  readonly path: string;
}

/** A unix socket that has a name in the kernel and no file (unix(7), "abstract"). */
export interface AbstractPlace {
  /** The URL as it is to be printed: `@` stands for the NUL. */
  readonly endpoint: Endpoint;
  /** The name's bytes, without the NUL before them. */
  readonly name: Uint8Array;
}

/** Where a unix socket is. */
export type UnixPlace = FilePlace | AbstractPlace;

/**
 * Reads the address of a unix scheme: a path, made absolute here and now; or an abstract name behind `@`, a NUL, or
 * what people type for a NUL, `\0` or `\x00`.
 *
 * @throws TransportError ERR_ENDPOINT for a path or name that is too long, empty, or no path.
 */
export function unixPlace(given: Endpoint): UnixPlace {
  const name = /^(?:@|\0|\\0|\\x00)(.*)$/s.exec(given.address)?.[1];
  if (name === undefined) {
    const path = resolve(given.address);
    if (path.includes('\0')) throw fault(given, 'a path holds no NUL; an abstract name begins with one, as @name');
    check(given, 'the path', path, 'choose a shorter one');
    return { endpoint: { ...given, address: path }, path };
  }
  const endpoint = { ...given, address: `@${name}` };
  if (name === '') throw fault(endpoint, 'no name behind @');
  check(endpoint, 'the name', name, 'choose a shorter one');
  return { endpoint, name: new TextEncoder().encode(name) };
}

/** Whether a path fits into a socket's address. */
export function fits(path: string): boolean {
  return Buffer.byteLength(path) <= LONGEST;
}

function check(endpoint: Endpoint, what: string, text: string, advice: string): void {
  if (fits(text)) return;
  const length = Buffer.byteLength(text);
  throw fault(endpoint, `${what} has ${length} bytes and a unix socket takes ${LONGEST} at most; ${advice}`);
}

function fault(endpoint: Endpoint, why: string): TransportError {
  return new TransportError('ERR_ENDPOINT', `${formatEndpoint(endpoint)}: ${why}`);
}
