// PUSH/PULL, the server: prints what anybody pushes, packet by packet as it came, until Ctrl-C.
import { IPRoute } from 'nlmq';

const ipr = await IPRoute.open({ kernel: false });
process.once('SIGINT', () => ipr.release());
let next = ipr.get({ raw: true }); // raw: nothing is decoded; from here on nothing is missed
console.log(await ipr.serve(process.argv[2] ?? 'udp://localhost:9824'));
try {
  for (; ; next = ipr.get({ raw: true })) console.log(Buffer.from(await next).toString('hex'));
} catch (error) {
  if (error.code !== 'ERR_CLOSED') throw error;
}
