import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Rights, createBroker } from '@nlmq/broker';
import { type Client, connect as dial } from '@nlmq/client';
import { encodeControl } from '@nlmq/codec';
import {
  type Command,
  ControlError,
  FEATURE,
  connect,
  disconnect,
  discover,
  drain,
  hello,
  kick,
  limit,
  list,
  noop,
  ping,
  policyTest,
  provide,
  register,
  reload,
  remove,
  serve,
  shutdown,
  stats,
  stop,
  subscribe,
  unsubscribe,
} from '@nlmq/control';
import { type Peer, formatEndpoint, parseEndpoint, parseHostPort } from '@nlmq/core';
import { createAuthority } from '@nlmq/testkit/certificates';
import { Keyring, standardTransports } from '../src/index.ts';

const home = mkdtempSync(join(tmpdir(), 'nlmqt-'));
afterAll(() => rmSync(home, { recursive: true }));

const NOTHING: Rights = { read: false, write: false, push: false, subscribe: false, provide: false, admin: false };
const READ: Rights = { ...NOTHING, read: true, push: true, subscribe: true };
const ROLES: Readonly<Record<string, Rights>> = {
  anonymous: NOTHING,
  read: READ,
  write: { ...READ, write: true },
  admin: { ...READ, write: true, provide: true, admin: true },
};

/** Who may what: a mark for each of anonymous, read, write and admin. DRAIN and STOP stand last, because they end it. */
const TABLE: Readonly<Record<string, string>> = {
  NOOP: 'yes yes yes yes',
  PING: 'yes yes yes yes',
  HELLO: 'yes yes yes yes',
  REGISTER: 'yes yes yes yes',
  DISCOVER: 'no  yes yes yes',
  LIST: 'no  yes yes yes',
  STATS: 'no  yes yes yes',
  SUBSCRIBE: 'no  yes yes yes',
  UNSUBSCRIBE: 'no  yes yes yes',
  PROVIDE: 'no  no  no  yes',
  REMOVE: 'no  no  no  yes',
  CONNECT: 'no  no  no  yes',
  DISCONNECT: 'no  no  no  yes',
  SERVE: 'no  no  no  yes',
  SHUTDOWN: 'no  no  no  yes',
  LIMIT: 'no  no  no  yes',
  KICK: 'no  no  no  yes',
  POLICY_TEST: 'no  no  no  yes',
  RELOAD: 'no  no  no  yes',
  DRAIN: 'no  no  no  yes',
  STOP: 'no  no  no  yes',
};

const NOBODY = 0x1fffe;
const ask = <Request, Reply>(command: Command<Request, Reply>, request: Request) => ({
  id: command.id,
  attributes: command.request.encode(request),
  by: (client: Client): Promise<unknown> => client.call(command, request),
});
/** A request of each that does no harm where it is allowed. */
const REQUESTS: Readonly<Record<string, ReturnType<typeof ask>>> = {
  NOOP: ask(noop, {}),
  PING: ask(ping, {}),
  HELLO: ask(hello, { version: 1, features: FEATURE.REPLY_MARKS | FEATURE.FRAGMENTS }),
  REGISTER: ask(register, { secret: new Uint8Array(16) }),
  DISCOVER: ask(discover, { path: 'nobody' }),
  LIST: ask(list, { what: 'links' }),
  STATS: ask(stats, {}),
  SUBSCRIBE: ask(subscribe, { keys: [] }),
  UNSUBSCRIBE: ask(unsubscribe, { cid: 1000 }),
  PROVIDE: ask(provide, { path: 'mine' }),
  REMOVE: ask(remove, { path: 'mine' }),
  CONNECT: ask(connect, { url: 'memory://nobody' }),
  DISCONNECT: ask(disconnect, { label: NOBODY }),
  SERVE: ask(serve, { url: 'memory://more' }),
  SHUTDOWN: ask(shutdown, { url: 'memory://more' }),
  LIMIT: ask(limit, { label: NOBODY }),
  KICK: ask(kick, { label: NOBODY }),
  POLICY_TEST: ask(policyTest, { peer: { kind: 'loopback' } }),
  RELOAD: ask(reload, {}),
  DRAIN: ask(drain, {}),
  STOP: ask(stop, {}),
};

