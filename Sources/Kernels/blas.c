#ifndef __wasm__
#define _GNU_SOURCE
#include "blas.h"
#include "products.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sched.h>
#endif

static pthread_once_t once = PTHREAD_ONCE_INIT;
static void *library;
static Blas blas;
static bool isThere;
static _Thread_local bool isShunned;

static const char *const names[] = {
#ifdef __APPLE__
  "/System/Library/Frameworks/Accelerate.framework/Accelerate",
#else
  "libopenblas.so.0",
  "libopenblas.so",
#endif
};

static void *opened(void) {
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *found = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    if (found) return found;
  }
  return NULL;
}

// Threads are ours to share out, and OpenBLAS starts one for every processor that it sees: let it
// see only one.
static void *openedForOneThread(void) {
#if defined(__linux__) && defined(__GLIBC__)
  cpu_set_t all, one;
  int here = sched_getcpu();
  bool isKnown = here >= 0 && sched_getaffinity(0, sizeof all, &all) == 0;
  CPU_ZERO(&one);
  if (isKnown) {
    CPU_SET(here, &one);
    isKnown = sched_setaffinity(0, sizeof one, &one) == 0;
  }
  void *found = opened();
  if (isKnown) sched_setaffinity(0, sizeof all, &all);
  return found;
#else
  return opened();
#endif
}

static void useOneThread(void) {
  void (*set)(int) = (void (*)(int))dlsym(library, "openblas_set_num_threads");
  if (set) set(1);
}

static void look(void) {
  const char *wish = getenv("GRADWIRE_BLAS");
  if (wish && strcmp(wish, "off") == 0) return;
  library = openedForOneThread();
  if (!library) return;
  *(void **)&blas.sgemm = dlsym(library, "cblas_sgemm");
  *(void **)&blas.dgemm = dlsym(library, "cblas_dgemm");
  *(void **)&blas.cgemm = dlsym(library, "cblas_cgemm");
  *(void **)&blas.zgemm = dlsym(library, "cblas_zgemm");
  *(void **)&blas.sgemv = dlsym(library, "cblas_sgemv");
  *(void **)&blas.dgemv = dlsym(library, "cblas_dgemv");
  isThere = blas.sgemm && blas.dgemm && blas.cgemm && blas.zgemm && blas.sgemv && blas.dgemv;
  useOneThread();
}

const Blas *gw_blas(void) {
  pthread_once(&once, look);
  return isThere && !isShunned ? &blas : NULL;
}

void *gw_blas_symbol(const char *name) { return gw_blas() ? dlsym(library, name) : NULL; }

bool gw_blas_is_there(void) { return gw_blas() != NULL; }

void gw_blas_set_used(bool isUsed) { isShunned = !isUsed; }
#endif
