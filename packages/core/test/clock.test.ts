import { systemClock } from '@nlmq/core';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(__dirname, '../dist/index.js');

test('time never goes back', () => {
  const first = systemClock.now();
  expect(systemClock.now()).toBeGreaterThanOrEqual(first);
});

test('calls once, and not before the time has passed', async () => {
  const start = systemClock.now();
  let calls = 0;
  await new Promise<void>((resolve) => {
    systemClock.after(5, () => {
      calls++;
      resolve();
    });
  });
  expect(calls).toBe(1);
  expect(systemClock.now() - start).toBeGreaterThanOrEqual(4);
});

test('does not call once it is cancelled', async () => {
  let called = false;
  const cancelled = systemClock.after(1, () => (called = true));
  const later = new Promise<void>((resolve) => systemClock.after(2, resolve));
  cancelled.cancel();
  await later;
  expect(called).toBe(false);
});

(existsSync(dist) ? test : test.skip)('a pending call does not keep the process alive (skipped until built)', () => {
  const source = `import { systemClock } from ${JSON.stringify(dist)}; systemClock.after(60_000, () => {});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', source], { timeout: 20_000 });
});
