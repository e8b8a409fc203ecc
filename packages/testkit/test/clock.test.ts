import { virtualClock } from '@nlmq/testkit';

test('a virtual clock makes the calls that fall due in their order, each at its own time', () => {
  const clock = virtualClock();
  const calls: string[] = [];
  const call = (name: string) => () => void calls.push(`${name} ${clock.now()}`);
  clock.after(20, call('late'));
  clock.after(10, call('early'));
  clock.after(10, call('second early'));
  clock.after(30, call('never'));
  clock.advance(29);
  expect(calls).toEqual(['early 10', 'second early 10', 'late 20']);
  expect([clock.now(), clock.pending]).toEqual([29, 1]);
});

test('a call that is made sets others, which fall due in the same advance', () => {
  const clock = virtualClock();
  const at: number[] = [];
  const again = (): void => {
    at.push(clock.now());
    clock.after(10, again);
  };
  again();
  clock.advance(25);
  expect(at).toEqual([0, 10, 20]);
});

test('a cancelled call is not made', () => {
  const clock = virtualClock();
  const timer = clock.after(10, () => {
    throw new Error('made');
  });
  timer.cancel();
  clock.advance(20);
  expect(clock.pending).toBe(0);
});
