import { NLM_F } from '@nlmq/codec';
import { sameContent } from './same-content.ts';
import type { Subject } from './subject.ts';

/** Told of each entry that is another now; `undefined`: there was, or is, none. */
export type Touched<M> = (identity: string, before: M | undefined, now: M | undefined) => void;

/** The entries of a table, and how dumps and events change them. */
export class MirrorTable<M> {
  readonly #subject: Subject<M>;
  readonly #touched: Touched<M>;
  #entries = new Map<string, M>();
  /** The identities in each group. */
  #groups = new Map<string, readonly string[]>();

  constructor(subject: Subject<M>, touched: Touched<M>) {
    this.#subject = subject;
    this.#touched = touched;
  }

  get entries(): ReadonlyMap<string, M> {
    return this.#entries;
  }

  /** Becomes what a dump says. */
  become(messages: readonly M[]): void {
    const before = this.#entries;
    this.#entries = new Map();
    this.#groups = new Map();
    for (const message of messages) {
      if (this.#subject.belongs(message) && !this.#subject.hidden(message))
        this.#enter(this.#subject.identity(message), message);
    }
    for (const [identity, message] of this.#entries) this.#tell(identity, before.get(identity), message);
    for (const [identity, message] of before) {
      if (!this.#entries.has(identity)) this.#touched(identity, message, undefined);
    }
  }

  /** Takes an event. False: only a dump can tell what it has done. */
  take(message: M, flags: number, removed: boolean): boolean {
    if (!this.#subject.belongs(message)) return true;
    const group = this.#groups.get(this.#subject.group(message)) ?? [];
    const others = group.map((other) => this.#entries.get(other)!);
    if (this.#subject.ambiguous(message, flags, others)) return false;
    const identity = this.#subject.identity(message);
    if (removed || this.#subject.hidden(message)) return this.#remove(identity) || group.length === 0;
    const [other] = group;
    if ((flags & NLM_F.REPLACE) !== 0 && other !== undefined && other !== identity) this.#remove(other);
    const before = this.#entries.get(identity);
    this.#enter(identity, message);
    this.#tell(identity, before, message);
    return true;
  }

  #enter(identity: string, message: M): void {
    const known = this.#entries.has(identity);
    this.#entries.set(identity, message);
    if (known) return;
    const key = this.#subject.group(message);
    this.#groups.set(key, [...(this.#groups.get(key) ?? []), identity]);
  }

  #remove(identity: string): boolean {
    const message = this.#entries.get(identity);
    if (message === undefined) return false;
    const key = this.#subject.group(message);
    const rest = (this.#groups.get(key) ?? []).filter((other) => other !== identity);
    this.#entries.delete(identity);
    if (rest.length === 0) this.#groups.delete(key);
    else this.#groups.set(key, rest);
    this.#touched(identity, message, undefined);
    return true;
  }

  #tell(identity: string, before: M | undefined, now: M): void {
    if (before === undefined || !sameContent(before, now)) this.#touched(identity, before, now);
  }
}
