import { NLM_F, encodeOverrun } from '@nlmq/codec';
import { encodeLink, encodeRoute, encodeRule, type RouteMessage, type RuleMessage } from '@nlmq/families';
import { IPRoute, type Mirror, type MirrorChange } from '@nlmq/iproute';
import { FakeConversation, done, message, type Asked } from './fake-kernel.ts';

const NEWROUTE = 24;
const DELROUTE = 25;
const INET = 2;
const INET6 = 10;

const route = (dst: string, attrs: RouteMessage['attrs'] = {}, family = INET): Partial<RouteMessage> => ({
  family,
  dstLen: family === INET ? 32 : 128,
  table: 254,
  type: 1,
  attrs: { dst, ...attrs },
});

const told = (type: number, content: Partial<RouteMessage>, flags = 0): Uint8Array =>
  message(type, encodeRoute, content, 0, flags);

/** A kernel whose routes a test sets, and how its dumps end. */
class Kernel {
  routes: readonly Partial<RouteMessage>[] = [];
  interrupted = 0;
  during: (() => void) | undefined;
  readonly conversation: FakeConversation = new FakeConversation((asked) => this.#answer(asked));

  mirror(): Promise<Mirror<RouteMessage>> {
    return new IPRoute(this.conversation).mirror('routes');
  }

  *#answer({ seq }: Asked): Iterable<Uint8Array> {
    const flags = this.interrupted-- > 0 ? NLM_F.MULTI | NLM_F.DUMP_INTR : NLM_F.MULTI;
    for (const one of this.routes) yield message(NEWROUTE, encodeRoute, one, seq, flags);
    this.during?.();
    yield done(seq);
  }
}

const destinations = (mirror: Mirror<RouteMessage>): unknown[] => [...mirror.values()].map(({ attrs }) => attrs.dst);

/** The next changes of an iteration, so many of them, as words. */
async function next(changes: AsyncIterator<MirrorChange<RouteMessage>, void>, count: number): Promise<string[]> {
  const words: string[] = [];
  while (words.length < count) {
    const { value } = await changes.next();
    if (!value) break;
    words.push(value.change === 'overrun' ? `overrun ${value.lost}` : `${value.change} ${value.message.attrs.dst}`);
  }
  return words;
}

test('a mirror begins with what a dump says, and events change it', async () => {
  const kernel = new Kernel();
  kernel.routes = [route('10.0.0.1'), route('10.0.0.2')];
  await using mirror = await kernel.mirror();
  const changes = mirror[Symbol.asyncIterator]();
  expect(destinations(mirror)).toEqual(['10.0.0.1', '10.0.0.2']);
  kernel.conversation.tell(told(NEWROUTE, route('10.0.0.3')));
  expect(await next(changes, 1)).toEqual(['added 10.0.0.3']);
  kernel.conversation.tell(told(DELROUTE, route('10.0.0.1')));
  expect(await next(changes, 1)).toEqual(['removed 10.0.0.1']);
  expect([destinations(mirror), mirror.size, mirror.dumps]).toEqual([['10.0.0.2', '10.0.0.3'], 2, 1]);
});

test('events that come while a dump is read are kept, and taken behind it', async () => {
  const kernel = new Kernel();
  kernel.routes = [route('10.0.0.1')];
  kernel.during = () => {
    kernel.conversation.tell(told(DELROUTE, route('10.0.0.1')));
    kernel.conversation.tell(told(NEWROUTE, route('10.0.0.2')));
  };
  await using mirror = await kernel.mirror();
  const changes = mirror[Symbol.asyncIterator]();
  while (destinations(mirror).join() !== '10.0.0.2') await next(changes, 1);
  expect(mirror.dumps).toBe(1);
});

test('after a loss the table is read again: the loss is told with its count, then what has changed', async () => {
  const kernel = new Kernel();
  kernel.routes = [route('10.0.0.1'), route('10.0.0.2', { gateway: '192.0.2.1' })];
  await using mirror = await kernel.mirror();
  const changes = mirror[Symbol.asyncIterator]();
  kernel.routes = [route('10.0.0.2', { gateway: '192.0.2.1', pref: 1 }), route('10.0.0.3')];
  kernel.conversation.tell(encodeOverrun(42));
  expect(await next(changes, 4)).toEqual(['overrun 42', 'changed 10.0.0.2', 'added 10.0.0.3', 'removed 10.0.0.1']);
  expect([destinations(mirror), mirror.dumps]).toEqual([['10.0.0.2', '10.0.0.3'], 2]);
});

test('a dump that was interrupted is asked for again until it is whole', async () => {
  const kernel = new Kernel();
  kernel.interrupted = 30;
  kernel.routes = [route('10.0.0.1')];
  await using mirror = await kernel.mirror();
  expect(destinations(mirror)).toEqual(['10.0.0.1']);
  expect(kernel.conversation.packets).toHaveLength(31);
});

