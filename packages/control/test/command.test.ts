import { AttributeWriter } from '@nlmq/codec';
import * as control from '@nlmq/control';
import { ATTRIBUTE, COMMAND, ControlError, type Codec, type Command } from '@nlmq/control';
import fc from 'fast-check';

const u32 = fc.nat(0xffffffff);
const text = fc.string({ unit: 'binary', maxLength: 30 }).map((drawn) => drawn.replaceAll('\0', 'x'));
const uuid = fc.uint8Array({ minLength: 16, maxLength: 16 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** The value without what is not told. */
const told = (value: object): object => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));

const hello = { version: maybe(u32), name: maybe(text), uuid: maybe(uuid), features: maybe(u32), maxCdata: maybe(u32) };
const key = fc.record({ offset: u32, key: u32, mask: u32 });
const sides: readonly (readonly [string, Codec<unknown>, fc.Arbitrary<object>])[] = [
  [
    'SUBSCRIBE',
    control.subscribe.request,
    fc.record({ keys: fc.array(key), path: maybe(text), want: maybe(u32), group: maybe(text), overflow: maybe(u32) }),
  ],
  ["SUBSCRIBE's answer", control.subscribe.reply, fc.record({ cid: u32, source: maybe(u32) })],
  ['UNSUBSCRIBE', control.unsubscribe.request, fc.record({ cid: u32 })],
  ['REGISTER', control.register.request, fc.record({ secret: fc.uint8Array({ maxLength: 32 }) })],
  ['CONNECT', control.connect.request, fc.record({ url: text, key: maybe(text), cert: maybe(text), ca: maybe(text) })],
  ["CONNECT's answer", control.connect.reply, fc.record({ label: u32 })],
  ['DISCONNECT', control.disconnect.request, fc.record({ label: u32 })],
  ['SERVE', control.serve.request, fc.record({ url: text, key: maybe(text), cert: maybe(text), ca: maybe(text) })],
  ['SHUTDOWN', control.shutdown.request, fc.record({ url: text })],
  ['HELLO', control.hello.request, fc.record(hello)],
  ["HELLO's answer", control.hello.reply, fc.record({ ...hello, label: u32 })],
  ['DISCOVER', control.discover.request, fc.record({ path: text })],
  ["DISCOVER's answer", control.discover.reply, fc.record({ label: u32 })],
  ['PROVIDE', control.provide.request, fc.record({ path: text, features: maybe(u32), maxPacket: maybe(u32) })],
  ["PROVIDE's answer", control.provide.reply, fc.record({ label: u32 })],
  ['REMOVE', control.remove.request, fc.record({ path: text })],
];

const commands = Object.values<unknown>(control).filter(
  (one): one is Command<unknown, unknown> => typeof one === 'object' && one !== null && 'access' in one,
);
const list = (fill: (writer: AttributeWriter) => AttributeWriter): Uint8Array => fill(new AttributeWriter()).finish();

