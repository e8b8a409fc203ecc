import type { Overlay } from '../family.ts';
import { address } from './rt-addr.ts';
import { link } from './rt-link.ts';
import { route } from './rt-route.ts';

/** What our code has and the kernel's specs lack, or have otherwise; one entry for each family that is generated. */
export const overlays: Readonly<Record<string, Overlay>> = {
  'rt-addr': address,
  'rt-link': link,
  'rt-route': route,
};
