import { ERRNO } from '@nlmq/codec';
import type { Port } from './port.ts';
import { sendError } from './reply.ts';
import type { ReturnPaths } from './return-path.ts';

/** Answers who waits for something over the link that it waits in vain [RET-7]; no way back over it is left. */
export function answerOrphans(returnPaths: ReturnPaths, port: Port, why: string): void {
  for (const orphan of returnPaths.forget(port)) sendError(orphan, ERRNO.ECONNRESET, why);
}
