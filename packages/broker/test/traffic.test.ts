import { LABEL, WANT, subscribe } from '@nlmq/control';
import { bench, frame, settled } from './harness.ts';

test('counters tell per scheme what its links carry, and what those carried that have ended', async () => {
  await using house = await bench();
  const { broker } = house;
  const reader = await house.join().greet();
  const writer = await house.join().greet();
  await reader.call(subscribe, { keys: [], want: WANT.PUSHES });
  const before = broker.stats().schemes.get('test');
  writer.say(frame({ dst: LABEL.SUBSCRIBERS }), frame({ dst: LABEL.SUBSCRIBERS }));
  await settled();
  const during = broker.stats().schemes.get('test');
  expect(during).toMatchObject({ links: 2, waiting: { control: 0, assured: 0, push: 0 } });
  expect(during!.framesIn - before!.framesIn).toBe(2);
  expect(during!.framesOut - before!.framesOut).toBe(2);
  writer.die();
  const after = broker.stats();
  expect(after.schemes.get('test')).toEqual({ ...during, links: 1 });
  expect(after).toMatchObject({ links: 1, subscriptions: 1, framesIn: during!.framesIn, framesOut: during!.framesOut });
});

test('bytes that wait for a full link are told by their kind', async () => {
  await using house = await bench();
  const reader = await house.join().greet();
  const writer = await house.join().greet();
  await reader.call(subscribe, { keys: [], want: WANT.PUSHES });
  reader.answer = 'full';
  const push = frame({ dst: LABEL.SUBSCRIBERS });
  writer.say(push);
  writer.say(push, push);
  expect(house.broker.stats().schemes.get('test')?.waiting).toEqual({ control: 0, assured: 0, push: 2 * push.length });
});
