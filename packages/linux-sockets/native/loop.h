/* The part of libuv that is used here. Declared by hand: the node binary exports these, and Node's API headers do not come with uv.h. */
#ifndef NLMQ_LOOP_H
#define NLMQ_LOOP_H
#include <stddef.h>

enum { UV_POLL_HANDLE = 8, UV_READABLE = 1 }; /* uv_handle_type, uv_poll_event */

struct uv_loop_s;
typedef struct uv_poll_s uv_poll_t;

size_t uv_handle_size(int type);
void uv_handle_set_data(void *handle, void *data);
void *uv_handle_get_data(const void *handle);
void uv_close(void *handle, void (*closed)(void *handle));
int uv_poll_init(struct uv_loop_s *loop, uv_poll_t *poll, int fd);
int uv_poll_start(uv_poll_t *poll, int events, void (*ready)(uv_poll_t *poll, int status, int events));
int uv_poll_stop(uv_poll_t *poll);

#endif
