// What is measured of the broker. Shapes are options of the load; rows compare one shape of ours with another broker's.

/** @type {Record<string, object>} `linked`: to the label of a link that the broker makes; `inBulk`: read in bulk. */
export const SHAPES = {
  'stream 16': { size: 16 },
  'stream 128': { size: 128 },
  'stream 1024': { size: 1024 },
  'label 16': { size: 16, linked: true },
  'label 128': { size: 128, linked: true },
  'fan-out 128': { size: 128, receivers: 8 },
  'interleaved 16': { size: 16, receivers: 8, spread: 'labels' },
  'interleaved 128': { size: 128, receivers: 8, spread: 'labels' },
  'types 128': { size: 128, receivers: 8, spread: 'types' },
  'idle 128': { size: 128, idle: 10_000 },
  'one at a time': { size: 128, inflight: 1, together: true },
  '64 in flight': { size: 128, inflight: 64 },
  unbatched: { size: 128, rate: 20_000 },
  bulk: { size: 128, rate: 20_000, inBulk: true },
};

/** `against`: nats where nothing is said; `base`: what that one does, the same where nothing is said. */
const ROWS = [
  { row: 'stream', name: 'stream 16 B', shape: 'stream 16', goal: 0.15 },
  { row: 'stream', name: 'stream 128 B', shape: 'stream 128', goal: 0.25 },
  { row: 'stream', name: 'stream 1024 B', shape: 'stream 1024', goal: 0.55 },
  { row: 'relay', name: 'stream 16 B, relay in C', shape: 'stream 16', against: 'relay', goal: 1.4 },
  { row: 'relay', name: 'stream 128 B, relay in C', shape: 'stream 128', against: 'relay', goal: 1.4 },
  { row: 'label', name: 'to an outbound link 16 B', shape: 'label 16', base: 'stream 16', goal: 0.15 },
  { row: 'label', name: 'to an outbound link 128 B', shape: 'label 128', base: 'stream 128', goal: 0.25 },
  { row: 'fan-out', name: 'fan-out to 8, per delivery, 128 B', shape: 'fan-out 128', goal: 0.4 },
  { row: 'interleaved', name: '8 labels in turn 16 B', shape: 'interleaved 16', goal: 0.3 },
  { row: 'interleaved', name: '8 labels in turn 128 B', shape: 'interleaved 128', goal: 0.5 },
  { row: 'types', name: '8 subscribers by type 128 B', shape: 'types 128', base: 'interleaved 128' },
  { row: 'types', name: '', shape: 'types 128', against: 'nlmq', base: 'stream 128' },
  { row: 'idle', name: '10,000 idle subscriptions 128 B', shape: 'idle 128' },
  { row: 'idle', name: '', shape: 'idle 128', against: 'nlmq', base: 'stream 128' },
  { row: 'requests', name: 'requests one at a time, one CPU', shape: 'one at a time', goal: 0.85 },
  { row: 'requests', name: 'requests, 64 in flight', shape: '64 in flight', goal: 0.6 },
  { row: 'unbatched', name: '20,000 a second, unbatched 128 B', shape: 'unbatched', goal: 0.95 },
  { row: 'unbatched', name: 'the same in bulk', shape: 'bulk', base: 'unbatched', goal: 0.4 },
];

/** The rows of these names; all, where none is named. @throws for a name that there is not */
export function rowsNamed(names) {
  const known = new Set([...ROWS.map(({ row }) => row), 'links']);
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`no row ${unknown.join(', ')}; there are: ${[...known].join(', ')}`);
  return ROWS.filter(({ row }) => names.length === 0 || names.includes(row));
}
