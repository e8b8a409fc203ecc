// SUBSCRIBE, the server: who has a certificate may ask this machine's kernel and hear its events, until Ctrl-C.
// `nlmq cert ca`, `nlmq cert server localhost` and `nlmq cert client laptop` make the files; they are read in this folder.
import { once } from 'node:events';
import { IPRoute } from 'nlmq';

const ipr = await IPRoute.open({ netns: process.argv[3] });
const files = { key: 'localhost.key', cert: 'localhost.crt', ca: 'ca.crt' };
console.log(await ipr.serve(process.argv[2] ?? 'ssl://localhost:9824', files));
await once(process, 'SIGINT');
await ipr.release();