const marks = (name: string): readonly string[] => TABLE[name]!.split(/ +/);
const allowed = (role: string): string[] =>
  Object.keys(TABLE).filter((name) => marks(name)[Object.keys(ROLES).indexOf(role)] === 'yes');

test('[CTL-9] the table of PROTOCOL.md says the same of every command, and has no other', () => {
  const protocol = readFileSync(join(__dirname, '../../../PROTOCOL.md'), 'utf8');
  const rows = Array.from(protocol.matchAll(/^\| \d+ +\| ([A-Z_]+) +\| (\w+) +\|/gm), ([, name = '', needs = '']) => [
    name,
    needs,
  ]);
  const needs: Readonly<Record<string, string>> = {
    nothing: 'yes yes yes yes',
    read: 'no yes yes yes',
    subscribe: 'no yes yes yes',
    provide: 'no no no yes',
    admin: 'no no no yes',
  };
  const said = Object.fromEntries(
    rows.filter(([name]) => name !== 'ROUTE').map(([name = '', need = '']) => [name, needs[need]]),
  );
  expect(said).toEqual(Object.fromEntries(Object.keys(TABLE).map((name) => [name, marks(name).join(' ')])));
});

const KINDS: Readonly<Record<string, { readonly url: string; readonly peer: Peer['kind'] }>> = {
  tcp: { url: 'tcp://127.0.0.1:0', peer: 'loopback' },
  tls: { url: 'tls://localhost:0', peer: 'certificate' },
  unix: { url: `unix://${home}/matrix`, peer: 'unix' },
  memory: { url: 'memory://matrix', peer: 'process' },
};

const transports = standardTransports();
let credentials: Keyring;
beforeAll(async () => {
  credentials = new Keyring(await (await createAuthority()).issue());
});

/** A broker that gives peers of one kind these rights, and lets only the test itself see what becomes of it. */
function broker(rights: Rights, kind?: Peer['kind']) {
  const seen = new Set<Peer['kind']>();
  const policy = {
    refusal: () => undefined,
    rights: (peer: Peer): Rights => {
      seen.add(peer.kind);
      return kind === undefined || peer.kind === kind ? rights : ROLES['admin']!;
    },
  };
  return { seen, broker: createBroker({ transports, policy, credentials, reload: () => Promise.resolve() }) };
}

/** What a command was answered: its code, or that it was done. */
async function answer(client: Client, name: string): Promise<readonly [string, string]> {
  try {
    await REQUESTS[name]!.by(client);
    return [name, 'done'];
  } catch (error) {
    if (error instanceof ControlError) return [name, error.code];
    throw error;
  }
}

/** The answers to all commands; the two that end a broker are sent at once, so that the second still meets one. */
async function answers(client: Client): Promise<Map<string, string>> {
  const names = Object.keys(TABLE);
  const got: (readonly [string, string])[] = [];
  for (const name of names.slice(0, -2)) got.push(await answer(client, name));
  got.push(...(await Promise.all(names.slice(-2).map((name) => answer(client, name)))));
  return new Map(got);
}

describe.each(Object.entries(KINDS))('[CTL-11] over %s', (_name, { url, peer }) => {
  test.each(Object.keys(ROLES))('%s may what the table says, and nothing else', async (role) => {
    const { broker: judge, seen } = broker(ROLES[role]!);
    const at = formatEndpoint((await judge.listen(url)).endpoint);
    const client = await dial(at, { transports, credentials, reconnect: false });
    const got = await answers(client);
    const may = [...got].flatMap(([name, code]) => (code === 'ERR_DENIED' ? [] : [name]));
    expect(may).toEqual(allowed(role));
    // What is allowed is done; or refused for another reason, as there is nobody to link to, and no secret.
    const otherwise = [...got].filter(([, code]) => !['done', 'ERR_DENIED'].includes(code));
    expect(Object.fromEntries(otherwise)).toEqual(
      Object.fromEntries(Object.entries(OTHERWISE).filter(([name]) => may.includes(name))),
    );
    expect([...seen][0]).toBe(peer);
    if (may.includes('STOP')) await judge.closed;
    await client.close();
    await judge.close();
  });
});

