import type { Exchange, Family, Operation } from '../family.ts';
import { camel, property } from '../names.ts';
import { type Message, messageOf } from './message.ts';
import { block, doc } from './source.ts';

/** The tables of a family: requests, notifications and multicast groups. */
export function emitTables(family: Family): readonly string[] {
  const noun = camel(family.name);
  return [...operations(family, noun), ...notifications(family, noun), ...groups(family, noun)];
}

function messageFor(family: Family, { header, set }: Operation): Message {
  return messageOf(family, header === undefined ? { set } : { struct: header, set });
}

function operations(family: Family, noun: string): readonly string[] {
  const entries = Object.entries(family.operations).map(([name, operation]) => {
    const message = messageFor(family, operation);
    const exchanges = (['do', 'dump'] as const).flatMap((kind) => {
      const exchange = operation[kind];
      return exchange === undefined ? [] : [{ kind, exchange }];
    });
    const types = exchanges.map(({ kind, exchange }) => {
      const contract = exchange.reply === undefined ? 'Operation' : 'Query';
      return `readonly ${kind}: ${contract}<${message.type}>`;
    });
    const values = exchanges.map(({ kind, exchange }) => `${kind}: ${exchangeValue(message, exchange)}`);
    return {
      type: `readonly ${camel(name)}: { ${types.join('; ')} };`,
      value: `${camel(name)}: { ${values.join(', ')} },`,
    };
  });
  return table(`Requests of ${family.name}.`, `${noun}Operations`, entries);
}

function exchangeValue({ encode, decode }: Message, { request, reply }: Exchange): string {
  const answer = reply === undefined ? '' : `, reply: ${reply}, decode: ${decode}`;
  return `{ type: ${request}, encode: ${encode}${answer} }`;
}

function notifications(family: Family, noun: string): readonly string[] {
  const entries = Object.entries(family.notifications ?? {}).map(([name, { type, like }]) => {
    const operation = family.operations[like];
    if (operation === undefined) throw new Error(`${family.name}: no operation ${like}`);
    const message = messageFor(family, operation);
    return {
      type: `readonly ${camel(name)}: Notification<${message.type}>;`,
      value: `${camel(name)}: { type: ${type}, decode: ${message.decode} },`,
    };
  });
  return table(`Messages that ${family.name} sends to the members of its groups.`, `${noun}Notifications`, entries);
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
  const entries = Object.entries(family.groups).map(([name, value]) => `${property(camel(name))}: ${value},`);
  return [
    ...doc(`Multicast groups of ${family.name}.`),
    ...block(`export const ${noun}Groups = {`, entries, '} as const;'),
  ];
}

/** One object per enumeration or set of bits. */
export function emitConstants(name: string, type: string, values: Readonly<Record<string, number>>): readonly string[] {
  const entries = Object.entries(values).map(([key, value]) => `${property(camel(key))}: ${value},`);
  return [...doc(`The kernel's ${name}, by name.`), ...block(`export const ${type} = {`, entries, '} as const;')];
}
