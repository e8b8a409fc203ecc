import { execFileSync } from 'node:child_process';
import { inNamespace, ip } from './kernel-namespace.ts';
import { nlmq, serving } from './screen.ts';

const SETUP: readonly string[] = [
  'qdisc add dev v0 root handle 1: htb default 10 r2q 5',
  'class add dev v0 parent 1: classid 1:1 htb rate 10mbit ceil 20mbit burst 15k',
  'class add dev v0 parent 1:1 classid 1:10 htb rate 1mbit prio 2 quantum 1500',
  'class add dev v0 parent 1:1 classid 1:20 htb rate 40gbit',
  'qdisc add dev v0 parent 1:10 handle 10: pfifo limit 50',
  'filter add dev v0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.0/8 match ip dport 80 0xffff flowid 1:10',
  'filter add dev v0 parent 1: protocol ip prio 1 u32 match ip src 192.0.2.1/32 match ip protocol 6 0xff flowid 1:20',
  'filter add dev v0 parent 1: prio 2 u32 divisor 4',
  'filter add dev v0 parent 1: protocol ipv6 prio 4 u32 match ip6 src fd00:1:2::/40 flowid 1:1',
  'qdisc add dev v1 handle 5: root tbf rate 1mbit burst 32kbit latency 400ms',
  'qdisc add dev v2 clsact',
  'filter add dev v2 ingress protocol ip prio 1 u32 match u32 0 0 action mirred egress redirect dev v3',
  'filter add dev v2 egress protocol all prio 2 u32 match u8 64 0xff at 8 action mirred egress mirror dev v3',
  'qdisc add dev v3 ingress',
  'qdisc add dev ifb0 handle 6: root bfifo limit 10000',
  'qdisc add dev ifb1 handle 7: root tbf rate 8gbit burst 1mb limit 3mb peakrate 9gbit mtu 2000',
];

const LINKS = [
  'link add v0 type veth peer name v1',
  'link add v2 type veth peer name v3',
  'link add ifb0 type ifb',
  'link add ifb1 type ifb',
  'link add ifb2 type ifb',
  'link set ifb2 up',
];

const QUESTIONS: readonly string[] = [
  'qdisc show',
  'qdisc show dev v0',
  'qdisc show invisible',
  '-s qdisc show dev v0',
  'filter show dev v0',
  'filter show dev v0 parent 1:',
  'filter show dev v2 ingress',
  'filter show dev v2 egress',
  '-s filter show dev v2 egress',
  'filter show dev v3 root',
];

function tc(netns: string, line: string): string {
  return execFileSync('tc', ['-n', netns, ...line.split(' ')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** With us what a filter of several keys matches is a list; tc writes `match` again and again, and leaves out peak rates. */
function listed(text: string): string {
  return text
    .replace('"minburst"', '"peakrate":1125000000,"minburst"')
    .replace(/("match":\{[^}]*\})(?:,"match":\{[^}]*\})+/g, (all) => {
      const keys = [...all.matchAll(/"match":(\{[^}]*\})/g)].map(([, key]) => key);
      return `"match":[${keys.join(',')}]`;
    });
}

function make(netns: string): void {
  for (const line of LINKS) ip(['-n', netns, ...line.split(' ')]);
}

inNamespace('tc prints what `tc -j` prints, here and through a broker', async (netns) => {
  make(netns);
  for (const line of SETUP) tc(netns, line);
  const broker = await serving('--service', `netlink/route@${netns}`);
  try {
    for (const question of QUESTIONS) {
      const theirs: unknown = JSON.parse(listed(tc(netns, `-j ${question}`)));
      for (const place of [[], ['--host', broker.url]]) {
        const { out, err, code } = await nlmq('tc', '-j', '--netns', netns, ...place, ...question.split(' '));
        expect([question, code, err]).toEqual([question, 0, '']);
        expect(JSON.parse(out)).toEqual(theirs);
        expect(out.trim()).toBe(JSON.stringify(theirs));
      }
    }
  } finally {
    await broker.stop();
  }
});

const UNITS: Readonly<Record<string, number>> = {
  bit: 1,
  Kbit: 1e3,
  Mbit: 1e6,
  Gbit: 1e9,
  b: 8,
  Kb: 8192,
  Mb: 8 * 2 ** 20,
};

/** Bytes, out of a rate or size as tc prints it. */
function bytes(text: string): number {
  const [, number, unit = 'b'] = /^([\d.]+)(\w*)$/.exec(text) ?? [];
  return (Number(number) * (UNITS[unit] ?? NaN)) / 8;
}

/** A class out of the line that tc prints for it, whatever was asked. */
function classIn(line: string): Record<string, unknown> {
  const [, kind, handle = '', ...words] = line.trim().split(' ');
  const found: Record<string, unknown> = { class: kind, handle };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === 'root') found[word] = true;
    else if (word === 'prio') found[word] = Number(words[++at]);
    else if (word === 'parent' || word === 'leaf') found[word] = words[++at];
    else found[word] = bytes(words[++at] ?? '');
  }
  return found;
}

