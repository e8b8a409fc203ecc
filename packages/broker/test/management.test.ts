import { encodeControl } from '@nlmq/codec';
import {
  type Command,
  type Place,
  connect,
  disconnect,
  discover,
  list,
  ping,
  policyTest,
  reload,
  serve,
  shutdown,
  stop,
  subscribe,
} from '@nlmq/control';
import { type Credentials, Keyring } from '@nlmq/core';
import { BrokerError, type BrokerOptions, defaultPolicy } from '../src/index.ts';
import { TestService, bench, frame, message, settled } from './harness.ts';
import { place } from './place.ts';

const LOOPBACK = { kind: 'loopback' } as const;

test('[CTL-16] SERVE listens and answers where; SHUTDOWN ends that listener, and its links live on', async () => {
  await using p = await place();
  const admin = await p.join();
  expect(await admin.call(serve, { url: 'test://there:0' })).toEqual({ url: 'test://there:77' });
  const guest = await p.join(LOOPBACK, 'there:77');
  expect((await admin.call(list, { what: 'listeners' })).listeners).toEqual([
    { url: 'test://here' },
    { url: 'test://there:77' },
  ]);
  await admin.call(shutdown, { url: 'test://there:77' });
  expect([...p.listening.keys()]).toEqual(['here']);
  await guest.call(ping, {});
  await expect(admin.call(shutdown, { url: 'test://there:77' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
});

test('[CTL-16] SHUTDOWN takes the place as SERVE was asked for it, also that of its own link', async () => {
  await using p = await place();
  const admin = await p.join();
  await admin.call(serve, { url: 'test://there:0' });
  await admin.call(shutdown, { url: 'test://there:0' });
  await admin.call(shutdown, { url: 'test://here' });
  expect(p.listening.size).toBe(0);
  await admin.call(ping, {});
});

test('SERVE where something listens already, or where the policy lets nobody, says so', async () => {
  const { rights } = defaultPolicy();
  await using p = await place({ policy: { rights, refusal: (_t, at) => (at.address === 'open' ? 'no' : undefined) } });
  const admin = await p.join();
  await expect(admin.call(serve, { url: 'test://here' })).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST' });
  await expect(admin.call(serve, { url: 'test://open' })).rejects.toMatchObject({ code: 'ERR_DENIED' });
  await expect(admin.call(serve, { url: 'nonsense' })).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST' });
});

test('a broker listens at 256 places at the most', async () => {
  await using p = await place();
  const admin = await p.join();
  for (let at = 1; at < 256; at++) await admin.call(serve, { url: `test://${at}` });
  await expect(admin.call(serve, { url: 'test://256' })).rejects.toMatchObject({ code: 'ERR_LIMIT' });
  await admin.call(shutdown, { url: 'test://9' });
  await admin.call(serve, { url: 'test://256' });
});

describe('[CTL-17] what is shown at a place', () => {
  const pem: Credentials = { key: 'k', cert: 'c', ca: 'a' };
  const edge = new Keyring(pem);
  const read: unknown[] = [];
  const options = {
    credentialSets: new Map([['edge', edge]]),
    readCredentials: (files: object) => {
      read.push(files);
      return pem;
    },
  };

  test('is named by SERVE and CONNECT, from what the broker was configured with', async () => {
    await using p = await place(options);
    const admin = await p.join({ kind: 'unix', uid: 0, gid: 0, pid: 1 });
    await admin.call(serve, { url: 'test://there', credentials: 'edge' });
    expect(p.listening.get('there')?.credentials).toBe(edge);
    const failed = admin.call(connect, { url: 'test://far', credentials: 'edge' });
    await expect(failed).rejects.toMatchObject({ code: 'ERR_UNREACHABLE' });
    expect(p.dialled).toEqual([edge]);
    await expect(admin.call(serve, { url: 'test://x', credentials: 'nobody' })).rejects.toMatchObject({
      code: 'ERR_NOT_FOUND',
      message: expect.stringContaining('edge') as string,
    });
  });

  test('comes from files for the own process, and for nobody else', async () => {
    await using p = await place(options);
    const files = { key: '/k', cert: '/c', ca: '/a' };
    await (await p.join()).call(serve, { url: 'test://there', ...files });
    expect(p.listening.get('there')?.credentials?.current).toBe(pem);
    expect(read.splice(0)).toEqual([files]);
    const root = await p.join({ kind: 'unix', uid: 0, gid: 0, pid: 1 });
    for (const command of [serve, connect] as readonly Command<Place, object>[]) {
      await expect(root.call(command, { url: 'test://x', ...files })).rejects.toMatchObject({ code: 'ERR_DENIED' });
      await expect(root.call(command, { url: 'test://x', ca: '/a' })).rejects.toMatchObject({ code: 'ERR_DENIED' });
    }
    expect(read).toEqual([]);
    await root.call(serve, { url: 'test://plain', key: '', cert: '', ca: '' });
  });
});

test('[CTL-18] STOP is acknowledged, then everything ends', async () => {
  await using p = await place();
  const [admin, other] = [await p.join(), await p.join()];
  await admin.call(stop, {});
  await p.broker.closed;
  expect([admin.ended, other.ended, p.listening.size]).toEqual([true, true, 0]);
});

test('[CTL-20] RELOAD does what the broker was given for it, and tells why it did not', async () => {
  let fail = false;
  let count = 0;
  await using p = await place({
    reload: () => {
      count++;
      return fail ? Promise.reject(new BrokerError('ERR_DUPLICATE', 'twice')) : Promise.resolve();
    },
  });
  const admin = await p.join();
  await admin.call(reload, {});
  fail = true;
  await expect(admin.call(reload, {})).rejects.toMatchObject({ code: 'ERR_DUPLICATE', message: 'twice' });
  expect(count).toBe(2);
  await using bare = await place();
  await expect((await bare.join()).call(reload, {})).rejects.toMatchObject({ code: 'ERR_UNSUPPORTED' });
});

describe('[CTL-21] CONNECT to a service', () => {
  const opens: NonNullable<BrokerOptions['opens']> = ({ scheme, address }) => {
    if (scheme !== 'kernel') return undefined;
    if (address === 'none') throw new BrokerError('ERR_SCHEME', 'there is no such family');
    return new TestService(address, (request) => request.reply(request.packet, true));
  };

  test('opens it under its name, or one of its own; DISCONNECT closes it, and its subscriptions end', async () => {
    await using p = await place({ opens });
    const admin = await p.join();
    const first = await admin.call(connect, { url: 'kernel://route' });
    const second = await admin.call(connect, { url: 'kernel://route' });
    const third = await admin.call(connect, { url: 'kernel://route', name: 'mine' });
    expect((await admin.call(list, { what: 'services' })).services).toMatchObject([
      { label: first.label, name: 'route', default: true },
      { label: second.label, name: 'route-2' },
      { label: third.label, name: 'mine' },
    ]);
    admin.say(frame({ seq: 5, dst: third.label }, message(18, { seq: 5 })));
    expect(admin.data()).toMatchObject([{ seq: 5, src: third.label }]);
    await admin.call(subscribe, { keys: [], path: 'route' });
    await admin.call(disconnect, { label: first.label });
    expect(admin.data()).toMatchObject([{ seq: 0, src: 0, cdata: expect.objectContaining({ length: 20 }) as object }]);
    expect((await admin.call(list, { what: 'services' })).services).toMatchObject([
      { name: 'route-2', default: true },
      { name: 'mine' },
    ]);
    await expect(admin.call(disconnect, { label: first.label })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  });

  test('says what is wrong with it', async () => {
    await using p = await place({ opens });
    const failed = (await p.join()).call(connect, { url: 'kernel://none' });
    await expect(failed).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST', message: 'there is no such family' });
  });
});

describe('[CTL-19] POLICY_TEST tells', () => {
  test.each([
    [{ kind: 'loopback' }, { command: 'LIMIT' }, false, "LIMIT needs the right 'admin'"],
    [{ kind: 'loopback' }, { command: 'PING' }, true, 'needs no right'],
    [{ kind: 'unix', uid: 0 }, { command: 'STOP' }, true, 'root'],
    [{ kind: 'unix', uid: 4711 }, { service: 'netlink/route', access: 'write' }, false, "not the right 'write'"],
    [{ kind: 'certificate', names: ['ops'] }, { service: 'netlink/route', access: 'write' }, true, 'writer'],
    [{ kind: 'network' }, {}, false, 'strangers'],
    [{ kind: 'datagrams' }, { access: 'push' }, true, 'datagrams'],
  ] as const)('of %j whether %j: %s', async (peer, question, allowed, why) => {
    await using b = await bench({ policy: defaultPolicy({ writers: ['ops'] }) });
    const admin = await b.join().greet();
    const answer = await admin.call(policyTest, { peer, ...question });
    expect(answer).toMatchObject({ allowed, rule: expect.stringContaining(why) as string });
  });

  test('which names it does not know', async () => {
    await using b = await bench();
    const admin = await b.join().greet();
    for (const question of [{ command: 'DANCE' }, { access: 'dance' }]) {
      const asked = admin.call(policyTest, { peer: LOOPBACK, ...question });
      await expect(asked).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST' });
    }
  });
});

test('[CTL-6] no answer holds what failed inside', async () => {
  await using p = await place({ reload: () => Promise.reject(new Error('/etc/secret/path')) });
  const admin = await p.join();
  await expect(admin.call(reload, {})).rejects.toMatchObject({ code: 'ERR_INTERNAL' });
  admin.say(encodeControl({ seq: 900 }, { command: reload.id, attributes: new Uint8Array(0) }));
  await settled();
  expect(new TextDecoder().decode(admin.data()[0]?.cdata)).not.toContain('/etc');
  await expect(admin.call(discover, { path: 'x' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
});
