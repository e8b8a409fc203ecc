import { BrokerError } from '@nlmq/broker';
import { ControlError, type ControlErrorCode } from '@nlmq/control';
import { type Endpoint, type Service, formatEndpoint } from '@nlmq/core';
import { SocketError, type SocketErrorCode } from '@nlmq/linux-sockets';
import { type NetlinkFamily, ROUTE_GROUP, netlink } from '@nlmq/service-netlink';

const FAMILIES = ['route', 'generic', 'sock_diag', 'netfilter'] as const;
/** Numbers of families, as peers of 2013 name them (linux/netlink.h). */
const NUMBERS: Readonly<Record<string, NetlinkFamily>> = { 0: 'route', 4: 'sock_diag', 12: 'netfilter', 16: 'generic' };
const BITS = Array.from({ length: 32 }, (_zero, at) => at + 1);
const GROUPS = Object.fromEntries(Object.entries(ROUTE_GROUP).map(([name, group]) => [name.toLowerCase(), group]));
const NAME = /^netlink\/([a-z_]+)(?:@(.+))?$/;

/** The service of a name that `--service` and a configuration may say. Throws Error that says which there are. */
export function serviceNamed(name: string): Service {
  const [, said, netns] = NAME.exec(name) ?? [];
  const family = FAMILIES.find((one) => one === said);
  if (family) return netlink({ family, ...(netns === undefined ? {} : { netns }) });
  const known = FAMILIES.map((one) => `netlink/${one}`).join(', ');
  throw new Error(`there are ${known}, each also with @NETNS`);
}

/** What CONNECT opens: `netlink://FAMILY` is a service of this machine's kernel [CTL-21]. @throws BrokerError ERR_SCHEME */
export function serviceAt(at: Endpoint): Service | undefined {
  if (at.scheme !== 'netlink') return undefined;
  const [said = '', groups = ''] = at.address.split(':');
  const family = FAMILIES.find((one) => one === said) ?? NUMBERS[said];
  if (!family) throw new BrokerError('ERR_SCHEME', `${formatEndpoint(at)}: there are ${FAMILIES.join(', ')}`);
  const netns = at.options.get('netns');
  const joined = groupsOf(at, family, groups);
  return openable(
    netlink({ family, ...(netns === undefined ? {} : { netns }), ...(joined.length > 0 && { groups: joined }) }),
  );
}

const TOLD: Readonly<Partial<Record<SocketErrorCode, ControlErrorCode>>> = {
  ERR_NETNS: 'ERR_NOT_FOUND',
  ERR_PERMISSION: 'ERR_DENIED',
  NETLINK_UNAVAILABLE: 'ERR_UNSUPPORTED',
};

/** A service that tells whoever has it opened why it cannot be. */
function openable(service: Service): Service {
  return {
    ...service,
    open(host) {
      try {
        return service.open(host);
      } catch (error) {
        if (!(error instanceof SocketError)) throw error;
        throw new ControlError(TOLD[error.code] ?? 'ERR_INTERNAL', error.message, { cause: error });
      }
    },
  };
}

/** Groups by their names; or a number whose bits they are, as peers of 2013 say it. */
function groupsOf(at: Endpoint, family: NetlinkFamily, said: string): readonly number[] {
  if (/^\d*$/.test(said)) return BITS.filter((bit) => (Number(said) >>> (bit - 1)) & 1);
  const known: Readonly<Record<string, number>> = family === 'route' ? GROUPS : {};
  return said.split(',').map((name) => {
    const group = Object.hasOwn(known, name) ? known[name] : undefined;
    if (group !== undefined) return group;
    const advice = family === 'route' ? `there are ${Object.keys(known).join(', ')}` : 'it takes a number of bits';
    throw new BrokerError('ERR_SCHEME', `${formatEndpoint(at)}: no group is named '${name}': ${advice}`);
  });
}
