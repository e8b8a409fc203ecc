import { align4, encodeText, setUint16, setUint32 } from '@nlmq/codec';

/** What the packets of an interface are (tcpdump.org/linktypes.html). */
export const LINKTYPE: {
  /** Messages of one netlink family behind a header of 16 bytes that names it. */
  readonly NETLINK: 253;
  /** Ours: a frame of this protocol. */
  readonly USER0: 147;
} = { NETLINK: 253, USER0: 147 };

/** Types of blocks, and of options, of the pcapng format (draft-ietf-opsawg-pcapng). */
const BLOCK = { SECTION: 0x0a0d0d0a, INTERFACE: 1, PACKET: 6 } as const;
const OPTION = { SECTION_APPLICATION: 4, INTERFACE_NAME: 2, PACKET_FLAGS: 2 } as const;
const LITTLE_ENDIAN = 0x1a2b3c4d;
const VERSION = 1;
/** Packets are never cut. */
const NO_SNAP_LENGTH = 0;
const UNKNOWN = 0xffffffff;

/** One packet of an interface. */
export interface Captured {
  /** Which interface, counted from 0 in the order of their descriptions. */
  readonly interfaceId: number;
  /** Since 1970. */
  readonly microseconds: number;
  readonly direction: 'in' | 'out';
  /** The packet's bytes, one part behind the other. */
  readonly parts: readonly Uint8Array[];
}

/** What a file begins with. */
export function sectionHeader(application: string): Uint8Array {
  const body = new Uint8Array(16);
  setUint32(body, 0, LITTLE_ENDIAN);
  setUint16(body, 4, VERSION);
  setUint32(body, 8, UNKNOWN);
  setUint32(body, 12, UNKNOWN);
  return block(BLOCK.SECTION, [body, option(OPTION.SECTION_APPLICATION, encodeText(application)), END]);
}

export function interfaceDescription(linkType: number, name: string): Uint8Array {
  const body = new Uint8Array(8);
  setUint16(body, 0, linkType);
  setUint32(body, 4, NO_SNAP_LENGTH);
  return block(BLOCK.INTERFACE, [body, option(OPTION.INTERFACE_NAME, encodeText(name)), END]);
}

export function packetBlock({ interfaceId, microseconds, direction, parts }: Captured): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const body = new Uint8Array(20);
  setUint32(body, 0, interfaceId);
  setUint32(body, 4, Math.floor(microseconds / 2 ** 32));
  setUint32(body, 8, microseconds % 2 ** 32);
  setUint32(body, 12, length);
  setUint32(body, 16, length);
  const flags = new Uint8Array(4);
  flags[0] = direction === 'in' ? 1 : 2;
  const padding = new Uint8Array(align4(length) - length);
  return block(BLOCK.PACKET, [body, ...parts, padding, option(OPTION.PACKET_FLAGS, flags), END]);
}

/** The end of a list of options. */
const END = new Uint8Array(4);

function option(code: number, value: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + align4(value.length));
  setUint16(bytes, 0, code);
  setUint16(bytes, 2, value.length);
  bytes.set(value, 4);
  return bytes;
}

/** A block's parts between its type and its two lengths; together they are whole words. */
function block(type: number, parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 12));
  setUint32(bytes, 0, type);
  setUint32(bytes, 4, bytes.length);
  let at = 8;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  setUint32(bytes, at, bytes.length);
  return bytes;
}
