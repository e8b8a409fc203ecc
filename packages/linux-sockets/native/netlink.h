/* One AF_NETLINK socket watched by the event loop: the class Netlink of src/binding.ts. */
#ifndef NLMQ_NETLINK_H
#define NLMQ_NETLINK_H
#define NAPI_VERSION 8
#include "loop.h"
#include <node_api.h>
#include <stdbool.h>
#include <stdint.h>

/* Slots of the state array and steps of opening, as src/binding.ts numbers them. */
enum { STATE_ERRNO, STATE_OVERRUN, STATE_FOREIGN, STATE_CUT, STATE_SPILLED, STATE_STEP, STATE_PORT, STATE_SLOTS };
enum { STEP_NETNS = 1, STEP_SETNS, STEP_SOCKET, STEP_BIND, STEP_WATCH };

/* The kernel allocates no datagram above KMALLOC_MAX_SIZE, which is this with 4 KiB pages. */
enum { SPILL_BYTES = 4 << 20 };

typedef struct {
  napi_env env;
  napi_ref self, wake, arena, state; /* strong until close */
  napi_async_context context;
  napi_async_cleanup_hook_handle hook;
  uv_poll_t *poll;
  uint8_t *bytes;    /* the arena */
  size_t size, mark; /* its length; where a fill stops packing */
  uint8_t *spill;    /* SPILL_BYTES of address space for what is larger than the arena's rest; untouched pages cost nothing */
  size_t head;       /* where in the arena a spilled datagram begins */
  int32_t *numbers;  /* the state array */
  int fd;
  bool closed, peers; /* peers: datagrams of other processes are wanted too */
} Socket;

/* A bound descriptor, opened in the namespace of `netns` unless that is NULL; or -errno, with the step that failed in `step`. */
int netlink_open(int protocol, const char *netns, int *step);

/* Methods that move data. */
napi_value netlink_fill(napi_env env, napi_callback_info info);
napi_value netlink_take(napi_env env, napi_callback_info info);
napi_value netlink_send(napi_env env, napi_callback_info info);
napi_value netlink_option(napi_env env, napi_callback_info info);
napi_value netlink_drops(napi_env env, napi_callback_info info);

/* The socket behind `this`, or NULL when it is closed. `values` gets `count` arguments. */
Socket *netlink_this(napi_env env, napi_callback_info info, size_t count, napi_value *values);
napi_value netlink_integer(napi_env env, int32_t value);

/* The constructor. */
napi_value netlink_class(napi_env env);

#endif
