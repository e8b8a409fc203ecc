import type { Port } from './port.ts';

/** Where a label leads: to a link, and to what the peer there calls the destination. */
export interface Route {
  readonly label: number;
  /** Undefined while the link is down, or the name that the label stands for is unknown there. */
  port: Port | undefined;
  far: number;
  /** Who may not write may send it nothing but what reads. */
  guarded: boolean;
}
