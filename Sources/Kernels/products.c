#ifndef __wasm__
#include "products.h"
#include "blas.h"
#include "kernels.h"
#include "widths.h"

#include <limits.h>
#include <string.h>

// Loops of ours are for the smallest products, and for all where there is no library.

enum {
  // Multiplications up to which a call of the library is not worth it.
  tiny = 16,
  // Multiplications that are worth a thread of their own.
  share = 1 << 20,
  // Rows or columns that go to one thread together: a multiple of what registers hold.
  strip = 32,
  // Elements of a product with a vector that are always found together: unlike products of
  // matrices, BLAS may round these otherwise if they are cut otherwise.
  segment = 512,
};

typedef struct {
  const gw_products *all;
  gw_number kind;
  const Blas *blas;
  bool isByColumn;
  // Into how many parts one product is cut.
  ptrdiff_t parts;
} Job;

// Part of one product: rows or columns from `lower` up to `upper`.
typedef struct {
  const char *a, *b;
  char *out;
  ptrdiff_t n, m;
} Part;

static size_t sizeOf(gw_number kind) {
  static const size_t sizes[] = {4, 8, 8, 16};
  return sizes[kind];
}

#define GW_LOOPS(TYPE, SUFFIX, ZERO, MULTIPLY_ADD)                                                 \
  GW_WIDTHS static void loops##SUFFIX(const gw_products *p, const Part *part) {                    \
    const TYPE *a = (const TYPE *)part->a, *b = (const TYPE *)part->b;                             \
    for (ptrdiff_t r = 0; r < part->n; r++) {                                                      \
      TYPE *restrict row = (TYPE *)part->out + r * p->m;                                           \
      for (ptrdiff_t c = 0; c < part->m; c++) row[c] = ZERO;                                       \
      for (ptrdiff_t i = 0; i < p->k; i++) {                                                       \
        TYPE x = a[r * p->rowA + i * p->columnA];                                                  \
        const TYPE *line = b + i * p->rowB;                                                        \
        if (p->columnB == 1) {                                                                     \
          for (ptrdiff_t c = 0; c < part->m; c++) MULTIPLY_ADD(row[c], x, line[c]);                \
        } else {                                                                                   \
          for (ptrdiff_t c = 0; c < part->m; c++) MULTIPLY_ADD(row[c], x, line[c * p->columnB]);   \
        }                                                                                          \
      }                                                                                            \
    }                                                                                              \
  }

#define GW_REAL(sum, x, y) sum += x * y

#define GW_COMPLEX(sum, x, y)                                                                      \
  do {                                                                                             \
    sum.re += x.re * y.re - x.im * y.im;                                                           \
    sum.im += x.re * y.im + x.im * y.re;                                                           \
  } while (0)

typedef struct {
  float re, im;
} ComplexFloat;
typedef struct {
  double re, im;
} ComplexDouble;

GW_LOOPS(float, _f32, 0, GW_REAL)
GW_LOOPS(double, _f64, 0, GW_REAL)
GW_LOOPS(ComplexFloat, _c64, ((ComplexFloat){0, 0}), GW_COMPLEX)
GW_LOOPS(ComplexDouble, _c128, ((ComplexDouble){0, 0}), GW_COMPLEX)

// How a factor is passed on: turned or not, and how far its lines are apart. Where there is only one
// line the distance does not matter, but BLAS looks at it.
static int lines(ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t row, ptrdiff_t column, int *apart) {
  bool isTurned = columns != 1 && column != 1;
  ptrdiff_t distance = isTurned ? column : row, least = isTurned ? rows : columns;
  *apart = (int)(distance < least ? least : distance);
  return isTurned ? turned : notTurned;
}

static bool fits(ptrdiff_t n) { return n < INT_MAX; }

// A matrix by a vector. The result is added to zeros of ours: BLAS may keep what is NaN.
static void byVector(
  const Job *job, const Part *part, ptrdiff_t rows, ptrdiff_t columns, int turn, int apart,
  const void *matrix, const void *vector, ptrdiff_t step) {
  void *out = part->out;
  int x = columns == 1 ? 1 : (int)step;
  int height = (int)(turn == turned ? columns : rows);
  int width = (int)(turn == turned ? rows : columns);
  memset(out, 0, (size_t)rows * sizeOf(job->kind));
  if (job->kind == gw_float) {
    job->blas->sgemv(rowMajor, turn, height, width, 1, matrix, apart, vector, x, 1, out, 1);
  } else {
    job->blas->dgemv(rowMajor, turn, height, width, 1, matrix, apart, vector, x, 1, out, 1);
  }
}

