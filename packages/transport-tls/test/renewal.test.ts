import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect as connectPlain } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Keyring, parseHostPort, systemClock, type Credentials, type Link } from '@nlmq/core';
import { Collector, countedFrame, firstFault } from '@nlmq/testkit';
import { createAuthority } from '@nlmq/testkit/certificates';
import { tls } from '@nlmq/transport-tls';
import { ended, openHouse } from './house.ts';

/** A client that asks all the time, and checks that the answers are all there. */
class Asker extends Collector {
  readonly link: Link;
  faults = 0;

  constructor(link: Link) {
    let next = 0;
    super((burst) => {
      if (firstFault(burst, next) !== undefined) this.faults += 1;
      next = this.count;
      for (let sent = 0; sent < 8; sent++) this.#ask();
      return false;
    });
    this.link = link;
    link.receive(this);
    this.#ask();
  }

  #seq = 0;

  #ask(): void {
    if (this.#seq - this.count < 16) this.link.send(countedFrame(this.#seq++, 400));
  }
}

test('a handshake that began before the change is judged by what holds after it', async () => {
  const [before, after] = [await createAuthority('before'), await createAuthority('after')];
  const own = await after.issue();
  const both = `${before.ca}\n${after.ca}`;
  const keyring = new Keyring({ ...own, ca: both });
  const house = await openHouse({ keyring, own: { ...own, ca: both } });
  const plain = connectPlain(parseHostPort(house.endpoint));
  await once(plain, 'connect');
  await house.served();
  keyring.replace({ ...own, ca: after.ca });
  const late = connectTls({ ...(await before.issue()), ca: both, socket: plain });
  late.on('error', () => undefined);
  await ended(late);
  await house.turnedAway(1);
  expect(house.refused).toMatchObject([{ message: expect.stringContaining('trusted no more') as string }]);
  expect(house.accepted).toHaveLength(1);
  await house.served();
  await house.close();
});

const fingerprintOf = ({ cert }: Credentials): string => new X509Certificate(cert).fingerprint256;

test('certificates change under load: who is trusted no more is closed, and no other link notices', async () => {
  const [before, after] = [await createAuthority('before'), await createAuthority('after')];
  const both = `${before.ca}\n${after.ca}`;
  const [first, second] = [await before.issue(), await after.issue()];
  const keyring = new Keyring({ ...first, ca: both });
  const house = await openHouse({ keyring, own: { ...(await after.issue()), ca: both } });
  const dial = async (credentials: Credentials): Promise<Asker> => {
    const options = { clock: systemClock, credentials: new Keyring({ ...credentials, ca: both }) };
    return new Asker(await tls().dial(house.endpoint, options));
  };
  const old = await Promise.all(Array.from({ length: 5 }, async () => dial(await before.issue())));
  const staying = await Promise.all(Array.from({ length: 10 }, async () => dial(await after.issue())));
  for (const asker of [...old, ...staying]) await asker.reached(100);
  expect(staying[0]!.link.peer).toMatchObject({ fingerprint: fingerprintOf(first) });

  keyring.replace({ ...second, ca: after.ca });

  await Promise.all(old.map((asker) => asker.ended));
  await house.served();
  for (const asker of staying) await asker.reached(asker.count + 200);
  expect(staying.map(({ faults, closings }) => [faults, closings])).toEqual(staying.map(() => [0, 0]));
  const next = await dial(await after.issue());
  await next.reached(1);
  expect(next.link.peer).toMatchObject({ fingerprint: fingerprintOf(second) });
  await expect(dial(await before.issue())).rejects.toMatchObject({ code: 'ERR_UNTRUSTED' });
  for (const asker of [...old, ...staying, next]) asker.link.destroy();
  await house.close();
});
