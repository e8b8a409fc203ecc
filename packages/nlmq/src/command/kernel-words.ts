import type { Command } from 'commander';
import { withCredentials } from './credential-words.ts';
import type { SsOptions } from './ss.ts';
import type { TcOptions } from './tc.ts';
import type { Terminal } from './terminal.ts';

/** The commands that show and change more of a kernel than `ip` does. */
export function addKernel(nlmq: Command, terminal: Terminal): void {
  withCredentials(nlmq.command('tc'))
    .description('show and change queueing disciplines, classes and filters with the words of tc(8)')
    .argument('<words...>', 'qdisc|class|filter [show|add|change|replace|del] and the words of tc(8)')
    .option('-j, --json', 'print what tc -j prints')
    .option('-s, --stats', 'with counters')
    .option('--host <url>', 'ask the kernel behind this broker, or several, with commas between')
    .option('--via <path>', 'uplinks of that broker that lead to the kernel, as rack7')
    .option('-n, --netns <name>', 'a network namespace there')
    .action(async (words: string[], options: TcOptions) => {
      await (await import('./tc.ts')).tc(words, options, terminal);
    });
  withCredentials(nlmq.command('ss'))
    .description('show sockets: those that are connected, unless told')
    .option('-t, --tcp', 'TCP')
    .option('-u, --udp', 'UDP')
    .option('-x, --unix', 'unix')
    .option('-l, --listening', 'those that wait')
    .option('-a, --all', 'in every state')
    .option('-n, --numeric', 'numbers, as ever: this command looks no names up')
    .option('-p, --processes', 'who holds them, of this machine')
    .option('-4', 'IPv4 only')
    .option('-6', 'IPv6 only')
    .option('-j, --json', 'print JSON')
    .option('--host <url>', 'ask the kernel behind this broker, or several, with commas between')
    .option('--via <path>', 'uplinks of that broker that lead to the kernel, as rack7')
    .option('-N, --netns <name>', 'a network namespace there')
    .action(async (options: SsOptions) => {
      await (await import('./ss.ts')).ss(options, terminal);
    });
}
