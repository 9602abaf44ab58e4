// Matrices taken apart by LAPACK. Elements are doubles, or pairs of them for complex numbers;
// matrices lie in memory column by column. Each function gives 0 where all went well, a positive
// number where the matrix is not as it must be, and `gw_lapack_is_missing` where there is no library.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

enum { gw_lapack_is_missing = INT32_MIN };

/// LU factors with partial pivoting in place of `a`, and with which row each was swapped, from 1.
/// Positive: that pivot is zero.
int gw_lu(bool isComplex, ptrdiff_t n, void *a, int *pivots);

/// Solutions in place of the right sides `b`, from what `gw_lu` gave.
int gw_lu_solve(
  bool isComplex, ptrdiff_t n, ptrdiff_t width, const void *factors, const int *pivots, void *b);

/// The upper factor u of a = uᴴ u in place of the upper triangle; the rest stays. Positive: there
/// is none.
int gw_cholesky(bool isComplex, ptrdiff_t n, void *a);

/// Eigenvalues in rising order, and vectors in place of `a`, of which the upper triangle is read.
int gw_eigen(bool isComplex, ptrdiff_t n, void *a, double *values);

/// Singular values in falling order, min(rows, columns) of them, as many columns of u and rows of vᴴ;
/// `a` is used up.
int gw_singular(
  bool isComplex, ptrdiff_t rows, ptrdiff_t columns, void *a, double *values, void *u, void *v);

#pragma clang assume_nonnull end
