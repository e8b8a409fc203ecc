/** An object as `ip -j` prints it; keys stand in its order. */
export type Shown = Record<string, unknown>;

/** A member, unless it has no value. */
export function having(name: string, value: unknown): Shown {
  return value === undefined ? {} : { [name]: value };
}
