import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { lint } from './lint.mjs';
import { root, run, say } from './run.mjs';
import { SetupError, setUp } from './setup.mjs';

const totalsFolder = path.join(root, '.cache/tests');

/** Programs that tests run, and the Debian packages that bring them. */
const commands = {
  ip: ['iproute2'],
  nft: ['nftables'],
  'nats-server': ['nats-server'],
  tshark: ['tshark'],
  tmux: ['tmux'],
  ...(process.arch === 'x64'
    ? { 'aarch64-linux-gnu-gcc': ['gcc-aarch64-linux-gnu', 'libc6-dev-arm64-cross'] }
    : { 'x86_64-linux-gnu-gcc': ['gcc-x86-64-linux-gnu', 'libc6-dev-amd64-cross'] }),
};

/**
 * Set-up, build, lint and every test; answers the numbers of the closing line. A failed check counts as one failure.
 * Projects in which nothing changed since they passed are answered from nx's cache, with their numbers: `--force` runs
 * them again. Other words are the packages to test.
 */
async function test(words) {
  await setUp({ project: 'tools/tsconfig.workspace.json', commands });
  const checks = await lint();
  const folders = words.filter((word) => !word.startsWith('-'));
  const projects = (folders.length > 0 ? folders : ['tools', ...readdirSync(path.join(root, 'packages'))]).map(nameOf);
  rmSync(totalsFolder, { recursive: true, force: true });
  const started = Date.now();
  await runTests(projects, words.includes('--force'));
  const totals = projects.map((name) => totalsOf(name));
  const kept = totals.filter((one) => one.started < started).length;
  if (kept > 0)
    say(`${kept} of ${totals.length} projects unchanged since they passed: npm test -- --force runs them again`);
  const sum = (key) => totals.reduce((total, one) => total + one[key], 0);
  return { passed: sum('passed'), failed: sum('failed') + checks, skipped: sum('skipped') };
}

const nameOf = (folder) => (folder === 'nlmq' ? folder : `@nlmq/${folder}`);

/** The build is done: nx has only the tests to run, or to answer from its cache. */
function runTests(projects, force) {
  const plain = process.env.CI !== undefined || !process.stdout.isTTY;
  const args = [
    ...['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'test', '-p', projects.join(',')],
    ...['--excludeTaskDependencies', '--outputStyle=stream-without-prefixes'],
    ...(force ? ['--skipNxCache'] : []),
  ];
  const env = { npm_config_loglevel: 'silent', ...(plain ? { FORCE_COLOR: 'false' } : {}) };
  return run(process.execPath, args, { env });
}

/** What the reporter wrote. A project that left nothing has failed. */
function totalsOf(project) {
  try {
    return JSON.parse(readFileSync(path.join(totalsFolder, `${project}.json`), 'utf8'));
  } catch {
    say(`${project}: its tests did not come to an end`);
    return { passed: 0, failed: 1, skipped: 0, started: Date.now() };
  }
}

async function outcome() {
  try {
    return await test(process.argv.slice(2));
  } catch (error) {
    say(error instanceof SetupError ? error.message : error.stack);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const { passed, failed, skipped } = await outcome();
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
