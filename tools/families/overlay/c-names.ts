import type { AttributeSet, Patch } from '../family.ts';

/** Says for attribute sets how their names in C begin and in which header they are: `set: prefix`. */
export function inHeader(
  header: string,
  prefixes: Readonly<Record<string, string>>,
): Record<string, Patch<AttributeSet>> {
  return Object.fromEntries(
    Object.entries(prefixes).map(([set, prefix]): [string, Patch<AttributeSet>] => [set, { c: [prefix, header] }]),
  );
}
