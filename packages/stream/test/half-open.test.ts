import { virtualClock } from '@nlmq/testkit';
import { HalfOpen } from '../src/half-open.ts';

const IN_ALL = 1024;
const PER_SOURCE = 256;

function enterMany(halfOpen: HalfOpen, source: string, count: number): string[] {
  const ended: string[] = [];
  for (let at = 0; at < count; at++) halfOpen.enter(source, (why) => ended.push(why));
  return ended;
}

test('a handshake that takes 5 s is ended, and no other', () => {
  const clock = virtualClock();
  const halfOpen = new HalfOpen(clock);
  const ended: string[] = [];
  halfOpen.enter('a', (why) => ended.push(why));
  clock.advance(2_000);
  halfOpen.enter('a', () => ended.push('the later one'));
  clock.advance(2_999);
  expect(ended).toEqual([]);
  clock.advance(1);
  expect(ended).toEqual([expect.stringContaining('5000 ms')]);
  expect(halfOpen.size).toBe(1);
});

test('a handshake that is left has no deadline and counts no more', () => {
  const clock = virtualClock();
  const halfOpen = new HalfOpen(clock);
  const handshake = halfOpen.enter('a', () => {
    throw new Error('it was left');
  });
  handshake.leave();
  handshake.leave();
  expect([halfOpen.size, clock.pending]).toEqual([0, 0]);
  clock.advance(10_000);
});

test('one source has room for 256; the next from there is refused, from elsewhere it is not', () => {
  const halfOpen = new HalfOpen(virtualClock());
  expect(enterMany(halfOpen, 'a', PER_SOURCE)).toEqual([]);
  expect(enterMany(halfOpen, 'a', 2)).toHaveLength(2);
  expect(enterMany(halfOpen, 'b', 1)).toEqual([]);
  expect(halfOpen.size).toBe(PER_SOURCE + 1);
});

test('from a second on the oldest of a full source gives way, and nothing of another source', () => {
  const clock = virtualClock();
  const halfOpen = new HalfOpen(clock);
  const other = enterMany(halfOpen, 'b', 1);
  const ended = enterMany(halfOpen, 'a', PER_SOURCE);
  clock.advance(1_000);
  expect(enterMany(halfOpen, 'a', 3)).toEqual([]);
  expect(ended).toHaveLength(3);
  expect(other).toEqual([]);
  expect(halfOpen.size).toBe(PER_SOURCE + 1);
});

test('all sources together have room for 1,024', () => {
  const clock = virtualClock();
  const halfOpen = new HalfOpen(clock);
  for (let source = 0; source < IN_ALL; source++) enterMany(halfOpen, `s${source}`, 1);
  expect(enterMany(halfOpen, 'late', 1)).toEqual([expect.stringContaining('too many')]);
  clock.advance(1_000);
  expect(enterMany(halfOpen, 'late', 1)).toEqual([]);
  expect(halfOpen.size).toBe(IN_ALL);
});

test('closing ends them all, once', () => {
  const clock = virtualClock();
  const halfOpen = new HalfOpen(clock);
  const ended = enterMany(halfOpen, 'a', 5);
  halfOpen.close();
  halfOpen.close();
  clock.advance(5_000);
  expect(ended).toHaveLength(5);
});
