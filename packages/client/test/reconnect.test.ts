import { NLMSG, readOverrun } from '@nlmq/codec';
import { COMMAND } from '@nlmq/control';
import { TransportError } from '@nlmq/core';
import { type VirtualClock, virtualClock } from '@nlmq/testkit';
import type { Client, Status } from '../src/index.ts';
import { LABELS, type Script, type ScriptedTransport, commandOf, message, valueOf } from './peer.ts';
import { closeAll, codeOf, failure, settle, start, take } from './start.ts';

afterEach(closeAll);

const SOURCE = 0x10003;

interface Watched {
  readonly client: Client;
  readonly transport: ScriptedTransport;
  readonly clock: VirtualClock;
  readonly states: string[];
  readonly told: Status[];
}

async function watched(reconnect = true, script: Script = {}): Promise<Watched> {
  const clock = virtualClock();
  const states: string[] = [];
  const told: Status[] = [];
  const onstatus = (status: Status): void => {
    told.push(status);
    states.push(status.state);
  };
  const started = await start(script, { clock, random: () => 0.5, reconnect, onstatus });
  return { ...started, clock, states, told };
}

/** Lets that much time pass in small steps, with everything that follows from each. */
async function pass(clock: VirtualClock, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 25) {
    clock.advance(25);
    await settle();
  }
}

test('dials again after the link was lost, with growing delays', async () => {
  const { transport, clock, states } = await watched();
  transport.dead = true;
  transport.peer.end();
  await pass(clock, 1000);
  transport.dead = false;
  await pass(clock, 5000);
  expect(transport.peers).toHaveLength(2);
  expect(states.filter((state) => state !== 'waiting')).toEqual(['connected', 'disconnected', 'connected']);
  expect(states.filter((state) => state === 'waiting').length).toBeGreaterThan(2);
});

test('tells how often it has tried, why, and how long it waits; its status is what it told last', async () => {
  const { client, transport, clock, told } = await watched();
  transport.dead = true;
  transport.peer.end(new TransportError('ERR_STALLED', 'half a frame'));
  await pass(clock, 300);
  const [, , first, second] = told;
  expect(first).toMatchObject({ state: 'waiting', attempt: 1, delay: 75 });
  expect(second).toMatchObject({ state: 'waiting', attempt: 2, delay: 150, reason: { code: 'ERR_DISCONNECTED' } });
  expect((second as { reason: Error }).reason.message).toContain('nobody there');
  expect(client.status).toBe(told.at(-1));
  transport.dead = false;
  await pass(clock, 5000);
  expect(client.status).toMatchObject({ state: 'connected', peer: { name: 'scripted' } });
});

test('fails what was under way with ERR_DISCONNECTED, with the reason as its cause', async () => {
  const { client, transport } = await watched();
  const reason = new TransportError('ERR_FRAME', 'frame length 3');
  const answer = expect((await client.service()).request(message(20))).rejects.toMatchObject({
    code: 'ERR_DISCONNECTED',
    cause: reason,
  });
  await settle();
  transport.peer.end(reason);
  await answer;
});

test('refuses pushes while there is no link with ERR_DISCONNECTED', async () => {
  const { client, transport } = await watched();
  const service = await client.service('echo');
  transport.peer.end();
  await settle();
  expect(codeOf(() => client.push(message(20)))).toBe('ERR_DISCONNECTED');
  expect(codeOf(() => service.push(message(20)))).toBe('ERR_DISCONNECTED');
});

test('a handle stays good: requests wait for the link, pushes go to the label of now', async () => {
  const { client, transport, clock } = await watched(true, {
    data: (peer, frame) => peer.reply(frame, frame.cdata!),
  });
  const service = await client.service('echo');
  transport.peer.end();
  await settle();
  const answer = service.request(message(20, 11));
  await pass(clock, 200);
  expect(valueOf(await answer)).toBe(11);
  expect(service.push(message(20, 12))).toBe(true);
  await settle();
  expect(transport.peer.frames.at(-1)).toMatchObject({ dst: LABELS.get('echo'), seq: 0 });
});

test('a request that finds no link within its deadline fails with ERR_DISCONNECTED', async () => {
  const { client, transport, clock } = await watched();
  const service = await client.service();
  transport.dead = true;
  transport.peer.end();
  await settle();
  const failed = failure(service.request(message(20)));
  await pass(clock, 3000);
  expect((await failed).code).toBe('ERR_DISCONNECTED');
  expect((await failed).message).toContain('nobody there');
});

test('subscribes again, and tells the gap as an overrun of unknown size', async () => {
  const { client, transport, clock } = await watched();
  const subscription = await client.subscribe({ keys: [{ offset: 4, key: 16, mask: 0xffff }] });
  transport.peer.unasked(SOURCE, message(16, 1));
  transport.peer.end();
  await settle();
  await pass(clock, 200);
  transport.peer.unasked(SOURCE, message(16, 2));
  const [before, gap, after] = await take(subscription, 3);
  expect([valueOf(before!), valueOf(after!)]).toEqual([1, 2]);
  expect([new DataView(gap!.buffer).getUint16(4, true), readOverrun(gap!, 0)]).toEqual([NLMSG.OVERRUN, 0]);
  expect(transport.peer.commands()).toEqual([COMMAND.HELLO, COMMAND.SUBSCRIBE]);
});

test('ends a subscription that the broker refuses after the gap, with its reason', async () => {
  let refuse = false;
  const { client, transport, clock } = await watched(true, {
    control: (peer, frame) => {
      if (!refuse || commandOf(frame) !== COMMAND.SUBSCRIBE) return false;
      peer.err(frame, 'ERR_NOT_FOUND: no such service');
      return true;
    },
  });
  const reading = expect(take(await client.subscribe())).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  refuse = true;
  transport.peer.end();
  await settle();
  await pass(clock, 200);
  await reading;
});

test('without reconnecting ends with its first link, and so do its subscriptions', async () => {
  const { client, transport, states } = await watched(false);
  const reading = expect(take(await client.subscribe())).rejects.toMatchObject({ code: 'ERR_DISCONNECTED' });
  transport.peer.end();
  await reading;
  await expect(client.service('echo')).rejects.toMatchObject({ code: 'ERR_DISCONNECTED' });
  await settle();
  expect(states).toEqual(['connected', 'disconnected', 'closed']);
});

test('close() while it dials again ends that', async () => {
  const { client, transport, clock } = await watched();
  transport.peer.end();
  await settle();
  await client.close();
  await pass(clock, 1000);
  expect(transport.peers).toHaveLength(1);
  expect(clock.pending).toBe(0);
});
