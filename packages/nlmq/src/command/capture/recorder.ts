import { FLAG_CONTROL, type Frame, MessageCursor, decodeFrame, isFragment, readCredit } from '@nlmq/codec';
import { Families } from './families.ts';
import { LINKTYPE, interfaceDescription, packetBlock, sectionHeader } from './pcapng.ts';

/** Link type of netlink's own devices (ARPHRD_NETLINK, linux/if_arp.h). */
const HARDWARE_NETLINK = 824;

/** Where a burst comes from. */
export type Side = 'client' | 'broker';

/** How much has been recorded. */
export interface Recorded {
  frames: number;
  /** Frames that are no management. */
  packets: number;
}

/** Writes what passes between clients and brokers into a capture file. */
export class Recorder {
  readonly count: Recorded = { frames: 0, packets: 0 };
  readonly #write: (bytes: Uint8Array) => void;
  readonly #enough: () => void;
  readonly #most: number;
  #interfaces = 0;

  /** Stops behind `most` packets, and calls `enough`. `write` takes whole blocks, which are its own from then on. */
  constructor(write: (bytes: Uint8Array) => void, most: number, enough: () => void) {
    this.#write = write;
    this.#most = most;
    this.#enough = enough;
    write(sectionHeader('nlmq capture'));
  }

  /** Adds a broker, with an interface for messages and one for frames; answers what takes bursts that pass it. */
  broker(name: string): (burst: Uint8Array, from: Side) => void {
    const messages = this.#interfaces;
    const frames = messages + 1;
    this.#interfaces += 2;
    this.#write(interfaceDescription(LINKTYPE.NETLINK, `${name} messages`));
    this.#write(interfaceDescription(LINKTYPE.USER0, `${name} frames`));
    const families = new Families();
    return (burst, from) => {
      const microseconds = Math.round((performance.timeOrigin + performance.now()) * 1000);
      const direction = from === 'broker' ? 'in' : 'out';
      for (let at = 0; at < burst.length && this.count.packets < this.#most;) {
        const frame = decodeFrame(burst, at);
        const bytes = burst.subarray(at, at + frame.length);
        at += frame.length;
        this.#write(packetBlock({ interfaceId: frames, microseconds, direction, parts: [bytes] }));
        this.count.frames++;
        if (frame.flags === FLAG_CONTROL) families.learn(frame, from === 'client');
        else {
          const parts = messagesIn(frame, families.of(frame, from === 'client'), direction);
          if (parts) this.#write(packetBlock({ interfaceId: messages, microseconds, direction, parts }));
          if (++this.count.packets === this.#most) this.#enough();
        }
      }
    };
  }
}

/** A packet behind the header that netlink's devices give it; undefined for one of other bytes, or a part of one. */
function messagesIn({ cdata }: Frame, family: number, direction: 'in' | 'out'): readonly Uint8Array[] | undefined {
  if (!cdata || cdata.length === 0) return undefined;
  if (isFragment(cdata, 0, cdata.length) || readCredit(cdata, 0, cdata.length)) return undefined;
  const cursor = new MessageCursor(cdata);
  while (cursor.next());
  return cursor.error ? undefined : [cookedHeader(family, direction), cdata];
}

/** The header of LINKTYPE_NETLINK, in network order; 4: sent by us, 0: sent to us. */
function cookedHeader(family: number, direction: 'in' | 'out'): Uint8Array {
  const bytes = new Uint8Array(16);
  bytes[1] = direction === 'out' ? 4 : 0;
  bytes[2] = HARDWARE_NETLINK >>> 8;
  bytes[3] = HARDWARE_NETLINK & 0xff;
  bytes[15] = family;
  return bytes;
}
