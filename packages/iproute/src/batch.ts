import { Writer } from '@nlmq/families';
import type { Refusal } from './acknowledgements.ts';
import type { Change } from './change.ts';
import { WritePacket } from './write-packet.ts';

/** Writes in one packet: the kernel gains nothing by more, and their acknowledgements fit into a socket's buffer. */
const WRITES = 64;
/** Bytes of a packet that every broker takes, those of 2013 too. */
const PACKET_BYTES = 16_000;
/** Packets under way at a time, so that a far kernel has work while answers travel. */
const LANES = 4;

/** Sends changes by the packet, and gathers what was refused. `send` finishes its packet before it returns. */
export async function batched(
  changes: Iterable<Change>,
  send: (packet: WritePacket, first: number) => Promise<readonly Refusal[]>,
): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  const packets = inPackets(changes);
  const lane = async (): Promise<void> => {
    for (const { packet, first } of packets) refusals.push(...(await send(packet, first)));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return refusals.sort((one, other) => one.index - other.index);
}

interface Numbered {
  readonly packet: WritePacket;
  readonly first: number;
}

function* inPackets(changes: Iterable<Change>): Generator<Numbered, void> {
  const writer = new Writer();
  let packet = new WritePacket(writer);
  let first = 0;
  for (const change of changes) {
    packet.add(change);
    const over = packet.changes.length > 1 && packet.length > PACKET_BYTES ? packet.pop() : undefined;
    if (over === undefined && packet.changes.length < WRITES) continue;
    yield { packet, first };
    first += packet.changes.length;
    packet = new WritePacket(writer);
    if (over) packet.add(over);
  }
  if (packet.changes.length > 0) yield { packet, first };
}
