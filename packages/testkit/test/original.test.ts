import { NLMSG, decodeFrame, encodeMessage, setUint32 } from '@nlmq/codec';
import { vectors } from '@nlmq/testkit';
import { OriginalBroker, OriginalClient } from '@nlmq/testkit/original';
import { RecordedKernel, bytesOf, hex, joinedHex, keeper, kernelPackets, server } from './recorded-kernel.ts';

/**
 * What the recordings cannot know of the double, and what the double is therefore given from them:
 * - the pid of each process
 * - the secret of the broker
 * - what the kernel answered, but for seq and pid, which the brokers write
 * - whether two writes came in one segment
 * - the text of a failure to connect, which was a trace of the program's stack and is not recorded
 */
const SECRET = 'bb795b4348b83f5e0b3882b635862cff';

/** Recordings that the double has been held against. */
const reproduced = new Set<string>();

/** The recorded bytes, one recording behind the other. */
function recorded(...names: readonly string[]): string {
  for (const name of names) reproduced.add(name);
  return names.map((name) => hex(bytesOf(name))).join('');
}

describe('the library of 2013 and its server', () => {
  const calls = [
    ['get_addr', ['reply.chunk0'], ['reply.chunk0', 'reply.chunk1']],
    ['get_links-all', ['reply.chunk0'], ['reply.chunk0']],
    ['get_links-1', ['reply.chunk0'], ['reply.chunk0']],
    ['get_links-9999-enodev', ['reply.chunk0'], ['reply.chunk0']],
    ['get_routes', ['reply.chunk0'], ['reply.chunk0', 'reply.chunk1']],
    ['get_neighbors', ['reply.chunk0'], ['reply.chunk0']],
    ['link_up-1-ack', ['reply.chunk0'], ['reply.chunk0']],
  ] as const;

  test('all calls, one after the other on one server, ask and are answered as was recorded', () => {
    const { broker, kernel, peer } = server(20646);
    for (const transport of ['tcp', 'unix']) {
      for (const [call, tcp, unix] of calls) {
        const name = `seed.${transport}.lib.${call}`;
        const replies = (transport === 'tcp' ? tcp : unix).map((reply) => `${name}.${reply}`);
        const request = bytesOf(`${name}.request`);
        const { pid, cdata } = decodeFrame(request);
        expect(hex(asked(pid, cdata!))).toBe(recorded(`${name}.request`));
        kernel.will(...kernelPackets(...replies));
        broker.receive(peer, request);
        expect(joinedHex(peer.take())).toBe(recorded(...replies));
      }
    }
  });

  /** What a client of that pid sends over its first link as its first request. */
  function asked(pid: number, message: Uint8Array): Uint8Array {
    const link = keeper();
    const client = new OriginalClient({ pid, open: () => link });
    void client.connect('tcp://there');
    void client.request(message, 0x10003).catch(() => undefined);
    client.close();
    return link.take()[0]!;
  }
});

test('a chain: each broker numbers anew, and passes on what came in one go after having looked at its first message', () => {
  const uplink = server(29462);
  const proxy = new OriginalBroker({ pid: 29469 });
  const [up, down] = [keeper(), keeper()];
  proxy.link(up);
  for (const turn of [0, 1]) {
    proxy.receive(down, bytesOf(`seed.chain.hop1.request${turn}`));
    const passed = up.take();
    expect(joinedHex(passed)).toBe(recorded(`seed.chain.hop2.request${turn}`));
    uplink.kernel.will(...kernelPackets(`seed.chain.hop2.reply${turn}`));
    uplink.broker.receive(uplink.peer, passed[0]!);
    const replies = Buffer.concat(uplink.peer.take());
    expect(hex(replies)).toBe(recorded(`seed.chain.hop2.reply${turn}`));
    proxy.receive(up, replies);
    expect(joinedHex(down.take())).toBe(recorded(`seed.chain.hop1.reply${turn}`));
  }
});

