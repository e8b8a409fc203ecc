import { setFlagsFromString } from 'node:v8';

/**
 * Has the space for young objects stay as small as it is when a process begins, 1 MiB; called before what it is for.
 *
 * V8 doubles it, to 16 MiB twice, as soon as a few objects survive, and a silent process never gives that back. What a
 * broker makes per burst is gone at once.
 */
export function keepYoungSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
