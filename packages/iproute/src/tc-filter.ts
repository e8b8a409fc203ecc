import type { TcMessage } from '@nlmq/families';

/** Which queueing disciplines, classes or filters a list tells about; the kernel filters all but the disciplines. */
export interface TcFilter {
  /** Index of the link; classes and filters are those of one link. */
  readonly index?: number;
  /** The handle that they hang on. Filters are those of one place: the root without it. */
  readonly parent?: number;
  /** Also the disciplines that the kernel made by itself. */
  readonly invisible?: boolean;
}

export function tcRequest({ index = 0, parent = 0, invisible = false }: TcFilter): Partial<TcMessage> {
  return { ifindex: index, parent, attrs: invisible ? { dumpInvisible: true } : {} };
}

/** The kernel tells the disciplines of every link. */
export function isWanted({ ifindex, parent }: TcMessage, filter: TcFilter): boolean {
  return (
    (filter.index === undefined || ifindex === filter.index) &&
    (filter.parent === undefined || parent === filter.parent)
  );
}
