import { createHash, randomBytes } from 'node:crypto';

/** Receivers that are nobody in particular. */
export const TO: {
  /** All brokers of the mesh. */
  readonly ALL: 0;
  /** Those links of the sender to which it says the same. */
  readonly SHARED: 1;
  /** Whoever asks whether the sender's own number is free. */
  readonly CLAIMANT: 2;
} = { ALL: 0, SHARED: 1, CLAIMANT: 2 };

const FIRST_NUMBER = 16;

/**
 * The number that stands for a name in subjects: 48 bits of its SHA-256.
 *
 * It follows from the name, so that a server which binds users to numbers binds them to names.
 */
export function numberOf(name: string): number {
  return FIRST_NUMBER + createHash('sha256').update(name).digest().readUIntBE(0, 6);
}

/** A number for somebody without a name. */
export function anyNumber(): number {
  return FIRST_NUMBER + randomBytes(6).readUIntBE(0, 6);
}

/** Where `from` says something to `to`, within a mesh [MSH-1]. `*` stands for anybody. */
export function subject(mesh: string, from: number | '*', to: number): string {
  return `nlmq.${mesh}.${from}.${to}`;
}

/** Who says something on a subject. */
export function senderOf(at: string): number {
  const [, , from] = at.split('.');
  return Number(from);
}
