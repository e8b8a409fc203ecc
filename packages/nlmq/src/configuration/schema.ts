import { COMMAND } from '@nlmq/control';
import { z } from 'zod';

/** A right's name, as PROTOCOL.md has it. */
export type RightName = 'read' | 'write' | 'push' | 'subscribe' | 'provide' | 'admin';

/** Bounds, in bytes and bytes a second. */
export interface ChannelSection {
  readonly rate?: number | undefined;
  readonly burst?: number | undefined;
  readonly rateIn?: number | undefined;
  readonly queue?: number | undefined;
  readonly bulk?: boolean | undefined;
}

export interface LimitSection extends ChannelSection {
  readonly connections?: number | undefined;
  readonly subscriptions?: number | undefined;
}

export interface RoleSection {
  readonly rights?: readonly RightName[] | undefined;
  /** Names of commands beside those that the rights allow. */
  readonly commands?: readonly string[] | undefined;
  /** Patterns of paths; absent: all services. */
  readonly services?: readonly string[] | undefined;
  readonly limits?: LimitSection | undefined;
}

/** One line of who is who: exactly one member beside `role`. */
export interface IdentitySection {
  /** A pattern of a certificate's names and URIs, or its SHA-256. */
  readonly certificate?: string | undefined;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  /** `MESH/NAME` of another broker, a pattern. */
  readonly mesh?: string | undefined;
  readonly peer?: 'loopback' | 'network' | 'unix' | 'certificate' | 'datagrams' | 'mesh' | undefined;
  readonly role: string;
}

export interface PlaceSection {
  readonly url: string;
  readonly credentials?: string | undefined;
}

export interface ListenSection extends PlaceSection {
  /** Peers of 2013 get events without a SUBSCRIBE. */
  readonly events?: boolean | undefined;
}

export interface UplinkSection extends PlaceSection {
  readonly path?: string | undefined;
}

export interface FilesSection {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

/** A configuration as its file has it. */
export interface ConfigurationFile {
  readonly listen?: readonly ListenSection[] | undefined;
  readonly uplinks?: Readonly<Record<string, UplinkSection>> | undefined;
  readonly services?: readonly string[] | undefined;
  readonly credentials?: Readonly<Record<string, FilesSection>> | undefined;
  readonly secretFile?: string | undefined;
  readonly channels?: ChannelSection | undefined;
  readonly allowWrite?: boolean | undefined;
  readonly writers?: readonly string[] | undefined;
  readonly insecure?: boolean | undefined;
  readonly roles?: Readonly<Record<string, RoleSection>> | undefined;
  readonly identities?: readonly IdentitySection[] | undefined;
}

const RIGHTS = ['read', 'write', 'push', 'subscribe', 'provide', 'admin'] as const;
const PEERS = ['loopback', 'network', 'unix', 'certificate', 'datagrams', 'mesh'] as const;
const WHO = ['certificate', 'uid', 'gid', 'mesh', 'peer'] as const;
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

const text = (what: string): z.ZodType<string> =>
  z.string({ error: `it is ${what}` }).min(1, { error: `it is ${what}` });
const count = (what: string): z.ZodType<number> =>
  z
    .number({ error: `it is ${what}` })
    .int({ error: `it is ${what}` })
    .nonnegative({ error: `it is ${what}` });
const flag: z.ZodType<boolean> = z.boolean({ error: 'it is true or false' });
const list = <T>(of: z.ZodType<T>, what: string): z.ZodType<T[]> => z.array(of, { error: `it is a list of ${what}` });
const chosen = <const T extends readonly [string, ...string[]]>(of: T): z.ZodType<T[number]> =>
  z.enum(of, { error: `there are ${of.join(', ')}` });
const named = <T>(of: z.ZodType<T>, what: string): z.ZodType<Record<string, T>> =>
  z.record(z.string().regex(/^[^/\s]+$/, { error: 'a name has no / and no space' }), of, {
    error: `it maps names to ${what}`,
  });

/** A mapping that has these keys and no others. */
function section<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const allowed = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `there is no such key: allowed are ${allowed}` : `it is a mapping with ${allowed}`,
  });
}

const BYTES = 'it is a number of bytes, as 65536, 64K or 1.5M';
const bytes: z.ZodType<number> = z
  .union([z.number(), z.string()], { error: BYTES })
  .refine((value) => /^\d+(?:\.\d+)?[KMG]?$/i.test(String(value)), { error: BYTES })
  .transform((value) => {
    const [, digits = '0', unit = ''] = /^([\d.]+)(.?)$/.exec(String(value)) ?? [];
    return Math.round(Number(digits) * (UNITS[unit.toLowerCase()] ?? 1));
  });

const channel = {
  rate: bytes.optional(),
  burst: bytes.optional(),
  rateIn: bytes.optional(),
  queue: bytes.optional(),
  bulk: flag.optional(),
};
const url = text('a URL, as tcp://127.0.0.1:9824');
const credentials = text('the name of a set of credentials').optional();
const place = { url, credentials };
const short = <T extends PlaceSection>(whole: z.ZodType<T>): z.ZodType<T> =>
  z.preprocess((value) => (typeof value === 'string' ? { url: value } : value), whole);

const commands = Object.keys(COMMAND).filter((name) => !/^(?:ACK|ERR|ROUTE)$/.test(name)) as [string, ...string[]];

const role: z.ZodType<RoleSection> = section({
  rights: list(chosen(RIGHTS), `rights: ${RIGHTS.join(', ')}`).optional(),
  commands: list(chosen(commands), 'names of commands').optional(),
  services: list(text('a path, in which * stands for a segment and ** for any'), 'paths of services').optional(),
  limits: section({
    connections: count('a number of links').optional(),
    subscriptions: count('a number of subscriptions').optional(),
    ...channel,
  }).optional(),
});

const identity: z.ZodType<IdentitySection> = section({
  certificate: text('a name or URI, in which * stands for anything, or a SHA-256').optional(),
  uid: count('a number of a user').optional(),
  gid: count('a number of a group').optional(),
  mesh: text('MESH/NAME, in which * stands for anything').optional(),
  peer: chosen(PEERS).optional(),
  role: text('the name of a role'),
}).refine((value) => WHO.filter((key) => value[key] !== undefined).length === 1, {
  error: `exactly one of ${WHO.join(', ')} tells who has the role`,
});

/** What a file may hold; every complaint says what is allowed. */
export const configurationFile: z.ZodType<ConfigurationFile> = section({
  listen: list(short(section({ ...place, events: flag.optional() })), 'URLs').optional(),
  uplinks: named(short(section({ ...place, path: text('a path').optional() })), 'URLs').optional(),
  services: list(text('a service, as netlink/route'), 'services').optional(),
  credentials: named(section({ key: text('a file'), cert: text('a file'), ca: text('a file') }), 'files').optional(),
  secretFile: text('a file').optional(),
  channels: section(channel).optional(),
  allowWrite: flag.optional(),
  writers: list(text('a name, a URI or a SHA-256'), 'certificates').optional(),
  insecure: flag.optional(),
  roles: named(role, 'roles').optional(),
  identities: list(identity, 'who has which role').optional(),
});
