import { createBroker } from '@nlmq/broker';
import { type PeerDescription, type PolicyTestReply, policyTest } from '@nlmq/control';
import { readPlan } from '../configuration/plan.ts';
import { connect } from '../connect.ts';
import { standardTransports } from '../transports.ts';
import type { CredentialOptions } from './credential-words.ts';
import { DeniedError, UsageError } from './exit.ts';
import { withBroker } from './manage.ts';
import type { SecretOptions } from './secret-words.ts';
import type { Terminal } from './terminal.ts';

/** Options of `nlmq policy test`. */
export interface PolicyOptions extends CredentialOptions, SecretOptions {
  readonly host?: string;
  readonly config?: string;
  readonly as: string;
  readonly command?: string;
  readonly service?: string;
  readonly access: string;
  readonly json?: boolean;
}

/** `nlmq policy test`: tells whether somebody may do something, and by which rule. @throws DeniedError when not */
export async function testPolicy(options: PolicyOptions, terminal: Terminal): Promise<void> {
  const { as, service, access, host, config, json } = options;
  const command = options.command?.toUpperCase();
  const question = { peer: peerOf(as), command, service, access };
  let verdict: PolicyTestReply;
  if (host !== undefined) {
    verdict = await withBroker({ ...options, host }, terminal, (client) => client.call(policyTest, question));
  } else if (config !== undefined) verdict = await judged(config, question);
  else throw new UsageError('policy test: --host names a broker, or --config a configuration');
  const answer = `${verdict.allowed ? 'allowed' : 'denied'}: ${verdict.rule}`;
  terminal.data(json ? `${JSON.stringify(verdict)}\n` : `${answer}\n`);
  if (!verdict.allowed) throw new DeniedError(`${as} would be denied that`);
}

/** Asks a broker that nobody else can reach. */
async function judged(
  config: string,
  question: Parameters<typeof policyTest.request.encode>[0],
): Promise<PolicyTestReply> {
  const { policy } = await readPlan({ config, urls: [], uplinks: [], allowWrite: false, writers: [], insecure: false });
  const transports = standardTransports();
  await using broker = createBroker({ transports, policy });
  await broker.listen('memory://policy');
  await using client = await connect('memory://policy', { transports });
  return await client.call(policyTest, question);
}

const PLAIN = ['process', 'loopback', 'network', 'datagrams', 'unix', 'certificate'] as const;

function peerOf(text: string): PeerDescription {
  const plain = PLAIN.find((kind) => kind === text);
  if (plain) return { kind: plain };
  const [, kind = '', rest = ''] = /^(unix|certificate|mesh):(.+)$/.exec(text) ?? [];
  if (kind === 'certificate') return { kind, names: [rest], fingerprint: rest };
  const [, uid, gid] = /^(\d+)(?::(\d+))?$/.exec(rest) ?? [];
  if (kind === 'unix' && uid !== undefined)
    return { kind, uid: Number(uid), ...(gid !== undefined && { gid: Number(gid) }) };
  const [, mesh, name] = /^([^/]+)\/(.+)$/.exec(rest) ?? [];
  if (kind === 'mesh' && mesh !== undefined && name !== undefined) return { kind, mesh, name };
  const known = [...PLAIN, 'unix:UID[:GID]', 'certificate:NAME', 'mesh:MESH/NAME'].join(', ');
  throw new UsageError(`--as ${text}: there are ${known}`);
}
