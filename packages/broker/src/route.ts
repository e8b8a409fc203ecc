import { WORD, readCredit } from '@nlmq/codec';
import { LABEL } from '@nlmq/control';
import type { Labels } from './labels.ts';
import { READ_ONLY } from './policy.ts';
import type { Port } from './port.ts';

/** Where a label leads: to a link, and to what the peer there calls the destination. */
export interface Route {
  readonly label: number;
  /** Undefined while the link is down, or the name that the label stands for is unknown there. */
  port: Port | undefined;
  far: number;
  /** The longest packet that is taken there in fragments; undefined: what fits into a frame. */
  maxPacket?: number | undefined;
  /** Who may not write may send it nothing but what reads. */
  guarded: boolean;
  /** The path of the service there; undefined where nobody told. */
  path?: string | undefined;
}

/** Makes routes with labels of their own, and forgets them. */
export function routeMaker(
  routes: Map<number, Route>,
  labels: Labels,
): { route(port: Port, far: number): Route; forget(route: Route): void } {
  return {
    route(port, far) {
      const route = { label: labels.take(), port, far, guarded: true };
      routes.set(route.label, route);
      return route;
    },
    forget({ label }) {
      if (routes.delete(label)) labels.give(label);
    },
  };
}

/** Why a link may not send a packet there. What lets an answer in fragments go on changes nothing [FRG-7]. */
export function relayRefusal(
  { rights }: Port,
  { guarded, path }: Route,
  packet: Uint8Array,
  reads: (packet: Uint8Array, path?: string) => boolean,
): string | undefined {
  if (!guarded) return rights.push ? undefined : 'this link may not send to others';
  if (!rights.read) return 'this link may not ask services';
  return rights.write || readCredit(packet, 0, packet.length) || reads(packet, path) ? undefined : READ_ONLY;
}

/** Between equals what goes to the subscribers was subscribed to here, and all else is asked of this broker. */
export function asks(words: Uint32Array, at: number): boolean {
  return words[at + WORD.DST] !== LABEL.SUBSCRIBERS || words[at + WORD.SEQ] !== 0;
}
