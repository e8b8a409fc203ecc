import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { Keyring, parseEndpoint, type Credentials } from '@nlmq/core';
import { createAuthority } from '@nlmq/testkit/certificates';
import { transportCompliance } from '@nlmq/testkit/transport';
import { unixSsl } from '@nlmq/transport-unix-ssl';

const folder = mkdtempSync(join(tmpdir(), 'nlmqt-'));
let credentials: Credentials;
let count = 0;

beforeAll(async () => {
  credentials = await (await createAuthority()).issue();
});

afterAll(() => rmSync(folder, { recursive: true }));

transportCompliance('unix+ssl', {
  setup() {
    count += 1;
    const listenAt = `unix+ssl://${join(folder, String(count))}`;
    return { transport: unixSsl(), listenAt, credentials: new Keyring(credentials) };
  },
  rawDial: (url) =>
    new Promise((resolve, reject) => {
      const plain = connectPlain({ path: parseEndpoint(url).address, allowHalfOpen: true });
      const socket = connect({ socket: plain, ...credentials });
      socket.once('secureConnect', () => resolve(socket));
      socket.once('error', reject);
    }),
});
