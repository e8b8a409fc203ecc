import { virtualClock } from '@nlmq/testkit';
import { Labels } from '../src/labels.ts';

test('[ADR-6] a label that was given back is not used again for two minutes', () => {
  const clock = virtualClock();
  const reused: number[] = [];
  const labels = new Labels(clock, 10, 20, (label) => reused.push(label));
  expect([labels.take(), labels.take()]).toEqual([10, 11]);
  labels.give(10);
  clock.advance(119_999);
  expect(labels.take()).toBe(12);
  expect(reused).toEqual([]);
  clock.advance(1);
  expect(labels.take()).toBe(10);
  expect(reused).toEqual([10]);
});

test('[ADR-6] a name gets the label again that it had, and nobody has to ask for it again', () => {
  const clock = virtualClock();
  const reused: number[] = [];
  const labels = new Labels(clock, 10, 20, (label) => reused.push(label));
  expect([labels.take('a'), labels.take('b')]).toEqual([10, 11]);
  labels.give(11, 'b');
  labels.give(10, 'a');
  expect(labels.take('a')).toBe(10);
  clock.advance(120_000);
  expect(labels.take()).toBe(11);
  expect(labels.take('b')).toBe(12);
  expect(reused).toEqual([11]);
});

test('a range of labels has an end, and says so', () => {
  const clock = virtualClock();
  const labels = new Labels(clock, 10, 12);
  labels.take();
  const label = labels.take();
  expect(labels.spent).toBe(true);
  labels.give(label);
  expect(() => labels.take()).toThrow(expect.objectContaining({ code: 'ERR_LIMIT' }) as Error);
  clock.advance(120_000);
  expect(labels.spent).toBe(false);
  expect(labels.take()).toBe(label);
});
