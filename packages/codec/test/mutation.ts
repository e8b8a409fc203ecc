import {
  AttributeWriter,
  NLM_F,
  encodeControl,
  encodeError,
  encodeFrame,
  encodeMessage,
  encodeOverrun,
  setUint16,
  setUint32,
  writeFragment,
} from '@nlmq/codec';

// Jest makes every look-up of a global slow.
const { floor, imul } = Math;

/** Numbers at which lengths and types change their meaning. */
const EDGES = [0, 1, 2, 3, 4, 5, 11, 12, 13, 14, 15, 16, 17, 28, 0x7f, 0xff, 0x8000, 0xfffb, 0xffff, 65560, 65564];
const LARGE_EDGES = [0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff];

/** Valid frames of every kind. */
export function validFrames(): Uint8Array[] {
  const header = { flags: NLM_F.REQUEST, seq: 77, pid: 4242 };
  const attributes = new AttributeWriter()
    .string(9, 'tcp://127.0.0.1:9824')
    .uint32(13, 0x10003)
    .key(16, { offset: 8, key: 0, mask: 0 })
    .nested(0x8005, (nest) => nest.uint64(1, 1n).nested(0x8002, (inner) => inner.uint16be(3, 4).flag(5)))
    .finish();
  const message = encodeMessage({ ...header, type: 16 }, attributes);
  const fragment = new Uint8Array(80);
  writeFragment(fragment, 0, { id: 1, request: false, offset: 0, total: 1000 }, new Uint8Array(56));
  return [
    encodeFrame({ seq: 5, dst: 0x10003 }, message),
    encodeFrame({ seq: 5, dst: 0x10003 }, concat(message, message, encodeError(0, header))),
    encodeFrame({ seq: 5 }, encodeError(-22, { seq: 1, pid: 2, type: 18 }, 'Invalid attribute')),
    encodeFrame({}, encodeOverrun(7)),
    encodeFrame({ dst: 0x20000 }, fragment),
    encodeFrame({}, Uint8Array.of(1, 2, 3)),
    encodeControl({ seq: 1, pid: 2 }, { command: 9, attributes }),
    concat(encodeFrame({ seq: 1 }, message), encodeFrame({ seq: 2 }, message)),
  ];
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** Numbers from 0 to `limit` - 1, the same for the same seed (mulberry32). */
export function below(seed: number): (limit: number) => number {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000) * limit);
  };
}

/** A spoilt copy: bytes changed, lengths set to an edge, cut off, or filled up; one to four times. */
export function mutated(frame: Uint8Array, draw: (limit: number) => number): Uint8Array {
  let bytes: Uint8Array = frame.slice();
  for (let times = 1 + draw(4); times > 0 && bytes.length > 4; times--) {
    const kind = draw(8);
    if (kind < 3) bytes[draw(bytes.length)] = draw(256);
    else if (kind < 4) bytes[draw(bytes.length)]! ^= 1 << draw(8);
    else if (kind < 6) setUint16(bytes, 2 * draw(bytes.length >>> 1), EDGES[draw(EDGES.length)]!);
    else if (kind < 7) setUint32(bytes, 4 * draw(bytes.length >>> 2), LARGE_EDGES[draw(LARGE_EDGES.length)]!);
    else
      bytes =
        draw(2) === 0 ? bytes.slice(0, draw(bytes.length)) : concat(bytes, new Uint8Array(draw(40)).fill(draw(256)));
  }
  return bytes;
}
