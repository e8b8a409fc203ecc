import {
  TransportError,
  formatEndpoint,
  formatHostPort,
  isLoopback,
  parseEndpoint,
  parseHostPort,
  type Endpoint,
} from '@nlmq/core';
import fc from 'fast-check';

const refusal = (read: () => unknown): TransportError => {
  try {
    read();
  } catch (error) {
    if (error instanceof TransportError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('[ADR-10] a URL is read into scheme, address and options', () => {
  test.each([
    ['tcp://127.0.0.1:9824', 'tcp', '127.0.0.1:9824', {}],
    ['tcp://[::1]:0', 'tcp', '[::1]:0', {}],
    ['unix:///run/nlmq.sock', 'unix', '/run/nlmq.sock', {}],
    ['unix://a/relative/path', 'unix', 'a/relative/path', {}],
    ['unix://\0name', 'unix', '\0name', {}],
    ['unix+tls://name', 'unix+tls', 'name', {}],
    ['memory://broker', 'memory', 'broker', {}],
    ['ssl://host:1?legacy=tls1&x=', 'ssl', 'host:1', { legacy: 'tls1', x: '' }],
    ['nats://a,b/mesh?a=b%20c', 'nats', 'a,b/mesh', { a: 'b c' }],
    ['tcp://host:1?', 'tcp', 'host:1', {}],
    ['unix://50%25/\n', 'unix', '50%25/\n', {}],
  ])('%j', (url, scheme, address, options) => {
    const endpoint = parseEndpoint(url);
    expect(endpoint).toEqual({ scheme, address, options: new Map(Object.entries(options)) });
    expect(parseEndpoint(formatEndpoint(endpoint))).toEqual(endpoint);
  });

  test('and what is printed is read back', () => {
    const endpoint: fc.Arbitrary<Endpoint> = fc.record({
      scheme: fc.stringMatching(/^[a-z][a-z0-9+.-]{0,9}$/),
      address: fc.string({ minLength: 1 }).filter((address) => !address.includes('?')),
      options: fc.array(fc.tuple(fc.string(), fc.string())).map((entries) => new Map(entries)),
    });
    fc.assert(fc.property(endpoint, (drawn) => expect(parseEndpoint(formatEndpoint(drawn))).toEqual(drawn)));
  });
});

describe('[ADR-10] a refusal names the URL and the part at fault', () => {
  test.each([
    ['127.0.0.1:9824', '127.0.0.1:9824: no scheme; write it as scheme://address, as tcp://127.0.0.1:9824'],
    ['tcp:/host:1', 'tcp:/host:1: no scheme; write it as scheme://address, as tcp://127.0.0.1:9824'],
    ['9p://host', '9p://host: no scheme; write it as scheme://address, as tcp://127.0.0.1:9824'],
    ['', ': no scheme; write it as scheme://address, as tcp://127.0.0.1:9824'],
    ['tcp://', 'tcp://: no address behind tcp://'],
    ['unix://?mode=600', 'unix://?mode=600: no address behind unix://'],
  ])('%j', (url, message) => {
    expect(refusal(() => parseEndpoint(url))).toMatchObject({ code: 'ERR_ENDPOINT', message });
  });
});

describe('[ADR-10] host and port', () => {
  test.each([
    ['127.0.0.1:9824', '127.0.0.1', 9824],
    ['localhost:0', 'localhost', 0],
    ['rack-7.example.org:65535', 'rack-7.example.org', 65535],
    ['[::1]:9824', '::1', 9824],
    ['[fe80::1%eth0]:1', 'fe80::1%eth0', 1],
  ])('%s is read, and printed with its brackets', (address, host, port) => {
    expect(parseHostPort(parseEndpoint(`tcp://${address}`))).toEqual({ host, port });
    expect(formatHostPort({ host, port })).toBe(address);
  });

  test.each([
    ['::1:9824', 'an IPv6 address stands in brackets: [::1]:9824'],
    ['[::1:9824', 'an IPv6 address stands in brackets: [::1]:9824'],
    [':9824', 'no host; write host:port, as 127.0.0.1:9824'],
    ['[]:9824', 'no host; write host:port, as 127.0.0.1:9824'],
    ['host', "port '' is no number from 0 to 65535"],
    ['host:', "port '' is no number from 0 to 65535"],
    ['host:65536', "port '65536' is no number from 0 to 65535"],
    ['host:-1', "port '-1' is no number from 0 to 65535"],
    ['host:http', "port 'http' is no number from 0 to 65535"],
    ['host:1/path', "port '1/path' is no number from 0 to 65535"],
    ['host:0x10', "port '0x10' is no number from 0 to 65535"],
  ])('tcp://%s is refused: %s', (address, why) => {
    const error = refusal(() => parseHostPort(parseEndpoint(`tcp://${address}`)));
    expect(error).toMatchObject({ code: 'ERR_ENDPOINT', message: `tcp://${address}: ${why}` });
  });
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.255.0.9', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['128.0.0.1', false],
  ['127.0.0.1.example.org', false],
  ['localhost.example.org', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
