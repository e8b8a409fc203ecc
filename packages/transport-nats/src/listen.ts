import { randomBytes } from 'node:crypto';
import {
  TransportError,
  formatEndpoint,
  type Clock,
  type Endpoint,
  type Link,
  type ListenOptions,
  type Listener,
} from '@nlmq/core';
import { deniedError } from './fault.ts';
import { Door } from './door.ts';
import { Member } from './member.ts';
import { KIND, decodeNote, encodeNote } from './message.ts';
import { checkName, parseMesh } from './place.ts';
import { TO, numberOf, subject } from './subject.ts';
import type { Wire } from './wire.ts';
import type { Wires } from './wires.ts';

/** What belongs to a transport, not to one of its links. */
export interface Settings {
  readonly wires: Wires;
  /** The clock of the signs of life. */
  readonly clock: Clock;
  /** Milliseconds between them. */
  readonly heartbeat: number;
}

const CONNECT_MS = 5_000;
/** Nobody who had the name would need longer to say so. */
const CLAIM_MS = 1_000;

/** Joins a mesh under a name. @throws TransportError ERR_ENDPOINT, ERR_ADDRESS_IN_USE, ERR_DENIED, ERR_UNREACHABLE */
export async function listenMesh(
  at: Endpoint,
  accept: (link: Link) => void,
  options: ListenOptions,
  { wires, clock, heartbeat }: Settings,
): Promise<Listener> {
  const place = parseMesh(at);
  const { mesh } = place;
  const beat = place.heartbeat ?? heartbeat;
  const name = checkName(at, place.name ?? options.name ?? '');
  const number = numberOf(name);
  const instance = 1 + (randomBytes(4).readUInt32LE() % 0xfffffffe);
  const { wire, give } = await wires.take(at, place, options, CONNECT_MS);
  let member: Member | undefined;
  try {
    if (!(await claim({ wire, mesh, number, instance, clock }))) {
      const why = `the mesh '${mesh}' has a broker '${name}' already; stop it, or choose another name`;
      throw new TransportError('ERR_ADDRESS_IN_USE', `${formatEndpoint(at)}: ${why}`);
    }
    member = new Member({ wire, mesh, number, unique: true, clock, heartbeat: beat, release: give });
    const refused = (error: TransportError): void => options.refused?.(error);
    const door = new Door(member, { at, mesh, name, instance, clock: options.clock, accept, refused });
    await door.announce();
    return { endpoint: door.endpoint, close: () => door.close() };
  } catch (error) {
    await (member ? member.close() : give());
    throw error;
  }
}

interface Claim {
  readonly wire: Wire;
  readonly mesh: string;
  readonly number: number;
  readonly instance: number;
  readonly clock: Clock;
}

/** Asks whether the number is free [MSH-4]; who does not answer has it no more. @throws TransportError ERR_DENIED */
function claim({ wire, mesh, number, instance, clock }: Claim): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const answers = subject(mesh, number, TO.CLAIMANT);
    const settle = (outcome: () => void): void => {
      timer.cancel();
      subscription.unsubscribe();
      wire.leave(user);
      outcome();
    };
    const timer = clock.after(CLAIM_MS, () => settle(() => resolve(true)));
    const take = (_from: string, message: Uint8Array): void => {
      const note = decodeNote(message);
      if (note?.to !== instance) return;
      if (note.kind === KIND.TAKEN) settle(() => resolve(false));
      if (note.kind === KIND.FREE) settle(() => resolve(true));
    };
    const subscription = wire.subscribe(answers, take, () => settle(() => resolve(true)));
    const user = {
      online: () => undefined,
      denied: (operation: string, at: string) => {
        if (at.startsWith(`nlmq.${mesh}.${number}.`)) settle(() => reject(deniedError(wire.url, operation, at)));
      },
      ended: (error: TransportError) => settle(() => reject(error)),
    };
    wire.join(user, '');
    wire.publish(subject(mesh, number, number), encodeNote({ kind: KIND.CLAIM, from: instance }), answers);
  });
}
