import { MAX_CDATA } from '@nlmq/codec';
import { LABELS, message } from './peer.ts';
import { closeAll, codeOf, settle, start } from './start.ts';

afterEach(closeAll);

test('pushes go to the subscribers, those of a handle to its service, and carry no seq', async () => {
  const { client, transport } = await start();
  const service = await client.service('echo');
  client.push(message(20, 1));
  service.push(message(20, 2));
  await settle();
  const data = transport.peer.frames.filter(({ flags }) => flags === 0);
  expect(data.map(({ seq, dst, src }) => ({ seq, dst, src }))).toEqual([
    { seq: 0, dst: 0, src: 0 },
    { seq: 0, dst: LABELS.get('echo'), src: 0 },
  ]);
  expect(data.map(({ cdata }) => cdata)).toEqual([message(20, 1), message(20, 2)]);
});

test('pushes of one turn leave in one write, or at every 64 KiB', async () => {
  const writes: number[] = [];
  const { client } = await start({ send: (bytes) => (writes.push(bytes.length), 'taken') });
  writes.length = 0;
  for (let count = 0; count < 1000; count++) client.push(new Uint8Array(100));
  expect(writes).toEqual([65_536]);
  await settle();
  expect(writes).toEqual([65_536, 128_000 - 65_536]);
});

test('pads with zeros, whatever stood in the buffer before', async () => {
  const { client, transport } = await start();
  client.push(new Uint8Array(32).fill(0xff));
  await settle();
  client.push(new Uint8Array(17).fill(0xff));
  await settle();
  const { length, cdata } = transport.peer.frames.at(-1)!;
  expect([length, cdata!.length]).toEqual([48, 17]);
  const { buffer, byteOffset } = cdata!;
  expect(new Uint8Array(buffer, byteOffset + 17, 3)).toEqual(new Uint8Array(3));
});

test('leaves bytes alone that the link still holds', async () => {
  const held: Uint8Array[] = [];
  const { client } = await start({ send: (bytes) => (held.push(bytes), 'held') });
  held.length = 0;
  for (let count = 0; count < 3; count++) {
    client.push(new Uint8Array(16).fill(count));
    await settle();
  }
  expect(held.map((bytes) => bytes.at(-1))).toEqual([0, 1, 2]);
});

test('answers false over the high-water mark, and drained() settles when there is room', async () => {
  let sent: 'taken' | 'full' = 'taken';
  const { client, transport } = await start({ send: () => sent });
  sent = 'full';
  expect(client.push(new Uint8Array(65_000))).toBe(true);
  expect(client.push(new Uint8Array(65_000))).toBe(false);
  sent = 'taken';
  const drained = client.drained();
  transport.peer.room();
  await drained;
  expect(client.push(message(20))).toBe(true);
});

test('refuses more than 8 MiB beyond the high-water mark with ERR_BUSY', async () => {
  const { client } = await start({ send: (bytes) => (bytes.length > 60_000 ? 'full' : 'taken') });
  const flood = (): void => {
    for (let count = 0; count < 200; count++) client.push(new Uint8Array(65_000));
  };
  expect(codeOf(flood)).toBe('ERR_BUSY');
});

test('refuses a packet over 65,531 bytes with ERR_TOO_LARGE', async () => {
  const { client } = await start();
  expect(client.push(new Uint8Array(MAX_CDATA))).toBe(true);
  expect(codeOf(() => client.push(new Uint8Array(MAX_CDATA + 1)))).toBe('ERR_TOO_LARGE');
});

test('refuses pushes of a closed client with ERR_CLOSED, after having sent those before', async () => {
  const { client, transport } = await start();
  client.push(message(20, 5));
  await client.close();
  expect(codeOf(() => client.push(message(20)))).toBe('ERR_CLOSED');
  expect(transport.peer.frames.at(-1)!.cdata).toEqual(message(20, 5));
});
