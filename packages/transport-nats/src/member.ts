import type { Clock, Timer, TransportError } from '@nlmq/core';
import { randomBytes } from 'node:crypto';
import { deniedError } from './fault.ts';
import { type Ends, type LinkHost, MeshLink } from './link.ts';
import {
  DATA_HEADER,
  FLAG,
  KIND,
  type Note,
  SHARED_ENTRY,
  SHARED_HEADER,
  decodeNote,
  encodeNote,
  flagsOf,
  kindOf,
  readData,
  readShared,
  writeData,
} from './message.ts';
import { MOST_SHARED, Outbox } from './outbox.ts';
import type { Parcel } from './outflow.ts';
import { TO, senderOf, subject } from './subject.ts';
import type { Wire, WireUser } from './wire.ts';

/** Who a member is. */
export interface MemberOptions {
  readonly wire: Wire;
  readonly mesh: string;
  readonly number: number;
  /** Nobody else in the mesh has this number. */
  readonly unique: boolean;
  readonly clock: Clock;
  /** Milliseconds between signs of life. */
  readonly heartbeat: number;
  /** Gives the connection back. */
  readonly release: () => Promise<void>;
}

/** What a member of a certain kind does beside carrying links. */
export interface Role {
  /** A message of another kind than those that links exchange; `from` is the sender's number. */
  heard(from: number, note: Required<Note>): void;
  /** The server has found nobody under that number. */
  nobody(number: number): void;
  /** Called twice a heartbeat. */
  look(): void;
  /** The connection is up again. */
  back(): void;
  /** The last link has ended. */
  empty(): void;
  /** The server refuses a subject of this member, or has closed the connection. */
  refused(error: TransportError): void;
}

/** Bytes of frames in a message, where the server takes as much. */
const LONGEST = 256 * 1024;

/** Somebody in a mesh: a number, a subscription to what is said to it, and its links. */
export class Member implements LinkHost, WireUser {
  readonly wire: Wire;
  readonly options: MemberOptions;
  readonly links: Map<number, MeshLink> = new Map();
  role: Role | undefined;
  readonly #outbox: Outbox;
  readonly #subscriptions: { unsubscribe(): void }[] = [];
  /** Whom this member hears when they speak to several. */
  readonly #shared = new Map<number, { unsubscribe(): void }>();
  #timer: Timer | undefined;
  #closed: Promise<void> | undefined;

