import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { type Registry, startRegistry } from '../registry.ts';

jest.setTimeout(300_000);

const root = path.join(__dirname, '../..');
const cloned = existsSync(path.join(root, '.git'));
/** Folders of the packages in the last commit. */
const packages = cloned
  ? execFileSync('git', ['ls-tree', '--name-only', 'HEAD:packages'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
  : [];
const built = packages.every((name) => existsSync(path.join(root, 'packages', name, 'dist/index.js')));
const compilers = ['cc', process.arch === 'x64' ? 'aarch64-linux-gnu-gcc' : 'x86_64-linux-gnu-gcc'];
const compiled = compilers.every((name) => existsSync(`/usr/bin/${name}`));
const whenReady = built && cloned && compiled ? describe : describe.skip;

const URL = 'tcp://127.0.0.1:9824';
/** Programs that go on until they are told to end. */
const endless = new Set(['iproute 1', 'service-netlink 1']);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

whenReady('a release (skipped without a build, a clone, or compilers for x64 and arm64)', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'nlmqt-release-'));
  const tree = path.join(home, 'tree');
  const rc = path.join(home, 'npmrc');
  let registry: Registry;

  const env = (): NodeJS.ProcessEnv => {
    const clean = Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_OPTIONS$|^CI$/i.test(name));
    return { ...Object.fromEntries(clean), npm_config_userconfig: rc, npm_config_update_notifier: 'false' };
  };
  /** Without blocking: the registry runs in this process. */
  const run = async (command: string, args: readonly string[], cwd: string): Promise<string> => {
    const child = spawn(command, args, { cwd, env: env(), stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => output.push(bytes));
    const [code] = (await once(child, 'close')) as [number | null];
    const text = Buffer.concat(output).toString();
    if (code !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${code ?? 'by a signal'}\n${text}`);
    return text;
  };
  const lerna = (...args: string[]): Promise<string> =>
    run(process.execPath, [path.join(root, 'node_modules/lerna/dist/cli.js'), ...args], tree);
  const install = async (folder: string, ...names: string[]): Promise<void> => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...names], folder);
  };

  beforeAll(async () => {
    const asked = ['config', 'get', 'registry', '--loglevel=error'];
    const upstream = execFileSync('npm', asked, { cwd: home, encoding: 'utf8' }).trim();
    registry = await startRegistry(upstream);
    writeFileSync(rc, `registry=${registry.url}/\n${registry.url.replace('http:', '')}/:_authToken=none\n`);
    execFileSync('git', ['clone', '-q', '--local', root, tree]);
    for (const [key, value] of [
      ['user.name', 'release'],
      ['user.email', 'release@localhost'],
    ] as const) {
      execFileSync('git', ['config', key, value], { cwd: tree });
    }
    writeFileSync(path.join(tree, '.git/info/exclude'), 'node_modules\n');
    symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
    for (const name of packages) {
      const dist = path.join(root, 'packages', name, 'dist');
      cpSync(dist, path.join(tree, 'packages', name, 'dist'), { recursive: true });
    }
    await lerna('version', '--conventional-commits', '--force-publish', '--yes', '--no-push');
    await lerna('publish', 'from-package', '--yes', '--registry', `${registry.url}/`);
  });

  afterAll(async () => {
    await registry[Symbol.asyncDispose]();
    rmSync(home, { recursive: true, force: true });
  });

  test('raises every version alike, from what the commits say, and writes it down', () => {
    const { version } = JSON.parse(readFileSync(path.join(tree, 'lerna.json'), 'utf8')) as Manifest;
    expect(version).not.toBe((JSON.parse(readFileSync(path.join(root, 'lerna.json'), 'utf8')) as Manifest).version);
    for (const name of packages) expect(manifestIn(path.join(tree, 'packages', name)).version).toBe(version);
    expect(readFileSync(path.join(tree, 'packages/codec/CHANGELOG.md'), 'utf8')).toContain(version);
    expect(manifestIn(tree).name).toBe('nlmq-workspace');
    expect(execFileSync('git', ['tag'], { cwd: tree, encoding: 'utf8' }).trim()).toBe(`v${version}`);
  });

  test('publishes every package', () => {
    const names = packages.map((name) => manifestIn(path.join(root, 'packages', name)).name);
    expect([...registry.published().keys()].sort()).toEqual(names.sort());
  });

  test.each(['codec', 'families', 'transport-tcp', 'client', 'linux-sockets'])(
    'brings %s with what it stands on, and nothing else of ours',
    async (name) => {
      const folder = path.join(home, `alone-${name}`);
      const whole = manifestIn(path.join(root, 'packages', name)).name;
      await install(folder, whole);
      expect(readdirSync(path.join(folder, 'node_modules/@nlmq')).sort()).toEqual(closure(name).sort());
      await run(process.execPath, ['--eval', `import('${whole}')`], folder);
    },
  );

  test('holds the native part for both kinds of processor, and compiles nothing when it is installed', () => {
    const folder = path.join(home, 'alone-linux-sockets/node_modules/@nlmq/linux-sockets');
    const machines = { x64: 0x3e, arm64: 0xb7 };
    for (const [arch, machine] of Object.entries(machines)) {
      expect(readFileSync(path.join(folder, `prebuilds/linux-${arch}/linux_sockets.node`)).readUInt16LE(18)).toBe(
        machine,
      );
    }
    expect(readFileSync(path.join(folder, 'package.json'), 'utf8')).not.toMatch(/"(pre|post)?install"/);
  });

  const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
  asRoot.each([20, 22, 24])(
    'is what a stranger installs and runs on Node %i (needs root, for a namespace)',
    (major) => {
      const folder = path.join(home, 'stranger');
      const netns = `nlmqt-node${major}-${process.pid}`;
      let node: string;
      let broker: ChildProcess;

      beforeAll(async () => {
        execFileSync('ip', ['netns', 'add', netns]);
        execFileSync('ip', ['-n', netns, 'link', 'set', 'lo', 'up']);
        node = major === Number(process.versions.node.split('.')[0]) ? process.execPath : await anotherNode(major);
        if (!existsSync(folder)) {
          await install(folder, ...registry.published().keys());
          await run('npx', ['nlmq', 'cert', 'ca'], folder);
          await run('npx', ['nlmq', 'cert', 'server', 'localhost'], folder);
        }
        broker = inside('node_modules/nlmq/bin/nlmq.mjs', 'serve', 'tcp://127.0.0.1:9824');
        await once(broker.stdout!, 'data');
      });

      afterAll(async () => {
        await ended(broker);
        execFileSync('ip', ['netns', 'del', netns]);
      });

      /** The binary that npm has of it. */
      async function anotherNode(wanted: number): Promise<string> {
        const place = path.join(home, `node-${wanted}`);
        await install(place, `node-linux-${process.arch}@${wanted}`);
        return path.join(place, `node_modules/node-linux-${process.arch}/bin/node`);
      }

      const inside = (...args: string[]): ChildProcess =>
        spawn('ip', ['netns', 'exec', netns, node, ...args], {
          cwd: folder,
          env: env(),
          stdio: ['ignore', 'pipe', 'pipe'],
        });

      test('the command shows the kernel behind a broker', async () => {
        const { code, out } = await outcome(
          inside('node_modules/nlmq/bin/nlmq.mjs', 'ip', '-j', 'link', '--host', URL),
        );
        expect({ code, links: (JSON.parse(out) as { ifname: string }[]).map(({ ifname }) => ifname) }).toEqual({
          code: 0,
          links: ['lo'],
        });
      });

      test.each(packages.flatMap(programs))(
        'the program runs that the README of $name has as number $at',
        async (one) => {
          const file = `${one.name}-${one.at}.mjs`;
          writeFileSync(path.join(folder, file), one.program.replaceAll("'blue'", `'${netns}'`));
          const child = inside(file, '.');
          const timer = endless.has(`${one.name} ${one.at}`) ? setTimeout(() => child.kill(), 3000) : undefined;
          const { code, err } = await outcome(child);
          clearTimeout(timer);
          expect({ code, err: err.replace(/^\(.*\n/gm, '') }).toEqual({ code: timer ? null : 0, err: '' });
        },
      );
    },
  );
});

interface Program {
  readonly name: string;
  readonly at: number;
  readonly program: string;
}

/** What a README has as JavaScript. A program that listens does so beside the broker that is there already. */
function programs(name: string): Program[] {
  const text = readFileSync(path.join(root, 'packages', name, 'README.md'), 'utf8');
  return Array.from(text.matchAll(/```js\n(.*?)```/gs), ([, program = ''], index) => ({
    name,
    at: index + 1,
    program: program.replace(/(listen\('tcp:\/\/127\.0\.0\.1:)9824/, '$19825'),
  }));
}

async function outcome(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  return { code: code as number | null, out, err };
}

async function ended(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill();
  await closed;
}

/** Folders of the package and of all that it stands on. */
function closure(name: string): string[] {
  const next = Object.keys(manifestIn(path.join(root, 'packages', name)).dependencies ?? {})
    .filter((dependency) => dependency.startsWith('@nlmq/'))
    .map((dependency) => dependency.replace('@nlmq/', ''));
  return [...new Set([name, ...next.flatMap(closure)])];
}
