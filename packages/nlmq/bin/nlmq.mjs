#!/usr/bin/env node
import('../dist/cli.js').catch((e) => {
  process.exitCode = 1;
  console.error(
    e.code === 'ERR_MODULE_NOT_FOUND' && e.message.includes('dist/cli.js')
      ? 'nlmq: not built yet: run npm run build (or npm start) in the checkout'
      : e,
  );
});
