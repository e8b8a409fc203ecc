#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// V8 doubles the space for young objects, to 16 MiB twice, as soon as a few survive, and a silent process never gives that
// back. What a broker makes per burst is gone at once: 1 MiB does for it, if that is said before anything is loaded.
if (process.argv[2] === 'serve') setFlagsFromString('--semi-space-growth-factor=1');

import('../dist/cli.js').catch((e) => {
  process.exitCode = 1;
  console.error(
    e.code === 'ERR_MODULE_NOT_FOUND' && e.message.includes('dist/cli.js')
      ? 'nlmq: not built yet: run npm run build (or npm start) in the checkout'
      : e,
  );
});
