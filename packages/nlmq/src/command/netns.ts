import { networkNamespaces } from '@nlmq/linux-sockets';
import { UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

export interface NetnsOptions {
  readonly json?: boolean;
}

const VERBS = ['add', 'delete', 'list', 'show'] as const;

/** `nlmq netns`: makes, removes and lists network namespaces, which are those of `ip netns`. */
export function netns(words: readonly string[], { json }: NetnsOptions, terminal: Terminal): void {
  const [cut = 'list', name, more] = words;
  const verb = VERBS.find((one) => one.startsWith(cut));
  const bare = verb === 'list' || verb === 'show';
  if (!verb || cut === '') throw new UsageError(`netns ${cut}: there are add NAME, del NAME and list`);
  if (more !== undefined || (bare && name !== undefined)) throw new UsageError(`netns ${verb}: too many words`);
  const namespaces = networkNamespaces();
  if (bare) {
    const names = namespaces.list();
    const shown = json
      ? `${JSON.stringify(names.map((one) => ({ name: one })))}\n`
      : names.map((one) => `${one}\n`).join('');
    terminal.data(shown);
  } else if (name === undefined) throw new UsageError(`netns ${verb}: the name is missing`);
  else if (verb === 'add') namespaces.create(name);
  else namespaces.remove(name);
}
