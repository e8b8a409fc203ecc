import type { Choice, Family, Format } from '../family.ts';
import { access, camel, property, setName, typeName } from '../names.ts';
import { messageOf } from './message.ts';
import { structOf, structSize } from './layout.ts';
import { block, doc } from './source.ts';

const NESTED = 0x8000;

/** How one format is typed, read and written. */
interface FormatForm {
  readonly type: string;
  readonly read: string;
  /** What must be so that the bytes have this format; absent where its reader checks. */
  readonly fits?: string;
  readonly write: (value: string) => string;
}

function formatForm(family: Family, { set, struct }: Format): FormatForm {
  if (struct !== undefined && set !== undefined) {
    const { type, decode, encode } = messageOf(family, { struct, set });
    return {
      type: `Partial<${type}>`,
      read: `${decode}(view, start, end, depth)`,
      write: (value) => `${encode}(${value}, writer);`,
    };
  }
  if (set !== undefined) {
    const type = setName(family, set);
    return {
      type,
      read: `read${type}(view, start, end, depth)`,
      write: (value) => `write${type}(${value}, writer);`,
    };
  }
  if (struct === undefined) return { type: 'true', read: 'true', fits: 'start === end', write: () => '' };
  const type = typeName(family, struct);
  const { minimum } = structOf(family, struct);
  const fits = minimum === undefined ? `=== ${structSize(family, struct)}` : `>= ${minimum}`;
  return {
    type,
    read: `read${type}(view, start, end)`,
    fits: `end - start ${fits}`,
    write: (value) => `write${type}(${value}, writer);`,
  };
}

/** Interface, reader and writer of an attribute whose format another value decides. */
export function emitChoice(family: Family, name: string, choice: Choice): readonly string[] {
  const type = typeName(family, name);
  const formats = Object.entries(choice).map(([key, format]) => ({
    ...format,
    key: camel(key),
    form: formatForm(family, format),
  }));
  const selector = formats.every(({ select }) => typeof select === 'number') ? 'number' : 'string';
  return [
    ...doc('The format in use is the one member that is there.'),
    ...block(
      `export interface ${type} {`,
      formats.map(({ key, form }) => `readonly ${property(key)}?: ${form.type};`),
    ),
    ...block(
      `function read${type}(view: DataView, start: number, end: number, depth: number, selector: ${selector} | undefined): ${type} | undefined {`,
      block('switch (selector) {', [
        ...formats.flatMap(({ select, key, form }) => [
          `case ${typeof select === 'number' ? select : `'${select}'`}:`,
          ...(form.fits === undefined ? [] : [`  if (!(${form.fits})) return undefined;`]),
          `  return { ${property(key)}: ${form.read} };`,
        ]),
        'default:',
        '  return undefined;',
      ]),
    ),
    ...block(
      `function write${type}(value: ${type}, writer: Writer, type: number): void {`,
      formats.flatMap(({ key, nestedFlag, form }) => {
        const write = form.write(`value${access(key)}`);
        return block(`if (value${access(key)} !== undefined) {`, [
          `const at = writer.open(type${nestedFlag === true ? ` | ${NESTED}` : ''});`,
          ...(write === '' ? [] : [write]),
          'writer.close(at);',
        ]);
      }),
    ),
  ];
}
