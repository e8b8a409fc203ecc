import { virtualClock } from '@nlmq/testkit';
import { ReadBudget } from '../src/budget.ts';
import { IdleWatch } from '../src/idle.ts';
import { Intake } from '../src/intake.ts';

test('notices a link that is silent for two seconds, at the latest after four', () => {
  const clock = virtualClock();
  const intake = new Intake(65536, new ReadBudget(1 << 20));
  let silences = 0;
  const watch = new IdleWatch(clock, intake, () => {
    silences++;
    intake.shrink();
  });
  watch.watch();
  for (let second = 0; second < 10; second++) {
    clock.advance(1000);
    intake.received += 1;
    watch.watch();
  }
  expect(silences).toBe(0);
  clock.advance(4000);
  expect(silences).toBe(1);
  watch.watch();
  expect(clock.pending).toBe(0);
});
