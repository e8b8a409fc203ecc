import type { Clock, DialOptions, Endpoint, Timer, TransportError } from '@nlmq/core';
import { DIAL_TIMEOUT, underDeadline, type Outcome } from '@nlmq/stream';
import type { Settings } from './listen.ts';
import { Member, type Role } from './member.ts';
import { FLAG, KIND, type Note } from './message.ts';
import { type MeshPlace, belongs, parseMesh, placeOf } from './place.ts';
import { TO, anyNumber, numberOf } from './subject.ts';

/** Looks without a new answer after which no more are waited for. */
const QUIET_LOOKS = 2;
/** Milliseconds for a broker that has come just now, and that no other one counts yet. */
const LATECOMER_MS = 150;

/** The brokers of a mesh, by name; none where nobody answers. @throws TransportError as dialling does */
export function findBrokers(at: Endpoint, options: DialOptions, settings: Settings): Promise<readonly Endpoint[]> {
  const place = parseMesh(at);
  if (place.name !== undefined) return Promise.resolve([at]);
  return underDeadline<readonly Endpoint[]>(at, options, (outcome) => {
    const search = new Search(at, place, settings.clock, outcome);
    search.run(settings, options).catch((error: unknown) => outcome.fail(error as Error));
    return () => search.end();
  });
}

/** Asks all brokers who they are: each tells how many it knows, so that it is clear when all have answered. */
class Search implements Role {
  readonly #at: Endpoint;
  readonly #place: MeshPlace;
  readonly #clock: Clock;
  readonly #outcome: Outcome<readonly Endpoint[]>;
  readonly #names = new Set<string>();
  #expected = 0;
  #quiet = 0;
  #member: Member | undefined;
  #complete: Timer | undefined;
  #ended = false;

  constructor(at: Endpoint, place: MeshPlace, clock: Clock, outcome: Outcome<readonly Endpoint[]>) {
    this.#at = at;
    this.#place = place;
    this.#clock = clock;
    this.#outcome = outcome;
  }

  async run({ wires, clock, heartbeat }: Settings, options: DialOptions): Promise<void> {
    const { mesh, as } = this.#place;
    const beat = this.#place.heartbeat ?? heartbeat;
    const { wire, give } = await wires.take(this.#at, this.#place, options, options.timeout ?? DIAL_TIMEOUT);
    if (this.#ended) {
      await give();
      return;
    }
    const number = as === '' ? anyNumber() : numberOf(as);
    this.#member = new Member({ wire, mesh, number, unique: as === '', clock, heartbeat: beat, release: give });
    this.#member.role = this;
    this.#member.say(TO.ALL, { kind: KIND.PRESENCE, flags: FLAG.ANSWER }, true);
  }

  end(): void {
    this.#ended = true;
    this.#complete?.cancel();
    void this.#member?.close();
  }

  heard(from: number, { kind, flags, known, text }: Required<Note>): void {
    if (kind !== KIND.PRESENCE || (flags & FLAG.BROKER) === 0 || !belongs(text, from)) return;
    this.#names.add(text);
    this.#expected = Math.max(this.#expected, known);
    this.#quiet = 0;
    this.#complete?.cancel();
    this.#complete = undefined;
    if (this.#names.size < this.#expected) return;
    this.#complete = this.#clock.after(LATECOMER_MS, () => {
      this.#finish();
    });
  }

  nobody(): void {
    this.#finish();
  }

  look(): void {
    this.#quiet += 1;
    if (this.#quiet > QUIET_LOOKS) this.#finish();
  }

  back(): void {
    this.#member?.say(TO.ALL, { kind: KIND.PRESENCE, flags: FLAG.ANSWER }, true);
  }

  empty(): void {
    // It never has a link.
  }

  refused(error: TransportError): void {
    if (this.#ended) return;
    this.end();
    this.#outcome.fail(error);
  }

  #finish(): void {
    if (this.#ended) return;
    this.end();
    this.#outcome.succeed([...this.#names].toSorted().map((name) => placeOf(this.#at, name)));
  }
}
