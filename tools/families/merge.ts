import type { Patch } from './family.ts';

/** Applies a patch: objects are merged key by key, null removes a key, everything else replaces. */
export function merge<T>(base: T, patch: Patch<T>): T {
  return mergeValue(base, patch) as T;
}

function mergeValue(base: unknown, patch: unknown): unknown {
  if (!isTable(patch)) return patch;
  const result = new Map(isTable(base) ? Object.entries(base) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key);
    else result.set(key, mergeValue(result.get(key), value));
  }
  return Object.fromEntries(result);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
