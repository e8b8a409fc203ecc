import { TcHandle } from '@nlmq/families';
import { NetlinkError } from './error.ts';

const NAMES: ReadonlyMap<string, number> = new Map([
  ['root', TcHandle.root],
  ['none', TcHandle.unspec],
  ['ingress', TcHandle.clsactIngress],
  ['egress', TcHandle.clsactEgress],
]);

/**
 * The number of a handle as tc writes it, in hexadecimal: `1:`, `1:10`, `root`.
 *
 * @throws NetlinkError EINVAL when the text is none
 */
export function parseHandle(text: string): number {
  const known = NAMES.get(text);
  if (known !== undefined) return known;
  const [, major = '', minor = ''] = /^([\da-f]{0,4}):([\da-f]{0,4})$/i.exec(text) ?? [];
  if (major === '' && minor === '')
    throw NetlinkError.of('EINVAL', `'${text}' is no handle: it is written as 1: or 1:10`);
  return ((Number.parseInt(major || '0', 16) << 16) | Number.parseInt(minor || '0', 16)) >>> 0;
}

/** A handle as tc writes it. */
export function formatHandle(handle: number): string {
  if (handle === TcHandle.root) return 'root';
  if (handle === TcHandle.unspec) return 'none';
  const major = (handle >>> 16).toString(16);
  const minor = (handle & 0xffff).toString(16);
  if (handle >>> 16 === 0) return `:${minor}`;
  return (handle & 0xffff) === 0 ? `${major}:` : `${major}:${minor}`;
}
