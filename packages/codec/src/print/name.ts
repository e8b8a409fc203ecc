import { FRAGMENT } from '../fragment.ts';
import { NLMSG } from '../message.ts';

const NAMES: ReadonlyMap<number, string> = new Map([
  ...Object.entries(NLMSG).map(([name, type]) => [type, `NLMSG_${name}`] as const),
  [FRAGMENT, 'FRAGMENT'] as const,
]);

/** The name of a message type that every family shares. */
export function messageName(type: number): string | undefined {
  return NAMES.get(type);
}
