import { ping as pingCommand } from '@nlmq/control';
import { connect } from '../connect.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import type { Terminal } from './terminal.ts';

export interface PingOptions extends CredentialOptions {
  readonly count: number;
  readonly json?: boolean;
}

const PAUSE_MS = 1000;

/** `nlmq ping`: asks a broker for signs of life. */
export async function ping(url: string, { count, json, ...files }: PingOptions, terminal: Terminal): Promise<void> {
  const { signal } = terminal;
  const client = await connect(url, { signal, reconnect: false, ...credentialsOf(files) });
  try {
    const { name, original } = client.peer;
    for (let sent = 1; ; sent++) {
      const begin = performance.now();
      // A peer of 2013 does not know PING; that it answered HELLO is its sign of life.
      if (!original) await client.call(pingCommand, {}, { signal });
      const milliseconds = Number((performance.now() - begin).toFixed(3));
      const from = original ? 'a broker of 2013' : name;
      terminal.data(
        json ? `${JSON.stringify({ url, name, original, milliseconds })}\n` : `${url}: ${from}, ${milliseconds} ms\n`,
      );
      if (sent >= count || signal.aborted) return;
      await pause(signal);
    }
  } finally {
    await client.close();
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, PAUSE_MS);
    signal.addEventListener('abort', done);
  });
}
