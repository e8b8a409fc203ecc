import { CodecError } from '@nlmq/codec';
import {
  Writer,
  decodeLink,
  decodeRoute,
  encodeAddress,
  encodeLink,
  encodeRoute,
  type LinkMessage,
} from '@nlmq/families';
import { viewOf } from './reading.ts';

const rtmsg = '02180000fe03000100000000';

function read(attributes: string): unknown {
  const bytes = Uint8Array.from(Buffer.from(rtmsg + attributes.replaceAll(' ', ''), 'hex'));
  return decodeRoute(viewOf(bytes), 0, bytes.length);
}

function faultOf(work: () => unknown): { readonly code: string; readonly offset: number } {
  try {
    work();
  } catch (error) {
    if (error instanceof CodecError) return { code: error.code, offset: error.offset };
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('what is malformed is refused with its place', () => {
  test.each([
    ['an attribute whose length is below 4', '0300 0400 00000000', 'ERR_ATTRIBUTE_SHORT', 12],
    ['an attribute whose length is 0', '0800 0400 07000000 0000 0100', 'ERR_ATTRIBUTE_SHORT', 20],
    ['an attribute that runs past the end', '0c00 0400 07000000', 'ERR_ATTRIBUTE_CUT', 12],
    ['bytes that are no attribute header', '0800 0400 07000000 0000', 'ERR_ATTRIBUTE_CUT', 20],
    ['an integer with too few bytes', '0600 0400 0700 0000', 'ERR_VALUE', 16],
    ['a struct with too few bytes', '0800 0c00 00000000', 'ERR_VALUE', 16],
    ['an attribute in a nest that runs past the nest', '0c00 0800 0c00 0200 00000000', 'ERR_ATTRIBUTE_CUT', 16],
    ['a next hop that runs past its list', '0c00 0900 1000 0000 00000000', 'ERR_ATTRIBUTE_CUT', 16],
    ['a next hop that is shorter than its header', '0c00 0900 0700 0000 00000000', 'ERR_ATTRIBUTE_SHORT', 16],
  ])('%s', (_, attributes, code, offset) => {
    expect(faultOf(() => read(attributes))).toEqual({ code, offset });
  });

  test('a message that is shorter than its header', () => {
    expect(faultOf(() => decodeLink(viewOf(new Uint8Array(15)), 0, 15))).toEqual({ code: 'ERR_VALUE', offset: 0 });
  });

  test('messages nested in messages without end', () => {
    let message: Partial<LinkMessage> = {};
    for (let depth = 0; depth < 20; depth++) {
      message = { attrs: { linkinfo: { kind: 'veth', data: { veth: { peer: message } } } } };
    }
    const writer = new Writer();
    encodeLink(message, writer);
    expect(faultOf(() => decodeLink(viewOf(writer.view()), 0, writer.length)).code).toBe('ERR_NESTING');
  });
});

describe('what does not fit is refused', () => {
  test.each([
    ['a number that is too large', () => encodeRoute({ table: 256 }, new Writer())],
    ['a number below 0', () => encodeRoute({ attrs: { oif: -1 } }, new Writer())],
    ['a fraction', () => encodeLink({ attrs: { mtu: 1500.5 } }, new Writer())],
    ['a text that is no address', () => encodeAddress({ attrs: { local: '10.0.0' } }, new Writer())],
    ['a name that no attribute has', () => encodeLink({ attrs: { ...{ mtuu: 1 } } }, new Writer())],
  ])('%s', (_, work) => {
    expect(faultOf(work).code).toBe('ERR_VALUE');
  });

  test('an attribute over 65,535 bytes', () => {
    const work = (): void => encodeLink({ attrs: { wireless: new Uint8Array(65532) } }, new Writer());
    expect(faultOf(work).code).toBe('ERR_TOO_LARGE');
  });

  test('but an attribute that is undefined is left out', () => {
    const writer = new Writer();
    encodeLink({ attrs: { mtu: undefined } as unknown as LinkMessage['attrs'] }, writer);
    expect(writer.length).toBe(16);
  });
});
