import { type Client, type ConnectOptions, connect } from '../src/index.ts';
import { type Script, ScriptedTransport } from './peer.ts';

/** A client linked to a scripted peer. */
export interface Started {
  readonly client: Client;
  readonly transport: ScriptedTransport;
}

const clients: Client[] = [];

export async function start(script: Script = {}, options: Partial<ConnectOptions> = {}): Promise<Started> {
  const transport = new ScriptedTransport(script);
  const client = await connect('test://peer', { transports: [transport], ...options });
  clients.push(client);
  return { client, transport };
}

/** Closes every client that was started. */
export async function closeAll(): Promise<void> {
  await Promise.all(clients.splice(0).map((client) => client.close()));
}

/** Lets everything run that is ready to. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** All packets of an answer or subscription, up to `count`. */
export async function take(packets: AsyncIterable<Uint8Array>, count = Infinity): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = [];
  for await (const packet of packets) if (taken.push(packet) >= count) break;
  return taken;
}

/** The code of what `act` throws; undefined where it throws nothing. */
export function codeOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
}

/** What a promise was rejected with. */
export async function failure(
  promise: PromiseLike<unknown>,
): Promise<{ code: unknown; message: string; cause: unknown }> {
  try {
    await promise;
  } catch (error) {
    return error as { code: unknown; message: string; cause: unknown };
  }
  throw new Error('it did not fail');
}
