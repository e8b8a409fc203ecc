#define _GNU_SOURCE
#include "unix.h"
#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

typedef int (*Attach)(int fd, const struct sockaddr *name, socklen_t length);

static napi_value integer(napi_env env, int32_t value) {
  napi_value result;
  napi_create_int32(env, value, &result);
  return result;
}

/* The address of an abstract name is its bytes behind a NUL, and its length counts: more NULs behind them are another name. */
static int open_named(const void *name, size_t length, Attach attach) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (length == 0 || length > sizeof address.sun_path - 1) return -EINVAL;
  memcpy(address.sun_path + 1, name, length);
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0) return -errno;
  if (attach(fd, (struct sockaddr *)&address, offsetof(struct sockaddr_un, sun_path) + 1 + length) == 0) return fd;
  int error = errno;
  close(fd);
  return -error;
}

static napi_value named(napi_env env, napi_callback_info info, Attach attach) {
  napi_value name;
  size_t count = 1, length;
  void *bytes;
  napi_get_cb_info(env, info, &count, &name, NULL, NULL);
  if (napi_get_typedarray_info(env, name, NULL, &length, &bytes, NULL, NULL) != napi_ok) return integer(env, -EINVAL);
  return integer(env, open_named(bytes, length, attach));
}

/* bind(name: Uint8Array): a descriptor that has the abstract name and does not listen yet, or -errno. */
static napi_value unix_bind(napi_env env, napi_callback_info info) {
  return named(env, info, bind);
}

/* connect(name: Uint8Array): a connected descriptor, or -errno; -EAGAIN: too many wait there. */
static napi_value unix_connect(napi_env env, napi_callback_info info) {
  return named(env, info, connect);
}

/* credentials(fd, target: Uint32Array): pid, uid and gid of who called connect or listen at the other end; 0 or -errno. */
static napi_value unix_credentials(napi_env env, napi_callback_info info) {
  napi_value values[2];
  size_t count = 2, slots;
  int32_t fd;
  void *target;
  struct ucred peer;
  socklen_t length = sizeof peer;
  napi_get_cb_info(env, info, &count, values, NULL, NULL);
  if (napi_get_value_int32(env, values[0], &fd) != napi_ok ||
      napi_get_typedarray_info(env, values[1], NULL, &slots, &target, NULL, NULL) != napi_ok || slots < 3)
    return integer(env, -EINVAL);
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) return integer(env, -errno);
  if (peer.uid == (uid_t)-1) return integer(env, -ENOTCONN); /* what the kernel says of a socket that has no peer */
  memcpy(target, (uint32_t[]){(uint32_t)peer.pid, peer.uid, peer.gid}, 3 * sizeof(uint32_t));
  return integer(env, 0);
}

napi_value unix_functions(napi_env env) {
  static const napi_property_descriptor functions[] = {
    {.utf8name = "bind", .method = unix_bind, .attributes = napi_enumerable},
    {.utf8name = "connect", .method = unix_connect, .attributes = napi_enumerable},
    {.utf8name = "credentials", .method = unix_credentials, .attributes = napi_enumerable},
  };
  napi_value result;
  napi_create_object(env, &result);
  napi_define_properties(env, result, sizeof functions / sizeof *functions, functions);
  return result;
}
