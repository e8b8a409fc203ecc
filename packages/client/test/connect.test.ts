import { COMMAND, ping, register } from '@nlmq/control';
import { TransportError } from '@nlmq/core';
import { virtualClock } from '@nlmq/testkit';
import { connect } from '../src/index.ts';
import { ScriptedTransport, commandOf } from './peer.ts';
import { closeAll, failure, settle, start } from './start.ts';

afterEach(closeAll);

test('says HELLO first and knows the broker by its answer', async () => {
  const { client, transport } = await start();
  expect(transport.peer.commands()).toEqual([COMMAND.HELLO]);
  expect(client.peer).toMatchObject({ original: false, name: 'scripted' });
});

test('[HEL-1] [HEL-3] takes a peer that answers HELLO with ERR for one of 2013', async () => {
  const { client } = await start({ control: (peer, frame) => (peer.err(frame, 'access denied'), true) });
  expect(client.peer.original).toBe(true);
});

test('refuses a scheme without transport with ERR_SCHEME and lists those there are', async () => {
  const error = await failure(connect('carrier://pigeon', { transports: [new ScriptedTransport()] }));
  expect(error.code).toBe('ERR_SCHEME');
  expect(error.message).toContain('test://');
});

test('passes on why a dial failed', async () => {
  const transport = new ScriptedTransport();
  transport.dead = true;
  await expect(connect('test://peer', { transports: [transport] })).rejects.toMatchObject({ code: 'ERR_UNREACHABLE' });
});

test('refuses a host that does not answer HELLO with ERR_NOT_A_BROKER', async () => {
  const clock = virtualClock();
  const transport = new ScriptedTransport({ control: () => true });
  const connecting = connect('test://peer', { transports: [transport], clock });
  await settle();
  clock.advance(3000);
  await expect(connecting).rejects.toMatchObject({ code: 'ERR_NOT_A_BROKER' });
});

test('refuses a host that answers garbage with ERR_NOT_A_BROKER, and tells the fault', async () => {
  const fault = new TransportError('ERR_FRAME', 'frame length 1347703880');
  const transport = new ScriptedTransport({ control: (peer) => (peer.end(fault), true) });
  await expect(connect('test://peer', { transports: [transport] })).rejects.toMatchObject({
    code: 'ERR_NOT_A_BROKER',
    cause: fault,
  });
});

test('ends with ERR_ABORTED when the signal fires before HELLO is answered', async () => {
  const transport = new ScriptedTransport({ control: () => true });
  const abort = new AbortController();
  const connecting = connect('test://peer', { transports: [transport], signal: abort.signal });
  await settle();
  abort.abort();
  await expect(connecting).rejects.toMatchObject({ code: 'ERR_ABORTED' });
});

test('answers a command with what the broker acknowledged', async () => {
  const { client } = await start();
  await expect(client.call(ping, {})).resolves.toEqual({});
});

test('fails a command that was answered with ERR as a ControlError with its code', async () => {
  const { client } = await start({
    control: (peer, frame) => {
      if (commandOf(frame) !== COMMAND.REGISTER) return false;
      peer.err(frame, 'ERR_DENIED: wrong secret');
      return true;
    },
  });
  const secret = new Uint8Array(16);
  await expect(client.call(register, { secret })).rejects.toMatchObject({
    name: 'ControlError',
    code: 'ERR_DENIED',
    message: 'wrong secret',
  });
});

test('refuses everything but pushes on a transport for datagrams with ERR_MODEL', async () => {
  const transport = new ScriptedTransport({}, false);
  const client = await connect('test://peer', { transports: [transport] });
  expect(client.push(new Uint8Array(16))).toBe(true);
  await expect(client.call(ping, {})).rejects.toMatchObject({ code: 'ERR_MODEL' });
  await expect(client.subscribe()).rejects.toMatchObject({ code: 'ERR_MODEL' });
  await expect((await client.service()).request(new Uint8Array(16))).rejects.toMatchObject({ code: 'ERR_MODEL' });
  await client.close();
  expect(transport.peer.frames).toHaveLength(1);
});
