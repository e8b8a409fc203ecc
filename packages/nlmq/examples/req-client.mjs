// REQ/REP, the client: the addresses of the machine where the server runs.
import { IPRoute } from 'nlmq';

const ipr = await IPRoute.open({ host: process.argv[2] ?? 'tcp://localhost:9824' });
for (const { attrs, prefixlen } of await ipr.getAddr())
  console.log(`${attrs.address}/${prefixlen} ${attrs.label ?? ''}`);
await ipr.release();
