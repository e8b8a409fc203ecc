import { spawnSync } from 'node:child_process';
import { ip } from './kernel-namespace.ts';

const QUESTIONS = [
  '-d link',
  'addr',
  '-4 route show table all',
  '-6 route show table all',
  'rule',
  '-6 rule',
  'neigh show nud all',
  'neigh show proxy',
  'nexthop',
];

/** Members that differ between two namespaces that were treated alike: chosen by the kernel, or counting time. */
const OWN =
  /^(?:ifindex|link_index|link_netnsid|valid_life_time|preferred_life_time|expires|tentative|.*timer|bridge_id|root_id|handle|direct_packets_stat)$/;

/** What IPv6 and multicast add by themselves, when they come to it. */
const AUTOMATIC = /^(?:fe80:|ff[0-9a-f]{2}:|22[4-9]\.|23\d\.)/;

/** Everything that `ip -j` says of a namespace, comparable with that of another. */
export function kernelState(netns: string): Record<string, unknown> {
  const queues = spawnSync('tc', ['-n', netns, '-j', 'qdisc', 'show'], { encoding: 'utf8' }).stdout;
  return Object.fromEntries([
    ['tc qdisc', JSON.parse(queues || '[]', comparable)],
    ...QUESTIONS.map((question): [string, unknown] => {
      const shown: unknown = JSON.parse(ip(['-n', netns, '-j', ...question.split(' ')]) || '[]', comparable);
      return [question, question.startsWith('neigh') ? sorted(shown) : shown];
    }),
  ]);
}

function comparable(key: string, value: unknown): unknown {
  if (OWN.test(key)) return undefined;
  return Array.isArray(value) ? value.filter((item) => !isAutomatic(item)) : value;
}

function isAutomatic(item: unknown): boolean {
  const { dst, local } = (item ?? {}) as { readonly dst?: unknown; readonly local?: unknown };
  return AUTOMATIC.test(String(dst ?? local));
}

/** The kernel keeps neighbours in an order that chance decides. */
function sorted(shown: unknown): unknown {
  return (shown as readonly unknown[]).map((item) => JSON.stringify(item)).sort();
}
