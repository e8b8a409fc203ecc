import { setFlagsFromString } from 'node:v8';

// As `nlmq serve` does, before anything is loaded.
setFlagsFromString('--semi-space-growth-factor=1');
