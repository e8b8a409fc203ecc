/** Bits a second in each unit of a rate; those that end with `ps` are bytes. */
const RATES: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['bit', 1],
  ...scaled('bit', 1),
  ['bps', 8],
  ...scaled('bps', 8),
]);

const SIZES: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['b', 1],
  ['k', 1024],
  ['kb', 1024],
  ['m', 1024 ** 2],
  ['mb', 1024 ** 2],
  ['g', 1024 ** 3],
  ['gb', 1024 ** 3],
  ['kbit', 1024 / 8],
  ['mbit', 1024 ** 2 / 8],
  ['gbit', 1024 ** 3 / 8],
]);

/** Microseconds in each unit of a time. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ...['us', 'usec', 'usecs'].map((unit) => [unit, 1] as const),
  ...['ms', 'msec', 'msecs'].map((unit) => [unit, 1e3] as const),
  ...['s', 'sec', 'secs'].map((unit) => [unit, 1e6] as const),
]);

function scaled(unit: string, factor: number): readonly (readonly [string, number])[] {
  const steps = ['k', 'm', 'g', 't'];
  return steps.flatMap((letter, at): [string, number][] => [
    [`${letter}${unit}`, factor * 1000 ** (at + 1)],
    [`${letter}i${unit}`, factor * 1024 ** (at + 1)],
  ]);
}

function amount(text: string, units: ReadonlyMap<string, number>): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d*)?|\.\d+)([a-z]*)$/i.exec(text) ?? [];
  const factor = units.get(unit.toLowerCase());
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

/** Bytes a second, out of a rate in tc's words: `10mbit`, `1kbps`; a bare number is bits. */
export function bytesPerSecond(text: string): number | undefined {
  const bits = amount(text, RATES);
  return bits === undefined ? undefined : Math.floor(bits / 8);
}

/** Bytes, out of a size in tc's words: `15k`, `32kbit`. */
export function bytesOf(text: string): number | undefined {
  const bytes = amount(text, SIZES);
  return bytes === undefined ? undefined : Math.floor(bytes);
}

/** Microseconds, out of a time in tc's words: `400ms`. */
export function microseconds(text: string): number | undefined {
  return amount(text, TIMES);
}
