import { readFileSync } from 'node:fs';
import { AddressFamily, RouteProtocol, RouteType, namesOf } from '@nlmq/families';

/** A table of iproute2 that gives numbers names. */
export type NameTable = 'group' | 'rt_dsfield' | 'rt_protos' | 'rt_realms' | 'rt_scopes' | 'rt_tables';

const STANDARD: Readonly<Record<NameTable, ReadonlyMap<number, string>>> = {
  group: new Map([[0, 'default']]),
  rt_dsfield: new Map([[0, 'default']]),
  rt_protos: namesOf(RouteProtocol),
  rt_realms: new Map(),
  rt_scopes: new Map([
    [0, 'global'],
    [200, 'site'],
    [253, 'link'],
    [254, 'host'],
    [255, 'nowhere'],
  ]),
  rt_tables: new Map([
    [0, 'unspec'],
    [253, 'default'],
    [254, 'main'],
    [255, 'local'],
  ]),
};

const FOLDER = '/etc/iproute2';

/** The names that `ip` prints: iproute2's own, and those that this machine's administrator gave in /etc/iproute2. */
export class Names {
  readonly #tables = new Map<NameTable, ReadonlyMap<number, string>>();

  /** The name of a number; a number without one is printed as it is. */
  of(table: NameTable, value: number): string {
    return this.find(table, value) ?? String(value);
  }

  find(table: NameTable, value: number): string | undefined {
    return this.#table(table).get(value);
  }

  /** The number that a name, or a numeral, stands for. */
  numberOf(table: NameTable, name: string): number | undefined {
    if (/^\d+$/.test(name)) return Number(name);
    for (const [value, known] of this.#table(table)) if (known === name) return value;
    return undefined;
  }

  #table(name: NameTable): ReadonlyMap<number, string> {
    let table = this.#tables.get(name);
    if (!table) {
      table = new Map([...STANDARD[name], ...entriesOf(name)]);
      this.#tables.set(name, table);
    }
    return table;
  }
}

function entriesOf(name: NameTable): [number, string][] {
  return readIfThere(`${FOLDER}/${name}`)
    .split('\n')
    .flatMap((line) => {
      const [, value, text] = /^\s*(0x[\da-f]+|\d+)\s+([^\s#]+)/i.exec(line) ?? [];
      return value === undefined || text === undefined ? [] : [[Number(value), text] as [number, string]];
    });
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOTDIR') return '';
    throw error;
  }
}

const FAMILIES = namesOf(AddressFamily);
const TYPES = namesOf(RouteType);

export const familyName = (family: number): string => FAMILIES.get(family) ?? String(family);
export const routeTypeName = (type: number): string => TYPES.get(type) ?? String(type);

/** IP protocols by number, as /etc/protocols has them. */
const PROTOCOLS: ReadonlyMap<number, string> = new Map([
  [1, 'icmp'],
  [4, 'ipencap'],
  [6, 'tcp'],
  [17, 'udp'],
  [33, 'dccp'],
  [41, 'ipv6'],
  [47, 'gre'],
  [50, 'esp'],
  [51, 'ah'],
  [58, 'ipv6-icmp'],
  [89, 'ospf'],
  [115, 'l2tp'],
  [132, 'sctp'],
  [136, 'udplite'],
]);

/** The name of an IP protocol; one without a name is printed as its number. */
export const protocolName = (protocol: number): string => PROTOCOLS.get(protocol) ?? `ipproto-${protocol}`;
export const protocolNumber = (name: string): number | undefined => {
  for (const [number, known] of PROTOCOLS) if (known === name) return number;
  return undefined;
};
