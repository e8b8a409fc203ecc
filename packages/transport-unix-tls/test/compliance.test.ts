import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { Keyring, parseEndpoint, type Credentials } from '@nlmq/core';
import { createAuthority } from '@nlmq/testkit/certificates';
import { transportCompliance } from '@nlmq/testkit/transport';
import { unixTls } from '@nlmq/transport-unix-tls';

const folder = mkdtempSync(join(tmpdir(), 'nlmqt-'));
let credentials: Credentials;
let count = 0;

beforeAll(async () => {
  credentials = await (await createAuthority()).issue();
});

afterAll(() => rmSync(folder, { recursive: true }));

transportCompliance('unix+tls', {
  setup() {
    count += 1;
    const listenAt = `unix+tls://${join(folder, String(count))}`;
    return { transport: unixTls(), listenAt, credentials: new Keyring(credentials) };
  },
  rawDial: (url) =>
    new Promise((resolve, reject) => {
      const plain = connectPlain({ path: parseEndpoint(url).address, allowHalfOpen: true });
      const socket = connect({ socket: plain, ...credentials });
      socket.once('secureConnect', () => resolve(socket));
      socket.once('error', reject);
    }),
});
