import type { Family } from './family.ts';

/** `net-ns-pid` -> `netNsPid`; underscores part words too. */
export function camel(name: string): string {
  return name.replace(/[-_]+(.)/g, (_, letter: string) => letter.toUpperCase());
}

export function pascal(name: string): string {
  const word = camel(name);
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The module of a family: `tcp_metrics` -> `tcp-metrics`. */
export function moduleName(family: string): string {
  return family.toLowerCase().replaceAll('_', '-');
}

/** A property as it stands in source, quoted where it is no identifier. */
export function property(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

/** Access to a property: `.name`, or `['6name']`. */
export function access(name: string): string {
  return property(name) === name ? `.${name}` : `['${name}']`;
}

/** Our name of a member or attribute: without the family's prefixes, in camel case. */
export function fieldName(family: Family, name: string): string {
  const prefix = family.strip?.find((candidate) => name.startsWith(candidate));
  return camel(prefix === undefined ? name : name.slice(prefix.length));
}

/** Our name of a struct, choice, set of constants or message. */
export function typeName(family: Family, name: string): string {
  return family.names?.[name] ?? pascal(name);
}

/** Our name of an attribute set: `link-attrs` -> `LinkAttributes`. */
export function setName(family: Family, name: string): string {
  return family.names?.[name] ?? `${pascal(name.replace(/-attrs$/, ''))}Attributes`;
}

/** The messages that are attributes alone: `link-attrs` and `Link`, as in `decodeLink`. */
export function bareName(family: Family, set: string): string {
  return setName(family, set).replace(/Attributes$/, '');
}

/** The messages of an operation: `getlink` -> `Link`, as in `LinkMessage`, `decodeLink`. */
export function messageName(family: Family, operation: string): string {
  const noun = operation.replace(/^(new|del|get|set|destroy)/, '');
  return family.names?.[noun] ?? pascal(noun);
}
