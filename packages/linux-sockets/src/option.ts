import type { NativeNetlink } from './binding.ts';
import type { NetlinkOptions } from './contract.ts';
import { systemError } from './error.ts';

const SOL_SOCKET = 1;
const SO_RCVBUF = 8;
const SO_RCVBUFFORCE = 33;

/** The option level of netlink sockets (linux/socket.h). */
export const SOL_NETLINK = 270;

/** What a read says when nothing waits. */
export const EAGAIN = 11;

/** Option names of SOL_NETLINK (linux/netlink.h). */
export const option = { join: 1, leave: 2, capAck: 10, extAck: 11, strict: 12 } as const;

/** Sets what every socket here has: the kernel's sentence in errors, short echoes, strict checks, room for bursts. */
export function setDefaults(native: NativeNetlink, options: NetlinkOptions): void {
  const { receiveBuffer = 1 << 20, strict = true } = options;
  const wanted = [option.extAck, option.capAck, ...(strict ? [option.strict] : [])];
  for (const name of wanted) {
    const result = native.option(SOL_NETLINK, name, 1);
    if (result < 0) throw systemError(-result, `set the netlink option ${String(name)}`);
  }
  if (native.option(SOL_SOCKET, SO_RCVBUFFORCE, receiveBuffer) === 0) return;
  const result = native.option(SOL_SOCKET, SO_RCVBUF, receiveBuffer);
  if (result < 0) throw systemError(-result, `set a receive buffer of ${String(receiveBuffer)} bytes`);
}
