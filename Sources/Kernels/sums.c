#ifndef __wasm__
#include "kernels.h"
#include "widths.h"

#include <string.h>

// Sums in double precision. The order of additions depends on the sizes alone, neither on the
// number of threads nor on the width of registers.

enum {
  // Running sums of a row: as many as hide the time that an addition takes.
  lanes = 32,
  // Elements that one thread adds up without asking for more.
  block = 1 << 15,
  // Columns whose sums stay in the nearest cache.
  strip = 256,
};

#define GW_SUMS(TYPE, SUFFIX)                                                                      \
  GW_WIDTHS static double line##SUFFIX(const TYPE *x, ptrdiff_t count) {                           \
    double sums[lanes] = {0};                                                                      \
    ptrdiff_t i = 0;                                                                               \
    for (; i + lanes <= count; i += lanes)                                                         \
      for (int k = 0; k < lanes; k++) sums[k] += (double)x[i + k];                                 \
    double rest = 0;                                                                               \
    for (; i < count; i++) rest += (double)x[i];                                                   \
    for (int width = lanes / 2; width > 0; width /= 2)                                             \
      for (int k = 0; k < width; k++) sums[k] += sums[k + width];                                  \
    return sums[0] + rest;                                                                         \
  }                                                                                                \
                                                                                                   \
  /* Adds `count` rows of a strip to its sums, four at a time. */                                  \
  GW_WIDTHS static void strip##SUFFIX(                                                             \
    const TYPE *x, ptrdiff_t count, ptrdiff_t inner, ptrdiff_t width, double *restrict sums) {     \
    for (ptrdiff_t k = 0; k < width; k++) sums[k] = 0;                                             \
    ptrdiff_t row = 0;                                                                             \
    for (; row + 4 <= count; row += 4) {                                                           \
      const TYPE *a = x + row * inner, *b = a + inner, *c = b + inner, *d = c + inner;             \
      for (ptrdiff_t k = 0; k < width; k++)                                                        \
        sums[k] += ((double)a[k] + (double)b[k]) + ((double)c[k] + (double)d[k]);                  \
    }                                                                                              \
    for (; row < count; row++)                                                                     \
      for (ptrdiff_t k = 0; k < width; k++) sums[k] += (double)x[row * inner + k];                 \
  }                                                                                                \
                                                                                                   \
  typedef struct {                                                                                 \
    const TYPE *x;                                                                                 \
    TYPE *out;                                                                                     \
    double *sums;                                                                                  \
    ptrdiff_t count, inner, strips;                                                                \
  } Job##SUFFIX;                                                                                   \
                                                                                                   \
  static void blocks##SUFFIX(void *work, ptrdiff_t lower, ptrdiff_t upper) {                       \
    const Job##SUFFIX *job = work;                                                                 \
    for (ptrdiff_t i = lower; i < upper; i++) {                                                    \
      ptrdiff_t start = i * block, rest = job->count - start;                                      \
      job->sums[i] = line##SUFFIX(job->x + start, rest < block ? rest : block);                    \
    }                                                                                              \
  }                                                                                                \
                                                                                                   \
  static void rows##SUFFIX(void *work, ptrdiff_t lower, ptrdiff_t upper) {                         \
    const Job##SUFFIX *job = work;                                                                 \
    for (ptrdiff_t i = lower; i < upper; i++)                                                      \
      job->out[i] = (TYPE)line##SUFFIX(job->x + i * job->count, job->count);                       \
  }                                                                                                \
                                                                                                   \
  static void strips##SUFFIX(void *work, ptrdiff_t lower, ptrdiff_t upper) {                       \
    const Job##SUFFIX *job = work;                                                                 \
    double sums[strip];                                                                            \
    for (ptrdiff_t i = lower; i < upper; i++) {                                                    \
      ptrdiff_t o = i / job->strips, column = i % job->strips * strip;                             \
      ptrdiff_t rest = job->inner - column, width = rest < strip ? rest : strip;                   \
      strip##SUFFIX(                                                                               \
        job->x + o * job->count * job->inner + column, job->count, job->inner, width, sums);       \
      TYPE *out = job->out + o * job->inner + column;                                              \
      for (ptrdiff_t k = 0; k < width; k++) out[k] = (TYPE)sums[k];                                \
    }                                                                                              \
  }                                                                                                \
                                                                                                   \
  void gw_sum##SUFFIX(                                                                             \
    const TYPE *x, ptrdiff_t outer, ptrdiff_t count, ptrdiff_t inner, TYPE *out) {                 \
    Job##SUFFIX job = {x, out, NULL, count, inner, (inner + strip - 1) / strip};                   \
    if (inner > 1) {                                                                               \
      ptrdiff_t whole = count * (inner < strip ? inner : strip) + 1;                               \
      gw_parallel(outer * job.strips, 2 * block / whole + 1, &job, strips##SUFFIX);                \
    } else if (outer == 1 && count > 2 * block) {                                                  \
      ptrdiff_t blocks = (count + block - 1) / block;                                              \
      job.sums = gw_block_take((size_t)blocks * sizeof(double));                                   \
      gw_parallel(blocks, 1, &job, blocks##SUFFIX);                                                \
      double sum = 0;                                                                              \
      for (ptrdiff_t i = 0; i < blocks; i++) sum += job.sums[i];                                   \
      gw_block_give(job.sums, (size_t)blocks * sizeof(double));                                    \
      *out = (TYPE)sum;                                                                            \
    } else {                                                                                       \
      gw_parallel(outer, 2 * block / (count + 1) + 1, &job, rows##SUFFIX);                         \
    }                                                                                              \
  }

GW_SUMS(float, _f32)
GW_SUMS(double, _f64)
#endif
