import {
  AttributeCursor,
  ByteBudget,
  CodecError,
  MessageCursor,
  NLMSG,
  Reassembly,
  align4,
  decodeControl,
  decodeFrame,
  endsAnswer,
  findCdata,
  firstAttributes,
  frameFault,
  isFragment,
  readErrorReport,
  readOverrun,
  restamp,
  splitMessages,
  wholeFrames,
  wordsOf,
} from '@nlmq/codec';
import { frameToJson, hexDump } from '@nlmq/codec/print';
import fc from 'fast-check';
import { below, mutated, validFrames } from './mutation.ts';

/** How many frames are spoilt; `npm run fuzz` asks for more. */
const MUTATIONS = Number(process.env['NLMQ_MUTATIONS'] ?? 1_000_000);
const PER_RUN = 1000;
/** Printing costs a hundred times as much as reading: one frame of so many is printed as well. */
const PRINTED = 200;

const frames = validFrames();
const plainUint8Array = Uint8Array;
const { stackTraceLimit } = Error;
let allocated = 0;
let printing = 0;

// Every array that the codec makes is counted while it reads. Stacks would cost more than the reading.
beforeAll(() => {
  Error.stackTraceLimit = 0;
  globalThis.Uint8Array = new Proxy(plainUint8Array, {
    construct(target, [size, ...rest]: [unknown, ...unknown[]], newTarget) {
      if (typeof size === 'number') allocated += size;
      return Reflect.construct(target, [size, ...rest], newTarget) as object;
    },
  });
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
  globalThis.Uint8Array = plainUint8Array;
});

function guarded(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
  }
}

/** Reads all that can be read of it, writes what brokers and services write into it; only a CodecError may come out. */
function devour(bytes: Uint8Array, into: Reassembly<number>): void {
  const padded = new plainUint8Array(align4(bytes.length) + 4);
  padded.set(bytes);
  const words = wordsOf(padded);
  const whole = wholeFrames(words, 0, bytes.length);
  frameFault(words, whole, bytes.length);
  findCdata(bytes, 0, bytes.length);
  guarded(() => {
    const { cdata } = decodeFrame(bytes);
    if (cdata) devourPacket(cdata, into);
  });
}

function devourPacket(packet: Uint8Array, into: Reassembly<number>): void {
  endsAnswer(packet, 0);
  splitMessages(packet, 60);
  if (isFragment(packet, 0, packet.length)) into.take(1, packet, 0, packet.length, 0, 0);
  if (packet.length % 4 === 0) guarded(() => devourList(decodeControl(packet).attributes));
  const cursor = new MessageCursor(packet);
  while (cursor.next()) {
    if (cursor.end > packet.length || cursor.start < 0) throw new Error('a message past the end');
    if (cursor.type === NLMSG.ERROR || cursor.type === NLMSG.DONE) readErrorReport(packet, cursor.start);
    if (cursor.type === NLMSG.OVERRUN) readOverrun(packet, cursor.start);
    restamp(packet, cursor.start, 1, 2);
    devourList(packet.subarray(cursor.body, cursor.end));
  }
}

function devourList(list: Uint8Array): void {
  if (list.length % 8 === 0) guarded(() => firstAttributes(list));
  const cursor = new AttributeCursor(list);
  let depth = 0;
  for (;;) {
    while (cursor.next()) {
      if (cursor.end > list.length) throw new Error('an attribute past the end');
      if (cursor.length < 24) cursor.string();
      if (cursor.length === 4) cursor.uint32();
      else if (cursor.length === 8) cursor.int64be();
      else if (cursor.length === 12) cursor.key();
      if (cursor.nested && cursor.enter()) depth++;
    }
    if (depth-- === 0) break;
    cursor.leave();
  }
}

test(
  `${MUTATIONS.toLocaleString('en')} spoilt frames are read or give a coded error, and take no more memory than they have bytes`,
  () => {
    const spoil = (seed: number): void => {
      const draw = below(seed);
      const budget = new ByteBudget(1 << 30);
      const into = new Reassembly<number>({ maxPacket: 1 << 30, maxBytes: 1 << 30, maxSets: 64, budget });
      for (let run = 0; run < PER_RUN; run++) {
        const bytes = mutated(frames[draw(frames.length)]!, draw);
        const before = allocated;
        devour(bytes, into);
        // A fragment is copied into room that at most doubles.
        if (allocated - before > bytes.length + budget.used) throw new Error(`took ${allocated - before} bytes`);
        if (printing++ % PRINTED === 0) hexDump(bytes).concat(JSON.stringify(frameToJson(bytes)));
      }
    };
    fc.assert(fc.property(fc.integer(), spoil), { numRuns: Math.ceil(MUTATIONS / PER_RUN), endOnFailure: true });
  },
  60_000 + MUTATIONS / 10,
);
