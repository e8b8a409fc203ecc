import type { Conversation, RequestOptions } from '@nlmq/core';
import {
  taskstatsFamily,
  taskstatsOperations,
  type Taskstats,
  type TaskstatsAttributes,
} from '@nlmq/families/taskstats';
import { NetlinkError } from './error.ts';
import { GenericNetlink } from './generic-netlink.ts';

/** Kernels 6.14 and 6.15 put new members between the others; later ones put them back where they were. */
const SCRAMBLED = 15;

/**
 * What tasks have used of a machine: time, memory, input and output, and what they waited for.
 *
 * The conversation is with `netlink/generic`, and its own: `close()` closes it. The kernel tells it to administrators
 * alone. Waiting times are 0 unless the kernel counts them (sysctl kernel.task_delayacct).
 */
export class TaskStats implements AsyncDisposable {
  readonly #generic: GenericNetlink;

  constructor(conversation: Conversation) {
    this.#generic = new GenericNetlink(conversation);
  }

  /** A thread, by its id. @throws NetlinkError ESRCH when there is none */
  async ofPid(pid: number, options?: RequestOptions): Promise<Taskstats> {
    return statsIn((await this.#ask({ pid }, options)).aggrPid);
  }

  /** A process: the sum of its threads, with those that have ended. @throws NetlinkError ESRCH when there is none */
  async ofTgid(tgid: number, options?: RequestOptions): Promise<Taskstats> {
    return statsIn((await this.#ask({ tgid }, options)).aggrTgid);
  }

  /** Ends the conversation; idempotent. */
  close(): Promise<void> {
    return this.#generic.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #ask(
    who: { readonly pid: number } | { readonly tgid: number },
    options?: RequestOptions,
  ): Promise<TaskstatsAttributes> {
    return this.#generic.request(taskstatsFamily, taskstatsOperations.get.do, who, options);
  }
}

function statsIn(found: TaskstatsAttributes | undefined): Taskstats {
  const stats = found?.stats;
  if (stats === undefined) throw NetlinkError.of('EPROTO', 'the answer holds no statistics');
  if (stats.version === SCRAMBLED) {
    throw NetlinkError.of(
      'EPROTO',
      'this kernel tells statistics in version 15, which has another order: it cannot be read',
    );
  }
  return stats;
}
