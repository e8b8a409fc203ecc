import { readFile } from 'node:fs/promises';
import { ClientError } from '@nlmq/client';
import { DEFAULT_MAX_PACKET } from '@nlmq/codec';
import { WANT } from '@nlmq/control';
import { connect } from '../connect.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import { TimeoutError, UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Where a packet comes from: hexadecimal text, or a file; `-` is the standard input. */
export interface PacketOptions extends CredentialOptions {
  readonly hex?: string;
  readonly file?: string;
}

export interface PushOptions extends PacketOptions {
  /** The service to send to; else the broker's subscribers. */
  readonly to?: string;
  readonly count: number;
}

export interface PullOptions extends CredentialOptions {
  readonly count?: number;
  /** Each packet goes to one of those who pull under this name. */
  readonly group?: string;
}

export interface RequestOptions extends PacketOptions {
  /** Seconds. */
  readonly timeout: number;
}

async function packetOf({ hex, file }: PacketOptions): Promise<Uint8Array> {
  if ((hex === undefined) === (file === undefined)) throw new UsageError('one of --hex and --file says what to send');
  if (hex !== undefined) return fromHex(hex);
  const bytes = await contentOf(String(file));
  if (bytes.length > DEFAULT_MAX_PACKET)
    throw new UsageError(`--file ${file}: ${bytes.length} bytes, a packet has at most ${DEFAULT_MAX_PACKET}`);
  return bytes;
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file === '-' ? '/dev/stdin' : file));
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new UsageError(
      `--file ${file}: it cannot be read (${code}); name a file of yours, or - for the standard input`,
    );
  }
}

function fromHex(text: string): Uint8Array {
  const digits = text.replaceAll(/\s/g, '');
  if (digits.length % 2 === 1 || !/^[0-9a-f]*$/i.test(digits))
    throw new UsageError(`--hex ${text}: pairs of 0-9 and a-f`);
  return new Uint8Array(Buffer.from(digits, 'hex'));
}

const toHex = (packet: Uint8Array): string => Buffer.from(packet).toString('hex');

/** `nlmq push`: sends a packet to a broker's subscribers, or to one of its services. */
export async function push(url: string, options: PushOptions, terminal: Terminal): Promise<void> {
  const packet = await packetOf(options);
  const client = await connect(url, { signal: terminal.signal, reconnect: false, ...credentialsOf(options) });
  try {
    const target = options.to === undefined ? client : await client.service(options.to);
    for (let sent = 0; sent < options.count && !terminal.signal.aborted; sent++) {
      if (!target.push(packet)) await client.drained();
    }
  } finally {
    await client.close();
  }
}

/** `nlmq pull`: prints what is pushed to a broker's subscribers, a packet per line as hexadecimal text. */
export async function pull(
  url: string,
  { count = Infinity, group, ...files }: PullOptions,
  terminal: Terminal,
): Promise<void> {
  const { signal } = terminal;
  const client = await connect(url, { signal, ...credentialsOf(files) });
  try {
    let left = count;
    for await (const packet of await client.subscribe(
      {},
      { want: WANT.PUSHES, signal, ...(group !== undefined && { group }) },
    )) {
      terminal.data(`${toHex(packet)}\n`);
      if (--left === 0) return;
    }
  } finally {
    await client.close();
  }
}

/** `nlmq req`: sends one request to a service and prints each packet of the answer as hexadecimal text. */
export async function req(url: string, name: string, options: RequestOptions, terminal: Terminal): Promise<void> {
  const packet = await packetOf(options);
  const client = await connect(url, { signal: terminal.signal, reconnect: false, ...credentialsOf(options) });
  try {
    const service = await client.service(name);
    const replies = service.request(packet, { timeout: options.timeout * 1000, signal: terminal.signal });
    for await (const reply of replies) if (reply.length > 0) terminal.data(`${toHex(reply)}\n`);
  } catch (error) {
    if (!(error instanceof ClientError && error.code === 'ERR_TIMEOUT')) throw error;
    throw new TimeoutError(`${url} ${name}: ${error.message}; --timeout SECONDS waits longer`);
  } finally {
    await client.close();
  }
}
