import {
  TcAction,
  TcClassifierFlag,
  TcMirredAction,
  type TcActAttributes,
  type TcOptions,
  type TcU32Attributes,
  type TcU32Key,
  namesOf,
} from '@nlmq/families';
import { formatHandle } from '@nlmq/iproute';
import { type Shown, having } from './link.ts';
import { plainly } from './tc-options.ts';
import { type TcForm, counters } from './tc-form.ts';

/** The options of a filter as `tc -j filter` prints them; those of other kinds than u32 in the kernel's words. */
export function showFilterOptions(handle: number, options: TcOptions, form: TcForm): Shown {
  if (options.u32) return showU32(handle, options.u32, form);
  const [[, other] = [undefined, {}]] = Object.entries(options) as [string, object][];
  return plainly(other) as Shown;
}

function showU32(handle: number, u32: TcU32Attributes, form: TcForm): Shown {
  const { sel, divisor, hash = 0, classid, link, pcnt, act } = u32;
  const node = handle & 0xfff;
  const keys = sel?.keys.map(showKey) ?? [];
  return {
    ...having('fh', handle === 0 ? undefined : handleText(handle)),
    ...having('order', node === 0 ? undefined : node),
    ...(divisor === undefined
      ? { key_ht: (hash >>> 20).toString(16), bkt: ((hash >>> 12) & 0xff).toString(16) }
      : { ht_divisor: divisor }),
    ...having('flowid', classid === undefined ? undefined : formatHandle(classid)),
    ...having('link', link === undefined ? undefined : handleText(link)),
    ...flags(u32.flags ?? 0),
    ...(pcnt && form.stats ? { rule_hit: Number(pcnt.rcnt), success: Number(pcnt.rhit) } : {}),
    ...having('match', keys.length > 1 ? keys : keys[0]),
    ...(act && { actions: act.map((one, at) => showAction(one, at + 1, form)) }),
  };
}

/** A hash table, a bucket in it, and an entry in that. */
function handleText(handle: number): string {
  if (handle === 0) return 'none';
  const table = handle >>> 20;
  const bucket = (handle >>> 12) & 0xff;
  const node = handle & 0xfff;
  const head = table === 0 ? '' : `${table.toString(16)}:`;
  return `${head}${bucket === 0 ? '' : bucket.toString(16)}${node === 0 ? '' : `:${node.toString(16)}`}`;
}

function showKey({ val, mask, off, offmask }: TcU32Key): Shown {
  return { value: val.toString(16), mask: mask.toString(16), offmask: offmask === 0 ? '' : 'nexthdr+', off };
}

function flags(bits: number): Shown {
  const is = (bit: number): boolean => (bits & bit) !== 0;
  return {
    ...(is(TcClassifierFlag.skipHw) ? { skip_hw: true } : {}),
    ...(is(TcClassifierFlag.skipSw) ? { skip_sw: true } : {}),
    ...(is(TcClassifierFlag.inHw) ? { in_hw: true } : is(TcClassifierFlag.notInNw) ? { not_in_hw: true } : {}),
  };
}

const CONTROLS = namesOf(TcAction);
const WAYS: ReadonlyMap<number, readonly [action: string, direction: string]> = new Map([
  [TcMirredAction.egressRedir, ['redirect', 'egress']],
  [TcMirredAction.egressMirror, ['mirror', 'egress']],
  [TcMirredAction.ingressRedir, ['redirect', 'ingress']],
  [TcMirredAction.ingressMirror, ['mirror', 'ingress']],
]);

function showAction({ kind, options, stats }: TcActAttributes, order: number, form: TcForm): Shown {
  const parms = options?.mirred?.parms;
  if (parms === undefined) return { order, kind, ...(plainly(options) as Shown | undefined) };
  const [action = 'unknown', direction = 'unknown'] = WAYS.get(parms.eaction) ?? [];
  const { tm } = options?.mirred ?? {};
  return {
    order,
    kind,
    mirred_action: action,
    direction,
    to_dev: form.index.name(parms.ifindex),
    control_action: { type: CONTROLS.get(parms.action) ?? String(parms.action) },
    index: parms.index,
    ref: parms.refcnt,
    bind: parms.bindcnt,
    ...(form.stats && tm ? { installed: seconds(tm.install), last_used: seconds(tm.lastuse) } : {}),
    ...(form.stats && tm && tm.firstuse > 0n ? { first_used: seconds(tm.firstuse) } : {}),
    ...(form.stats && stats ? { stats: counters(stats) } : {}),
  };
}

/** The kernel counts hundredths of a second (USER_HZ). */
function seconds(ticks: bigint): number {
  return Number(ticks / 100n);
}
