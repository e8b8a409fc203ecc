import type { Attribute, AttributeSet, Display, Family, Field, Format, Member, Struct } from './family.ts';
import { readOperations } from './read-operations.ts';
import { SpecNode } from './spec.ts';

/** Reads a parsed YNL spec into plain tables; sentences are left behind. @throws Error on a key it does not know. */
export function readSpec(document: unknown): Family {
  const spec = new SpecNode(document, 'spec');
  const name = spec.text('name');
  const protocol = spec.optionalNumber('protonum');
  const version = spec.optionalNumber('version') ?? 1;
  spec.skip('protocol', 'doc', 'uapi-header', 'c-family-name', 'c-version-name', 'kernel-policy', 'kernel-family');
  spec.skip('max-by-define', 'cmd-cnt-name');
  const definitions = spec
    .list('definitions')
    .map((node) => ({ kind: node.text('type'), name: node.text('name'), node }));
  const bits = new Set(definitions.filter(({ kind }) => kind === 'flags').map(({ name: flags }) => flags));
  const groups = spec.optionalNode('mcast-groups')?.list('list') ?? [];
  const family: Family = {
    name,
    ...(protocol === undefined ? { version, groupNames: groups.map((group) => group.text('name')) } : { protocol }),
    constants: table(definitions, ({ kind, name: key, node }) =>
      kind === 'enum' || kind === 'flags' ? [key, readConstants(node, kind === 'flags')] : undefined,
    ),
    structs: table(definitions, ({ kind, name: key, node }) =>
      kind === 'struct' ? [key, readStruct(node, bits)] : undefined,
    ),
    sets: readSets(spec.list('attribute-sets'), bits),
    choices: table(spec.list('sub-messages'), (node) => [node.text('name'), readChoice(node)]),
    ...readOperations(spec.optionalNode('operations')),
    groups: protocol === undefined ? {} : readGroups(groups),
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

function readField(node: SpecNode, bits: ReadonlySet<string>): Field {
  const constants = node.optionalText('enum');
  const asBits = node.flag('enum-as-flags') || bits.has(constants ?? '');
  const struct = node.optionalText('struct');
  const display = readDisplay(node.optionalText('display-hint'));
  return {
    type: struct === undefined ? node.text('type') : (node.skip('type'), 'struct'),
    ...(node.optionalText('byte-order') === 'big-endian' ? { bigEndian: true } : {}),
    ...(display === undefined ? {} : { display }),
    ...(constants === undefined ? {} : asBits ? { flags: constants } : { enum: constants }),
    ...(struct === undefined ? {} : { struct }),
  };
}

function readDisplay(hint: string | undefined): Display | undefined {
  if (hint === 'ipv4' || hint === 'ipv6') return 'ip';
  return hint === 'mac' ? 'mac' : undefined;
}

function readStruct(node: SpecNode, bits: ReadonlySet<string>): Struct {
  node.skip('doc', 'enum-name');
  const members = table(node.list('members'), (member): [string, Member] => {
    const name = member.text('name');
    const length = member.optionalNumber('len');
    const field = readField(member, bits);
    member.skip('doc');
    member.end();
    return [name, length === undefined ? field : { ...field, length }];
  });
  node.end();
  return { members };
}

function readSets(nodes: readonly SpecNode[], bits: ReadonlySet<string>): Record<string, AttributeSet> {
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
      return [attribute, readAttribute(entry, value, bits, known?.[attribute])];
    });
    node.end();
    sets[name] = { attributes };
  }
  return sets;
}

function readAttribute(
  node: SpecNode,
  value: number,
  bits: ReadonlySet<string>,
  known: Attribute | undefined,
): Attribute {
  const text = { set: 'nested-attributes', choice: 'sub-message', selector: 'selector', element: 'sub-type' };
  const links = table(Object.entries(text), ([key, spec]) => {
    const found = node.optionalText(spec);
    return found === undefined ? undefined : [key, found];
  });
  const multi = node.flag('multi-attr');
  node.skip('doc', 'checks', 'name-prefix', 'type-value');
  const inherited = known !== undefined && node.optionalText('type') === undefined;
  const field = inherited ? known : readField(node, bits);
  node.end();
  return { ...field, value, ...links, ...(multi ? { multi } : {}) };
}

function readChoice(node: SpecNode): Record<string, Format> {
  const formats = table(node.list('formats'), (format): [string, Format] => {
    const select = format.text('value');
    const set = format.optionalText('attribute-set');
    const struct = format.optionalText('fixed-header');
    format.end();
    return [select, { select, ...(set === undefined ? {} : { set }), ...(struct === undefined ? {} : { struct }) }];
  });
  node.end();
  return formats;
}

function readGroups(nodes: readonly SpecNode[]): Record<string, number> {
  return table(nodes, (group) => {
    const value = group.optionalNumber('value');
    return value === undefined ? undefined : [group.text('name').replace(/^rtnlgrp-/, ''), value];
  });
}
