import { FLAG_HOPS } from '@nlmq/codec';
import { LABEL } from '@nlmq/control';
import type { Port } from './port.ts';
import type { Route } from './route.ts';

const BITS = FLAG_HOPS << 16;
const ONE = (FLAG_HOPS & -FLAG_HOPS) << 16;

/**
 * The bits of a frame's kind that count how often it went from default to default, once it goes on over this route.
 *
 * Undefined: it has done so too often, and goes round in a ring [ADR-16].
 */
export function hopsOver(route: Route, from: Port, kind: number): number | undefined {
  if (route.far !== LABEL.DEFAULT) return 0;
  const hops = (from.marks ? kind & BITS : 0) + ONE;
  if (hops > BITS) return undefined;
  return route.port?.marks ? hops : 0;
}
