import { NLMSG_HEADER, NLM_F } from '@nlmq/codec';
import { Writer, type Operation } from '@nlmq/families';

/** A message that has attributes behind its header. */
export interface Attributed {
  readonly attrs: object;
}

/** One write, ready to be sent: what `linkChange` and its siblings make, and `IPRoute.batch` takes. */
export interface Change {
  /** `nlmsg_type`. */
  readonly type: number;
  /** What stands in `nlmsg_flags` beside REQUEST and ACK. */
  readonly flags: number;
  /** Appends the message's body. @throws CodecError on a value that does not fit */
  encode(writer: Writer): void;
  /** Our name of the attribute that stands at an offset of the message; undefined outside of them. */
  attributeAt(offset: number): string | undefined;
}

/** How a write treats what is there already, as in iproute2. */
export const CREATION: {
  readonly add: number;
  readonly append: number;
  readonly prepend: number;
  readonly change: number;
  readonly replace: number;
} = {
  add: NLM_F.CREATE | NLM_F.EXCL,
  append: NLM_F.CREATE | NLM_F.APPEND,
  prepend: NLM_F.CREATE,
  change: NLM_F.REPLACE,
  replace: NLM_F.CREATE | NLM_F.REPLACE,
};

/** A write of a typed message. */
export function changeOf<M extends Attributed>(operation: Operation<M>, flags: number, message: Partial<M>): Change {
  return {
    type: operation.type,
    flags,
    encode: (writer) => {
      operation.encode(message, writer);
    },
    attributeAt: (offset) => attributeAt(operation, message, offset),
  };
}

/** A write that removes what a message tells of, as dumps and events do. */
export function removal<M extends Attributed>(operation: Operation<M>, message: M): Change {
  return changeOf(operation, 0, message);
}

/** Attributes are written in the order of the object, so their lengths tell where each stands. */
function attributeAt<M extends Attributed>(
  { encode }: Operation<M>,
  message: Partial<M>,
  offset: number,
): string | undefined {
  const writer = new Writer();
  const lengthWith = (attrs: object): number => {
    writer.reset();
    encode({ ...message, attrs }, writer);
    return NLMSG_HEADER + writer.length;
  };
  const bare = lengthWith({});
  let end = bare;
  for (const [name, value] of Object.entries(message.attrs ?? {})) {
    if (offset < end) return undefined;
    end += lengthWith({ [name]: value }) - bare;
    if (offset < end) return name;
  }
  return undefined;
}
