import * as Nats from '@nats-io/transport-node';
import { nkeys } from '@nats-io/transport-node';
import { Keyring, parseEndpoint, systemClock } from '@nlmq/core';
import { createAuthority } from '@nlmq/testkit/certificates';
import { hasNatsServer, type NatsServer } from '@nlmq/testkit/nats-server';
import { nats, natsTls } from '@nlmq/transport-nats';
import { authenticator, renewed } from '../src/login.ts';
import { Place } from './place.ts';

// Servers, and connections to them, take a busy machine long.
jest.setTimeout(90_000);

test('a login that cannot be used leaves the one before', () => {
  let user: string | undefined = 'first';
  const proof = renewed(() => {
    if (user === undefined) throw new Error('spoilt');
    const given = user;
    return () => ({ user: given });
  });
  expect(proof()).toEqual({ user: 'first' });
  user = undefined;
  expect(proof()).toEqual({ user: 'first' });
  user = 'second';
  expect(proof()).toEqual({ user: 'second' });
  user = undefined;
  expect(() => renewed(() => authenticator(Nats, 'spoilt'))).toThrow(
    expect.objectContaining({ code: 'ERR_CREDENTIALS' }) as Error,
  );
});

const base64 = (value: Uint8Array | string): string => Buffer.from(value).toString('base64url');
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A claim of NATS about the owner of a key, signed by another. */
function jwt(issuer: nkeys.KeyPair, subject: nkeys.KeyPair, name: string, what: object): string {
  const head = base64(JSON.stringify({ typ: 'JWT', alg: 'ed25519-nkey' }));
  const claims = { jti: name, iat: 1, iss: issuer.getPublicKey(), sub: subject.getPublicKey(), name, nats: what };
  const text = `${head}.${base64(JSON.stringify(claims))}`;
  return `${text}.${base64(issuer.sign(new TextEncoder().encode(text)))}`;
}

(hasNatsServer ? describe : describe.skip)('who we are to the servers (needs nats-server)', () => {
  const place = new Place();
  afterEach(() => place.end());

  test('the seed of an nkey lets in whom the server knows by it', async () => {
    const [known, stranger] = [nkeys.createUser(), nkeys.createUser()];
    const config = place.file('nats.conf', `authorization { users: [{ nkey: ${known.getPublicKey()} }] }\n`);
    const server = await place.server({ args: ['-c', config] });
    const url = `nats://${server.place}/lab`;
    await place.listen(nats({ login: () => `${textOf(known.getSeed())}\n` }), url, 'rack7');
    const refused = place.dial(nats({ login: () => textOf(stranger.getSeed()) }), `${url}/rack7`);
    await expect(refused).rejects.toMatchObject({ code: 'ERR_DENIED' });
  });

  test('a file of credentials lets in a user of an account', async () => {
    const [operator, account, user] = [nkeys.createOperator(), nkeys.createAccount(), nkeys.createUser()];
    const limits = { subs: -1, conn: -1, leaf: -1, imports: -1, exports: -1, data: -1, payload: -1, wildcards: true };
    const ours = jwt(operator, account, 'ours', { type: 'account', version: 2, limits });
    const sys = nkeys.createAccount();
    const system = jwt(operator, sys, 'sys', { type: 'account', version: 2, limits });
    const config = [
      `operator: ${jwt(operator, operator, 'operator', { type: 'operator', version: 2 })}`,
      `system_account: ${sys.getPublicKey()}`,
      'resolver: MEMORY',
      `resolver_preload: { ${account.getPublicKey()}: ${ours}, ${sys.getPublicKey()}: ${system} }`,
    ];
    const server = await place.server({ args: ['-c', place.file('nats.conf', `${config.join('\n')}\n`)] });
    const claim = jwt(account, user, 'rack7', { type: 'user', version: 2, subs: -1, data: -1, payload: -1 });
    const credentials = [
      `-----BEGIN NATS USER JWT-----\n${claim}\n------END NATS USER JWT------\n`,
      `-----BEGIN USER NKEY SEED-----\n${textOf(user.getSeed())}\n------END USER NKEY SEED------\n`,
    ].join('\n');
    const url = `nats://${server.place}/lab`;
    await place.listen(nats({ login: () => credentials }), url, 'rack7');
    await expect(place.dial(nats(), `${url}/rack7`)).rejects.toMatchObject({ code: 'ERR_DENIED' });
  });

  test('a login that has been replaced counts when it connects again', async () => {
    const serve = (password: string, port = -1): Promise<NatsServer> => {
      const config = place.file('nats.conf', `authorization { users: [{ user: rack7, password: ${password} }] }\n`);
      return place.server({ args: ['-c', config], port });
    };
    const first = await serve('seven');
    let login = 'rack7:seven';
    const url = `nats://${first.place}/lab`;
    await place.listen(nats({ login: () => login }), url, 'rack7');
    await first.kill();
    const port = Number(first.place.split(':')[1]);
    await serve('eight', port);
    login = 'rack7:eight';
    const client = nats({ login: () => 'rack7:eight' });
    for (;;) {
      const found = await client.brokers!(parseEndpoint(url), { clock: systemClock });
      if (found.length === 1) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  test('nats+tls:// trusts the CA that it is given, shows its certificate, and takes no server without TLS', async () => {
    const authority = await createAuthority();
    const { key, cert, ca } = await authority.issue();
    const files = { key: place.file('key', key), cert: place.file('cert', cert), ca: place.file('ca', ca) };
    const args = ['--tlsverify', '--tlskey', files.key, '--tlscert', files.cert, '--tlscacert', files.ca];
    const server = await place.server({ args });
    const url = `nats+tls://${server.place}/lab`;
    await place.listen(natsTls(), url, 'rack7', undefined, new Keyring({ key, cert, ca }));
    const other = new Keyring(await (await createAuthority('other')).issue());
    const untrusted = place.listen(natsTls(), url, 'rack8', undefined, other);
    await expect(untrusted).rejects.toMatchObject({ code: 'ERR_UNTRUSTED' });
    const bare = place.listen(nats(), `nats://${server.place}/lab`, 'rack8');
    await expect(bare).rejects.toMatchObject({ code: 'ERR_UNTRUSTED' });
    const plain = await place.server();
    const none = place.listen(natsTls(), `nats+tls://${plain.place}/lab`, 'rack7', undefined, other);
    await expect(none).rejects.toMatchObject({ code: 'ERR_UNTRUSTED' });
  });
});
