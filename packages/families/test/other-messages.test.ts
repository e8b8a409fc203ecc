import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodecError } from '@nlmq/codec';
import { Writer, decodeTc, encodeTc } from '@nlmq/families';
import * as conntrack from '@nlmq/families/conntrack';
import * as ethtool from '@nlmq/families/ethtool';
import * as inet from '@nlmq/families/inet-diag';
import * as mptcp from '@nlmq/families/mptcp-pm';
import * as netdev from '@nlmq/families/netdev';
import * as nft from '@nlmq/families/nftables';
import * as nlctrl from '@nlmq/families/nlctrl';
import fc from 'fast-check';
import { keptNames, viewOf } from './reading.ts';

type Decode = (view: DataView, start: number, end: number) => object;
type Encode = (message: object, writer: Writer) => void;

/** All that encode and decode, by the names behind those words. */
const CODECS: Readonly<Record<string, unknown>> = {
  decodeTc,
  encodeTc,
  ...conntrack,
  ...ethtool,
  ...inet,
  ...mptcp,
  ...netdev,
  ...nft,
  ...nlctrl,
};

/** Messages of Linux 6.18, by what they are called here. */
const recorded = readFileSync(join(__dirname, 'fixtures/others-6.18.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line, index) => {
    const { kind, hex } = JSON.parse(line) as { readonly kind: string; readonly hex: string };
    const decode = CODECS[`decode${kind}`] as Decode;
    const encode = CODECS[`encode${kind}`] as Encode;
    return [`${kind} ${index}`, { bytes: Uint8Array.from(Buffer.from(hex, 'hex')), decode, encode }] as const;
  });

describe.each(recorded)('%s of the kernel', (_, { bytes, decode, encode }) => {
  test('survives decoding and encoding byte for byte, with no attribute that is unknown', () => {
    const writer = new Writer();
    const message = decode(viewOf(bytes), 0, bytes.length);
    encode(message, writer);
    expect(Buffer.from(writer.view()).toString('hex')).toBe(Buffer.from(bytes).toString('hex'));
    expect(keptNames(message)).toEqual([]);
  });

  test('cut at every byte gives a message or a CodecError', () => {
    for (let end = 0; end < bytes.length; end++) readOrRefused(decode, bytes.subarray(0, end));
  });
});

test('messages with some bytes changed are read or refused, and nothing else', () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...recorded.map(([, one]) => one)), changes, ({ bytes, decode }, edits) => {
      const spoiled = bytes.slice();
      for (const [at, value] of edits) spoiled[at % spoiled.length] = value;
      readOrRefused(decode, spoiled);
    }),
    { numRuns: 2000 },
  );
});

function readOrRefused(decode: Decode, bytes: Uint8Array): void {
  try {
    decode(viewOf(bytes), 0, bytes.length);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
  }
}
