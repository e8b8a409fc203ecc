import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has a C compiler and the kernel's headers. */
export const compiles: boolean = spawnSync('cc', ['-E', '-'], { input: '#include <linux/rtnetlink.h>\n' }).status === 0;

/** What the headers say, without what is only in comments. */
export function preprocessed(headers: readonly string[]): string {
  return execFileSync('cc', ['-E', '-'], { input: includes(headers), encoding: 'utf8' });
}

/** Values of C expressions, by the expressions. */
export function valuesInC(headers: readonly string[], expressions: readonly string[]): ReadonlyMap<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'nlmq-headers-'));
  const program = join(folder, 'program');
  const prints = expressions.map((expression) => `printf("%lld\\n", (long long)(${expression}));`);
  try {
    writeFileSync(
      `${program}.c`,
      `#include <stdio.h>\n${includes(headers)}int main(void) {\n${prints.join('\n')}\n}\n`,
    );
    execFileSync('cc', ['-o', program, `${program}.c`]);
    const lines = execFileSync(program, { encoding: 'utf8' }).trim().split('\n');
    return new Map(expressions.map((expression, index) => [expression, Number(lines[index])]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Those of the headers that are there; libc's addresses come first, or they would be declared twice. */
function includes(headers: readonly string[]): string {
  const some = [...new Set(['netinet/in.h', ...headers])];
  return some.map((header) => `#if __has_include(<${header}>)\n#include <${header}>\n#endif\n`).join('');
}

/** A test against the C headers. */
export function againstHeaders(title: string, body: () => void): void {
  if (compiles) test(title, body);
  else test.skip(`${title} [skipped: needs a C compiler and the kernel's headers]`, body);
}
