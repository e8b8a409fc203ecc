#define _GNU_SOURCE
#include "netlink.h"
#include <errno.h>
#include <linux/netlink.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

enum { PATH_BYTES = 4096 };

napi_value netlink_integer(napi_env env, int32_t value) {
  napi_value result;
  napi_create_int32(env, value, &result);
  return result;
}

Socket *netlink_this(napi_env env, napi_callback_info info, size_t count, napi_value *values) {
  napi_value self;
  void *socket = NULL;
  napi_get_cb_info(env, info, &count, values, &self, NULL);
  return napi_unwrap(env, self, &socket) == napi_ok ? socket : NULL;
}

/* Frees what JavaScript does not own. */
static void discard(Socket *socket) {
  if (socket->spill != NULL) munmap(socket->spill, SPILL_BYTES);
  free(socket->poll);
  free(socket);
}

static void forget(napi_env env, Socket *socket) {
  napi_ref references[] = {socket->self, socket->wake, socket->arena, socket->state};
  for (size_t i = 0; i < sizeof references / sizeof *references; i++)
    if (references[i] != NULL) napi_delete_reference(env, references[i]);
}

static void on_closed(void *poll) {
  Socket *socket = uv_handle_get_data(poll);
  if (socket->hook != NULL) napi_remove_async_cleanup_hook(socket->hook);
  discard(socket);
}

static void release(Socket *socket) {
  socket->closed = true;
  uv_close(socket->poll, on_closed);
  close(socket->fd);
}

/* The environment (a worker, or the process) ends with the socket open: no JavaScript can run any more. */
static void on_environment_end(napi_async_cleanup_hook_handle hook, void *data) {
  (void)hook;
  Socket *socket = data;
  if (!socket->closed) release(socket);
}

static void on_ready(uv_poll_t *poll, int status, int events) {
  (void)events;
  Socket *socket = uv_handle_get_data(poll);
  napi_env env = socket->env;
  napi_handle_scope scope;
  napi_value self, wake, result, error;
  if (socket->closed) return;
  /* On a socket error, which an overrun is, libuv stops watching and says UV_EBADF. The next read fetches the error itself. */
  if (status < 0) uv_poll_start(poll, UV_READABLE, on_ready);
  if (napi_open_handle_scope(env, &scope) != napi_ok) return;
  if (napi_get_reference_value(env, socket->self, &self) == napi_ok &&
      napi_get_reference_value(env, socket->wake, &wake) == napi_ok &&
      napi_make_callback(env, socket->context, self, wake, 0, NULL, &result) == napi_pending_exception &&
      napi_get_and_clear_last_exception(env, &error) == napi_ok)
    napi_fatal_exception(env, error);
  napi_close_handle_scope(env, scope);
}

/* watch(on): calls `wake` while there is something to read, or stops to. A watched socket keeps the process alive. */
static napi_value netlink_watch(napi_env env, napi_callback_info info) {
  napi_value on;
  bool wanted = false;
  Socket *socket = netlink_this(env, info, 1, &on);
  if (socket == NULL) return netlink_integer(env, -EBADF);
  napi_get_value_bool(env, on, &wanted);
  return netlink_integer(env, wanted ? uv_poll_start(socket->poll, UV_READABLE, on_ready) : uv_poll_stop(socket->poll));
}

/* close(): the descriptor is closed when it returns; later calls find nothing. */
static napi_value netlink_close(napi_env env, napi_callback_info info) {
  napi_value self;
  void *data;
  size_t count = 0;
  napi_get_cb_info(env, info, &count, NULL, &self, NULL);
  if (napi_remove_wrap(env, self, &data) != napi_ok) return NULL;
  Socket *socket = data;
  forget(env, socket);
  napi_async_destroy(env, socket->context);
  release(socket);
  return NULL;
}

static bool keep_array(napi_env env, napi_value array, napi_ref *reference, void **data, size_t *length) {
  return napi_get_typedarray_info(env, array, NULL, length, data, NULL, NULL) == napi_ok &&
         napi_create_reference(env, array, 1, reference) == napi_ok;
}

