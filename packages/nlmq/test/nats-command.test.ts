import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberOf } from '@nlmq/transport-nats';
import { type NatsServer, startNatsServer } from '@nlmq/testkit/nats-server';
import { NatsMesh, describeWithNats } from './nats-mesh.ts';
import { nlmq } from './screen.ts';

// Servers, and connections to them, take a busy machine long.
jest.setTimeout(90_000);

test('nlmq mesh prints what a NATS server must let each broker say and hear', async () => {
  const { code, out } = await nlmq('mesh', 'lab', 'rack7', 'edge-1.example');
  const number = numberOf('rack7');
  expect(code).toBe(0);
  expect(out).toContain(
    `{ user: "rack7", password: $NLMQ_RACK7, permissions: { publish: "nlmq.lab.${number}.*", subscribe: [` +
      `"nlmq.lab.*.${number}", "nlmq.lab.*.0", "nlmq.lab.*.1", "nlmq.lab.${number}.2"] } }\n`,
  );
  expect(out).toContain('password: $NLMQ_EDGE_1_EXAMPLE');
});

test('the units of systemd start commands that there are', async () => {
  const unit = readFileSync(join(__dirname, '../systemd/nlmq.service'), 'utf8');
  const [, line = ''] = /^ExecStart=\/usr\/bin\/env nlmq (.*)$/m.exec(unit) ?? [];
  const [command = '', ...words] = line.split(' ');
  const { out } = await nlmq(command, '--help');
  for (const word of words.filter((one) => one.startsWith('--'))) expect(out).toContain(word);
  const variables = Array.from(unit.matchAll(/(NLMQ_[A-Z_]+)=%d/g), ([, name = '']) => name);
  expect(variables).toHaveLength(4);
  for (const name of variables) expect(out).toContain(name);
});

describeWithNats('the command and a mesh (needs nats-server)', () => {
  const mesh = new NatsMesh();
  let server: NatsServer;
  let url = '';
  beforeAll(async () => {
    server = await startNatsServer();
    url = `nats://${server.place}/lab`;
    await mesh.join(url, 'bee');
    await mesh.join(url, 'ant');
  });
  afterAll(async () => {
    await mesh.close();
    await server.kill();
  });

  test('ls brokers tells who is there, and where each alone is reached', async () => {
    const { code, out } = await nlmq('ls', 'brokers', '--host', url);
    expect([code, out]).toEqual([0, `NAME  URL\nant   ${url}/ant\nbee   ${url}/bee\n`]);
    const json = await nlmq('ls', 'brokers', '-j', '--host', url);
    expect(JSON.parse(json.out)).toEqual(['ant', 'bee'].map((name) => ({ name, url: `${url}/${name}` })));
  });

  test('other commands work at one of them', async () => {
    const { code, out } = await nlmq('ls', 'services', '--host', `${url}/ant`);
    expect([code, out]).toEqual([0, expect.stringContaining('echo')]);
    const links = await nlmq('ls', 'links', '-j', '--host', `${url}/ant`);
    expect(JSON.parse(links.out)).toContainEqual(
      expect.objectContaining({ name: 'bee', peer: 'mesh', remote: `${url}/bee`, role: ['read', 'subscribe'] }),
    );
  });

  test.each([
    [5, ['ls', 'brokers', '--host', () => url.replace('lab', 'prod')], 'no broker is in this mesh'],
    [2, ['ls', 'brokers', '--host', () => 'tcp://127.0.0.1:1'], 'that is no mesh'],
    [5, ['ping', () => `${url}/cat`], "the mesh 'lab' has no broker 'cat'"],
    [2, ['ping', () => url], 'which broker of the mesh'],
    [5, ['ping', () => 'nats://127.0.0.1:1/lab/ant'], 'no NATS server answers there'],
    [1, ['serve', () => url, '--service', 'none', '--name', 'ant'], "has a broker 'ant' already"],
    [4, ['serve', () => 'nats://192.0.2.1/lab', '--service', 'none'], 'anybody on the network could come in'],
    [2, ['serve', () => url, '--service', 'none', '--name', 'a/b'], "'a/b' is no name of a broker"],
    [2, ['ping', () => `${url}/ant`, '--nats-login', '/nlmqt/none'], 'the login for NATS cannot be read'],
  ])('exits with %d and one line: %j', async (code, args, words) => {
    const line = args.map((one) => (typeof one === 'string' ? one : one()));
    const outcome = await nlmq(...line);
    expect(outcome).toEqual({ code, out: '', err: expect.stringContaining(words) as string });
    expect(outcome.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
