import { connect } from '../src/index.ts';
import { compared } from '../src/command/top/sample.ts';
import { COLUMN_NAMES, sorted, tableOf } from '../src/command/top/table.ts';
import { columns } from '../src/show/columns.ts';
import { executable, notBuilt } from './built.ts';
import { nlmq, serving, start } from './screen.ts';
import { TmuxTerminal, noTmux } from './tmux.ts';

const TOTALS = {
  name: 'nlmq',
  links: 1,
  services: 0,
  subscriptions: 0,
  listeners: 1,
  requests: 0,
  dropped: 0,
  refused: 0,
  abandoned: 0,
};
const carried = (count: number): Record<'framesIn' | 'framesOut' | 'bytesIn' | 'bytesOut', number> => ({
  framesIn: count,
  framesOut: 2 * count,
  bytesIn: 100 * count,
  bytesOut: 200 * count,
});
const ENTRY = {
  label: 131072,
  remote: 'tcp://127.0.0.1:40000',
  peer: 'loopback',
  role: [],
  name: 'laptop',
  hello: true,
  subscriptions: 1,
  dropped: 3,
  refused: 0,
  abandoned: 0,
  queued: 4096,
};

/** What a broker tells, so many seconds after it began. */
function sample(seconds: number, count: number, label: number = ENTRY.label): Parameters<typeof compared>[0] {
  const links = [{ ...ENTRY, ...carried(count), label }];
  return { at: 5000 + seconds * 1000, totals: { ...TOTALS, uptime: seconds * 1000, ...carried(count) }, links };
}

test('rates are what was carried since the sample before, by the second', () => {
  const view = compared(sample(4, 300), sample(2, 100));
  expect(view.rate).toEqual({ framesIn: 100, framesOut: 200, bytesIn: 10_000, bytesOut: 20_000 });
  expect(view.links[0]).toMatchObject({ rate: view.rate, queued: 4096, dropped: 3 });
});

test('the first sample of a broker, also of one that began anew, has no rates', () => {
  const nothing = { framesIn: 0, framesOut: 0, bytesIn: 0, bytesOut: 0 };
  expect(compared(sample(4, 300), undefined)).toMatchObject({ rated: false, rate: nothing });
  expect(compared(sample(1, 5), sample(90, 300))).toMatchObject({ rated: false, rate: nothing });
  expect(compared(sample(4, 300), sample(2, 100, 7)).links[0]?.rate.framesIn).toBe(150);
});

test('the table fits every screen, and marks what it is sorted by', () => {
  const { links } = compared(sample(4, 3e9), sample(2, 100));
  const long = [
    { ...links[0]!, label: 131073, name: 'a name that is rather long', remote: `tcp://${'x'.repeat(90)}:1` },
  ];
  for (const column of COLUMN_NAMES) {
    for (let width = 44; width < 220; width++) {
      const lines = tableOf([...links, ...long], { column, descending: true }, width);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    }
    const [head = ''] = tableOf(links, { column, descending: false }, 220);
    expect(head.split('▲')).toHaveLength(2);
  }
});

test('what peers call themselves does nothing to the screen', () => {
  const { links } = compared(sample(4, 300), sample(2, 100));
  const named = [{ ...links[0]!, name: '\x1b[2Jgone\n' }];
  expect(tableOf(named, { column: 'name', descending: false }, 200)[1]).toContain(' ?[2Jgone? ');
  expect(columns(['NAME'], [['\x1b[2Jgone\n']])).toBe('NAME\n?[2Jgone?\n');
});

test('links are sorted by any column, both ways', () => {
  const { links } = compared(sample(4, 300), sample(2, 100));
  const busy = { ...links[0]!, label: 131073, name: 'abc', queued: 9 };
  const labels = (column: string, descending: boolean): readonly number[] =>
    sorted([...links, busy], { column, descending }).map(({ label }) => label);
  expect(labels('queued', true)).toEqual([131072, 131073]);
  expect(labels('queued', false)).toEqual([131073, 131072]);
  expect(labels('name', false)).toEqual([131073, 131072]);
  expect(labels('in', true)).toEqual([131072, 131073]);
});

