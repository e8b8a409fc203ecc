import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IPRoute } from '../src/index.ts';
import { onBuilt } from './built.ts';

const packages = join(__dirname, '../..');

/** The JavaScript examples in a package's README. */
function examples(name: string): string[] {
  const text = readFileSync(join(packages, name, 'README.md'), 'utf8');
  return Array.from(text.matchAll(/```js\n(.*?)```/gs), ([, code = '']) => code);
}

/** Runs a module as if it stood in this package. */
function runModule(code: string): string {
  const args = ['--input-type=module', '--eval', code];
  return execFileSync(process.execPath, args, { cwd: join(packages, 'nlmq'), encoding: 'utf8', timeout: 20_000 });
}

onBuilt('the examples in the README run', async () => {
  const [asking = '', pushing = '', serving = ''] = examples('nlmq');
  await using ipr = await IPRoute.open();
  const all = (await ipr.getAddr()).map(
    ({ attrs, prefixlen }) => `${attrs.local ?? attrs.address ?? ''}/${prefixlen}\n`,
  );
  expect(runModule(asking)).toBe(all.join(''));
  expect(runModule(pushing)).toBe('sixteen letters!\n');
  expect(runModule(serving)).toBe('3\n2\n1\n');
});

onBuilt('the example in the README of the client runs', async () => {
  const [asking = ''] = examples('client');
  const url = 'tcp://127.0.0.1:9824';
  const serving = `import { createNode } from 'nlmq'; const node = await createNode(); const url = await node.serve('tcp://127.0.0.1:0');`;
  const code = asking.replace(`'${url}'`, 'url');
  expect(runModule(`${serving}\n${code}\nawait node.close();`)).toBe('hello\nnlmq told its links\n');
});

onBuilt('the example in the README of the broker runs', () => {
  const [own = ''] = examples('broker');
  expect(runModule(own)).toBe('20 bytes came back\n');
  return Promise.resolve();
});
