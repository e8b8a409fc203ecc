const codec = require('@nlmq/codec');
const check = require('./check.cjs');

check(codec);
