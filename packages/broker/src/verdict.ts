import { type PeerDescription, type PolicyTestReply, type PolicyTestRequest, ControlError } from '@nlmq/control';
import type { Peer } from '@nlmq/core';
import type { Handler } from './handler.ts';
import { type Rights, allows, mayUse, rightNames } from './policy.ts';

/** Nobody's uid, where none is told. */
const NOBODY = 65534;

/** What a policy would say; nothing is done [CTL-19]. @throws ControlError ERR_BAD_REQUEST for what is asked of nothing that there is */
export function verdict(
  rightsOf: (peer: Peer) => Rights,
  question: PolicyTestRequest,
  commands: ReadonlyMap<string, Pick<Handler, 'name' | 'access'>>,
): PolicyTestReply {
  const rights = rightsOf(peerOf(question.peer));
  const { allowed, why } = judged(rights, question, commands);
  return { allowed, rule: `${rights.rule ?? 'the policy'}: ${why}`, rights: rightNames(rights) };
}

interface Judged {
  readonly allowed: boolean;
  readonly why: string;
}

function judged(
  rights: Rights,
  { command, service, access = 'read' }: PolicyTestRequest,
  commands: ReadonlyMap<string, Pick<Handler, 'name' | 'access'>>,
): Judged {
  if (command !== undefined) return commanded(rights, command, commands);
  const allowed = holds(rights, access);
  const why = `it has ${allowed ? '' : 'not '}the right '${access}'`;
  if (service === undefined || !allowed) return { allowed, why };
  const open = mayUse(rights, service);
  return { allowed: open, why: `${why}, and may ${open ? '' : 'not '}use '${service}'` };
}

function commanded(
  rights: Rights,
  name: string,
  commands: ReadonlyMap<string, Pick<Handler, 'name' | 'access'>>,
): Judged {
  const handler = commands.get(name);
  if (!handler)
    throw new ControlError('ERR_BAD_REQUEST', `no command is named '${name}': ${[...commands.keys()].join(', ')}`);
  const { access } = handler;
  const allowed = allows(rights, handler);
  if (access === 'open') return { allowed, why: `${name} needs no right` };
  if (rights.commands?.has(name)) return { allowed, why: `${name} is one of its commands` };
  return { allowed, why: `${name} needs the right '${access}', which it has${allowed ? '' : ' not'}` };
}

const NAMES = ['read', 'write', 'push', 'subscribe', 'provide', 'admin'] as const;

function holds(rights: Rights, access: string): boolean {
  const name = NAMES.find((one) => one === access);
  if (name) return rights[name];
  throw new ControlError('ERR_BAD_REQUEST', `no right is named '${access}': there are ${NAMES.join(', ')}`);
}

function peerOf(described: PeerDescription): Peer {
  const { kind, uid = NOBODY, gid = NOBODY, names = [], fingerprint = '', mesh = '', name = '' } = described;
  if (kind === 'unix') return { kind, uid, gid, pid: 0 };
  if (kind === 'certificate') return { kind, names, fingerprint };
  if (kind === 'mesh') return { kind, mesh, name };
  return { kind };
}
