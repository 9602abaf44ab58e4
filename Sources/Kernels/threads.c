#ifndef __wasm__
#define _GNU_SOURCE
#include "kernels.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#endif

enum { mostThreads = 64 };

// One job at a time. Helpers look at it under `guard`; parts are drawn from `next` without it.
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t posted = PTHREAD_COND_INITIALIZER;
static pthread_cond_t left = PTHREAD_COND_INITIALIZER;
static int helpers, working;
static bool isPosted;
static _Atomic int wanted;

static struct {
  gw_part part;
  void *job;
  ptrdiff_t count, size;
  _Atomic ptrdiff_t next;
} work;

static int number(const char *name) {
  const char *text = getenv(name);
  if (!text) return 0;
  long value = strtol(text, NULL, 10);
  return value < 1 ? 0 : value > mostThreads ? mostThreads : (int)value;
}

static int processors(void) {
#ifdef __linux__
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set);
#endif
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? 1 : (int)count;
}

int gw_thread_count(void) {
  int count = atomic_load_explicit(&wanted, memory_order_relaxed);
  if (count) return count;
  count = number("GRADWIRE_THREADS");
  if (!count) count = number("OMP_NUM_THREADS");
  if (!count) count = processors();
  if (count > mostThreads) count = mostThreads;
  atomic_store_explicit(&wanted, count, memory_order_relaxed);
  return count;
}

void gw_set_thread_count(int count) {
  atomic_store_explicit(&wanted, count, memory_order_relaxed);
}

static void takeParts(void) {
  for (;;) {
    ptrdiff_t lower = atomic_fetch_add_explicit(&work.next, work.size, memory_order_relaxed);
    if (lower >= work.count) return;
    ptrdiff_t rest = work.count - lower;
    work.part(work.job, lower, lower + (rest < work.size ? rest : work.size));
  }
}

static void *help(void *unused) {
  pthread_mutex_lock(&guard);
  for (;;) {
    while (!isPosted) pthread_cond_wait(&posted, &guard);
    working++;
    pthread_mutex_unlock(&guard);
    takeParts();
    pthread_mutex_lock(&guard);
    isPosted = false;
    if (--working == 0) pthread_cond_signal(&left);
  }
  return unused;
}

// A forked child has none of the helpers, and perhaps locks that nobody will open.
static void startAnew(void) {
  pthread_mutex_init(&turn, NULL);
  pthread_mutex_init(&guard, NULL);
  pthread_cond_init(&posted, NULL);
  pthread_cond_init(&left, NULL);
  helpers = working = 0;
  isPosted = false;
}

static void hire(int count) {
  static bool isWatchingForks;
  if (!isWatchingForks) isWatchingForks = pthread_atfork(NULL, NULL, startAnew) == 0;
  while (helpers < count) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, help, NULL) != 0) return;
    pthread_detach(thread);
    helpers++;
  }
}

void gw_parallel(ptrdiff_t count, ptrdiff_t grain, void *job, gw_part part) {
  if (count <= 0) return;
  int threads = count < 2 * grain ? 1 : gw_thread_count();
  if (threads < 2 || pthread_mutex_trylock(&turn) != 0) {
    part(job, 0, count);
    return;
  }
  hire(threads - 1);
  // Several parts a thread, so that one who is held up does not hold up all.
  ptrdiff_t size = count / (4 * threads);
  if (size < grain) size = grain;
  // Whole lines of the cache, where elements and not rows are counted.
  work.size = grain < 16 ? size : (size + 15) / 16 * 16;
  work.count = count;
  work.part = part;
  work.job = job;
  atomic_store_explicit(&work.next, 0, memory_order_relaxed);

  pthread_mutex_lock(&guard);
  isPosted = true;
  if (threads == 2) {
    pthread_cond_signal(&posted);
  } else {
    pthread_cond_broadcast(&posted);
  }
  pthread_mutex_unlock(&guard);
  takeParts();
  pthread_mutex_lock(&guard);
  isPosted = false;
  while (working > 0) pthread_cond_wait(&left, &guard);
  pthread_mutex_unlock(&guard);
  pthread_mutex_unlock(&turn);
}
#endif
