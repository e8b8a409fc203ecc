import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryFaults } from '../check-repository.ts';

let root: string;

function write(file: string, content: unknown): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
}

const manifest = { name: '@nlmq/codec', version: '0.1.0', dependencies: { zod: '^4.0.0' } };
const lock = { '': {}, 'packages/codec': { dependencies: { zod: '^4.0.0' } } };

/** A repository of one package in which everything is in order. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'repository-'));
  execFileSync('git', ['init', '-q'], { cwd: root });
  write('package.json', {});
  write('lerna.json', { version: '0.1.0' });
  write('package-lock.json', { packages: lock });
  write('packages/codec/package.json', manifest);
  write('packages/codec/README.md', '[up](../../README.md#start) and [out](https://example.org/)');
  write('README.md', '[codec](packages/codec)');
  write('tools/tsconfig.workspace.json', {
    references: [{ path: '../packages/codec' }, { path: '../packages/codec/test' }],
  });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a repository in order has no faults', () => {
  expect(repositoryFaults(root)).toEqual([]);
});

test('download addresses in the lock file are a fault', () => {
  write('package-lock.json', { packages: { ...lock, 'node_modules/zod': { resolved: 'http://localhost/zod.tgz' } } });
  expect(repositoryFaults(root)).toEqual([expect.stringContaining('holds download addresses')]);
});

test('a manifest that the lock file does not follow is a fault', () => {
  write('packages/codec/package.json', { ...manifest, dependencies: { zod: '^4.1.0' } });
  expect(repositoryFaults(root)).toEqual([expect.stringContaining('does not match packages/codec/package.json')]);
});

test('files that are out of place, nameless or linked in vain are faults', () => {
  write('jest.config.js', '');
  write('packages/codec/src/utils.ts', '');
  write('README.md', '[gone](docs/gone.md)');
  expect(repositoryFaults(root)).toEqual([
    'jest.config.js: does not belong at the top',
    'packages/codec/src/utils.ts: name it by its role',
    'README.md: link to docs/gone.md, which is not there',
  ]);
});

test('a package that is not compiled with the workspace, or has no README, is a fault', () => {
  write('tools/tsconfig.workspace.json', { references: [{ path: '../packages/codec' }] });
  rmSync(path.join(root, 'packages/codec/README.md'));
  expect(repositoryFaults(root)).toEqual([
    'packages/codec/test is not in tools/tsconfig.workspace.json',
    'packages/codec has no README.md',
  ]);
});
