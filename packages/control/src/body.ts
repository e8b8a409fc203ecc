import { AttributeWriter } from '@nlmq/codec';
import { type Command, type Labelled, type Nothing, labelled, nothing } from './command.ts';
import { ControlError } from './error.ts';
import { type Codec, readAttributes } from './field.ts';
import { ATTRIBUTE, COMMAND } from './number.ts';
import type {
  LimitRequest,
  ListReply,
  ListRequest,
  PolicyTestReply,
  PolicyTestRequest,
  StatsReply,
} from './schemas.ts';

/** What is used of a zod schema; zod itself is loaded when the first body is read. */
interface Schema<T> {
  safeParse(value: unknown): Parsed<T>;
}

type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A value as UTF-8 JSON in the BODY attribute, checked against a schema when it is read [CTL-13]. */
function body<T>(load: () => Promise<Schema<T>>): Codec<T> {
  return {
    encode: (value) => new AttributeWriter().bytes(ATTRIBUTE.BODY, encoder.encode(JSON.stringify(value))).finish(),
    async decode(attributes) {
      const payload = readAttributes(attributes).first.get(ATTRIBUTE.BODY);
      const result = (await load()).safeParse(parseJson(payload));
      if (result.success) return result.data;
      const why = result.error.issues.map(({ path, message }) => `${['body', ...path].join('.')}: ${message}`);
      throw new ControlError('ERR_BAD_REQUEST', why.join('; '));
    },
  };
}

function parseJson(payload: Uint8Array | undefined): unknown {
  if (!payload) throw new ControlError('ERR_BAD_REQUEST', `BODY (attribute ${ATTRIBUTE.BODY}) is missing`);
  try {
    return JSON.parse(decoder.decode(payload));
  } catch (cause) {
    throw new ControlError('ERR_BAD_REQUEST', 'BODY is no JSON', { cause });
  }
}

/** Tells what a broker has: its links, services, subscriptions or listeners. */
export const list: Command<ListRequest, ListReply> = {
  id: COMMAND.LIST,
  name: 'LIST',
  access: 'read',
  request: body(async () => (await import('./schemas.ts')).listRequest),
  reply: body(async () => (await import('./schemas.ts')).listReply),
};

/** Tells a broker's counters. */
export const stats: Command<Nothing, StatsReply> = {
  id: COMMAND.STATS,
  name: 'STATS',
  access: 'read',
  request: nothing,
  reply: body(async () => (await import('./schemas.ts')).statsReply),
};

/** Changes the bandwidth and the queue of a link while it is in use. */
export const limit: Command<LimitRequest, Nothing> = {
  id: COMMAND.LIMIT,
  name: 'LIMIT',
  access: 'admin',
  request: body(async () => (await import('./schemas.ts')).limitRequest),
  reply: nothing,
};

/** Tells what a broker would let a peer do, and by which rule; nothing is done [CTL-19]. */
export const policyTest: Command<PolicyTestRequest, PolicyTestReply> = {
  id: COMMAND.POLICY_TEST,
  name: 'POLICY_TEST',
  access: 'admin',
  request: body(async () => (await import('./schemas.ts')).policyTestRequest),
  reply: body(async () => (await import('./schemas.ts')).policyTestReply),
};

/** Ends a link that was accepted. */
export const kick: Command<Labelled, Nothing> = {
  id: COMMAND.KICK,
  name: 'KICK',
  access: 'admin',
  request: labelled,
  reply: nothing,
};
