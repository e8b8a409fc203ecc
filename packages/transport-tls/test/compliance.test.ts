import { connect as connectPlain } from 'node:net';
import { connect } from 'node:tls';
import { Keyring, parseEndpoint, parseHostPort, type Credentials } from '@nlmq/core';
import { createAuthority } from '@nlmq/testkit/certificates';
import { transportCompliance } from '@nlmq/testkit/transport';
import { tls } from '@nlmq/transport-tls';

let credentials: Credentials;

beforeAll(async () => {
  credentials = await (await createAuthority()).issue();
});

transportCompliance('tls', {
  setup: () => ({ transport: tls(), listenAt: 'tls://127.0.0.1:0', credentials: new Keyring(credentials) }),
  rawDial: (url) =>
    new Promise((resolve, reject) => {
      const plain = connectPlain({ ...parseHostPort(parseEndpoint(url)), allowHalfOpen: true });
      const socket = connect({ socket: plain, ...credentials });
      socket.once('secureConnect', () => resolve(socket));
      socket.once('error', reject);
    }),
});