test('without a screen top prints as many looks as it is told, as tables or JSON', async () => {
  const broker = await serving('--service', 'none');
  const table = await nlmq('top', broker.url, '-n', '1', '-d', '0.01', '-s', 'queued');
  expect(table).toMatchObject({ code: 0, err: '' });
  expect(table.out).toContain(`nlmq at ${broker.url}, up 00:00:`);
  expect(table.out).toContain('QUEUED▼');
  expect(table.out).not.toContain('\x1b');
  const json = await nlmq('top', broker.url, '-n', '2', '-d', '0.01', '-j');
  const looks = json.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { rated: boolean; links: { name: string }[] });
  expect(looks).toHaveLength(2);
  expect(looks.every(({ rated, links }) => rated && links[0]?.name === 'top')).toBe(true);
  await broker.stop();
});

test('top without a screen goes on until it is interrupted', async () => {
  const broker = await serving('--service', 'none');
  const running = start('top', broker.url, '-d', '0.01', '-j');
  await running.screen.line(() => running.screen.lines.length === 3);
  expect(await running.stop()).toBe(0);
  await broker.stop();
});

test.each([
  [['top', 'tcp://127.0.0.1:1'], 5, 'tcp://127.0.0.1:1'],
  [['top', 'tcp://127.0.0.1:1', '-s', 'colour'], 2, 'queued'],
  [['top', 'tcp://127.0.0.1:1', '-d', '0'], 2, '--delay'],
])('nlmq %j ends with %i and says why', async (args, code, part) => {
  const { err, ...ended } = await nlmq(...args);
  expect(ended).toEqual({ code, out: '' });
  expect(err).toContain(part);
});

/** A test in a real terminal. */
function onScreen(title: string, body: () => Promise<void>): void {
  const lack = noTmux ?? notBuilt;
  if (lack === undefined) test(title, body, 60_000);
  else test.skip(`${title} [skipped: ${lack}]`, body);
}

const has = (part: string) => (lines: readonly string[]) => lines.some((line) => line.includes(part));
const line = (url: string, before = ''): string =>
  `echo first; ${before} "${process.execPath}" "${executable}" top ${url} -d 0.2; code=$?; echo left with $code $(stty -a | tr ";" "\\n" | grep -c -- -icanon)`;

onScreen('on a screen top sorts by keys, follows the size, and puts back what stood there at q', async () => {
  const broker = await serving('--service', 'none');
  const client = await connect(broker.url, { name: 'laptop' });
  using terminal = new TmuxTerminal(line(broker.url), 100, 20);
  const begun = await terminal.until(has('laptop'));
  expect(begun.at(-2)).toContain('q quit');
  expect(has('first')(begun)).toBe(false);
  expect(has('IN/S▼')(begun)).toBe(true);
  terminal.press('Right');
  await terminal.until(has('OUT/S▼'));
  terminal.press('r');
  await terminal.until(has('OUT/S▲'));
  terminal.press('Left', '<');
  await terminal.until(has('SUBS▲'));
  terminal.resize(60, 10);
  const small = await terminal.until((lines) => lines.at(-2)?.includes('q quit') === true && lines.length === 11);
  expect(has('laptop')(small)).toBe(true);
  terminal.press('q');
  const after = await terminal.until(has('left with'));
  expect(after.filter((text) => text !== '')).toEqual(['first', 'left with 0 0']);
  await client.close();
  await broker.stop();
});

onScreen('Ctrl-C puts the screen back too, and a broker that is gone is told of there', async () => {
  const broker = await serving('--service', 'none');
  using terminal = new TmuxTerminal(line(broker.url), 100, 20);
  await terminal.until(has('q quit'));
  await broker.stop();
  await terminal.until((lines) => /link|answer|unreachable|lost/.test(lines[2] ?? ''));
  terminal.press('C-c');
  const after = await terminal.until(has('left with'));
  expect(after.filter((text) => text !== '')).toEqual(['first', 'left with 0 0']);
});

onScreen('colours are for screens, and not where NO_COLOR is set', async () => {
  const broker = await serving('--service', 'none');
  const colours = async (before: string): Promise<boolean> => {
    using terminal = new TmuxTerminal(line(broker.url, before), 100, 20);
    await terminal.until(has('q quit'));
    return terminal.lines(true).some((text) => text.includes('\x1b['));
  };
  expect(await colours('')).toBe(true);
  expect(await colours('NO_COLOR=1')).toBe(false);
  await broker.stop();
});
