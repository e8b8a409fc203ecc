import type { U32Key } from '@nlmq/codec';
import { type Codec, type Field, bytes, filterKeys, optional, record, secretBytes, text, uint32 } from './field.ts';
import { ATTRIBUTE, COMMAND } from './number.ts';

/**
 * What a link needs before a broker looks at a command [CTL-11].
 *
 * `open`: nothing; `subscribe`, `read`, `provide`: those rights; `admin`: the right to change the broker.
 */
export type Access = 'open' | 'subscribe' | 'read' | 'provide' | 'admin';

/** A management command as data; broker and client share it, so they cannot disagree. */
export interface Command<Request, Reply> {
  readonly id: number;
  readonly name: string;
  readonly access: Access;
  readonly request: Codec<Request>;
  readonly reply: Codec<Reply>;
}

/** A command's value where nothing is told. */
export type Nothing = Readonly<Record<string, never>>;

/** One test of a packet, as KEY carries it and `@nlmq/core` has it: the u32 at `offset` under `mask` equals `key`. */
export type FilterKey = U32Key;

/** What each side tells of itself in HELLO. */
export interface Hello {
  readonly version?: number | undefined;
  readonly name?: string | undefined;
  /** 16 bytes that tell this instance from every other. */
  readonly uuid?: Uint8Array | undefined;
  /** Bits of FEATURE. */
  readonly features?: number | undefined;
  /** The largest CDATA that the side takes, in bytes. */
  readonly maxCdata?: number | undefined;
}

/** HELLO's answer. */
export interface Welcome extends Hello {
  /** The label of the asking link on this broker. */
  readonly label: number;
}

/**
 * A place to listen or dial, and what to show there over encrypted schemes; absent: what the broker was started with.
 *
 * Files count on the broker's side, and are taken from its own process only [CTL-17].
 */
export interface Place {
  readonly url: string;
  readonly key?: string | undefined;
  readonly cert?: string | undefined;
  readonly ca?: string | undefined;
  /** The name of credentials that the broker was configured with. */
  readonly credentials?: string | undefined;
}

/** SERVE's answer. */
export interface Served {
  /** Where it listens, its port resolved; absent from a broker of 2013. */
  readonly url?: string | undefined;
}

/** A broker to link to. */
export interface Connection extends Place {
  /** The name under which its services are found, as the first segment of their paths. Absent: the one it tells. */
  readonly name?: string | undefined;
  /** The path of the service there that the label shall mean. Absent: its default service. */
  readonly path?: string | undefined;
}

export interface SubscribeRequest {
  readonly keys: readonly FilterKey[];
  /** The path of the service whose events are wanted; absent: the default service. */
  readonly path?: string | undefined;
  /** Bits of WANT; absent: both. */
  readonly want?: number | undefined;
  /** Of the subscriptions of one group one gets each packet, in turn. */
  readonly group?: string | undefined;
  /** One of OVERFLOW; absent: DROP. */
  readonly overflow?: number | undefined;
}

export interface SubscribeReply {
  readonly cid: number;
  /** The src that events of this subscription will carry; absent where no service was meant. */
  readonly source?: number | undefined;
  /** The src that pushes of this subscription will carry which were made behind the broker; absent where they are made at it. */
  readonly pushes?: number | undefined;
}

/** One label. */
export interface Labelled {
  readonly label: number;
}

/** DISCOVER's answer. */
export interface Discovered extends Labelled {
  /** Bits of SERVICE_FEATURE. */
  readonly features?: number | undefined;
  /** The longest packet that the service takes in fragments, in bytes; absent: what fits into a frame. */
  readonly maxPacket?: number | undefined;
  /** What the default service is called, where that was asked for. */
  readonly name?: string | undefined;
}

/** One path. */
export interface Named {
  readonly path: string;
}

/** A service that the asking link offers. */
export interface ProvideRequest extends Named {
  /** Bits of SERVICE_FEATURE. */
  readonly features?: number | undefined;
  /** The longest packet that it takes in fragments, in bytes; absent: what fits into a frame. */
  readonly maxPacket?: number | undefined;
}

/** @internal */
export const nothing: Codec<Nothing> = record<Nothing>({});
/** @internal */
export const labelled: Codec<Labelled> = record<Labelled>({ label: uint32(ATTRIBUTE.ADDR) });
const maybeText = (attribute: number): Field<string | undefined> => optional(text(attribute), attribute);
const maybeUint32 = (attribute: number): Field<number | undefined> => optional(uint32(attribute), attribute);
const placeFields: { readonly [K in keyof Place]-?: Field<Place[K]> } = {
  url: text(ATTRIBUTE.HOST),
  key: maybeText(ATTRIBUTE.SSL_KEY),
  cert: maybeText(ATTRIBUTE.SSL_CERT),
  ca: maybeText(ATTRIBUTE.SSL_CA),
  credentials: maybeText(ATTRIBUTE.CREDENTIALS),
};
const place: Codec<Place> = record<Place>(placeFields);
const introduction: { readonly [K in keyof Hello]-?: Field<Hello[K]> } = {
  version: maybeUint32(ATTRIBUTE.VERSION),
  name: maybeText(ATTRIBUTE.NAME),
  uuid: optional(bytes(ATTRIBUTE.UUID, 16), ATTRIBUTE.UUID),
  features: maybeUint32(ATTRIBUTE.FEATURES),
  maxCdata: maybeUint32(ATTRIBUTE.MAX_CDATA),
};

