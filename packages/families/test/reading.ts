/** A view of all the bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Values in an object, however deep. */
export function attributeCount(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return 1;
  return Object.values(value).reduce((sum: number, item: unknown) => sum + attributeCount(item), 1);
}

/** Names of attributes that were kept as bytes, however deep. */
export function keptNames(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([name, item]) => [...(name.startsWith('#') ? [name] : []), ...keptNames(item)]);
}
