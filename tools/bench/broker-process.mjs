import './broker-heap.mjs';
import { createBroker } from '@nlmq/broker';
import { Keyring } from '@nlmq/core';
import { readCredentials, standardTransports } from 'nlmq';

// The broker under load: `node broker-process.mjs FOLDER URL...`, with localhost.key, localhost.crt and ca.crt in the
// folder if there is one. Prints where it listens.
const [folder, ...urls] = process.argv.slice(2);
const files = { key: `${folder}/localhost.key`, cert: `${folder}/localhost.crt`, ca: `${folder}/ca.crt` };
const credentials = folder === '' ? undefined : new Keyring(readCredentials(files));
const broker = createBroker({ transports: standardTransports(), credentials });
const endpoints = [];
for (const url of urls) {
  const { scheme, address } = (await broker.listen(url)).endpoint;
  const [host, port] = address.split(':');
  endpoints.push(scheme.startsWith('unix') ? { scheme, path: address } : { scheme, host, port: Number(port) });
}
console.log(JSON.stringify(endpoints));
