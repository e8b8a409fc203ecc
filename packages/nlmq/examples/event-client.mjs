// SUBSCRIBE, the client: tells the first two changes on the machine where the server runs. get() subscribes by itself.
import { IPRoute } from 'nlmq';

const host = process.argv[2] ?? 'ssl://localhost:9824';
const netns = process.argv[3];
const ipr = await IPRoute.open({ host, netns, key: 'laptop.key', cert: 'laptop.crt', ca: 'ca.crt' });
for (let told = 0; told < 2; told++) {
  const { event, message } = await ipr.get();
  console.log(event, message?.attrs.ifname ?? message?.attrs.label ?? '');
}
await ipr.release();
