import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: unknown;
  readonly devDependencies?: unknown;
}

const topLevel =
  /^(package\.json|package-lock\.json|lerna\.json|nx\.json|tsconfig\.base\.json|packages|tools|\.github|\.ci|docs|LICENSE|[A-Z]+\.md|\.[a-z]+)$/;
const nameless = /(^|\/)(utils?|helpers?|types|common|misc)\.(ts|mjs|cjs|js)$/;

/** Every fault of the house at `root` that no other tool sees, a line each. */
export function repositoryFaults(root: string): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n');
  const files = listed.filter((file) => file !== '' && existsSync(path.join(root, file)));
  return [
    ...files
      .filter((file) => !topLevel.test(file.split('/')[0] ?? ''))
      .map((file) => `${file}: does not belong at the top`),
    ...files.filter((file) => nameless.test(file)).map((file) => `${file}: name it by its role`),
    ...lockFaults(root, files),
    ...projectFaults(root, files),
    ...files.filter((file) => file.endsWith('.md')).flatMap((file) => linkFaults(root, file)),
  ];
}

function manifestAt(root: string, folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

function lockFaults(root: string, files: readonly string[]): string[] {
  const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const lock = JSON.parse(text) as { readonly packages: Readonly<Record<string, Manifest | undefined>> };
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? {}) === JSON.stringify(b ?? {});
  const stale = files
    .filter((file) => /^((packages\/[^/]+|tools)\/)?package\.json$/.test(file))
    .map((file) => path.dirname(file))
    .filter((folder) => {
      const written = manifestAt(root, folder);
      const locked = lock.packages[folder === '.' ? '' : folder];
      return (
        !same(written.dependencies, locked?.dependencies) || !same(written.devDependencies, locked?.devDependencies)
      );
    })
    .map((folder) => `package-lock.json does not match ${folder}/package.json: run npm install`);
  const addressed = text.includes('"resolved": "http');
  return addressed
    ? [...stale, 'package-lock.json holds download addresses: run npm install --omit-lockfile-registry-resolved']
    : stale;
}

/** Packages are compiled because tools/tsconfig.workspace.json lists them, and released together under one version. */
function projectFaults(root: string, files: readonly string[]): string[] {
  const listed = readFileSync(path.join(root, 'tools/tsconfig.workspace.json'), 'utf8');
  const { version } = JSON.parse(readFileSync(path.join(root, 'lerna.json'), 'utf8')) as Manifest;
  const folders = files
    .filter((file) => /^packages\/[^/]+\/package\.json$/.test(file))
    .map((file) => path.dirname(file));
  return folders.flatMap((folder) => [
    ...[folder, `${folder}/test`]
      .filter((project) => !listed.includes(`"../${project}"`))
      .map((project) => `${project} is not in tools/tsconfig.workspace.json`),
    ...(manifestAt(root, folder).version === version
      ? []
      : [`${folder}/package.json: version differs from that of lerna.json`]),
    ...(existsSync(path.join(root, folder, 'README.md')) ? [] : [`${folder} has no README.md`]),
  ]);
}

function linkFaults(root: string, file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8').replace(/```[^]*?```/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
  return targets
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(path.join(root, path.dirname(file), target)))
    .map((target) => `${file}: link to ${target}, which is not there`);
}

if (require.main === module) {
  const faults = repositoryFaults(process.cwd());
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
