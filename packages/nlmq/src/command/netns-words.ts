import type { Command } from 'commander';
import type { NetnsOptions } from './netns.ts';
import type { Terminal } from './terminal.ts';

/** The command for network namespaces. */
export function addNamespaces(nlmq: Command, terminal: Terminal): void {
  nlmq
    .command('netns')
    .description('make, remove and list network namespaces, as ip-netns(8) does')
    .argument('[words...]', 'add NAME, del NAME, or list')
    .option('-j, --json', 'print what ip -j netns prints')
    .action(async (words: string[], options: NetnsOptions) => {
      (await import('./netns.ts')).netns(words, options, terminal);
    });
}
