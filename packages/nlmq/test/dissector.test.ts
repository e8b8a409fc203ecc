import { readFileSync } from 'node:fs';
import { encodeControl, encodeCredit, encodeFrame, encodeMessage, writeFragment } from '@nlmq/codec';
import { ATTRIBUTE, COMMAND, LABEL, VERSION, discover, hello, subscribe } from '@nlmq/control';
import { RawClient } from './raw-client.ts';
import { serving } from './screen.ts';
import { LiveCapture, type Row, dissector, withLiveTshark } from './tshark.ts';

const FIELDS = [
  'tcp.srcport',
  'tcp.len',
  'tcp.segment.count',
  'nlmq.length',
  'nlmq.flags',
  'nlmq.seq',
  'nlmq.pid',
  'nlmq.dst',
  'nlmq.control.command',
  'nlmq.control.attribute',
  'nlmq.control.name',
  'nlmq.control.path',
  'nlmq.control.want',
  'nlmq.control.key.offset',
  'nlmq.control.key.mask',
  'nlmq.control.error',
  'nlmq.fragment.packet',
  'nlmq.fragment.offset',
  'nlmq.fragment.total',
  'nlmq.fragment.request',
  'nlmq.credit.limit',
  'netlink-route.nltype',
  'netlink.hdr_seq',
  'netlink-route.ifi_index',
  '_ws.col.Info',
] as const;
type Seen = Row<(typeof FIELDS)[number]>;

const PID = 4242;
const noop = encodeControl({ seq: 1, pid: PID }, { command: COMMAND.NOOP, attributes: new Uint8Array(0) });

/** Asks for the link with this index. */
function getLink(index: number, seq: number): Uint8Array {
  const body = new Uint8Array(16);
  body[4] = index;
  return encodeMessage({ type: 18, flags: 1, seq, pid: 0 }, body);
}

function asked(index: number, seq: number): Uint8Array {
  return encodeFrame({ seq, pid: PID, dst: LABEL.DEFAULT }, getLink(index, seq));
}

/** A broker at two ports, of which the dissector is told one, and what tshark sees of both. */
interface Watched {
  readonly told: string;
  readonly untold: string;
  readonly live: LiveCapture<(typeof FIELDS)[number]>;
  end(): Promise<void>;
}

let watched: Promise<Watched> | undefined;

async function watch(): Promise<Watched> {
  const broker = await serving('tcp://127.0.0.1:0', '--service', 'none');
  const [told = '', untold = ''] = broker.url.split(' ');
  const [known = '', other = ''] = [told, untold].map((url) => new URL(url.replace('tcp:', 'http:')).port);
  await using probe = await RawClient.open(told);
  const wish = { ports: [known, other], known, display: 'nlmq' };
  const live = await LiveCapture.begin(wish, FIELDS, () => probe.segment(noop));
  const end = async (): Promise<void> => {
    await live.end();
    await broker.stop();
  };
  return { told, untold, live, end };
}

afterAll(async () => {
  await (await watched)?.end();
});

/** Has the body write to a broker, and tshark show the packets of its connection. */
async function watching(
  port: 'told' | 'untold',
  body: (client: RawClient, seen: (wanted: (row: Seen) => boolean) => Promise<Seen>) => Promise<void>,
): Promise<void> {
  const { live, ...urls } = await (watched ??= watch());
  await using client = await RawClient.open(urls[port]);
  const own = String(client.socket.localPort);
  await body(client, (wanted) => live.row((row) => row['tcp.srcport'][0] === own && wanted(row)));
}

withLiveTshark('the dissector shows every frame of a segment, and the netlink messages in them', async () => {
  await watching('told', async (client, seen) => {
    await client.segment(Buffer.concat([asked(7, 101), asked(8, 102), asked(9, 103)]));
    const row = await seen((one) => one['nlmq.seq'][0] === '101');
    expect(row).toMatchObject({
      'tcp.len': ['180'],
      'nlmq.length': ['60', '60', '60'],
      'nlmq.flags': ['0x0000', '0x0000', '0x0000'],
      'nlmq.seq': ['101', '102', '103'],
      'nlmq.pid': ['4242', '4242', '4242'],
      'nlmq.dst': ['0x00010003', '0x00010003', '0x00010003'],
      'netlink-route.nltype': ['18', '18', '18'],
      'netlink.hdr_seq': ['101', '102', '103'],
      'netlink-route.ifi_index': ['7', '8', '9'],
    });
  });
});

