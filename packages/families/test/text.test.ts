import { CodecError } from '@nlmq/codec';
import { Writer, decodeLink, encodeLink, parseIp, parseMac, readIp, readMac } from '@nlmq/families';
import { viewOf } from './reading.ts';

function ipText(hex: string): string | undefined {
  const bytes = Uint8Array.from(Buffer.from(hex, 'hex'));
  return readIp(viewOf(bytes), 0, bytes.length);
}

describe('addresses', () => {
  test.each([
    ['0a000001', '10.0.0.1'],
    ['ffffffff', '255.255.255.255'],
    ['00000000000000000000000000000000', '::'],
    ['00000000000000000000000000000001', '::1'],
    ['20010db8000000000000000000000001', '2001:db8::1'],
    ['20010db8000000010001000100010001', '2001:db8:0:1:1:1:1:1'],
    ['20010000000000010000000000000001', '2001:0:0:1::1'],
    ['20010db8000000000001000000000001', '2001:db8::1:0:0:1'],
    ['00010002000300040005000600000000', '1:2:3:4:5:6::'],
    ['00000000000000000000ffffc0000201', '::ffff:192.0.2.1'],
    ['00000000000000000001ffffc0000201', '::1:ffff:c000:201'],
    ['000000000000ffff0000ffffc0000201', '::ffff:0:ffff:c000:201'],
  ])('%s is written as %s, after RFC 5952, and read back', (hex, text) => {
    expect(ipText(hex)).toBe(text);
    expect(Buffer.from(parseIp(text)).toString('hex')).toBe(hex);
  });

  test.each(['1:2:3:4:5:6:7.8.9.10', '2001:DB8:0:0::1', '::10.0.0.1', '0::0'])('%s is read', (text) => {
    expect(parseIp(text)).toHaveLength(16);
  });

  test.each([
    ...['', '10.0.0', '10.0.0.0.1', '10.0.0.256', '010.0.0.1', '10.0.0.', '10..0.1', ' 10.0.0.1'],
    ...[
      ':',
      ':1',
      '1:',
      ':::',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1::zz',
      '12345::',
      '1.2.3.4::',
      'fe80::1%lo',
    ],
  ])("'%s' is refused", (text) => {
    expect(() => parseIp(text)).toThrow(CodecError);
  });

  test('other lengths than 4 and 16 bytes are no IP address', () => {
    expect(ipText('0a0000')).toBeUndefined();
  });

  test('link-layer addresses of any length are pairs with colons', () => {
    const bytes = Uint8Array.of(2, 0, 0xff, 0x10);
    expect(readMac(viewOf(bytes), 0, 4)).toBe('02:00:ff:10');
    expect(parseMac('02:00:FF:10')).toEqual(bytes);
    expect(parseMac('')).toEqual(new Uint8Array(0));
    expect(() => parseMac('2:0')).toThrow(CodecError);
  });
});

describe('names', () => {
  test.each([
    ['UTF-8', 'c3a9c3a8'],
    ['bytes that are no UTF-8', 'ff61fe'],
    ['a replacement character of its own', 'efbfbd41'],
    ['four-byte characters', 'f09f9280'],
  ])('with %s survive a round trip', (_, hex) => {
    const writer = new Writer();
    encodeLink({ attrs: { ifname: '' } }, writer);
    const body = Uint8Array.from(
      Buffer.concat([Buffer.alloc(16), Buffer.from([hex.length / 2 + 5, 0, 3, 0]), Buffer.from(`${hex}00`, 'hex')]),
    );
    const link = decodeLink(viewOf(body), 0, body.length);
    writer.reset();
    encodeLink(link, writer);
    expect(Buffer.from(writer.view().subarray(0, body.length)).toString('hex')).toBe(Buffer.from(body).toString('hex'));
  });

  test('end at their first NUL', () => {
    const body = Uint8Array.from(Buffer.concat([Buffer.alloc(16), Buffer.from('0c0003006c6f007878787878', 'hex')]));
    expect(decodeLink(viewOf(body), 0, body.length).attrs.ifname).toBe('lo');
  });
});
