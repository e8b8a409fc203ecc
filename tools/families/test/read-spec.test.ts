import { parse } from 'yaml';
import { readSpec } from '../read-spec.ts';

const base = 'name: demo\nprotonum: 0\noperations: { list: [] }\n';

function read(text: string): ReturnType<typeof readSpec> {
  return readSpec(parse(base + text));
}

test('enumerations count on from their last value, bits are powers of two', () => {
  const { constants } = read(`
definitions:
  - { name: kind, type: enum, entries: [a, { name: b, value: 5 }, c] }
  - { name: late, type: enum, value-start: 3, entries: [x] }
  - { name: bits, type: flags, entries: [p, { name: q, value: 4, doc: unread }, r] }
`);
  expect(constants).toEqual({ kind: { a: 0, b: 5, c: 6 }, late: { x: 3 }, bits: { p: 1, q: 16, r: 32 } });
});

test('attributes count from 1, and on from an explicit value', () => {
  const { sets } = read(`
attribute-sets:
  - { name: s, attributes: [{ name: a, type: u8 }, { name: b, type: u8, value: 9 }, { name: c, type: u8 }] }
`);
  expect(Object.values(sets['s']?.attributes ?? {}).map(({ value }) => value)).toEqual([1, 9, 10]);
});

test('a subset takes number and type from its parent', () => {
  const { sets } = read(`
attribute-sets:
  - { name: whole, attributes: [{ name: a, type: u8 }, { name: b, type: string }] }
  - { name: part, subset-of: whole, attributes: [{ name: b, multi-attr: true }] }
`);
  expect(sets['part']).toEqual({ attributes: { b: { type: 'string', value: 2, multi: true } } });
});

test('byte order, hints, constants and links come along', () => {
  const { sets } = read(`
attribute-sets:
  - name: s
    attributes:
      - { name: port, type: u16, byte-order: big-endian, doc: unread, checks: { max: 9 } }
      - { name: flags, type: u32, enum: bits, enum-as-flags: true }
      - { name: data, type: sub-message, sub-message: formats, selector: kind }
      - { name: mac, type: binary, display-hint: mac }
`);
  expect(sets['s']?.attributes).toEqual({
    port: { type: 'u16', bigEndian: true, value: 1 },
    flags: { type: 'u32', flags: 'bits', value: 2 },
    data: { type: 'sub-message', value: 3, choice: 'formats', selector: 'kind' },
    mac: { type: 'binary', display: 'mac', value: 4 },
  });
});

test('requests and replies that are numbered apart count on by themselves; replies only where there are some', () => {
  const { operations, notifications } = readSpec(
    parse(`
name: demo
attribute-sets: [{ name: s, attributes: [] }]
operations:
  enum-model: directional
  list:
    - { name: a-get, attribute-set: s, do: { request: {}, reply: {} }, dump: { reply: {} } }
    - { name: a-set, attribute-set: s, do: { request: {} } }
    - { name: a-ntf, notify: a-get }
    - { name: b-ntf, attribute-set: s, event: {} }
    - { name: b-get, attribute-set: s, do: { request: {}, reply: {} } }
    - { name: c-get, attribute-set: s, do: { request: { value: 9 }, reply: { value: 7 } }, dump: { reply: {} } }
`),
  );
  expect(operations).toEqual({
    'a-get': { set: 's', do: { request: 1, reply: 1 }, dump: { request: 1, reply: 1 } },
    'a-set': { set: 's', do: { request: 2 } },
    'b-get': { set: 's', do: { request: 3, reply: 4 } },
    'c-get': { set: 's', do: { request: 9, reply: 7 }, dump: { request: 9, reply: 7 } },
  });
  expect(notifications).toEqual({ 'a-ntf': { type: 2, like: 'a-get' }, 'b-ntf': { type: 3, set: 's' } });
});

test('commands that are numbered together count those without messages, too', () => {
  const { operations, groupNames, version } = readSpec(
    parse(`
name: demo
version: 2
attribute-sets: [{ name: s, attributes: [] }]
operations: { list: [{ name: none, value: 0 }, { name: a, attribute-set: s, do: { request: {}, reply: {} } }] }
mcast-groups: { list: [{ name: news }] }
`),
  );
  expect({ operations, groupNames, version }).toEqual({
    operations: { a: { set: 's', do: { request: 1, reply: 1 } } },
    groupNames: ['news'],
    version: 2,
  });
});

test('a key that is not understood is refused by its path', () => {
  expect(() => read('attribute-sets: [{ name: s, colour: red, attributes: [] }]')).toThrow(
    'spec.attribute-sets[0].colour: not understood',
  );
});
