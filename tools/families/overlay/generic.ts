import type { Overlay } from '../family.ts';
import { inHeader } from './c-names.ts';

const ip = { type: 'binary', display: 'ip' } as const;

/** The family that tells about the others, from linux/genetlink.h and net/netlink/genetlink.c. */
export const controller: Overlay = {
  names: { 'attr-type': 'PolicyType', 'ctrl-attrs': 'ControllerAttributes' },
  sets: {
    ...inHeader('linux/genetlink.h', {
      'mcast-group-attrs': 'CTRL_ATTR_MCAST_GRP_',
      'op-attrs': 'CTRL_ATTR_OP_',
      'op-policy-attrs': 'CTRL_ATTR_POLICY_',
    }),
    'ctrl-attrs': {
      c: ['CTRL_ATTR_', 'linux/genetlink.h'],
      attributes: {
        // By the policy's number, and in it by the attribute's.
        policy: { type: 'keyed', set: 'policy-attrs', levels: 2, nestedFlag: true },
        'op-policy': { type: 'keyed', set: 'op-policy-attrs', nestedFlag: true },
      },
    },
    'policy-attrs': {
      c: ['NL_POLICY_TYPE_ATTR_', 'linux/netlink.h'],
      attributes: { pad: { value: 11 }, mask: { value: 12 } },
    },
  },
  notifications: {
    newfamily: { type: 1, like: 'getfamily' },
    delfamily: { type: 2, like: 'getfamily' },
    newmcastgrp: { type: 7, like: 'getfamily' },
    delmcastgrp: { type: 8, like: 'getfamily' },
  },
  groupNames: ['notify'],
};

/** From linux/netdev.h and net/core/netdev-genl.c. */
export const netdev: Overlay = {
  nestedFlag: true,
  sets: inHeader('linux/netdev.h', {
    dev: 'NETDEV_A_DEV_',
    'page-pool': 'NETDEV_A_PAGE_POOL_',
    'page-pool-stats': 'NETDEV_A_PAGE_POOL_STATS_',
    napi: 'NETDEV_A_NAPI_',
    queue: 'NETDEV_A_QUEUE_',
    qstats: 'NETDEV_A_QSTATS_',
    dmabuf: 'NETDEV_A_DMABUF_',
  }),
};

/** From linux/mptcp.h and net/mptcp/pm_netlink.c. */
export const mptcp: Overlay = {
  names: { attr: 'PathManagerAttributes', 'event-attr': 'EventAttributes', address: 'AddressAttributes' },
  nestedFlag: true,
  sets: {
    ...inHeader('linux/mptcp.h', {
      endpoint: 'MPTCP_PM_ATTR_',
      attr: 'MPTCP_PM_ATTR_',
    }),
    // No message of the family has it.
    'subflow-attribute': null,
    address: { c: ['MPTCP_PM_ADDR_ATTR_', 'linux/mptcp.h'], attributes: { addr4: ip, addr6: ip } },
    'event-attr': {
      c: ['MPTCP_ATTR_', 'linux/mptcp.h'],
      attributes: { saddr4: ip, saddr6: ip, daddr4: ip, daddr6: ip },
    },
  },
  notifications: {
    created: { type: 1, set: 'event-attr' },
    established: { type: 2, set: 'event-attr' },
    closed: { type: 3, set: 'event-attr' },
    announced: { type: 6, set: 'event-attr' },
    removed: { type: 7, set: 'event-attr' },
    'sub-established': { type: 10, set: 'event-attr' },
    'sub-closed': { type: 11, set: 'event-attr' },
    'sub-priority': { type: 13, set: 'event-attr' },
    'listener-created': { type: 15, set: 'event-attr' },
    'listener-closed': { type: 16, set: 'event-attr' },
  },
  groupNames: ['mptcp_pm_cmds', 'mptcp_pm_events'],
};

/** From linux/tcp_metrics.h and net/ipv4/tcp_metrics.c. */
export const tcpMetrics: Overlay = {
  sets: {
    'tcp-metrics': {
      c: ['TCP_METRICS_ATTR_', 'linux/tcp_metrics.h'],
      attributes: { 'addr-ipv4': ip, 'saddr-ipv4': ip },
    },
  },
};

/** From linux/taskstats.h. */
export const taskstats: Overlay = {
  strip: ['ac-'],
  names: { 'cmd-attrs': 'TaskstatsRequestAttributes', 'taskstats-attrs': 'TaskstatsAttributes' },
  structs: { taskstats: { c: ['struct taskstats', 'linux/taskstats.h'], minimum: 328 } },
  sets: {
    'cmd-attrs': { c: ['TASKSTATS_CMD_ATTR_', 'linux/taskstats.h'] },
    'taskstats-attrs': { c: ['TASKSTATS_TYPE_', 'linux/taskstats.h'] },
  },
};
