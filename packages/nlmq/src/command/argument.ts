import { type HostPort, parseHostPort } from '@nlmq/core';
import { InvalidArgumentError } from 'commander';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['K', 1024],
  ['M', 1024 ** 2],
  ['G', 1024 ** 3],
]);

/** A number of bytes, as 65536, 64K or 1.5M. */
export function bytes(text: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([KMG]?)$/i.exec(text) ?? [];
  if (number === undefined) throw new InvalidArgumentError('it is a number of bytes, as 65536, 64K or 1.5M.');
  return Math.round(Number(number) * (UNITS.get(unit.toUpperCase()) ?? 1));
}

/** The label of a link. */
export function label(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0) {
    throw new InvalidArgumentError('it is a label; nlmq ls links tells them.');
  }
  return value;
}

/** A number above 0. */
export function positive(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0)) throw new InvalidArgumentError('it is a number above 0.');
  return value;
}

/** A host and a port; the host is this machine alone where it is left out, as in 9825 or :9825. */
export function address(text: string): HostPort {
  const [, port] = /^:?(\d+)$/.exec(text) ?? [];
  const place = { scheme: 'http', address: port === undefined ? text : `127.0.0.1:${port}`, options: new Map() };
  try {
    return parseHostPort(place);
  } catch (error) {
    const why = (error as Error).message.replace(/^http:\/\/[^ ]* /, '');
    throw new InvalidArgumentError(`${why}, or a port alone for this machine only, as 9825.`);
  }
}
