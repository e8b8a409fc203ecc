import { type Keyring, type Link, type LinkOptions, type Transport, TransportError } from '@nlmq/core';
import { type Broker, type BrokerOptions, createBroker } from '../src/index.ts';
import { TestPeer } from './harness.ts';

/** A broker, and what its transport saw. */
export interface Place extends AsyncDisposable {
  readonly broker: Broker;
  readonly listening: ReadonlyMap<
    string,
    { readonly accept: (link: Link) => void; readonly credentials: Keyring | undefined }
  >;
  /** What was to be shown at each dial. */
  readonly dialled: readonly (Keyring | undefined)[];
  join(peer?: TestPeer['peer'], address?: string): Promise<TestPeer>;
}

/** A broker whose transport remembers where it listens, with what, and lets tests in there. */
export async function place(options: Partial<BrokerOptions> = {}): Promise<Place> {
  const listening = new Map<string, { accept: (link: Link) => void; readonly credentials: Keyring | undefined }>();
  const dialled: (Keyring | undefined)[] = [];
  const transport: Transport = {
    scheme: 'test',
    duplex: true,
    dial(_to, { credentials }: LinkOptions) {
      dialled.push(credentials);
      return Promise.reject(new TransportError('ERR_UNREACHABLE', 'nobody answers'));
    },
    listen(at, accept, { credentials }) {
      const address = at.address.replace(/:0$/, ':77');
      if (listening.has(address)) return Promise.reject(new TransportError('ERR_ADDRESS_IN_USE', 'somebody does'));
      listening.set(address, { accept, credentials });
      const close = (): Promise<void> => {
        listening.delete(address);
        return Promise.resolve();
      };
      return Promise.resolve({ endpoint: { ...at, address }, close });
    },
  };
  const broker = createBroker({ transports: [transport], ...options });
  await broker.listen('test://here');
  const join = (peer: TestPeer['peer'] = { kind: 'process' }, address = 'here'): Promise<TestPeer> => {
    const link = new TestPeer(peer);
    listening.get(address)!.accept(link);
    return link.greet();
  };
  return { broker, join, listening, dialled, [Symbol.asyncDispose]: () => broker.close() };
}
