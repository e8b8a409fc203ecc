import type { Family, Field } from '../family.ts';
import { typeName } from '../names.ts';

/** A head line, indented lines, and what closes them. */
export function block(head: string, lines: readonly string[], tail = '}'): readonly string[] {
  return [head, ...lines.map((line) => (line === '' ? '' : `  ${line}`)), tail];
}

export function doc(...sentences: readonly string[]): readonly string[] {
  if (sentences.length === 1) return [`/** ${sentences[0]} */`];
  return ['/**', ...sentences.map((sentence) => (sentence === '' ? ' *' : ` * ${sentence}`)), ' */'];
}

/** A comment on what the numbers of a field mean, where constants tell. */
export function meaning(family: Family, field: Field): readonly string[] {
  if (field.enum !== undefined) return doc(`One of ${typeName(family, field.enum)}.`);
  return field.flags === undefined ? [] : doc(`Bits of ${typeName(family, field.flags)}.`);
}
