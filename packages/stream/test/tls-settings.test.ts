import { parseEndpoint } from '@nlmq/core';
import { createAuthority } from '@nlmq/testkit/certificates';
import { keyringOf, tlsContext, tlsMode } from '../src/tls-settings.ts';

test('reads what a URL says of the name and of old versions', () => {
  expect(tlsMode(parseEndpoint('tls://h:1'))).toEqual({ legacy: false, name: undefined });
  expect(tlsMode(parseEndpoint('tls://h:1?name=rack7&legacy=tls1'))).toEqual({ legacy: true, name: 'rack7' });
});

test('says why SSL cannot be had', () => {
  for (const version of ['ssl3', 'SSLv3', 'sslv2']) {
    const refused = expect.objectContaining({
      code: 'ERR_ENDPOINT',
      message: expect.stringMatching(/RFC 7568.*legacy=tls1/) as string,
    }) as Error;
    expect(() => tlsMode(parseEndpoint(`ssl://h:1?legacy=${version}`))).toThrow(refused);
  }
  const unknown = expect.objectContaining({ code: 'ERR_ENDPOINT' }) as Error;
  for (const query of ['legacy=yes', 'nmae=h', 'key=a.pem']) {
    expect(() => tlsMode(parseEndpoint(`tls://h:1?${query}`))).toThrow(unknown);
  }
});

test('says that credentials are missing, and what to give', () => {
  const missing = expect.objectContaining({
    code: 'ERR_CREDENTIALS',
    message: expect.stringContaining('--key') as string,
  }) as Error;
  expect(() => keyringOf(parseEndpoint('tls://h:1'), undefined)).toThrow(missing);
});

test('refuses a key of another certificate, and what is no PEM, with ERR_CREDENTIALS', async () => {
  const authority = await createAuthority();
  const [one, two] = [await authority.issue(), await authority.issue()];
  const unusable = expect.objectContaining({ code: 'ERR_CREDENTIALS' }) as Error;
  expect(() => tlsContext(one, false)).not.toThrow();
  for (const wrong of [{ key: two.key }, { key: 'no key' }, { cert: 'no certificate' }, { ca: 'no CA' }]) {
    expect(() => tlsContext({ ...one, ...wrong }, false)).toThrow(unusable);
  }
});
