import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notBuilt } from './built.ts';
import { inNamespace } from './kernel-namespace.ts';

const packages = join(__dirname, '../..');

/** The JavaScript examples in a package's README. */
function examples(name: string): string[] {
  const text = readFileSync(join(packages, name, 'README.md'), 'utf8');
  return Array.from(text.matchAll(/```js\n(.*?)```/gs), ([, code = '']) => code);
}

/** Runs a module in a namespace, as if it stood in this package. */
function run(netns: string, code: string): string {
  const node = [process.execPath, '--input-type=module', '--eval', code];
  const options = { cwd: join(packages, 'nlmq'), encoding: 'utf8', timeout: 20_000 } as const;
  return execFileSync('ip', ['netns', 'exec', netns, ...node], options);
}

/** What an example says that it prints: the comments behind what prints. */
function promised(code: string): string {
  return Array.from(code.matchAll(/console\.log\(.*\); \/\/ (.*)/g), ([, line = '']) => `${line}\n`).join('');
}

function onBuilt(title: string, body: (netns: string) => void): void {
  const run = (netns: string): Promise<void> => {
    body(netns);
    return Promise.resolve();
  };
  if (notBuilt === undefined) inNamespace(title, run);
  else test.skip(`${title} [skipped: ${notBuilt}]`, () => undefined);
}

onBuilt('the examples in the README of the families print what they say', (netns) => {
  const all = examples('families');
  expect(all).toHaveLength(2);
  for (const code of all) expect(run(netns, code)).toBe(promised(code));
});

onBuilt('the examples in the README of iproute run', (netns) => {
  const all = examples('iproute');
  const about = (words: string): string => all.find((code) => code.includes(words)) ?? `no example about ${words}`;
  const [writing, shaping, asking] = [about("ipr.link('add'"), about("ipr.tc('add'"), about('new SockDiag')];
  expect(run(netns, writing)).toBe('200\n');
  expect(run(netns, shaping)).toBe('htb 0n\npfifo 0n\n');
  expect(run(netns, about('ipr.mirror('))).toMatch(/^\d+ routes\nadded 127\.0\.0\.9\nremoved 127\.0\.0\.9\n$/);
  expect(run(netns, asking)).toMatch(/^1\n\[\s+'nlctrl'[^]*\]\n\d+n\n$/);
});