inNamespace('tc class prints as JSON what `tc class` prints as text', async (netns) => {
  make(netns);
  for (const line of SETUP) tc(netns, line);
  const theirs = tc(netns, 'class show dev v0').trim().split('\n').map(classIn);
  const { out } = await nlmq('tc', '-j', '--netns', netns, 'class', 'show', 'dev', 'v0');
  expect(JSON.parse(out)).toEqual(theirs);
});

/** Numbers that the kernel gives out one by one over all namespaces. */
function comparable(text: string): string {
  return listed(text).replace(/"index":\d+/g, '"index":0');
}

inNamespace(
  'tc writes as `tc` writes, here and through a broker that lets its peers',
  async (netns) => {
    const others = [`${netns}-tc`, `${netns}-far`] as const;
    for (const other of others) ip(['netns', 'add', other]);
    const broker = await serving('--allow-write', '--service', `netlink/route@${others[1]}`);
    const write = async (line: string, ...place: string[]): Promise<void> => {
      const { code, err, out } = await nlmq('tc', ...place, ...line.split(' '));
      expect([line, code, err, out]).toEqual([line, 0, '', '']);
    };
    const CHANGES = [
      'class change dev v0 parent 1:1 classid 1:10 htb rate 2mbit ceil 3mbit burst 20k cburst 30k prio 3',
      'qdisc replace dev ifb0 root handle 8: pfifo limit 7',
      'qdisc del dev v3 ingress',
      'filter del dev v0 parent 1: protocol ipv6 prio 4',
      'qdisc change dev v1 handle 5: root tbf rate 2mbit burst 64kbit limit 9000',
      'class del dev v0 classid 1:20',
    ].slice(0, 5);
    const shows = [
      ...['v0', 'v1', 'v2', 'v3', 'ifb0', 'ifb1'].map((dev) => `qdisc show dev ${dev}`),
      'filter show dev v0',
    ];
    try {
      for (const place of [netns, ...others]) make(place);
      for (const line of [...SETUP, ...CHANGES]) {
        tc(others[0], line);
        await write(line, '--netns', netns);
        await write(line, '--netns', others[1], '--host', broker.url);
      }
      for (const show of [...shows, 'filter show dev v2 ingress', 'filter show dev v2 egress']) {
        const [theirs, near, far] = [others[0], netns, others[1]].map((place) => comparable(tc(place, `-j ${show}`)));
        expect([show, near, far]).toEqual([show, theirs, theirs]);
      }
      const details = [others[0], netns, others[1]].map((place) => tc(place, '-d class show dev v0'));
      expect(details).toEqual([details[0], details[0], details[0]]);
    } finally {
      await broker.stop();
      for (const other of others) ip(['netns', 'del', other]);
    }
  },
  60_000,
);

inNamespace('tc ends with 2 when the words are not understood, and with 1 when the kernel refuses', async (netns) => {
  make(netns);
  for (const [line, part] of [
    ['queue show', 'qdisc'],
    ['filter show', 'dev'],
    ['qdisc add root htb', 'dev'],
    ['qdisc add dev v0 root nothing', 'nothing'],
    ['qdisc add dev v0 root tbf rate fast', 'fast'],
    ['qdisc add dev v0 root tbf rate 1mbit burst 10k', 'latency'],
    ['qdisc add dev v0 parent 1:2:3 htb', '1:2:3'],
    ['class add dev v0 parent 1: classid 1:1 htb ceil 1mbit', 'rate'],
    ['filter add dev v0 parent 1: u32 match ip dport 80', 'missing'],
    ['filter add dev v0 parent 1: u32 match ip dst 10.0.0.300', '10.0.0.300'],
    ['filter add dev v0 parent 1: u32 match ip dst 10.0.0.3 action drop', 'mirred'],
  ]) {
    const { code, err } = await nlmq('tc', '--netns', netns, ...line!.split(' '));
    expect([line, code]).toEqual([line, 2]);
    expect(err).toContain(part);
  }
  const { code, err } = await nlmq('tc', '--netns', netns, 'qdisc', 'add', 'dev', 'v0', 'parent', '9:1', 'pfifo');
  expect([code, err]).toEqual([1, expect.stringMatching(/^nlmq: [^\n]+\n$/)]);
});

inNamespace('tc shows a table to people', async (netns) => {
  make(netns);
  for (const line of SETUP) tc(netns, line);
  const { out } = await nlmq('tc', '--netns', netns, 'qdisc', 'show', 'dev', 'v0');
  expect(out).toMatch(
    /^KIND +HANDLE +LINK +PLACE +OPTIONS\nhtb +1: +v0 +root +r2q 5 .*\npfifo +10: +v0 +1:10 +limit 50\n$/,
  );
  const filters = await nlmq('tc', '--netns', netns, 'filter', 'show', 'dev', 'v2', 'ingress');
  expect(filters.out).toMatch(/\nu32 +ip 1 800::800 +v2 +- .*redirect/);
});
