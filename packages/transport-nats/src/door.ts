import { TransportError, formatEndpoint, type Clock, type Endpoint, type Link } from '@nlmq/core';
import { FLAG, KIND, type Note } from './message.ts';
import type { MeshLink } from './link.ts';
import type { Member, Role } from './member.ts';
import { belongs, placeOf } from './place.ts';
import { TO } from './subject.ts';

/** A broker's door to its mesh: what it is called, and where links go. */
export interface DoorOptions {
  /** The mesh, as it was asked for. */
  readonly at: Endpoint;
  readonly mesh: string;
  readonly name: string;
  /** Tells this broker's life from every other under its name. */
  readonly instance: number;
  /** The clock of its links. */
  readonly clock: Clock;
  accept(link: Link): void;
  /** Told of what went wrong while nobody waits. */
  refused(error: TransportError): void;
}

/** Another broker of the mesh. */
interface Neighbour {
  readonly name: string;
  readonly instance: number;
  /** Looks since it said that it is there. */
  silent: number;
  /** The number of the link that it was asked for last. */
  asked: number;
}

const MAX_LINKS = 4096;
const MAX_NEIGHBOURS = 4096;
/** A larger mesh says less often that it is there: each word is heard by all. */
const TALKATIVE = 32;
const FORGOTTEN_LOOKS = 12;

/** What makes a member a broker of its mesh: it tells that it is there [MSH-3], and has a link with each other [MSH-5]. */
export class Door implements Role {
  readonly #member: Member;
  readonly #options: DoorOptions;
  readonly #neighbours = new Map<number, Neighbour>();
  readonly #hearers: Readonly<Record<number, (from: number, note: Required<Note>) => void>>;
  #open = true;
  #looks = 0;
  #refusal: TransportError | undefined;

  constructor(member: Member, options: DoorOptions) {
    this.#member = member;
    this.#options = options;
    this.#hearers = {
      [KIND.PRESENCE]: (from, note) => this.#present(from, note),
      [KIND.CLAIM]: (from, note) => this.#claimed(from, note),
      [KIND.OPEN]: (from, note) => this.#knock(from, note),
      [KIND.OPENED]: (from, note) => this.#opened(from, note),
    };
    member.role = this;
    member.wire.doors.add(this.#key);
    member.hear(`nlmq.${options.mesh}.*.${TO.ALL}`);
  }

