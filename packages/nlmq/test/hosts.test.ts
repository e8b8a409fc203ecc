import { batch, inNamespace, ip } from './kernel-namespace.ts';
import { nlmq, serving } from './screen.ts';

type Row = Readonly<Record<string, unknown>>;

/** A place where nobody listens. */
const NOBODY = 'tcp://127.0.0.1:1';

inNamespace(
  'several hosts are asked at once, each row says which, and one that fails hides no other',
  async (netns) => {
    batch(netns, ['addr add 10.1.2.3/32 dev lo']);
    const service = ['--service', `netlink/route@${netns}`];
    const [one, other] = [await serving(...service), await serving(...service)];
    try {
      const ask = ['ip', '--netns', netns, '--host'];
      const both = await nlmq(...ask, `${one.url},${other.url}`, '-j', 'addr');
      const single = JSON.parse(ip(['-n', netns, '-j', 'addr'])) as Row[];
      const row = (host: string): Row[] => single.map((shown) => ({ host, ...shown }));
      expect([both.code, JSON.parse(both.out)]).toEqual([0, [...row(one.url), ...row(other.url)]]);

      const table = await nlmq(...ask, `${one.url},${other.url}`, 'addr');
      expect(table.out).toMatch(/^HOST +LINK/);
      expect(table.out.match(/10\.1\.2\.3\/32/g)).toHaveLength(2);

      const some = await nlmq(...ask, `${NOBODY},${other.url}`, '-j', 'addr');
      expect([some.code, JSON.parse(some.out)]).toEqual([5, row(other.url)]);
      expect(some.err).toMatch(/^nlmq: [^\n]*127\.0\.0\.1:1[^\n]*\n$/);
    } finally {
      await one.stop();
      await other.stop();
    }
  },
);

inNamespace(
  'a monitor of several hosts says where an event was, and goes on without those that fail',
  async (netns) => {
    const broker = await serving('--service', `netlink/route@${netns}`);
    const where = ['--netns', netns, '--host', `${NOBODY},${broker.url}`];
    const state = { ended: false };
    const ending = nlmq('monitor', 'addr', 'dev', 'lo', '-j', '-n', '2', ...where).finally(() => (state.ended = true));
    while (!state.ended) {
      batch(netns, ['addr add 10.1.2.4/32 dev lo', 'addr del 10.1.2.4/32 dev lo']);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { code, out, err } = await ending;
    const [first = ''] = out.split('\n');
    expect([code, err.includes('127.0.0.1:1')]).toEqual([5, true]);
    expect(JSON.parse(first)).toMatchObject({ host: broker.url, local: '10.1.2.4', dev: 'lo' });
    await broker.stop();
  },
);

inNamespace('a write goes to several hosts, too', async (netns) => {
  const broker = await serving('--allow-write', '--service', `netlink/route@${netns}`);
  const { code, out, err } = await nlmq(
    'ip',
    '--netns',
    netns,
    '--host',
    `${broker.url},${NOBODY}`,
    'addr',
    'add',
    '10.1.2.5/32',
    'dev',
    'lo',
  );
  expect([code, out, err.includes('127.0.0.1:1')]).toEqual([5, '', true]);
  expect(ip(['-n', netns, 'addr'])).toContain('10.1.2.5');
  await broker.stop();
});
