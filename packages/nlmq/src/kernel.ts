import { type Client, type ConnectOptions, converse } from '@nlmq/client';
import { type Conversation, Keyring } from '@nlmq/core';
import { type NetlinkFamily, netlink } from '@nlmq/service-netlink';
import { connect } from './connect.ts';
import { type CredentialFiles, readCredentials } from './credentials.ts';

/** Which kernel is asked; `key`, `cert` and `ca` are names of files, in place of `credentials`. */
export interface KernelOptions extends Partial<ConnectOptions>, Partial<CredentialFiles> {
  /** The broker to ask, as `tcp://localhost:9824`. Default: this machine's own kernel, without a broker. */
  readonly host?: string;
  /** A network namespace there: a name under /run/netns; for this machine a path as well. */
  readonly netns?: string;
  /** With `host`: the uplinks of that broker that lead to the kernel's, as `rack7` or `site/rack7`. */
  readonly via?: string;
}

/**
 * Opens a conversation with a family of a kernel; the caller closes it.
 *
 * @throws SocketError NETLINK_UNAVAILABLE, ERR_NETNS without `host`; with it as `connect` does, and ClientError
 *   ERR_NOT_FOUND when the broker does not serve the family
 */
export async function openKernel(family: NetlinkFamily, options: KernelOptions = {}): Promise<Conversation> {
  const { host, netns, via, key, cert, ca, ...rest } = options;
  if (host === undefined) return converse(netlink({ family, ...(netns === undefined ? {} : { netns }) }));
  const client = await connect(host, { ...rest, ...credentialsOf({ key, cert, ca }) });
  try {
    return closing(await client.service(pathOf(family, { netns, via })), client);
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** The path of a kernel's service, seen from a broker. */
export function pathOf(
  family: NetlinkFamily,
  { netns, via }: { readonly netns?: string | undefined; readonly via?: string | undefined },
): string {
  return `${via === undefined ? '' : `${via}/`}netlink/${family}${netns === undefined ? '' : `@${netns}`}`;
}

/** What the files hold, where all of them are named. */
export function credentialsOf({ key, cert, ca }: Partial<Record<keyof CredentialFiles, string | undefined>>): {
  readonly credentials?: Keyring;
} {
  if (key === undefined || cert === undefined || ca === undefined) return {};
  return { credentials: new Keyring(readCredentials({ key, cert, ca })) };
}

/** A conversation that closes its client. */
export function closing(service: Conversation, client: Client): Conversation {
  return {
    request: (packet, options) => service.request(packet, options),
    subscribe: (filter, options) => service.subscribe(filter, options),
    close: () => client.close(),
  };
}
