import { SetupError, setUp } from './setup.mjs';
import { say } from './run.mjs';

/** Serves this machine's kernel and shows it: the whole of `npm start`. */
async function start(url) {
  await setUp({ project: 'packages/nlmq' });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  const { demo } = await import('../packages/nlmq/dist/demo.js');
  await demo({ url, signal: stop.signal });
}

try {
  await start(process.argv[2] ?? 'tcp://127.0.0.1:9824');
} catch (error) {
  const expected = error instanceof SetupError || typeof error.code === 'string';
  say(expected ? error.message : (error.stack ?? String(error)));
  process.exitCode = 1;
}