  constructor(options: MemberOptions) {
    const { wire } = options;
    this.options = options;
    this.wire = wire;
    const { longest } = this;
    this.#outbox = new Outbox({
      longest,
      publish: (link, message) => wire.publish(this.#to(link.ends.far), message),
      publishShared: (message) => wire.publish(this.#to(TO.SHARED), message),
    });
    wire.join(this, this.#key);
    this.hear(subject(options.mesh, '*', options.number));
    this.#look();
  }

  get up(): boolean {
    return this.wire.up;
  }

  get longest(): number {
    const head = Math.max(DATA_HEADER, SHARED_HEADER + SHARED_ENTRY * MOST_SHARED);
    return Math.min(LONGEST, this.wire.maxPayload - head) & ~3;
  }

  /** Takes what is said there too. */
  hear(at: string): void {
    const take = (from: string, message: Uint8Array): void => this.#take(senderOf(from), message);
    this.#subscriptions.push(this.wire.subscribe(at, take, (reply) => this.#nobody(senderOf(reply))));
  }

  /** Says something; with `ask` the server tells `nobody` where nobody listens. */
  say(to: number, note: Note, ask = false): void {
    const { mesh, number } = this.options;
    if (this.up) this.wire.publish(this.#to(to), encodeNote(note), ask ? subject(mesh, to, number) : undefined);
  }

  /** A number for a link that no other link of this member has. */
  freeId(): number {
    for (;;) {
      const id = randomBytes(4).readUInt32LE();
      if (id !== 0 && !this.links.has(id)) return id;
    }
  }

  /** Makes the link between two that have agreed on one. */
  link(ends: Ends, clock: Clock): MeshLink {
    const link = new MeshLink(this, ends, clock);
    this.links.set(ends.id, link);
    return link;
  }

  linksTo(far: number): MeshLink[] {
    return [...this.links.values()].filter(({ ends }) => ends.far === far);
  }

  post(link: MeshLink, parcel: Parcel): void {
    this.#outbox.post(link, parcel);
  }

  note(link: MeshLink, flags: number, ask: boolean): void {
    this.#outbox.flush();
    const { frames, bytes } = link.outflow;
    const message = new Uint8Array(DATA_HEADER);
    writeData(message, flags, { ...link.progress(), count: 0, framesBefore: frames, bytesBefore: bytes });
    const { mesh, number } = this.options;
    const { far } = link.ends;
    this.wire.publish(this.#to(far), message, ask ? subject(mesh, far, number) : undefined);
  }

  reset({ ends }: MeshLink): void {
    this.#outbox.flush();
    this.say(ends.far, { kind: KIND.RESET, to: ends.farId, from: ends.id });
  }

  forget({ ends }: MeshLink): Promise<void> {
    this.links.delete(ends.id);
    if (this.linksTo(ends.far).length === 0) {
      this.#shared.get(ends.far)?.unsubscribe();
      this.#shared.delete(ends.far);
    }
    if (this.links.size === 0) this.role?.empty();
    return this.#closed ?? Promise.resolve();
  }

  /** The member there lives. */
  alive(far: number): void {
    for (const link of this.linksTo(far)) link.alive();
  }

  online(): void {
    for (const link of [...this.links.values()]) link.back();
    this.role?.back();
  }

  denied(operation: string, at: string): void {
    const { mesh, number } = this.options;
    const own = at.startsWith(`nlmq.${mesh}.${number}.`) || at === subject(mesh, '*', number);
    if (own || at === subject(mesh, '*', TO.ALL)) this.role?.refused(deniedError(this.wire.url, operation, at));
  }

  ended(error: TransportError): void {
    for (const link of [...this.links.values()]) link.end(error);
    this.role?.refused(error);
    void this.close();
  }

  /** Leaves the mesh; the links must have ended. Settles when the connection is closed, if nobody else uses it. Idempotent. */
  close(): Promise<void> {
    this.#closed ??= this.#leave();
    return this.#closed;
  }

  #leave(): Promise<void> {
    this.#timer?.cancel();
    this.#outbox.flush();
    for (const one of this.#subscriptions) one.unsubscribe();
    for (const one of this.#shared.values()) one.unsubscribe();
    this.wire.leave(this);
    return this.options.release();
  }

  #to(number: number): string {
    return subject(this.options.mesh, this.options.number, number);
  }

  #look(): void {
    const { clock, heartbeat } = this.options;
    this.#timer = clock.after(heartbeat / 2, () => {
      if (this.#closed) return;
      for (const link of [...this.links.values()]) link.look();
      this.role?.look();
      this.#look();
    });
  }

  #nobody(number: number): void {
    for (const link of this.linksTo(number)) link.absent();
    this.role?.nobody(number);
  }

  #take(from: number, message: Uint8Array): void {
    const kind = kindOf(message);
    if (kind === KIND.DATA) this.#data(from, message);
    else if (kind === KIND.SHARED) this.#several(from, message);
    else if (kind !== 0) this.#note(from, message);
  }

  #data(from: number, message: Uint8Array): void {
    const progress = readData(message);
    if (!progress) return;
    const link = this.links.get(progress.to);
    if (link?.ends.far !== from || link.ends.farId !== progress.from) {
      // Where others have this number too, they may know the link.
      if (this.options.unique && this.wire.count(this.#key) === 1)
        this.say(from, { kind: KIND.RESET, to: progress.from, from: progress.to });
      return;
    }
    const flags = flagsOf(message);
    if ((flags & FLAG.INVITE) !== 0) this.#listenTo(link);
    link.arrived(progress, flags, message.subarray(DATA_HEADER));
  }

  get #key(): string {
    return `${this.options.mesh}.${this.options.number}`;
  }

  #several(from: number, message: Uint8Array): void {
    const shared = readShared(message);
    if (!shared) return;
    const { count, frames } = shared;
    for (const { to, framesBefore, bytesBefore } of shared.shares()) {
      const link = this.links.get(to);
      if (link?.ends.far === from) link.arrivedShared({ frames, count, framesBefore, bytesBefore });
    }
  }

  #listenTo(link: MeshLink): void {
    const { far } = link.ends;
    if (!this.#shared.has(far)) {
      const take = (from: string, message: Uint8Array): void => this.#take(senderOf(from), message);
      const at = subject(this.options.mesh, far, TO.SHARED);
      this.#shared.set(
        far,
        this.wire.subscribe(at, take, () => undefined),
      );
    }
    this.note(link, FLAG.JOINED, false);
  }

  #note(from: number, message: Uint8Array): void {
    const note = decodeNote(message);
    if (!note) return;
    if (note.kind !== KIND.RESET) {
      this.role?.heard(from, note);
      return;
    }
    const link = this.links.get(note.to);
    if (link?.ends.far === from && link.ends.farId === note.from) link.endedThere();
  }
}
