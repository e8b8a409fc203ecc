import { Socket, type OnReadOpts } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Link, LinkOptions } from '@nlmq/core';
import type { ReadBudget } from './budget.ts';
import { Intake } from './intake.ts';
import { StreamLink, type Remote } from './link.ts';

/** What the links of one transport share. */
export interface StreamLimits {
  /** Bytes that one read takes at most; read buffers grow to this size. */
  readonly maxRead: number;
  /** Queued bytes beyond which `send` answers `full`; more than the stream's own mark. Default 1 MiB. */
  readonly highWaterMark?: number;
  readonly budget: ReadBudget;
}

const HIGH_WATER_MARK = 1024 * 1024;

/**
 * A link over a socket that is connected and has been paused since before it was.
 *
 * It takes the socket's handle over, because only a new socket can be told to read into a buffer of ours
 * (`onread`); the one given is spent.
 */
export function socketLink(socket: Socket, remote: Remote, limits: StreamLimits, options: LinkOptions): Link {
  const intake = new Intake(limits.maxRead, limits.budget);
  const stream = rewrap(socket, {
    buffer: () => intake.room(),
    callback: (count) => {
      link.arrived(count);
      return true;
    },
  });
  const shrink = (smaller: () => Uint8Array): void => rebuffer(stream, smaller);
  const carrier = { stream, intake, copies: false, shrink };
  const link = new StreamLink(carrier, remote, limits.highWaterMark ?? HIGH_WATER_MARK, options);
  return link;
}

/**
 * A link over any other byte stream, which is connected, paused and allows half-open connections.
 *
 * Bytes are copied once on either way, so `send` answers `taken` or `full`.
 */
export function duplexLink(stream: Duplex, remote: Remote, limits: StreamLimits, options: LinkOptions): Link {
  const intake = new Intake(limits.maxRead, limits.budget);
  const carrier = { stream, intake, copies: true, shrink: (smaller: () => Uint8Array): unknown => smaller() };
  const link = new StreamLink(carrier, remote, limits.highWaterMark ?? HIGH_WATER_MARK, options);
  stream.on('data', (chunk: Uint8Array) => {
    for (let at = 0; at < chunk.length;) {
      const room = intake.room();
      const count = Math.min(room.length, chunk.length - at);
      room.set(chunk.subarray(at, at + count));
      link.arrived(count);
      at += count;
    }
  });
  return link;
}

/** Moves a socket's handle into a new socket that reads through `onread`; Node has no public way to do it. */
function rewrap(socket: Socket, onread: OnReadOpts): Socket {
  const spent = socket as unknown as { _handle: unknown };
  const handle = spent._handle;
  spent._handle = null;
  socket.destroy();
  const options = { handle, onread, allowHalfOpen: true, pauseOnCreate: true };
  return new Socket(options).setNoDelay(true);
}

/** What Node keeps of `onread`. */
interface Reading {
  readonly _handle: { useUserBuffer?(buffer: Uint8Array): void } | null;
  [buffer: symbol]: unknown;
}

/**
 * Has a socket made by `rewrap` read into another buffer from now on; Node lets that be said after a read only.
 *
 * Where this Node keeps its buffer elsewhere, or reads ahead into it, the socket goes on with the one that it has.
 */
function rebuffer(socket: Socket, smaller: () => Uint8Array): void {
  const reading = socket as unknown as Reading;
  const place = Object.getOwnPropertySymbols(socket).find(({ description }) => description === 'kBuffer');
  if (!place || !reading._handle?.useUserBuffer || process.platform === 'win32') return;
  const buffer = smaller();
  reading[place] = buffer;
  reading._handle.useUserBuffer(buffer);
}