  get endpoint(): Endpoint {
    return placeOf(this.#options.at, this.#options.name);
  }

  /** Tells the mesh that this broker is there. @throws TransportError when the server does not let it */
  async announce(): Promise<void> {
    this.#tell(TO.ALL, FLAG.ANSWER);
    await this.#member.wire.flush();
    if (this.#refusal) throw this.#refusal;
  }

  /** Takes no more links; the member leaves the mesh with the last one. Idempotent. */
  async close(): Promise<void> {
    if (this.#open) this.#member.wire.doors.delete(this.#key);
    this.#open = false;
    if (this.#member.links.size === 0) await this.#member.close();
  }

  heard(from: number, note: Required<Note>): void {
    this.#hearers[note.kind]?.(from, note);
  }

  nobody(): void {
    // A neighbour that is away is asked again when it speaks.
  }

  look(): void {
    this.#looks += 1;
    const pause = 2 * Math.max(1, Math.ceil(this.#neighbours.size / TALKATIVE));
    for (const [number, neighbour] of this.#neighbours) {
      neighbour.silent += 1;
      if (neighbour.silent > FORGOTTEN_LOOKS * pause) this.#neighbours.delete(number);
    }
    if (this.#open && this.#looks % pause === 0) this.#tell(TO.ALL, 0);
  }

  back(): void {
    if (this.#open) this.#tell(TO.ALL, FLAG.ANSWER);
  }

  empty(): void {
    if (!this.#open) void this.#member.close();
  }

  refused(error: TransportError): void {
    this.#refusal ??= error;
    this.#options.refused(error);
  }

  get #key(): string {
    return `${this.#options.mesh}.${this.#member.options.number}`;
  }

  #tell(to: number, flags: number): void {
    const { instance, name } = this.#options;
    const known = this.#neighbours.size + 1;
    this.#member.say(to, { kind: KIND.PRESENCE, flags: flags | FLAG.BROKER, from: instance, known, text: name });
  }

  #present(from: number, { flags, from: instance, text }: Required<Note>): void {
    const { number } = this.#member.options;
    if (from === number) {
      this.#meetDouble(instance);
      return;
    }
    if (this.#open && (flags & FLAG.ANSWER) !== 0) this.#tell(from, 0);
    if ((flags & FLAG.BROKER) === 0 || !belongs(text, from)) return;
    const neighbour = this.#neighbour(from, text, instance);
    if (!neighbour) return;
    neighbour.silent = 0;
    this.#member.alive(from);
    if (this.#open && number < from && !this.#linkTo(from)) this.#ask(from, neighbour);
  }

  /** Somebody else has this broker's name: of two that came at once, or met again, one gives way. */
  #meetDouble(instance: number): void {
    const { at, name, mesh } = this.#options;
    if (!this.#open || instance === 0 || instance >= this.#options.instance) return;
    const why = `another broker is called '${name}' in the mesh '${mesh}': this one leaves it; choose another name`;
    void this.close();
    for (const link of [...this.#member.links.values()]) link.destroy();
    this.refused(new TransportError('ERR_ADDRESS_IN_USE', `${formatEndpoint(at)}: ${why}`));
  }

  #neighbour(from: number, name: string, instance: number): Neighbour | undefined {
    const known = this.#neighbours.get(from);
    if (known?.instance === instance) return known;
    // It was started again: nobody is left at the other end of its old link.
    if (known) this.#linkTo(from)?.end(new TransportError('ERR_CLOSED', `${name}: the broker was started again`));
    else if (this.#neighbours.size >= MAX_NEIGHBOURS) return undefined;
    const neighbour = { name, instance, silent: 0, asked: 0 };
    this.#neighbours.set(from, neighbour);
    return neighbour;
  }

  #linkTo(far: number): MeshLink | undefined {
    return this.#member.linksTo(far).find(({ equal }) => equal);
  }

  #ask(far: number, neighbour: Neighbour): void {
    // Asked twice, it answers twice.
    neighbour.asked ||= this.#member.freeId();
    const { name } = this.#options;
    this.#member.say(far, { kind: KIND.OPEN, flags: FLAG.BROKER, from: neighbour.asked, text: name });
  }

  /** Somebody wants to know whether the name is free. */
  #claimed(from: number, { from: claimant }: Required<Note>): void {
    const { number } = this.#member.options;
    if (from !== number || claimant === this.#options.instance) return;
    if (!this.#open && this.#member.wire.doors.has(this.#key)) return;
    this.#member.say(TO.CLAIMANT, { kind: this.#open ? KIND.TAKEN : KIND.FREE, to: claimant });
  }

  #knock(from: number, { flags, from: farId, text }: Required<Note>): void {
    const again = this.#member.linksTo(from).find(({ ends }) => ends.farId === farId);
    const equal = (flags & FLAG.BROKER) !== 0;
    const refusal = this.#refusalOf(from, text, equal);
    if (refusal !== undefined) {
      if (this.#open || !this.#member.wire.doors.has(this.#key)) this.#refuse(from, farId, refusal);
      return;
    }
    if (equal && !again) this.#linkTo(from)?.end(new TransportError('ERR_CLOSED', `${text}: it makes another link`));
    const link = again ?? this.#link(from, farId, equal ? text : undefined, text);
    const { name } = this.#options;
    this.#member.say(from, { kind: KIND.OPENED, to: farId, from: link.ends.id, text: name });
    if (!again) this.#options.accept(link);
  }

  #refusalOf(from: number, name: string, equal: boolean): string | undefined {
    if (!this.#open) return 'the broker takes no more links';
    if ((equal || name !== '') && !belongs(name, from)) return 'that name is no name, or of somebody else';
    return this.#member.links.size >= MAX_LINKS ? `the broker has ${MAX_LINKS} links, which is all` : undefined;
  }

  #refuse(to: number, id: number, text: string): void {
    this.#member.say(to, { kind: KIND.REFUSED, to: id, text });
  }

  /** A neighbour has agreed to the link that it was asked for. */
  #opened(from: number, { to, from: farId, text }: Required<Note>): void {
    const neighbour = this.#neighbours.get(from);
    if (!neighbour || neighbour.asked !== to || to === 0 || neighbour.name !== text) return;
    neighbour.asked = 0;
    const link = this.#link(from, farId, text, text, to);
    this.#options.accept(link);
  }

  #link(far: number, farId: number, equal: string | undefined, name: string, id?: number): MeshLink {
    const { at, mesh, clock } = this.#options;
    const remote = placeOf(at, name === '' ? String(far) : name);
    const peer = { kind: 'mesh', mesh, name } as const;
    const ends = { id: id ?? this.#member.freeId(), farId, far, remote, peer, equal, keeper: false };
    return this.#member.link(ends, clock);
  }
}
