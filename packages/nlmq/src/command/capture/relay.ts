import { BrokerError, defaultPolicy } from '@nlmq/broker';
import { type DialOptions, type Link, type Transport, TransportError, formatEndpoint, parseEndpoint } from '@nlmq/core';
import type { Side } from './recorder.ts';
import type { Tap } from './tap.ts';

/** What a relay uses, and tells. */
export interface RelayOptions extends DialOptions {
  readonly transports: readonly Transport[];
  /** It may listen where strangers can come in. */
  readonly insecure: boolean;
  /** Hears why a link was not passed on, or broke. */
  readonly fault: (error: Error) => void;
}

/** A running relay. */
export interface Relay extends AsyncDisposable {
  readonly url: string;
}

/**
 * Stands between clients and a broker: passes on what comes to `at`, each link over one of its own, and lets `tap` see it.
 *
 * @throws TransportError ERR_SCHEME, ERR_ENDPOINT, ERR_ADDRESS_IN_USE and its like; BrokerError ERR_DENIED
 */
export async function relay(at: string, to: string, tap: Tap, options: RelayOptions): Promise<Relay> {
  const [place, target] = [parseEndpoint(at), parseEndpoint(to)];
  const [near, far] = [transportOf(at, options), transportOf(to, options)];
  const refusal = defaultPolicy({ insecure: options.insecure }).refusal(near, place);
  if (refusal !== undefined) throw new BrokerError('ERR_DENIED', `${at}: ${refusal}`);
  const links = new Set<Link>();
  const accept = async (client: Link): Promise<void> => {
    links.add(client);
    try {
      const broker = await far.dial(target, options);
      links.add(broker);
      pass(client, broker, 'client', tap, () => links.delete(client));
      pass(broker, client, 'broker', tap, () => links.delete(broker));
    } catch (error) {
      links.delete(client);
      client.destroy();
      options.fault(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const listener = await near.listen(place, (client) => void accept(client), options);
  return {
    url: formatEndpoint(listener.endpoint),
    [Symbol.asyncDispose]: async () => {
      await listener.close();
      for (const link of links) link.destroy();
    },
  };
}

function transportOf(url: string, { transports }: RelayOptions): Transport {
  const { scheme } = parseEndpoint(url);
  const found = transports.find((transport) => transport.scheme === scheme);
  if (found) return found;
  const known = transports.map((transport) => `${transport.scheme}://`).join(', ');
  throw new TransportError('ERR_SCHEME', `${url}: no transport for ${scheme}://; there are ${known}`);
}

/** Sends what comes from one link over another, as fast as that takes it; when one ends, so does the other. */
function pass(from: Link, to: Link, side: Side, tap: Tap, ended: () => void): void {
  from.receive({
    frames(burst) {
      tap(burst, side);
      const sent = to.send(burst);
      if (sent === 'full') {
        from.pause();
        void to.drained().then(() => from.resume());
      }
      return sent !== 'taken';
    },
    closed(reason) {
      ended();
      if (reason) to.destroy(reason);
      else void to.close();
    },
  });
}
