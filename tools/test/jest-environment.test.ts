import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const tools = path.join(__dirname, '..');

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'closing-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Runs jest over files in the temporary folder as the workspace does. */
function jest(files: Readonly<Record<string, string>>): { status: number | null; output: string; totals: unknown } {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  const config = {
    rootDir: root,
    testMatch: ['<rootDir>/*.test.js'],
    transform: {},
    testEnvironment: path.join(tools, 'jest-environment.cjs'),
    reporters: ['default', path.join(tools, 'jest-reporter.cjs')],
  };
  const program = path.join(tools, '../node_modules/jest/bin/jest.js');
  const env = { ...process.env, npm_package_name: 'sample' };
  const args = [program, '--config', JSON.stringify(config), '--runInBand'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  const totals: unknown = JSON.parse(readFileSync(path.join(root, '.cache/tests/sample.json'), 'utf8'));
  return { status, output: stdout + stderr, totals };
}

test('a file that leaves a server or a timer open has failed, and the run still ends', () => {
  const { status, output, totals } = jest({
    'server.test.js': "test('listens', (done) => { require('node:net').createServer().listen(0, done); });",
    'timer.test.js': "test('waits', () => { setInterval(() => {}, 1000); });",
  });
  expect(output).toContain('left open by this file: TCPServerWrap (1)');
  expect(output).toContain('left open by this file: Timeout (1)');
  expect(totals).toMatchObject({ passed: 2, failed: 2, skipped: 0 });
  expect(status).toBe(1);
});

test('a timer that has fired, was cleared or holds nothing is no leak', () => {
  const { status, totals } = jest({
    'timers.test.js': `test('ends', async () => {
      clearTimeout(setTimeout(() => {}, 60_000));
      setInterval(() => {}, 60_000).unref();
      await new Promise((resolve) => setTimeout(resolve, 1));
    });`,
  });
  expect(totals).toMatchObject({ passed: 1, failed: 0 });
  expect(status).toBe(0);
});

test('a file that cannot be loaded counts as one failure', () => {
  const { status, totals } = jest({
    'broken.test.js': "require('./missing.js');",
    'whole.test.js':
      "test('passes', () => {}); test.skip('rests', () => {}); test('fails', () => { throw new Error(); });",
  });
  expect(totals).toMatchObject({ passed: 1, failed: 2, skipped: 1 });
  expect(status).toBe(1);
});
