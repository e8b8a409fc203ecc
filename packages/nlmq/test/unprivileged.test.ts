import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { executable, notBuilt } from './built.ts';

const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function whyNot(): string | undefined {
  if (notBuilt !== undefined) return notBuilt;
  if (process.platform !== 'linux') return 'needs Linux';
  const mayRun = spawnSync(process.execPath, [executable, '--help'], asNobody).status === 0;
  return mayRun ? undefined : 'the user nobody may not read the checkout';
}

const reason = whyNot();
const note = reason === undefined ? '' : ` [skipped: ${reason}]`;
const unprivileged = reason === undefined ? test : test.skip;

const nobody = (
  ...args: string[]
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync(process.execPath, [executable, ...args], { ...asNobody, encoding: 'utf8' });

unprivileged(`a user without rights reads everything${note}`, () => {
  for (const object of ['addr', 'route']) {
    const { status, stdout, stderr } = nobody('ip', '-j', object);
    expect([object, status, stderr]).toEqual([object, 0, '']);
    expect(Array.isArray(JSON.parse(stdout))).toBe(true);
  }
});

unprivileged(`what it must not write is refused with EPERM, a sentence, and 4${note}`, () => {
  const line = 'link set lo down';
  const { status, stdout, stderr } = nobody('ip', ...line.split(' '));
  expect([status, stdout]).toEqual([4, '']);
  expect(stderr).toMatch(/^nlmq: not permitted: this needs CAP_NET_ADMIN\n$/);
  const made = nobody('netns', 'add', 'nlmqt-never');
  expect(made).toMatchObject({
    status: 4,
    stdout: '',
    stderr: expect.stringMatching(/^nlmq: [^\n]*right[^\n]*\n$/) as string,
  });
});

/** What a process without a native part, or on another system, says when it is asked for a netlink socket. */
function refusal(dist: string, before: string): string {
  const program = `${before}
    const { openNetlink } = await import(${JSON.stringify(pathToFileURL(dist).href)});
    try { openNetlink({ protocol: 0 }, {}); } catch (error) { console.log(error.code + ': ' + error.message); }`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout;
}

unprivileged(`without the native part, or Linux, the error says how to reach a machine that has it${note}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nlmqt-'));
  const sockets = join(__dirname, '../../linux-sockets');
  const elsewhere = `import { syncBuiltinESMExports } from 'node:module';
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    syncBuiltinESMExports();`;
  try {
    for (const part of ['dist', 'package.json']) cpSync(join(sockets, part), join(folder, part), { recursive: true });
    expect(refusal(join(folder, 'dist/index.js'), '')).toMatch(
      /^NETLINK_UNAVAILABLE: no native binary for linux-[^\n]*build it[^\n]*talk to a broker on a Linux host\n$/,
    );
    expect(refusal(join(sockets, 'dist/index.js'), elsewhere)).toMatch(
      /^NETLINK_UNAVAILABLE: [^\n]*this is darwin: talk to a broker on a Linux host\n$/,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
