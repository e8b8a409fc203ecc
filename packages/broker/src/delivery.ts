import { type Span, TRANSPORT, WORD } from '@nlmq/codec';
import type { FilterIndex } from './filter.ts';
import { choose } from './group.ts';
import { sendToAll, sendToGroups, sendToMember } from './reply.ts';
import type { Runs } from './runs.ts';
import type { Targets } from './targets.ts';

/** Where the event or push at word `at` goes as it is, rewritten for there; what cannot is sent apart. */
export function deliver(
  index: FilterIndex,
  src: number,
  runs: Runs,
  bytes: Uint8Array,
  { start, end }: Span,
  words: Uint32Array,
  at: number,
  length: number,
): Targets | undefined {
  let targets = index.match(bytes, start, end);
  const { count, groups } = targets;
  if (count + groups.length === 0) return undefined;
  let pid = 0;
  if (count === 0 && groups.length === 1) {
    const member = choose(groups[0]!);
    if (length > member.alone.longest) {
      runs.end(at);
      sendToMember(member, src, bytes.subarray(start, end));
      return undefined;
    }
    targets = member.alone;
    pid = member.cid;
  } else if (groups.length > 0) {
    runs.end(at);
    sendToGroups(groups, src, bytes.subarray(start, end));
    if (count === 0) return undefined;
  }
  if (length > targets.longest) {
    runs.end(at);
    sendToAll(targets, src, bytes.subarray(start, end));
    return undefined;
  }
  words[at + WORD.KIND] = TRANSPORT;
  words[at + WORD.SEQ] = 0;
  words[at + WORD.PID] = pid;
  words[at + WORD.DST] = 0;
  words[at + WORD.SRC] = targets.known.length > 0 ? src : 0;
  return targets;
}
