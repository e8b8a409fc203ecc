import { FLAG_LAST, FLAG_REPLY, type Frame, decodeControl, encodeFrame, readErrorReport } from '@nlmq/codec';
import { COMMAND, SERVICE_FEATURE, provide } from '@nlmq/control';
import { virtualClock } from '@nlmq/testkit';
import { type Script, type ScriptedPeer, commandOf, message, valueOf } from './peer.ts';
import { closeAll, failure, settle, start } from './start.ts';

afterEach(closeAll);

const LABEL = 0x10009;
const ASKER = 0x20005;
const ANSWER = FLAG_REPLY | FLAG_LAST;

/** A broker that takes services; while `refuse` answers a text, it refuses them with it. */
const taking = (refuse: () => string | undefined = () => undefined): Script => ({
  control: (peer, frame) => {
    if (commandOf(frame) !== COMMAND.PROVIDE) return false;
    const text = refuse();
    if (text === undefined) peer.ack(frame, provide.reply.encode({ label: LABEL }));
    else peer.err(frame, text);
    return true;
  },
});

const request = (seq: number, value: number): Uint8Array =>
  encodeFrame({ seq, pid: 7, dst: LABEL, src: ASKER }, message(20, value));
const data = (peer: ScriptedPeer): Frame[] => peer.frames.filter(({ flags }) => flags !== 1);
const provided = (peer: ScriptedPeer): unknown[] =>
  peer.frames
    .filter((frame) => frame.flags === 1 && commandOf(frame) === COMMAND.PROVIDE)
    .map((frame) => provide.request.decode(decodeControl(frame.cdata!).attributes));

test('[ADR-14] offers a service, and answers with addresses swapped and the number that the request had', async () => {
  const { client, transport } = await start(taking());
  await client.provide('echo', ({ packet }) => packet);
  expect(provided(transport.peer)).toMatchObject([{ path: 'echo', features: 0 }]);
  transport.peer.send(request(99, 5));
  await settle();
  const [reply] = data(transport.peer);
  expect(reply).toMatchObject({ flags: ANSWER, seq: 99, pid: 7, dst: ASKER, src: LABEL });
  expect(valueOf(reply!.cdata!)).toBe(5);
});

test('says of a service that can be changed that it is guarded', async () => {
  const { client, transport } = await start(taking());
  await client.provide('echo', ({ packet }) => packet, { reads: () => true });
  expect(provided(transport.peer)).toMatchObject([{ features: SERVICE_FEATURE.GUARDED }]);
});

test('a push to a service is handled, and not answered', async () => {
  const { client, transport } = await start(taking());
  const seen: number[] = [];
  await client.provide('log', ({ packet }) => {
    seen.push(valueOf(packet));
    return packet;
  });
  transport.peer.send(request(0, 5));
  await settle();
  expect([seen, data(transport.peer)]).toEqual([[5], []]);
});

test('events go out with the label of the service as src; without a link they are counted as dropped', async () => {
  const { client, transport } = await start(taking(), { reconnect: false });
  const clock = await client.provide('clock', () => undefined);
  clock.broadcast(message(30, 1));
  await settle();
  expect(data(transport.peer)).toMatchObject([{ seq: 0, pid: 0, dst: 0, src: LABEL }]);
  transport.peer.end();
  clock.broadcast(message(30, 2));
  expect(client.dropped).toBe(1);
});

test('a service object that throws is answered for with EIO, and the link lives', async () => {
  const { client, transport } = await start(taking());
  const thrown: unknown[] = [];
  const turn = globalThis.queueMicrotask;
  const caught = jest.spyOn(globalThis, 'queueMicrotask').mockImplementation((run) =>
    turn(() => {
      try {
        run();
      } catch (error) {
        thrown.push(error);
      }
    }),
  );
  const handle = (): never => {
    throw new Error('broken');
  };
  await client.provide({ name: 'bad', open: () => ({ handle, close: async () => undefined }) });
  transport.peer.send(request(3, 1));
  await settle();
  caught.mockRestore();
  expect(readErrorReport(data(transport.peer)[0]!.cdata!, 0).errno).toBe(-5);
  expect(thrown).toHaveLength(1);
  expect(client.status.state).toBe('connected');
});

test('after a lost link offers it again, and again while the broker still holds the name for the lost one', async () => {
  let refusals = 0;
  const clock = virtualClock();
  const script = taking(() => (refusals-- > 0 ? 'ERR_DUPLICATE: it leads to something already' : undefined));
  const { client, transport } = await start(script, { clock, random: () => 0.5 });
  await client.provide('echo', ({ packet }) => packet);
  refusals = 2;
  transport.peer.end();
  for (let turn = 0; turn < 100; turn++) {
    clock.advance(50);
    await settle();
  }
  expect(transport.peers).toHaveLength(2);
  expect(provided(transport.peer)).toHaveLength(3);
  transport.peer.send(request(4, 6));
  await settle();
  expect(data(transport.peer)).toMatchObject([{ seq: 4, flags: ANSWER }]);
});

test('passes on why the broker refuses, and closes the service', async () => {
  const { client } = await start(taking(() => 'ERR_DENIED: PROVIDE needs a right'));
  const calls: string[] = [];
  const open = () => ({ handle: () => undefined, close: async () => void calls.push('close') });
  expect((await failure(client.provide({ name: 'x', open }))).code).toBe('ERR_DENIED');
  expect(calls).toEqual(['close']);
});

test('close() of the client closes its services', async () => {
  const { client } = await start(taking());
  const calls: string[] = [];
  const open = () => ({ handle: () => undefined, close: async () => void calls.push('close') });
  await client.provide({ name: 'x', open });
  await client.close();
  expect(calls).toEqual(['close']);
});

test('a peer of 2013 takes no services', async () => {
  const { client } = await start({ control: (peer, frame) => (peer.err(frame, 'denied'), true) });
  expect((await failure(client.provide('echo', () => undefined))).code).toBe('ERR_REFUSED');
});
