import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import table from './layers.json';

/** What one package may use; dependency-cruiser.cjs explains the fields. */
interface Layer {
  readonly imports: readonly string[];
  readonly npm?: readonly string[];
  readonly tests?: readonly string[];
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string; readonly coreModule: boolean }[];
  }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
      readonly comment?: string;
    }[];
  };
}

const layers: Readonly<Record<string, Layer>> = table;
const scoped = (name: string): string => (name === 'nlmq' ? name : `@nlmq/${name}`);
const keys = (record: Readonly<Record<string, string>> | undefined): string[] => Object.keys(record ?? {});

/** Every breach of the layer table in the workspace at `root`, by imports and by manifests, a line each. */
export function layerFaults(root: string): string[] {
  const cruise = dependencies(root);
  const forbidden = cruise.summary.violations.map(({ from, to, rule }) => `${from} imports ${to} (${rule.name})`);
  const packages = readdirSync(path.join(root, 'packages'));
  return [...forbidden, ...packages.flatMap((name) => manifestFaults(root, name, usedBy(cruise, name)))];
}

function dependencies(root: string): Cruise {
  const program = path.join(__dirname, '../node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '-c', 'tools/dependency-cruiser.cjs', 'packages', 'tools', '--output-type', 'json'];
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!result.stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${result.stderr}${result.stdout}`);
  return JSON.parse(result.stdout) as Cruise;
}

/** Names of the packages which files of one package import, told apart by where. */
function usedBy(cruise: Cruise, name: string): { readonly src: Set<string>; readonly test: Set<string> } {
  const used = { src: new Set<string>(), test: new Set<string>() };
  for (const { source, dependencies } of cruise.modules) {
    if (!source.startsWith(`packages/${name}/`)) continue;
    const where = source.startsWith(`packages/${name}/src/`) ? used.src : used.test;
    for (const { resolved, coreModule } of dependencies) {
      const found = coreModule ? undefined : packageOf(resolved);
      if (found !== undefined && found !== scoped(name)) where.add(found);
    }
  }
  return used;
}

function packageOf(file: string): string | undefined {
  const ours = /^packages\/([^/]+)\//.exec(file)?.[1];
  if (ours !== undefined && !file.includes('node_modules/')) return scoped(ours);
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function manifestFaults(root: string, name: string, used: ReturnType<typeof usedBy>): string[] {
  const file = path.join(root, 'packages', name, 'package.json');
  const layer = layers[name];
  if (layer === undefined || !existsSync(file))
    return [`packages/${name} has no line in tools/layers.json or no manifest`];
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest;
  const real = [...keys(dependencies), ...keys(peerDependencies), ...keys(optionalDependencies)];
  const tests = new Set((layer.tests ?? []).map(scoped));
  const any = layer.imports[0] === '*';
  const allowed = new Set((any ? Object.keys(layers) : layer.imports).map(scoped).filter((other) => !tests.has(other)));
  const npm = new Set(layer.npm);
  const isOurs = (other: string): boolean => Object.keys(layers).some((known) => scoped(known) === other);
  const where = `packages/${name}/package.json`;
  return [
    ...real
      .filter((other) => !allowed.has(other) && !npm.has(other))
      .map((other) => `${where} may not depend on ${other}`),
    ...keys(devDependencies)
      .filter((other) => isOurs(other) && !allowed.has(other) && !tests.has(other))
      .map((other) => `${where} may not depend on ${other}, not even for tests`),
    ...[...used.src]
      .filter((other) => !real.includes(other))
      .map((other) => `${where} lacks ${other}, which src imports`),
    ...[...used.test]
      .filter((other) => isOurs(other) && !real.includes(other) && !keys(devDependencies).includes(other))
      .map((other) => `${where} lacks ${other}, which test imports`),
  ];
}

if (require.main === module) {
  const faults = layerFaults(process.cwd());
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
