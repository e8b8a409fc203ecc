/** The names of constants by value, to print them with. Of two names for one value the first is taken. */
export function namesOf(constants: Readonly<Record<string, number>>): ReadonlyMap<number, string> {
  const entries = Object.entries(constants).map(([name, value]) => [value, name] as const);
  return new Map(entries.reverse());
}
