import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, say } from './run.mjs';

/** What stops the set-up; the message is the one line to show. */
export class SetupError extends Error {}

/**
 * Makes the checkout ready: Node's version, packages, the native addon, the build. Does only what is missing or stale.
 * `project` is what to compile: a folder or a configuration for `tsc -b`.
 */
export async function setUp({ project, commands = {} }) {
  checkNode();
  await install();
  await provide(commands);
  await buildAddon();
  await build(project);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new SetupError(`Node ${process.versions.node} is too old: use 20.19 or later, or 22.12 or later`);
}

/** True when node_modules holds what the lock file asks for. Another platform's optional packages may be absent. */
function isInstalled() {
  const state = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(state)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(state, 'utf8')).packages;
  return Object.entries(wanted).every(([place, { version, link, optional, devOptional }]) => {
    if (!place.includes('node_modules/')) return true;
    const there = found[place];
    return there === undefined
      ? optional === true || devOptional === true
      : there.version === version && there.link === link;
  });
}

async function install() {
  if (isInstalled()) return;
  const fresh = !existsSync(path.join(root, 'node_modules'));
  say(fresh ? 'installing packages (about a minute, once)' : 'updating packages');
  const how = fresh ? ['ci'] : ['install', '--no-save'];
  const result = await npm([...how, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.code !== 0) throw new SetupError(`npm ${how[0]} failed:\n${result.output.trim()}`);
}

function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], { quiet: true })
    : run('npm', args, { quiet: true });
}

/** Installs the Debian packages of commands that are missing, where we may; else says what to type and goes on. */
async function provide(commands) {
  const missing = Object.keys(commands).filter((name) => !onPath(name));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap((name) => commands[name]))];
  if (await aptInstall(packages)) return;
  say(`${missing.join(', ')} not found, what needs it is left out. To have it: apt-get install ${packages.join(' ')}`);
}

function onPath(name) {
  const folders = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`.split(':');
  return folders.some((folder) => existsSync(path.join(folder, name)));
}

async function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  say(`installing ${packages.join(' ')} by apt-get`);
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  const result = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  if (result.code !== 0) say(`apt-get failed: ${result.output.trim().split('\n').at(-1)}`);
  return result.code === 0;
}

/** Without a compiler nlmq works, but not with this machine's own kernel. */
async function buildAddon() {
  if (process.platform !== 'linux') return;
  const script = path.join(root, 'packages/linux-sockets/scripts/build.mjs');
  const compile = () => run(process.execPath, [script], { quiet: true });
  let result = await compile();
  const toolless = !onPath('cc') || !existsSync('/usr/include/stdio.h');
  if (result.code !== 0 && toolless && (await aptInstall(['gcc', 'libc6-dev']))) result = await compile();
  if (result.code !== 0) say(`no netlink sockets on this machine: ${result.output.trim()}`);
}

/** Compiles what changed. Throws the compiler's report. */
export async function build(project) {
  if (!existsSync(path.join(root, 'packages/nlmq/dist/index.js'))) say('building');
  const result = await run(process.execPath, ['node_modules/typescript/bin/tsc', '-b', project], { quiet: true });
  if (result.code !== 0) throw new SetupError(`the build failed:\n${result.output.trim()}`);
}