static void byLibrary(const Job *job, const Part *part) {
  const gw_products *p = job->all;
  int apartA, apartB, n = (int)part->n, k = (int)p->k, m = (int)part->m, apart = (int)p->m;
  int turnA = lines(p->n, p->k, p->rowA, p->columnA, &apartA);
  int turnB = lines(p->k, p->m, p->rowB, p->columnB, &apartB);
  const void *a = part->a, *b = part->b;
  void *out = part->out;
  if (job->kind <= gw_double && p->m == 1)
    return byVector(job, part, n, k, turnA, apartA, a, b, p->rowB);
  if (job->kind <= gw_double && p->n == 1) {
    int back = turnB == turned ? notTurned : turned;
    return byVector(job, part, m, k, back, apartB, b, a, p->columnA);
  }
  switch (job->kind) {
  case gw_float:
    job->blas->sgemm(rowMajor, turnA, turnB, n, m, k, 1, a, apartA, b, apartB, 0, out, apart);
    break;
  case gw_double:
    job->blas->dgemm(rowMajor, turnA, turnB, n, m, k, 1, a, apartA, b, apartB, 0, out, apart);
    break;
  case gw_complex_float: {
    ComplexFloat one = {1, 0}, none = {0, 0};
    job->blas->cgemm(
      rowMajor, turnA, turnB, n, m, k, &one, a, apartA, b, apartB, &none, out, apart);
    break;
  }
  case gw_complex_double: {
    ComplexDouble one = {1, 0}, none = {0, 0};
    job->blas->zgemm(
      rowMajor, turnA, turnB, n, m, k, &one, a, apartA, b, apartB, &none, out, apart);
    break;
  }
  }
}

// Whether a vector is all that one side has.
static bool isByVector(const Job *job) {
  return job->kind <= gw_double && (job->all->n == 1 || job->all->m == 1);
}

static void multiply(const Job *job, const Part *part) {
  if (job->blas) return byLibrary(job, part);
  switch (job->kind) {
  case gw_float: loops_f32(job->all, part); break;
  case gw_double: loops_f64(job->all, part); break;
  case gw_complex_float: loops_c64(job->all, part); break;
  case gw_complex_double: loops_c128(job->all, part); break;
  }
}

static Part partOf(const Job *job, ptrdiff_t i) {
  const gw_products *p = job->all;
  ptrdiff_t size = (ptrdiff_t)sizeOf(job->kind);
  return (Part){
    (const char *)p->a + i * p->stepA * size, (const char *)p->b + i * p->stepB * size,
    (char *)p->out + i * p->n * p->m * size, p->n, p->m};
}

static void products(void *work, ptrdiff_t lower, ptrdiff_t upper) {
  for (ptrdiff_t i = lower; i < upper; i++) {
    Part part = partOf(work, i);
    multiply(work, &part);
  }
}

// Where part `i` begins.
static ptrdiff_t start(const Job *job, ptrdiff_t i) {
  ptrdiff_t whole = job->isByColumn ? job->all->m : job->all->n;
  ptrdiff_t place =
    isByVector(job) ? i * segment : (whole + strip - 1) / strip * i / job->parts * strip;
  return place < whole ? place : whole;
}

// Parts of one product as a single one.
static void joined(const Job *job, ptrdiff_t lower, ptrdiff_t upper) {
  const gw_products *p = job->all;
  ptrdiff_t size = (ptrdiff_t)sizeOf(job->kind), first = start(job, lower);
  ptrdiff_t count = start(job, upper) - first;
  Part part = partOf(job, 0);
  if (job->isByColumn) {
    part.b += first * p->columnB * size;
    part.out += first * size;
    part.m = count;
  } else {
    part.a += first * p->rowA * size;
    part.out += first * p->m * size;
    part.n = count;
  }
  if (count > 0) multiply(job, &part);
}

static void strips(void *work, ptrdiff_t lower, ptrdiff_t upper) { joined(work, lower, upper); }

static void segments(void *work, ptrdiff_t lower, ptrdiff_t upper) {
  for (ptrdiff_t i = lower; i < upper; i++) joined(work, i, i + 1);
}

void gw_multiply(gw_number kind, const gw_products *p) {
  if (p->count == 0 || p->n == 0 || p->m == 0) return;
  if (p->k == 0) {
    memset(p->out, 0, (size_t)(p->count * p->n * p->m) * sizeOf(kind));
    return;
  }
  Job job = {p, kind, NULL, p->m > p->n, 1};
  double one = (double)p->n * (double)p->k * (double)p->m;
  bool isSmall = one <= tiny;
  if (!isSmall && fits(p->n) && fits(p->k) && fits(p->m) && fits(p->rowA) && fits(p->columnA)
      && fits(p->rowB) && fits(p->columnB))
    job.blas = gw_blas();
  ptrdiff_t longest = p->n > p->m ? p->n : p->m;
  if (p->count == 1 && longest > segment && isByVector(&job)) {
    job.parts = (longest + segment - 1) / segment;
    gw_parallel(job.parts, (ptrdiff_t)(share / one * (double)job.parts) + 1, &job, segments);
  } else if (one * (double)p->count < 2 * share) {
    products(&job, 0, p->count);
  } else if (p->count > 1) {
    gw_parallel(p->count, (ptrdiff_t)(share / one) + 1, &job, products);
  } else {
    // As few parts as there are threads, since each of them arranges one of the factors anew.
    ptrdiff_t threads = gw_thread_count(), most = (ptrdiff_t)(one / share);
    job.parts = threads < most ? threads : most;
    gw_parallel(job.parts, 1, &job, strips);
  }
}
#endif
