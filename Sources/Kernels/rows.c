#ifndef __wasm__
#include "elementary.h"
#include "kernels.h"
#include "widths.h"

// Softmax and running sums along rows.

enum {
  grain = 1 << 15,
  lanes = 16,
  // A long row is added up in this many pieces at a time, since each addition waits for the last.
  pieces = 8,
  // Pieces whose starts do not fall on the same places of the cache.
  span = pieces * 1056,
};

typedef struct {
  const float *x;
  float *out;
  ptrdiff_t count;
} Rows;

// NaN is not the largest; it comes back with the exponentials.
GW_INLINE float largestOf(const float *x, ptrdiff_t count) {
  float most[lanes];
  for (int k = 0; k < lanes; k++) most[k] = -__builtin_inff();
  ptrdiff_t i = 0;
  for (; i + lanes <= count; i += lanes)
    for (int k = 0; k < lanes; k++) most[k] = x[i + k] > most[k] ? x[i + k] : most[k];
  for (; i < count; i++) most[0] = x[i] > most[0] ? x[i] : most[0];
  for (int k = 1; k < lanes; k++) most[0] = most[k] > most[0] ? most[k] : most[0];
  return most[0];
}

// Writes the exponentials of x − most and gives their sum.
GW_INLINE float exponentials(const float *x, float most, float *restrict out, ptrdiff_t count) {
  for (ptrdiff_t i = 0; i < count; i++) out[i] = gw_exp_of(x[i] - most);
  double sums[lanes] = {0};
  ptrdiff_t i = 0;
  for (; i + lanes <= count; i += lanes)
    for (int k = 0; k < lanes; k++) sums[k] += (double)out[i + k];
  for (; i < count; i++) sums[0] += (double)out[i];
  for (int width = lanes / 2; width > 0; width /= 2)
    for (int k = 0; k < width; k++) sums[k] += sums[k + width];
  return (float)sums[0];
}

GW_WIDTHS static void softmax(const float *x, float *restrict out, ptrdiff_t count) {
  float sum = exponentials(x, largestOf(x, count), out, count);
  for (ptrdiff_t i = 0; i < count; i++) out[i] /= sum;
}

GW_WIDTHS static void logSoftmax(const float *x, float *restrict out, ptrdiff_t count) {
  float most = largestOf(x, count);
  float rest = gw_log_of(exponentials(x, most, out, count));
  for (ptrdiff_t i = 0; i < count; i++) out[i] = (x[i] - most) - rest;
}

static void softmaxRows(void *job, ptrdiff_t lower, ptrdiff_t upper) {
  const Rows *rows = job;
  for (ptrdiff_t i = lower; i < upper; i++)
    softmax(rows->x + i * rows->count, rows->out + i * rows->count, rows->count);
}

static void logSoftmaxRows(void *job, ptrdiff_t lower, ptrdiff_t upper) {
  const Rows *rows = job;
  for (ptrdiff_t i = lower; i < upper; i++)
    logSoftmax(rows->x + i * rows->count, rows->out + i * rows->count, rows->count);
}

void gw_softmax_f32(const float *x, float *out, ptrdiff_t rows, ptrdiff_t count) {
  gw_parallel(rows, grain / (count + 1) + 1, &(Rows){x, out, count}, softmaxRows);
}

void gw_log_softmax_f32(const float *x, float *out, ptrdiff_t rows, ptrdiff_t count) {
  gw_parallel(rows, grain / (count + 1) + 1, &(Rows){x, out, count}, logSoftmaxRows);
}

GW_WIDTHS static double total(const float *x, ptrdiff_t count) {
  double sums[lanes] = {0};
  ptrdiff_t i = 0;
  for (; i + lanes <= count; i += lanes)
    for (int k = 0; k < lanes; k++) sums[k] += (double)x[i + k];
  for (; i < count; i++) sums[0] += (double)x[i];
  for (int k = 1; k < lanes; k++) sums[0] += sums[k];
  return sums[0];
}

static double running(const float *x, float *out, ptrdiff_t count, double sum) {
  for (ptrdiff_t i = 0; i < count; i++) {
    sum += (double)x[i];
    out[i] = (float)sum;
  }
  return sum;
}

// Eight pieces side by side, each from what lies before it.
static double runningInPieces(const float *x, float *out, ptrdiff_t size, double sum) {
  double sums[pieces];
  for (int k = 0; k < pieces; k++) {
    sums[k] = sum;
    sum += total(x + k * size, size);
  }
  for (ptrdiff_t i = 0; i < size; i++)
    for (int k = 0; k < pieces; k++) {
      sums[k] += (double)x[k * size + i];
      out[k * size + i] = (float)sums[k];
    }
  return sums[pieces - 1];
}

// A span of a row, from what the spans before it add up to.
static double runningSpan(const float *x, float *out, ptrdiff_t count, double sum) {
  if (count == span) return runningInPieces(x, out, span / pieces, sum);
  return running(x, out, count, sum);
}

static void cumsumRows(void *job, ptrdiff_t lower, ptrdiff_t upper) {
  const Rows *rows = job;
  for (ptrdiff_t row = lower; row < upper; row++) {
    const float *x = rows->x + row * rows->count;
    float *out = rows->out + row * rows->count;
    double sum = 0;
    for (ptrdiff_t i = 0; i < rows->count; i += span) {
      ptrdiff_t rest = rows->count - i;
      sum = runningSpan(x + i, out + i, rest < span ? rest : span, sum);
    }
  }
}

typedef struct {
  Rows row;
  double *before;
} Spans;

static void spanTotals(void *job, ptrdiff_t lower, ptrdiff_t upper) {
  const Spans *spans = job;
  for (ptrdiff_t i = lower; i < upper; i++) {
    const float *x = spans->row.x + i * span;
    double sum = 0;
    for (int k = 0; k < pieces; k++) sum += total(x + k * (span / pieces), span / pieces);
    spans->before[i + 1] = sum;
  }
}

static void runningSpans(void *job, ptrdiff_t lower, ptrdiff_t upper) {
  const Spans *spans = job;
  for (ptrdiff_t i = lower; i < upper; i++) {
    ptrdiff_t start = i * span, rest = spans->row.count - start;
    runningSpan(
      spans->row.x + start, spans->row.out + start, rest < span ? rest : span, spans->before[i]);
  }
}

void gw_cumsum_f32(const float *x, float *out, ptrdiff_t rows, ptrdiff_t count) {
  if (count < 4 * span || rows > 4) {
    gw_parallel(rows, grain / (count + 1) + 1, &(Rows){x, out, count}, cumsumRows);
    return;
  }
  ptrdiff_t whole = count / span;
  size_t bytes = (size_t)(whole + 1) * sizeof(double);
  double *before = gw_block_take(bytes);
  for (ptrdiff_t row = 0; row < rows; row++) {
    Spans spans = {{x + row * count, out + row * count, count}, before};
    before[0] = 0;
    gw_parallel(whole, 1, &spans, spanTotals);
    for (ptrdiff_t i = 0; i < whole; i++) before[i + 1] += before[i];
    gw_parallel((count + span - 1) / span, 1, &spans, runningSpans);
  }
  gw_block_give(before, bytes);
}
#endif
