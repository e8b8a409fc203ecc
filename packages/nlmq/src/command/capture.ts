import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Client } from '@nlmq/client';
import { WANT } from '@nlmq/control';
import { Keyring, systemClock } from '@nlmq/core';
import { connect } from '../connect.ts';
import { Recorder } from './capture/recorder.ts';
import { type Relay, relay } from './capture/relay.ts';
import { tapped } from './capture/tap.ts';
import { type CredentialOptions, filesOf, transportsOf } from './credential-words.ts';
import { TimeoutError, UsageError, codeOf, lineOf } from './exit.ts';
import { type Terminal, fired } from './terminal.ts';

export interface CaptureOptions extends CredentialOptions {
  /** The file; `-` is the standard output. */
  readonly write: string;
  /** Services whose events are captured. */
  readonly path?: readonly string[];
  /** Relays as `LISTEN=TARGET`. */
  readonly relay?: readonly string[];
  readonly count?: number;
  readonly seconds?: number;
  readonly insecure?: boolean;
}

/** Everything that a capture of one command shares. */
interface Session {
  readonly recorder: Recorder;
  readonly options: CaptureOptions;
  readonly terminal: Terminal;
  /** Fires when the capture is to end. */
  readonly signal: AbortSignal;
  readonly credentials?: Keyring;
}

/** `nlmq capture`: writes what passes through brokers into a file for Wireshark. */
export async function capture(urls: readonly string[], options: CaptureOptions, terminal: Terminal): Promise<void> {
  const { count = Infinity, seconds, write: name } = options;
  const relays = (options.relay ?? []).map(placesOf);
  if (urls.length + relays.length === 0) throw new UsageError('capture: which broker? a URL, or --relay LISTEN=TARGET');
  const credentials = filesOf(options);
  const enough = new AbortController();
  const file = opened(name, terminal, () => enough.abort());
  const late = seconds === undefined ? undefined : AbortSignal.timeout(seconds * 1000);
  const signal = AbortSignal.any([terminal.signal, enough.signal, ...(late ? [late] : [])]);
  const recorder = new Recorder(file.write, count, () => enough.abort());
  const keyring = credentials && { credentials: new Keyring(credentials) };
  const session: Session = { recorder, options, terminal, signal, ...keyring };
  const ends: AsyncDisposable[] = [];
  try {
    for (const [at, to] of relays) ends.push(await relayed(at, to, session));
    for (const url of urls) ends.push(await listening(url, session));
    await fired(signal);
  } catch (error) {
    if (!signal.aborted) throw error; // What ended it is told below.
  } finally {
    for (const end of ends) await end[Symbol.asyncDispose]();
    file.close();
  }
  if (file.fault) throw file.fault;
  const { frames, packets } = recorder.count;
  if (late?.aborted && packets < count && count !== Infinity) {
    throw new TimeoutError(`only ${packets} of ${count} packets came within ${seconds ?? 0} s`);
  }
  const inAll = `${frames} frame${frames === 1 ? '' : 's'}, ${packets} of them packets`;
  terminal.talk(`nlmq: ${inAll}${name === '-' ? '' : `, are in ${name}`}`);
}

/** Reads `LISTEN=TARGET`; in either URL a `=` may stand. */
function placesOf(text: string): readonly [string, string] {
  const [, at, to] = /^(.+?)=([a-z][a-z0-9+.-]*:\/\/.*)$/s.exec(text) ?? [];
  if (at !== undefined && to !== undefined) return [at, to];
  throw new UsageError(`--relay ${text}: write LISTEN=TARGET, as tcp://127.0.0.1:9825=tcp://127.0.0.1:9824`);
}

/** Connects as a client that takes events and pushes, and asks for nothing else. */
async function listening(url: string, { recorder, options, terminal, signal, credentials }: Session): Promise<Client> {
  const tap = recorder.broker(url);
  const transports = transportsOf(options).map((transport) => tapped(transport, tap));
  const client = await connect(url, { transports, name: 'capture', signal, ...(credentials && { credentials }) });
  try {
    const paths = options.path ?? [''];
    for (const path of paths) await client.subscribe({}, { path, want: WANT.EVENTS, receive: taken });
    await client.subscribe({}, { want: WANT.PUSHES, receive: taken });
  } catch (error) {
    await client.close();
    throw error;
  }
  terminal.talk(`nlmq: capturing the events and pushes of ${url}; Ctrl-C ends it`);
  return client;
}

/** The tap has seen it. */
const taken = (): void => undefined;

async function relayed(at: string, to: string, session: Session): Promise<Relay> {
  const { recorder, options, terminal, credentials } = session;
  const begun = await relay(at, to, recorder.broker(to), {
    transports: transportsOf(options),
    clock: systemClock,
    credentials,
    insecure: options.insecure ?? false,
    fault: (error) => terminal.talk(`nlmq: ${lineOf(error)}`),
  });
  const ready = `ready ${begun.url}`;
  if (options.write === '-') terminal.talk(`nlmq: ${ready}`);
  else terminal.data(`${ready}\n`);
  terminal.talk(`nlmq: capturing what passes from there to ${to}, with the rights of this command; Ctrl-C ends it`);
  return begun;
}

/** Where a capture goes. */
class Output {
  /** Why nothing more can be written. */
  fault: Error | undefined;
  readonly #write: (bytes: Uint8Array) => void;
  readonly #failed: () => void;
  readonly close: () => void;

  constructor(write: (bytes: Uint8Array) => void, close: () => void, failed: () => void) {
    this.#write = write;
    this.#failed = failed;
    this.close = close;
  }

  readonly write = (bytes: Uint8Array): void => {
    if (this.fault) return;
    try {
      this.#write(bytes);
    } catch (cause) {
      const code = codeOf(cause) ?? 'ERR_WRITE';
      this.fault = Object.assign(new Error(`-w: nothing more can be written (${code})`, { cause }), { code });
      this.#failed();
    }
  };
}

/** @throws UsageError for a place that cannot be written */
function opened(name: string, terminal: Terminal, failed: () => void): Output {
  if (name === '-') {
    if (terminal.columns !== undefined)
      throw new UsageError('-w -: a screen shows no capture; name a file, or pipe it');
    const write = (bytes: Uint8Array): void => terminal.bytes?.(bytes);
    return new Output(write, () => undefined, failed);
  }
  try {
    const file = openSync(name, 'w', 0o600);
    const write = (bytes: Uint8Array): void => writeFileSync(file, bytes);
    return new Output(write, () => closeSync(file), failed);
  } catch (cause) {
    throw new UsageError(`-w ${name}: it cannot be written (${codeOf(cause) ?? String(cause)})`, { cause });
  }
}
