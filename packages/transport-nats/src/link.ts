import { type Clock, type Endpoint, type Link, type Peer, type Receiver, type Sent, type Timer } from '@nlmq/core';
import { TransportError, formatEndpoint } from '@nlmq/core';
import { LINGER } from '@nlmq/stream';
import { Inflow } from './inflow.ts';
import { FLAG, type Progress } from './message.ts';
import { Outflow, type Parcel } from './outflow.ts';

/** What a link needs of the member of the mesh that it belongs to. */
export interface LinkHost {
  readonly up: boolean;
  /** Bytes of frames that fit into one message. */
  readonly longest: number;
  post(link: MeshLink, parcel: Parcel): void;
  /** Sends a message without frames; with `ask` the peer answers, or the server says that there is none. */
  note(link: MeshLink, flags: number, ask: boolean): void;
  /** Tells the peer that the link has ended. */
  reset(link: MeshLink): void;
  /** Settles when nothing of the link is left. */
  forget(link: MeshLink): Promise<void>;
}

/** Who is at the two ends of a link. */
export interface Ends {
  /** The number that this side gave the link; messages to here name it. */
  readonly id: number;
  /** The number that the other side gave it. */
  readonly farId: number;
  /** The number of the member at the other side. */
  readonly far: number;
  readonly remote: Endpoint;
  readonly peer: Peer;
  /** The name of the other broker, where both are. */
  readonly equal: string | undefined;
  /** Of the two, this side keeps the link alive. */
  readonly keeper: boolean;
}

/** Times that a server may say that the peer is not there, and looks without a word of it, before it counts as gone. */
const ABSENCES = 3;
const SILENT_LOOKS = 10;

/** A link to another member of a mesh, carried by the messages between the two. */
export class MeshLink implements Link {
  readonly remote: Endpoint;
  readonly peer: Peer;
  readonly equal?: { readonly name: string };
  readonly ends: Ends;
  readonly outflow: Outflow;
  /** The peer listens to what is said to several. */
  joined = false;
  ended = false;
  readonly #host: LinkHost;
  readonly #clock: Clock;
  readonly #inflow: Inflow;
  readonly #gone: Promise<void>;
  #left: Promise<void> = Promise.resolve();
  #settle: () => void = () => undefined;
  #receiver: Receiver | undefined;
  #reason: Error | undefined;
  #linger: Timer | undefined;
  #ending = false;
  #losses = 0;
  #farLosses = 0;
  /** Looks since something came, since something was sent, and how often the server found nobody. */
  #silent = 0;
  #idle = 0;
  #absent = 0;

