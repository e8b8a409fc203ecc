/** Numbers of the management commands: 0-12 are those of 2013, 64 and above are ours [CTL-9]. */
export const COMMAND: {
  readonly NOOP: 0;
  readonly STOP: 1;
  readonly ACK: 2;
  readonly ERR: 3;
  readonly REGISTER: 4;
  readonly RELOAD: 5;
  readonly ROUTE: 6;
  readonly CONNECT: 7;
  readonly DISCONNECT: 8;
  readonly SERVE: 9;
  readonly SHUTDOWN: 10;
  readonly SUBSCRIBE: 11;
  readonly UNSUBSCRIBE: 12;
  readonly HELLO: 64;
  readonly DISCOVER: 65;
  readonly PROVIDE: 66;
  readonly REMOVE: 67;
  readonly LIST: 68;
  readonly STATS: 69;
  readonly LIMIT: 70;
  readonly KICK: 71;
  readonly DRAIN: 72;
  readonly PING: 73;
  readonly POLICY_TEST: 74;
} = {
  NOOP: 0,
  STOP: 1,
  ACK: 2,
  ERR: 3,
  REGISTER: 4,
  RELOAD: 5,
  ROUTE: 6,
  CONNECT: 7,
  DISCONNECT: 8,
  SERVE: 9,
  SHUTDOWN: 10,
  SUBSCRIBE: 11,
  UNSUBSCRIBE: 12,
  HELLO: 64,
  DISCOVER: 65,
  PROVIDE: 66,
  REMOVE: 67,
  LIST: 68,
  STATS: 69,
  LIMIT: 70,
  KICK: 71,
  DRAIN: 72,
  PING: 73,
  POLICY_TEST: 74,
};

/** Numbers of the attributes of management commands: 8-16 are those of 2013, 64 and above are ours [CTL-10]. */
export const ATTRIBUTE: {
  readonly SECRET: 8;
  readonly HOST: 9;
  readonly SSL_KEY: 10;
  readonly SSL_CERT: 11;
  readonly SSL_CA: 12;
  readonly ADDR: 13;
  readonly ERROR: 14;
  readonly CID: 15;
  readonly KEY: 16;
  readonly VERSION: 64;
  readonly NAME: 65;
  readonly UUID: 66;
  readonly FEATURES: 67;
  readonly MAX_CDATA: 68;
  readonly PATH: 69;
  readonly WANT: 70;
  readonly GROUP: 71;
  readonly OVERFLOW: 72;
  readonly BODY: 73;
  readonly MAX_PACKET: 74;
  readonly CREDENTIALS: 75;
  readonly PUSHES: 76;
} = {
  SECRET: 8,
  HOST: 9,
  SSL_KEY: 10,
  SSL_CERT: 11,
  SSL_CA: 12,
  ADDR: 13,
  ERROR: 14,
  CID: 15,
  KEY: 16,
  VERSION: 64,
  NAME: 65,
  UUID: 66,
  FEATURES: 67,
  MAX_CDATA: 68,
  PATH: 69,
  WANT: 70,
  GROUP: 71,
  OVERFLOW: 72,
  BODY: 73,
  MAX_PACKET: 74,
  CREDENTIALS: 75,
  PUSHES: 76,
};

/** The version that HELLO tells. */
export const VERSION = 1;

/** Bits of HELLO's FEATURES [HEL-4]. */
export const FEATURE: {
  /** Replies carry FLAG_REPLY, and the last one FLAG_LAST. */
  readonly REPLY_MARKS: 1;
  /** FLAG_FRAGMENTS is understood, and passed on. Only with REPLY_MARKS, and where MAX_CDATA is 65,531 [FRG-1]. */
  readonly FRAGMENTS: 2;
  /** It is a broker: what it sends comes from many, who are not held back because of one receiver [SUB-12]. */
  readonly BROKER: 4;
} = { REPLY_MARKS: 1, FRAGMENTS: 2, BROKER: 4 };

/** Bits of FEATURES in DISCOVER's answer. */
export const SERVICE_FEATURE: {
  /** The service can be changed: links without the write right may send it nothing but what reads. */
  readonly GUARDED: 1;
} = { GUARDED: 1 };

/** What a subscription wants; the bits add up [SUB-4]. */
export const WANT: {
  readonly EVENTS: 1;
  readonly PUSHES: 2;
} = { EVENTS: 1, PUSHES: 2 };

/** What becomes of packets of a subscription whose link does not keep up [SUB-12]. */
export const OVERFLOW: {
  /** What finds no room in the queue is dropped, and told. */
  readonly DROP: 1;
  /** Clients that send such packets wait, while the link still takes something. */
  readonly BLOCK: 2;
  /** The link is ended. */
  readonly CLOSE: 3;
} = { DROP: 1, BLOCK: 2, CLOSE: 3 };

/** The key that every packet matches: an original broker does not answer a SUBSCRIBE without a key. */
export const ANY_KEY: { readonly offset: 0; readonly key: 0; readonly mask: 0 } = { offset: 0, key: 0, mask: 0 };

/** Addresses: a label means something on one broker only [ADR-2]. */
export const LABEL: {
  /** The broker's subscribers. */
  readonly SUBSCRIBERS: 0;
  /** The default service, else the default uplink; the only address that the 2013 implementation knows. */
  readonly DEFAULT: 0x00010003;
  /** Services and outbound links count on from here. */
  readonly FIRST: 0x00010004;
  /** Accepted links count on from here. */
  readonly FIRST_ACCEPTED: 0x00020000;
} = { SUBSCRIBERS: 0, DEFAULT: 0x00010003, FIRST: 0x00010004, FIRST_ACCEPTED: 0x00020000 };
