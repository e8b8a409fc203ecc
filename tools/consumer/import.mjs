import * as codec from '@nlmq/codec';
import check from './check.cjs';

check(codec);
