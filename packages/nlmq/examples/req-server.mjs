// REQ/REP, the server: this machine's kernel answers whoever asks, until Ctrl-C.
import { once } from 'node:events';
import { IPRoute } from 'nlmq';

const ipr = await IPRoute.open();
console.log(await ipr.serve(process.argv[2] ?? 'tcp://localhost:9824'));
await once(process, 'SIGINT');
await ipr.release();
