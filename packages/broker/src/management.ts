import { ControlError, drain, policyTest, register, reload, serve, shutdown, stop } from '@nlmq/control';
import { formatEndpoint, type Keyring, type Listener, parseEndpoint } from '@nlmq/core';
import { type Handler, handle } from './handler.ts';
import { type CredentialSources, credentialsOf } from './place.ts';
import type { Policy } from './policy.ts';
import type { Registration } from './registration.ts';
import { verdict } from './verdict.ts';

/** What the commands that change a broker as a whole work on. */
export interface Government extends CredentialSources {
  readonly registration: Registration;
  readonly policy: Pick<Policy, 'rights'>;
  /** The names of all commands, and what they need. */
  readonly commands: ReadonlyMap<string, Handler>;
  /** Reads the configuration again; absent where there is none. */
  readonly reload: (() => Promise<void>) | undefined;
  listen(url: string, options: { readonly credentials?: Keyring | undefined }): Promise<Listener>;
  /** Ends a listener; false when there is none. */
  shutdown(url: string): Promise<boolean>;
  drain(): void;
  close(): Promise<void>;
}

/** The commands that change a broker as a whole. */
export function governingCommands(house: Government): Handler[] {
  return [
    handle(register, ({ secret }, caller) => house.registration.register(secret, caller)),
    handle(serve, async (place, caller) => {
      const credentials = credentialsOf(place, caller, house);
      return { url: formatEndpoint((await house.listen(place.url, { credentials })).endpoint) };
    }),
    handle(shutdown, async ({ url }) => {
      if (await house.shutdown(formatEndpoint(parseEndpoint(url)))) return {};
      throw new ControlError('ERR_NOT_FOUND', `nothing listens at ${url}; LIST listeners tells where something does`);
    }),
    // A turn later, so that the answer goes before the link does.
    handle(stop, () => {
      queueMicrotask(() => void house.close());
      return {};
    }),
    handle(drain, () => {
      house.drain();
      return {};
    }),
    handle(reload, async () => {
      if (!house.reload) throw new ControlError('ERR_UNSUPPORTED', 'this broker was started without a configuration');
      await house.reload();
      return {};
    }),
    handle(policyTest, (question) => verdict((peer) => house.policy.rights(peer), question, house.commands)),
  ];
}

/** Commands that a draining broker still runs: they begin nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['NOOP', 'PING', 'LIST', 'STATS', 'UNSUBSCRIBE', 'DRAIN', 'STOP']);

/** Why a broker does not run a command now; undefined when it does [CTL-18]. */
export function refusalWhile(draining: boolean, { name }: Pick<Handler, 'name'>): ControlError | undefined {
  if (!draining || HARMLESS.has(name)) return undefined;
  return new ControlError('ERR_DRAINING', 'this broker is about to end and takes nothing new');
}
