import { NLMSG_HEADER } from '@nlmq/codec';
import { Writer } from '@nlmq/families';
import { type Refusal, type Written, written } from './acknowledgements.ts';
import type { Change } from './change.ts';

/** Writes in one packet: the kernel gains nothing by more, and their acknowledgements fit into a socket's buffer. */
const WRITES = 64;
/** Bytes of a packet that every broker takes, those of 2013 too. */
const PACKET_BYTES = 16_000;
/** Packets under way at a time, so that a far kernel has work while answers travel. */
const LANES = 4;

/** Sends changes by the packet, and gathers what was refused. */
export async function batched(
  changes: Iterable<Change>,
  send: (some: readonly Written[], first: number) => Promise<readonly Refusal[]>,
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
): Generator<{ readonly some: readonly Written[]; readonly first: number }, void> {
  const writer = new Writer();
  let some: Written[] = [];
  let first = 0;
  let bytes = 0;
  for (const change of changes) {
    const write = written(change, writer);
    const size = NLMSG_HEADER + write.body.length;
    if (some.length === WRITES || (some.length > 0 && bytes + size > PACKET_BYTES)) {
      yield { some, first };
      first += some.length;
      some = [];
      bytes = 0;
    }
    some.push(write);
    bytes += size;
  }
  if (some.length > 0) yield { some, first };
}
