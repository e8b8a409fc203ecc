import { decodeControl, decodeFrame, encodeControl, readHeader } from '@nlmq/codec';
import {
  COMMAND,
  connect,
  disconnect,
  noop,
  register,
  reload,
  serve,
  shutdown,
  stop,
  subscribe,
  unsubscribe,
  type Codec,
} from '@nlmq/control';
import { vectorBytes, vectors } from '@nlmq/testkit';

const secret = (hex: string): { readonly secret: Uint8Array } => ({ secret: Uint8Array.from(Buffer.from(hex, 'hex')) });
const plain = { key: '', cert: '', ca: '' };
const everything = { keys: [{ offset: 8, key: 0, mask: 0 }] };

/** One side of a recorded exchange: the frame, the codec that it goes through, and what it says. */
type Row = readonly [name: string, codec: Codec<unknown>, value: object];
const row = <T extends object>(name: string, codec: Codec<T>, value: T): Row => [name, codec, value];

const rows: readonly Row[] = [
  row('seed.ctl.subscribe.all.request', subscribe.request, everything),
  row('seed.ctl.subscribe.all.reply', subscribe.reply, { cid: 1023 }),
  row('seed.ctl.subscribe.nokeys.request', subscribe.request, { keys: [] }),
  row('seed.ctl.dst-src-swapped.request', subscribe.request, { keys: [{ offset: 4, key: 16, mask: 0xffff }] }),
  row('seed.ctl.dst-src-swapped.reply', subscribe.reply, { cid: 1022 }),
  row('seed.libctl.04.subscribe', subscribe.request, everything),
  row('seed.libctl.05.ack', subscribe.reply, { cid: 1023 }),
  row('seed.ctl.unsubscribe.request', unsubscribe.request, { cid: 1023 }),
  row('seed.ctl.unsubscribe.reply', unsubscribe.reply, {}),
  row('seed.ctl.unsubscribe.unknown-cid.request', unsubscribe.request, { cid: 77 }),
  row('seed.ctl.connect.denied.request', connect.request, { url: 'netlink://0:0', ...plain }),
  row('seed.ctl.connect.netlink.request', connect.request, { url: 'netlink://16:0', ...plain }),
  row('seed.ctl.connect.netlink.reply', connect.reply, { label: 0x10004 }),
  row('seed.ctl.connect.tcp.refused.request', connect.request, { url: 'tcp://127.0.0.1:1', ...plain }),
  row('seed.ctl.connect.udp.request', connect.request, { url: 'udp://127.0.0.1:9951', ...plain }),
  row('seed.ctl.connect.udp.reply', connect.reply, { label: 0x10005 }),
  row('seed.ctl.connect.badurl.request', connect.request, { url: 'bogus://x', ...plain }),
  row('seed.ctl.connect.after-disconnect.request', connect.request, { url: 'netlink://16:0', ...plain }),
  row('seed.ctl.connect.after-disconnect.reply', connect.reply, { label: 0x10006 }),
  row('seed.libctl.01.ack', connect.reply, { label: 0x10003 }),
  row('seed.libctl.08.connect', connect.request, { url: 'netlink://16:0', ...plain }),
  row('seed.libctl.09.ack', connect.reply, { label: 0x10004 }),
  row('seed.ctl.disconnect.unknown.request', disconnect.request, { label: 0xdead }),
  row('seed.ctl.disconnect.request', disconnect.request, { label: 0x10004 }),
  row('seed.ctl.disconnect.reply', disconnect.reply, {}),
  row('seed.libctl.10.disconnect', disconnect.request, { label: 0x10004 }),
  row('seed.ctl.serve.denied.request', serve.request, { url: 'tcp://127.0.0.1:9950', ...plain }),
  row('seed.ctl.serve.tcp.request', serve.request, { url: 'tcp://127.0.0.1:9952', ...plain }),
  row('seed.ctl.serve.tcp.reply', serve.reply, {}),
  row('seed.libctl.02.serve', serve.request, { url: 'tcp://127.0.0.1:33555', ...plain }),
  row('seed.ctl.shutdown.request', shutdown.request, { url: 'tcp://127.0.0.1:9952' }),
  row('seed.ctl.shutdown.reply', shutdown.reply, {}),
  row('seed.ctl.shutdown.localhost-name.request', shutdown.request, { url: 'tcp://localhost:9952' }),
  row('seed.libctl.12.shutdown', shutdown.request, { url: 'tcp://127.0.0.1:33555' }),
  row('seed.ctl.register.bad.request', register.request, secret('787878787878787878787878787878ff')),
  row('seed.ctl.register.ok.request', register.request, secret('bb795b4348b83f5e0b3882b635862cff')),
  row('seed.ctl.register.ok.reply', register.reply, {}),
  row('seed.ctl.stop.denied.request', stop.request, {}),
  row('seed.ctl.noop.request', noop.request, {}),
  row('seed.ctl.reload.request', reload.request, {}),
  row('seed.ctl.reload.reply', reload.reply, {}),
];

const bytesOf = (name: string): Uint8Array => vectorBytes(vectors().find((vector) => vector.name === name)!);

describe('[CTL-9] a recorded command', () => {
  test.each(rows)('%s is read, and written back to its bytes', async (name, codec, value) => {
    const frame = bytesOf(name);
    const { cdata, ...envelope } = decodeFrame(frame);
    const { command, attributes } = decodeControl(cdata!);
    expect(await codec.decode(attributes)).toEqual(value);
    const written = { command, attributes: codec.encode(value) };
    expect(encodeControl(envelope, written, readHeader(cdata!).pid)).toEqual(frame);
  });

  test('[NLA-7] CONNECT with attributes that have no payload names no files', async () => {
    const { attributes } = decodeControl(decodeFrame(bytesOf('seed.libctl.00.connect')).cdata!);
    expect(await connect.request.decode(attributes)).toEqual({ url: 'netlink://0:1373' });
  });

  test('[CTL-8] REGISTER without a secret is refused', () => {
    const { attributes } = decodeControl(decodeFrame(bytesOf('seed.ctl.register.noattr.request')).cdata!);
    expect(() => register.request.decode(attributes)).toThrow('secret (attribute 8) is missing: a secret');
  });

  test('and no other command was recorded', () => {
    const known = new Set<number>(Object.values(COMMAND));
    const unknown = vectors().filter(({ decoded }) => {
      const control = decoded?.nlas?.[0]?.control;
      return control !== undefined && !known.has(control.cmd);
    });
    expect(unknown.map(({ name }) => name)).toEqual(['seed.ctl.unknown-99.request']);
  });
});
