import {
  CDATA_OFFSET,
  CdataLocator,
  ERRNO,
  FLAG_CONTROL,
  FLAG_FRAGMENTS,
  FLAG_LAST,
  FLAG_REPLY,
  NLMSG_HEADER,
  TRANSPORT,
  WORD,
  endsAnswer,
} from '@nlmq/codec';
import { LABEL } from '@nlmq/control';
import type { Memory } from './burst.ts';
import { holdBack } from './back-pressure.ts';
import { deliver } from './delivery.ts';
import { Desk } from './desk.ts';
import { BrokerError } from './error.ts';
import { overrunIn } from './feeds.ts';
import { FilterIndex } from './filter.ts';
import { hopsOver } from './hops.ts';
import { HostedService } from './hosted.ts';
import { PlainTraffic } from './plain-traffic.ts';
import type { Port } from './port.ts';
import type { ProvidedService } from './provided.ts';
import { envelopeAt, isRequest, orphanOf, refuseRest, sendError, sendReply } from './reply.ts';
import { ReturnPaths } from './return-path.ts';
import { type Route, asks, relayRefusal } from './route.ts';
import type { RouterOptions } from './router-options.ts';
import { Runs } from './runs.ts';
import type { Targets } from './targets.ts';
import type { Uplink } from './uplink.ts';
import { WakeList } from './wake-list.ts';

const REPLY_BIT = FLAG_REPLY << 16;
const LAST_BIT = FLAG_LAST << 16;
const FRAGMENTS_BIT = FLAG_FRAGMENTS << 16;

/** Bytes of the longest frame that is taken from a link without any right [CTL-15]. */
const MAX_STRANGE = 4096;
const DRAINING = 'this broker is about to end and takes nothing new';

/**
 * Finds out where each frame belongs, and rewrites it for there where it stands.
 *
 * `#route` and what it calls answer the frame's targets, or undefined for a frame that goes no further as it is.
 */
export class Router {
  /** Where ports wait to be flushed. */
  readonly wakeList: WakeList;
  /** Every link, by the label that stands for it as a sender. */
  readonly ports: Map<number, Port> = new Map();
  /** Labels that lead to a link. */
  readonly routes: Map<number, Route> = new Map();
  readonly services: Map<number, HostedService> = new Map();
  /** Services that links provide, or that somebody is subscribed to until one does again, by name. */
  readonly provided: Map<string, ProvidedService> = new Map();
  /** Subscriptions to what links push. */
  readonly pushes: FilterIndex = new FilterIndex();
  readonly returnPaths: ReturnPaths;
  /** Takes no new requests. */
  draining = false;
  readonly #control: RouterOptions['control'];
  readonly #desk: Desk;
  readonly #reads: RouterOptions['reads'];
  readonly #defaultPath: RouterOptions['defaultPath'];
  readonly #runs = new Runs();
  readonly #plain: PlainTraffic;
  #bytes!: Uint8Array;
  /** Where the current frame's CDATA stands in `#bytes`. */
  readonly #cdata = new CdataLocator();
  /** The return path taken last in this burst. */
  #answered = -1;
  /** The destination found last in this burst. */
  #label = -1;
  #destination: Route | HostedService | undefined;

  constructor(options: RouterOptions) {
    this.wakeList = new WakeList(options.clock, options.queueBytes);
    this.#control = options.control;
    this.#desk = new Desk(options.fragments, options.fault);
    this.#reads = options.reads;
    this.#defaultPath = options.defaultPath;
    this.returnPaths = new ReturnPaths(options.clock, options.random);
    this.#plain = new PlainTraffic(this, this.#runs);
  }

