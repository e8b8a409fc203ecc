import type { Attribute, AttributeSet, Family } from '../family.ts';
import { access, fieldName, setName, typeName } from '../names.ts';
import { type Form, formOf } from './field.ts';
import { messageOf } from './message.ts';

const NESTED = 0x8000;

/** Decoder and encoder parts of one attribute. */
export interface Part {
  readonly name: string;
  readonly attribute: Attribute;
  readonly form: Form;
}

/** Attributes that have a value: the spec's `unused` and `pad` do not. */
export function partsOf(family: Family, set: AttributeSet): readonly Part[] {
  return Object.entries(set.attributes)
    .filter(([, attribute]) => attribute.type !== 'pad' && attribute.type !== 'unused')
    .map(([key, attribute]) => ({
      name: fieldName(family, key),
      attribute,
      form: attributeForm(family, set, attribute),
    }));
}

function attributeForm(family: Family, set: AttributeSet, attribute: Attribute): Form {
  switch (attribute.type) {
    case 'nest':
      return nest(family, set, attribute);
    case 'sub-message':
      return subMessage(family, set, attribute);
    case 'indexed-array':
      return indexed(family, set, attribute);
    case 'keyed':
      return keyed(family, set, attribute);
    case 'message':
      return message(family, attribute);
    case 'messages':
      return messages(family, attribute);
    default:
      return formOf(family, attribute);
  }
}

function nest(family: Family, set: AttributeSet, attribute: Attribute): Form {
  const name = need(attribute.set, 'nest without a set');
  const outer = outerOf(family, set, name);
  return {
    type: setName(family, name),
    need: 0,
    read: (from, to) => `read${setName(family, name)}(view, ${from}, ${to}, depth + 1${outer})`,
    write: (value) => `write${setName(family, name)}(${value}, writer)`,
  };
}

/** What a nest's choices need of the set that it stands in. */
function outerOf(family: Family, set: AttributeSet, name: string): string {
  const selector = family.sets[name]?.outer;
  return selector === undefined ? '' : `, ${selectorOf(family, set, selector)}`;
}

function subMessage(family: Family, set: AttributeSet, attribute: Attribute): Form {
  const name = need(attribute.choice, 'sub-message without a choice');
  const selector = selectorOf(family, set, need(attribute.selector, 'sub-message without a selector'));
  const type = typeName(family, name);
  return {
    type,
    need: 0,
    partial: true,
    read: (from, to) => `read${type}(view, ${from}, ${to}, depth + 1, ${selector})`,
    write: (value) => `write${type}(${value}, writer, ${attribute.value})`,
  };
}

/** What was read already, or stands behind: the kernel puts some selectors after what they select. */
function selectorOf(family: Family, set: AttributeSet, selector: string): string {
  if (selector.startsWith('header.')) return 'header';
  if (selector === 'outer') return 'outer';
  const other = need(set.attributes[selector], `no selector ${selector}`);
  const known = `attrs${access(fieldName(family, selector))}`;
  const { type, value, bigEndian = false } = other;
  const later = type === 'string' ? 'laterText' : type === 'u32' ? 'laterU32' : 'laterU16';
  return `${known} ?? ${later}(view, at + ((to - at + 3) & ~3), end, ${value}${type === 'u32' ? `, ${!bigEndian}` : ''})`;
}

function indexed(family: Family, set: AttributeSet, attribute: Attribute): Form {
  const { element = 'nest', first = 1, ...rest } = attribute;
  const inner = attributeForm(family, set, { ...rest, type: element });
  return {
    type: `readonly ${inner.type}[]`,
    need: 0,
    partial: true,
    read: (from, to) => `readIndexed(view, ${from}, ${to}, ${first}, (from, to) => ${guarded(inner, 'from', 'to')})`,
    write: (value) => `writer.indexed(${value}, ${first}, (item) => ${inner.write('item')})`,
  };
}

