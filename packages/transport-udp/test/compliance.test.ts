import { datagramCompliance } from '@nlmq/testkit/transport';
import { udp } from '@nlmq/transport-udp';

datagramCompliance('udp', { setup: () => ({ transport: udp(), listenAt: 'udp://127.0.0.1:0' }) });
