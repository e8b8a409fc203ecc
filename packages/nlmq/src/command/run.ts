import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { address, positive } from './argument.ts';
import { addCertificates } from './cert-words.ts';
import { withCredentials } from './credential-words.ts';
import { EXIT, exitCodeOf, lineOf } from './exit.ts';
import type { IpOptions } from './ip.ts';
import { addKernel } from './kernel-words.ts';
import { addManagement } from './manage-words.ts';
import type { MonitorOptions } from './monitor.ts';
import { addNamespaces } from './netns-words.ts';
import { addPackets } from './packet-words.ts';
import type { PingOptions } from './ping.ts';
import type { ServeOptions } from './serve.ts';
import type { Terminal } from './terminal.ts';
import { addTools } from './tool-words.ts';

/** Runs `nlmq` with these arguments and answers its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await program(terminal).parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (terminal.signal.aborted) return EXIT.ok;
    terminal.talk(`nlmq: ${lineOf(error)}`);
    return exitCodeOf(error);
  }
}

function program(terminal: Terminal): Command {
  const nlmq = new Command('nlmq')
    .description('A message broker that speaks netlink.')
    .version(versionOf(new URL('../../package.json', import.meta.url)), '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.data(text),
      writeErr: (text) => terminal.talk(text.trimEnd()),
      outputError: (text) => terminal.talk(complaint(text)),
    });
  addServe(nlmq, terminal);
  addIp(nlmq, terminal);
  addKernel(nlmq, terminal);
  addMonitor(nlmq, terminal);
  addNamespaces(nlmq, terminal);
  addPing(nlmq, terminal);
  addPackets(nlmq, terminal);
  addManagement(nlmq, terminal);
  addCertificates(nlmq, terminal);
  addTools(nlmq, terminal);
  return nlmq;
}

/** What is wrong with the words, in one line. */
function complaint(text: string): string {
  const line = text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replace(' is invalid. ', ' is invalid: ')
    .replace(/\.$/, '');
  return line.replace(/^error: (.*)$/, 'nlmq: $1; nlmq --help tells more');
}

function versionOf(manifest: URL): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}

function addServe(nlmq: Command, terminal: Terminal): void {
  withCredentials(nlmq.command('serve'))
    .description('run a broker; the first line tells where it listens')
    .argument('[url...]', 'where to listen, as tcp://127.0.0.1:9824; port 0 takes a free one')
    .option('--config <file>', 'a configuration in YAML: listeners, uplinks, credentials, roles; read again at SIGHUP')
    .option('--secret-file <file>', 'the secret that REGISTER takes; else NLMQ_SECRET in the environment')
    .option(
      '--service <names>',
      'netlink/route (without a word), generic, sock_diag, netfilter, also as netlink/route@NETNS, or none',
    )
    .option('--name <name>', 'what others call this broker; in a mesh that is the name of the machine unless told')
    .option('--uplink <[name=]url>', 'link to this broker too; may be given again', collect)
    .option('--allow-write', 'let peers change the kernel')
    .option(
      '--writer <name>',
      'let the certificate of this name, URI or SHA-256 do so, or MESH/NAME; may be given again',
      collect,
    )
    .option('--insecure', 'let strangers in from the network')
    .option('--metrics <address>', 'serve counters to Prometheus there, as 9825 or 10.0.0.1:9825', address)
    .option('-j, --json', 'print JSON')
    .action(async (urls: string[], options: ServeOptions) => {
      await (await import('./serve.ts')).serve(urls, options, terminal);
    });
}

function addIp(nlmq: Command, terminal: Terminal): void {
  withCredentials(nlmq.command('ip'))
    .description('show and change links, addresses, routes, rules and neighbours with the words of ip(8)')
    .argument(
      '<words...>',
      'addr|link|route|rule|neigh|nexthop [show|get|add|set|del|flush ...] and the words of ip(8)',
    )
    .option('-j, --json', 'print what ip -j prints')
    .option('-d, --details', 'tell what is particular to each kind of link')
    .option('--host <url,...>', 'ask the kernel behind this broker, or behind each of several')
    .option('--on <name,...>', 'of the mesh that --host names: these brokers, or all')
    .option('--via <path>', 'uplinks of that broker that lead to the kernel, as rack7')
    .option('-n, --netns <name>', 'a network namespace there')
    .option('-4', 'IPv4 only')
    .option('-6', 'IPv6 only')
    .action(async (words: string[], options: IpOptions) => {
      await (await import('./ip.ts')).ip(words, options, terminal);
    });
}

function addMonitor(nlmq: Command, terminal: Terminal): void {
  withCredentials(nlmq.command('monitor'))
    .description('tell changes as they happen, a line for each')
    .argument('[objects...]', 'link, addr, route, rule, neigh, nexthop; all of them without any')
    .option('-j, --json', 'a JSON object per line')
    .option('--host <url,...>', 'watch the kernel behind this broker, or behind each of several')
    .option('--on <name,...>', 'of the mesh that --host names: these brokers, or all')
    .option('--via <path>', 'uplinks of that broker that lead to the kernel, as rack7')
    .option('--netns <name>', 'a network namespace there')
    .option('-n, --count <count>', 'end after so many events', positive)
    .option('-t, --seconds <seconds>', 'end after so much time', positive)
    .action(async (words: string[], options: MonitorOptions) => {
      await (await import('./monitor.ts')).monitor(words, options, terminal);
    });
}

function addPing(nlmq: Command, terminal: Terminal): void {
  withCredentials(nlmq.command('ping'))
    .description('ask a broker for a sign of life')
    .argument('<url>')
    .option('-c, --count <count>', 'how often, once a second', positive, 1)
    .option('-j, --json', 'print JSON')
    .action(async (url: string, options: PingOptions) => {
      await (await import('./ping.ts')).ping(url, options, terminal);
    });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
