/** Segments of a path; as many brokers can lie behind each other [ADR-11]. */
export const MAX_SEGMENTS = 16;
/** Bytes of a name in UTF-8. */
const MAX_NAME_BYTES = 255;

/** Why a text is not the name of a service; undefined for one that is [ADR-8]. */
export function nameFault(name: string): string | undefined {
  if (new TextEncoder().encode(name).length > MAX_NAME_BYTES) return `it has more than ${MAX_NAME_BYTES} bytes`;
  const segments = name.split('/');
  if (segments.length > MAX_SEGMENTS) return `it has ${segments.length} segments, and ${MAX_SEGMENTS} is the most`;
  if (segments.includes('')) return 'a segment of it is empty';
  return /[\p{Cc}\p{Z}]/u.test(name) ? 'there are spaces or control characters in it' : undefined;
}
