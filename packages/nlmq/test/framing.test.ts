import { MessageCursor, NLMSG } from '@nlmq/codec';
import { createNode } from '../src/index.ts';
import { withKernel } from './kernel-namespace.ts';
import { RawClient, linkDump, linkRequest } from './raw-client.ts';

const PIPELINED = 10_000;
const DUMPERS = 4;
const DUMPS_EACH = 25;
const RTM_NEWLINK = 16;

/** The inner messages of a frame, by type and seq. */
function messages(cdata: Uint8Array | undefined): { type: number; seq: number }[] {
  const found = [];
  for (const cursor = new MessageCursor(cdata ?? new Uint8Array(0)); cursor.next();) {
    found.push({ type: cursor.type, seq: cursor.seq });
  }
  return found;
}

withKernel('two requests in one segment are both answered, each once', async () => {
  await using node = await createNode();
  await using client = await RawClient.open(await node.serve('tcp://127.0.0.1:0'));
  await client.segment(Buffer.concat([linkRequest(1), linkRequest(2)]));
  await client.until(() => client.frames.length >= 2);
  expect(client.frames.map(({ seq, cdata }) => [seq, messages(cdata)])).toEqual([
    [1, [{ type: RTM_NEWLINK, seq: 1 }]],
    [2, [{ type: RTM_NEWLINK, seq: 2 }]],
  ]);
});

withKernel('a request cut at any byte is answered, once', async () => {
  await using node = await createNode();
  await using client = await RawClient.open(await node.serve('tcp://127.0.0.1:0'));
  const { length } = linkRequest(1);
  for (let cut = 1; cut < length; cut++) {
    const request = linkRequest(cut);
    await client.segment(request.subarray(0, cut));
    await client.segment(request.subarray(cut));
    await client.until(() => client.frames.length >= cut);
  }
  expect(client.frames.map(({ seq }) => seq)).toEqual(Array.from({ length: length - 1 }, (_, at) => at + 1));
});

withKernel('10,000 requests pipelined on one connection are all answered, each once', async () => {
  await using node = await createNode();
  await using client = await RawClient.open(await node.serve('tcp://127.0.0.1:0'));
  client.socket.write(Buffer.concat(Array.from({ length: PIPELINED }, (_, at) => linkRequest(at + 1))));
  await client.until(() => client.frames.length >= PIPELINED);
  expect(client.frames).toHaveLength(PIPELINED);
  expect(new Set(client.frames.map(({ seq }) => seq)).size).toBe(PIPELINED);
  const odd = client.frames.filter(({ seq, cdata }) => {
    const [first, ...more] = messages(cdata);
    return first?.type !== RTM_NEWLINK || first.seq !== seq || more.length > 0;
  });
  expect(odd).toEqual([]);
});

withKernel('four clients that dump at the same time never hear EBUSY', async () => {
  await using node = await createNode();
  const url = await node.serve('tcp://127.0.0.1:0');
  const dump = async (): Promise<number> => {
    await using client = await RawClient.open(url);
    for (let seq = 1; seq <= DUMPS_EACH; seq++) client.socket.write(linkDump(seq));
    const ended = (): number =>
      client.frames.flatMap(({ cdata }) => messages(cdata)).filter(({ type }) => type === NLMSG.DONE).length;
    await client.until(() => ended() === DUMPS_EACH);
    return client.frames.flatMap(({ cdata }) => messages(cdata)).filter(({ type }) => type === NLMSG.ERROR).length;
  };
  expect(await Promise.all(Array.from({ length: DUMPERS }, dump))).toEqual([0, 0, 0, 0]);
});

withKernel('a peer that sends no frames is cut off, and nobody else notices', async () => {
  await using node = await createNode();
  const url = await node.serve('tcp://127.0.0.1:0');
  await using healthy = await RawClient.open(url);
  await using hostile = await RawClient.open(url);
  await hostile.segment(Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
  await expect(hostile.until(() => false)).rejects.toThrow('closed');
  await healthy.segment(linkRequest(7));
  await healthy.until(() => healthy.frames.length === 1);
});
