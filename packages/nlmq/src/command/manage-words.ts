import type { ListRequest } from '@nlmq/control';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { bytes, label } from './argument.ts';
import { withCredentials } from './credential-words.ts';
import type { ConnectOptions, ManageOptions } from './manage.ts';
import type { Terminal } from './terminal.ts';

interface LimitOptions extends ManageOptions {
  readonly rate?: number;
  readonly burst?: number;
  readonly rateIn?: number;
  readonly queue?: number;
}

function managed(nlmq: Command, name: string, description: string): Command {
  return withCredentials(
    nlmq.command(name).description(description).requiredOption('--host <url>', 'the broker'),
  ).option('-j, --json', 'print JSON');
}

/** The commands that manage a broker, each one of its management commands. */
export function addManagement(nlmq: Command, terminal: Terminal): void {
  managed(nlmq, 'ls', 'list what a broker has')
    .argument('<what>', 'links, services, subscriptions or listeners', (text) => {
      const what = ['links', 'services', 'subscriptions', 'listeners'] as const;
      const found = what.find((one) => one === text);
      if (!found) throw new InvalidArgumentError(`there are ${what.join(', ')}.`);
      return found;
    })
    .action(async (what: ListRequest['what'], options: ManageOptions) =>
      (await import('./manage.ts')).ls(what, options, terminal),
    );
  managed(nlmq, 'stats', "print a broker's counters").action(async (options: ManageOptions) =>
    (await import('./manage.ts')).stats(options, terminal),
  );
  managed(nlmq, 'connect', 'link a broker to another one; prints the label')
    .argument('<url>', 'the other broker')
    .option('--name <name>', 'the first segment of the paths behind it; else the name that it tells')
    .option('--path <path>', 'the service there that the label shall mean')
    .action(async (url: string, options: ConnectOptions) =>
      (await import('./manage.ts')).connect(url, options, terminal),
    );
  managed(nlmq, 'disconnect', 'end a link that a broker made')
    .argument('<label>', 'as connect printed it', label)
    .action(async (which: number, options: ManageOptions) =>
      (await import('./manage.ts')).disconnect(which, options, terminal),
    );
  managed(nlmq, 'kick', 'end a link that a broker accepted')
    .argument('<label>', 'as ls links prints it', label)
    .action(async (which: number, options: ManageOptions) =>
      (await import('./manage.ts')).kick(which, options, terminal),
    );
  addLimit(nlmq, terminal);
}

function addLimit(nlmq: Command, terminal: Terminal): void {
  managed(nlmq, 'limit', "change a link's bandwidth and queue, while it is in use")
    .argument('<label>', 'as ls links prints it', label)
    .addOption(new Option('--rate <bytes>', 'bytes a second to the link; 0 for no limit').argParser(bytes))
    .addOption(new Option('--burst <bytes>', 'bytes that may go out at once after a pause').argParser(bytes))
    .addOption(new Option('--rate-in <bytes>', 'bytes a second from the link; 0 for no limit').argParser(bytes))
    .addOption(new Option('--queue <bytes>', 'bytes that may wait for the link').argParser(bytes))
    .action(async (which: number, { rate, burst, rateIn, queue, ...options }: LimitOptions) => {
      const request = { label: which, rate, burst, rateIn, queueBytes: queue };
      await (await import('./manage.ts')).limit(request, options, terminal);
    });
}
