import { IPRoute } from '../src/index.ts';
import { batch, inNamespace, ip, ipJson, withKernel } from './kernel-namespace.ts';
import { nlmq, serving } from './screen.ts';

inNamespace('makes, lists and removes namespaces that `ip netns` knows', async (base) => {
  const name = `${base}-made`;
  expect(await nlmq('netns', 'add', name)).toEqual({ code: 0, out: '', err: '' });
  expect(ipJson(['netns', 'list']).map(({ name: known }) => known)).toContain(name);
  expect((await nlmq('netns', 'list')).out.split('\n')).toContain(name);
  expect(JSON.parse((await nlmq('netns', '-j')).out)).toContainEqual({ name });
  expect(await nlmq('netns', 'add', name)).toMatchObject({ code: 1, err: expect.stringContaining(name) as string });
  expect(await nlmq('netns', 'del', name)).toEqual({ code: 0, out: '', err: '' });
  expect((await nlmq('netns', 'list')).out.split('\n')).not.toContain(name);
  expect(await nlmq('netns', 'del', name)).toMatchObject({
    code: 1,
    err: expect.stringContaining('netns list') as string,
  });
});

withKernel('ends with 2 when the words are not understood', async () => {
  for (const words of [['add'], ['del'], ['paint', 'blue'], ['list', 'blue'], ['add', 'blue', 'red']]) {
    expect([words, (await nlmq('netns', ...words)).code]).toEqual([words, 2]);
  }
});

inNamespace(
  'a link moves into a namespace by its name, and is asked for there, here and behind a broker',
  async (one) => {
    const other = `${one}-b`;
    await nlmq('netns', 'add', other);
    try {
      batch(one, ['link add v0 type veth peer name v1']);
      await using ipr = await IPRoute.open({ netns: one });
      const index = await ipr.linkLookup('v1');
      await ipr.link('set', { index: index ?? 0, netns: other });
      expect(await ipr.linkLookup('v1')).toBeUndefined();
      const broker = await serving('--service', `netlink/route@${one},netlink/route@${other}`);
      for (const host of [{}, { host: broker.url }]) {
        await using there = await IPRoute.open({ ...host, netns: other });
        expect(await there.linkLookup('v1')).toBeGreaterThan(0);
        await using here = await IPRoute.open({ ...host, netns: one });
        expect(await here.linkLookup('v0')).toBeGreaterThan(0);
      }
      await using far = await IPRoute.open({ host: broker.url, netns: one });
      await expect(far.link('set', { ifname: 'v0', netns: other })).rejects.toThrow('netNsPid');
      await broker.stop();
    } finally {
      ip(['netns', 'del', other]);
    }
  },
);
