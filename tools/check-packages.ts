import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

interface Packed {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

interface Manifest {
  readonly private?: boolean;
}

const root = path.join(__dirname, '..');
const belongs =
  /^(package\.json|README\.md|LICENSE|(dist|docs|src|bin|native|scripts|prebuilds|fixtures|systemd)\/.+)$/;
const stray = /\.tsbuildinfo$|(^|\/)test\//;
/** What only old resolvers see: a package of ES modules alone is not for them. */
const ignored = new Set(['node10', 'node16-cjs']);

/** Packs every public package into `into` as a release would. */
function packAll(into: string): readonly Packed[] {
  const folders = readdirSync(path.join(root, 'packages')).filter((name) => !manifestOf(name).private);
  const args = ['pack', '--json', '--loglevel=error', '--pack-destination', into];
  const output = execFileSync('npm', [...args, ...folders.map((name) => `./packages/${name}`)], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(output.slice(output.search(/^\[$/m))) as readonly Packed[]; // behind what prepack scripts print
}

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;
}

async function faultsOf(packed: Packed, tarballs: string): Promise<string[]> {
  const folder = path.join(root, 'packages', packed.name.replace('@nlmq/', ''));
  const bytes = readFileSync(path.join(tarballs, packed.filename));
  return [...contentFaults(folder, packed), ...(await publintFaults(bytes)), ...(await typeFaults(bytes))].map(
    (fault) => `${packed.name}: ${fault}`,
  );
}

function contentFaults(folder: string, { files }: Packed): string[] {
  const paths = files.map((file) => file.path);
  const needed = ['README.md', 'dist/index.js', 'dist/index.d.ts', 'src/index.ts'];
  const sourceOf = (file: string): string => file.replace(/^dist\//, 'src/').replace(/\.(js|d\.ts)(\.map)?$/, '.ts');
  return [
    ...needed.filter((file) => !paths.includes(file)).map((file) => `${file} is missing`),
    ...paths.filter((file) => !belongs.test(file) || stray.test(file)).map((file) => `${file} does not belong`),
    ...paths
      .filter((file) => file.startsWith('dist/') && !stray.test(file) && !existsSync(path.join(folder, sourceOf(file))))
      .map((file) => `${file} is left from a source that is gone`),
  ];
}

async function publintFaults(bytes: Buffer): Promise<string[]> {
  const tarball = Uint8Array.from(bytes).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
}

async function typeFaults(bytes: Buffer): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(bytes));
  if (result.types === false) return ['has no types'];
  return result.problems
    .filter((problem) => !('resolutionKind' in problem) || !ignored.has(problem.resolutionKind))
    .map((problem) => `types: ${problem.kind} ${JSON.stringify(problem)}`);
}

/** Installs the codec alone into an empty folder and uses it there as its users do. */
function consumerFaults(packed: readonly Packed[], tarballs: string): string[] {
  const codec = packed.find(({ name }) => name === '@nlmq/codec');
  if (codec === undefined) return ['@nlmq/codec was not packed'];
  const folder = path.join(tarballs, 'consumer');
  cpSync(path.join(__dirname, 'consumer'), folder, { recursive: true });
  const run = (command: string, ...args: string[]): string[] => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    return status === 0 ? [] : [`codec installed alone: ${command} ${args.join(' ')} failed: ${stdout}${stderr}`];
  };
  const installed = run('npm', 'install', '--offline', '--no-audit', '--no-fund', path.join(tarballs, codec.filename));
  if (installed.length > 0) return installed;
  const others = readdirSync(path.join(folder, 'node_modules/@nlmq')).filter((name) => name !== 'codec');
  return [
    ...others.map((name) => `codec brings ${name} along`),
    ...run(process.execPath, 'import.mjs'),
    ...run(process.execPath, 'require.cjs'),
    ...run(process.execPath, path.join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'),
  ];
}

async function main(): Promise<void> {
  const tarballs = mkdtempSync(path.join(tmpdir(), 'nlmq-packages-'));
  try {
    const packed = packAll(tarballs);
    const faults = consumerFaults(packed, tarballs);
    for (const one of packed) faults.push(...(await faultsOf(one, tarballs)));
    for (const fault of faults) console.error(fault);
    console.log(`${packed.length} packages packed, ${faults.length} faults`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(tarballs, { recursive: true });
  }
}

void main();
