import { AttributeCursor, GENL_HEADER, MessageCursor, NLM_F, encodeMessage, getText } from '@nlmq/codec';
import type { SocketError } from '@nlmq/linux-sockets';
import type { NameOf, OpenSocket } from './family.ts';

/** The generic family that tells about the others; the only one whose number is fixed (linux/genetlink.h). */
export const CONTROLLER = { id: 16, name: 'nlctrl' } as const;

const getFamily = 3;
const attribute = { FAMILY_ID: 1, FAMILY_NAME: 2, MCAST_GROUPS: 7, GROUP_ID: 2 } as const;

/**
 * Names of families by their numbers, asked of the kernel each time: a module that is loaded anew gets another number.
 *
 * A family that the kernel does not tell of has none.
 */
export function familyNames(openSocket: OpenSocket): NameOf {
  return (id) => {
    if (id === CONTROLLER.id) return CONTROLLER.name;
    const body = new Uint8Array([getFamily, 1, 0, 0, 6, 0, attribute.FAMILY_ID, 0, id & 255, id >>> 8, 0, 0]);
    return ask(openSocket, body, NLM_F.REQUEST)[0]?.name;
  };
}

/** The multicast groups of these families. Throws SocketError. */
export function groupsOf(openSocket: OpenSocket, wanted: ReadonlySet<string>): readonly number[] {
  const all = ask(openSocket, new Uint8Array([getFamily, 1, 0, 0]), NLM_F.REQUEST | NLM_F.DUMP);
  return all.flatMap(({ name, groups }) => (wanted.has(name) ? groups : []));
}

interface Told {
  readonly name: string;
  readonly groups: readonly number[];
}

/** Asks on a socket of its own: the kernel answers inside the system call. */
function ask(openSocket: OpenSocket, body: Uint8Array, flags: number): readonly Told[] {
  const told: Told[] = [];
  let failure: SocketError | undefined;
  const socket = openSocket({
    messages: (bytes) => {
      for (const cursor = new MessageCursor(bytes); cursor.next();)
        if (cursor.type === CONTROLLER.id) told.push(read(bytes, cursor.body + GENL_HEADER, cursor.end));
    },
    overrun: () => undefined, // the socket takes no more than this answer
    failed: (error) => {
      failure = error;
    },
  });
  try {
    socket.send(encodeMessage({ type: CONTROLLER.id, flags, seq: 1, pid: 0 }, body));
    while (!socket.poll() && failure === undefined);
  } finally {
    socket.close();
  }
  if (failure) throw failure;
  return told;
}

function read(bytes: Uint8Array, start: number, end: number): Told {
  let name = '';
  const groups: number[] = [];
  for (const cursor = new AttributeCursor(bytes, start, end); cursor.next();) {
    if (cursor.type === attribute.FAMILY_NAME) name = getText(bytes, cursor.start, cursor.end);
    if (cursor.type === attribute.MCAST_GROUPS) groups.push(...readGroups(bytes, cursor.start, cursor.end));
  }
  return { name, groups };
}

function readGroups(bytes: Uint8Array, start: number, end: number): number[] {
  const ids: number[] = [];
  for (const list = new AttributeCursor(bytes, start, end); list.next();) {
    for (const group = new AttributeCursor(bytes, list.start, list.end); group.next();)
      if (group.type === attribute.GROUP_ID) ids.push(group.uint32());
  }
  return ids;
}
