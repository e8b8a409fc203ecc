import { parseEndpoint } from '@nlmq/core';
import { nats } from '@nlmq/transport-nats';
import { parseMesh, placeOf, serverList } from '../src/place.ts';

const parse = (url: string): ReturnType<typeof parseMesh> => parseMesh(parseEndpoint(url));

test('reads servers, the mesh and the broker that is meant', () => {
  const place = parse('nats://one,two:4333,[::1]:4223/lab/rack7?as=laptop&heartbeat=500');
  expect(serverList(place)).toEqual(['one:4222', 'two:4333', '[::1]:4223']);
  expect(place).toMatchObject({ mesh: 'lab', name: 'rack7', as: 'laptop', heartbeat: 500 });
  expect(parse('nats://[::1]/lab')).toMatchObject({ servers: [{ host: '::1', port: 4222 }], name: undefined, as: '' });
});

test.each([
  ['nats://one', /the mesh '' is no name/],
  ['nats://one/', /the mesh '' is no name/],
  ['nats://one/a.b', /the mesh 'a\.b' is no name/],
  ['nats://one/a*', /the mesh 'a\*' is no name/],
  [`nats://one/${'m'.repeat(33)}`, /is no name of up to 32/],
  ['nats://one/lab/-rack', /'-rack' is no name of a broker/],
  ['nats://one/lab/a>b', /'a>b' is no name of a broker/],
  ['nats://one/lab/rack7/netlink', /it is nats:/],
  ['nats:///lab', /no host/],
  ['nats://one,/lab', /no host/],
  ['nats://one:99999/lab', /port '99999' is no number/],
  ['nats://one/lab?creds=/etc/passwd', /there is no option creds/],
  ['nats://one/lab?heartbeat=5', /heartbeat=5 is no number/],
  ['nats://one/lab?as=a/b', /'a\/b' is no name of a broker/],
])('refuses %s with ERR_ENDPOINT and the part at fault', (url, why) => {
  const message = expect.stringMatching(why) as string;
  expect(() => parse(url)).toThrow(expect.objectContaining({ code: 'ERR_ENDPOINT', message }) as Error);
});

test('the place of one broker keeps the servers and the options', () => {
  const at = parseEndpoint('nats://one,two:4333/lab?as=laptop');
  expect(parseMesh(placeOf(at, 'rack8'))).toEqual({ ...parseMesh(at), name: 'rack8' });
});

test('strangers can reach a mesh unless all its servers are of this machine', () => {
  const exposed = (url: string): boolean => nats().exposed!(parseEndpoint(url));
  expect(exposed('nats://127.0.0.1,localhost:4333/lab')).toBe(false);
  expect(exposed('nats://127.0.0.1,rack7/lab')).toBe(true);
});
