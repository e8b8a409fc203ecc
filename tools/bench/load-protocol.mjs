import {
  FLAG_CONTROL,
  FLAG_LAST,
  FLAG_REPLY,
  TRANSPORT,
  WORD,
  decodeControl,
  decodeFrame,
  encodeControl,
  encodeFrame,
  wholeFrames,
  wordsOf,
} from '@nlmq/codec';
import { COMMAND, FEATURE, LABEL, discover, hello, subscribe } from '@nlmq/control';

// How each protocol introduces a client of the load, frames a message, and is read.

/** Types of messages for subscribers that want one each; those of idle subscriptions count on behind. */
const FIRST_TYPE = 100;
const IDLE_TYPE = 1000;
const CONTROL_KIND = TRANSPORT | (FLAG_CONTROL << 16);

/** One management command. */
function ask(seq, command, request) {
  return encodeControl({ seq }, { command: command.id, attributes: command.request.encode(request) });
}

const greet = () => ask(1, hello, { version: 1, features: FEATURE.REPLY_MARKS });
const byType = (type) => [{ offset: 4, key: type, mask: 0xffff }];

/** Frames of ours. A message has its number at CDATA's byte 0 and its type at byte 4. */
const nlmq = {
  payloadOffset: 28,
  greet,
  /** What a subscriber says; it is ready when `ready` is true of an answer. */
  subscribe: (place, spread) => {
    const keys = spread === 'types' ? byType(FIRST_TYPE + place) : [];
    return Buffer.concat([greet(), ask(2, subscribe, { keys })]);
  },
  idle: (count) =>
    Buffer.concat([
      greet(),
      ...Array.from({ length: count }, (_zero, at) =>
        ask(at + 1 === count ? 2 : 3, subscribe, { keys: byType(IDLE_TYPE + at) }),
      ),
    ]),
  ready: ({ seq }) => seq === 2,
  discover: (path) => ask(2, discover, { path }),
  message(payload, place, { spread, labels }) {
    if (spread === 'types') payload.writeUInt16LE(FIRST_TYPE + place, 4);
    return encodeFrame({ dst: labels ? labels[place] : LABEL.SUBSCRIBERS }, payload);
  },
  request: (payload, label) => encodeFrame({ seq: 7, dst: label }, payload),
  /** Turns a request that stands at `at` into its reply, which it answers. */
  reply(bytes, at) {
    const words = wordsOf(bytes);
    const first = at >>> 2;
    const [dst, src] = [words[first + WORD.DST], words[first + WORD.SRC]];
    words[first + WORD.KIND] = TRANSPORT | ((FLAG_REPLY | FLAG_LAST) << 16);
    words[first + WORD.DST] = src;
    words[first + WORD.SRC] = dst;
    return bytes.subarray(at, at + words[first]);
  },
  /** Calls `each` with the offset of every data frame, `told` with every answer; answers how many bytes were used. */
  walk(bytes, end, each, told = () => undefined) {
    const words = wordsOf(bytes);
    const stop = wholeFrames(words, 0, end);
    for (let at = 0; at < stop; at += words[at >>> 2]) {
      const kind = words[(at >>> 2) + WORD.KIND];
      if (kind === CONTROL_KIND) told(readAnswer(bytes, at));
      else if ((kind & 0xffff) === TRANSPORT) each(at);
    }
    return stop;
  },
};

function readAnswer(bytes, at) {
  const { seq, cdata } = decodeFrame(bytes.slice(), at);
  const { command, attributes } = decodeControl(cdata);
  return { seq, command, attributes };
}

/** The label in an answer to HELLO or DISCOVER. @throws when it was refused */
export function labelIn({ seq, command, attributes }) {
  if (command !== COMMAND.ACK) throw new Error(`the broker refused command ${seq} of the load`);
  return (seq === 1 ? hello : discover).reply.decode(attributes).label;
}

/** A broker that takes whatever a label sends it: what it answers to a command. */
export function welcome({ seq, command }) {
  const reply = command === COMMAND.HELLO ? { label: 1, features: FEATURE.REPLY_MARKS } : { label: LABEL.FIRST };
  const attributes = (command === COMMAND.HELLO ? hello : discover).reply.encode(reply);
  return encodeControl({ seq }, { command: COMMAND.ACK, attributes });
}

const CONNECT = 'CONNECT {"verbose":false}\r\n';

const nats = {
  payloadOffset: 0,
  greet: () => Buffer.from(CONNECT),
  subscribe: (place, spread) => Buffer.from(`${CONNECT}SUB load${spread ? place : ''} 1\r\nPING\r\n`),
  idle: (count) =>
    Buffer.from(
      `${CONNECT}${Array.from({ length: count }, (_zero, at) => `SUB idle${at} ${at + 1}\r\n`).join('')}PING\r\n`,
    ),
  ready: (line) => line === 'PONG',
  message: (payload, place, { spread }) =>
    Buffer.concat([Buffer.from(`PUB load${spread ? place : ''} ${payload.length}\r\n`), payload, Buffer.from('\r\n')]),
  requester: () => Buffer.from(`${CONNECT}SUB back 1\r\nPING\r\n`),
  request: (payload) =>
    Buffer.concat([Buffer.from(`PUB load back ${payload.length}\r\n`), payload, Buffer.from('\r\n')]),
  reply(bytes, at, size) {
    const payload = Buffer.from(bytes.buffer, bytes.byteOffset + at, size);
    return Buffer.concat([Buffer.from(`PUB back ${size}\r\n`), payload, Buffer.from('\r\n')]);
  },
  walk(bytes, end, each, told = () => undefined) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, end);
    let at = 0;
    for (;;) {
      const line = text.indexOf(10, at);
      if (line < 0) return at;
      if (text[at] !== 77) {
        told(text.toString('latin1', at, line - 1));
        at = line + 1;
        continue;
      }
      let size = 0;
      for (let digit = line - 2, unit = 1; text[digit] !== 32; digit--, unit *= 10) size += (text[digit] - 48) * unit;
      if (line + 1 + size + 2 > end) return at;
      each(line + 1, size);
      at = line + 1 + size + 2;
    }
  },
};

export const PROTOCOLS = { nlmq, nats };
