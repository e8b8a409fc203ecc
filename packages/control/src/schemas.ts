import { z } from 'zod';

/** What LIST can be asked for. */
export interface ListRequest {
  readonly what: 'links' | 'services' | 'subscriptions' | 'listeners';
}

/** One link of a broker; `hello` is false for a peer that never introduced itself, as one of 2013. */
export interface LinkEntry {
  readonly label: number;
  readonly remote: string;
  readonly peer: string;
  readonly role: readonly string[];
  readonly name: string;
  readonly hello: boolean;
  readonly subscriptions: number;
  readonly framesIn: number;
  readonly framesOut: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly dropped: number;
  readonly refused: number;
  readonly queued: number;
}

export interface ServiceEntry {
  readonly label: number;
  readonly name: string;
  readonly default: boolean;
}

export interface SubscriptionEntry {
  readonly cid: number;
  readonly label: number;
  readonly path: string;
  readonly want: number;
  readonly keys: readonly { readonly offset: number; readonly key: number; readonly mask: number }[];
}

export interface ListenerEntry {
  readonly url: string;
}

/** LIST's answer: the one list that was asked for. */
export interface ListReply {
  readonly links?: readonly LinkEntry[] | undefined;
  readonly services?: readonly ServiceEntry[] | undefined;
  readonly subscriptions?: readonly SubscriptionEntry[] | undefined;
  readonly listeners?: readonly ListenerEntry[] | undefined;
}

const count: z.ZodType<number> = z.number().int().nonnegative();

export const listRequest: z.ZodType<ListRequest> = z.strictObject({
  what: z.enum(['links', 'services', 'subscriptions', 'listeners']),
});

const linkEntry: z.ZodType<LinkEntry> = z.object({
  label: count,
  remote: z.string(),
  peer: z.string(),
  role: z.array(z.string()),
  name: z.string(),
  hello: z.boolean(),
  subscriptions: count,
  framesIn: count,
  framesOut: count,
  bytesIn: count,
  bytesOut: count,
  dropped: count,
  refused: count,
  queued: count,
});
const serviceEntry: z.ZodType<ServiceEntry> = z.object({ label: count, name: z.string(), default: z.boolean() });
const subscriptionEntry: z.ZodType<SubscriptionEntry> = z.object({
  cid: count,
  label: count,
  path: z.string(),
  want: count,
  keys: z.array(z.object({ offset: count, key: count, mask: count })),
});

export const listReply: z.ZodType<ListReply> = z.object({
  links: z.array(linkEntry).optional(),
  services: z.array(serviceEntry).optional(),
  subscriptions: z.array(subscriptionEntry).optional(),
  listeners: z.array(z.object({ url: z.string() })).optional(),
});
