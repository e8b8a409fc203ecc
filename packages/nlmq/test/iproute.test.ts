import { IPRoute } from '../src/index.ts';
import { batch, inNamespace, withKernel } from './kernel-namespace.ts';

/** Asks a kernel directly, and through a broker that the same object serves on tcp. */
async function nearAndFar(
  netns: string | undefined,
  body: (near: IPRoute, far: IPRoute) => Promise<void>,
): Promise<void> {
  const place = netns === undefined ? {} : { netns };
  const near = await IPRoute.open(place);
  try {
    const far = await IPRoute.open({ ...place, host: await near.serve('tcp://127.0.0.1:0') });
    try {
      await body(near, far);
    } finally {
      await far.close();
    }
  } finally {
    await near.close();
  }
}

withKernel('one object serves the kernel and another asks it from afar', async () => {
  await nearAndFar(undefined, async (near, far) => {
    const names = async (ipr: IPRoute): Promise<unknown> => (await ipr.getLinks()).map(({ attrs }) => attrs.ifname);
    expect(await names(far)).toEqual(await names(near));
    expect(await far.linkLookup('lo')).toBe(1);
    expect(await far.linkLookup('no-such-link')).toBeUndefined();
  });
});

withKernel('refuses to serve a kernel that is elsewhere', async () => {
  await nearAndFar(undefined, async (_near, far) => {
    await expect(far.serve('tcp://127.0.0.1:0')).rejects.toThrow(TypeError);
  });
});

withKernel('tells a namespace that does not exist by its name', async () => {
  await expect(IPRoute.open({ netns: 'nlmqt-none' })).rejects.toMatchObject({ code: 'ERR_NETNS' });
});

inNamespace('gives the same links, addresses and routes near and far', async (netns) => {
  batch(netns, [
    'link add v0 type veth peer name v1',
    'link set v0 up',
    'addr add 10.0.0.1/24 dev v0',
    'route add 10.9.0.0/16 via 10.0.0.9',
  ]);
  await nearAndFar(netns, async (near, far) => {
    const settled = ({ attrs, ...header }: Awaited<ReturnType<IPRoute['getLinks']>>[number]): unknown => {
      const { stats, stats64, ...rest } = attrs;
      return { ...header, rest, counted: stats !== undefined && stats64 !== undefined };
    };
    expect((await far.getLinks()).map(settled)).toEqual((await near.getLinks()).map(settled));
    expect(await far.getAddr()).toEqual(await near.getAddr());
    expect(await far.getRoutes()).toEqual(await near.getRoutes());
  });
});

inNamespace(
  'returns all of 20,000 routes, near and far, to four at the same time',
  async (netns) => {
    const line = (n: number): string => `route add 10.${n >> 16}.${(n >> 8) & 255}.${n & 255}/32 dev lo`;
    batch(
      netns,
      Array.from({ length: 20_000 }, (_, n) => line(n)),
    );
    await nearAndFar(netns, async (near, far) => {
      const table = { family: 2, table: 254 };
      const counts = await Promise.all([near, far, far, far].map(async (ipr) => (await ipr.getRoutes(table)).length));
      expect(counts).toEqual([20_000, 20_000, 20_000, 20_000]);
    });
  },
  60_000,
);

inNamespace("tells the kernel's own sentence in an error from afar", async (netns) => {
  await nearAndFar(netns, async (_near, far) => {
    await expect(far.getRoutes({ family: 2, table: 77 })).rejects.toMatchObject({
      name: 'NetlinkError',
      code: 'ENOENT',
      message: 'ipv4: FIB table does not exist',
    });
  });
});
