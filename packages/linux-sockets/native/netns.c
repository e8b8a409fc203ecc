#define _GNU_SOURCE
#include "netns.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdbool.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_BYTES = 4096 };

typedef struct {
  const char *path;
  int failed;
} Making;

static napi_value integer(napi_env env, int32_t value) {
  napi_value result;
  napi_create_int32(env, value, &result);
  return result;
}

static bool read_path(napi_env env, napi_callback_info info, char *path) {
  napi_value value;
  size_t count = 1, length;
  napi_get_cb_info(env, info, &count, &value, NULL, NULL);
  return napi_get_value_string_utf8(env, value, path, PATH_BYTES, &length) == napi_ok;
}

/* Runs on a thread of its own, which ends in the new namespace: the mount alone keeps that. */
static void *make(void *argument) {
  Making *making = argument;
  if (unshare(CLONE_NEWNET) != 0 || mount("/proc/thread-self/ns/net", making->path, "none", MS_BIND, NULL) != 0)
    making->failed = errno;
  return NULL;
}

/* What is mounted in the folder is seen, and what is unmounted is gone, in the mount namespaces of other processes too. */
static int share(const char *folder) {
  if (mkdir(folder, 0755) != 0 && errno != EEXIST) return errno;
  if (mount("", folder, "none", MS_SHARED | MS_REC, NULL) == 0) return 0;
  if (errno != EINVAL || mount(folder, folder, "none", MS_BIND | MS_REC, NULL) != 0) return errno;
  return mount("", folder, "none", MS_SHARED | MS_REC, NULL) == 0 ? 0 : errno;
}

/* share(folder): makes the folder of named namespaces ready; 0 or -errno. */
static napi_value netns_share(napi_env env, napi_callback_info info) {
  char folder[PATH_BYTES];
  return integer(env, read_path(env, info, folder) ? -share(folder) : -EINVAL);
}

/* create(path): a new namespace, kept by a mount at a path that was free; 0 or -errno. */
static napi_value netns_create(napi_env env, napi_callback_info info) {
  char path[PATH_BYTES];
  pthread_t thread;
  Making making = {.path = path};
  if (!read_path(env, info, path)) return integer(env, -EINVAL);
  int fd = open(path, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0);
  if (fd < 0) return integer(env, -errno);
  close(fd);
  int failed = pthread_create(&thread, NULL, make, &making);
  if (failed == 0) pthread_join(thread, NULL);
  if (failed == 0) failed = making.failed;
  if (failed != 0) unlink(path);
  return integer(env, -failed);
}

/* remove(path): takes the mount and the file away; the namespace ends with its last user. 0 or -errno. */
static napi_value netns_remove(napi_env env, napi_callback_info info) {
  char path[PATH_BYTES];
  if (!read_path(env, info, path)) return integer(env, -EINVAL);
  if (umount2(path, MNT_DETACH) != 0 && errno != EINVAL) return integer(env, -errno);
  return integer(env, unlink(path) == 0 ? 0 : -errno);
}

napi_value netns_functions(napi_env env) {
  static const napi_property_descriptor functions[] = {
    {.utf8name = "share", .method = netns_share, .attributes = napi_enumerable},
    {.utf8name = "create", .method = netns_create, .attributes = napi_enumerable},
    {.utf8name = "remove", .method = netns_remove, .attributes = napi_enumerable},
  };
  napi_value result;
  napi_create_object(env, &result);
  napi_define_properties(env, result, sizeof functions / sizeof *functions, functions);
  return result;
}
