import { MessageChannel } from 'node:worker_threads';

/**
 * Gives a buffer's memory back at once, and leaves the buffer without bytes.
 *
 * Nobody may refer to it any more. A silent process does not collect garbage: without this, buffers that links gave up
 * would stay in memory until the next burst.
 */
export function free(buffer: ArrayBuffer): void {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(undefined, [buffer]);
  port1.close();
}
