import { TransportError, formatEndpoint, type DialOptions, type Endpoint, type Link } from '@nlmq/core';
import { DIAL_TIMEOUT, underDeadline, type Outcome } from '@nlmq/stream';
import type { Settings } from './listen.ts';
import { Member, type Role } from './member.ts';
import { KIND, type Note } from './message.ts';
import { type MeshPlace, parseMesh } from './place.ts';
import { anyNumber, numberOf } from './subject.ts';

/** Links to one broker of a mesh, without being one. @throws TransportError ERR_ENDPOINT; ERR_UNREACHABLE, ERR_DENIED ... */
export function dialMesh(to: Endpoint, options: DialOptions, settings: Settings): Promise<Link> {
  const place = parseMesh(to);
  const { name } = place;
  if (name === undefined) {
    const why = 'which broker of the mesh? write nats://HOST:PORT/MESH/NAME; nlmq ls brokers tells their names';
    return Promise.reject(new TransportError('ERR_ENDPOINT', `${formatEndpoint(to)}: ${why}`));
  }
  return underDeadline<Link>(to, options, (outcome) => {
    const call = new Call(to, { ...place, name }, options, outcome);
    call.run(settings).catch((error: unknown) => outcome.fail(error as Error));
    return () => call.giveUp();
  });
}

/** A client's way to one broker: the link, once there is one, and the member that it belongs to. */
class Call implements Role {
  readonly #to: Endpoint;
  readonly #place: MeshPlace & { readonly name: string };
  readonly #options: DialOptions;
  readonly #outcome: Outcome<Link>;
  readonly #far: number;
  #member: Member | undefined;
  #id = 0;
  #settled = false;

  constructor(
    to: Endpoint,
    place: MeshPlace & { readonly name: string },
    options: DialOptions,
    outcome: Outcome<Link>,
  ) {
    this.#to = to;
    this.#place = place;
    this.#options = options;
    this.#outcome = outcome;
    this.#far = numberOf(place.name);
  }

  async run({ wires, clock, heartbeat }: Settings): Promise<void> {
    const { mesh, as } = this.#place;
    const beat = this.#place.heartbeat ?? heartbeat;
    const { timeout = DIAL_TIMEOUT } = this.#options;
    const { wire, give } = await wires.take(this.#to, this.#place, this.#options, timeout);
    if (this.#settled) {
      await give();
      return;
    }
    const number = as === '' ? anyNumber() : numberOf(as);
    const member = new Member({ wire, mesh, number, unique: as === '', clock, heartbeat: beat, release: give });
    this.#member = member;
    member.role = this;
    this.#id = member.freeId();
    member.say(this.#far, { kind: KIND.OPEN, from: this.#id, text: as }, true);
  }

  giveUp(): void {
    this.#settled = true;
    void this.#member?.close();
  }

  heard(from: number, { kind, to, from: farId, text }: Required<Note>): void {
    if (from !== this.#far || to !== this.#id || this.#settled) return;
    if (kind === KIND.REFUSED) this.#fail(new TransportError('ERR_UNREACHABLE', `${this.#url}: ${text}`));
    if (kind === KIND.OPENED) this.#succeed(farId);
  }

  nobody(number: number): void {
    const { name, mesh } = this.#place;
    const why = `the mesh '${mesh}' has no broker '${name}'; nlmq ls brokers tells which are there`;
    if (number === this.#far) this.#fail(new TransportError('ERR_UNREACHABLE', `${this.#url}: ${why}`));
  }

  look(): void {
    // The link looks for itself.
  }

  back(): void {
    // The link does what is to be done.
  }

  empty(): void {
    void this.#member?.close();
  }

  refused(error: TransportError): void {
    this.#fail(error);
  }

  get #url(): string {
    return formatEndpoint(this.#to);
  }

  #fail(error: TransportError): void {
    if (this.#settled) return;
    this.giveUp();
    this.#outcome.fail(error);
  }

  #succeed(farId: number): void {
    this.#settled = true;
    const { mesh, name } = this.#place;
    const peer = { kind: 'mesh', mesh, name } as const;
    const ends = { id: this.#id, farId, far: this.#far, remote: this.#to, peer, equal: undefined, keeper: true };
    this.#outcome.succeed(this.#member!.link(ends, this.#options.clock));
  }
}
