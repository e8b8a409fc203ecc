import { transportCompliance } from '@nlmq/testkit/transport';
import { memory } from '@nlmq/transport-memory';

transportCompliance('memory', { setup: () => ({ transport: memory(), listenAt: 'memory://place' }) });
