import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { structSize } from '../emit/layout.ts';
import { loadFamily } from '../generate.ts';
import { overlays } from '../overlay/index.ts';

interface Claim {
  readonly type: string;
  readonly header: string;
  readonly size: number;
  readonly minimum: number;
}

const claims: readonly Claim[] = Object.keys(overlays).flatMap((name) => {
  const family = loadFamily(name);
  return Object.entries(family.structs).flatMap(([key, { c, minimum }]) => {
    if (c === undefined) return [];
    const size = structSize(family, key);
    return [{ type: c[0], header: c[1], size, minimum: minimum ?? size }];
  });
});

const compiles = spawnSync('cc', ['-E', '-'], { input: '#include <linux/rtnetlink.h>\n' }).status === 0;

/** Sizes by the C compiler and the headers of this machine. */
function sizesInC(): ReadonlyMap<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'nlmq-sizes-'));
  const source = join(folder, 'sizes.c');
  const headers = [...new Set(claims.map(({ header }) => `#include <${header}>`))];
  const prints = claims.map(({ type }) => `printf("%s=%zu\\n", "${type}", sizeof(${type}));`);
  try {
    writeFileSync(source, ['#include <stdio.h>', ...headers, 'int main(void) {', ...prints, 'return 0; }'].join('\n'));
    execFileSync('cc', ['-o', join(folder, 'sizes'), source]);
    const lines = execFileSync(join(folder, 'sizes'), { encoding: 'utf8' }).trim().split('\n');
    return new Map(lines.map((line) => line.split('=')).map(([type = '', size]) => [type, Number(size)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const title = 'every struct has the size that the C headers give it, or had in them once';

if (compiles) {
  test(title, () => {
    const sizes = sizesInC();
    expect(sizes.size).toBe(claims.length);
    const wrong = claims.filter(({ type, size, minimum }) => {
      const there = sizes.get(type) ?? 0;
      return there < minimum || there > size;
    });
    expect(wrong).toEqual([]);
  });
} else {
  test.skip(`${title} (no C compiler, or no kernel headers)`, () => {});
}
