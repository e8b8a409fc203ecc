#define _GNU_SOURCE
#include "netlink.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/netlink.h>
#include <pthread.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct {
  int protocol, netns, fd, step;
} Opening;

static int open_here(int protocol) {
  int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, protocol);
  return fd < 0 ? -errno : fd;
}

/* Runs on a thread of its own, which ends in the other namespace: no thread of Node's ever leaves its own. */
static void *open_there(void *argument) {
  Opening *opening = argument;
  if (setns(opening->netns, CLONE_NEWNET) != 0) {
    opening->step = STEP_SETNS;
    opening->fd = -errno;
  } else {
    opening->fd = open_here(opening->protocol);
  }
  return NULL;
}

static int open_in(int protocol, const char *path, int *step) {
  Opening opening = {.protocol = protocol, .step = STEP_SOCKET};
  opening.netns = open(path, O_RDONLY | O_CLOEXEC);
  if (opening.netns < 0) {
    *step = STEP_NETNS;
    return -errno;
  }
  pthread_t thread;
  int failed = pthread_create(&thread, NULL, open_there, &opening);
  if (failed == 0) pthread_join(thread, NULL);
  close(opening.netns);
  *step = opening.step;
  return failed == 0 ? opening.fd : -failed;
}

int netlink_open(int protocol, const char *netns, int *step) {
  *step = STEP_SOCKET;
  int fd = netns == NULL ? open_here(protocol) : open_in(protocol, netns, step);
  if (fd < 0) return fd;
  struct sockaddr_nl any = {.nl_family = AF_NETLINK};
  if (bind(fd, (struct sockaddr *)&any, sizeof any) == 0) return fd;
  int error = errno;
  close(fd);
  *step = STEP_BIND;
  return -error;
}
