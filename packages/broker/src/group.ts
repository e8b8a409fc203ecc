import type { Subscription } from './filter.ts';

/** Subscriptions of which one gets each packet [SUB-10]. */
export interface Group {
  readonly name: string;
  /** How many packets have found a member. */
  turn: number;
  size: number;
}

/** The groups of a broker's links; those that subscribe to different paths have nothing in common. */
export class Groups {
  readonly #groups = new Map<string, Group>();

  join(path: string, name: string): Group {
    const key = keyOf(path, name);
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = { name, turn: 0, size: 0 }));
    group.size++;
    return group;
  }

  leave(path: string, group: Group): void {
    if (--group.size === 0) this.#groups.delete(keyOf(path, group.name));
  }
}

function keyOf(path: string, name: string): string {
  return `${path}\0${name}`;
}

/** Members of a group that match a packet. */
export interface Members {
  readonly group: Group;
  readonly subscriptions: readonly Subscription[];
}

/** Whose turn it is: the next one whose link takes bytes, else whose queue has room, else the next one. */
export function choose({ group, subscriptions }: Members): Subscription {
  const count = subscriptions.length;
  const first = group.turn++ % count;
  let chosen = first;
  for (let step = 0; step < 2 * count; step++) {
    const at = (first + step) % count;
    const { channel } = subscriptions[at]!.port;
    if (channel.closed || (step < count ? channel.full : channel.saturated)) continue;
    chosen = at;
    break;
  }
  if (chosen !== first) group.turn = chosen + 1;
  return subscriptions[chosen]!;
}
