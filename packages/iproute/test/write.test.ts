import { NLM_F, encodeError, encodeMessage } from '@nlmq/codec';
import { decodeRoute } from '@nlmq/families';
import { IPRoute, linkChange, routeChange, type Change } from '@nlmq/iproute';
import { FakeConversation, message, type Asked, type Kernel } from './fake-kernel.ts';

const EEXIST = 17;

function over(kernel: Kernel): { readonly ipr: IPRoute; readonly kernel: FakeConversation } {
  const conversation = new FakeConversation(kernel);
  return { ipr: new IPRoute(conversation), kernel: conversation };
}

const acknowledged: Kernel = ({ seq }) => [encodeError(0, { seq, pid: 0 })];

function routes(count: number): Change[] {
  return Array.from({ length: count }, (_, n) => routeChange('add', { dst: `10.0.${n >> 8}.${n & 255}/32`, oif: 1 }));
}

function destination({ body }: Asked): string | undefined {
  return decodeRoute(new DataView(body.buffer), 0, body.length).attrs.dst;
}

/** An error whose extended acknowledgement points at an offset of the request. */
function pointing(seq: number, offset: number): Uint8Array {
  const body = new Uint8Array(4 + 16 + 8);
  const view = new DataView(body.buffer);
  view.setInt32(0, -22, true);
  view.setUint32(4, 16, true);
  view.setUint16(20, 8, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, offset, true);
  return encodeMessage({ type: 2, flags: NLM_F.CAPPED | NLM_F.ACK_TLVS, seq, pid: 0 }, body);
}

test('a write asks for an acknowledgement, and settles with it', async () => {
  const { ipr, kernel } = over(acknowledged);
  await ipr.link('set', { index: 3, up: true });
  expect(kernel.asked).toMatchObject([{ type: 16, flags: NLM_F.REQUEST | NLM_F.ACK, seq: 1 }]);
});

test('a write that is not acknowledged is an EPROTO', async () => {
  const { ipr } = over(() => [message(16, (_, writer) => writer.u32(0), {})]);
  await expect(ipr.link('set', { index: 3 })).rejects.toMatchObject({ code: 'EPROTO' });
});

test('a refused write names the attribute that the kernel points at', async () => {
  let offset = 0;
  const { ipr } = over(({ seq }) => [pointing(seq, offset)]);
  const words = { dst: '10.0.0.0/8', gateway: '10.0.0.1', metrics: { mtu: 1400, hoplimit: 300 }, oif: 3 };
  const told: unknown[] = [];
  for (offset of [4, 28, 36, 44, 52, 60, 64, 900]) {
    const error: unknown = await ipr.route('add', words).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'NetlinkError', code: 'EINVAL', offset });
    told.push((error as { readonly attribute?: string }).attribute);
  }
  expect(told).toEqual([undefined, 'dst', 'gateway', 'metrics', 'metrics', 'metrics', 'oif', undefined]);
});

test('a batch goes out 64 to a packet, in order, each write with an acknowledgement of its own', async () => {
  const { ipr, kernel } = over(acknowledged);
  expect(await ipr.batch(routes(130))).toEqual([]);
  expect(kernel.packets).toEqual([64, 64, 2]);
  expect(kernel.asked.map(destination)).toEqual(Array.from({ length: 130 }, (_, n) => `10.0.${n >> 8}.${n & 255}`));
  expect(new Set(kernel.asked.map(({ seq }) => seq)).size).toBe(130);
  expect(kernel.asked.every(({ flags }) => flags === 0x605)).toBe(true);
});

test('a batch tells which writes were refused, and does the others', async () => {
  const { ipr, kernel } = over((asked) => {
    const refused = destination(asked) === '10.0.0.3' || destination(asked) === '10.0.0.99';
    return [encodeError(refused ? -EEXIST : 0, { seq: asked.seq, pid: 0 }, refused ? 'there already' : '')];
  });
  const changes = routes(300);
  const refusals = await ipr.batch(changes);
  expect(kernel.asked).toHaveLength(300);
  expect(refusals.map(({ index, error }) => [index, error.code, error.message])).toEqual([
    [3, 'EEXIST', 'there already'],
    [99, 'EEXIST', 'there already'],
  ]);
  expect(refusals[1]?.change).toBe(changes[99]);
});

test('a packet of a batch is one that every broker takes', async () => {
  const { ipr, kernel } = over(acknowledged);
  const ifalias = 'x'.repeat(999);
  await ipr.batch(Array.from({ length: 40 }, () => linkChange('set', { index: 1, ifalias })));
  expect(kernel.packets).toEqual([15, 15, 10]);
});

test('a batch of nothing sends nothing', async () => {
  const { ipr, kernel } = over(acknowledged);
  expect(await ipr.batch([])).toEqual([]);
  expect(kernel.packets).toEqual([]);
});

test('a batch takes no more changes once its conversation has failed', async () => {
  let taken = 0;
  const { ipr } = over(() => {
    throw new Error('the link went down');
  });
  const endless = function* (): Generator<Change> {
    for (; ; taken++) yield linkChange('set', { index: 1 });
  };
  await expect(ipr.batch(endless())).rejects.toThrow('the link went down');
  expect(taken).toBeLessThan(1000);
});

test('a value that does not fit is refused before anything is sent', async () => {
  const { ipr, kernel } = over(acknowledged);
  await expect(ipr.link('set', { index: 1, mtu: -1 })).rejects.toMatchObject({ code: 'ERR_VALUE' });
  await expect(ipr.addr('add', { index: 1, address: '10.0.0/8' })).rejects.toMatchObject({ code: 'ERR_VALUE' });
  expect(kernel.packets).toEqual([]);
});
