import { NLM_F, encodeError, encodeMessage } from '@nlmq/codec';
import { decodeAddress, decodeLink, decodeRoute, encodeAddress, encodeLink, encodeRoute } from '@nlmq/families';
import { IPRoute, NetlinkError } from '@nlmq/iproute';
import { FakeConversation, done, joined, message, type Asked, type Kernel } from './fake-kernel.ts';

const NEWLINK = 16;
const NEWROUTE = 24;

function link(index: number, seq: number, flags = 0): Uint8Array {
  return message(NEWLINK, encodeLink, { index, attrs: { ifname: `v${index}` } }, seq, NLM_F.MULTI | flags);
}

function over(kernel: Kernel): { readonly ipr: IPRoute; readonly asked: readonly Asked[] } {
  const conversation = new FakeConversation(kernel);
  return { ipr: new IPRoute(conversation), asked: conversation.asked };
}

function viewOf(bytes: Uint8Array): [DataView, number, number] {
  return [new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length];
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );
}

test('a list holds the messages of every packet, in their order', async () => {
  const { ipr } = over(({ seq }) => [joined(link(1, seq), link(2, seq)), link(3, seq), done(seq)]);
  expect((await ipr.getLinks()).map(({ attrs }) => attrs.ifname)).toEqual(['v1', 'v2', 'v3']);
});

test('a stream gives messages as their packets come', async () => {
  let given = 0;
  const { ipr } = over(function* ({ seq }) {
    for (given = 1; given < 100; given++) yield link(given, seq);
    yield done(seq);
  });
  for await (const { index } of ipr.links()) if (index === 3) break;
  expect(given).toBe(3);
});

test('a stream that is asked several times at once gives each message once, in order', async () => {
  const { ipr } = over(({ seq }) => [joined(link(1, seq), link(2, seq)), link(3, seq), done(seq)]);
  const stream = ipr.links();
  const results = await Promise.all([stream.next(), stream.next(), stream.next(), stream.next(), stream.next()]);
  expect(results.map(({ value }) => (value ? value.index : undefined))).toEqual([1, 2, 3, undefined, undefined]);
});

test('a stream by pages gives a list for each packet that holds any, from where the stream stands', async () => {
  const { ipr } = over(({ seq }) => [joined(link(1, seq), link(2, seq), link(3, seq)), link(4, seq), done(seq)]);
  const stream = ipr.links();
  await stream.next();
  const pages: number[][] = [];
  for await (const page of stream.pages()) pages.push(page.map(({ index }) => index));
  expect(pages).toEqual([[2, 3], [4]]);
});

test('leaving the pages of a stream early ends the dump', async () => {
  let given = 0;
  const { ipr } = over(function* ({ seq }) {
    for (given = 1; given < 100; given++) yield link(given, seq);
    yield done(seq);
  });
  for await (const [first] of ipr.links().pages()) if (first?.index === 3) break;
  expect(given).toBe(3);
});

test('requests are dumps, numbered one by one', async () => {
  const { ipr, asked } = over(({ seq }) => [done(seq)]);
  await ipr.getLinks();
  await ipr.getRoutes();
  expect(asked.map(({ type, flags, seq }) => [type, flags, seq])).toEqual([
    [18, 0x301, 1],
    [26, 0x301, 2],
  ]);
});

test('filters go to the kernel, in a request that its strict check lets pass', async () => {
  const { ipr, asked } = over(({ seq }) => [done(seq)]);
  await ipr.getAddr({ family: 2, index: 7 });
  await ipr.getRoutes({ family: 10, table: 1000, oif: 3, protocol: 3, type: 1 });
  await ipr.getLinks({ master: 4, kind: 'veth', extMask: 8 });
  const [address, route, links] = asked.map(({ body }) => body);
  expect(decodeAddress(...viewOf(address!))).toEqual({
    family: 2,
    prefixlen: 0,
    flags: 0,
    scope: 0,
    index: 7,
    attrs: {},
  });
  expect(decodeRoute(...viewOf(route!))).toMatchObject({
    ...{ family: 10, dstLen: 0, srcLen: 0, tos: 0, table: 0, protocol: 3, scope: 0, type: 1, flags: 0 },
    attrs: { table: 1000, oif: 3 },
  });
  expect(decodeLink(...viewOf(links!)).attrs).toEqual({ extMask: 8, master: 4, linkinfo: { kind: 'veth' } });
});

test('messages of other requests and of other types are passed over', async () => {
  const { ipr } = over(({ seq }) => [
    joined(link(1, seq + 1), message(NEWROUTE, encodeRoute, {}, seq), link(2, seq)),
    done(seq),
  ]);
  expect((await ipr.getLinks()).map(({ index }) => index)).toEqual([2]);
});

