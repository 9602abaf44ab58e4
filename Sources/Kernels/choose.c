#ifndef __wasm__
#include "kernels.h"
#include "widths.h"

// Comparisons, and the choice between two arrays by their results.

enum { grain = 1 << 15 };

#define GW_COMPARISON(NAME, TYPE, OP)                                                              \
  GW_WIDTHS static void NAME(                                                                      \
    const TYPE *a, ptrdiff_t stepA, const TYPE *b, ptrdiff_t stepB, uint8_t *restrict out,         \
    ptrdiff_t count) {                                                                             \
    if (stepA && stepB) {                                                                          \
      for (ptrdiff_t i = 0; i < count; i++) out[i] = a[i] OP b[i];                                 \
    } else if (stepA) {                                                                            \
      TYPE number = *b;                                                                            \
      for (ptrdiff_t i = 0; i < count; i++) out[i] = a[i] OP number;                               \
    } else {                                                                                       \
      TYPE number = *a;                                                                            \
      for (ptrdiff_t i = 0; i < count; i++) out[i] = number OP b[i];                               \
    }                                                                                              \
  }

#define GW_COMPARISONS(TYPE, SUFFIX)                                                               \
  GW_COMPARISON(equal##SUFFIX, TYPE, ==)                                                           \
  GW_COMPARISON(unequal##SUFFIX, TYPE, !=)                                                         \
  GW_COMPARISON(less##SUFFIX, TYPE, <)                                                             \
  GW_COMPARISON(atMost##SUFFIX, TYPE, <=)                                                          \
  GW_COMPARISON(greater##SUFFIX, TYPE, >)                                                          \
  GW_COMPARISON(atLeast##SUFFIX, TYPE, >=)                                                         \
  typedef void (*Compare##SUFFIX)(                                                                 \
    const TYPE *, ptrdiff_t, const TYPE *, ptrdiff_t, uint8_t *restrict, ptrdiff_t);               \
  typedef struct {                                                                                 \
    Compare##SUFFIX compare;                                                                       \
    const TYPE *a, *b;                                                                             \
    ptrdiff_t stepA, stepB;                                                                        \
    uint8_t *out;                                                                                  \
  } Comparison##SUFFIX;                                                                            \
                                                                                                   \
  static void comparePart##SUFFIX(void *work, ptrdiff_t lower, ptrdiff_t upper) {                  \
    const Comparison##SUFFIX *job = work;                                                          \
    job->compare(                                                                                  \
      job->a + lower * job->stepA, job->stepA, job->b + lower * job->stepB, job->stepB,            \
      job->out + lower, upper - lower);                                                            \
  }                                                                                                \
                                                                                                   \
  void gw_compare##SUFFIX(                                                                         \
    gw_relation relation, const TYPE *a, ptrdiff_t stepA, const TYPE *b, ptrdiff_t stepB,          \
    uint8_t *out, ptrdiff_t count) {                                                               \
    static const Compare##SUFFIX loops[] = {                                                       \
      [gw_equal] = equal##SUFFIX,     [gw_unequal] = unequal##SUFFIX, [gw_less] = less##SUFFIX,    \
      [gw_at_most] = atMost##SUFFIX,  [gw_greater] = greater##SUFFIX,                              \
      [gw_at_least] = atLeast##SUFFIX};                                                            \
    Comparison##SUFFIX job = {loops[relation], a, b, stepA, stepB, out};                           \
    gw_parallel(count, grain, &job, comparePart##SUFFIX);                                          \
  }

GW_COMPARISONS(float, _f32)
GW_COMPARISONS(double, _f64)

#define GW_CHOICE(BITS)                                                                            \
  GW_WIDTHS static void choose##BITS(                                                              \
    const uint8_t *mask, const uint##BITS##_t *a, ptrdiff_t stepA, const uint##BITS##_t *b,        \
    ptrdiff_t stepB, uint##BITS##_t *restrict out, ptrdiff_t count) {                              \
    uint##BITS##_t x = *a, y = *b;                                                                 \
    if (stepA && stepB) {                                                                          \
      for (ptrdiff_t i = 0; i < count; i++) out[i] = mask[i] ? a[i] : b[i];                        \
    } else if (stepA) {                                                                            \
      for (ptrdiff_t i = 0; i < count; i++) out[i] = mask[i] ? a[i] : y;                           \
    } else if (stepB) {                                                                            \
      for (ptrdiff_t i = 0; i < count; i++) out[i] = mask[i] ? x : b[i];                           \
    } else {                                                                                       \
      for (ptrdiff_t i = 0; i < count; i++) out[i] = mask[i] ? x : y;                              \
    }                                                                                              \
  }                                                                                                \
                                                                                                   \
  static void choosePart##BITS(void *work, ptrdiff_t lower, ptrdiff_t upper) {                     \
    const Choice *job = work;                                                                      \
    choose##BITS(                                                                                  \
      job->mask + lower, (const uint##BITS##_t *)job->a + lower * job->stepA, job->stepA,          \
      (const uint##BITS##_t *)job->b + lower * job->stepB, job->stepB,                             \
      (uint##BITS##_t *)job->out + lower, upper - lower);                                          \
  }

typedef struct {
  const uint8_t *mask;
  const void *a, *b;
  ptrdiff_t stepA, stepB;
  void *out;
} Choice;

GW_CHOICE(32)
GW_CHOICE(64)

void gw_choose(
  const uint8_t *mask, const void *a, ptrdiff_t stepA, const void *b, ptrdiff_t stepB, void *out,
  ptrdiff_t count, size_t size) {
  // An empty array may have no first element to look at.
  if (count <= 0) return;
  Choice job = {mask, a, b, stepA, stepB, out};
  gw_parallel(count, grain, &job, size == 8 ? choosePart64 : choosePart32);
}
#endif
