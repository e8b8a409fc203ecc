import { parseEndpoint, systemClock } from '@nlmq/core';
import { type NatsServer, hasNatsServer, startNatsServer } from '@nlmq/testkit/nats-server';
import { nats, numberOf } from '@nlmq/transport-nats';
import { Place } from './place.ts';

// Servers, and connections to them, take a busy machine long.
jest.setTimeout(90_000);

const refused = (code: string, words: string): unknown =>
  expect.objectContaining({ code, message: expect.stringContaining(words) as string });

/** What a broker may say and hear, as the README shows it. */
function permissions(mesh: string, name: string): string {
  const number = numberOf(name);
  const hear = [`nlmq.${mesh}.*.${number}`, `nlmq.${mesh}.*.0`, `nlmq.${mesh}.*.1`, `nlmq.${mesh}.${number}.2`];
  return `{ publish: "nlmq.${mesh}.${number}.*", subscribe: [${hear.map((one) => `"${one}"`).join(', ')}] }`;
}

const CONFIG = `authorization { users: [
  { user: rack7, password: seven, permissions: ${permissions('lab', 'rack7')} }
  { user: rack8, password: eight, permissions: ${permissions('lab', 'rack8')} }
] }
`;

(hasNatsServer ? describe : describe.skip)('what does not work is told plainly (needs nats-server)', () => {
  const place = new Place();
  let server: NatsServer, guarded: NatsServer;
  beforeAll(async () => {
    server = await startNatsServer();
    guarded = await startNatsServer({ args: ['-c', place.file('nats.conf', CONFIG)] });
  });
  afterEach(() => place.end());
  afterAll(() => Promise.all([server.kill(), guarded.kill()]));

  test('[MSH-4] a name that a broker of the mesh has already, until that has left', async () => {
    const url = `nats://${server.place}/lab`;
    const first = await place.listen(nats(), url, 'rack7');
    const taken = refused('ERR_ADDRESS_IN_USE', "the mesh 'lab' has a broker 'rack7' already");
    await expect(place.listen(nats(), url, 'rack7')).rejects.toEqual(taken);
    await place.listen(nats(), `nats://${server.place}/other`, 'rack7');
    await first.close();
    await place.listen(nats(), url, 'rack7');
  });

  test('[MSH-4] of two that come under one name at once one leaves at least', async () => {
    const url = `nats://${server.place}/twins`;
    const both = await Promise.allSettled([place.listen(nats(), url, 'rack7'), place.listen(nats(), url, 'rack7')]);
    const stayed = both.filter(({ status }) => status === 'fulfilled').length;
    while (stayed - place.refused.length > 1) await new Promise((resolve) => setTimeout(resolve, 10));
    const failures = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
    expect(failures.length + place.refused.length).toBeGreaterThanOrEqual(1);
    for (const error of [...failures, ...place.refused]) {
      expect(error).toEqual(refused('ERR_ADDRESS_IN_USE', 'rack7'));
    }
  });

  test('a broker that is not in the mesh, a mesh that nobody is in, and none named', async () => {
    await place.listen(nats(), `nats://${server.place}/lab`, 'rack7');
    const missing = refused('ERR_UNREACHABLE', "the mesh 'lab' has no broker 'rack9'");
    await expect(place.dial(nats(), `nats://${server.place}/lab/rack9`)).rejects.toEqual(missing);
    const foreign = refused('ERR_UNREACHABLE', "the mesh 'prod' has no broker 'rack7'");
    await expect(place.dial(nats(), `nats://${server.place}/prod/rack7`)).rejects.toEqual(foreign);
    await expect(place.dial(nats(), `nats://${server.place}/lab`)).rejects.toEqual(
      refused('ERR_ENDPOINT', 'which broker'),
    );
    const options = { clock: systemClock };
    expect(await nats().brokers!(parseEndpoint(`nats://${server.place}/prod`), options)).toEqual([]);
  });

  test('no server, and one that is none', async () => {
    const gone = await place.server();
    await gone.kill();
    const url = `nats://${gone.place}/lab`;
    await expect(place.listen(nats(), url, 'rack7')).rejects.toEqual(
      refused('ERR_UNREACHABLE', `${url}: no NATS server`),
    );
    await expect(place.dial(nats(), `${url}/rack7`)).rejects.toEqual(refused('ERR_UNREACHABLE', 'no NATS server'));
  });

  test('a server that takes too little in one message', async () => {
    const small = await place.server({ args: ['-c', place.file('nats.conf', 'max_payload: 32768\n')] });
    const why = refused('ERR_ENDPOINT', 'set its max_payload to 69632 or more');
    await expect(place.listen(nats(), `nats://${small.place}/lab`, 'rack7')).rejects.toEqual(why);
  });

  test('no login, a wrong one, and one that cannot be read', async () => {
    const url = `nats://${guarded.place}/lab`;
    await expect(place.listen(nats(), url, 'rack7')).rejects.toEqual(refused('ERR_DENIED', 'does not let us in'));
    const wrong = nats({ login: () => 'rack7:eight' });
    await expect(place.dial(wrong, `${url}/rack8`)).rejects.toEqual(refused('ERR_DENIED', 'does not let us in'));
    const none = nats({ login: () => 'rack7' });
    await expect(place.listen(none, url, 'rack7')).rejects.toEqual(refused('ERR_CREDENTIALS', 'neither credentials'));
  });

  test('[MSH-1] a subject that the server allows to another user: a name cannot be borrowed', async () => {
    const url = `nats://${guarded.place}/lab`;
    const rack7 = nats({ login: () => 'rack7:seven' });
    await place.listen(rack7, url, 'rack7');
    const subject = `nlmq.lab.${numberOf('rack8')}.`;
    await expect(place.listen(rack7, url, 'rack8')).rejects.toEqual(refused('ERR_DENIED', subject));
    const foreign = refused('ERR_DENIED', 'nlmq.prod.');
    await expect(place.listen(rack7, `nats://${guarded.place}/prod`, 'rack7')).rejects.toEqual(foreign);
    await expect(place.dial(rack7, `${url}/rack7`)).rejects.toEqual(refused('ERR_DENIED', 'nlmq.lab.'));
  });

  test('with its own subjects alone a broker has links with the others, and a client that shows its name', async () => {
    const url = `nats://${guarded.place}/lab`;
    const names: string[] = [];
    let both: () => void = () => undefined;
    const met = new Promise<void>((resolve) => (both = resolve));
    const accept = ({ equal }: { readonly equal?: { readonly name: string } }): void => {
      if (equal && names.push(equal.name) === 2) both();
    };
    await place.listen(nats({ login: () => 'rack7:seven' }), url, 'rack7', accept);
    await place.listen(nats({ login: () => 'rack8:eight' }), url, 'rack8', accept);
    await met;
    expect(names.toSorted()).toEqual(['rack7', 'rack8']);
    const link = await place.dial(nats({ login: () => 'rack8:eight' }), `${url}/rack7?as=rack8`);
    expect(link.peer).toEqual({ kind: 'mesh', mesh: 'lab', name: 'rack7' });
  });
});
