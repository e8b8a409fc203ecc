import type { Exchange, Family, Notification } from '../family.ts';
import { camel, moduleName, property } from '../names.ts';
import { type Message, messageOf, replyShape } from './message.ts';
import { block, doc } from './source.ts';

/** The tables of a family: requests, notifications and multicast groups. */
export function emitTables(family: Family): readonly string[] {
  const noun = camel(moduleName(family.name));
  return [...operations(family, noun), ...notifications(family, noun), ...groups(family, noun)];
}

function messageFor(
  family: Family,
  { header, set }: { readonly header?: string | undefined; readonly set: string },
): Message {
  return messageOf(family, { struct: header, set });
}

function operations(family: Family, noun: string): readonly string[] {
  const entries = Object.entries(family.operations).map(([name, operation]) => {
    const message = messageFor(family, operation);
    const exchanges = (['do', 'dump'] as const).flatMap((kind) => {
      const exchange = operation[kind];
      return exchange === undefined ? [] : [{ kind, exchange }];
    });
    const answered = exchanges.map(({ kind, exchange }) => {
      const reply = messageFor(family, replyShape(operation, exchange));
      return { kind, exchange, reply };
    });
    const types = answered.map(({ kind, exchange, reply }) => {
      if (exchange.reply === undefined) return `readonly ${kind}: Operation<${message.type}>`;
      const other = reply.type === message.type ? '' : `, ${reply.type}`;
      return `readonly ${kind}: Query<${message.type}${other}>`;
    });
    const values = answered.map(({ kind, exchange, reply }) => `${kind}: ${exchangeValue(message, exchange, reply)}`);
    return {
      type: `readonly ${camel(name)}: { ${types.join('; ')} };`,
      value: `${camel(name)}: { ${values.join(', ')} },`,
    };
  });
  return table(`Requests of ${family.name}.`, `${noun}Operations`, entries);
}

function exchangeValue({ encode }: Message, { request, reply }: Exchange, { decode }: Message): string {
  const answer = reply === undefined ? '' : `, reply: ${reply}, decode: ${decode}`;
  return `{ type: ${request}, encode: ${encode}${answer} }`;
}

function notifications(family: Family, noun: string): readonly string[] {
  const entries = Object.entries(family.notifications ?? {}).map(([name, { type, ...shape }]) => {
    const message = notificationMessage(family, shape);
    return {
      type: `readonly ${camel(name)}: Notification<${message.type}>;`,
      value: `${camel(name)}: { type: ${type}, decode: ${message.decode} },`,
    };
  });
  return table(`Messages that ${family.name} sends to the members of its groups.`, `${noun}Notifications`, entries);
}

function notificationMessage(family: Family, { like, set, header }: Omit<Notification, 'type'>): Message {
  if (set !== undefined) return messageFor(family, { set, header });
  const operation = family.operations[like ?? ''];
  if (operation === undefined) throw new Error(`${family.name}: no operation ${like ?? ''}`);
  const exchange = operation.do ?? operation.dump;
  return messageFor(family, exchange === undefined ? operation : replyShape(operation, exchange));
}

function table(
  sentence: string,
  name: string,
  entries: readonly { readonly type: string; readonly value: string }[],
): readonly string[] {
  return [
    ...doc(sentence),
    ...block(
      `export const ${name}: {`,
      entries.map(({ type }) => type),
    ).slice(0, -1),
    ...block(
      '} = {',
      entries.map(({ value }) => value),
      '};',
    ),
  ];
}

function groups(family: Family, noun: string): readonly string[] {
  if (family.protocol === undefined) return genericFamily(family, noun);
  const entries = Object.entries(family.groups).map(([name, value]) => `${property(camel(name))}: ${value},`);
  return [
    ...doc(`Multicast groups of ${family.name}.`),
    ...block(`export const ${noun}Groups = {`, entries, '} as const;'),
  ];
}

/** What a generic family is asked for by: the kernel gives out its number and those of its groups. */
function genericFamily({ name, version = 1, groupNames = [] }: Family, noun: string): readonly string[] {
  const list = groupNames.map((group) => `'${group}'`).join(', ');
  return [
    ...doc(`The generic family ${name}, the version of its requests, and its multicast groups.`),
    `export const ${noun}Family = { name: '${name}', version: ${version}, groups: [${list}] } as const;`,
  ];
}

/** One object per enumeration or set of bits. */
export function emitConstants(name: string, type: string, values: Readonly<Record<string, number>>): readonly string[] {
  const entries = Object.entries(values).map(([key, value]) => `${property(camel(key))}: ${value},`);
  return [...doc(`The kernel's ${name}, by name.`), ...block(`export const ${type} = {`, entries, '} as const;')];
}
