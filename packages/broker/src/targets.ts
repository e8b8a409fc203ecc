import type { Port } from './port.ts';

/** Where a run of frames goes: one copy to each port. */
export interface Targets {
  /** Ports that want the sender's label in src. */
  readonly known: readonly Port[];
  /** Ports of 2013, which want src 0. */
  readonly originals: readonly Port[];
  readonly count: number;
  /** Nothing of the run may be dropped because a queue is full: requests, which were admitted before, and replies. */
  readonly assured: boolean;
}

/** The ports in two classes, each once. */
export function targetsOf(ports: Iterable<Port>): Targets {
  const all = [...new Set(ports)];
  const known = all.filter((port) => port.hello);
  return make(
    known,
    all.filter((port) => !port.hello),
    false,
  );
}

/** One port alone, which gets the sender's label. */
export function targetOf(port: Port, assured: boolean): Targets {
  return make([port], [], assured);
}

/** All are made here, so that they have one shape. */
function make(known: readonly Port[], originals: readonly Port[], assured: boolean): Targets {
  return { known, originals, count: known.length + originals.length, assured };
}
