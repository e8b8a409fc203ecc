/** Members that differ between two looks at a thing that is as it was: they count time or traffic, or tell of a change alone. */
const RESTLESS: ReadonlySet<string> = new Set([
  ...['cacheinfo', 'stats', 'stats64', 'icmp6stats', 'xstats', 'probes', 'change'],
]);

/** Whether two messages say the same, counters of time and traffic aside. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  return covers(one, other) && covers(other, one);
}

/** Whether all that `one` has is in `other`, too. */
function covers(one: object, other: object): boolean {
  const there = other as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(one)) {
    if (value !== undefined && !RESTLESS.has(name) && !sameContent(value, there[name])) return false;
  }
  return true;
}
