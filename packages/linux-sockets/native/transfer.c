#define _GNU_SOURCE
#include "netlink.h"
#include <errno.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>

enum { READS_PER_FILL = 4096, FAULTS_IN_A_ROW = 8 };

/* One read into the arena from `used` on; what does not fit goes on in the spill. */
static ssize_t receive(Socket *socket, size_t used, uint32_t *sender) {
  struct sockaddr_nl from = {0};
  struct iovec parts[] = {{socket->bytes + used, socket->size - used}, {socket->spill, SPILL_BYTES}};
  struct msghdr message = {.msg_name = &from, .msg_namelen = sizeof from, .msg_iov = parts, .msg_iovlen = 2};
  ssize_t got = recvmsg(socket->fd, &message, MSG_DONTWAIT | MSG_TRUNC);
  *sender = from.nl_pid;
  return got;
}

/* Takes account of a datagram that was read at `used`; where the next one goes. */
static size_t pack(Socket *socket, size_t used, size_t length, uint32_t sender) {
  size_t room = socket->size - used;
  if (sender != 0 && !socket->peers) {
    socket->numbers[STATE_FOREIGN]++;
  } else if (length > room + SPILL_BYTES) {
    socket->numbers[STATE_CUT]++;
  } else if (length > room) {
    socket->numbers[STATE_SPILLED] = (int32_t)length;
    socket->head = used;
  } else {
    used += length;
    while (used % 4 != 0 && used < socket->size) socket->bytes[used++] = 0;
  }
  return used;
}

/* fill(): packs waiting datagrams into the arena, each at a multiple of 4; the bytes used. state[ERRNO] is 0 while more may wait.
 * state[SPILLED] is the length of one more datagram, which was too large: take() must follow.
 * An error that the kernel left on the socket is told once and means a loss: ENOBUFS, or why it could not build a notification. */
napi_value netlink_fill(napi_env env, napi_callback_info info) {
  Socket *socket = netlink_this(env, info, 0, NULL);
  if (socket == NULL) return netlink_integer(env, 0);
  int32_t *state = socket->numbers;
  size_t used = 0;
  uint32_t sender;
  int faults = 0;
  state[STATE_ERRNO] = state[STATE_OVERRUN] = state[STATE_FOREIGN] = state[STATE_CUT] = state[STATE_SPILLED] = 0;
  for (int reads = 0; used < socket->mark && reads < READS_PER_FILL && state[STATE_SPILLED] == 0; reads++) {
    ssize_t got = receive(socket, used, &sender);
    if (got >= 0) {
      used = pack(socket, used, (size_t)got, sender);
      faults = 0;
    } else if (errno == EAGAIN || ++faults == FAULTS_IN_A_ROW) {
      state[STATE_ERRNO] = errno;
      break;
    } else if (errno != EINTR) {
      state[STATE_OVERRUN] = 1;
    }
  }
  return netlink_integer(env, (int32_t)used);
}

/* take(target): copies the spilled datagram into an array of its length; 0 or -errno. */
napi_value netlink_take(napi_env env, napi_callback_info info) {
  napi_value target;
  void *bytes;
  size_t length;
  Socket *socket = netlink_this(env, info, 1, &target);
  if (socket == NULL) return netlink_integer(env, -EBADF);
  size_t room = socket->size - socket->head;
  if (napi_get_typedarray_info(env, target, NULL, &length, &bytes, NULL, NULL) != napi_ok || length <= room || length - room > SPILL_BYTES)
    return netlink_integer(env, -EINVAL);
  memcpy(bytes, socket->bytes + socket->head, room);
  memcpy((uint8_t *)bytes + room, socket->spill, length - room);
  madvise(socket->spill, SPILL_BYTES, MADV_DONTNEED);
  return netlink_integer(env, 0);
}

/* send(bytes, port): one datagram to the kernel (port 0) or to a process; 0 or -errno. */
napi_value netlink_send(napi_env env, napi_callback_info info) {
  napi_value values[2];
  void *bytes;
  size_t length;
  ssize_t sent;
  struct sockaddr_nl to = {.nl_family = AF_NETLINK};
  Socket *socket = netlink_this(env, info, 2, values);
  if (socket == NULL) return netlink_integer(env, -EBADF);
  if (napi_get_typedarray_info(env, values[0], NULL, &length, &bytes, NULL, NULL) != napi_ok ||
      napi_get_value_uint32(env, values[1], &to.nl_pid) != napi_ok)
    return netlink_integer(env, -EINVAL);
  do sent = sendto(socket->fd, bytes, length, MSG_DONTWAIT, (struct sockaddr *)&to, sizeof to);
  while (sent < 0 && errno == EINTR);
  return netlink_integer(env, sent < 0 ? -errno : 0);
}

/* option(level, name, value): setsockopt of an int; 0 or -errno. */
napi_value netlink_option(napi_env env, napi_callback_info info) {
  napi_value values[3];
  int32_t numbers[3];
  Socket *socket = netlink_this(env, info, 3, values);
  if (socket == NULL) return netlink_integer(env, -EBADF);
  for (int i = 0; i < 3; i++)
    if (napi_get_value_int32(env, values[i], &numbers[i]) != napi_ok) return netlink_integer(env, -EINVAL);
  int failed = setsockopt(socket->fd, numbers[0], numbers[1], &numbers[2], sizeof numbers[2]);
  return netlink_integer(env, failed != 0 ? -errno : 0);
}

/* drops(): the kernel's count of datagrams that this socket lost, modulo 2^32. */
napi_value netlink_drops(napi_env env, napi_callback_info info) {
  uint32_t memory[SK_MEMINFO_VARS] = {0};
  socklen_t length = sizeof memory;
  napi_value result;
  Socket *socket = netlink_this(env, info, 0, NULL);
  if (socket != NULL) getsockopt(socket->fd, SOL_SOCKET, SO_MEMINFO, memory, &length);
  napi_create_uint32(env, memory[SK_MEMINFO_DROPS], &result);
  return result;
}