const OTHERWISE: Readonly<Record<string, string>> = {
  REGISTER: 'ERR_UNSUPPORTED',
  DISCOVER: 'ERR_NOT_FOUND',
  UNSUBSCRIBE: 'ERR_NOT_FOUND',
  CONNECT: 'ERR_UNREACHABLE',
  DISCONNECT: 'ERR_NOT_FOUND',
  LIMIT: 'ERR_NOT_FOUND',
  KICK: 'ERR_NOT_FOUND',
};

test.each(Object.entries({ ...KINDS, ssl: { url: 'ssl://localhost:0' } }))(
  '[CTL-12] over %s a reader who shows the secret may do what an administrator may, but still not write',
  async (_name, { url }) => {
    jest.spyOn(process, 'emitWarning').mockImplementation();
    const secret = Uint8Array.from({ length: 16 }, (_zero, at) => at);
    const policy = { refusal: () => undefined, rights: () => READ };
    const judge = createBroker({ transports, policy, credentials, secret, reload: () => Promise.resolve() });
    const at = formatEndpoint((await judge.listen(url)).endpoint);
    const client = await dial(at, { transports, credentials, reconnect: false });
    await expect(client.call(register, { secret: secret.with(3, 9) })).rejects.toMatchObject({ code: 'ERR_DENIED' });
    await expect(client.call(reload, {})).rejects.toMatchObject({ code: 'ERR_DENIED' });
    await client.call(register, { secret });
    await client.call(reload, {});
    const { links } = await client.call(list, { what: 'links' });
    expect(links?.[0]?.role).not.toContain('write');
    await client.call(stop, {});
    await judge.closed;
    await client.close();
  },
);

describe('[ENV-13] over udp', () => {
  test.each(Object.keys(ROLES))('%s may no command at all: nothing is answered, and nothing done', async (role) => {
    const { broker: judge } = broker(ROLES[role]!, 'datagrams');
    const { endpoint } = await judge.listen('udp://127.0.0.1:0');
    await judge.listen('memory://observer');
    await using observer = await dial('memory://observer', { transports });
    const socket = createSocket('udp4');
    let answered = 0;
    socket.on('message', () => answered++);
    const { port } = parseHostPort(parseEndpoint(formatEndpoint(endpoint)));
    const names = Object.keys(TABLE);
    for (const name of names) {
      const { id, attributes } = REQUESTS[name]!;
      const frame = encodeControl({ seq: 1, pid: 1 }, { command: id, attributes });
      await new Promise((resolve) => {
        socket.send(frame, port, '127.0.0.1', resolve);
      });
    }
    let refused = 0;
    while (refused < names.length) {
      const { links = [] } = await observer.call(list, { what: 'links' });
      refused = links.find((link) => link.peer === 'datagrams')?.refused ?? 0;
    }
    const { listeners = [] } = await observer.call(list, { what: 'listeners' });
    const { subscriptions, services } = await observer.call(stats, {});
    expect([answered, listeners.length, subscriptions, services]).toEqual([0, 2, 0, 0]);
    socket.close();
    await judge.close();
  });
});

describe('[CTL-5] through an uplink', () => {
  test.each(Object.keys(ROLES))('%s commands the broker that he is linked to, and none behind it', async (role) => {
    const { broker: far } = broker(ROLES['admin']!);
    const { broker: near } = broker(ROLES[role]!, 'loopback');
    await far.listen('memory://far');
    await near.connect('memory://far', { name: 'far' });
    const { endpoint } = await near.listen('tcp://127.0.0.1:0');
    const client = await dial(formatEndpoint(endpoint), { transports, reconnect: false });
    const may = [...(await answers(client))].flatMap(([name, code]) => (code === 'ERR_DENIED' ? [] : [name]));
    expect(may).toEqual(allowed(role));
    await client.close();
    await near.close();
    await using observer = await dial('memory://far', { transports });
    expect(await observer.call(stats, {})).toMatchObject({ subscriptions: 0, services: 0, listeners: 1, links: 1 });
    await far.close();
  });
});
