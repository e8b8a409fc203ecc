import { deprecate } from 'node:util';
import type { Transport } from '@nlmq/core';

const said =
  'ssl:// and unix+ssl:// are names of 2013: they carry TLS 1.3 or 1.2, as tls:// does; SSL itself is forbidden (RFC 7568)';
const say = deprecate(() => undefined, said, 'NLMQ_SSL');

/** A transport under a name that promises what nobody should want; its first use says so, once per process. */
export function underOldName(transport: Transport): Transport {
  return {
    ...transport,
    dial(to, options) {
      say();
      return transport.dial(to, options);
    },
    listen(at, accept, options) {
      say();
      return transport.listen(at, accept, options);
    },
  };
}
