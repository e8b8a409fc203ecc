import { CDATA_OFFSET, MAX_CDATA, MAX_ORIGINAL_FRAME } from '@nlmq/codec';
import { ControlError, type ControlErrorCode, FEATURE, LABEL, VERSION, type Welcome, hello } from '@nlmq/control';
import type { Clock, Endpoint, Keyring, Transport } from '@nlmq/core';
import { ClientError } from './error.ts';
import { Session, type SessionHost } from './session.ts';

/** Where and how a client dials, each time anew. */
export interface Dialer {
  readonly url: string;
  readonly endpoint: Endpoint;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly credentials: Keyring | undefined;
  /** Milliseconds for the link, and then for HELLO's answer. */
  readonly timeout: number;
  readonly name: string;
  readonly uuid: Uint8Array;
}

/** Who is at the other end. */
export interface BrokerPeer {
  /** A peer of 2013: it knows one service, cuts frames over 16,384 bytes, and marks no replies. */
  readonly original: boolean;
  readonly name: string;
  /** 16 bytes that tell this broker's process from every other; absent for an original. */
  readonly uuid?: Uint8Array | undefined;
}

/** A session that has been introduced. */
export interface Introduced {
  readonly session: Session;
  readonly peer: BrokerPeer;
}

/** How a peer that does not know HELLO answers it. */
const ORIGINAL_REFUSALS: ReadonlySet<string> = new Set<ControlErrorCode>(['ERR_DENIED', 'ERR_UNSUPPORTED']);

/** Dials and says HELLO. @throws TransportError; ClientError ERR_NOT_A_BROKER, ERR_ABORTED */
export async function dial(dialer: Dialer, host: SessionHost, signal: AbortSignal): Promise<Introduced> {
  const { endpoint, transport, clock, credentials, timeout } = dialer;
  const session = new Session(await transport.dial(endpoint, { clock, credentials, timeout, signal }), host);
  if (!transport.duplex) return { session, peer: { original: false, name: '' } };
  try {
    return { session, peer: await introduce(session, dialer, host.maxPacket > 0, signal) };
  } catch (error) {
    session.destroy();
    throw error;
  }
}

async function introduce(
  session: Session,
  dialer: Dialer,
  fragments: boolean,
  signal: AbortSignal,
): Promise<BrokerPeer> {
  const { name, uuid, timeout } = dialer;
  const features = FEATURE.REPLY_MARKS | (fragments ? FEATURE.FRAGMENTS : 0);
  const self = { version: VERSION, name, uuid, features, maxCdata: MAX_CDATA };
  try {
    return welcomed(session, features, await session.command(hello, self, { timeout, signal }));
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof ControlError && ORIGINAL_REFUSALS.has(error.code)) return met2013(session);
    if (error instanceof ControlError && error.code !== 'ERR_BAD_REQUEST') throw error;
    throw await noBroker(session, dialer.url, error);
  }
}

function welcomed(session: Session, ours: number, welcome: Welcome): BrokerPeer {
  const features = ours & (welcome.features ?? 0);
  session.marks = (features & FEATURE.REPLY_MARKS) !== 0;
  session.outbox.maxCdata = Math.min(welcome.maxCdata ?? MAX_CDATA, MAX_CDATA);
  if (session.marks && (features & FEATURE.FRAGMENTS) !== 0 && session.outbox.maxCdata === MAX_CDATA) {
    session.takeFragments();
  } else session.places.set('', { label: LABEL.DEFAULT, maxPacket: 0 });
  return { original: false, name: welcome.name ?? '', uuid: welcome.uuid };
}

function met2013(session: Session): BrokerPeer {
  session.original = true;
  session.outbox.single = true;
  session.outbox.maxCdata = MAX_ORIGINAL_FRAME - CDATA_OFFSET;
  session.places.set('', { label: LABEL.DEFAULT, maxPacket: 0 });
  return { original: true, name: '' };
}

async function noBroker(session: Session, url: string, error: unknown): Promise<ClientError> {
  const silent = error instanceof ClientError && error.code === 'ERR_TIMEOUT';
  const cause = error instanceof ClientError && !silent ? ((await session.ended) ?? error) : error;
  const reason = cause instanceof Error ? cause.message.replace(`${url}: `, '') : String(cause);
  const what = `${url}: what listens there is no broker; check the address (${silent ? 'it does not answer HELLO' : reason})`;
  return new ClientError('ERR_NOT_A_BROKER', what, { cause });
}
