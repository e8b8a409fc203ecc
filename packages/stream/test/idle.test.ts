import { virtualClock } from '@nlmq/testkit';
import { ReadBudget } from '../src/budget.ts';
import { IdleWatch } from '../src/idle.ts';
import { Intake } from '../src/intake.ts';

test('notices a link that is silent for 100 ms, at the latest after 200', () => {
  const clock = virtualClock();
  const intake = new Intake(65536, new ReadBudget(1 << 20));
  let silences = 0;
  const watch = new IdleWatch(clock, intake, () => {
    silences++;
    intake.shrink();
  });
  watch.watch();
  for (let bytes = 0; bytes < 10; bytes++) {
    clock.advance(50);
    intake.received += 1;
    watch.watch();
  }
  expect(silences).toBe(0);
  clock.advance(200);
  expect(silences).toBe(1);
  watch.watch();
  expect(clock.pending).toBe(0);
});
