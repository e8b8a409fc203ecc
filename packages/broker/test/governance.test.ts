import { LABEL, WANT, connect, discover, limit, list, provide, register, stop, subscribe } from '@nlmq/control';
import type { Peer } from '@nlmq/core';
import { readErrorReport, readHeader } from '@nlmq/codec';
import { type Policy, type Rights, defaultPolicy } from '../src/index.ts';
import { TestService, bench, frame, message, settled } from './harness.ts';

const NOTHING: Rights = { read: false, write: false, push: false, subscribe: false, provide: false, admin: false };
const GUEST: Rights = { ...NOTHING, read: true, push: true, subscribe: true };
const LOOPBACK: Peer = { kind: 'loopback' };

/** The process may do everything, everybody else what is given. */
function others(rights: Rights): Policy {
  const { refusal, rights: fallback } = defaultPolicy();
  return { rights: (peer) => (peer.kind === 'process' ? fallback(peer) : rights), refusal };
}

const echo = (name: string): TestService => new TestService(name, (request) => request.reply(request.packet, true));

describe('[CTL-11] services by path', () => {
  const confined = others({ ...GUEST, services: (path) => path.startsWith('open/') });

  test('nobody finds, asks or hears a service that is not among his', async () => {
    await using b = await bench({ policy: confined });
    const [closed, open] = [echo('closed'), echo('open/one')];
    await b.broker.provide(closed);
    await b.broker.provide(open);
    const guest = await b.join(LOOPBACK).greet();
    await expect(guest.call(discover, { path: 'closed' })).rejects.toMatchObject({ code: 'ERR_DENIED' });
    await expect(guest.call(discover, { path: '' })).rejects.toMatchObject({ code: 'ERR_DENIED' });
    for (const path of ['closed', undefined]) {
      await expect(guest.call(subscribe, { keys: [], path })).rejects.toMatchObject({ code: 'ERR_DENIED' });
    }
    await guest.call(subscribe, { keys: [], want: WANT.PUSHES });
    guest.say(frame({ seq: 1, dst: LABEL.DEFAULT }), frame({ seq: 2, dst: 0x10004 }));
    expect(guest.data().map(({ cdata }) => readErrorReport(cdata!, 0).errno)).toEqual([-113, -113]);
    expect(closed.packets).toEqual([]);
    const { label } = await guest.call(discover, { path: 'open/one' });
    guest.say(frame({ seq: 3, dst: label }));
    expect(guest.data()).toMatchObject([{ seq: 3, src: label }]);
  });

  test('the default service is his when its name is', async () => {
    await using b = await bench({ policy: confined });
    await b.broker.provide(echo('open/one'));
    const guest = await b.join(LOOPBACK).greet();
    guest.say(frame({ seq: 1, dst: LABEL.DEFAULT }));
    expect(guest.data()).toMatchObject([{ seq: 1, src: LABEL.DEFAULT }]);
    await guest.call(subscribe, { keys: [] });
  });
});

test('[CTL-11] a role may have single commands beside its rights', async () => {
  await using b = await bench({ policy: others({ ...GUEST, commands: new Set(['LIMIT']) }) });
  const guest = await b.join(LOOPBACK).greet();
  await guest.call(limit, { label: guest.label, rate: 1000 });
  await expect(guest.call(stop, {})).rejects.toMatchObject({ code: 'ERR_DENIED' });
});

describe('limits of a role', () => {
  test('bound its links, and not those of others', async () => {
    await using b = await bench({ policy: others({ ...GUEST, role: 'guests', limits: { connections: 2 } }) });
    const links = [b.join(LOOPBACK), b.join(LOOPBACK), b.join(LOOPBACK)];
    expect(links.map(({ ended }) => ended)).toEqual([false, false, true]);
    links[0]!.die();
    expect(b.join(LOOPBACK).ended).toBe(false);
    expect(b.join().ended).toBe(false);
  });

  test('bound the subscriptions and the bandwidth of each link', async () => {
    const limits = { subscriptions: 1, rate: 5000, rateIn: 7000, queueBytes: 4096 };
    await using b = await bench({ policy: others({ ...GUEST, limits }), channels: { rate: 9, burst: 100 } });
    const guest = await b.join(LOOPBACK).greet();
    await guest.call(subscribe, { keys: [] });
    await expect(guest.call(subscribe, { keys: [] })).rejects.toMatchObject({ code: 'ERR_LIMIT' });
  });
});

