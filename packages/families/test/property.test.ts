import { CodecError } from '@nlmq/codec';
import {
  Writer,
  decodeAddress,
  decodeLink,
  decodeLinkStats,
  decodeRoute,
  encodeAddress,
  encodeRoute,
  type AddressMessage,
  type RouteMessage,
} from '@nlmq/families';
import fc from 'fast-check';
import { links, routes } from './fixtures/golden.ts';
import { viewOf } from './reading.ts';

const u8 = fc.integer({ min: 0, max: 0xff });
const u32 = fc.integer({ min: 0, max: 0xffffffff });
const ip = fc.oneof(fc.ipV4(), fc.uint8Array({ minLength: 16, maxLength: 16 }).map(textOf));
const kept = fc.array(fc.uint8Array({ maxLength: 9 }), { minLength: 1, maxLength: 3 });

function textOf(bytes: Uint8Array): string {
  const body = Uint8Array.of(10, 128, 0, 0, 0, 0, 0, 0, 20, 0, 1, 0, ...bytes);
  return decodeAddress(viewOf(body), 0, body.length).attrs.address ?? '';
}

const route: fc.Arbitrary<RouteMessage> = fc.record({
  ...{ family: u8, dstLen: u8, srcLen: u8, tos: u8, table: u8, protocol: u8, scope: u8, type: u8, flags: u32 },
  attrs: fc.record(
    {
      dst: ip,
      oif: u32,
      gateway: ip,
      metrics: fc.record({ mtu: u32, lock: u32 }, { requiredKeys: [] }),
      multipath: fc.array(
        fc.record({ flags: u8, hops: u8, ifindex: fc.integer({ min: -5, max: 5 }), attrs: fc.record({ gateway: ip }) }),
      ),
      sport: fc.integer({ min: 0, max: 0xffff }),
      '#77': kept,
      '#33000': kept,
    },
    { requiredKeys: [] },
  ),
});

const address: fc.Arbitrary<AddressMessage> = fc.record({
  ...{ family: u8, prefixlen: u8, flags: u8, scope: u8, index: u32 },
  attrs: fc.record({ address: ip, label: fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')) }),
});

test('every route survives encoding and decoding', () => {
  fc.assert(
    fc.property(route, (message) => {
      const writer = new Writer();
      encodeRoute(message, writer);
      expect(decodeRoute(viewOf(writer.view()), 0, writer.length)).toEqual(message);
    }),
  );
});

test('every address survives encoding and decoding, whatever its label', () => {
  fc.assert(
    fc.property(address, (message) => {
      const writer = new Writer();
      encodeAddress(message, writer);
      expect(decodeAddress(viewOf(writer.view()), 0, writer.length)).toEqual(message);
    }),
  );
});

function readsOrRefuses(bytes: Uint8Array): void {
  for (const decode of [decodeLink, decodeAddress, decodeRoute, decodeLinkStats]) {
    try {
      decode(viewOf(bytes), 0, bytes.length);
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
    }
  }
}

test('random bytes are read or refused, and nothing else', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), readsOrRefuses), { numRuns: 1000 });
});

test('messages with some bytes changed are read or refused, and nothing else', () => {
  const fixture = fc.constantFrom(...[...links, ...routes].map(({ bytes }) => bytes));
  const changes = fc.array(fc.tuple(fc.nat(), u8), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fixture, changes, (original, edits) => {
      const bytes = original.slice();
      for (const [at, value] of edits) bytes[at % bytes.length] = value;
      readsOrRefuses(bytes);
    }),
    { numRuns: 2000 },
  );
});