test.each([
  ['a link came or went', message(17, encodeLink, {}, 0, 0)],
  ['an address went', message(21, encodeLink, {}, 0, 0)],
  ['a message could not be read', told(NEWROUTE, {}).subarray(0, 20)],
  ['one of several routes was replaced', told(NEWROUTE, route('10.0.0.1', { gateway: '192.0.2.9' }), NLM_F.REPLACE)],
  ['an unknown route of a known group went', told(DELROUTE, route('10.0.0.1', { gateway: '192.0.2.9' }))],
  [
    'an IPv6 route got a next hop more',
    told(NEWROUTE, route('fd00::1', { gateway: 'fe80::2', oif: 3 }, INET6), NLM_F.APPEND),
  ],
])('routes are read again when %s', async (_, event) => {
  const kernel = new Kernel();
  kernel.routes = [
    route('10.0.0.1', { gateway: '192.0.2.1' }),
    route('10.0.0.1', { gateway: '192.0.2.2' }),
    route('fd00::1', { gateway: 'fe80::1', oif: 3 }, INET6),
  ];
  await using mirror = await kernel.mirror();
  const changes = mirror[Symbol.asyncIterator]();
  kernel.routes = [route('10.9.9.9')];
  kernel.conversation.tell(event);
  await next(changes, 4);
  expect([destinations(mirror), mirror.dumps]).toEqual([['10.9.9.9'], 2]);
});

test('a replaced route is a change of one, and not read again, where it can be no other', async () => {
  const kernel = new Kernel();
  kernel.routes = [route('10.0.0.1', { gateway: '192.0.2.1' })];
  await using mirror = await kernel.mirror();
  const changes = mirror[Symbol.asyncIterator]();
  kernel.conversation.tell(told(NEWROUTE, route('10.0.0.1', { gateway: '192.0.2.2' }), NLM_F.REPLACE));
  expect(await next(changes, 2)).toEqual(['removed 10.0.0.1', 'added 10.0.0.1']);
  expect([[...mirror.values()].map(({ attrs }) => attrs.gateway), mirror.dumps]).toEqual([['192.0.2.2'], 1]);
});

test('a slow reader is told the last state of each entry, once', async () => {
  const kernel = new Kernel();
  await using mirror = await kernel.mirror();
  const slow = mirror[Symbol.asyncIterator]();
  const quick = mirror[Symbol.asyncIterator]();
  for (let round = 0; round < 100; round++) {
    kernel.conversation.tell(told(NEWROUTE, route('10.0.0.1')));
    kernel.conversation.tell(told(DELROUTE, route('10.0.0.1')));
  }
  kernel.conversation.tell(told(NEWROUTE, route('10.0.0.2')));
  let last = '';
  while (last !== 'added 10.0.0.2') [last = ''] = await next(quick, 1);
  expect(await next(slow, 1)).toEqual(['added 10.0.0.2']);
});

test('rules are read again at every event about them', async () => {
  let rules: readonly Partial<RuleMessage>[] = [{ family: INET, attrs: { priority: 1 } }];
  const conversation = new FakeConversation(function* ({ seq }) {
    for (const one of rules) yield message(32, encodeRule, one, seq);
    yield done(seq);
  });
  await using mirror = await new IPRoute(conversation).mirror('rules');
  rules = [...rules, { family: INET, attrs: { priority: 2, tunId: 7n } }];
  conversation.tell(message(32, encodeRule, rules[1]!));
  const { value } = await mirror[Symbol.asyncIterator]().next();
  expect(value).toMatchObject({ change: 'added', message: { attrs: { priority: 2, tunId: 7n } } });
});

test('closing ends the iterations, and leaving one ends no other', async () => {
  const kernel = new Kernel();
  const mirror = await kernel.mirror();
  const [left, stays] = [mirror[Symbol.asyncIterator](), mirror[Symbol.asyncIterator]()];
  await left.return?.();
  kernel.conversation.tell(told(NEWROUTE, route('10.0.0.1')));
  expect(await next(stays, 1)).toEqual(['added 10.0.0.1']);
  const waiting = stays.next();
  await mirror.close();
  expect([(await waiting).done, (await left.next()).done, (await stays.next()).done]).toEqual([true, true, true]);
});

test('a first dump that fails, fails the mirror', async () => {
  const conversation = new FakeConversation(({ seq }) => [done(seq, { errno: -1 })]);
  await expect(new IPRoute(conversation).mirror('links')).rejects.toMatchObject({ code: 'EPERM' });
});

test('a dump that fails because the link is lost is made up for when the gap is told', async () => {
  let lost = false;
  const kernel = new Kernel();
  kernel.during = () => {
    if (lost) throw Object.assign(new Error('the link was lost'), { code: 'ERR_DISCONNECTED' });
  };
  await using mirror = await kernel.mirror();
  const changes = mirror[Symbol.asyncIterator]();
  lost = true;
  kernel.conversation.tell(encodeOverrun(1));
  expect(await next(changes, 1)).toEqual(['overrun 1']);
  lost = false;
  kernel.routes = [route('10.0.0.1')];
  kernel.conversation.tell(encodeOverrun(0));
  expect(await next(changes, 2)).toEqual(['overrun 0', 'added 10.0.0.1']);
});
