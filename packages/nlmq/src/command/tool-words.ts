import { type Command, Option } from 'commander';
import { bytes, positive } from './argument.ts';
import type { BenchOptions } from './bench.ts';
import type { CaptureOptions } from './capture.ts';
import { withCredentials } from './credential-words.ts';
import type { DoctorOptions } from './doctor.ts';
import type { Terminal } from './terminal.ts';
import type { TopOptions } from './top.ts';
import { COLUMN_NAMES } from './top/table.ts';

/** The commands that watch, measure and check brokers. */
export function addTools(nlmq: Command, terminal: Terminal): void {
  addTop(nlmq, terminal);
  addBench(nlmq, terminal);
  addCapture(nlmq, terminal);
  addDoctor(nlmq, terminal);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function example(...lines: readonly string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function addCapture(nlmq: Command, terminal: Terminal): void {
  withCredentials(nlmq.command('capture'))
    .description('write what passes through brokers into a pcapng file, for Wireshark')
    .argument('[url...]', 'brokers whose events and pushes are captured')
    .requiredOption('-w, --write <file>', 'the file, which is overwritten; - is the standard output')
    .option('--path <name>', 'the events of this service, not of the default one; may be given again', collect)
    .option(
      '--relay <listen=target>',
      'pass on what comes to LISTEN, requests and replies too, with the rights that this command has at TARGET; may be given again',
      collect,
    )
    .option('--insecure', 'let strangers in from the network, to a relay')
    .option('-n, --count <count>', 'end after so many packets', positive)
    .option('-t, --seconds <seconds>', 'end after so much time', positive)
    .addHelpText(
      'after',
      example(
        'nlmq capture tcp://127.0.0.1:9824 -w events.pcapng -t 60',
        'nlmq capture -w all.pcapng --relay tcp://127.0.0.1:9825=tcp://127.0.0.1:9824',
        'nlmq capture tcp://127.0.0.1:9824 -w - | wireshark -k -i -',
      ),
    )
    .action(async (urls: string[], options: CaptureOptions) =>
      (await import('./capture.ts')).capture(urls, options, terminal),
    );
}

function addTop(nlmq: Command, terminal: Terminal): void {
  withCredentials(nlmq.command('top'))
    .description("show a broker's links, what they carry, what waits for them and what they lost")
    .argument('<url>')
    .option('-d, --delay <seconds>', 'from one look to the next', positive, 1)
    .option('-n, --count <count>', 'print so many looks, without taking the screen', positive)
    .addOption(new Option('-s, --sort <column>', 'what the links are sorted by').choices(COLUMN_NAMES).default('in'))
    .option('-j, --json', 'a JSON object per look')
    .addHelpText('after', example('nlmq top tcp://127.0.0.1:9824', 'nlmq top tcp://127.0.0.1:9824 -n 1 -s queued'))
    .action(async (url: string, options: TopOptions) => (await import('./top.ts')).top(url, options, terminal));
}

function addBench(nlmq: Command, terminal: Terminal): void {
  withCredentials(nlmq.command('bench'))
    .description('measure a broker: pushes to ourselves through it, and the time that answers take')
    .argument('<url>', 'a broker; its other subscribers get the pushes too')
    .addOption(new Option('--only <what>', 'measure nothing else').choices(['push', 'request']))
    .addOption(new Option('--size <bytes,...>', 'of packets').argParser(sizes).default([128], '128'))
    .option('--seconds <seconds>', 'of each measurement', positive, 3)
    .option('--in-flight <count>', 'requests that are under way at once', positive, 16)
    .option('--to <name>', "ask this service; else the kernel's, or the broker itself")
    .option('-j, --json', 'print JSON')
    .addHelpText('after', example('nlmq bench tcp://127.0.0.1:9824 --size 128,16K --in-flight 64'))
    .action(async (url: string, options: BenchOptions) => (await import('./bench.ts')).bench(url, options, terminal));
}

function addDoctor(nlmq: Command, terminal: Terminal): void {
  withCredentials(nlmq.command('doctor'))
    .description(
      'look at this machine, at certificates and at a broker, and say what to do; ends with 1 where something fails',
    )
    .argument('[url]', 'a broker')
    .option('-j, --json', 'print JSON')
    .addHelpText(
      'after',
      example('nlmq doctor', 'nlmq doctor tls://rack7.example:9824 --key laptop.key --cert laptop.crt --ca ca.crt'),
    )
    .action(async (url: string | undefined, options: DoctorOptions) =>
      (await import('./doctor.ts')).doctor(url, options, terminal),
    );
}

function sizes(text: string): readonly number[] {
  return text.split(',').map(bytes);
}
