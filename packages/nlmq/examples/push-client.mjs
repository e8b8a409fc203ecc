// PUSH/PULL, the client: pushes this machine's addresses, each as the kernel would tell it.
import { IPRoute } from 'nlmq';

const ipr = await IPRoute.open();
const address = await ipr.connect(process.argv[2] ?? 'udp://localhost:9824');
for (const message of await ipr.getAddr()) await ipr.push({ event: 'newaddr', message }, { to: address });
await ipr.disconnect(address);
await ipr.release();
