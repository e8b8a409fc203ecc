import type { Refusal } from './acknowledgements.ts';
import type { Change } from './change.ts';

/** Writes in one packet: the kernel gains nothing by more, and their acknowledgements fit into a socket's buffer. */
const WRITES = 64;
/** Packets under way at a time, so that a far kernel has work while answers travel. */
const LANES = 4;

/** Sends changes by the packet, and gathers what was refused. */
export async function batched(
  changes: Iterable<Change>,
  send: (some: readonly Change[], first: number) => Promise<readonly Refusal[]>,
): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  const packets = inPackets(changes);
  const lane = async (): Promise<void> => {
    for (const { some, first } of packets) refusals.push(...(await send(some, first)));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return refusals.sort((one, other) => one.index - other.index);
}

function* inPackets(
  changes: Iterable<Change>,
): Generator<{ readonly some: readonly Change[]; readonly first: number }, void> {
  let some: Change[] = [];
  let first = 0;
  for (const change of changes) {
    some.push(change);
    if (some.length < WRITES) continue;
    yield { some, first };
    first += some.length;
    some = [];
  }
  if (some.length > 0) yield { some, first };
}
