import type { ListRequest } from '@nlmq/control';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { bytes, label } from './argument.ts';
import { withCredentials } from './credential-words.ts';
import type { PlaceOptions } from './govern.ts';
import type { ConnectOptions, ManageOptions } from './manage.ts';
import { addMesh } from './mesh-words.ts';
import type { PolicyOptions } from './policy.ts';
import { withSecret } from './secret-words.ts';
import type { Terminal } from './terminal.ts';

interface LimitOptions extends ManageOptions {
  readonly rate?: number;
  readonly burst?: number;
  readonly rateIn?: number;
  readonly queue?: number;
  readonly bulk?: 'on' | 'off';
}

const HERE = '--host unix:///run/nlmq.sock';

function managed(nlmq: Command, name: string, description: string, example: string): Command {
  const command = nlmq.command(name).description(description).requiredOption('--host <url>', 'the broker');
  return withSecret(withCredentials(command), "the broker's secret, for an administrator's rights")
    .option('-j, --json', 'print JSON')
    .addHelpText('after', `\nExample:\n  nlmq ${example} ${HERE}`);
}

/** The commands that manage a broker, each one of its management commands. */
export function addManagement(nlmq: Command, terminal: Terminal): void {
  addLists(nlmq, terminal);
  managed(nlmq, 'stats', "print a broker's counters", 'stats').action(async (options: ManageOptions) =>
    (await import('./manage.ts')).stats(options, terminal),
  );
  managed(
    nlmq,
    'connect',
    'link a broker to another one, or open netlink://FAMILY[:GROUPS] as a service; prints the label',
    'connect tls://rack8.example:9824 --name rack8 --credentials edge',
  )
    .argument('<url>', 'the other broker, or a family of the kernel')
    .option('--name <name>', 'the first segment of the paths behind it; else the name that it tells')
    .option('--path <path>', 'the service there that the label shall mean')
    .option('--credentials <name>', 'what it shows there, by the name in its configuration')
    .action(async (url: string, options: ConnectOptions) =>
      (await import('./manage.ts')).connect(url, options, terminal),
    );
  managed(nlmq, 'disconnect', 'end a link that a broker made, or a service', 'disconnect 65541')
    .argument('<label>', 'as connect printed it', label)
    .action(async (which: number, options: ManageOptions) =>
      (await import('./manage.ts')).disconnect(which, options, terminal),
    );
  managed(nlmq, 'kick', 'end a link that a broker accepted', 'kick 131072')
    .argument('<label>', 'as ls links prints it', label)
    .action(async (which: number, options: ManageOptions) =>
      (await import('./manage.ts')).kick(which, options, terminal),
    );
  addLimit(nlmq, terminal);
  addGovernment(nlmq, terminal);
}

function addLists(nlmq: Command, terminal: Terminal): void {
  managed(nlmq, 'ls', 'list what a broker has', 'ls links')
    .argument('<what>', 'links, services, subscriptions or listeners; brokers, of a mesh', (text) => {
      const what = ['links', 'services', 'subscriptions', 'listeners', 'brokers'] as const;
      const found = what.find((one) => one === text);
      if (!found) throw new InvalidArgumentError(`there are ${what.join(', ')}.`);
      return found;
    })
    .action(async (what: ListRequest['what'] | 'brokers', options: ManageOptions) => {
      if (what === 'brokers') await (await import('./mesh.ts')).lsBrokers(options, terminal);
      else await (await import('./manage.ts')).ls(what, options, terminal);
    });
  addMesh(nlmq, terminal);
}

/** The commands that change a broker as a whole. */
function addGovernment(nlmq: Command, terminal: Terminal): void {
  managed(nlmq, 'listen', 'have a broker listen; prints where', 'listen tls://0.0.0.0:9824 --credentials edge')
    .argument('<url>', 'where')
    .option('--credentials <name>', 'what it shows there, by the name in its configuration')
    .action(async (url: string, options: PlaceOptions) => (await import('./govern.ts')).listen(url, options, terminal));
  managed(
    nlmq,
    'shutdown',
    'have a broker listen no more at a URL; the links that came there stay',
    'shutdown tcp://127.0.0.1:9824',
  )
    .argument('<url>', 'as ls listeners prints it')
    .action(async (url: string, options: ManageOptions) =>
      (await import('./govern.ts')).shutdown(url, options, terminal),
    );
  for (const [name, what] of GOVERNING) {
    managed(nlmq, name, what, name).action(async (options: ManageOptions) =>
      (await import('./govern.ts')).order(name, options, terminal),
    );
  }
  addPolicy(nlmq, terminal);
}

const GOVERNING = [
  ['register', "try the broker's secret"],
  ['reload', 'have a broker read its configuration and its certificates anew'],
  ['drain', 'have a broker take nothing new, answer what is under way, and end'],
  ['stop', 'end a broker'],
] as const;

function addPolicy(nlmq: Command, terminal: Terminal): void {
  const policy = nlmq.command('policy').description('what a broker lets whom do');
  withSecret(withCredentials(policy.command('test')), "the broker's secret, for an administrator's rights")
    .description('tell whether somebody may do something, and by which rule; exits with 4 when not')
    .addOption(new Option('--host <url>', 'a broker that judges').conflicts('config'))
    .option('--config <file>', 'a configuration, without any broker')
    .requiredOption('--as <who>', 'loopback, network, unix:UID[:GID], certificate:NAME, mesh:MESH/NAME, datagrams')
    .option('--command <name>', 'whether that one may run this command, as LIMIT')
    .option('--service <path>', 'whether that one may use this service')
    .option('--access <right>', 'what is wanted: read, write, push, subscribe, provide, admin', 'read')
    .option('-j, --json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  nlmq policy test --config nlmq.yaml --as certificate:laptop --service netlink/route --access write',
    )
    .action(async (options: PolicyOptions) => (await import('./policy.ts')).testPolicy(options, terminal));
}

function addLimit(nlmq: Command, terminal: Terminal): void {
  managed(nlmq, 'limit', "change a link's bandwidth and queue, while it is in use", 'limit 131072 --rate 1M')
    .argument('<label>', 'as ls links prints it', label)
    .addOption(new Option('--rate <bytes>', 'bytes a second to the link; 0 for no limit').argParser(bytes))
    .addOption(new Option('--burst <bytes>', 'bytes that may go out at once after a pause').argParser(bytes))
    .addOption(new Option('--rate-in <bytes>', 'bytes a second from the link; 0 for no limit').argParser(bytes))
    .addOption(new Option('--queue <bytes>', 'bytes that may wait for the link').argParser(bytes))
    .addOption(new Option('--bulk <when>', 'read what the link sends in bursts of up to 1 ms').choices(['on', 'off']))
    .action(async (which: number, { rate, burst, rateIn, queue, bulk, ...options }: LimitOptions) => {
      const request = { label: which, rate, burst, rateIn, queueBytes: queue, ...(bulk && { bulk: bulk === 'on' }) };
      await (await import('./manage.ts')).limit(request, options, terminal);
    });
}
