import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { type Frame, decodeFrame, encodeFrame, encodeMessage } from '@nlmq/codec';
import { LABEL } from '@nlmq/control';
import { parseEndpoint, parseHostPort } from '@nlmq/core';

const RTM_GETLINK = 18;
const REQUEST = 0x1;
const DUMP = 0x300;

/** A peer that knows nothing but the wire: it writes bytes as it likes and takes apart what comes back. */
export class RawClient implements AsyncDisposable {
  readonly socket: Socket;
  readonly frames: Frame[] = [];
  #tail = new Uint8Array(0);
  #waiting: (() => void) | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk: Uint8Array) => {
      this.#take(chunk);
    });
    socket.on('close', () => this.#waiting?.());
    socket.on('error', () => this.#waiting?.());
  }

  static async open(url: string): Promise<RawClient> {
    const socket = connect({ ...parseHostPort(parseEndpoint(url)), noDelay: true });
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  #take(chunk: Uint8Array): void {
    let bytes = new Uint8Array(this.#tail.length + chunk.length);
    bytes.set(this.#tail);
    bytes.set(chunk, this.#tail.length);
    while (bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) <= bytes.length) {
      const frame = decodeFrame(bytes);
      this.frames.push(frame);
      bytes = bytes.subarray(frame.length);
    }
    this.#tail = bytes.slice();
    this.#waiting?.();
  }

  /** Settles when `done` says so; throws when the broker hangs up first. */
  async until(done: () => boolean): Promise<void> {
    while (!done()) {
      if (this.socket.destroyed) throw new Error('the broker has closed the connection');
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    }
  }

  /** Writes bytes as one segment of their own. */
  async segment(bytes: Uint8Array): Promise<void> {
    await new Promise<void>((resolve) => this.socket.write(bytes, () => resolve()));
    await new Promise(setImmediate);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.socket.closed) return;
    this.socket.destroy();
    await once(this.socket, 'close');
  }
}

/** A request for one link of the kernel behind the broker, as a peer of 2013 writes it. */
export function linkRequest(seq: number, index = 1): Uint8Array {
  const body = new Uint8Array(16);
  new DataView(body.buffer).setInt32(4, index, true);
  return encodeFrame(
    { seq, pid: 4242, dst: LABEL.DEFAULT },
    encodeMessage({ type: RTM_GETLINK, flags: REQUEST, seq, pid: 4242 }, body),
  );
}

/** A request for all links. */
export function linkDump(seq: number): Uint8Array {
  const flags = REQUEST | DUMP;
  const dump = encodeMessage({ type: RTM_GETLINK, flags, seq, pid: 4242 }, new Uint8Array(16));
  return encodeFrame({ seq, pid: 4242, dst: LABEL.DEFAULT }, dump);
}
