import { batch, inNamespace } from './kernel-namespace.ts';
import { type Running, serving, start } from './screen.ts';

type Line = Readonly<Record<string, unknown>>;

/** The first event line that has these members. */
async function event({ screen }: Running, members: Line): Promise<Line> {
  const has = (line: string): boolean => {
    const told = JSON.parse(line) as Line;
    return Object.entries(members).every(([name, value]) => told[name] === value);
  };
  return JSON.parse(await screen.line(has)) as Line;
}

/** Makes changes until the monitor, which begins when it will, has told one. */
async function begun({ screen }: Running, change: () => void): Promise<void> {
  const told = { yet: false };
  const first = screen
    .line(() => true)
    .then(() => {
      told.yet = true;
    });
  while (!told.yet) {
    change();
    await Promise.race([first, new Promise((resolve) => setImmediate(resolve))]);
  }
}

async function tells(monitor: Running, netns: string): Promise<void> {
  await begun(monitor, () => batch(netns, ['link set lo down', 'link set lo up']));
  batch(netns, ['link add v0 type veth peer name v1']);
  expect(await event(monitor, { event: 'newlink', ifname: 'v0' })).toMatchObject({ link_type: 'ether', mtu: 1500 });
  batch(netns, ['link set v0 up', 'link set v1 up', 'addr add 10.0.0.1/24 dev v0']);
  expect(await event(monitor, { event: 'newaddr', local: '10.0.0.1' })).toMatchObject({ dev: 'v0', prefixlen: 24 });
  batch(netns, ['route add 10.9.0.0/16 via 10.0.0.9']);
  expect(await event(monitor, { event: 'newroute', dst: '10.9.0.0/16' })).toMatchObject({
    gateway: '10.0.0.9',
    dev: 'v0',
  });
  batch(netns, ['rule add from 10.7.0.0/16 table 100 priority 77']);
  expect(await event(monitor, { event: 'newrule', priority: 77 })).toMatchObject({ src: '10.7.0.0', table: '100' });
  batch(netns, ['neigh add 10.0.0.9 lladdr 02:00:00:00:00:09 dev v0']);
  expect(await event(monitor, { event: 'newneigh', dst: '10.0.0.9' })).toMatchObject({
    dev: 'v0',
    state: ['PERMANENT'],
  });
  batch(netns, ['nexthop add id 5 via 10.0.0.9 dev v0']);
  expect(await event(monitor, { event: 'newnexthop', id: 5 })).toMatchObject({ gateway: '10.0.0.9', dev: 'v0' });
  batch(netns, ['link del v0']);
  expect(await event(monitor, { event: 'dellink', ifname: 'v0' })).toMatchObject({ ifname: 'v0' });
}

inNamespace('prints a JSON line for each change while it happens', async (netns) => {
  const monitor = start('monitor', '-j', '--netns', netns);
  try {
    await tells(monitor, netns);
  } finally {
    expect(await monitor.stop()).toBe(0);
  }
});

inNamespace('prints the same from behind a broker', async (netns) => {
  const broker = await serving('--service', `netlink/route@${netns}`);
  const monitor = start('monitor', '-j', '--netns', netns, '--host', broker.url);
  try {
    await tells(monitor, netns);
  } finally {
    expect(await monitor.stop()).toBe(0);
    await broker.stop();
  }
});

inNamespace('tells only of the objects that were named', async (netns) => {
  const monitor = start('monitor', 'addr', '-j', '--netns', netns);
  try {
    await begun(monitor, () => {
      batch(netns, [
        'link set lo down',
        'link set lo up',
        'addr add 10.0.0.1/32 dev lo',
        'addr del 10.0.0.1/32 dev lo',
      ]);
    });
    const events = monitor.screen.lines.map((line) => (JSON.parse(line) as Line)['event']);
    expect(events.every((name) => name === 'newaddr' || name === 'deladdr')).toBe(true);
  } finally {
    await monitor.stop();
  }
});