  /** Takes the burst that stands in `memory` from byte `start` to `end`. True: some link still refers to it. */
  forward(port: Port, memory: Memory, start: number, end: number): boolean {
    const { words } = memory;
    this.#bytes = memory.bytes;
    this.#label = -1;
    this.#answered = -1;
    this.#plain.relays.forget();
    this.wakeList.routing = true;
    this.#runs.begin(memory, port.patient);
    const stop = end >>> 2;
    let frames = 0;
    for (let at = start >>> 2; at < stop; frames++) {
      const next = this.#plain.take(port, memory, at, stop);
      if (next > at) {
        frames += this.#plain.frames - 1;
        at = next;
        continue;
      }
      const length = words[at]!;
      if (length < NLMSG_HEADER || length >>> 2 > stop - at) {
        this.wakeList.flush();
        throw new BrokerError('ERR_BURST', `a burst is whole frames, and here one would have ${length} bytes`);
      }
      this.#runs.add(this.#route(port, words, at, length), at, 1);
      at += length >>> 2;
    }
    this.#runs.end(stop);
    port.received(frames, end - start);
    this.wakeList.flush();
    holdBack(port, this.#runs.behind);
    return this.#runs.held;
  }

  /** A peer has introduced itself: it belongs to another class of targets now. */
  reclassify(): void {
    this.pushes.invalidate();
    for (const service of this.services.values()) service.events.invalidate();
    for (const service of this.provided.values()) service.events.invalidate();
    for (const { uplink } of this.ports.values()) uplink?.feeds.invalidate();
  }

  #route(port: Port, words: Uint32Array, at: number, length: number): Targets | undefined {
    const kind = words[at + WORD.KIND]!;
    if ((kind & 0xffff) !== TRANSPORT || length < CDATA_OFFSET) return this.#refuse(port);
    if (!this.#cdata.locate(this.#bytes, words, at, length)) return this.#refuse(port);
    const control = kind >>> 16 === FLAG_CONTROL;
    if (!port.admitted && !(control && length <= MAX_STRANGE)) return this.#refuse(port);
    if (port.pushOnly) return control ? this.#refuse(port) : this.#push(port, words, at, length);
    if (control) {
      this.#runs.end(at);
      this.#control(port, this.#bytes, at << 2, (at << 2) + length);
      this.#label = -1;
      this.#plain.relays.forget();
      return undefined;
    }
    if (port.marks ? (kind & REPLY_BIT) !== 0 : this.returnPaths.size > 0) {
      let slot = this.returnPaths.find(words[at + WORD.SEQ]!, port, words[at + WORD.DST]!);
      if (slot < 0 && !port.marks && this.returnPaths.follows(this.#answered, port, words, at)) slot = this.#answered;
      if (slot >= 0) return this.#reply(port, slot, words, at, length);
      if (port.marks) return this.#refuse(refuseRest(port, words, at, this.#packet()));
    }
    const label = words[at + WORD.DST]!;
    if (port.uplink && !(port.link.equal && asks(words, at))) {
      return this.#fromUplink(port, port.uplink, words, at, length);
    }
    if (label === LABEL.SUBSCRIBERS) return this.#push(port, words, at, length);
    if (label !== this.#label) {
      this.#label = label;
      this.#destination = this.#find(port, label);
    }
    const destination = this.#destination;
    if (!destination) return this.#unknown(port, words, at, length);
    if (destination instanceof HostedService) return this.#serve(port, destination, words, at);
    return this.#relay(port, destination, words, at, length);
  }

  /** Over an uplink comes what was subscribed to there, and nothing that is asked of this broker. */
  #fromUplink(port: Port, uplink: Uplink, words: Uint32Array, at: number, length: number): Targets | undefined {
    if (port.hello && words[at + WORD.SEQ] !== 0)
      return this.#fail(port, words, at, ERRNO.EACCES, 'nothing can be asked here');
    const src = words[at + WORD.SRC]!;
    const packets = port.hello ? overrunIn(this.#bytes, this.#cdata) : undefined;
    if (packets !== undefined) {
      this.#runs.end(at);
      uplink.overrun(packets, src);
      return undefined;
    }
    const { index, label } = uplink.feeds.delivery(src, words[at + WORD.PID]!);
    return this.#deliver(index, label, words, at, length);
  }

  #packet(): Uint8Array {
    return this.#bytes.subarray(this.#cdata.start, this.#cdata.end);
  }

  /** What may not, or cannot, go anywhere is dropped and counted. */
  #refuse(port: Port): Targets | undefined {
    port.counters.refused++;
    return undefined;
  }

  #find(port: Port, label: number): Route | HostedService | undefined {
    const destination = this.services.get(label) ?? this.routes.get(label);
    if (!destination) return undefined;
    const { services } = port.rights;
    if (label === LABEL.DEFAULT) return !services || services(this.#defaultPath()) ? destination : undefined;
    const accepted = label >= LABEL.FIRST_ACCEPTED;
    return (accepted ? port.hello : port.granted.has(label)) ? destination : undefined;
  }

  #unknown(port: Port, words: Uint32Array, at: number, length: number): Targets | undefined {
    if (!port.hello) return this.#push(port, words, at, length);
    if (!isRequest(port, words, at, this.#bytes, this.#cdata)) return this.#refuse(port);
    const text = `nothing has label 0x${words[at + WORD.DST]!.toString(16)} for this link: ask with DISCOVER`;
    return this.#fail(port, words, at, ERRNO.EHOSTUNREACH, text);
  }

  /** Answers a request with an error; anything else is only refused. */
  #fail(port: Port, words: Uint32Array, at: number, errno: number, text: string): Targets | undefined {
    this.#runs.end(at);
    if (isRequest(port, words, at, this.#bytes, this.#cdata)) sendError(orphanOf(port, words, at), errno, text);
    return this.#refuse(port);
  }

  /** To this broker's subscribers; from a service that the link provides, where src says so. */
  #push(port: Port, words: Uint32Array, at: number, length: number): Targets | undefined {
    if (port.services && words[at + WORD.SRC] !== 0) {
      const service = port.services.get(words[at + WORD.SRC]!);
      if (!service || words[at + WORD.SEQ] !== 0) return this.#refuse(port);
      return this.#deliver(service.events, service.label, words, at, length);
    }
    return port.rights.push ? this.#deliver(this.pushes, port.label, words, at, length) : this.#refuse(port);
  }

  /** To those whose subscriptions match, from `src`. */
  #deliver(index: FilterIndex, src: number, words: Uint32Array, at: number, length: number): Targets | undefined {
    return deliver(index, src, this.#runs, this.#bytes, this.#cdata, words, at, length);
  }

  /** To a service of this broker. */
  #serve(port: Port, hosted: HostedService, words: Uint32Array, at: number): Targets | undefined {
    const { src, dst, ...from } = envelopeAt(words, at);
    const to = isRequest(port, words, at, this.#bytes, this.#cdata) ? { ...from, dst: src, src: dst } : undefined;
    if (to && this.draining) return this.#fail(port, words, at, ERRNO.ESHUTDOWN, DRAINING);
    const fragments = port.fragments && (words[at + WORD.KIND]! & FRAGMENTS_BIT) !== 0;
    const refusal = this.#desk.take({ port, hosted, packet: this.#packet(), sender: src, to, fragments });
    return refusal && this.#fail(port, words, at, refusal.errno, refusal.text);
  }

  /** To another link. */
  #relay(port: Port, route: Route, words: Uint32Array, at: number, length: number): Targets | undefined {
    const target = route.port;
    if (!target) return this.#fail(port, words, at, ERRNO.ENOTCONN, 'the link to that broker is down');
    const refusal =
      route.guarded || !port.rights.push ? relayRefusal(port, route, this.#packet(), this.#reads) : undefined;
    if (refusal !== undefined) return this.#fail(port, words, at, ERRNO.EPERM, refusal);
    const { maxFrame } = target;
    if (length > maxFrame) return this.#fail(port, words, at, ERRNO.EMSGSIZE, `the peer takes ${maxFrame} bytes`);
    const hops = hopsOver(route, port, words[at + WORD.KIND]!);
    if (hops === undefined) return this.#fail(port, words, at, ERRNO.ELOOP, 'this goes round in a ring');
    let nonce = 0;
    if (isRequest(port, words, at, this.#bytes, this.#cdata)) {
      if (this.draining) return this.#fail(port, words, at, ERRNO.ESHUTDOWN, DRAINING);
      if (target.pushOnly) return this.#fail(port, words, at, ERRNO.EOPNOTSUPP, 'that link carries pushes only');
      if (target.channel.saturated) return this.#fail(port, words, at, ERRNO.ENOBUFS, 'the queue to that peer is full');
      nonce = this.returnPaths.take(target, port, words, at);
      if (nonce === 0) return this.#fail(port, words, at, ERRNO.EBUSY, 'too many requests are under way');
    }
    const fragments = port.fragments && target.fragments ? words[at + WORD.KIND]! & FRAGMENTS_BIT : 0;
    words[at + WORD.KIND] = TRANSPORT | fragments | hops;
    words[at + WORD.SEQ] = nonce;
    words[at + WORD.PID] = 0;
    words[at + WORD.DST] = route.far;
    words[at + WORD.SRC] = port.label;
    if (nonce !== 0 || fragments !== 0) return target.assured;
    if (hops === 0 && port.marks && !route.guarded && port.rights.push) this.#plain.relays.learn(route);
    return target.alone;
  }

  /** Who asked does not take the answer, and who answers cannot wait. */
  #giveUp(port: Port, slot: number): Targets | undefined {
    const orphan = this.returnPaths.orphan(slot);
    if (port.marks) {
      this.returnPaths.release(slot);
      sendError(orphan, ERRNO.ENOBUFS, 'too much waits for this link');
    }
    orphan.port.channel.drop(1);
    return undefined;
  }

  /** Back to who asked. */
  #reply(port: Port, slot: number, words: Uint32Array, at: number, length: number): Targets | undefined {
    const { returnPaths } = this;
    this.#answered = slot;
    const requester = returnPaths.requester(slot);
    const { channel } = requester;
    if (channel.saturated && (channel.slow || !port.patient)) return this.#giveUp(port, slot);
    const last = port.marks
      ? (words[at + WORD.KIND]! & LAST_BIT) !== 0
      : endsAnswer(this.#packet(), returnPaths.kind(slot) >>> 16);
    returnPaths.restore(slot, words, at);
    if (last) returnPaths.release(slot);
    if (length > requester.maxFrame) {
      this.#runs.end(at);
      sendReply(requester, envelopeAt(words, at), this.#packet(), last);
      return undefined;
    }
    words[at + WORD.KIND] = requester.marks ? TRANSPORT | REPLY_BIT | (last ? LAST_BIT : 0) : TRANSPORT;
    return requester.replies;
  }
}
