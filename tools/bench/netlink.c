// What a C program pays for the same: dump COUNT times all IPv4 routes and throw the bytes away, or ask COUNT times for
// link 1, or hear COUNT route events. Prints nanoseconds of wall clock and of CPU for each turn, a line per round.
#include <errno.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>

enum { BUFFER = 128 << 10, ROUNDS = 5 };
static char buffer[BUFFER];

static double wall(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

static double cpu(void) {
  struct rusage use;
  getrusage(RUSAGE_SELF, &use);
  return (use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1e9 + (use.ru_utime.tv_usec + use.ru_stime.tv_usec) * 1e3;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static ssize_t receive(int fd) {
  ssize_t got = recv(fd, buffer, BUFFER, 0);
  if (got < 0 && errno != ENOBUFS) fail("recv");
  return got;
}

static void dump(int fd, uint32_t seq) {
  struct {
    struct nlmsghdr header;
    struct rtmsg route;
  } ask = {{sizeof ask, RTM_GETROUTE, NLM_F_REQUEST | NLM_F_DUMP, seq, 0}, {.rtm_family = AF_INET}};
  if (send(fd, &ask, sizeof ask, 0) < 0) fail("send");
  for (;;) {
    ssize_t left = receive(fd);
    if (left > 0 && ((struct nlmsghdr *)buffer)->nlmsg_type == NLMSG_DONE) return;
    for (struct nlmsghdr *one = (void *)buffer; NLMSG_OK(one, left); one = NLMSG_NEXT(one, left))
      if (one->nlmsg_type == NLMSG_DONE) return;
  }
}

static void get_link(int fd, uint32_t seq) {
  struct {
    struct nlmsghdr header;
    struct ifinfomsg link;
  } ask = {{sizeof ask, RTM_GETLINK, NLM_F_REQUEST, seq, 0}, {.ifi_index = 1}};
  if (send(fd, &ask, sizeof ask, 0) < 0) fail("send");
  receive(fd);
}

static void hear(int fd, uint32_t count) {
  while (count > 0) {
    ssize_t left = receive(fd);
    for (struct nlmsghdr *one = (void *)buffer; left > 0 && NLMSG_OK(one, left); one = NLMSG_NEXT(one, left)) count--;
  }
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  int fd = socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE), one = 1, size = 8 << 20;
  struct sockaddr_nl own = {.nl_family = AF_NETLINK};
  uint32_t count = strtoul(argv[2], NULL, 10), seq = 0;
  int events = strcmp(argv[1], "events") == 0, group = RTNLGRP_IPV4_ROUTE;
  setsockopt(fd, SOL_NETLINK, NETLINK_GET_STRICT_CHK, &one, sizeof one);
  setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof size);
  if (bind(fd, (struct sockaddr *)&own, sizeof own) < 0) fail("bind");
  if (events) setsockopt(fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, &group, sizeof group);
  if (events) puts("ready"), fflush(stdout);
  for (int round = 0; round < (events ? 1 : ROUNDS); round++) {
    double since = wall(), spent = cpu();
    if (events) hear(fd, count);
    else
      for (uint32_t turn = 0; turn < count; turn++) strcmp(argv[1], "dump") == 0 ? dump(fd, ++seq) : get_link(fd, ++seq);
    printf("%.0f %.0f\n", (wall() - since) / count, (cpu() - spent) / count);
  }
  return 0;
}