async function refusal(codec: Codec<unknown>, attributes: Uint8Array): Promise<ControlError> {
  try {
    await codec.decode(attributes);
  } catch (error) {
    if (error instanceof ControlError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test.each(sides)('[CTL-9] what %s says is what is heard', async (_, codec, value) => {
  await fc.assert(
    fc.asyncProperty(value, async (said) => {
      expect(await codec.decode(codec.encode(said))).toEqual(told(said));
    }),
  );
});

test('[CTL-9] every command has its number and its name once', () => {
  expect(commands.map(({ name, id }) => [name, id]).sort()).toEqual(
    Object.entries(COMMAND)
      .filter(([name]) => !['ACK', 'ERR', 'ROUTE'].includes(name))
      .sort(),
  );
});

test('[CTL-9] only an administrator changes the broker', () => {
  const open = commands.filter(({ access }) => access !== 'admin').map(({ name }) => name);
  expect(open.sort()).toEqual([
    'DISCOVER',
    'HELLO',
    'LIST',
    'NOOP',
    'PING',
    'PROVIDE',
    'REGISTER',
    'REMOVE',
    'STATS',
    'SUBSCRIBE',
    'UNSUBSCRIBE',
  ]);
});

describe('[NLA-5] among attributes of one number', () => {
  test('the first wins', async () => {
    const twice = list((writer) => writer.string(ATTRIBUTE.PATH, 'a').string(ATTRIBUTE.PATH, 'b'));
    expect(await control.discover.request.decode(twice)).toEqual({ path: 'a' });
  });

  test('except KEY, where all count, in their order', async () => {
    const twice = list((writer) => writer.uint32(ATTRIBUTE.KEY, 4, 16, 0xffff).uint32(ATTRIBUTE.KEY, 8, 1, 2));
    const keys = [
      { offset: 4, key: 16, mask: 0xffff },
      { offset: 8, key: 1, mask: 2 },
    ];
    expect(await control.subscribe.request.decode(twice)).toEqual({ keys });
  });

  test('[NLA-4] and an unknown number is skipped', async () => {
    const more = list((writer) => writer.string(999, 'x').string(ATTRIBUTE.PATH, 'a').uint32(7, 7));
    expect(await control.discover.request.decode(more)).toEqual({ path: 'a' });
  });
});

describe('[NLA-7] without payload', () => {
  const empty = (attribute: number): Uint8Array => list((writer) => writer.bytes(attribute, new Uint8Array(0)));

  test('what may be absent is absent', async () => {
    expect(await control.hello.request.decode(empty(ATTRIBUTE.UUID))).toEqual({});
    expect(await control.subscribe.request.decode(empty(ATTRIBUTE.PATH))).toEqual({ keys: [] });
  });

  test('and what must be there is missing', async () => {
    expect(await refusal(control.shutdown.request, empty(ATTRIBUTE.HOST))).toMatchObject({
      message: 'url (attribute 9) is missing: a text',
    });
  });

  test('while an empty text is a text', async () => {
    const attributes = list((writer) => writer.string(ATTRIBUTE.HOST, '').string(ATTRIBUTE.SSL_KEY, ''));
    expect(await control.connect.request.decode(attributes)).toEqual({ url: '', key: '' });
  });
});

describe('[CTL-8] a refusal names the attribute at fault', () => {
  const nothing = new Uint8Array(0);
  const short = new Uint8Array(3);
  test.each([
    ['SHUTDOWN', control.shutdown.request, nothing, 'url (attribute 9) is missing: a text'],
    ['CONNECT', control.connect.request, nothing, 'url (attribute 9) is missing: a text'],
    ['SERVE', control.serve.request, nothing, 'url (attribute 9) is missing: a text'],
    ['REGISTER', control.register.request, nothing, 'secret (attribute 8) is missing: a secret'],
    ['DISCOVER', control.discover.request, nothing, 'path (attribute 69) is missing: a text'],
    ['PROVIDE', control.provide.request, nothing, 'path (attribute 69) is missing: a text'],
    ['DISCONNECT', control.disconnect.request, nothing, 'label (attribute 13) is missing: a u32'],
    ['UNSUBSCRIBE', control.unsubscribe.request, nothing, 'cid (attribute 15) is missing: a u32'],
    ['UNSUBSCRIBE', control.unsubscribe.request, list((w) => w.bytes(15, short)), 'cid (attribute 15) is not a u32'],
    ['HELLO', control.hello.request, list((w) => w.bytes(66, short)), 'uuid (attribute 66) is not 16 bytes'],
    ['HELLO', control.hello.request, list((w) => w.bytes(64, short)), 'version (attribute 64) is not a u32'],
    [
      'SUBSCRIBE',
      control.subscribe.request,
      list((w) => w.uint32(16, 1, 2)),
      'KEY has 8 bytes: offset, key and mask are 12',
    ],
    ['SUBSCRIBE', control.subscribe.request, list((w) => w.bytes(70, short)), 'want (attribute 70) is not a u32'],
    ['LIST', control.list.request, nothing, 'BODY (attribute 73) is missing'],
    ['LIST', control.list.request, list((w) => w.bytes(73, short)), 'BODY is no JSON'],
    [
      'any',
      control.ping.request,
      Uint8Array.of(9, 0, 1, 0),
      'attribute of 9 bytes: expected at most the 4 that are left',
    ],
  ] as readonly (readonly [string, Codec<unknown>, Uint8Array, string])[])(
    '%s %#',
    async (_, codec, attributes, message) => {
      expect(await refusal(codec, attributes)).toMatchObject({ code: 'ERR_BAD_REQUEST', message });
    },
  );

  test('any bytes are read or refused', async () => {
    const all = commands.flatMap(({ request, reply }) => [request, reply]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), fc.uint8Array({ maxLength: 60 }), async (codec, attributes) => {
        try {
          await codec.decode(attributes);
        } catch (error) {
          if (!(error instanceof ControlError) || error.code !== 'ERR_BAD_REQUEST') throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
