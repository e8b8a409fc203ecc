import { spawnSync } from 'node:child_process';
import { networkNamespaces, openNetlink } from '@nlmq/linux-sockets';
import { inNamespace, ip, silent } from './kernel.ts';

const names = (): string[] =>
  (JSON.parse(ip(['-j', 'netns', 'list']) || '[]') as { name: string }[]).map(({ name }) => name);

inNamespace('makes, lists and removes network namespaces, as `ip netns` sees them', (base) => {
  const namespaces = networkNamespaces();
  const name = `${base}-made`;
  namespaces.create(name);
  expect([names().includes(name), namespaces.list().includes(name)]).toEqual([true, true]);
  expect(JSON.parse(ip(['-n', name, '-j', 'link']))).toMatchObject([{ ifname: 'lo', operstate: 'DOWN' }]);
  openNetlink({ protocol: 0, netns: name }, silent).close();
  expect(() => {
    namespaces.create(name);
  }).toThrow(expect.objectContaining({ code: 'ERR_NETNS', errno: 17 }) as Error);
  namespaces.remove(name);
  expect([names().includes(name), namespaces.list().includes(name)]).toEqual([false, false]);
  expect(() => {
    namespaces.remove(name);
  }).toThrow(expect.objectContaining({ code: 'ERR_NETNS', errno: 2 }) as Error);
});

inNamespace('lists and removes what `ip netns` made, and stays in its own', (base) => {
  const namespaces = networkNamespaces();
  const name = `${base}-theirs`;
  const own = spawnSync('readlink', ['/proc/self/ns/net'], { encoding: 'utf8' }).stdout;
  ip(['netns', 'add', name]);
  expect(namespaces.list()).toContain(name);
  namespaces.remove(name);
  expect(names()).not.toContain(name);
  expect(spawnSync('readlink', ['/proc/self/ns/net'], { encoding: 'utf8' }).stdout).toBe(own);
});

inNamespace('takes no path for a name', () => {
  for (const name of ['', '.', '..', '/run/netns/x', 'a/b', 'a\0b']) {
    for (const act of ['create', 'remove'] as const) {
      expect(() => {
        networkNamespaces()[act](name);
      }).toThrow(expect.objectContaining({ code: 'ERR_NETNS' }) as Error);
    }
  }
});
