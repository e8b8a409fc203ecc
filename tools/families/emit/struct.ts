import type { Family, Member } from '../family.ts';
import { property, typeName } from '../names.ts';
import { type Form, formOf } from './field.ts';
import { layout, structOf, structSize, valued, type Place } from './layout.ts';
import { block, doc, meaning } from './source.ts';

/** The form of a member: its size is fixed, but for a last one that takes the rest. */
export function memberForm(family: Family, { member, size }: Place): Form {
  if (member.type === 'array') return tail(family, member);
  const form = formOf(family, member);
  if (member.type === 'string') return { ...form, need: size, write: (value) => `writer.fixedText(${value}, ${size})` };
  if (member.type !== 'binary') return form;
  if (size === 0) {
    if (member.display !== 'ip') return form;
    const read = (from: string, to: string): string =>
      `readIp(view, ${from}, ${to}) ?? copyBytes(view, ${from}, ${to})`;
    return { type: 'string | Uint8Array', need: 0, read, write: (value) => `writer.ipOrBytes(${value})` };
  }
  if (member.display === 'ip')
    return { ...form, type: 'string', need: size, read: (from, to) => `readIp(view, ${from}, ${to})!` };
  const write = member.display === undefined ? (value: string) => `writer.fixed(${value}, ${size})` : form.write;
  return { ...form, need: size, write };
}

/** The elements that are left. */
function tail(family: Family, { element = 'struct', ...member }: Member): Form {
  const inner = formOf(family, { ...member, type: element });
  const size = member.struct === undefined ? inner.need : structSize(family, member.struct);
  return {
    type: `readonly ${inner.type}[]`,
    need: 0,
    read: (from, to) => `readTail(${from}, ${to}, ${size}, (at) => ${inner.read('at', `at + ${size}`)})`,
    write: (value) => `for (const item of ${value}) ${inner.write('item')}`,
  };
}

/** `name: read,` for an object literal; `base` is the expression of the struct's start. */
export function memberReads(family: Family, places: readonly Place[], base: string): readonly string[] {
  return valued(places).map((place) => {
    const from = at(base, place.offset);
    const to = place.size === 0 ? 'end' : at(base, place.offset + place.size);
    return `${property(place.name)}: ${memberForm(family, place).read(from, to)},`;
  });
}

export function at(base: string, offset: number): string {
  return offset === 0 ? base : `${base} + ${offset}`;
}

/** Members as interface properties. */
export function memberTypes(family: Family, places: readonly Place[], optionalFrom = Infinity): readonly string[] {
  return valued(places).flatMap((place) => {
    const optional = place.offset >= optionalFrom ? '?' : '';
    return [
      ...meaning(family, place.member),
      `readonly ${property(place.name)}${optional}: ${memberForm(family, place).type};`,
    ];
  });
}

/** Statements that write members; `value` is an expression of the object, absent members are 0 where `lenient`. */
export function memberWrites(
  family: Family,
  places: readonly Place[],
  value: (place: Place) => string,
): readonly string[] {
  return places.map((place) => {
    if (place.member.type === 'pad') return `writer.zeros(${place.size});`;
    if (place.member.type === 'length') return 'writer.u16(0);';
    return `${memberForm(family, place).write(value(place))};`;
  });
}

/** Interface, reader and writer of a struct that stands in attributes. */
export function emitStruct(family: Family, name: string): readonly string[] {
  const type = typeName(family, name);
  const places = layout(family, name);
  const { minimum = Infinity } = structOf(family, name);
  const growing = minimum !== Infinity;
  const tail = doc('Bytes past the last member that this version knows.');
  return [
    ...doc(`struct ${name.replaceAll('-', '_')}.`),
    ...block(`export interface ${type} {`, [
      ...memberTypes(family, places, minimum),
      ...(growing ? [...tail, 'readonly rest?: Uint8Array;'] : []),
    ]),
    ...block(
      `function read${type}(view: DataView, start: number, end: number): ${type} {`,
      growing ? readGrowing(family, name) : readFixed(family, name),
    ),
    ...block(
      `function write${type}(value: ${type}, writer: Writer): void {`,
      growing ? writeGrowing(family, name) : memberWrites(family, places, (place) => field('value', place)),
    ),
  ];
}

function field(base: string, place: Place): string {
  return property(place.name) === place.name ? `${base}.${place.name}` : `${base}['${place.name}']`;
}

function check(name: string, need: number): string {
  return `if (end - start < ${need}) tooShort('${name}', start, end, ${need});`;
}

function readFixed(family: Family, name: string): readonly string[] {
  const places = layout(family, name);
  return [check(name, structSize(family, name)), ...block('return {', memberReads(family, places, 'start'), '};')];
}

function readGrowing(family: Family, name: string): readonly string[] {
  const places = layout(family, name);
  const { minimum = 0 } = structOf(family, name);
  const size = structSize(family, name);
  const sure = places.filter((place) => place.offset + place.size <= minimum);
  const type = typeName(family, name);
  return [
    check(name, minimum),
    ...block(`const value: Writable<${type}> = {`, memberReads(family, sure, 'start'), '};'),
    ...valued(places.slice(sure.length)).map((place) => {
      const read = memberForm(family, place).read(at('start', place.offset), at('start', place.offset + place.size));
      return `if (end - start >= ${place.offset + place.size}) ${field('value', place)} = ${read};`;
    }),
    `if (end - start > ${size}) value.rest = copyBytes(view, start + ${size}, end);`,
    'return value;',
  ];
}

/** Members past the minimum are written up to the first that is absent. */
function writeGrowing(family: Family, name: string): readonly string[] {
  const places = layout(family, name);
  const { minimum = 0 } = structOf(family, name);
  const own = (place: Place): string => field('value', place);
  return places
    .flatMap((place, index) => {
      const write = memberWrites(family, [place], own);
      // A hole comes with the member behind it, and at the end with the one before.
      const needed = valued(places.slice(index))[0] ?? valued(places).at(-1);
      if (place.offset < minimum || needed === undefined) return write;
      return [`if (${own(needed)} === undefined) return;`, ...write];
    })
    .concat('if (value.rest !== undefined) writer.bytes(value.rest);');
}
