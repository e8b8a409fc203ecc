import { createBroker } from '@nlmq/broker';
import { encodeMessage, readHeader } from '@nlmq/codec';
import { LABEL, connect as connectCommand, disconnect, list } from '@nlmq/control';
import { connect, standardTransports } from '../src/index.ts';
import { serviceAt } from '../src/configuration/service.ts';
import { batch, inNamespace, ip } from './kernel-namespace.ts';

async function home() {
  const transports = standardTransports();
  const broker = createBroker({ transports, opens: serviceAt });
  await broker.listen('memory://home');
  const client = await connect('memory://home', { transports });
  return {
    client,
    async [Symbol.asyncDispose](): Promise<void> {
      await client.close();
      await broker.close();
    },
  };
}

const links = encodeMessage({ type: 18, flags: 0x301, seq: 1, pid: 0 }, new Uint8Array(16));

describe('[CTL-21] CONNECT netlink://', () => {
  inNamespace('opens a family of the kernel under its name, which DISCONNECT closes', async (netns) => {
    await using h = await home();
    const { label } = await h.client.call(connectCommand, { url: `netlink://route?netns=${netns}` });
    expect(label).toBe(LABEL.FIRST);
    const service = await h.client.service(`netlink/route@${netns}`);
    expect(readHeader(await service.request(links)).type).toBe(16);
    expect(readHeader(await (await h.client.service()).request(links)).type).toBe(16);
    await h.client.call(disconnect, { label });
    expect((await h.client.call(list, { what: 'services' })).services).toEqual([]);
    await expect(service.request(links)).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  });

  inNamespace('takes families and groups by their numbers as peers of 2013 say them', async (netns) => {
    await using h = await home();
    for (const [url, name] of [
      [`netlink://0:0?netns=${netns}`, `netlink/route@${netns}`],
      [`netlink://16:0?netns=${netns}`, `netlink/generic@${netns}`],
      [`netlink://0:1?netns=${netns}`, `netlink/route@${netns}-2`],
    ] as const) {
      await h.client.call(connectCommand, { url, key: '', cert: '', ca: '' });
      const { services } = await h.client.call(list, { what: 'services' });
      expect(services?.at(-1)).toMatchObject({ name });
    }
  });

  inNamespace('joins the groups named, and no others', async (netns) => {
    await using h = await home();
    await h.client.call(connectCommand, { url: `netlink://route:link,neigh?netns=${netns}`, name: 'links' });
    const events = await h.client.subscribe({}, { path: 'links' });
    ip(['-n', netns, 'addr', 'add', '10.9.9.9/32', 'dev', 'lo']);
    batch(netns, ['link add nlmq0 type veth peer name nlmq1', 'link del nlmq0']);
    const types = new Set<number>();
    for await (const event of events) {
      const { type } = readHeader(event);
      types.add(type);
      if (type === 17) break;
    }
    expect([...types].sort((one, other) => one - other)).toEqual([16, 17]);
  });

  inNamespace('says what is wrong with a URL', async (netns) => {
    await using h = await home();
    for (const [url, part] of [
      ['netlink://martian', 'route, generic'],
      ['netlink://route:martians', 'ipv4_ifaddr'],
      [`netlink://16:martians?netns=${netns}`, 'bits'],
    ] as const) {
      await expect(h.client.call(connectCommand, { url })).rejects.toMatchObject({
        code: 'ERR_BAD_REQUEST',
        message: expect.stringContaining(part) as string,
      });
    }
    await expect(h.client.call(connectCommand, { url: 'netlink://route?netns=nowhere' })).rejects.toMatchObject({
      code: 'ERR_NOT_FOUND',
      message: expect.stringContaining('nowhere') as string,
    });
  });
});
