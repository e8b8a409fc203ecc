// Compiles native/*.c into build/linux-<arch>/linux_sockets.node, when that is missing or older than its sources, and prints its path.
// --to FOLDER puts it elsewhere (prebuilds, when packing); --arch ARCH compiles for another CPU; CC names the compiler.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch as ownArch, platform, pid, execPath } from 'node:process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Compilers of Debian for a CPU that is not this machine's, and the packages that bring them. */
const crossCompilers = {
  arm64: ['aarch64-linux-gnu-gcc', 'gcc-aarch64-linux-gnu libc6-dev-arm64-cross'],
  x64: ['x86_64-linux-gnu-gcc', 'gcc-x86-64-linux-gnu libc6-dev-amd64-cross'],
};
const flags = ['-std=c11', '-O2', '-Wall', '-Wextra', '-fPIC', '-shared', '-nostdlib', '-s'];
const portable = ['-fvisibility=hidden', '-fno-stack-protector', '-U_FORTIFY_SOURCE'];

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function headers() {
  try {
    return createRequire(import.meta.url)('node-api-headers').include_dir;
  } catch (error) {
    const beside = join(dirname(execPath), '../include/node');
    if (existsSync(join(beside, 'node_api.h'))) return beside;
    return fail(`no Node API headers (${error.code}): install them (npm ci), then run npm run build`);
  }
}

function compile(sources, output, arch) {
  const [named, packages] = arch === ownArch ? ['cc', 'gcc libc6-dev'] : (crossCompilers[arch] ?? []);
  const compiler = process.env.CC || named;
  if (!compiler) fail(`no compiler known for ${arch}: name one in CC`);
  const cpu = arch === 'arm64' ? ['-mno-outline-atomics'] : [];
  const partial = `${output}.${pid}`; // a running process may have the old one mapped
  mkdirSync(dirname(output), { recursive: true });
  const args = [...flags, ...portable, ...cpu, '-I', headers(), '-o', partial, ...sources];
  const { error, status } = spawnSync(compiler, args, { stdio: ['ignore', 2, 2] });
  if (error) fail(`no ${compiler}, which compiles for ${arch}: apt-get install ${packages}, then run npm run build`);
  if (status !== 0) {
    rmSync(partial, { force: true });
    fail(`${compiler} could not compile packages/linux-sockets/native: are gcc and libc6-dev installed?`);
  }
  renameSync(partial, output);
}

const { values } = parseArgs({ options: { to: { type: 'string' }, arch: { type: 'string' } } });
if (platform !== 'linux') {
  console.log(`nothing to compile on ${platform}`);
} else {
  const arch = values.arch ?? ownArch;
  const output = join(root, values.to ?? 'build', `linux-${arch}`, 'linux_sockets.node');
  const native = readdirSync(join(root, 'native')).map((name) => join(root, 'native', name));
  const newest = Math.max(...[...native, fileURLToPath(import.meta.url)].map((path) => statSync(path).mtimeMs));
  if (!existsSync(output) || statSync(output).mtimeMs < newest)
    compile(native.filter((path) => path.endsWith('.c')).sort(), output, arch);
  console.log(output);
}
