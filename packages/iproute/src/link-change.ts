import {
  AddressFamily,
  LinkFlag,
  rtLinkOperations,
  type LinkAttributes,
  type LinkinfoBrportAttributes,
  type LinkinfoData,
} from '@nlmq/families';
import { CREATION, changeOf, type Change } from './change.ts';

/** A kind of link and its settings, as in `linkinfo`; kinds that have none are named alone. */
export type LinkKind =
  | { readonly [K in keyof LinkinfoData]-?: { readonly kind: K; readonly data?: LinkinfoData[K] } }[keyof LinkinfoData]
  | { readonly kind?: string; readonly data?: undefined };

/** What can be said of a link beside its kind: attributes in the kernel's words, and members of the header. */
export interface LinkSettings extends Omit<LinkAttributes, 'linkinfo'> {
  /** For `add` the index that the new link gets; the kernel chooses one without it. */
  readonly index?: number;
  readonly up?: boolean;
  /** Bits of LinkFlag, and which of them are meant. */
  readonly flags?: number;
  readonly change?: number;
  /** What it is as the port of a bridge. */
  readonly port?: LinkinfoBrportAttributes;
  /** AddressFamily.bridge: `protinfo` is about the port of a bridge. */
  readonly family?: number;
}

/**
 * A link as it is to be.
 *
 * `set` and `del` mean the link with this `index`, without it the one called `ifname`; so a new name needs the index.
 * `netNsPid` and `netNsFd` put it into another network namespace, `master: 0` takes it out of its bridge.
 */
export type LinkWords = LinkKind & LinkSettings;

/** What can be done to a link. */
export type LinkVerb = 'add' | 'set' | 'del';

/** A write of a link. */
export function linkChange(verb: LinkVerb, words: LinkWords): Change {
  const { index = 0, family = 0, up, flags = 0, change = 0, kind, data, port, ...rest } = words;
  const upBit = up === undefined ? 0 : LinkFlag.up;
  const header = { family, index, flags: up === true ? flags | upBit : flags & ~upBit, change: change | upBit };
  const own = kind === undefined ? {} : { kind, ...(data && { data: { [kind]: data } }) };
  const info = { ...own, ...(port && { slaveKind: 'bridge', slaveData: { bridge: port } }) };
  const linkinfo = kind === undefined && !port ? {} : { linkinfo: info };
  return changeOf(operationOf(verb, family), verb === 'add' ? CREATION.add : 0, {
    ...header,
    attrs: { ...rest, ...linkinfo },
  });
}

function operationOf(verb: LinkVerb, family: number): (typeof rtLinkOperations)['newlink']['do'] {
  if (verb === 'del') return rtLinkOperations.dellink.do;
  return family === AddressFamily.bridge ? rtLinkOperations.setlink.do : rtLinkOperations.newlink.do;
}
