import { type Binding, loadBinding, type NativeNetlink, state } from './binding.ts';
import type { NetlinkOptions, NetlinkReceiver, NetlinkSocket } from './contract.ts';
import { SocketError, systemError } from './error.ts';
import { netnsPath, openError } from './netns.ts';
import { EAGAIN, SOL_NETLINK, option, setDefaults } from './option.ts';

/** Room behind the mark for one more part of a dump: the kernel makes them this large at most, as a rule. */
const dumpPart = 32 << 10;
/** Arenas read in a row before other work of the event loop gets its turn. */
const roundsPerTurn = 8;

class Netlink implements NetlinkSocket {
  readonly portId: number;
  readonly #native: NativeNetlink;
  readonly #receiver: NetlinkReceiver;
  readonly #arena: ArrayBuffer;
  readonly #state: Int32Array = new Int32Array(state.slots);
  #foreign = 0;
  #drops = 0;
  /** From the read that told of a loss until the queue was found empty the drop counter may still rise. */
  #losing = false;
  #told = false;
  #reading = false;
  #paused = false;
  #closed = false;

  constructor(binding: Binding, options: NetlinkOptions, receiver: NetlinkReceiver) {
    const { protocol, netns, arena = 128 << 10 } = options;
    const path = netns === undefined ? null : netnsPath(netns);
    this.#receiver = receiver;
    this.#arena = new ArrayBuffer(arena + dumpPart);
    const wake = (): void => {
      this.poll();
    };
    this.#native = new binding.Netlink(protocol, path, wake, this.#state, new Uint8Array(this.#arena), arena);
    const errno = this.#number(state.errno);
    if (errno !== 0) throw openError(errno, this.#number(state.step), protocol, netns);
    this.portId = this.#number(state.port) >>> 0;
    try {
      setDefaults(this.#native, options);
    } catch (error) {
      this.close();
      throw error;
    }
    this.#native.watch(true);
  }

  get foreign(): number {
    return this.#foreign;
  }

  send(bytes: Uint8Array, port = 0): void {
    this.#check(this.#native.send(bytes, port), 'send to a netlink socket');
  }

  poll(): boolean {
    if (this.#reading) return false;
    this.#reading = true;
    try {
      for (let round = 0; round < roundsPerTurn && this.#open(); round++) {
        if (this.#round()) return true;
      }
      return false;
    } finally {
      this.#reading = false;
    }
  }

  join(group: number): void {
    this.#check(this.#native.option(SOL_NETLINK, option.join, group), `join the multicast group ${String(group)}`);
  }

  leave(group: number): void {
    this.#check(this.#native.option(SOL_NETLINK, option.leave, group), `leave the multicast group ${String(group)}`);
  }

  pause(): void {
    this.#watch(false);
  }

  resume(): void {
    this.#watch(true);
  }

  close(): void {
    this.#closed = true;
    this.#native.close();
  }

  /** Reads one arena and hands it over. True when nothing is left to read. */
  #round(): boolean {
    const bytes = this.#native.fill();
    const errno = this.#number(state.errno);
    const cut = this.#number(state.cut);
    this.#foreign += this.#number(state.foreign);
    if (this.#number(state.overrun) !== 0) this.#losing = true;
    const large = this.#large();
    if (bytes > 0) this.#receiver.messages(new Uint8Array(this.#arena, 0, bytes));
    if (large !== undefined && !this.#closed) this.#receiver.messages(large);
    if ((this.#losing || cut > 0) && !this.#closed) this.#account(cut, errno === EAGAIN);
    if (errno !== 0 && errno !== EAGAIN && !this.#closed) {
      this.close();
      this.#receiver.failed(systemError(errno, 'read from a netlink socket'));
    }
    return errno !== 0;
  }

  /** The datagram that the last read found too large for the arena. */
  #large(): Uint8Array | undefined {
    const length = this.#number(state.spilled);
    if (length === 0) return undefined;
    const bytes = new Uint8Array(length);
    this.#native.take(bytes);
    return bytes;
  }

  #account(cut: number, empty: boolean): void {
    const drops = this.#native.drops();
    const lost = ((drops - this.#drops) >>> 0) + cut;
    const uncounted = this.#losing && empty && !this.#told;
    this.#drops = drops;
    this.#told = !empty && (this.#told || lost > 0);
    if (empty) this.#losing = false;
    if (lost > 0 || uncounted) this.#receiver.overrun(lost);
  }

  #open(): boolean {
    return !this.#closed && !this.#paused;
  }

  #number(slot: number): number {
    return this.#state[slot] ?? 0;
  }

  #watch(on: boolean): void {
    if (this.#closed) this.#check(0, on ? 'resume' : 'pause');
    this.#paused = !on;
    this.#native.watch(on);
  }

  #check(result: number, tried: string): void {
    if (this.#closed) throw new SocketError('ERR_CLOSED', `cannot ${tried}: the socket is closed`);
    if (result < 0) throw systemError(-result, tried);
  }
}

/** Opens a netlink socket and starts reading. Throws SocketError; the receiver is called at later turns of the event loop, or by `poll()`. */
export function openNetlink(options: NetlinkOptions, receiver: NetlinkReceiver): NetlinkSocket {
  return new Netlink(loadBinding(), options, receiver);
}
