import { CodecError, MessageCursor, NLMSG, readOverrun } from '@nlmq/codec';
import type { Subscription } from '@nlmq/core';
import { MirrorChanges, type MirrorChange } from './mirror-changes.ts';
import { MirrorTable } from './mirror-table.ts';
import type { Subject } from './subject.ts';

/** Packets kept while a dump is read; beyond that it is read once more, instead. */
const PENDING = 65_536;

/** What a mirror reads from. */
export interface MirrorSource<M> {
  readonly subscription: Subscription;
  /** Asks for the whole table until it comes without having changed meanwhile; ends when `signal` fires. */
  list(signal: AbortSignal): Promise<readonly M[]>;
}

/**
 * A table of the kernel as it is, and how it changes.
 *
 * Events keep it up to date. Where they do not tell everything (events were lost, a link took its routes along) the
 * table is read again, and what that finds is told as changes like all others. So it converges with the kernel
 * whenever that rests. Each iteration tells what changes from its beginning on; leaving one ends that alone. A reader
 * that is slow misses changes of an entry that were followed by others, never the last one.
 */
export class Mirror<M> implements AsyncIterable<MirrorChange<M>>, AsyncDisposable {
  readonly #subject: Subject<M>;
  readonly #source: MirrorSource<M>;
  readonly #table: MirrorTable<M>;
  readonly #ending = new AbortController();
  #readers: readonly MirrorChanges<M>[] = [];
  #pending: Uint8Array[] = [];
  #reading = false;
  #stale = false;
  #dumps = 0;
  #over: { readonly error?: Error } | undefined;

  /** @internal */
  constructor(subject: Subject<M>, source: MirrorSource<M>) {
    this.#subject = subject;
    this.#source = source;
    this.#table = new MirrorTable(subject, (identity, before) => {
      for (const reader of this.#readers) reader.touch(identity, before);
    });
  }

  /** Reads the table for the first time. @internal */
  async begin(): Promise<this> {
    void this.#follow();
    await this.#read();
    if (this.#over?.error !== undefined) throw this.#over.error;
    return this;
  }

  /** How many entries there are. */
  get size(): number {
    return this.#table.entries.size;
  }

  /** How often the whole table was read. */
  get dumps(): number {
    return this.#dumps;
  }

  /** The entries of now. */
  values(): IterableIterator<M> {
    return this.#table.entries.values();
  }

  [Symbol.asyncIterator](): AsyncIterator<MirrorChange<M>, void> {
    const left = (reader: MirrorChanges<M>): void => {
      this.#readers = this.#readers.filter((other) => other !== reader);
    };
    const changes = new MirrorChanges<M>(() => this.#table.entries, left);
    if (this.#over) changes.end(this.#over.error);
    else this.#readers = [...this.#readers, changes];
    return changes;
  }

  /** Ends it and every iteration; idempotent. */
  async close(): Promise<void> {
    this.#end({});
    await this.#source.subscription.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #follow(): Promise<void> {
    try {
      for await (const packet of this.#source.subscription) this.#hear(packet);
      this.#end({});
    } catch (error) {
      this.#end({ error: error as Error });
    }
  }

  #hear(packet: Uint8Array): void {
    if (this.#reading && this.#pending.length < PENDING) this.#pending.push(packet);
    else if (this.#reading) this.#stale = true;
    else this.#take(packet);
    if (this.#stale && !this.#reading) void this.#read();
    else if (!this.#reading) this.#flush();
  }

  /** Takes the events of a packet. */
  #take(packet: Uint8Array): void {
    const cursor = new MessageCursor(packet);
    while (cursor.next()) {
      if (cursor.type === NLMSG.OVERRUN) this.#lose(readOverrun(packet, cursor.start));
      else if (this.#subject.disturbs.has(cursor.type)) this.#stale = true;
      else if (!this.#takeOne(packet, cursor)) this.#stale = true;
    }
    if (cursor.error) this.#stale = true;
  }

  /** False: only a dump can tell what it has done. */
  #takeOne(packet: Uint8Array, { type, flags, body, end }: MessageCursor): boolean {
    const removed = type === this.#subject.removal;
    if (!removed && (type !== this.#subject.query.reply || this.#subject.removal === undefined)) return true;
    try {
      const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
      return this.#table.take(this.#subject.query.decode(view, body, end), flags, removed);
    } catch (error) {
      if (error instanceof CodecError) return false;
      throw error;
    }
  }

  #lose(count: number): void {
    this.#stale = true;
    for (const reader of this.#readers) reader.lose(count);
  }

  /** Reads the table until nothing is left that only a dump can tell. */
  async #read(): Promise<void> {
    this.#reading = true;
    try {
      do await this.#readOnce();
      while (this.#stale && !this.#over);
    } catch (error) {
      this.#end({ error: error as Error });
    } finally {
      this.#reading = false;
      this.#flush();
    }
  }

  async #readOnce(): Promise<void> {
    this.#stale = false;
    try {
      this.#table.become(await this.#source.list(this.#ending.signal));
      this.#dumps++;
    } catch (error) {
      if (this.#over) return;
      if (this.#dumps === 0 || !lostLink(error)) throw error;
    }
    for (const packet of this.#pending.splice(0)) this.#take(packet);
  }

  #flush(): void {
    for (const reader of this.#readers) reader.flush();
  }

  #end(over: { readonly error?: Error }): void {
    if (this.#over) return;
    this.#over = over;
    this.#ending.abort();
    for (const reader of this.#readers) reader.end(over.error);
    this.#readers = [];
    if ('error' in over) void this.#source.subscription.close();
  }
}

/** A client makes its link anew and tells the gap among the events: then the table is read again. */
function lostLink(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === 'ERR_DISCONNECTED';
}
