/*
 * The least that a broker can do, in C: one thread, epoll, frames rewritten where they stand and passed on in runs.
 *
 * A link that sends a control frame gets it back as acknowledged; SUBSCRIBE makes it a receiver of what is sent to 0.
 * There are no rights, no counters, no labels of services, no replies. It prints its port and runs until it is killed.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LINKS = 256, READ_BYTES = 1 << 20, MAX_FRAME = 65560, HIGH_WATER = 1 << 20, PLACES = 1024 };
enum { LENGTH, KIND, SEQ, PID, DST, SRC, COMMAND = 11 };
enum { CONTROL_KIND = 0x1000f, ACK = 2, SUBSCRIBE = 11 };

struct link {
  int fd;
  int waits;   /* for room: what is queued goes out first */
  int crowded; /* so much is queued for it that nothing more is read */
  int paused;
  uint8_t *in, *out;
  size_t tail, queued, room;
};

/* Who gets what is sent to a label, in a hash table. */
struct place {
  uint32_t label;
  int used, count;
  struct link *to[LINKS];
};

static struct link links[LINKS];
static struct place places[PLACES];
static int epoll, crowded;

static struct place *find(uint32_t label) {
  uint32_t at = (label * 2654435761u) >> 22;
  while (places[at].used && places[at].label != label) at = (at + 1) & (PLACES - 1);
  return &places[at];
}

static void watch(struct link *one, int how) {
  uint32_t events = (one->paused ? 0 : EPOLLIN) | (one->waits ? EPOLLOUT : 0);
  struct epoll_event event = {.events = events, .data.ptr = one};
  epoll_ctl(epoll, how, one->fd, &event);
}

/* Nothing waits for this link any more. */
static void drained(struct link *one) {
  one->waits = 0;
  if (!one->crowded) return;
  one->crowded = 0;
  crowded--;
  for (int at = 1; at < LINKS; at++)
    if (links[at].paused) {
      links[at].paused = 0;
      watch(&links[at], EPOLL_CTL_MOD);
    }
}

static void end(struct link *one) {
  for (int at = 0; at < PLACES; at++)
    for (int to = 0; to < places[at].count; to++)
      if (places[at].to[to] == one) places[at].to[to--] = places[at].to[--places[at].count];
  drained(one);
  close(one->fd);
  free(one->in);
  free(one->out);
  memset(one, 0, sizeof *one);
  one->fd = -1;
}

static void queue(struct link *to, const uint8_t *bytes, size_t count) {
  if (to->queued + count > to->room) {
    to->room = (to->queued + count) * 2;
    to->out = realloc(to->out, to->room);
  }
  memcpy(to->out + to->queued, bytes, count);
  to->queued += count;
  if (!to->crowded && to->queued > HIGH_WATER) {
    to->crowded = 1;
    crowded++;
  }
  if (to->waits) return;
  to->waits = 1;
  watch(to, EPOLL_CTL_MOD);
}

static void put(struct link *to, const uint8_t *bytes, size_t count) {
  if (to->queued == 0) {
    ssize_t sent = write(to->fd, bytes, count);
    if (sent < 0 && errno != EAGAIN) return;
    if (sent > 0) bytes += sent, count -= sent;
  }
  if (count > 0) queue(to, bytes, count);
}

static void flush(struct link *one) {
  ssize_t sent = write(one->fd, one->out, one->queued);
  if (sent <= 0) return;
  one->queued -= sent;
  memmove(one->out, one->out + sent, one->queued);
  if (one->queued > 0) return;
  drained(one);
  watch(one, EPOLL_CTL_MOD);
}

static void control(struct link *from, uint32_t *frame) {
  if ((frame[COMMAND] & 0xff) == SUBSCRIBE) {
    struct place *everyone = find(0);
    everyone->used = 1;
    everyone->to[everyone->count++] = from;
  }
  frame[COMMAND] = (frame[COMMAND] & ~0xffu) | ACK;
  put(from, (uint8_t *)frame, frame[LENGTH]);
}

static void send_run(struct place *to, uint8_t *bytes, size_t count) {
  for (int at = 0; to && at < to->count; at++) put(to->to[at], bytes, count);
}

/* Passes whole frames on; answers how many bytes they are, or -1 for what is no frame. */
static ssize_t forward(struct link *from, size_t end) {
  struct place *place = NULL;
  size_t at = 0, start = 0;
  while (end - at >= 16) {
    uint32_t *frame = (uint32_t *)(from->in + at);
    uint32_t length = frame[LENGTH];
    if (length < 28 || length > MAX_FRAME || length & 3) return -1;
    if (length > end - at) break;
    struct place *to = frame[KIND] == CONTROL_KIND ? NULL : find(frame[DST]);
    if (to != place) {
      send_run(place, from->in + start, at - start);
      place = to;
      start = at;
    }
    if (to) {
      frame[SEQ] = 0;
      frame[PID] = 0;
      frame[SRC] = (uint32_t)(0x20000 + (from - links));
    } else {
      control(from, frame);
    }
    at += length;
  }
  send_run(place, from->in + start, at - start);
  return at;
}

static void take(struct link *from) {
  if (crowded) {
    from->paused = 1;
    watch(from, EPOLL_CTL_MOD);
    return;
  }
  ssize_t count = read(from->fd, from->in + from->tail, READ_BYTES);
  if (count < 0 && errno == EAGAIN) return;
  ssize_t used = count <= 0 ? -1 : forward(from, from->tail + count);
  if (used < 0) {
    end(from);
    return;
  }
  from->tail += count - used;
  memmove(from->in, from->in + used, from->tail);
}

static void accept_from(int listener) {
  int fd = accept(listener, NULL, NULL), one = 1, at = 1;
  while (at < LINKS && links[at].fd > 0) at++;
  if (fd < 0 || at == LINKS) return;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  fcntl(fd, F_SETFL, O_NONBLOCK);
  links[at] = (struct link){.fd = fd, .in = malloc(READ_BYTES + MAX_FRAME)};
  watch(&links[at], EPOLL_CTL_ADD);
}

int main(void) {
  struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof place;
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(listener, (void *)&place, size) || listen(listener, 64)) return 1;
  getsockname(listener, (void *)&place, &size);
  printf("%d\n", ntohs(place.sin_port));
  fflush(stdout);
  epoll = epoll_create1(0);
  links[0].fd = listener;
  watch(&links[0], EPOLL_CTL_ADD);
  for (;;) {
    struct epoll_event events[64];
    int count = epoll_wait(epoll, events, 64, -1);
    for (int at = 0; at < count; at++) {
      struct link *one = events[at].data.ptr;
      if (one == links) accept_from(listener);
      else {
        if (events[at].events & EPOLLOUT) flush(one);
        if (events[at].events & (EPOLLIN | EPOLLHUP | EPOLLERR)) take(one);
      }
    }
  }
}