/** Elements whose attribute types mean something; with `keyed` elements they are two levels deep. */
function keyed(family: Family, set: AttributeSet, attribute: Attribute): Form {
  const { element = 'nest', levels = 1, ...rest } = attribute;
  const inner: Form =
    levels > 1
      ? keyed(family, set, { ...attribute, levels: levels - 1 })
      : attributeForm(family, set, { ...rest, type: element });
  const bits = isNested(family, attribute) && (levels > 1 || element === 'nest') ? NESTED : 0;
  return {
    type: `readonly Keyed<${inner.type}>[]`,
    need: 0,
    partial: true,
    read: (from, to) => `readKeyed(view, ${from}, ${to}, (from, to) => ${guarded(inner, 'from', 'to')})`,
    write: (value) => `writer.keyed(${value}, ${bits}, (item) => ${inner.write('item')})`,
  };
}

/** Whether the kernel sets NLA_F_NESTED in an attribute's type. */
function isNested(family: Family, { type, nestedFlag }: Attribute): boolean {
  const nests = ['nest', 'indexed-array', 'keyed'].includes(type);
  return nestedFlag ?? (nests && (family.nestedFlag ?? false));
}

function guarded(form: Form, from: string, to: string): string {
  return form.need === 0 ? form.read(from, to) : `to - from < ${form.need} ? undefined : ${form.read(from, to)}`;
}

function message(family: Family, attribute: Attribute): Form {
  const { decode, encode, type } = messageOf(family, attribute);
  return {
    type: `Partial<${type}>`,
    need: 0,
    read: (from, to) => `${decode}(view, ${from}, ${to}, depth + 1)`,
    write: (value) => `${encode}(${value}, writer)`,
  };
}

function messages(family: Family, attribute: Attribute): Form {
  const { decode, encode, type, size } = messageOf(family, attribute);
  return {
    type: `readonly ${type}[]`,
    need: 0,
    read: (from, to) =>
      `readRecords(view, ${from}, ${to}, ${size}, (from, to) => ${decode}(view, from, to, depth + 1))`,
    write: (value) => `writer.records(${value}, (item) => ${encode}(item, writer))`,
  };
}

/** The cases of the decoder's switch for one attribute. */
export function decodeCase(part: Part): readonly string[] {
  const { attribute, form, name } = part;
  const target = `attrs${access(name)}`;
  const store = (value: string): string =>
    attribute.multi === true ? `${target} = append(${target}, ${value});` : `${target} = ${value};`;
  const guard = form.need === 0 ? [] : [`if (to - from < ${form.need}) tooShort('${name}', from, to, ${form.need});`];
  const read = form.read('from', 'to');
  const lines =
    form.partial === true
      ? [`const value = ${read};`, `if (value === undefined) keep(attrs, view, from, to);`, `else ${store('value')}`]
      : [store(read)];
  const except = attribute.except?.map((value) => `header === ${value}`).join(' || ');
  const body =
    except === undefined ? lines : [`if (${except}) keep(attrs, view, from, to);`, `else ${lines.join(' ')}`];
  const statements = [...guard, ...body, 'break;'].map((line) => `  ${line}`);
  const scoped = form.partial === true && except === undefined;
  return scoped ? [`case ${attribute.value}: {`, ...statements, '}'] : [`case ${attribute.value}:`, ...statements];
}

/** The cases of the encoder's switch for one attribute. */
export function encodeCase(family: Family, part: Part): readonly string[] {
  const { attribute, form, name } = part;
  const value = `attrs${access(name)}`;
  const own = attribute.type === 'sub-message';
  const write = (item: string): readonly string[] => {
    if (own) return [`${form.write(item)};`];
    const type = attribute.value | (isNested(family, attribute) ? NESTED : 0);
    const payload = form.write(item);
    return [`const at = writer.open(${type});`, ...(payload === '' ? [] : [`${payload};`]), 'writer.close(at);'];
  };
  const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);
  const body =
    attribute.multi === true ? [`for (const item of ${value}) {`, ...indent(write('item')), '}'] : write(value);
  return [`case '${name}': {`, ...indent([`if (${value} === undefined) break;`, ...body, 'break;']), '}'];
}

function need<T>(value: T | undefined, why: string): T {
  if (value === undefined) throw new Error(why);
  return value;
}
