import { netlink } from '@nlmq/service-netlink';
import { virtualClock } from '@nlmq/testkit';
import { ask, dump, link, Requester } from './harness.ts';
import { addRoutes, inNamespace } from './namespace.ts';

const host = { broadcast: (): void => undefined };

inNamespace('stops reading a dump while its requester is full, and goes on when it has drained', async (netns) => {
  addRoutes(netns, 20_000);
  const session = await netlink({ family: 'route', netns }).open(host);
  const requester = new Requester(dump('route', 1));
  requester.ready = false;
  let drain: () => void = () => undefined;
  requester.room = new Promise((resolve) => {
    drain = resolve;
  });
  session.handle(requester);
  const first = requester.answer.length;
  expect(first).toBeGreaterThan(0);
  expect((await ask(session, dump('link', 2))).length).toBeGreaterThan(0);
  expect(requester.answer).toHaveLength(first);
  requester.ready = true;
  drain();
  const answer = await requester.whole;
  expect(answer.filter(({ body }) => body[4] === 254)).toHaveLength(20_000);
  expect(answer.at(-1)?.type).toBe(3);
  await session.close();
});

inNamespace('gives a dump up after 5 s without progress with ETIMEDOUT, and others are served on', async (netns) => {
  addRoutes(netns, 5000);
  const clock = virtualClock();
  const session = await netlink({ family: 'route', netns, clock }).open(host);
  const stuck = Array.from({ length: 4 }, (_, i) => new Requester(dump('route', i)));
  for (const requester of stuck) {
    requester.ready = false;
    requester.room = new Promise(() => undefined);
    session.handle(requester);
  }
  const waiting = ask(session, dump('route', 9));
  clock.advance(4999);
  expect(stuck.map(({ lasts }) => lasts)).toEqual([0, 0, 0, 0]);
  clock.advance(1);
  for (const requester of stuck) expect((await requester.whole).at(-1)).toMatchObject({ type: 2, errno: -110 });
  expect((await waiting).at(-1)?.type).toBe(3);
  expect(clock.pending).toBe(0);
  await session.close();
});

inNamespace('finishes a dump that nobody waits for any more without telling it', async (netns) => {
  addRoutes(netns, 20_000);
  const session = await netlink({ family: 'route', netns }).open(host);
  const gone = Array.from({ length: 6 }, (_, i) => new Requester(dump('route', i)));
  for (const requester of gone) {
    requester.ready = false;
    session.handle(requester);
    requester.abort();
  }
  const told = gone.map(({ packets }) => packets);
  expect(told.slice(4)).toEqual([0, 0]);
  expect((await ask(session, dump('route', 7))).at(-1)?.type).toBe(3);
  expect(gone.map(({ packets }) => packets)).toEqual(told);
  await session.close();
});

inNamespace('refuses a dump with EBUSY when 1,024 wait already', async (netns) => {
  addRoutes(netns, 5000);
  const session = await netlink({ family: 'route', netns }).open(host);
  const dumps = Array.from({ length: 1029 }, (_, i) => new Requester(dump('route', i)));
  for (const requester of dumps) {
    requester.ready = false;
    requester.room = new Promise(() => undefined);
    session.handle(requester);
  }
  expect(await dumps.at(-1)?.whole).toMatchObject([{ type: 2, errno: -16, seq: 1028 }]);
  expect(dumps.filter(({ lasts }) => lasts === 1)).toHaveLength(1);
  expect(await ask(session, link(18, 1, 1))).toHaveLength(1);
  await session.close();
  expect(dumps.every(({ lasts }) => lasts === 1)).toBe(true);
});
