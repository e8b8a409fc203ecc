import { readOverrun } from '@nlmq/codec';
import { netlink } from '@nlmq/service-netlink';
import { ask, type Heard, link, openRoute } from './harness.ts';
import { addRoutes, inNamespace, ip } from './namespace.ts';

const newLink = 16;
const deleteLink = 17;
const newRoute = 24;

/** Events of a namespace, and a promise of the first that fits. */
async function listen(netns: string): Promise<{
  heard: Heard[];
  session: Awaited<ReturnType<typeof openRoute>>;
  until(fits: () => boolean): Promise<void>;
}> {
  const heard: Heard[] = [];
  let check: () => void = () => undefined;
  const session = await openRoute(netns, heard, () => {
    check();
  });
  const until = (fits: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      check = (): void => {
        if (fits()) resolve();
      };
      check();
    });
  return { heard, session, until };
}

inNamespace(
  'tells links, addresses and routes as they change, once somebody watches and until nobody does',
  async (netns) => {
    const { heard, session, until } = await listen(netns);
    ip(['-n', netns, 'link', 'add', 'before', 'type', 'veth', 'peer', 'w']);
    session.watch?.(true);
    session.watch?.(true);
    ip(['-n', netns, 'link', 'add', 'v0', 'type', 'veth', 'peer', 'v1']);
    ip(['-n', netns, 'address', 'add', '192.0.2.1/24', 'dev', 'v0']);
    ip(['-n', netns, 'route', 'add', '198.51.100.0/24', 'dev', 'lo']);
    ip(['-n', netns, 'link', 'del', 'v0']);
    await until(() => heard.filter(({ type }) => type === deleteLink).length === 2);
    expect(new Set(heard.map(({ type }) => type))).toEqual(new Set([newLink, deleteLink, 20, 21, newRoute, 25]));
    session.watch?.(false);
    const count = heard.length;
    ip(['-n', netns, 'link', 'add', 'after', 'type', 'veth', 'peer', 'x']);
    expect((await ask(session, link(18, 1, 1))).length).toBe(1);
    expect(heard).toHaveLength(count);
    await session.close();
  },
);

inNamespace('does not tell which of its requests caused an event', async (netns) => {
  ip(['-n', netns, 'link', 'add', 'v0', 'type', 'veth', 'peer', 'v1']);
  const index = (JSON.parse(ip(['-j', '-n', netns, 'link', 'show', 'v0'])) as [{ ifindex: number }])[0].ifindex;
  const { heard, session, until } = await listen(netns);
  session.watch?.(true);
  expect(await ask(session, link(17, index, 12, 5))).toMatchObject([{ type: 2, errno: 0 }]);
  await until(() => heard.filter(({ type }) => type === deleteLink).length === 2);
  expect(heard.every(({ seq, pid }) => seq === 0 && pid === 0)).toBe(true);
  await session.close();
});

inNamespace('tells how many events an overrun lost: heard and lost are all there were', async (netns) => {
  const routes = 60_000;
  let heard = 0;
  let lost = 0;
  let done: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  const broadcast = (packet: Uint8Array): void => {
    const overrun = packet[4] === 4;
    if (overrun) lost += readOverrun(packet, 0);
    else if (packet[4] === newRoute) heard++;
    if (heard + lost >= routes) done();
  };
  const session = await netlink({ family: 'route', netns }).open({ broadcast });
  session.watch?.(true);
  addRoutes(netns, routes);
  await all;
  expect(lost).toBeGreaterThan(0);
  expect(heard + lost).toBe(routes);
  await session.close();
});
