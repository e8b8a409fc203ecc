import { X509Certificate } from 'node:crypto';
import { createAuthority, type CertificateWish } from '@nlmq/testkit/certificates';
import { leadsTo, peerOf } from '../src/tls-peer.ts';
import { certificatesIn } from '../src/tls-settings.ts';

const now = new Date();
const DAY = 24 * 60 * 60 * 1000;

async function issued(wish?: CertificateWish): Promise<{ ca: X509Certificate; certificate: X509Certificate }> {
  const { ca, cert } = await (await createAuthority()).issue(wish);
  return { ca: new X509Certificate(ca), certificate: new X509Certificate(cert) };
}

test('a peer is known by the DNS names and URIs of its certificate, and by its SHA-256', async () => {
  const { certificate } = await issued({
    names: [
      { type: 'dns', value: 'rack7.example' },
      { type: 'ip', value: '192.0.2.1' },
      { type: 'url', value: 'spiffe://example/rack7' },
      { type: 'email', value: 'DNS:evil@example' },
    ],
  });
  expect(peerOf(certificate)).toEqual({
    kind: 'certificate',
    names: ['rack7.example', 'spiffe://example/rack7'],
    fingerprint: certificate.fingerprint256,
  });
});

test.each(['spiffe://a/x, DNS:admin', 'https://a/"quoted", DNS:admin', 'https://a/b\\", URI:admin'])(
  'a name cannot pose as two: %s',
  async (value) => {
    const { certificate } = await issued({ names: [{ type: 'url', value }] });
    expect(peerOf(certificate)).toMatchObject({ names: [value] });
  },
);

test('a certificate without names has none', async () => {
  const { certificate } = await issued({ names: [{ type: 'ip', value: '::1' }] });
  expect(peerOf(certificate)).toMatchObject({ names: [] });
});

test('a certificate leads to the CA that signed it, also among others', async () => {
  const [one, two] = [await issued(), await issued()];
  expect(leadsTo([one.ca], one.certificate, now)).toBe(true);
  expect(leadsTo([two.ca, one.ca], one.certificate, now)).toBe(true);
});

test('a certificate does not lead to another CA of the same name, to itself, or to none', async () => {
  const [one, two] = [await issued(), await issued()];
  expect(leadsTo([two.ca], one.certificate, now)).toBe(false);
  expect(leadsTo([one.certificate], one.certificate, now)).toBe(false);
  expect(leadsTo([], one.certificate, now)).toBe(false);
});

test('a certificate leads nowhere before its time, and after it', async () => {
  const { ca, certificate } = await issued();
  expect(leadsTo([ca], certificate, new Date(now.getTime() - 2 * DAY))).toBe(false);
  expect(leadsTo([ca], certificate, new Date(now.getTime() + 2 * DAY))).toBe(false);
});

test('a certificate leads through one that may sign, and not through one that may not', async () => {
  const root = await createAuthority();
  for (const signs of [true, false]) {
    const { cert } = await (await root.below(signs)).issue();
    const [leaf, between] = certificatesIn(cert);
    expect(leadsTo([new X509Certificate(root.ca), between!], leaf!, now)).toBe(signs);
    expect(leadsTo([between!], leaf!, now)).toBe(false);
  }
});
