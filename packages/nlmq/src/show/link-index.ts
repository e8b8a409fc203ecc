import { LinkFlag, type LinkMessage } from '@nlmq/families';

/** What is told of a link where another refers to it. */
interface Referred {
  readonly name: string;
  readonly up: boolean;
}

/** Links by their index. */
export class LinkIndex {
  readonly #links = new Map<number, Referred>();

  constructor(links: Iterable<LinkMessage> = []) {
    for (const link of links) this.set(link);
  }

  set({ index, flags, attrs }: LinkMessage): void {
    if (attrs.ifname !== undefined) this.#links.set(index, { name: attrs.ifname, up: (flags & LinkFlag.up) !== 0 });
  }

  delete(index: number): void {
    this.#links.delete(index);
  }

  /** `if7` for an index that nothing is known of. */
  name(index: number): string {
    return this.#links.get(index)?.name ?? `if${index}`;
  }

  /** False also for a link that nothing is known of. */
  isUp(index: number): boolean {
    return this.#links.get(index)?.up ?? false;
  }
}
