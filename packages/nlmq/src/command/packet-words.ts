import type { Command } from 'commander';
import { positive } from './argument.ts';
import { withCredentials } from './credential-words.ts';
import type { PullOptions, PushOptions, RequestOptions } from './packets.ts';
import type { Terminal } from './terminal.ts';

/** The commands that send and take packets as they are. */
export function addPackets(nlmq: Command, terminal: Terminal): void {
  const sending = (command: Command): Command =>
    withCredentials(command)
      .option('--hex <digits>', 'the packet')
      .option('--file <path>', 'the packet in a file; - is the standard input');
  sending(nlmq.command('push').description("send a packet to a broker's subscribers").argument('<url>'))
    .option('--to <name>', 'to this service instead')
    .option('-n, --count <count>', 'so many times', positive, 1)
    .action(async (url: string, options: PushOptions) => (await import('./packets.ts')).push(url, options, terminal));
  withCredentials(nlmq.command('pull'))
    .description("print what is pushed to a broker's subscribers, a packet per line")
    .argument('<url>')
    .option('-n, --count <count>', 'end after so many', positive)
    .option('--group <name>', 'share them with the others of that name: each packet goes to one')
    .action(async (url: string, options: PullOptions) => (await import('./packets.ts')).pull(url, options, terminal));
  sending(
    nlmq
      .command('req')
      .description('send a request to a service and print its answer')
      .argument('<url>')
      .argument('<name>'),
  )
    .option('--timeout <seconds>', 'the longest wait from packet to packet', positive, 3)
    .action(async (url: string, name: string, options: RequestOptions) =>
      (await import('./packets.ts')).req(url, name, options, terminal),
    );
}
