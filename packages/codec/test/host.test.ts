import { bundle, minifySync, transformSync } from '@swc/core';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext, type Context } from 'node:vm';

const home = join(__dirname, '..');
/** A recorded request: RTM_GETADDR in a frame for the default service. */
const REQUEST =
  '340000000f000000feff00001451000003000100000000001c000000180000001600010302000000145100000000000000000000';

/** Loads a source file and what it imports into a context, as CommonJS. */
function loadInto(context: Context, file: string, loaded = new Map<string, unknown>()): unknown {
  const found = loaded.get(file);
  if (found) return found;
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const run = runInContext(`(function (exports, require) {${code}\n})`, context) as (...given: unknown[]) => void;
  const exported = runInContext('({})', context) as object;
  loaded.set(file, exported);
  run(exported, (specifier: string) => loadInto(context, join(file, '..', specifier), loaded));
  return exported;
}

test('reads and writes in a context that has nothing but ECMAScript', () => {
  const context = createContext(Object.create(null) as object);
  context['codec'] = loadInto(context, join(home, 'src/index.ts'));
  context['print'] = loadInto(context, join(home, 'src/print.ts'));
  context['hex'] = REQUEST;
  const program = `
    const bytes = Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
    const { seq, dst, cdata } = codec.decodeFrame(bytes);
    const list = new codec.AttributeWriter().string(3, 'grüße 🌍').finish();
    const cursor = new codec.AttributeCursor(list);
    cursor.next();
    const again = codec.encodeFrame({ ...codec.decodeFrame(bytes) }, cdata);
    const packet = new Uint8Array(70000).fill(7);
    const queue = new codec.FragmentQueue(1e6);
    queue.add({ packet, request: true, stream: {}, whole: false, most: 1e6, ended: false }, 0);
    const into = new codec.Reassembly({ maxPacket: 1e6, maxBytes: 1e6, maxSets: 1, budget: new codec.ByteBudget(1e6) });
    let whole;
    for (let piece = queue.next(0); piece; piece = queue.next(0)) {
      const fragment = new Uint8Array(piece.length);
      codec.writeFragment(fragment, 0, piece.header, piece.part);
      whole = into.take(0, fragment, 0, fragment.length, 0).packet;
    }
    const shown = print.hexDump(bytes).length > 0 && print.frameToJson(bytes).seq;
    const hosts = [typeof TextDecoder, typeof process];
    JSON.stringify([seq, dst, again.join() === bytes.join(), cursor.string(), whole.length, shown, ...hosts]);
  `;
  const answer = [65534, 0x10003, true, 'grüße 🌍', 70000, 65534, 'undefined', 'undefined'];
  expect(JSON.parse(runInContext(program, context) as string)).toEqual(answer);
});

/** The bytes of a source file and of all that it imports, in one minified file. */
async function minified(entry: string): Promise<number> {
  const built = await bundle({
    entry: { it: join(home, entry) },
    output: { name: 'it', path: tmpdir() },
    module: {},
    target: 'node',
    mode: 'production',
    options: { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
  });
  const { code } = built['it']!;
  return Buffer.byteLength(minifySync(code, { module: true, compress: true, mangle: { toplevel: true } }).code);
}

test('is under 20 KB minified; the printers, an entry of their own, add 4', async () => {
  const alone = await minified('src/index.ts');
  expect(alone).toBeLessThan(18_000);
  expect((await minified('test/whole.ts')) - alone).toBeLessThan(4200);
});

test('depends on nothing', () => {
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<string, unknown>;
  const kinds = ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundleDependencies'];
  expect(kinds.filter((kind) => kind in manifest)).toEqual([]);
});

const built = existsSync(join(home, 'dist/index.js')) ? describe : describe.skip;

built('the packed package, alone in an empty folder (skipped until it is built)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nlmq-codec-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(() => {
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ filename }] = JSON.parse(packed.toString()) as [{ filename: string }];
    const target = join(folder, 'node_modules/@nlmq/codec');
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', target]);
  }, 30_000);

  const decode = `console.log(JSON.stringify(decodeFrame(Uint8Array.from(Buffer.from('${REQUEST}', 'hex'))).dst))`;

  test.each([
    ['import', 'module', `import { decodeFrame } from '@nlmq/codec'; ${decode}`],
    ['require', 'commonjs', `const { decodeFrame } = require('@nlmq/codec'); ${decode}`],
  ])('decodes a frame after %s', (_, type, source) => {
    const args = ['--no-warnings', `--input-type=${type}`, '-e', source];
    expect(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })).toBe('65539\n');
  });
});
