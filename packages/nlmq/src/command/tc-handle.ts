import { parseHandle } from '@nlmq/iproute';
import type { Words } from './words.ts';

/** A handle as tc writes it; a bare number is the one before the colon. @throws UsageError */
export function handle(words: Words, word: string): number {
  const text = words.text(word);
  try {
    return parseHandle(/^[\da-f]{1,4}$/i.test(text) ? `${text}:` : text);
  } catch (error) {
    return words.fail(`${word} ${text}`, (error as Error).message);
  }
}

/** The handle of a filter: a hash table, a bucket in it, and an entry in that, as `800::800`. @throws UsageError */
export function filterHandle(words: Words, word: string): number {
  const text = words.text(word);
  const [, table, bucket = '', node = ''] = /^([\da-f]{1,3}):(?:([\da-f]{0,2}):?([\da-f]{0,3}))?$/i.exec(text) ?? [];
  if (table === undefined)
    return words.fail(`${word} ${text}`, 'it is no handle of a filter: it is written as 800::800');
  const part = (digits: string): number => (digits === '' ? 0 : Number.parseInt(digits, 16));
  return ((part(table) << 20) | (part(bucket) << 12) | part(node)) >>> 0;
}
