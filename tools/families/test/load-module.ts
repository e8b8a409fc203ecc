import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { emitModule } from '../emit/module.ts';
import type { Family } from '../family.ts';

const SOURCES = join(__dirname, '../../../packages/families/src');

/** What a generated module exports, looked at without its types. */
export interface Loaded {
  decode(name: string, bytes: Uint8Array): unknown;
  encode(name: string, message: object): string;
}

/** Generates a family's module, and runs it on the real runtime of packages/families. */
export function loadModule(family: Family): Loaded {
  const { code } = transformSync(emitModule(family).text, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const exports: Record<string, unknown> = {};
  const load = (path: string): unknown => jest.requireActual(join(SOURCES, path.replace('../', '')));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is our own generator's
  (new Function('require', 'exports', code) as (load: unknown, exports: unknown) => void)(load, exports);
  const { Writer } = load('../writer.ts') as { readonly Writer: new () => { finish(): Uint8Array } };
  const call = (name: string, ...rest: readonly unknown[]): unknown =>
    (exports[name] as (...rest: unknown[]) => unknown)(...rest);
  return {
    decode: (name, bytes) =>
      call(`decode${name}`, new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length),
    encode: (name, message) => {
      const writer = new Writer();
      call(`encode${name}`, message, writer);
      return Buffer.from(writer.finish()).toString('hex');
    },
  };
}
