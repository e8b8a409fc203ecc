import type { Exchange, Family, Operation } from '../family.ts';
import { access, bareName, messageName, setName, typeName } from '../names.ts';
import { type Place, layout, structOf, structSize, valued } from './layout.ts';
import { block, doc } from './source.ts';
import { at, memberForm, memberReads, memberTypes, memberWrites } from './struct.ts';

/** A fixed header, where the family has one, and the attributes behind it. */
export interface Message {
  readonly struct: string | undefined;
  readonly set: string;
  readonly type: string;
  readonly decode: string;
  readonly encode: string;
  /** Bytes of the header. */
  readonly size: number;
  /** Stands behind an nlmsghdr of its own; else inside an attribute. */
  readonly top: boolean;
}

/** What a message is made of, and what it is called after. */
interface Shape {
  readonly name: string;
  readonly header?: string | undefined;
  readonly set: string;
}

/** All messages of a family, those of operations first. */
export function messagesOf(family: Family): readonly Message[] {
  const found = new Map<string, Message>();
  for (const { name, header, set } of shapesOf(family)) {
    const noun = header === undefined ? bareName(family, set) : messageName(family, name);
    const type = header === undefined ? setName(family, set) : `${noun}Message`;
    const size = header === undefined ? 0 : structSize(family, header);
    const names = { type, decode: `decode${noun}`, encode: `encode${noun}` };
    found.set(`${header ?? ''} ${set}`, { struct: header, set, ...names, size, top: true });
  }
  for (const { struct, set } of nestedMessages(family)) {
    if (found.has(`${struct} ${set}`)) continue;
    const noun = typeName(family, struct);
    const names = { type: noun, decode: `read${noun}`, encode: `write${noun}` };
    found.set(`${struct} ${set}`, { struct, set, ...names, size: structSize(family, struct), top: false });
  }
  return [...found.values()];
}

function shapesOf(family: Family): readonly Shape[] {
  const asked = Object.entries(family.operations).flatMap(([name, operation]) => {
    const replies = [operation.do, operation.dump].flatMap((exchange) =>
      exchange?.reply === undefined || (exchange.replySet ?? exchange.replyHeader) === undefined
        ? []
        : [{ name: `${name}-reply`, ...replyShape(operation, exchange) }],
    );
    return [{ name, header: operation.header, set: operation.set }, ...replies];
  });
  const unasked = Object.entries(family.notifications ?? {}).flatMap(([name, { set, header }]) =>
    set === undefined ? [] : [{ name, header, set }],
  );
  return [...asked, ...unasked];
}

/** What a reply is made of. */
export function replyShape(
  { header, set }: Operation,
  { replyHeader, replySet }: Exchange,
): { readonly header: string | undefined; readonly set: string } {
  return { header: replyHeader ?? header, set: replySet ?? set };
}

function nestedMessages(family: Family): readonly { readonly struct: string; readonly set: string }[] {
  const formats = Object.values(family.choices).flatMap((choice) =>
    Object.values(choice).flatMap(({ struct, set }) =>
      struct === undefined || set === undefined ? [] : [{ struct, set }],
    ),
  );
  const attributes = Object.values(family.sets)
    .flatMap((set) => Object.values(set.attributes))
    .flatMap(({ type, struct, set }) =>
      type.startsWith('message') && struct !== undefined && set !== undefined ? [{ struct, set }] : [],
    );
  return [...attributes, ...formats];
}

export function messageOf(
  family: Family,
  of: { readonly struct?: string | undefined; readonly set?: string },
): Message {
  const message = messagesOf(family).find(({ struct, set }) => struct === of.struct && set === of.set);
  if (message === undefined) throw new Error(`${family.name}: no message ${of.struct ?? ''} ${of.set ?? ''}`);
  return message;
}

/** Interface, decoder and encoder of a message. */
export function emitMessage(family: Family, message: Message): readonly string[] {
  const { struct, type, decode, encode, top } = message;
  if (struct === undefined) return emitBare(family, message);
  const name = `struct ${struct.replaceAll('-', '_')}`;
  const set = setName(family, message.set);
  const head = top ? 'export function' : 'function';
  const depth = top ? 'depth: number = 0' : 'depth: number';
  return [
    ...doc(`${name}, and the attributes behind it.`),
    ...block(`export interface ${type} {`, [...memberTypes(family, layout(family, struct)), `readonly attrs: ${set};`]),
    ...(top ? doc(`Reads the body of a message. \`depth\` is for messages inside messages. @throws CodecError`) : []),
    ...block(`${head} ${decode}(view: DataView, start: number, end: number, ${depth}): ${type} {`, [
      `if (end - start < ${message.size}) tooShort('${struct}', start, end, ${message.size});`,
      ...block(
        'return {',
        [...memberReads(family, layout(family, struct), 'start'), attributes(family, struct, message)],
        '};',
      ),
    ]),
    ...(top ? doc('Appends the body of a message. @throws CodecError') : []),
    ...block(`${head} ${encode}(message: Partial<${type}>, writer: Writer): void {`, [
      ...headerWrites(family, struct),
      `if (message.attrs !== undefined) write${set}(message.attrs, writer);`,
    ]),
  ];
}

/** Decoder and encoder of a message that is attributes alone, as in generic families. */
function emitBare(family: Family, { set, type, decode, encode }: Message): readonly string[] {
  const name = setName(family, set);
  return [
    ...doc('Reads the attributes of a message. @throws CodecError'),
    ...block(`export function ${decode}(view: DataView, start: number, end: number): ${type} {`, [
      `return read${name}(view, start, end, 0);`,
    ]),
    ...doc('Appends the attributes of a message. @throws CodecError'),
    ...block(`export function ${encode}(message: Partial<${type}>, writer: Writer): void {`, [
      `write${name}(message as ${type}, writer);`,
    ]),
  ];
}

function attributes(family: Family, struct: string, { set, size }: Message): string {
  return `attrs: read${setName(family, set)}(view, start + ${size}, end, depth${selector(family, struct, set)}),`;
}

/** The header member that decides how attributes of the set are read. */
function selector(family: Family, struct: string, set: string): string {
  const header = family.sets[set]?.header;
  if (header === undefined) return '';
  const place = valued(layout(family, struct)).find(({ name }) => name === header);
  if (place === undefined) throw new Error(`${family.name}: struct ${struct} has no member ${header}`);
  return `, ${memberForm(family, place).read(at('start', place.offset), 'end')}`;
}

function headerWrites(family: Family, struct: string): readonly string[] {
  if (structOf(family, struct).minimum !== undefined)
    throw new Error(`${struct}: a header that grows is not supported`);
  return layout(family, struct).flatMap((place) => {
    const value = `message${access(place.name)}`;
    if (place.member.struct === undefined)
      return memberWrites(family, [place], () => `${value} ?? ${absent(family, place)}`);
    const write = memberForm(family, place).write(value);
    return [`if (${value} === undefined) writer.zeros(${place.size});`, `else ${write};`];
  });
}

function absent(family: Family, place: Place): string {
  const { type } = memberForm(family, place);
  return { number: '0', bigint: '0n', string: `''` }[type] ?? `new Uint8Array(${place.size})`;
}
