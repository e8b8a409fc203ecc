import type { AttributeSet, Family } from '../family.ts';
import { property, setName } from '../names.ts';
import { type Part, decodeCase, encodeCase, partsOf } from './attribute.ts';
import { block, doc, meaning } from './source.ts';

function listOf(type: string): string {
  return type.startsWith('readonly ') ? `readonly (${type})[]` : `readonly ${type}[]`;
}

function setOf(family: Family, name: string): AttributeSet {
  const set = family.sets[name];
  if (set === undefined) throw new Error(`${family.name}: no attribute set ${name}`);
  return set;
}

/** What stands outside of the set and decides choices in it, as parameters. */
function selectorsOf({ header, outer }: AttributeSet): string {
  return `${header === undefined ? '' : ', header: number'}${outer === undefined ? '' : ', outer?: string'}`;
}

function interfaceOf(family: Family, name: string, parts: readonly Part[]): readonly string[] {
  const type = setName(family, name);
  return [
    ...doc(`Attribute set ${name}, in the order of the wire.`),
    ...block(
      `export interface ${type} extends UnknownAttributes {`,
      parts.flatMap(({ name: key, attribute, form }) => {
        const member = attribute.multi === true ? listOf(form.type) : form.type;
        return [...meaning(family, attribute), `readonly ${property(key)}?: ${member};`];
      }),
    ),
  ];
}

/** Interface, reader and writer of an attribute set. */
export function emitSet(family: Family, name: string): readonly string[] {
  const set = setOf(family, name);
  const type = setName(family, name);
  const parts = partsOf(family, set);
  return [
    ...interfaceOf(family, name, parts),
    ...block(
      `function read${type}(view: DataView, start: number, end: number, depth: number${selectorsOf(set)}): ${type} {`,
      [
        'checkDepth(depth, start);',
        `const attrs: Writable<${type}> = {};`,
        ...block('for (let at = start; at < end; ) {', [
          'const from = at + 4;',
          'const to = attributeEnd(view, at, end);',
          ...block('switch (view.getUint16(at + 2, true) & 0x3fff) {', [
            ...parts.flatMap(decodeCase),
            'default:',
            '  keep(attrs, view, from, to);',
          ]),
          'at += (to - at + 3) & ~3;',
        ]),
        'return attrs;',
      ],
    ),
    ...block(
      `function write${type}(attrs: ${type}, writer: Writer): void {`,
      block('for (const name in attrs) {', [
        ...block('switch (name) {', [
          ...parts.flatMap((part) => encodeCase(family, part)),
          'default:',
          '  writer.kept(attrs, name);',
        ]),
      ]),
    ),
  ];
}