  constructor(host: LinkHost, ends: Ends, clock: Clock) {
    this.#host = host;
    this.#clock = clock;
    this.ends = ends;
    this.remote = ends.remote;
    this.peer = ends.peer;
    if (ends.equal !== undefined) this.equal = { name: ends.equal };
    this.#gone = new Promise((resolve) => (this.#settle = resolve));
    this.outflow = new Outflow({
      get up() {
        return host.up;
      },
      get longest() {
        return host.longest;
      },
      post: (parcel) => {
        this.#idle = 0;
        host.post(this, parcel);
      },
    });
    this.#inflow = new Inflow(this.#url, {
      taken: () => this.#note(0),
      lost: (frames) => this.#lost(frames),
      complete: () => this.#finish(),
      broken: (reason) => this.destroy(reason),
    });
  }

  get #url(): string {
    return formatEndpoint(this.remote);
  }

  receive(receiver: Receiver): void {
    if (this.#receiver) throw new TransportError('ERR_MODEL', `${this.#url}: a link has one receiver`);
    this.#receiver = receiver;
    void this.#gone.then(() => receiver.closed(this.#reason));
    if (!this.ended) this.#inflow.begin(receiver);
  }

  send(frames: Uint8Array): Sent {
    return this.#ending ? 'taken' : this.outflow.send(frames);
  }

  drained(): Promise<void> {
    return this.#ending ? Promise.resolve() : this.outflow.drained();
  }

  pause(): void {
    this.#inflow.pause();
  }

  resume(): void {
    this.#inflow.resume();
  }

  close(): Promise<void> {
    if (!this.#ending) {
      this.#ending = true;
      this.#inflow.close();
      this.outflow.release(false);
      this.#waitForPeer();
      this.#flushed();
    }
    return this.#gone.then(() => this.#left);
  }

  destroy(reason?: Error): void {
    if (this.ended) return;
    this.ended = true;
    this.#host.reset(this);
    this.#bury(reason);
  }

  /** The link is dead, and the peer need not be told. */
  end(reason?: Error): void {
    if (this.ended) return;
    this.ended = true;
    this.#bury(reason);
  }

  #bury(reason: Error | undefined): void {
    this.#ending = true;
    this.#reason = reason;
    this.#linger?.cancel();
    this.#inflow.close();
    this.outflow.release(true);
    this.#left = this.#host.forget(this);
    this.#settle();
  }

  /** The peer has ended the link: after `close()` that is how it answers. */
  endedThere(): void {
    const cut = (): Error => new TransportError('ERR_CLOSED', `${this.#url}: the peer cut the link`);
    this.end(this.#ending ? undefined : cut());
  }

  /** A message for this link alone has come. */
  arrived(progress: Progress, flags: number, frames: Uint8Array): void {
    this.alive();
    if (this.outflow.taken(progress.received)) this.#progressed();
    if ((flags & FLAG.JOINED) !== 0) this.joined = true;
    this.#inflow.arrive({ ...progress, frames });
    if (progress.losses !== this.#farLosses) {
      this.#farLosses = progress.losses;
      this.#tellLoss(0);
    }
    if ((flags & FLAG.END) !== 0) this.#inflow.end();
    if ((flags & FLAG.ANSWER) !== 0) this.#note(0);
  }

  /** A message for several has come. */
  arrivedShared(parcel: Parcel): void {
    this.alive();
    this.#inflow.arrive(parcel);
  }

  /** The member at the other side lives. */
  alive(): void {
    this.#silent = 0;
    this.#absent = 0;
  }

  /** The server has found nobody there. */
  absent(): void {
    this.#absent += 1;
    if (this.#absent >= ABSENCES) this.end(this.#vanished());
  }

  /** What has come so far, for a message of this link. */
  progress(): Pick<Progress, 'to' | 'from' | 'received' | 'losses'> {
    const { id, farId } = this.ends;
    return { to: farId, from: id, received: this.#inflow.tell(), losses: this.#losses };
  }

  /** Called twice a heartbeat: asks where something seems to be lost, and ends a link without any sign of life. */
  look(): void {
    this.#silent += 1;
    this.#idle += 1;
    if (this.#silent > SILENT_LOOKS) {
      this.end(this.#vanished());
      return;
    }
    const doubtful = this.outflow.stalled() || this.#silent > 3;
    if (doubtful || (this.ends.keeper && this.#idle >= 2)) this.#note(FLAG.ANSWER, true);
  }

  /** The member can send again. */
  back(): void {
    this.outflow.pump();
    if (this.outflow.underWay > 0) this.#note(FLAG.ANSWER, true);
    this.#flushed();
  }

  #vanished(): Error {
    return new TransportError('ERR_UNREACHABLE', `${this.#url}: the peer has vanished: nothing is heard of it`);
  }

  #note(flags: number, ask = false): void {
    if (this.ended || !this.#host.up) return;
    this.#idle = 0;
    this.#host.note(this, flags, ask);
  }

  #lost(frames: number): void {
    this.#losses += 1;
    this.#tellLoss(frames);
    this.#note(0);
  }

  #tellLoss(frames: number): void {
    if (this.#ending) return;
    if (this.#receiver?.lost) this.#receiver.lost(frames);
    else this.destroy(new TransportError('ERR_LOST', `${this.#url}: NATS has lost frames of this link`));
  }

  #progressed(): void {
    if (!this.#ending) return;
    this.#waitForPeer();
    this.#flushed();
  }

  /** Everything that came has been delivered, and nothing follows. */
  #finish(): void {
    this.destroy();
  }

  #flushed(): void {
    if (this.#ending && !this.ended && this.outflow.empty) this.#note(FLAG.END);
  }

  #waitForPeer(): void {
    this.#linger?.cancel();
    this.#linger = this.#clock.after(LINGER, () => this.destroy());
  }
}