test('a list that was read while the table changed is asked for again', async () => {
  let times = 0;
  const { ipr } = over(({ seq }) => {
    times++;
    const flags = times === 1 ? NLM_F.DUMP_INTR : 0;
    return times < 3 ? [link(times, seq, flags), done(seq, { flags: NLM_F.DUMP_INTR })] : [link(9, seq), done(seq)];
  });
  expect((await ipr.getLinks()).map(({ index }) => index)).toEqual([9]);
  expect(times).toBe(3);
});

test('but not for ever: after ten times it is an EINTR', async () => {
  const { ipr, asked } = over(({ seq }) => [done(seq, { flags: NLM_F.DUMP_INTR })]);
  expect(await failure(ipr.getLinks())).toMatchObject({ name: 'NetlinkError', code: 'EINTR', errno: 4 });
  expect(asked).toHaveLength(10);
});

test('a stream of a table that changed throws EINTR behind its last message', async () => {
  const { ipr } = over(({ seq }) => [link(1, seq), done(seq, { flags: NLM_F.DUMP_INTR })]);
  const seen: number[] = [];
  const read = async (): Promise<void> => {
    for await (const { index } of ipr.links()) seen.push(index);
  };
  expect(await failure(read())).toMatchObject({ code: 'EINTR' });
  expect(seen).toEqual([1]);
});

test('a dump without its end is an EPROTO, not a short list', async () => {
  const { ipr } = over(({ seq }) => [link(1, seq)]);
  expect(await failure(ipr.getLinks())).toMatchObject({ code: 'EPROTO' });
});

test('a dump that fails in the middle throws the number that its end carries', async () => {
  const { ipr } = over(({ seq }) => [link(1, seq), done(seq, { errno: -12 })]);
  expect(await failure(ipr.getLinks())).toMatchObject({ code: 'ENOMEM', errno: 12 });
});

test("an error carries the kernel's sentence", async () => {
  const { ipr } = over(({ seq }) => [encodeError(-22, { seq, pid: 0 }, 'Invalid values in header')]);
  const error = await failure(ipr.getRoutes());
  expect(error).toBeInstanceOf(NetlinkError);
  expect(error).toMatchObject({ code: 'EINVAL', errno: 22, message: 'Invalid values in header', offset: undefined });
});

test('an error without a sentence says what the number means, a number without a name which it is', async () => {
  const { ipr } = over(({ seq, type }) => [encodeError(type === 18 ? -95 : -999, { seq, pid: 0 })]);
  expect(await failure(ipr.getLinks())).toMatchObject({ code: 'EOPNOTSUPP', message: 'not supported' });
  expect(await failure(ipr.getRoutes())).toMatchObject({ code: 'EUNKNOWN', message: 'error number 999' });
});

test('an error tells which attribute is at fault', async () => {
  const { ipr } = over(({ seq }) => {
    const body = new Uint8Array(4 + 16 + 8);
    const view = new DataView(body.buffer);
    view.setInt32(0, -22, true);
    view.setUint32(4, 16, true);
    view.setUint16(20, 8, true);
    view.setUint16(22, 2, true);
    view.setUint32(24, 36, true);
    return [encodeMessage({ type: 2, flags: NLM_F.CAPPED | NLM_F.ACK_TLVS, seq, pid: 0 }, body)];
  });
  expect(await failure(ipr.getLinks())).toMatchObject({ code: 'EINVAL', offset: 36 });
});

test('signal and timeout reach the conversation, and its failures the caller', async () => {
  const failureOfAll = new Error('the link went down');
  const { signal } = new AbortController();
  const { ipr } = over((_, options) => {
    expect(options).toEqual({ signal, timeout: 5 });
    throw failureOfAll;
  });
  expect(await failure(ipr.getLinks({}, { signal, timeout: 5 }))).toBe(failureOfAll);
});

test('a message that cannot be read is a CodecError', async () => {
  const { ipr } = over(({ seq }) => [
    encodeMessage({ type: NEWLINK, flags: 2, seq, pid: 0 }, new Uint8Array(4)),
    done(seq),
  ]);
  expect(await failure(ipr.getLinks())).toMatchObject({ name: 'CodecError', code: 'ERR_VALUE' });
});

test('addresses and routes are typed', async () => {
  const { ipr } = over(({ seq, type }) =>
    type === 22
      ? [message(20, encodeAddress, { index: 3, attrs: { local: '10.0.0.1' } }, seq), done(seq)]
      : [message(NEWROUTE, encodeRoute, { dstLen: 24, attrs: { dst: '10.0.0.0', oif: 3 } }, seq), done(seq)],
  );
  expect((await ipr.getAddr())[0]?.attrs.local).toBe('10.0.0.1');
  for await (const route of ipr.routes()) expect(route).toMatchObject({ dstLen: 24, attrs: { dst: '10.0.0.0' } });
  for await (const address of ipr.addresses()) expect(address.index).toBe(3);
});