/* A socket that keeps what the constructor got: (.., .., wake, state, arena, mark). NULL: bad arguments, or no memory. */
static Socket *create(napi_env env, napi_value self, const napi_value *values) {
  size_t slots = 0;
  uint32_t mark;
  void *state, *arena;
  Socket *socket = calloc(1, sizeof *socket);
  if (socket == NULL) return NULL;
  void *spill = mmap(NULL, SPILL_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  socket->spill = spill == MAP_FAILED ? NULL : spill;
  if (socket->spill != NULL && napi_create_reference(env, self, 1, &socket->self) == napi_ok &&
      napi_create_reference(env, values[2], 1, &socket->wake) == napi_ok &&
      keep_array(env, values[3], &socket->state, &state, &slots) && slots >= STATE_SLOTS &&
      keep_array(env, values[4], &socket->arena, &arena, &socket->size) &&
      napi_get_value_uint32(env, values[5], &mark) == napi_ok && mark <= socket->size) {
    socket->env = env;
    socket->numbers = state;
    socket->bytes = arena;
    socket->mark = mark;
    return socket;
  }
  forget(env, socket);
  discard(socket);
  return NULL;
}

/* Lets the event loop watch the descriptor: 0, or -errno with nothing left behind. */
static int adopt(Socket *socket, napi_value self, int fd) {
  struct uv_loop_s *loop;
  struct sockaddr_nl own = {0};
  socklen_t length = sizeof own;
  napi_value name;
  napi_get_uv_event_loop(socket->env, &loop);
  socket->poll = malloc(uv_handle_size(UV_POLL_HANDLE));
  int failed = socket->poll == NULL ? -ENOMEM : uv_poll_init(loop, socket->poll, fd);
  if (failed != 0) {
    close(fd);
    return failed;
  }
  socket->fd = fd;
  getsockname(fd, (struct sockaddr *)&own, &length);
  socket->numbers[STATE_PORT] = (int32_t)own.nl_pid;
  uv_handle_set_data(socket->poll, socket);
  napi_create_string_utf8(socket->env, "NETLINK", NAPI_AUTO_LENGTH, &name);
  napi_async_init(socket->env, self, name, &socket->context);
  napi_add_async_cleanup_hook(socket->env, on_environment_end, socket, &socket->hook);
  napi_wrap(socket->env, self, socket, NULL, NULL, NULL);
  return 0;
}

/* new Netlink(protocol, netns | null, wake, state: Int32Array, arena: Uint8Array, mark). A failure is told in state; the object is then closed. */
static napi_value netlink_new(napi_env env, napi_callback_info info) {
  napi_value values[6], self;
  char netns[PATH_BYTES];
  size_t count = 6, length;
  int32_t protocol;
  int step;
  napi_get_cb_info(env, info, &count, values, &self, NULL);
  Socket *socket = napi_get_value_int32(env, values[0], &protocol) == napi_ok ? create(env, self, values) : NULL;
  if (socket == NULL) {
    napi_throw_type_error(env, NULL, "Netlink: bad arguments, or no memory");
    return NULL;
  }
  bool named = napi_get_value_string_utf8(env, values[1], netns, sizeof netns, &length) == napi_ok;
  socket->peers = protocol == NETLINK_USERSOCK;
  int fd = netlink_open(protocol, named ? netns : NULL, &step);
  int failed = fd < 0 ? fd : adopt(socket, self, fd);
  if (failed != 0) {
    socket->numbers[STATE_ERRNO] = -failed;
    socket->numbers[STATE_STEP] = fd < 0 ? step : STEP_WATCH;
    forget(env, socket);
    discard(socket);
  }
  return self;
}

napi_value netlink_class(napi_env env) {
  static const struct {
    const char *name;
    napi_callback call;
  } methods[] = {{"watch", netlink_watch},   {"fill", netlink_fill},   {"take", netlink_take}, {"send", netlink_send},
                 {"option", netlink_option}, {"drops", netlink_drops}, {"close", netlink_close}};
  enum { METHODS = sizeof methods / sizeof *methods };
  napi_property_descriptor properties[METHODS];
  napi_value result;
  for (int i = 0; i < METHODS; i++)
    properties[i] = (napi_property_descriptor){.utf8name = methods[i].name, .method = methods[i].call};
  napi_define_class(env, "Netlink", NAPI_AUTO_LENGTH, netlink_new, NULL, METHODS, properties, &result);
  return result;
}
