import { FLAG_LAST } from '@nlmq/codec';
import type { Sender } from './fragments.ts';

/** A push in fragments: nobody awaits it, but whoever receives it says how far it may go on. */
export class LargePush implements Sender {
  readonly control = false;
  readonly timeout: number;
  deadline: number = Infinity;
  ended = false;
  readonly #lost: () => void;

  /** `lost` is called once when it did not arrive. */
  constructor(timeout: number, lost: () => void) {
    this.timeout = timeout;
    this.#lost = lost;
  }

  answer(_bytes: Uint8Array, _start: number, _end: number, flags: number, src: number): boolean {
    this.ended = (flags & FLAG_LAST) !== 0;
    if (this.ended && src === 0) this.#lost();
    return this.ended;
  }

  deliver(packet: Uint8Array, flags: number, src: number): boolean {
    return this.answer(packet, 0, packet.length, flags, src);
  }

  fail(): void {
    this.ended = true;
    this.#lost();
  }
}
