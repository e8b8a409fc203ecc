import type { Transport } from '@nlmq/core';
import { memory } from '@nlmq/transport-memory';
import { tcp } from '@nlmq/transport-tcp';
import { unix } from '@nlmq/transport-unix';

/** A set of every transport of this package; `memory://` names mean something within one set only. */
export function standardTransports(): readonly Transport[] {
  return [tcp(), unix(), memory()];
}
