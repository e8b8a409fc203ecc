import { MAX_FRAME } from '@nlmq/codec';
import { OVERFLOW } from '@nlmq/control';
import type { Members } from './group.ts';
import type { Port } from './port.ts';

/** What becomes of packets for ports that do not keep up: one of OVERFLOW. */
export type OverflowOf = ReadonlyMap<Port, number>;

/** Where a run of frames goes: one copy to each port. */
export interface Targets {
  /** Ports that want the sender's label in src. */
  readonly known: readonly Port[];
  /** Ports of 2013, which want src 0. */
  readonly originals: readonly Port[];
  readonly count: number;
  /** Bytes of the longest frame that all of them take. */
  readonly longest: number;
  /** Groups of which one member gets a copy of its own. */
  readonly groups: readonly Members[];
  /** Nothing of the run may be dropped because a queue is full: requests, which were admitted before, and replies. */
  readonly assured: boolean;
  /** Undefined where all drop. */
  readonly overflow: OverflowOf | undefined;
}

const NO_GROUPS: readonly Members[] = [];

/** The ports in two classes. */
export function targetsOf(ports: OverflowOf, groups: readonly Members[] = NO_GROUPS): Targets {
  const all = [...ports.keys()];
  const known = all.filter((port) => port.hello);
  const originals = all.filter((port) => !port.hello);
  const dropping = [...ports.values()].every((policy) => policy === OVERFLOW.DROP);
  return make(known, originals, groups, false, dropping ? undefined : ports);
}

/** One port alone, which gets the sender's label. */
export function targetOf(port: Port, assured: boolean, overflow: number): Targets {
  const policies = overflow === OVERFLOW.DROP ? undefined : new Map([[port, overflow]]);
  return make([port], [], NO_GROUPS, assured, policies);
}

/** All are made here, so that they have one shape. */
function make(
  known: readonly Port[],
  originals: readonly Port[],
  groups: readonly Members[],
  assured: boolean,
  overflow: OverflowOf | undefined,
): Targets {
  const longest = [...known, ...originals].reduce((least, { maxFrame }) => Math.min(least, maxFrame), MAX_FRAME);
  return { known, originals, count: known.length + originals.length, longest, groups, assured, overflow };
}
