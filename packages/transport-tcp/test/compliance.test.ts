import { connect } from 'node:net';
import { parseEndpoint, parseHostPort } from '@nlmq/core';
import { transportCompliance } from '@nlmq/testkit/transport';
import { tcp } from '@nlmq/transport-tcp';

transportCompliance('tcp', {
  setup: () => ({ transport: tcp(), listenAt: 'tcp://127.0.0.1:0' }),
  rawDial: (url) =>
    new Promise((resolve, reject) => {
      const socket = connect({ ...parseHostPort(parseEndpoint(url)), noDelay: true, allowHalfOpen: true });
      socket.once('connect', () => resolve(socket));
      socket.once('error', reject);
    }),
});
