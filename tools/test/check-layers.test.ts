import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layerFaults } from '../check-layers.ts';
import layers from '../layers.json';

const scoped = (name: string): string => (name === 'nlmq' ? name : `@nlmq/${name}`);
const ranges = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [scoped(name), '^0.1.0']));

let root: string;

function write(file: string, text: string): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function manifest(name: string, dependencies: Record<string, string>): void {
  write(`packages/${name}/package.json`, JSON.stringify({ name: scoped(name), dependencies }));
}

/** A workspace with every package of the table, each of which keeps to it. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'layers-'));
  const house = path.join(__dirname, '../..');
  const rules = ['layers.json', 'dependency-cruiser.cjs', 'tsconfig.sources.json'].map((file) => `tools/${file}`);
  for (const file of ['tsconfig.base.json', ...rules]) cpSync(path.join(house, file), path.join(root, file));
  for (const [name, { imports }] of Object.entries(layers)) {
    const known = imports.filter((other) => other !== '*');
    manifest(name, ranges(known));
    write(
      `packages/${name}/src/index.ts`,
      `${known.map((other) => `import '@nlmq/${other}';\n`).join('')}export {};\n`,
    );
  }
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a workspace that keeps to the table has no faults', () => {
  expect(layerFaults(root)).toEqual([]);
});

test('an import that the table forbids is a fault, in src and in test, by name and by path', () => {
  write('packages/codec/src/bad.ts', "import '@nlmq/core';\n");
  write('packages/broker/test/bad.test.ts', "import '@nlmq/client';\n");
  write('packages/core/test/near.test.ts', "import '../../codec/src/index.ts';\n");
  write('packages/codec/src/disk.ts', "import 'node:fs';\n");
  expect(layerFaults(root)).toEqual(
    expect.arrayContaining([
      'packages/codec/src/bad.ts imports packages/core/src/index.ts (codec-src)',
      'packages/broker/test/bad.test.ts imports packages/client/src/index.ts (broker-test)',
      'packages/core/test/near.test.ts imports packages/codec/src/index.ts (core-test)',
      'packages/codec/src/disk.ts imports fs (codec-pure)',
    ]),
  );
});

test('a manifest that lists what the table forbids is a fault, and so is one that lacks what src imports', () => {
  manifest('broker', { ...ranges(['codec', 'core', 'control', 'client']), lodash: '^4.0.0' });
  manifest('stream', ranges(['codec']));
  expect(layerFaults(root)).toEqual([
    'packages/broker/package.json may not depend on @nlmq/client',
    'packages/broker/package.json may not depend on lodash',
    'packages/stream/package.json lacks @nlmq/core, which src imports',
  ]);
});

test('a package without a line in the table is a fault', () => {
  write('packages/stray/package.json', '{}');
  expect(layerFaults(root)).toEqual(['packages/stray has no line in tools/layers.json or no manifest']);
});
