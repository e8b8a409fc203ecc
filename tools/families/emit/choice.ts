import type { Choice, Family } from '../family.ts';
import { access, camel, property, setName, typeName } from '../names.ts';
import { block, doc } from './source.ts';

const NESTED = 0x8000;

/** Interface, reader and writer of an attribute whose format another value decides. */
export function emitChoice(family: Family, name: string, choice: Choice): readonly string[] {
  const type = typeName(family, name);
  const formats = Object.entries(choice).map(([key, format]) => ({
    ...format,
    key: camel(key),
    type: setName(family, format.set),
  }));
  const selector = formats.every(({ select }) => typeof select === 'number') ? 'number' : 'string';
  return [
    ...doc('The format in use is the one member that is there.'),
    ...block(
      `export interface ${type} {`,
      formats.map((format) => `readonly ${property(format.key)}?: ${format.type};`),
    ),
    ...block(
      `function read${type}(view: DataView, start: number, end: number, depth: number, selector: ${selector} | undefined): ${type} | undefined {`,
      block('switch (selector) {', [
        ...formats.flatMap((format) => [
          `case ${typeof format.select === 'number' ? format.select : `'${format.select}'`}:`,
          `  return { ${property(format.key)}: read${format.type}(view, start, end, depth) };`,
        ]),
        'default:',
        '  return undefined;',
      ]),
    ),
    ...block(
      `function write${type}(value: ${type}, writer: Writer, type: number): void {`,
      formats.flatMap((format) => [
        ...block(`if (value${access(format.key)} !== undefined) {`, [
          `const at = writer.open(type${format.nestedFlag === true ? ` | ${NESTED}` : ''});`,
          `write${format.type}(value${access(format.key)}, writer);`,
          'writer.close(at);',
        ]),
      ]),
    ),
  ];
}
