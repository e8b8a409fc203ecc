import { CodecError } from '@nlmq/codec';
import { Writer } from '@nlmq/families';
import { addresses, links, routes, type Golden } from './fixtures/golden.ts';
import { neighbours, nexthops, rules } from './fixtures/golden-policy.ts';
import { attributeCount, viewOf } from './reading.ts';

function suite<M extends object>(fixtures: readonly Golden<M>[]): void {
  describe.each(fixtures.map((fixture) => [fixture.title, fixture] as const))('%s', (_, fixture) => {
    const { bytes, message, decode, encode } = fixture;

    test('decodes to what it says', () => {
      expect(decode(viewOf(bytes), 0, bytes.length)).toStrictEqual(message);
    });

    test('encodes to its bytes', () => {
      const writer = new Writer();
      encode(message, writer);
      expect(Buffer.from(writer.finish()).toString('hex')).toBe(Buffer.from(bytes).toString('hex'));
    });

    test('reads the same anywhere in a larger view', () => {
      const packet = new Uint8Array(bytes.length + 24).fill(0xff);
      packet.set(bytes, 12);
      expect(decode(viewOf(packet), 12, 12 + bytes.length)).toStrictEqual(message);
    });

    test('cut at every byte gives an error that says where, or fewer attributes', () => {
      for (let end = 0; end < bytes.length; end++) {
        try {
          const cut = decode(viewOf(bytes), 0, end);
          expect(attributeCount(cut)).toBeLessThanOrEqual(attributeCount(message));
        } catch (error) {
          expect(error).toBeInstanceOf(CodecError);
          expect((error as CodecError).offset).toBeLessThanOrEqual(end);
        }
      }
    });
  });
}

describe('routes', () => suite(routes));
describe('addresses', () => suite(addresses));
describe('links', () => suite(links));
describe('rules', () => suite(rules));
describe('neighbours', () => suite(neighbours));
describe('next hops', () => suite(nexthops));
