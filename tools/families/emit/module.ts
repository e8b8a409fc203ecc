import type { Family } from '../family.ts';
import { typeName } from '../names.ts';
import { emitSet } from './attribute-set.ts';
import { emitChoice } from './choice.ts';
import { emitMessage, messagesOf } from './message.ts';
import { emitConstants, emitTables } from './operations.ts';
import { emitStruct } from './struct.ts';

const RUNTIME: Readonly<Record<string, readonly string[]>> = {
  '../address.ts': ['readIp', 'readMac'],
  '../operation.ts': ['Notification', 'Operation', 'Query'],
  '../reader.ts': [
    'Bitfield32',
    'Keyed',
    'UnknownAttributes',
    'Writable',
    'append',
    'attributeEnd',
    'checkDepth',
    'copyBytes',
    'keep',
    'laterText',
    'laterU16',
    'laterU32',
    'readArray',
    'readBitfield32',
    'readIndexed',
    'readInteger',
    'readKeyed',
    'readRecords',
    'readTail',
    'readU64',
    'tooShort',
  ],
  '../text.ts': ['readText'],
  '../writer.ts': ['Writer'],
};
const TYPES = new Set([
  'Bitfield32',
  'Keyed',
  'Notification',
  'Operation',
  'Query',
  'UnknownAttributes',
  'Writable',
  'Writer',
]);

/** The TypeScript module of a family, and the names that it exports. */
export interface Module {
  readonly text: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

export function emitModule(family: Family): Module {
  const messages = messagesOf(family);
  const headers = new Set(messages.map(({ struct }) => struct));
  const body = [
    ...Object.entries(family.constants).map(([name, values]) => emitConstants(name, typeName(family, name), values)),
    ...Object.keys(family.structs)
      .filter((name) => !headers.has(name))
      .map((name) => emitStruct(family, name)),
    ...Object.keys(family.sets).map((name) => emitSet(family, name)),
    ...Object.entries(family.choices).map(([name, choice]) => emitChoice(family, name, choice)),
    ...messages.map((message) => emitMessage(family, message)),
    emitTables(family),
  ].flatMap((lines) => ['', ...lines]);
  const source = body.join('\n');
  return {
    text: `${[`// Made by tools/families/generate.ts. Do not edit.`, ...imports(source)].join('\n')}\n${source}\n`,
    values: exported(source, /^export (?:const|function) (\w+)/gm),
    types: exported(source, /^export interface (\w+)/gm),
  };
}

function imports(source: string): readonly string[] {
  return Object.entries(RUNTIME).flatMap(([from, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(source));
    if (used.length === 0) return [];
    const allTypes = used.every((name) => TYPES.has(name));
    const list = used.map((name) => (TYPES.has(name) && !allTypes ? `type ${name}` : name)).join(', ');
    return [`import ${allTypes ? 'type ' : ''}{ ${list} } from '${from}';`];
  });
}

function exported(source: string, pattern: RegExp): readonly string[] {
  return [...source.matchAll(pattern)].map(([, name = '']) => name).sort();
}
