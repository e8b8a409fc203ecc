import { join } from 'node:path';
import { formatEndpoint, parseEndpoint } from '@nlmq/core';
import { unixPlace } from '@nlmq/stream';

const placeOf = (url: string): ReturnType<typeof unixPlace> => unixPlace(parseEndpoint(url));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['unix:///run/nlmq.sock', '/run/nlmq.sock'],
  ['unix:///run/../tmp//x', '/tmp/x'],
  ['unix://nlmq.sock', join(process.cwd(), 'nlmq.sock')],
  ['unix://./@nlmq', join(process.cwd(), '@nlmq')],
  ['unix:///Über%20Größe/\\0', '/Über%20Größe/\\0'],
])('%s is the path %s', (url, path) => {
  const place = placeOf(url);
  expect(place).toMatchObject({ path, endpoint: { scheme: 'unix', address: path } });
});

test.each([
  ['unix://@one', 'one'],
  ['unix://\0one', 'one'],
  ['unix://\\0one', 'one'],
  ['unix://\\x00one', 'one'],
  ['unix://@@one', '@one'],
  ['unix://\0a\0b\0', 'a\0b\0'],
  ['unix://\\0012', '012'],
  ['unix://@/run/ä', '/run/ä'],
])('%j is an abstract name of exactly its bytes', (url, name) => {
  const place = placeOf(url);
  expect(place).toMatchObject({ name: bytes(name), endpoint: { address: `@${name}` } });
  expect(unixPlace(parseEndpoint(formatEndpoint(place.endpoint)))).toEqual(place);
});

test('an option is kept, and is no part of the path', () => {
  expect(placeOf('unix:///run/x?name=rack')).toMatchObject({
    path: '/run/x',
    endpoint: { options: new Map([['name', 'rack']]) },
  });
});

test.each([
  ['path', (length: number) => `unix:///${'x'.repeat(length - 1)}`],
  ['path', (length: number) => `unix:///${'x'.repeat((length - 1) % 2)}${'é'.repeat((length - 1) >> 1)}`],
  ['name', (length: number) => `unix://@${'x'.repeat(length)}`],
  ['path', (length: number) => `unix:///tmp/../${'x'.repeat(length - 1)}`],
])('takes a %s of 107 bytes and refuses one of 108 with ERR_ENDPOINT, naming the length', (what, url) => {
  placeOf(url(107));
  const refused = expect.objectContaining({
    code: 'ERR_ENDPOINT',
    message: expect.stringContaining(`the ${what} has 108 bytes`),
  });
  expect(() => placeOf(url(108))).toThrow(refused);
});

test.each([
  ['unix://@', 'no name'],
  ['unix:///run/a\0b', 'no NUL'],
])('refuses %j with ERR_ENDPOINT: %s', (url, why) => {
  const refused = expect.objectContaining({ code: 'ERR_ENDPOINT', message: expect.stringContaining(why) });
  expect(() => placeOf(url)).toThrow(refused);
});
