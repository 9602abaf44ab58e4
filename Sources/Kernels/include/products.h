// Products of matrices: by the library of this machine where there is one, else by loops of ours.
#pragma once

#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

typedef enum { gw_float, gw_double, gw_complex_float, gw_complex_double } gw_number;

/// One or more products of n × k by k × m.
///
/// Element (r, c) of a factor is `r * row + c * column` elements behind its first; one of the two
/// must be 1 unless that side has a single element. Products lie one after another without gaps.
typedef struct {
  const void *a, *b;
  void *out;
  ptrdiff_t n, k, m;
  ptrdiff_t rowA, columnA, rowB, columnB;
  /// How many products, and how far apart their factors are; 0 where they share one.
  ptrdiff_t count, stepA, stepB;
} gw_products;

/// out = a b, the same bits however many threads there are.
void gw_multiply(gw_number kind, const gw_products *products);

/// Whether a library does what is large: OpenBLAS, on macOS Accelerate. Looked for when first asked
/// for, unless GRADWIRE_BLAS is "off".
bool gw_blas_is_there(void);

/// Makes this thread do without it, for tests, or use it again.
void gw_blas_set_used(bool isUsed);

#pragma clang assume_nonnull end