test('management: every command of one session, those that were never answered included', () => {
  const places = new Set<string>();
  const broker = new OriginalBroker({
    pid: 22000,
    secret: Uint8Array.from(Buffer.from(SECRET, 'hex')),
    open: (url) => {
      if (/^(netlink|udp):/.test(url)) return keeper();
      throw new Error(url);
    },
    serve: (url) => !places.has(url) && Boolean(places.add(url)),
    shutdown: (url) => places.delete(url),
  });
  new RecordedKernel(broker);
  const peer = keeper();
  const failures = ['seed.ctl.connect.tcp.refused', 'seed.ctl.connect.badurl'];
  const silent: string[] = [];
  for (const { name } of vectors().filter(({ name: one }) => /^seed\.ctl\..*\.request$/.test(one))) {
    const reply = name.replace(/request$/, 'reply');
    broker.receive(peer, bytesOf(name));
    const sent = peer.take();
    if (failures.some((failure) => name.startsWith(failure))) expect(sent).toHaveLength(1);
    else if (sent.length === 0) silent.push(name);
    else expect(joinedHex(sent)).toBe(recorded(reply));
  }
  expect(silent).toEqual([
    'seed.ctl.subscribe.nokeys.request',
    'seed.ctl.register.noattr.request',
    'seed.ctl.serve.tcp.again.request',
  ]);
});

describe('requests of a raw client', () => {
  test.each(['seed.req.getaddr.raw', 'seed.req.getaddr.src-set', 'seed.env.flags3', 'seed.env.unknown-nla-first'])(
    '%s',
    (name) => {
      const { broker, kernel, peer } = server(1);
      const replies = [`${name}.reply`, `${name}.reply1`];
      kernel.will(...kernelPackets(...replies));
      broker.receive(peer, bytesOf(`${name}.request`));
      expect(joinedHex(peer.take())).toBe(recorded(...replies));
    },
  );

  test.each(['seed.req.unknown-dst', 'seed.req.dst0', 'seed.env.no-nla', 'seed.raw.untagged'])(
    '%s is not answered',
    (name) => {
      const { broker, kernel, peer } = server(1);
      kernel.will(new Uint8Array(16));
      broker.receive(peer, bytesOf(`${name}.request`));
      expect(peer.take()).toEqual([]);
    },
  );

  test('an error echoes the numbers of the broker, which counts them down', () => {
    const { broker, kernel, peer } = server(22680);
    const header = { type: 19, flags: 5, seq: 77, pid: 4242 };
    const setLink = decodeFrame(bytesOf('seed.req.getlink.enodev.request'));
    const request = Uint8Array.from(bytesOf('seed.req.getlink.enodev.request'));
    request.set(encodeMessage(header, setLink.cdata!.subarray(16)), 28);
    setUint32(request, 8, 300);
    kernel.will(...kernelPackets('seed.req.setlink-up.reply0'));
    broker.receive(peer, request);
    expect(joinedHex(peer.take())).toBe(recorded('seed.req.setlink-up.reply0'));
    kernel.will(...kernelPackets('seed.req.getlink.enodev.reply'));
    broker.receive(peer, bytesOf('seed.req.getlink.enodev.request'));
    expect(joinedHex(peer.take())).toBe(recorded('seed.req.getlink.enodev.reply'));
  });

  test("the event of one's own change comes before its acknowledgement, under the request's numbers", () => {
    const { broker, kernel, peer } = server(24222);
    const replies = ['seed.req.newaddr.reply0', 'seed.req.newaddr.reply1'];
    kernel.will(...kernelPackets(...replies));
    broker.receive(peer, bytesOf('seed.req.newaddr.request'));
    expect(joinedHex(peer.take())).toBe(recorded(...replies));
  });
});

describe('subscribers', () => {
  /** A broker with subscribers that want everything. */
  function listening(count: number): {
    broker: OriginalBroker;
    kernel: RecordedKernel;
    ends: ReturnType<typeof keeper>[];
  } {
    const { broker, kernel } = server(1);
    const ends = Array.from({ length: count }, keeper);
    for (const end of ends) {
      broker.receive(end, bytesOf('seed.ctl.subscribe.all.request'));
      end.take();
    }
    return { broker, kernel, ends };
  }

  test('each gets the events of the kernel, with an envelope of zeros and the numbers of whoever made the change', () => {
    const { broker, kernel, ends } = listening(2);
    for (const event of ['linkadd.0', 'linkadd.1', 'addradd']) {
      broker.receive(kernel, kernelPackets(`seed.event.A.${event}`)[0]!);
      const [a, b] = ends.map((end) => joinedHex(end.take()));
      expect(a).toBe(recorded(`seed.event.A.${event}`));
      if (event !== 'addradd') expect(b).toBe(recorded(`seed.event.B.${event}`));
    }
  });

  test.each(['seed.push.tcp.unknown-dst', 'seed.push.tcp.untagged'])('%s reaches them', (name) => {
    const { broker, ends } = listening(1);
    broker.receive(keeper(), bytesOf(`${name}.request`));
    expect(joinedHex(ends[0]!.take())).toBe(recorded(`${name}.delivery`));
  });
});

