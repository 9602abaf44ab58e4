#ifndef __wasm__
#include "kernels.h"
#include "widths.h"

// Sums, differences, products and quotients of arrays, numbers and rows.

enum { grain = 1 << 15 };
// A result larger than this is gone from every cache before anyone reads it, so it is written past
// them; otherwise each of its lines would be read first.
static const ptrdiff_t streamed = (ptrdiff_t)16 << 20;

typedef enum { bothArrays, arrayAndNumber, numberAndArray } Layout;

#define GW_LOOPS(NAME, TYPE, LANES, OP)                                                            \
  GW_WIDTHS static void NAME##Arrays(                                                              \
    const TYPE *a, const TYPE *b, TYPE *restrict out, ptrdiff_t count) {                           \
    for (ptrdiff_t i = 0; i < count; i++) out[i] = a[i] OP b[i];                                   \
  }                                                                                                \
  GW_WIDTHS static void NAME##Number(                                                              \
    const TYPE *a, const TYPE *b, TYPE *restrict out, ptrdiff_t count) {                           \
    TYPE number = *b;                                                                              \
    for (ptrdiff_t i = 0; i < count; i++) out[i] = a[i] OP number;                                 \
  }                                                                                                \
  GW_WIDTHS static void NAME##OfNumber(                                                            \
    const TYPE *a, const TYPE *b, TYPE *restrict out, ptrdiff_t count) {                           \
    TYPE number = *a;                                                                              \
    for (ptrdiff_t i = 0; i < count; i++) out[i] = number OP b[i];                                 \
  }                                                                                                \
  GW_WIDTHS static void NAME##Streamed(                                                            \
    const TYPE *a, const TYPE *b, TYPE *restrict out, ptrdiff_t count) {                           \
    typedef TYPE Lanes __attribute__((vector_size(32)));                                           \
    typedef TYPE Loose __attribute__((vector_size(32), aligned(sizeof(TYPE)), may_alias));         \
    ptrdiff_t i = 0;                                                                               \
    for (; i + LANES <= count; i += LANES) {                                                       \
      Lanes value = *(const Loose *)(a + i) OP *(const Loose *)(b + i);                            \
      __builtin_nontemporal_store(value, (Lanes *)(out + i));                                      \
    }                                                                                              \
    for (; i < count; i++) out[i] = a[i] OP b[i];                                                  \
  }

#define GW_ALL_LOOPS(TYPE, LANES, SUFFIX)                                                          \
  GW_LOOPS(add##SUFFIX, TYPE, LANES, +)                                                            \
  GW_LOOPS(sub##SUFFIX, TYPE, LANES, -)                                                            \
  GW_LOOPS(mul##SUFFIX, TYPE, LANES, *)                                                            \
  GW_LOOPS(div##SUFFIX, TYPE, LANES, /)                                                            \
  typedef void (*Loop##SUFFIX)(                                                                    \
    const TYPE *a, const TYPE *b, TYPE *restrict out, ptrdiff_t count);                            \
  static const Loop##SUFFIX loops##SUFFIX[][4] = {                                                 \
    [gw_add] = {add##SUFFIX##Arrays, add##SUFFIX##Number, add##SUFFIX##OfNumber,                   \
                add##SUFFIX##Streamed},                                                            \
    [gw_sub] = {sub##SUFFIX##Arrays, sub##SUFFIX##Number, sub##SUFFIX##OfNumber,                   \
                sub##SUFFIX##Streamed},                                                            \
    [gw_mul] = {mul##SUFFIX##Arrays, mul##SUFFIX##Number, mul##SUFFIX##OfNumber,                   \
                mul##SUFFIX##Streamed},                                                            \
    [gw_div] = {div##SUFFIX##Arrays, div##SUFFIX##Number, div##SUFFIX##OfNumber,                   \
                div##SUFFIX##Streamed},                                                            \
  };                                                                                               \
                                                                                                   \
  typedef struct {                                                                                 \
    Loop##SUFFIX loop;                                                                             \
    const TYPE *a, *b;                                                                             \
    TYPE *out;                                                                                     \
    ptrdiff_t stepA, stepB, rowA, rowB, columns;                                                   \
    bool isStreamed;                                                                               \
  } Job##SUFFIX;                                                                                   \
                                                                                                   \
  static void line##SUFFIX(void *work, ptrdiff_t lower, ptrdiff_t upper) {                         \
    const Job##SUFFIX *job = work;                                                                 \
    job->loop(                                                                                     \
      job->a + lower * job->stepA, job->b + lower * job->stepB, job->out + lower, upper - lower);  \
    if (job->isStreamed) finishStreaming();                                                        \
  }                                                                                                \
                                                                                                   \
  static void rows##SUFFIX(void *work, ptrdiff_t lower, ptrdiff_t upper) {                         \
    const Job##SUFFIX *job = work;                                                                 \
    for (ptrdiff_t row = lower; row < upper; row++) {                                              \
      job->loop(                                                                                   \
        job->a + row * job->rowA, job->b + row * job->rowB, job->out + row * job->columns,         \
        job->columns);                                                                             \
    }                                                                                              \
  }                                                                                                \
                                                                                                   \
  void gw_combine##SUFFIX(                                                                         \
    gw_binary op, const TYPE *a, ptrdiff_t stepA, const TYPE *b, ptrdiff_t stepB, TYPE *out,       \
    ptrdiff_t count) {                                                                             \
    bool isStreamed = stepA && stepB && count * (ptrdiff_t)sizeof(TYPE) >= streamed                \
                      && (uintptr_t)out % 32 == 0;                                                 \
    Loop##SUFFIX loop = loops##SUFFIX[op][isStreamed ? 3 : layout(stepA, stepB)];                  \
    Job##SUFFIX job = {loop, a, b, out, stepA, stepB, 0, 0, 0, isStreamed};                        \
    gw_parallel(count, grain, &job, line##SUFFIX);                                                 \
  }                                                                                                \
                                                                                                   \
  void gw_combine_rows##SUFFIX(                                                                    \
    gw_binary op, const TYPE *a, ptrdiff_t rowA, ptrdiff_t stepA, const TYPE *b, ptrdiff_t rowB,   \
    ptrdiff_t stepB, TYPE *out, ptrdiff_t rows, ptrdiff_t count) {                                 \
    Loop##SUFFIX loop = loops##SUFFIX[op][layout(stepA, stepB)];                                   \
    Job##SUFFIX job = {loop, a, b, out, stepA, stepB, rowA, rowB, count, false};                   \
    gw_parallel(rows, grain / (count + 1) + 1, &job, rows##SUFFIX);                                \
  }

static inline Layout layout(ptrdiff_t stepA, ptrdiff_t stepB) {
  return stepB == 0 ? arrayAndNumber : stepA == 0 ? numberAndArray : bothArrays;
}

// Streamed lines are in no order with other writes until this.
static inline void finishStreaming(void) {
#if defined(__x86_64__)
  __builtin_ia32_sfence();
#endif
}

GW_ALL_LOOPS(float, 8, _f32)
GW_ALL_LOOPS(double, 4, _f64)
#endif
