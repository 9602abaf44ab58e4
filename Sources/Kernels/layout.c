#ifndef __wasm__
#include "kernels.h"
#include "widths.h"

// Copies in another order: transposing, and picking by place.

enum {
  grain = 1 << 15,
  // Rows and columns of a tile: both its lines and its columns stay in the nearest cache.
  tile = 32,
};

typedef struct {
  uint64_t low, high;
} Wide;

typedef struct {
  const void *x;
  void *out;
  ptrdiff_t step, rows, columns;
} Copy;

// Squares of a tile are read whole before they are written, so that they pass through registers.
#define GW_SQUARE(TYPE)                                                                            \
  GW_INLINE void square##TYPE(                                                                     \
    const TYPE *restrict x, ptrdiff_t step, TYPE *restrict out, ptrdiff_t columns) {               \
    for (int r = 0; r < 8; r++)                                                                    \
      for (int c = 0; c < 8; c++) out[r * columns + c] = x[c * step + r];                          \
  }

GW_SQUARE(uint8_t)
GW_SQUARE(uint16_t)
GW_SQUARE(uint64_t)
GW_SQUARE(Wide)

typedef uint32_t Lanes __attribute__((vector_size(32)));
typedef uint32_t LooseLanes __attribute__((vector_size(32), aligned(4), may_alias));

#define GW_MIX(A, B, ...) __builtin_shufflevector(A, B, __VA_ARGS__)

// In three rounds, which exchange quarters, halves of quarters and elements.
GW_INLINE void squareuint32_t(
  const uint32_t *restrict x, ptrdiff_t step, uint32_t *restrict out, ptrdiff_t columns) {
  Lanes a[8], b[8];
  for (int k = 0; k < 8; k++) a[k] = *(const LooseLanes *)(x + k * step);
  for (int k = 0; k < 4; k++) {
    b[k] = GW_MIX(a[k], a[k + 4], 0, 1, 2, 3, 8, 9, 10, 11);
    b[k + 4] = GW_MIX(a[k], a[k + 4], 4, 5, 6, 7, 12, 13, 14, 15);
  }
  for (int k = 0; k < 8; k += 4)
    for (int j = k; j < k + 2; j++) {
      a[j] = GW_MIX(b[j], b[j + 2], 0, 8, 1, 9, 4, 12, 5, 13);
      a[j + 2] = GW_MIX(b[j], b[j + 2], 2, 10, 3, 11, 6, 14, 7, 15);
    }
  for (int k = 0; k < 8; k += 2) {
    b[k] = GW_MIX(a[k], a[k + 1], 0, 8, 1, 9, 4, 12, 5, 13);
    b[k + 1] = GW_MIX(a[k], a[k + 1], 2, 10, 3, 11, 6, 14, 7, 15);
  }
  for (int k = 0; k < 8; k++) *(LooseLanes *)(out + k * columns) = b[k];
}

#define GW_TRANSPOSE(TYPE)                                                                         \
  GW_WIDTHS static void band##TYPE(                                                                \
    const TYPE *x, ptrdiff_t step, TYPE *out, ptrdiff_t rows, ptrdiff_t columns) {                 \
    for (ptrdiff_t column = 0; column < columns; column += tile) {                                 \
      ptrdiff_t end = column + tile < columns ? column + tile : columns;                           \
      for (ptrdiff_t r = 0; r < rows; r += 8) {                                                    \
        ptrdiff_t c = column;                                                                      \
        if (r + 8 <= rows)                                                                         \
          for (; c + 8 <= end; c += 8)                                                             \
            square##TYPE(x + c * step + r, step, out + r * columns + c, columns);                  \
        for (; c < end; c++)                                                                       \
          for (ptrdiff_t k = r; k < rows && k < r + 8; k++)                                        \
            out[k * columns + c] = x[c * step + k];                                                \
      }                                                                                            \
    }                                                                                              \
  }                                                                                                \
                                                                                                   \
  static void bands##TYPE(void *job, ptrdiff_t lower, ptrdiff_t upper) {                           \
    const Copy *copy = job;                                                                        \
    for (ptrdiff_t row = lower; row < upper; row += tile) {                                        \
      ptrdiff_t rows = upper - row < tile ? upper - row : tile;                                    \
      band##TYPE(                                                                                  \
        (const TYPE *)copy->x + row, copy->step, (TYPE *)copy->out + row * copy->columns, rows,    \
        copy->columns);                                                                            \
    }                                                                                              \
  }

GW_TRANSPOSE(uint8_t)
GW_TRANSPOSE(uint16_t)
GW_TRANSPOSE(uint32_t)
GW_TRANSPOSE(uint64_t)
GW_TRANSPOSE(Wide)

void gw_transpose(
  const void *x, ptrdiff_t step, void *out, ptrdiff_t rows, ptrdiff_t columns, size_t size) {
  gw_part part = size == 1   ? bandsuint8_t
                 : size == 2 ? bandsuint16_t
                 : size == 4 ? bandsuint32_t
                 : size == 8 ? bandsuint64_t
                             : bandsWide;
  gw_parallel(rows, grain / (columns + 1) + tile, &(Copy){x, out, step, rows, columns}, part);
}

GW_WIDTHS static void limits(const int64_t *x, ptrdiff_t count, int64_t *least, int64_t *most) {
  int64_t low = x[0], high = x[0];
  for (ptrdiff_t i = 1; i < count; i++) {
    low = x[i] < low ? x[i] : low;
    high = x[i] > high ? x[i] : high;
  }
  *least = low;
  *most = high;
}

void gw_limits_i64(const int64_t *x, ptrdiff_t count, int64_t *least, int64_t *most) {
  limits(x, count, least, most);
}

typedef struct {
  const void *x;
  const int64_t *places;
  void *out;
  ptrdiff_t limit;
  ptrdiff_t *wrong;
} Pick;

#define GW_GATHER(TYPE)                                                                            \
  static void pick##TYPE(void *job, ptrdiff_t lower, ptrdiff_t upper) {                            \
    const Pick *pick = job;                                                                        \
    const TYPE *x = pick->x;                                                                       \
    TYPE *out = pick->out;                                                                         \
    const int64_t *places = pick->places;                                                          \
    int64_t limit = pick->limit;                                                                   \
    for (ptrdiff_t i = lower; i < upper; i++) {                                                    \
      int64_t place = places[i] + (places[i] < 0 ? limit : 0);                                     \
      if ((uint64_t)place >= (uint64_t)limit) {                                                    \
        ptrdiff_t before = __atomic_load_n(pick->wrong, __ATOMIC_RELAXED);                         \
        while ((before < 0 || before > i)                                                          \
               && !__atomic_compare_exchange_n(                                                    \
                 pick->wrong, &before, i, true, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) {             \
        }                                                                                          \
        return;                                                                                    \
      }                                                                                            \
      out[i] = x[place];                                                                           \
    }                                                                                              \
  }

GW_GATHER(uint8_t)
GW_GATHER(uint16_t)
GW_GATHER(uint32_t)
GW_GATHER(uint64_t)
GW_GATHER(Wide)

ptrdiff_t gw_gather(
  const void *x, ptrdiff_t limit, const int64_t *places, void *out, ptrdiff_t count, size_t size) {
  gw_part part = size == 1   ? pickuint8_t
                 : size == 2 ? pickuint16_t
                 : size == 4 ? pickuint32_t
                 : size == 8 ? pickuint64_t
                             : pickWide;
  ptrdiff_t wrong = -1;
  gw_parallel(count, grain, &(Pick){x, places, out, limit, &wrong}, part);
  return wrong;
}
#endif
