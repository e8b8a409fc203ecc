import { NeighbourExtFlag, NeighbourFlag, type NeighbourMessage, NeighbourState } from '@nlmq/families';
import type { LinkIndex } from './link-index.ts';
import { type Shown, having } from './link.ts';
import type { Names } from './names.ts';

/** What a neighbour is shown with. */
export interface NeighbourForm {
  readonly index: LinkIndex;
  readonly names: Names;
  /** The link was chosen by the caller, and goes without saying. */
  readonly linkKnown?: boolean;
}

/** States in the order in which `ip` prints them. */
const STATES = Object.entries(NeighbourState).map(([name, bit]) => [bit, name.toUpperCase()] as const);

const FLAGS: readonly (readonly [number, string])[] = [
  [NeighbourFlag.router, 'router'],
  [NeighbourFlag.proxy, 'proxy'],
];
const LATER_FLAGS: readonly (readonly [number, string])[] = [
  [NeighbourFlag.extLearned, 'extern_learn'],
  [NeighbourFlag.offloaded, 'offload'],
];

/** States of neighbours that are known, or being asked for: what `ip neigh` shows unless told. */
const SHOWN_STATES = 0xff & ~NeighbourState.noarp;
/** Stands for no state at all. */
const STATELESS = 0x100;
/** Every state, and none. */
export const ALL_STATES: number = 0xff | STATELESS;

/** Whether `ip neigh` shows it when these states are asked for; what others put there is shown always. */
export function isShown({ state, flags }: NeighbourMessage, states: number = SHOWN_STATES): boolean {
  const told = (flags & (NeighbourFlag.proxy | NeighbourFlag.extLearned)) !== 0;
  return told || (states & (state === 0 ? STATELESS : state)) !== 0;
}

/** A neighbour as `ip -j neigh` prints it. */
export function showNeighbour({ ifindex, state, flags, attrs }: NeighbourMessage, form: NeighbourForm): Shown {
  const managed = ((attrs.flagsExt ?? 0) & NeighbourExtFlag.managed) !== 0;
  const states = STATES.filter(([bit]) => (state & bit) !== 0).map(([, name]) => name);
  return {
    ...having('dst', attrs.dst),
    ...having('dev', form.linkKnown || ifindex === 0 ? undefined : form.index.name(ifindex)),
    ...having('lladdr', attrs.lladdr),
    ...marks(flags, FLAGS),
    ...(managed ? { managed: null } : {}),
    ...marks(flags, LATER_FLAGS),
    ...having('state', states.length === 0 ? undefined : states),
    ...having('protocol', attrs.protocol ? form.names.of('rt_protos', attrs.protocol) : undefined),
  };
}

function marks(flags: number, known: readonly (readonly [number, string])[]): Shown {
  return Object.fromEntries(known.filter(([bit]) => (flags & bit) !== 0).map(([, name]) => [name, null]));
}
