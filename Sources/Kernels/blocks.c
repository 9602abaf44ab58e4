#ifndef __wasm__
#include "kernels.h"

#include <pthread.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

// Fresh memory of the system costs more than a kernel takes to fill it: every page is a fault. So
// blocks wait in lists by size, four sizes to a doubling, and few bytes in all.
enum { smallest = 14, largest = 40, steps = 4 };
static const size_t mostWaiting = (size_t)256 << 20;
static const size_t hugePage = (size_t)2 << 20;

typedef struct Block {
  struct Block *next;
} Block;

static Block *lists[(largest - smallest) * steps];
static size_t waiting;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

// The number of the size that `bytes` fit in, which is stored in `size`; -1 beyond all of them.
static int place(size_t bytes, size_t *size) {
  size_t least = (size_t)1 << smallest;
  if (bytes <= least) {
    *size = least;
    return 0;
  }
  int power = 63 - __builtin_clzll(bytes - 1);
  size_t step = ((size_t)1 << power) / steps;
  int part = (int)((bytes - 1 - ((size_t)1 << power)) / step) + 1;
  *size = ((size_t)1 << power) + (size_t)part * step;
  int list = (power - smallest) * steps + part;
  return list < (largest - smallest) * steps ? list : -1;
}

static void *fresh(size_t size) {
  void *block = NULL;
  if (posix_memalign(&block, size >= 2 * hugePage ? hugePage : 64, size) != 0) abort();
#ifdef __linux__
  if (size >= 2 * hugePage) madvise(block, size / hugePage * hugePage, MADV_HUGEPAGE);
#endif
  return block;
}

void *gw_block_take(size_t bytes) {
  size_t size;
  int list = place(bytes, &size);
  if (list >= 0) {
    pthread_mutex_lock(&guard);
    Block *block = lists[list];
    if (block) {
      lists[list] = block->next;
      waiting -= size;
    }
    pthread_mutex_unlock(&guard);
    if (block) return block;
  }
  return fresh(size);
}

// Hands everything that waits back to the system.
static void drop(void) {
  for (int list = 0; list < (largest - smallest) * steps; list++) {
    while (lists[list]) {
      Block *block = lists[list];
      lists[list] = block->next;
      free(block);
    }
  }
  waiting = 0;
}

void gw_block_give(void *given, size_t bytes) {
  size_t size;
  int list = place(bytes, &size);
  pthread_mutex_lock(&guard);
  bool isKept = list >= 0 && size <= mostWaiting;
  // Sizes that are not asked for any more must not keep out those that are.
  if (isKept && size > mostWaiting - waiting) drop();
  if (isKept) {
    Block *block = given;
    block->next = lists[list];
    lists[list] = block;
    waiting += size;
  }
  pthread_mutex_unlock(&guard);
  if (!isKept) free(given);
}

size_t gw_block_waiting(void) {
  pthread_mutex_lock(&guard);
  size_t bytes = waiting;
  pthread_mutex_unlock(&guard);
  return bytes;
}
#endif
