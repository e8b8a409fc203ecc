import { LABEL } from '@nlmq/control';
import { FilterIndex, type Subscription } from './filter.ts';

/** Gives out labels of this broker. */
export interface WayHost {
  newLabel(): number;
  freeLabel(label: number): void;
}

/** The way that pushes made at one broker behind an uplink come here, and who wants them. */
export interface Way {
  /** What the broker writes into src of these pushes, so that who gets them knows which way they came. */
  readonly label: number;
  readonly index: FilterIndex;
}

/** What pushes made at the broker at the other end itself count as. */
const THERE = 0;

/**
 * Tells pushes that come over one uplink apart by the broker where they were made.
 *
 * Without that, a push for one path would go to everybody with a subscription over the uplink, who may be the broker
 * that it came from: it would go round for ever [SUB-13].
 */
export class Ways {
  readonly #host: WayHost;
  /** By the label that the broker at the other end writes into src, where it has them from further on. */
  readonly #bySource = new Map<number, Way>();
  readonly #nobody = new FilterIndex();

  constructor(host: WayHost) {
    this.#host = host;
  }

  /** The way of the source that SUBSCRIBE's answer told; `before` is what the same path had on the last link. */
  of(source: number = THERE, before?: Way): Way {
    const known = this.#bySource.get(source);
    if (known) return known;
    const way = before ?? { label: this.#host.newLabel(), index: new FilterIndex() };
    this.#bySource.set(source, way);
    return way;
  }

  /** Where a push goes that came with this src; from a broker of 2013 all come from itself. */
  from(src: number, original: boolean): { readonly label: number; readonly index: FilterIndex } {
    const source = original || src >= LABEL.FIRST_ACCEPTED ? THERE : src;
    return this.#bySource.get(source) ?? { label: LABEL.SUBSCRIBERS, index: this.#nobody };
  }

  /** The subscription is over. */
  leave(way: Way, subscription: Subscription): void {
    way.index.delete(subscription);
    if (way.index.size > 0) return;
    for (const [source, one] of this.#bySource) if (one === way) this.#bySource.delete(source);
    this.#host.freeLabel(way.label);
  }

  /** The link is made anew, and labels there mean something else. */
  forget(): void {
    this.#bySource.clear();
  }

  invalidate(): void {
    for (const { index } of this.#bySource.values()) index.invalidate();
  }
}
