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
  /** Packets in fragments that were begun and given up. */
  readonly abandoned: number;
  readonly queued: number;
}

export interface ServiceEntry {
  readonly label: number;
  readonly name: string;
  readonly default: boolean;
  /** The label of the link that provides it; absent for a service of the broker itself. */
  readonly link?: number | undefined;
}

export interface SubscriptionEntry {
  readonly cid: number;
  readonly label: number;
  readonly path: string;
  readonly want: number;
  readonly group?: string | undefined;
  readonly overflow: number;
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

/** What LIMIT sets, of one link; what is absent stays. */
export interface LimitRequest {
  readonly label: number;
  /** Bytes a second that go out to the link; 0 for no limit. */
  readonly rate?: number | undefined;
  /** Bytes that may go out at once after a pause. Absent: what the rate gives in 100 ms. */
  readonly burst?: number | undefined;
  /** Bytes a second that are taken from the link; 0 for no limit. */
  readonly rateIn?: number | undefined;
  /** Bytes that may wait for the link. */
  readonly queueBytes?: number | undefined;
  /** What the link sends may wait up to a millisecond, so that more of it is read at once. */
  readonly bulk?: boolean | undefined;
}

/** STATS' answer: counters since the broker began. */
export interface StatsReply {
  readonly name: string;
  /** Milliseconds since the broker began. */
  readonly uptime: number;
  readonly links: number;
  readonly services: number;
  readonly subscriptions: number;
  readonly listeners: number;
  /** Requests under way to other links. */
  readonly requests: number;
  readonly framesIn: number;
  readonly framesOut: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly dropped: number;
  readonly refused: number;
  /** Packets in fragments that were begun and given up. */
  readonly abandoned: number;
}

/** A peer, as a transport would tell who it is; what is absent is empty. */
export interface PeerDescription {
  readonly kind: 'process' | 'loopback' | 'network' | 'datagrams' | 'unix' | 'certificate' | 'mesh';
  /** Of a unix peer. */
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  /** Of a certificate: DNS names and URIs. */
  readonly names?: readonly string[] | undefined;
  /** Of a certificate: its SHA-256 as `openssl x509 -fingerprint` prints it. */
  readonly fingerprint?: string | undefined;
  /** Of another broker in a mesh: the mesh's name, and its own. */
  readonly mesh?: string | undefined;
  readonly name?: string | undefined;
}

/** What POLICY_TEST asks: whether the peer may run a command, or use a service, or do something at all. */
export interface PolicyTestRequest {
  readonly peer: PeerDescription;
  /** The name of a command. */
  readonly command?: string | undefined;
  /** The path of a service. */
  readonly service?: string | undefined;
  /** A right; with a service, what is wanted of it. Default there: `read`. */
  readonly access?: string | undefined;
}

/** POLICY_TEST's answer. */
export interface PolicyTestReply {
  readonly allowed: boolean;
  /** The rule that says who the peer is, and what of it decided. */
  readonly rule: string;
  readonly rights: readonly string[];
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
  abandoned: count,
  queued: count,
});
const serviceEntry: z.ZodType<ServiceEntry> = z.object({
  label: count,
  name: z.string(),
  default: z.boolean(),
  link: count.optional(),
});
const subscriptionEntry: z.ZodType<SubscriptionEntry> = z.object({
  cid: count,
  label: count,
  path: z.string(),
  want: count,
  group: z.string().optional(),
  overflow: count,
  keys: z.array(z.object({ offset: count, key: count, mask: count })),
});

export const listReply: z.ZodType<ListReply> = z.object({
  links: z.array(linkEntry).optional(),
  services: z.array(serviceEntry).optional(),
  subscriptions: z.array(subscriptionEntry).optional(),
  listeners: z.array(z.object({ url: z.string() })).optional(),
});

export const limitRequest: z.ZodType<LimitRequest> = z.strictObject({
  label: count,
  rate: count.optional(),
  burst: count.optional(),
  rateIn: count.optional(),
  queueBytes: count.optional(),
  bulk: z.boolean().optional(),
});

export const statsReply: z.ZodType<StatsReply> = z.object({
  name: z.string(),
  uptime: z.number().nonnegative(),
  links: count,
  services: count,
  subscriptions: count,
  listeners: count,
  requests: count,
  framesIn: count,
  framesOut: count,
  bytesIn: count,
  bytesOut: count,
  dropped: count,
  refused: count,
  abandoned: count,
});

const peerDescription: z.ZodType<PeerDescription> = z.strictObject({
  kind: z.enum(['process', 'loopback', 'network', 'datagrams', 'unix', 'certificate', 'mesh']),
  uid: count.optional(),
  gid: count.optional(),
  names: z.array(z.string()).optional(),
  fingerprint: z.string().optional(),
  mesh: z.string().optional(),
  name: z.string().optional(),
});

export const policyTestRequest: z.ZodType<PolicyTestRequest> = z.strictObject({
  peer: peerDescription,
  command: z.string().optional(),
  service: z.string().optional(),
  access: z.string().optional(),
});

export const policyTestReply: z.ZodType<PolicyTestReply> = z.object({
  allowed: z.boolean(),
  rule: z.string(),
  rights: z.array(z.string()),
});
