import { CodecError, FLAG_REPLY, type Frame, decodeControl, firstAttributes, getText, getUint32 } from '@nlmq/codec';
import { ATTRIBUTE, COMMAND, LABEL } from '@nlmq/control';

/** Protocol numbers of AF_NETLINK (linux/netlink.h), by the second segment of a service's path. */
const FAMILIES: ReadonlyMap<string, number> = new Map([
  ['route', 0],
  ['sock_diag', 4],
  ['netfilter', 12],
  ['generic', 16],
]);
const ROUTE = 0;
/** What Linux keeps for programs' own use: services that are no kernel's. */
const USERSOCK = 2;
/** Questions whose answers have not come, and labels, that are remembered; then the oldest is forgotten. */
const MOST = 1024;

/** Which family the messages of each label are of: learnt from what a client asks its broker, and what it is told. */
export class Families {
  readonly #asked = new Map<number, string>();
  readonly #known = new Map<number, number>();

  /** Takes a control frame. */
  learn({ seq, cdata }: Frame, fromClient: boolean): void {
    if (!cdata) return;
    try {
      const { command, attributes } = decodeControl(cdata);
      if (fromClient) this.#question(seq, command, attributes);
      else if (command === COMMAND.ACK) this.#answer(seq, attributes);
    } catch (error) {
      if (!(error instanceof CodecError)) throw error; // What is malformed teaches nothing.
    }
  }

  #question(seq: number, command: number, attributes: Uint8Array): void {
    if (command !== COMMAND.DISCOVER && command !== COMMAND.SUBSCRIBE) return;
    const path = firstAttributes(attributes).get(ATTRIBUTE.PATH);
    remember(this.#asked, seq, path ? getText(path, 0, path.length) : '');
  }

  #answer(seq: number, attributes: Uint8Array): void {
    const path = this.#asked.get(seq);
    const label = firstAttributes(attributes).get(ATTRIBUTE.ADDR);
    this.#asked.delete(seq);
    if (path !== undefined && label?.length === 4) remember(this.#known, getUint32(label, 0), familyOf(path));
  }

  /** The family of a data frame's messages; what is pushed is taken for the kernel's own. */
  of({ flags, dst, src }: Frame, fromClient: boolean): number {
    const label = fromClient && (flags & FLAG_REPLY) === 0 ? dst : src;
    const service = label > LABEL.DEFAULT && label < LABEL.FIRST_ACCEPTED;
    return this.#known.get(label) ?? (service ? USERSOCK : ROUTE);
  }
}

/** The family behind `netlink/FAMILY@NAMESPACE`, also behind other brokers; an empty path is the default service's. */
function familyOf(path: string): number {
  if (path === '') return ROUTE;
  const [, family = ''] = /(?:^|\/)netlink\/([^/@]+)(?:@[^/]*)?$/.exec(path) ?? [];
  return FAMILIES.get(family) ?? USERSOCK;
}

function remember<Value>(map: Map<number, Value>, key: number, value: Value): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= MOST) break;
    map.delete(oldest);
  }
}
