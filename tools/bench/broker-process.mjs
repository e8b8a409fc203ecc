import { parseHostPort } from '@nlmq/core';
import { createBroker } from '@nlmq/broker';
import { tcp } from '@nlmq/transport-tcp';

// The broker under load: prints the port that it listens on.
const broker = createBroker({ transports: [tcp()] });
const { endpoint } = await broker.listen('tcp://127.0.0.1:0');
console.log(parseHostPort(endpoint).port);
