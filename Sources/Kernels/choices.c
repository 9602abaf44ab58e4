#ifndef __wasm__
#include "kernels.h"
#include "widths.h"

// Comparisons, and choices by their results.

enum { grain = 1 << 15 };

#define GW_COMPARE(NAME, TYPE, OP)                                                                 \
  GW_WIDTHS static void NAME(                                                                      \
    const TYPE *a, ptrdiff_t stepA, const TYPE *b, ptrdiff_t stepB, bool *restrict out,            \
    ptrdiff_t count) {                                                                             \
    if (stepA == 1 && stepB == 1) {                                                                \
      for (ptrdiff_t i = 0; i < count; i++) out[i] = a[i] OP b[i];                                 \
    } else if (stepA == 1 && stepB == 0) {                                                         \
      TYPE number = *b;                                                                            \
      for (ptrdiff_t i = 0; i < count; i++) out[i] = a[i] OP number;                               \
    } else {                                                                                       \
      for (ptrdiff_t i = 0; i < count; i++) out[i] = a[i * stepA] OP b[i * stepB];                 \
    }                                                                                              \
  }

#define GW_CHOICES(TYPE, SUFFIX)                                                                   \
  GW_COMPARE(equal##SUFFIX, TYPE, ==)                                                              \
  GW_COMPARE(notEqual##SUFFIX, TYPE, !=)                                                           \
  GW_COMPARE(less##SUFFIX, TYPE, <)                                                                \
  GW_COMPARE(lessOrEqual##SUFFIX, TYPE, <=)                                                        \
  GW_COMPARE(greater##SUFFIX, TYPE, >)                                                             \
  GW_COMPARE(greaterOrEqual##SUFFIX, TYPE, >=)                                                     \
                                                                                                   \
  typedef void (*Compare##SUFFIX)(                                                                 \
    const TYPE *a, ptrdiff_t stepA, const TYPE *b, ptrdiff_t stepB, bool *restrict out,            \
    ptrdiff_t count);                                                                              \
  typedef struct {                                                                                 \
    Compare##SUFFIX loop;                                                                          \
    const TYPE *a, *b;                                                                             \
    ptrdiff_t stepA, stepB;                                                                        \
    bool *out;                                                                                     \
  } Comparison##SUFFIX;                                                                            \
                                                                                                   \
  static void compare##SUFFIX(void *work, ptrdiff_t lower, ptrdiff_t upper) {                      \
    const Comparison##SUFFIX *job = work;                                                          \
    job->loop(                                                                                     \
      job->a + lower * job->stepA, job->stepA, job->b + lower * job->stepB, job->stepB,            \
      job->out + lower, upper - lower);                                                            \
  }                                                                                                \
                                                                                                   \
  void gw_compare##SUFFIX(                                                                         \
    gw_relation relation, const TYPE *a, ptrdiff_t stepA, const TYPE *b, ptrdiff_t stepB,          \
    bool *out, ptrdiff_t count) {                                                                  \
    static const Compare##SUFFIX loops[] = {                                                       \
      [gw_equal] = equal##SUFFIX,     [gw_not_equal] = notEqual##SUFFIX,                           \
      [gw_less] = less##SUFFIX,       [gw_less_or_equal] = lessOrEqual##SUFFIX,                    \
      [gw_greater] = greater##SUFFIX, [gw_greater_or_equal] = greaterOrEqual##SUFFIX,              \
    };                                                                                             \
    Comparison##SUFFIX job = {loops[relation], a, b, stepA, stepB, out};                           \
    gw_parallel(count, grain, &job, compare##SUFFIX);                                              \
  }                                                                                                \
                                                                                                   \
  typedef struct {                                                                                 \
    const bool *condition;                                                                         \
    const TYPE *a, *b;                                                                             \
    ptrdiff_t step, stepA, stepB;                                                                  \
    TYPE *out;                                                                                     \
  } Choice##SUFFIX;                                                                                \
                                                                                                   \
  GW_WIDTHS static void choose##SUFFIX(                                                            \
    const Choice##SUFFIX *job, ptrdiff_t lower, ptrdiff_t upper) {                                 \
    const bool *condition = job->condition;                                                        \
    const TYPE *a = job->a, *b = job->b;                                                           \
    ptrdiff_t step = job->step, stepA = job->stepA, stepB = job->stepB;                            \
    TYPE *restrict out = job->out;                                                                 \
    if (step == 1 && stepA == 0 && stepB == 1) {                                                   \
      TYPE number = *a;                                                                            \
      for (ptrdiff_t i = lower; i < upper; i++) {                                                  \
        TYPE other = b[i];                                                                         \
        out[i] = condition[i] ? number : other;                                                    \
      }                                                                                            \
    } else if (step == 1 && stepA == 1 && stepB == 1) {                                            \
      for (ptrdiff_t i = lower; i < upper; i++) {                                                  \
        TYPE one = a[i], other = b[i];                                                             \
        out[i] = condition[i] ? one : other;                                                       \
      }                                                                                            \
    } else {                                                                                       \
      for (ptrdiff_t i = lower; i < upper; i++)                                                    \
        out[i] = condition[i * step] ? a[i * stepA] : b[i * stepB];                                \
    }                                                                                              \
  }                                                                                                \
                                                                                                   \
  static void choices##SUFFIX(void *work, ptrdiff_t lower, ptrdiff_t upper) {                      \
    choose##SUFFIX(work, lower, upper);                                                            \
  }                                                                                                \
                                                                                                   \
  void gw_choose##SUFFIX(                                                                          \
    const bool *condition, ptrdiff_t step, const TYPE *a, ptrdiff_t stepA, const TYPE *b,          \
    ptrdiff_t stepB, TYPE *out, ptrdiff_t count) {                                                 \
    Choice##SUFFIX job = {condition, a, b, step, stepA, stepB, out};                               \
    gw_parallel(count, grain, &job, choices##SUFFIX);                                              \
  }

GW_CHOICES(float, _f32)
GW_CHOICES(double, _f64)
#endif