for (const port of ['told', 'untold'] as const) {
  withLiveTshark(`the dissector puts frames together that segments split, at a port that it was ${port}`, async () => {
    await watching(port, async (client, seen) => {
      const [first, second] = [asked(7, 201), asked(8, 202)];
      await client.segment(Buffer.concat([noop, first.subarray(0, 3)]));
      await seen((one) => one['nlmq.control.command'][0] === '0');
      await client.segment(first.subarray(3, 30));
      await client.segment(Buffer.concat([first.subarray(30), second]));
      const row = await seen((one) => one['nlmq.seq'].includes('201'));
      expect(row).toMatchObject({
        'tcp.segment.count': ['3'],
        'nlmq.length': ['60', '60'],
        'nlmq.seq': ['201', '202'],
        'netlink-route.ifi_index': ['7', '8'],
      });
    });
  });
}

withLiveTshark('the dissector names commands and their attributes', async () => {
  await watching('told', async (client, seen) => {
    const say = { version: VERSION, name: 'laptop', features: 3, maxCdata: 65531 };
    const keys = [{ offset: 4, key: 16, mask: 0xffff }];
    const requests = [
      encodeControl({ seq: 1, pid: PID }, { command: hello.id, attributes: hello.request.encode(say) }),
      encodeControl(
        { seq: 2, pid: PID },
        { command: subscribe.id, attributes: subscribe.request.encode({ keys, path: 'netlink/route', want: 3 }) },
      ),
      encodeControl(
        { seq: 3, pid: PID },
        { command: discover.id, attributes: discover.request.encode({ path: 'rack7/échos' }) },
      ),
    ];
    await client.segment(Buffer.concat(requests));
    const row = await seen((one) => one['nlmq.control.command'][0] === '64');
    expect(row).toMatchObject({
      'nlmq.flags': ['0x0001', '0x0001', '0x0001'],
      'nlmq.control.command': ['64', '11', '65'],
      'nlmq.control.attribute': ['64', '65', '67', '68', '16', '69', '70', '69'],
      'nlmq.control.name': ['laptop'],
      'nlmq.control.path': ['netlink/route', 'rack7/échos'],
      'nlmq.control.want': ['3'],
      'nlmq.control.key.offset': ['4'],
      'nlmq.control.key.mask': ['0x0000ffff'],
      '_ws.col.Info': ['HELLO [1]  SUBSCRIBE [2]  DISCOVER [3]  '],
    });
  });
});

withLiveTshark('the dissector tells of fragments and of credits', async () => {
  await watching('told', async (client, seen) => {
    const first = new Uint8Array(24 + 8);
    writeFragment(first, 0, { id: 7, request: true, offset: 0, total: 70_000 }, new Uint8Array(8));
    const later = new Uint8Array(24 + 4);
    writeFragment(later, 0, { id: 7, request: false, offset: 65_504, total: 70_000 }, new Uint8Array(4));
    await client.segment(
      Buffer.concat([
        encodeFrame({ flags: 0x10, seq: 301, pid: PID, dst: LABEL.DEFAULT }, first),
        encodeFrame({ flags: 0x10, pid: PID, dst: LABEL.DEFAULT }, later),
        encodeFrame({ flags: 0x10, pid: PID, dst: LABEL.DEFAULT }, encodeCredit({ id: 7, limit: 1_048_580 })),
      ]),
    );
    const row = await seen((one) => one['nlmq.seq'][0] === '301');
    expect(row).toMatchObject({
      'nlmq.fragment.packet': ['7', '7'],
      'nlmq.fragment.offset': ['0', '65504'],
      'nlmq.fragment.total': ['70000', '70000'],
      'nlmq.fragment.request': ['1', '0'],
      'nlmq.credit.limit': ['1048580'],
      'netlink-route.nltype': [],
    });
  });
});

test('the dissector has a name for every command and attribute [CTL-9] [CTL-10]', () => {
  const text = readFileSync(dissector, 'utf8');
  for (const [name, number] of Object.entries(COMMAND)) expect(text).toContain(`[${number}] = "${name}"`);
  for (const [name, number] of Object.entries(ATTRIBUTE)) expect(text).toContain(`{ ${number}, "${name}", `);
});
