import { AddressFamily } from '@nlmq/families';
import type { HostOptions } from './hosts.ts';

/** How `nlmq ip` is called. */
export interface IpOptions extends HostOptions {
  readonly json?: boolean;
  readonly details?: boolean;
  readonly via?: string;
  readonly netns?: string;
  readonly 4?: boolean;
  readonly 6?: boolean;
}

/** The family of `-4` and `-6`; 0 for both. */
export function familyOf(options: Pick<IpOptions, 4 | 6>): number {
  return options[4] ? AddressFamily.inet : options[6] ? AddressFamily.inet6 : 0;
}
