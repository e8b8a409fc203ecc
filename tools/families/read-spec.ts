import type {
  Attribute,
  AttributeSet,
  Display,
  Exchange,
  Family,
  Field,
  Format,
  Member,
  Operation,
  Struct,
} from './family.ts';
import { SpecNode } from './spec.ts';

/** Reads a parsed YNL spec into plain tables; sentences are left behind. @throws Error on a key it does not know. */
export function readSpec(document: unknown): Family {
  const spec = new SpecNode(document, 'spec');
  const name = spec.text('name');
  const protocol = spec.optionalNumber('protonum');
  spec.skip('protocol', 'doc', 'uapi-header', 'c-family-name', 'c-version-name', 'kernel-policy');
  const definitions = spec
    .list('definitions')
    .map((node) => ({ kind: node.text('type'), name: node.text('name'), node }));
  const family: Family = {
    name,
    ...(protocol === undefined ? {} : { protocol }),
    constants: table(definitions, ({ kind, name: key, node }) =>
      kind === 'enum' || kind === 'flags' ? [key, readConstants(node, kind === 'flags')] : undefined,
    ),
    structs: table(definitions, ({ kind, name: key, node }) =>
      kind === 'struct' ? [key, readStruct(node)] : undefined,
    ),
    sets: readSets(spec.list('attribute-sets')),
    choices: table(spec.list('sub-messages'), (node) => [node.text('name'), readChoice(node)]),
    operations: readOperations(spec),
    groups: readGroups(spec.optionalNode('mcast-groups')),
  };
  spec.end();
  return family;
}

function table<N, V>(nodes: readonly N[], read: (node: N) => readonly [string, V] | undefined): Record<string, V> {
  return Object.fromEntries(nodes.map(read).filter((entry) => entry !== undefined));
}

function readConstants(node: SpecNode, bits: boolean): Record<string, number> {
  let next = node.optionalNumber('value-start') ?? 0;
  node.skip('doc', 'name-prefix', 'enum-name', 'render-max');
  const entries = table(node.list('entries'), (entry) => {
    const index = entry.optionalNumber('value') ?? next;
    next = index + 1;
    entry.skip('doc');
    return [entry.text('name'), bits ? 2 ** index : index] as const;
  });
  node.end();
  return entries;
}

function readField(node: SpecNode): Field {
  const constants = node.optionalText('enum');
  const bits = node.flag('enum-as-flags');
  const struct = node.optionalText('struct');
  const display = readDisplay(node.optionalText('display-hint'));
  return {
    type: struct === undefined ? node.text('type') : (node.skip('type'), 'struct'),
    ...(node.optionalText('byte-order') === 'big-endian' ? { bigEndian: true } : {}),
    ...(display === undefined ? {} : { display }),
    ...(constants === undefined ? {} : bits ? { flags: constants } : { enum: constants }),
    ...(struct === undefined ? {} : { struct }),
  };
}

function readDisplay(hint: string | undefined): Display | undefined {
  if (hint === 'ipv4' || hint === 'ipv6') return 'ip';
  return hint === 'mac' ? 'mac' : undefined;
}

function readStruct(node: SpecNode): Struct {
  node.skip('doc', 'enum-name');
  const members = table(node.list('members'), (member): [string, Member] => {
    const name = member.text('name');
    const length = member.optionalNumber('len');
    const field = readField(member);
    member.skip('doc');
    member.end();
    return [name, length === undefined ? field : { ...field, length }];
  });
  node.end();
  return { members };
}

function readSets(nodes: readonly SpecNode[]): Record<string, AttributeSet> {
  const sets: Record<string, AttributeSet> = {};
  for (const node of nodes) {
    const name = node.text('name');
    const parent = node.optionalText('subset-of');
    node.skip('name-prefix', 'doc', 'attr-cnt-name', 'attr-max-name', 'enum-name');
    const known = parent === undefined ? undefined : sets[parent]?.attributes;
    let next = 1;
    const attributes = table(node.list('attributes'), (entry): [string, Attribute] => {
      const attribute = entry.text('name');
      const value = entry.optionalNumber('value') ?? known?.[attribute]?.value ?? next;
      next = value + 1;
      return [attribute, readAttribute(entry, value, known?.[attribute])];
    });
    node.end();
    sets[name] = { attributes };
  }
  return sets;
}

function readAttribute(node: SpecNode, value: number, known: Attribute | undefined): Attribute {
  const text = { set: 'nested-attributes', choice: 'sub-message', selector: 'selector', element: 'sub-type' };
  const links = table(Object.entries(text), ([key, spec]) => {
    const found = node.optionalText(spec);
    return found === undefined ? undefined : [key, found];
  });
  const multi = node.flag('multi-attr');
  node.skip('doc', 'checks', 'name-prefix');
  const inherited = known !== undefined && node.optionalText('type') === undefined;
  const field = inherited ? known : readField(node);
  node.end();
  return { ...field, value, ...links, ...(multi ? { multi } : {}) };
}

function readChoice(node: SpecNode): Record<string, Format> {
  const formats = table(node.list('formats'), (format): [string, Format] => {
    const select = format.text('value');
    const set = format.text('attribute-set');
    format.end();
    return [select, { select, set }];
  });
  node.end();
  return formats;
}

function readOperations(spec: SpecNode): Record<string, Operation> {
  const operations = spec.optionalNode('operations');
  if (operations === undefined) return {};
  const common = operations.optionalText('fixed-header');
  operations.skip('enum-model', 'name-prefix', 'enum-name');
  const result = table(operations.list('list'), (node): [string, Operation] => {
    const name = node.text('name');
    const header = node.optionalText('fixed-header') ?? common;
    const ask = readExchange(node.optionalNode('do'));
    const dump = readExchange(node.optionalNode('dump'));
    node.skip('doc', 'flags', 'dont-validate', 'config-cond');
    const operation: Operation = {
      set: node.text('attribute-set'),
      ...(header === undefined ? {} : { header }),
      ...(ask === undefined ? {} : { do: ask }),
      ...(dump === undefined ? {} : { dump }),
    };
    node.end();
    return [name, operation];
  });
  operations.end();
  return result;
}

function readExchange(node: SpecNode | undefined): Exchange | undefined {
  const request = node?.optionalNode('request')?.optionalNumber('value');
  if (node === undefined) return undefined;
  if (request === undefined) throw new Error(`${node.path}.request.value: missing`);
  const reply = node.optionalNode('reply')?.optionalNumber('value');
  node.skip('pre', 'post');
  node.end();
  return { request, ...(reply === undefined ? {} : { reply }) };
}

function readGroups(node: SpecNode | undefined): Record<string, number> {
  return table(node?.list('list') ?? [], (group) => {
    const value = group.optionalNumber('value');
    return value === undefined ? undefined : [group.text('name').replace(/^rtnlgrp-/, ''), value];
  });
}
