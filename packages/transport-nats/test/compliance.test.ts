import { hasNatsServer, startNatsServer, type NatsServer } from '@nlmq/testkit/nats-server';
import { transportCompliance } from '@nlmq/testkit/transport';
import { nats } from '@nlmq/transport-nats';

(hasNatsServer ? describe : describe.skip)('a mesh (needs nats-server)', () => {
  let server: NatsServer;
  let count = 0;
  beforeAll(async () => {
    server = await startNatsServer();
  });
  afterAll(() => server.kill());

  transportCompliance('nats', {
    setup: () => ({ transport: nats(), listenAt: `nats://${server.place}/lab/broker${count++}` }),
  });
});
