import { MessageCursor, NLMSG, decodeFrame } from '@nlmq/codec';
import { vectorBytes } from '@nlmq/testkit';
import { OriginalBroker, type OriginalEnd } from '@nlmq/testkit/original';
import { golden } from './golden.ts';

/** The bytes of the recording of that name. */
export const bytesOf = (name: string): Uint8Array => vectorBytes(golden(name));
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const joinedHex = (parts: readonly Uint8Array[]): string => parts.map(hex).join('');

/** The packets in a recording: what the kernel answered, in the pieces in which it did. */
export function kernelPackets(...names: readonly string[]): Uint8Array[] {
  return names.flatMap((name) => {
    const bytes = bytesOf(name);
    const found: Uint8Array[] = [];
    for (let at = 0; at < bytes.length;) {
      const { length, cdata } = decodeFrame(bytes, at);
      found.push(cdata!);
      at += length;
    }
    return found;
  });
}

/** A kernel that answers each request with packets from a recording, under the seq and pid with which it is asked. */
export class RecordedKernel implements OriginalEnd {
  readonly plain = true;
  readonly #broker: OriginalBroker;
  #answers: Uint8Array[] = [];

  constructor(broker: OriginalBroker) {
    this.#broker = broker;
    broker.link(this);
  }

  /** What it answers next. */
  will(...packets: readonly Uint8Array[]): void {
    this.#answers = packets.map((packet) => packet.slice());
  }

  send(request: Uint8Array): void {
    for (const packet of this.#answers.splice(0)) {
      for (const cursor = new MessageCursor(packet); cursor.next();) {
        packet.set(request.subarray(8, 16), cursor.start + 8);
        // The kernel echoes the request as it got it.
        if (cursor.type === NLMSG.ERROR) packet.set(request.subarray(8, 16), cursor.body + 4 + 8);
      }
      this.#broker.receive(this, packet);
    }
  }
}

/** An end that keeps what is sent to it. */
export function keeper(): OriginalEnd & { take(): Uint8Array[] } {
  const sent: Uint8Array[] = [];
  return { send: (bytes) => void sent.push(bytes.slice()), take: () => sent.splice(0) };
}

/** A broker with a kernel and one peer, as the recordings had it. */
export function server(pid: number): {
  broker: OriginalBroker;
  kernel: RecordedKernel;
  peer: ReturnType<typeof keeper>;
} {
  const broker = new OriginalBroker({ pid });
  return { broker, kernel: new RecordedKernel(broker), peer: keeper() };
}
