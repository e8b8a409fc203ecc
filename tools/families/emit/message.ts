import type { Family } from '../family.ts';
import { access, messageName, setName, typeName } from '../names.ts';
import { layout, structOf, structSize, valued } from './layout.ts';
import { block, doc } from './source.ts';
import { at, memberForm, memberReads, memberTypes, memberWrites } from './struct.ts';

/** A fixed header and the attributes behind it. */
export interface Message {
  readonly struct: string;
  readonly set: string;
  readonly type: string;
  readonly decode: string;
  readonly encode: string;
  /** Bytes of the header. */
  readonly size: number;
  /** Stands behind an nlmsghdr of its own; else inside an attribute. */
  readonly top: boolean;
}

/** All messages of a family, those of operations first. */
export function messagesOf(family: Family): readonly Message[] {
  const found = new Map<string, Message>();
  for (const [name, { header, set }] of Object.entries(family.operations)) {
    if (header === undefined) throw new Error(`${family.name}: operation ${name} without a fixed header`);
    const noun = messageName(family, name);
    const names = { type: `${noun}Message`, decode: `decode${noun}`, encode: `encode${noun}` };
    found.set(`${header} ${set}`, { struct: header, set, ...names, size: structSize(family, header), top: true });
  }
  for (const { struct, set } of nestedMessages(family)) {
    if (found.has(`${struct} ${set}`)) continue;
    const noun = typeName(family, struct);
    const names = { type: noun, decode: `read${noun}`, encode: `write${noun}` };
    found.set(`${struct} ${set}`, { struct, set, ...names, size: structSize(family, struct), top: false });
  }
  return [...found.values()];
}

function nestedMessages(family: Family): readonly { readonly struct: string; readonly set: string }[] {
  return Object.values(family.sets)
    .flatMap((set) => Object.values(set.attributes))
    .flatMap(({ type, struct, set }) =>
      type.startsWith('message') && struct !== undefined && set !== undefined ? [{ struct, set }] : [],
    );
}

export function messageOf(family: Family, of: { readonly struct?: string; readonly set?: string }): Message {
  const message = messagesOf(family).find(({ struct, set }) => struct === of.struct && set === of.set);
  if (message === undefined) throw new Error(`${family.name}: no message ${of.struct ?? ''} ${of.set ?? ''}`);
  return message;
}

/** Interface, decoder and encoder of a message. */
export function emitMessage(family: Family, message: Message): readonly string[] {
  const { struct, type, decode, encode, top } = message;
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
        [...memberReads(family, layout(family, struct), 'start'), attributes(family, message)],
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

function attributes(family: Family, { struct, set, size }: Message): string {
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
  return memberWrites(family, layout(family, struct), (place) => {
    const form = memberForm(family, place);
    const absent = { number: '0', bigint: '0n' }[form.type] ?? `new Uint8Array(${place.size})`;
    return `message${access(place.name)} ?? ${absent}`;
  });
}