describe('[CTL-20] when the policy changes', () => {
  test('a link has at once what it says, and no more', async () => {
    await using b = await bench({ policy: others({ ...GUEST, write: true }) });
    const service = new TestService('s', (request) => request.reply(request.packet, true));
    await b.broker.provide({ name: 's', open: (host) => service.open(host), reads: () => false });
    const guest = await b.join(LOOPBACK).greet();
    guest.say(frame({ seq: 1, dst: LABEL.DEFAULT }));
    b.broker.govern({ policy: others(GUEST) });
    guest.say(frame({ seq: 2, dst: LABEL.DEFAULT }));
    b.broker.govern({ policy: others({ ...GUEST, write: true }) });
    guest.say(frame({ seq: 3, dst: LABEL.DEFAULT }));
    expect(service.packets).toHaveLength(2);
    const answers = guest.data();
    expect(answers.map(({ cdata }) => readHeader(cdata!).type)).toEqual([16, 2, 16]);
  });

  test('labels and subscriptions of services that are no longer his are taken from him, and he is told', async () => {
    await using b = await bench({ policy: others(GUEST) });
    const [one, two] = [echo('one'), echo('two')];
    await b.broker.provide(one);
    await b.broker.provide(two);
    const guest = await b.join(LOOPBACK).greet();
    const { label } = await guest.call(discover, { path: 'two' });
    await guest.call(subscribe, { keys: [], path: 'two' });
    const kept = await guest.call(subscribe, { keys: [], path: 'one' });
    b.broker.govern({ policy: others({ ...GUEST, services: (path) => path === 'one' }) });
    await settled();
    const [told] = guest.data();
    expect(readHeader(told!.cdata!).type).toBe(4);
    two.host!.broadcast(message(16));
    one.host!.broadcast(message(17));
    await settled();
    guest.say(frame({ seq: 1, dst: label }));
    expect(guest.data().map(({ src, seq }) => [src, seq])).toEqual([
      [kept.source, 0],
      [0, 1],
    ]);
    expect(two.packets).toEqual([]);
    const admin = await b.join().greet();
    expect((await admin.call(list, { what: 'subscriptions' })).subscriptions).toMatchObject([{ path: 'one' }]);
  });

  test('a link that may provide no longer is no service any more, and who asks it is told', async () => {
    await using b = await bench({ policy: others({ ...GUEST, provide: true }) });
    const [guest, asker] = [await b.join(LOOPBACK).greet(), await b.join().greet()];
    await guest.call(provide, { path: 'mine' });
    const { label } = await asker.call(discover, { path: 'mine' });
    b.broker.govern({ policy: others(GUEST) });
    asker.say(frame({ seq: 1, dst: label }));
    await settled();
    expect(readErrorReport(asker.data()[0]!.cdata!, 0).errno).toBeLessThan(0);
    await expect(asker.call(discover, { path: 'mine' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
    expect(guest.data()).toEqual([]);
  });

  test('a link without any right is ended, one of the broker to others is not', async () => {
    await using b = await bench({ policy: others(GUEST) });
    const [guest, admin] = [await b.join(LOOPBACK).greet(), await b.join().greet()];
    b.broker.govern({ policy: others(NOTHING) });
    expect([guest.ended, admin.ended]).toEqual([true, false]);
  });

  test('who registered stays an administrator while the secret is the same', async () => {
    const secret = new Uint8Array(16).fill(5);
    await using b = await bench({ policy: others(GUEST), secret });
    const guest = await b.join(LOOPBACK).greet();
    await guest.call(register, { secret });
    b.broker.govern({ policy: others(GUEST), secret });
    await guest.call(limit, { label: guest.label, rate: 0 });
    b.broker.govern({ policy: others(GUEST), secret: secret.with(0, 1) });
    await expect(guest.call(limit, { label: guest.label, rate: 0 })).rejects.toMatchObject({ code: 'ERR_DENIED' });
  });

  test('nothing changes when the new secret is none', async () => {
    await using b = await bench({ policy: others(GUEST) });
    const guest = await b.join(LOOPBACK).greet();
    expect(() => b.broker.govern({ policy: others(NOTHING), secret: new Uint8Array(3) })).toThrow('16');
    await guest.call(list, { what: 'links' });
  });

  test('a limit that an administrator set stays while the policy says the same', async () => {
    const policy = others({ ...GUEST, limits: { queueBytes: 50_000 } });
    await using b = await bench({ policy });
    const [guest, admin] = [await b.join(LOOPBACK).greet(), await b.join().greet()];
    await guest.call(subscribe, { keys: [] });
    await admin.call(limit, { label: guest.label, queueBytes: 5_000 });
    b.broker.govern({ policy });
    guest.answer = 'full';
    for (let count = 0; count < 100; count++) admin.say(frame({}, message(16, { size: 1000 })));
    const dropped = async (): Promise<number> =>
      (await admin.call(list, { what: 'links' })).links!.find(({ label }) => label === guest.label)!.dropped;
    expect(await dropped()).toBeGreaterThan(90);
  });
});

test('CONNECT over a link without the right is refused before anything is dialled', async () => {
  await using b = await bench({ policy: others(GUEST) });
  const guest = await b.join(LOOPBACK).greet();
  await expect(guest.call(connect, { url: 'test://far' })).rejects.toMatchObject({ code: 'ERR_DENIED' });
});
