import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodecError } from '@nlmq/codec';
import {
  Writer,
  decodeAddress,
  decodeLink,
  decodeLinkStats,
  decodeNeighbour,
  decodeNeighbourTable,
  decodeNexthop,
  decodeRoute,
  decodeRule,
  encodeAddress,
  encodeLink,
  encodeLinkStats,
  encodeNeighbour,
  encodeNeighbourTable,
  encodeNexthop,
  encodeRoute,
  encodeRule,
  type Writer as MessageWriter,
} from '@nlmq/families';
import { keptNames, viewOf } from './reading.ts';

/** Message bodies as Linux 6.18 sent them: one of each kind that a namespace can hold. */
const recorded = readFileSync(join(__dirname, 'fixtures/kernel-6.18.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly kind: string; readonly hex: string });

interface Codec {
  decode(view: DataView, start: number, end: number): object;
  encode(message: object, writer: MessageWriter): void;
}

const codecs: Readonly<Record<string, Codec>> = {
  link: { decode: decodeLink, encode: encodeLink },
  address: { decode: decodeAddress, encode: encodeAddress },
  route: { decode: decodeRoute, encode: encodeRoute },
  neighbour: { decode: decodeNeighbour, encode: encodeNeighbour },
  neighbourTable: { decode: decodeNeighbourTable, encode: encodeNeighbourTable },
  nexthop: { decode: decodeNexthop, encode: encodeNexthop },
  rule: { decode: decodeRule, encode: encodeRule },
  stats: { decode: decodeLinkStats, encode: encodeLinkStats },
};

const cases = recorded.map(({ kind, hex }, index) => {
  const bytes = Uint8Array.from(Buffer.from(hex, 'hex'));
  return [`${kind} ${index}`, bytes, codecs[kind]!] as const;
});

describe.each(cases)('%s of the kernel', (_, bytes, { decode, encode }) => {
  test('survives decoding and encoding byte for byte', () => {
    const writer = new Writer();
    encode(decode(viewOf(bytes), 0, bytes.length), writer);
    expect(Buffer.from(writer.view()).toString('hex')).toBe(Buffer.from(bytes).toString('hex'));
  });

  test('has no attribute that is unknown', () => {
    expect(keptNames(decode(viewOf(bytes), 0, bytes.length))).toEqual([]);
  });

  test('cut at every byte gives a message or a CodecError', () => {
    for (let end = 0; end < bytes.length; end++) {
      try {
        decode(viewOf(bytes), 0, end);
      } catch (error) {
        if (!(error instanceof CodecError)) throw error;
      }
    }
  });
});