test('pushes over a link: the message inside has seq 0, and the broker numbers the envelopes', () => {
  const udp = keeper();
  const client = new OriginalClient({ pid: 30123, open: () => udp });
  const kernel = new RecordedKernel(client.broker);
  const datagrams = ['seed.udp.push.datagram0', 'seed.udp.push.datagram1'];
  kernel.will(encodeMessage({ type: NLMSG.DONE, flags: 2, seq: 0, pid: 0 }, new Uint8Array(4)));
  void client.connect('udp://there');
  void client.request(encodeMessage({ type: 22, flags: 0x301, seq: 0, pid: 0 }, new Uint8Array(8)), 0x10003);
  for (const [message] of datagrams.map((name) => kernelPackets(name))) client.push(message!, 0x10004);
  expect(joinedHex(udp.take())).toBe(recorded(...datagrams));
  client.close();
});

test('the commands that the library gave its own broker, and the answers', async () => {
  const tapped: string[] = [];
  const places = new Set<string>();
  const client = new OriginalClient(
    {
      pid: 26433,
      open: keeper,
      serve: (url) => Boolean(places.add(url)),
      shutdown: (url) => places.delete(url),
    },
    (bytes) => tapped.push(hex(bytes)),
  );
  await client.connect('netlink://0:1373', null);
  await client.serve('tcp://127.0.0.1:33555');
  await client.ignore(await client.monitor());
  await client.disconnect(await client.connect('netlink://16:0'));
  await client.shutdown('tcp://127.0.0.1:33555');
  const names = vectors().flatMap(({ name }) => (name.startsWith('seed.libctl.') ? [name] : []));
  expect(tapped).toEqual(names.map((name) => recorded(name)));
});

describe('one receive is one message', () => {
  test('the second of two requests that come together is lost', () => {
    const { broker, kernel, peer } = server(1);
    kernel.will(...kernelPackets('seed.tcp.lib.get_addr.reply.chunk0'));
    broker.receive(peer, bytesOf('seed.edge.two-requests-coalesced'));
    expect(peer.take().every((frame) => decodeFrame(frame).seq === 65534)).toBe(true);
  });

  test('a request that comes in two parts is lost', () => {
    const { broker, kernel, peer } = server(1);
    kernel.will(...kernelPackets('seed.tcp.lib.get_addr.reply.chunk0'));
    const request = bytesOf('seed.tcp.lib.get_addr.request');
    broker.receive(peer, request.subarray(0, 40));
    broker.receive(peer, request.subarray(40));
    expect(peer.take()).toEqual([]);
  });

  test('a message over 16,384 bytes is cut, and lost', () => {
    const { broker, peer } = server(1);
    const listener = keeper();
    broker.receive(listener, bytesOf('seed.ctl.subscribe.all.request'));
    listener.take();
    const push = bytesOf('seed.push.tcp.unknown-dst.request');
    const large = new Uint8Array(16_388);
    large.set(push);
    setUint32(large, 0, large.length);
    large.set([0xec, 0x3f], 24);
    broker.receive(peer, large);
    expect(listener.take()).toEqual([]);
  });
});

test('and no recorded reply is left out', () => {
  const replies = vectors().filter(
    ({ name, direction }) =>
      /->(client|subscriber|puller|client-api)|downstream/.test(direction) && /^seed\./.test(name),
  );
  expect(replies.length).toBeGreaterThan(60);
  expect(replies.filter(({ name }) => !reproduced.has(name)).map(({ name }) => name)).toEqual([]);
});
