/** One netlink family as plain tables: what the facts files hold, and what an overlay may change. */
export interface Family {
  readonly name: string;
  /** Netlink protocol number of a raw family; absent for generic netlink. */
  readonly protocol?: number;
  /** Of a generic family, `genlmsghdr.version`. */
  readonly version?: number;
  /** Of a generic family; the kernel numbers its groups when it starts. */
  readonly groupNames?: readonly string[];
  /** The kernel sets NLA_F_NESTED in the type of every nest that does not say otherwise. */
  readonly nestedFlag?: boolean;
  /** Prefixes that the kernel's names carry and ours do not. */
  readonly strip?: readonly string[];
  readonly constants: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly structs: Readonly<Record<string, Struct>>;
  readonly sets: Readonly<Record<string, AttributeSet>>;
  readonly choices: Readonly<Record<string, Choice>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly notifications?: Readonly<Record<string, Notification>>;
  readonly groups: Readonly<Record<string, number>>;
  /** Names of our own for sets, structs, choices, constants and messages, where the derived one would not do. */
  readonly names?: Readonly<Record<string, string>>;
}

export type Scalar = 'u8' | 'u16' | 'u32' | 'u64' | 's8' | 's16' | 's32' | 's64';

/** Text form of bytes: an IPv4 or IPv6 address told apart by its length, or hexadecimal pairs. */
export type Display = 'ip' | 'mac';

/** What struct members and attributes have in common. */
export interface Field {
  readonly type: string;
  readonly bigEndian?: boolean;
  readonly display?: Display;
  /** Names the constants that the value is one of. */
  readonly enum?: string;
  /** Names the constants whose bits the value holds. */
  readonly flags?: string;
  readonly struct?: string;
}

/** A struct member; `length` in bytes belongs to binary, string and pad. A last binary or array member takes the rest. */
export interface Member extends Field {
  readonly length?: number;
  /** Type of an array's elements; `struct` names a struct. */
  readonly element?: string;
}

export interface Struct {
  readonly members: Readonly<Record<string, Member>>;
  /** Members lie where a C compiler puts them, with holes between; else one right behind the other. */
  readonly aligned?: boolean;
  /** Bytes that every kernel sends; members past them are optional, bytes past the last member are kept. */
  readonly minimum?: number;
  /** The C type and header that the size is tested against. */
  readonly c?: readonly [type: string, header: string];
}

export interface Attribute extends Field {
  readonly value: number;
  /** Attribute set of a nest. */
  readonly set?: string;
  readonly choice?: string;
  /** Attribute of the same set that decides the choice; `header.x`: the message header's member x; `outer`: see there. */
  readonly selector?: string;
  /** Type of an array's elements. */
  readonly element?: string;
  /** Nests of a keyed array, one in the other; 1 unless told. */
  readonly levels?: number;
  /** Index of an indexed array's first element; 1 unless told. */
  readonly first?: number;
  readonly multi?: boolean;
  /** The kernel sets NLA_F_NESTED in the attribute's type. */
  readonly nestedFlag?: boolean;
  /** Values of the header's selector with which the attribute means something else: then it stays bytes. */
  readonly except?: readonly number[];
}

export interface AttributeSet {
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Header member whose value decides choices in this set. */
  readonly header?: string;
  /** Text attribute of the set around this one that decides choices in it. */
  readonly outer?: string;
  /** What the C names begin with, and the header that the numbers are tested against. */
  readonly c?: readonly [prefix: string, header: string];
}

/** Formats of one attribute, by our name for each. */
export type Choice = Readonly<Record<string, Format>>;

export interface Format {
  /** Value of the selector. */
  readonly select: string | number;
  /** Attributes; behind the struct if there is one as well. With neither it has no content. */
  readonly set?: string;
  readonly struct?: string;
  /** The kernel sets NLA_F_NESTED with this format. */
  readonly nestedFlag?: boolean;
}

export interface Operation {
  readonly set: string;
  readonly header?: string;
  readonly do?: Exchange;
  readonly dump?: Exchange;
}

/** Message numbers of a request and its reply. */
export interface Exchange {
  readonly request: number;
  readonly reply?: number;
  /** Set and header of the reply, where they are not those of the request. */
  readonly replySet?: string;
  readonly replyHeader?: string;
}

/** A message that the kernel sends unasked. */
export interface Notification {
  readonly type: number;
  /** The operation whose messages it looks like; else it has a set of its own. */
  readonly like?: string;
  readonly set?: string;
  readonly header?: string;
}

/** Changes to a family: objects are merged key by key, null removes, everything else replaces. */
export type Overlay = Patch<Family>;

export type Patch<T> = { readonly [K in keyof T]?: T[K] extends object ? Patch<T[K]> | null : T[K] | null };
