#ifndef __wasm__
#include "lapack.h"
#include "blas.h"

#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

// Fortran's calling convention: everything by address, and behind the arguments the lengths of
// those that are text.

typedef void (*Factor)(const int *, const int *, void *, const int *, int *, int *);
typedef void (*Solve)(
  const char *, const int *, const int *, const void *, const int *, const int *, void *,
  const int *, int *, size_t);
typedef void (*Cholesky)(const char *, const int *, void *, const int *, int *, size_t);
typedef void (*RealEigen)(
  const char *, const char *, const int *, void *, const int *, double *, void *, const int *,
  int *, const int *, int *, size_t, size_t);
typedef void (*ComplexEigen)(
  const char *, const char *, const int *, void *, const int *, double *, void *, const int *,
  double *, const int *, int *, const int *, int *, size_t, size_t);
typedef void (*RealSingular)(
  const char *, const int *, const int *, void *, const int *, double *, void *, const int *,
  void *, const int *, void *, const int *, int *, int *, size_t);
typedef void (*ComplexSingular)(
  const char *, const int *, const int *, void *, const int *, double *, void *, const int *,
  void *, const int *, void *, const int *, double *, int *, int *, size_t);

static struct {
  Factor dgetrf, zgetrf;
  Solve dgetrs, zgetrs;
  Cholesky dpotrf, zpotrf;
  RealEigen dsyevd;
  ComplexEigen zheevd;
  RealSingular dgesdd;
  ComplexSingular zgesdd;
} lapack;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool isThere;

static void look(void) {
  const struct {
    const char *name;
    void *place;
  } wanted[] = {
    {"dgetrf_", &lapack.dgetrf}, {"zgetrf_", &lapack.zgetrf}, {"dgetrs_", &lapack.dgetrs},
    {"zgetrs_", &lapack.zgetrs}, {"dpotrf_", &lapack.dpotrf}, {"zpotrf_", &lapack.zpotrf},
    {"dsyevd_", &lapack.dsyevd}, {"zheevd_", &lapack.zheevd}, {"dgesdd_", &lapack.dgesdd},
    {"zgesdd_", &lapack.zgesdd},
  };
  isThere = true;
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    void *found = gw_blas_symbol(wanted[i].name);
    if (!found) isThere = false;
    *(void **)wanted[i].place = found;
  }
}

// LAPACK counts with 32 bits, workspace of a few times n² included.
static bool isUsable(ptrdiff_t n) {
  if (!gw_blas()) return false;
  pthread_once(&once, look);
  return isThere && n <= 10000;
}

int gw_lu(bool isComplex, ptrdiff_t size, void *a, int *pivots) {
  if (!isUsable(size)) return gw_lapack_is_missing;
  int n = (int)size, info = 0;
  (isComplex ? lapack.zgetrf : lapack.dgetrf)(&n, &n, a, &n, pivots, &info);
  return info;
}

int gw_lu_solve(
  bool isComplex, ptrdiff_t size, ptrdiff_t width, const void *factors, const int *pivots,
  void *b) {
  if (!isUsable(size) || width > INT_MAX) return gw_lapack_is_missing;
  int n = (int)size, count = (int)width, info = 0;
  (isComplex ? lapack.zgetrs : lapack.dgetrs)(
    "N", &n, &count, factors, &n, pivots, b, &n, &info, 1);
  return info;
}

int gw_cholesky(bool isComplex, ptrdiff_t size, void *a) {
  if (!isUsable(size)) return gw_lapack_is_missing;
  int n = (int)size, info = 0;
  (isComplex ? lapack.zpotrf : lapack.dpotrf)("U", &n, a, &n, &info, 1);
  return info;
}

int gw_eigen(bool isComplex, ptrdiff_t size, void *a, double *values) {
  if (!isUsable(size)) return gw_lapack_is_missing;
  int n = (int)size, info = 0, ask = -1, whole = 0;
  double most[2] = {0, 0}, mostReal = 0;
  if (isComplex) {
    lapack.zheevd(
      "V", "U", &n, a, &n, values, most, &ask, &mostReal, &ask, &whole, &ask, &info, 1, 1);
    int work = (int)most[0], real = (int)mostReal;
    double *room = malloc(((size_t)work * 2 + (size_t)real) * sizeof(double));
    int *integers = malloc((size_t)whole * sizeof(int));
    if (room && integers)
      lapack.zheevd(
        "V", "U", &n, a, &n, values, room, &work, room + 2 * (size_t)work, &real, integers, &whole,
        &info, 1, 1);
    else
      info = gw_lapack_is_missing;
    free(room);
    free(integers);
  } else {
    lapack.dsyevd("V", "U", &n, a, &n, values, most, &ask, &whole, &ask, &info, 1, 1);
    int work = (int)most[0];
    double *room = malloc((size_t)work * sizeof(double));
    int *integers = malloc((size_t)whole * sizeof(int));
    if (room && integers)
      lapack.dsyevd("V", "U", &n, a, &n, values, room, &work, integers, &whole, &info, 1, 1);
    else
      info = gw_lapack_is_missing;
    free(room);
    free(integers);
  }
  return info;
}

int gw_singular(
  bool isComplex, ptrdiff_t rows, ptrdiff_t columns, void *a, double *values, void *u, void *v) {
  if (!isUsable(rows > columns ? rows : columns)) return gw_lapack_is_missing;
  int m = (int)rows, n = (int)columns, info = 0, ask = -1;
  int least = m < n ? m : n, most = m < n ? n : m;
  double asked[2] = {0, 0};
  size_t real = isComplex ? (size_t)least * (size_t)(5 * least + 2 * most + 7) : 1;
  int *integers = malloc((size_t)least * 8 * sizeof(int));
  double *reals = malloc(real * sizeof(double)), *room = NULL;
  if (integers && reals) {
    if (isComplex)
      lapack.zgesdd(
        "S", &m, &n, a, &m, values, u, &m, v, &least, asked, &ask, reals, integers, &info, 1);
    else
      lapack.dgesdd(
        "S", &m, &n, a, &m, values, u, &m, v, &least, asked, &ask, integers, &info, 1);
    int work = (int)asked[0];
    room = malloc((size_t)work * (isComplex ? 2 : 1) * sizeof(double));
    if (room && isComplex)
      lapack.zgesdd(
        "S", &m, &n, a, &m, values, u, &m, v, &least, room, &work, reals, integers, &info, 1);
    else if (room)
      lapack.dgesdd(
        "S", &m, &n, a, &m, values, u, &m, v, &least, room, &work, integers, &info, 1);
  }
  if (!room) info = gw_lapack_is_missing;
  free(integers);
  free(reals);
  free(room);
  return info;
}
#endif
