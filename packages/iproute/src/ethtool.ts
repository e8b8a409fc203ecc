import type { Conversation, RequestOptions } from '@nlmq/core';
import type { Operation, Query } from '@nlmq/families';
import {
  ethtoolFamily,
  ethtoolNotifications,
  ethtoolOperations,
  type ChannelsAttributes,
  type CoalesceAttributes,
  type FeaturesAttributes,
  type HeaderAttributes,
  type LinkinfoAttributes,
  type LinkmodesAttributes,
  type LinkstateAttributes,
  type PauseAttributes,
  type RingsAttributes,
  type StringsetAttributes,
} from '@nlmq/families/ethtool';
import type { SubscribeOptions } from '@nlmq/core';
import type { GenericMonitor } from './generic-monitor.ts';
import { GenericNetlink } from './generic-netlink.ts';

/** A message about one device. */
export interface OfDevice {
  readonly header?: HeaderAttributes;
}

/** A device, by its index or its name. */
export type Device = number | string;

/**
 * The settings of network devices: what `ethtool` shows and sets.
 *
 * The conversation is with `netlink/generic`, and its own: `close()` closes it. What a driver does not know is a
 * NetlinkError EOPNOTSUPP. Names of bits and links come in the answers, as the kernel's strings.
 */
export class Ethtool implements AsyncDisposable {
  readonly #generic: GenericNetlink;

  constructor(conversation: Conversation) {
    this.#generic = new GenericNetlink(conversation);
  }

  /** One kind of settings of a device: `get(ethtoolOperations.eeeGet.do, 'eth0')`. @throws NetlinkError */
  get<M extends OfDevice, R>(query: Query<M, R>, device: Device, options?: RequestOptions): Promise<R> {
    return this.#generic.request(ethtoolFamily, query, about<M>(device), options);
  }

  /** One kind of settings of every device that has it: `list(ethtoolOperations.eeeGet.dump)`. @throws NetlinkError */
  list<M extends OfDevice, R>(query: Query<M, R>, options?: RequestOptions): Promise<R[]> {
    return this.#generic.dump(ethtoolFamily, query, {}, options);
  }

  /** Changes settings of a device: `set(ethtoolOperations.ringsSet.do, 'eth0', { rx: 512 })`. @throws NetlinkError */
  set<M extends OfDevice>(
    operation: Operation<M>,
    device: Device,
    settings: Partial<Omit<M, 'header'>>,
    options?: RequestOptions,
  ): Promise<void> {
    return this.#generic.write(ethtoolFamily, operation, { ...about<M>(device), ...settings }, options);
  }

  getLinkinfo(device: Device, options?: RequestOptions): Promise<LinkinfoAttributes> {
    return this.get(ethtoolOperations.linkinfoGet.do, device, options);
  }

  /** Speed, duplex, and the modes that it can do. */
  getLinkmodes(device: Device, options?: RequestOptions): Promise<LinkmodesAttributes> {
    return this.get(ethtoolOperations.linkmodesGet.do, device, options);
  }

  getLinkstate(device: Device, options?: RequestOptions): Promise<LinkstateAttributes> {
    return this.get(ethtoolOperations.linkstateGet.do, device, options);
  }

  /** How many packets its rings hold. */
  getRings(device: Device, options?: RequestOptions): Promise<RingsAttributes> {
    return this.get(ethtoolOperations.ringsGet.do, device, options);
  }

  getChannels(device: Device, options?: RequestOptions): Promise<ChannelsAttributes> {
    return this.get(ethtoolOperations.channelsGet.do, device, options);
  }

  getCoalesce(device: Device, options?: RequestOptions): Promise<CoalesceAttributes> {
    return this.get(ethtoolOperations.coalesceGet.do, device, options);
  }

  getPause(device: Device, options?: RequestOptions): Promise<PauseAttributes> {
    return this.get(ethtoolOperations.pauseGet.do, device, options);
  }

  /** What it takes over from the kernel, by name: checksums, segmentation. */
  getFeatures(device: Device, options?: RequestOptions): Promise<FeaturesAttributes> {
    return this.get(ethtoolOperations.featuresGet.do, device, options);
  }

  /** Names that the kernel or a driver gives bits and counters, by values of StringSet; those of a device where one is told. */
  async getStrings(
    sets: readonly number[],
    device?: Device,
    options?: RequestOptions,
  ): Promise<readonly StringsetAttributes[]> {
    const stringsets = { stringset: sets.map((id) => ({ id })) };
    const where = device === undefined ? { header: {} } : about<OfDevice>(device);
    const query = ethtoolOperations.strsetGet.do;
    const answer = await this.#generic.request(ethtoolFamily, query, { ...where, stringsets }, options);
    return answer.stringsets?.stringset ?? [];
  }

  /** Watches settings as they change. @throws NetlinkError */
  monitor(options?: SubscribeOptions): Promise<GenericMonitor<typeof ethtoolNotifications>> {
    return this.#generic.monitor(ethtoolFamily, ethtoolNotifications, options);
  }

  /** Ends the conversation; idempotent. */
  close(): Promise<void> {
    return this.#generic.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function about<M extends OfDevice>(device: Device): Partial<M> {
  const header: HeaderAttributes = typeof device === 'number' ? { devIndex: device } : { devName: device };
  return { header } as Partial<M>;
}