function define<Request, Reply>(
  name: keyof typeof COMMAND,
  access: Access,
  request: Codec<Request>,
  reply: Codec<Reply>,
): Command<Request, Reply> {
  return { id: COMMAND[name], name, access, request, reply };
}

/** Does nothing and is acknowledged. */
export const noop: Command<Nothing, Nothing> = define('NOOP', 'open', nothing, nothing);
/** Ends the broker. */
export const stop: Command<Nothing, Nothing> = define('STOP', 'admin', nothing, nothing);
/** Makes the link an admin's, for whoever knows the broker's secret. */
export const register: Command<{ readonly secret: Uint8Array }, Nothing> = define(
  'REGISTER',
  'open',
  record<{ readonly secret: Uint8Array }>({ secret: secretBytes(ATTRIBUTE.SECRET) }),
  nothing,
);
/** Reads the configuration again. */
export const reload: Command<Nothing, Nothing> = define('RELOAD', 'admin', nothing, nothing);
/** Links the broker to another broker or to a kernel service. */
export const connect: Command<Connection, Labelled> = define(
  'CONNECT',
  'admin',
  record<Connection>({ ...placeFields, name: maybeText(ATTRIBUTE.NAME), path: maybeText(ATTRIBUTE.PATH) }),
  labelled,
);
/** Ends an outbound link. */
export const disconnect: Command<Labelled, Nothing> = define('DISCONNECT', 'admin', labelled, nothing);
/** Listens. */
export const serve: Command<Place, Served> = define(
  'SERVE',
  'admin',
  place,
  record<Served>({ url: maybeText(ATTRIBUTE.HOST) }),
);
/** Stops listening; accepted links live on. */
export const shutdown: Command<{ readonly url: string }, Nothing> = define(
  'SHUTDOWN',
  'admin',
  record<{ readonly url: string }>({ url: text(ATTRIBUTE.HOST) }),
  nothing,
);
/** Asks for packets that match all keys. */
export const subscribe: Command<SubscribeRequest, SubscribeReply> = define(
  'SUBSCRIBE',
  'subscribe',
  record<SubscribeRequest>({
    keys: filterKeys(),
    path: maybeText(ATTRIBUTE.PATH),
    want: maybeUint32(ATTRIBUTE.WANT),
    group: maybeText(ATTRIBUTE.GROUP),
    overflow: maybeUint32(ATTRIBUTE.OVERFLOW),
  }),
  record<SubscribeReply>({
    cid: uint32(ATTRIBUTE.CID),
    source: maybeUint32(ATTRIBUTE.ADDR),
    pushes: maybeUint32(ATTRIBUTE.PUSHES),
  }),
);
/** Ends a subscription of the same link. */
export const unsubscribe: Command<{ readonly cid: number }, Nothing> = define(
  'UNSUBSCRIBE',
  'subscribe',
  record<{ readonly cid: number }>({ cid: uint32(ATTRIBUTE.CID) }),
  nothing,
);
/** The first thing that a client says [HEL-1]. */
export const hello: Command<Hello, Welcome> = define(
  'HELLO',
  'open',
  record<Hello>(introduction),
  record<Welcome>({ ...introduction, label: uint32(ATTRIBUTE.ADDR) }),
);
/** Asks for the label of a service. */
export const discover: Command<Named, Discovered> = define(
  'DISCOVER',
  'read',
  record<Named>({ path: text(ATTRIBUTE.PATH) }),
  record<Discovered>({
    label: uint32(ATTRIBUTE.ADDR),
    features: maybeUint32(ATTRIBUTE.FEATURES),
    maxPacket: maybeUint32(ATTRIBUTE.MAX_PACKET),
    name: maybeText(ATTRIBUTE.NAME),
  }),
);
/** Makes the link a service under a name; the answer's label is the src of its events, and the dst of what it is asked. */
export const provide: Command<ProvideRequest, Labelled> = define(
  'PROVIDE',
  'provide',
  record<ProvideRequest>({
    path: text(ATTRIBUTE.PATH),
    features: maybeUint32(ATTRIBUTE.FEATURES),
    maxPacket: maybeUint32(ATTRIBUTE.MAX_PACKET),
  }),
  labelled,
);
/** Ends a service that the same link provides. */
export const remove: Command<Named, Nothing> = define(
  'REMOVE',
  'provide',
  record<Named>({ path: text(ATTRIBUTE.PATH) }),
  nothing,
);
/** Takes no new links and requests, and ends the broker when those under way have been answered [CTL-18]. */
export const drain: Command<Nothing, Nothing> = define('DRAIN', 'admin', nothing, nothing);
/** Asks for a sign of life. */
export const ping: Command<Nothing, Nothing> = define('PING', 'open', nothing, nothing);
