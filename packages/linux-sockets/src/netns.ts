import { step } from './binding.ts';
import { SocketError, systemError } from './error.ts';

/** Where named network namespaces are, for `ip netns` as well. */
export const folder = '/run/netns';
const longest = 4095;
const EINVAL = 22;

/** The path of a network namespace given by path or by its name under /run/netns. Throws SocketError ERR_NETNS for what can be neither. */
export function netnsPath(netns: string): string {
  const path = netns.includes('/') ? netns : `${folder}/${netns}`;
  if (netns === '' || netns === '.' || netns === '..' || netns.includes('\0') || Buffer.byteLength(path) > longest) {
    throw new SocketError('ERR_NETNS', `'${netns}' is no name or path of a network namespace`);
  }
  return path;
}

/** The error for a socket that could not be opened: `failed` is the step that the native part names. */
export function openError(errno: number, failed: number, protocol: number, netns = ''): SocketError {
  const none = failed === step.setns && errno === EINVAL;
  const tried = failed === step.netns ? `open '${netns}'` : `enter the network namespace '${netns}'`;
  if (failed !== step.netns && failed !== step.setns) {
    return systemError(errno, `open a netlink socket of protocol ${String(protocol)}`);
  }
  const error = systemError(errno, tried);
  if (error.code === 'ERR_PERMISSION' || (failed === step.setns && !none)) return error;
  const reason = none ? 'it is something else' : error.message;
  return new SocketError(
    'ERR_NETNS',
    `no network namespace '${netns}' (${reason}): see which exist with: ip netns list`,
    { errno },
  );
}
