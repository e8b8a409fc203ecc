import type { Exchange, Notification, Operation } from './family.ts';
import type { SpecNode } from './spec.ts';

/** What a spec says about requests, and about messages that come unasked. */
export interface Operations {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly notifications?: Readonly<Record<string, Notification>>;
}

/** The numbers that a request and its reply get where the spec writes none. */
interface Numbers {
  readonly request: number;
  readonly reply: number;
}

/** Reads the operations; where requests and replies are numbered apart, replies count only those that have one. */
export function readOperations(node: SpecNode | undefined): Operations {
  if (node === undefined) return { operations: {} };
  const common = node.optionalText('fixed-header');
  const directional = node.optionalText('enum-model') === 'directional';
  node.skip('name-prefix', 'enum-name');
  const operations: Record<string, Operation> = {};
  const notifications: Record<string, Notification> = {};
  let next: Numbers = { request: 1, reply: 1 };
  for (const entry of node.list('list')) {
    const name = entry.text('name');
    const header = entry.optionalText('fixed-header') ?? common;
    const found = readOperation(entry, next, directional);
    if (found.like !== undefined) notifications[name] = { type: found.at.reply, like: found.like };
    else if (found.set !== undefined) {
      const shape = { set: found.set, ...(header === undefined ? {} : { header }) };
      if (found.event) notifications[name] = { type: found.at.reply, ...shape };
      else if (found.do || found.dump) operations[name] = { ...shape, ...exchangesOf(found) };
    }
    next = following(found, directional);
  }
  node.end();
  return { operations, ...(Object.keys(notifications).length === 0 ? {} : { notifications }) };
}

interface Found {
  readonly at: Numbers;
  readonly set: string | undefined;
  readonly like: string | undefined;
  readonly event: boolean;
  readonly do: Exchange | undefined;
  readonly dump: Exchange | undefined;
}

function readOperation(node: SpecNode, next: Numbers, directional: boolean): Found {
  const value = node.optionalNumber('value');
  const like = node.optionalText('notify');
  const event = node.optionalNode('event') !== undefined;
  const unasked = like !== undefined || event;
  const at = {
    request: directional && unasked ? next.request : (value ?? next.request),
    reply: directional ? (value ?? next.reply) : (value ?? next.request),
  };
  const set = node.optionalText('attribute-set');
  const ask = readExchange(node.optionalNode('do'), at);
  // A dump is the same command, however its number was told.
  const dump = readExchange(node.optionalNode('dump'), { ...at, ...ask });
  node.skip('doc', 'flags', 'dont-validate', 'config-cond', 'mcgrp');
  node.end();
  return { at, set, like, event, do: ask, dump };
}

function readExchange(node: SpecNode | undefined, at: Numbers): Exchange | undefined {
  if (node === undefined) return undefined;
  const request = node.optionalNode('request')?.optionalNumber('value') ?? at.request;
  const reply = node.optionalNode('reply');
  node.skip('pre', 'post');
  node.end();
  return { request, ...(reply === undefined ? {} : readReply(reply, at)) };
}

function readReply(node: SpecNode, at: Numbers): Omit<Exchange, 'request'> {
  const replySet = node.optionalText('attribute-set');
  const replyHeader = node.optionalText('fixed-header');
  return {
    reply: node.optionalNumber('value') ?? at.reply,
    ...(replySet === undefined ? {} : { replySet }),
    ...(replyHeader === undefined ? {} : { replyHeader }),
  };
}

function exchangesOf({ do: ask, dump }: Found): Partial<Operation> {
  return { ...(ask === undefined ? {} : { do: ask }), ...(dump === undefined ? {} : { dump }) };
}

function following({ at, like, event, do: ask, dump }: Found, directional: boolean): Numbers {
  if (!directional) return { request: at.request + 1, reply: at.request + 1 };
  if (like !== undefined || event) return { request: at.request, reply: at.reply + 1 };
  const exchange = ask ?? dump;
  const request = exchange?.request ?? at.request;
  const reply = exchange?.reply ?? at.reply;
  return { request: request + 1, reply: exchange?.reply === undefined ? reply : reply + 1 };
}
