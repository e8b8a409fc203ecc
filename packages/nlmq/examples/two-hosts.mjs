// Watches two machines at once: how many links each has, then the first change on each.
import { IPRoute } from 'nlmq';

const hosts = process.argv.slice(2);
const machines = await Promise.all(hosts.map((host) => IPRoute.open({ host })));

async function watch(ipr, name) {
  const monitor = await ipr.monitor();
  console.log(`${name}: ${(await ipr.getLinks()).length} links`);
  for await (const { event, message } of monitor) {
    console.log(`${name}: ${event} ${message?.attrs.ifname}`);
    break;
  }
  await ipr.release();
}

await Promise.all(machines.map((ipr, at) => watch(ipr, `host ${at + 1}`)));
