// What is used of BLAS, found when first needed: linking it would make every program start two
// milliseconds later and with threads that nobody asked for.
#pragma once

#include <stddef.h>

enum { rowMajor = 101, notTurned = 111, turned = 112 };

typedef struct {
  void (*sgemm)(
    int, int, int, int, int, int, float, const float *, int, const float *, int, float, float *,
    int);
  void (*dgemm)(
    int, int, int, int, int, int, double, const double *, int, const double *, int, double,
    double *, int);
  void (*cgemm)(
    int, int, int, int, int, int, const void *, const void *, int, const void *, int, const void *,
    void *, int);
  void (*zgemm)(
    int, int, int, int, int, int, const void *, const void *, int, const void *, int, const void *,
    void *, int);
  void (*sgemv)(
    int, int, int, int, float, const float *, int, const float *, int, float, float *, int);
  void (*dgemv)(
    int, int, int, int, double, const double *, int, const double *, int, double, double *, int);
} Blas;

// NULL where there is none.
const Blas *gw_blas(void);

// Another function of the same library, LAPACK's among them; NULL where there is none.
void *gw_blas_symbol(const char *name);
