// Loops over large arrays, written so that clang vectorizes them and chooses, when the program
// starts, the widest registers that the machine has; the threads that share them; and the memory
// that they fill. Pages have none of this: there the engine's own loops do all the work.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// MARK: Threads

/// Part of a job: the elements from `lower` up to `upper`.
typedef void (*gw_part)(void *_Nullable job, ptrdiff_t lower, ptrdiff_t upper);

/// Splits `count` elements into parts of at least `grain` and runs them on as many threads as the
/// program may use. Returns when all are done.
///
/// Parts must not depend on each other. Where the threads are busy with another job, the caller
/// does everything itself.
void gw_parallel(ptrdiff_t count, ptrdiff_t grain, void *_Nullable job, gw_part part);

/// How many threads a job may use: GRADWIRE_THREADS, else OMP_NUM_THREADS, else the processors that
/// the program may run on.
int gw_thread_count(void);

/// Sets the number of threads, for tests; 0 asks the environment again.
void gw_set_thread_count(int count);

// MARK: Memory

/// A block for at least `bytes` bytes, on a 64-byte boundary; used ones are handed out again.
///
/// Never null: a program without memory ends.
void *gw_block_take(size_t bytes);

/// Gives back a block that was taken for `bytes` bytes.
void gw_block_give(void *block, size_t bytes);

/// Bytes that wait to be handed out again.
size_t gw_block_waiting(void);

// MARK: Elements

typedef enum { gw_exp, gw_tanh, gw_sigmoid, gw_log, gw_neg, gw_abs, gw_relu, gw_sqrt } gw_unary;

/// y[i] = op(x[i]), within one unit in the last place or, for tanh and sigmoid, two.
void gw_map_f32(gw_unary op, const float *x, float *y, ptrdiff_t count);

typedef enum { gw_add, gw_sub, gw_mul, gw_div } gw_binary;

/// out[i] = a[i * stepA] op b[i * stepB], where steps are 0 or 1.
void gw_combine_f32(
  gw_binary op, const float *a, ptrdiff_t stepA, const float *b, ptrdiff_t stepB, float *out,
  ptrdiff_t count);
void gw_combine_f64(
  gw_binary op, const double *a, ptrdiff_t stepA, const double *b, ptrdiff_t stepB, double *out,
  ptrdiff_t count);

/// The same for `rows` rows of `count` elements; a row of an operand starts `rowA` or `rowB`
/// elements after the one before.
void gw_combine_rows_f32(
  gw_binary op, const float *a, ptrdiff_t rowA, ptrdiff_t stepA, const float *b, ptrdiff_t rowB,
  ptrdiff_t stepB, float *out, ptrdiff_t rows, ptrdiff_t count);
void gw_combine_rows_f64(
  gw_binary op, const double *a, ptrdiff_t rowA, ptrdiff_t stepA, const double *b, ptrdiff_t rowB,
  ptrdiff_t stepB, double *out, ptrdiff_t rows, ptrdiff_t count);

typedef enum { gw_equal, gw_unequal, gw_less, gw_at_most, gw_greater, gw_at_least } gw_relation;

/// out[i] = whether a[i * stepA] stands so to b[i * stepB], where steps are 0 or 1, not both 0.
void gw_compare_f32(
  gw_relation relation, const float *a, ptrdiff_t stepA, const float *b, ptrdiff_t stepB,
  uint8_t *out, ptrdiff_t count);
void gw_compare_f64(
  gw_relation relation, const double *a, ptrdiff_t stepA, const double *b, ptrdiff_t stepB,
  uint8_t *out, ptrdiff_t count);

/// out[i] = mask[i] ? a[i * stepA] : b[i * stepB] for elements of `size` bytes (4 or 8), where steps
/// are 0 or 1.
void gw_choose(
  const uint8_t *mask, const void *a, ptrdiff_t stepA, const void *b, ptrdiff_t stepB, void *out,
  ptrdiff_t count, size_t size);

// MARK: Complex numbers

typedef enum {
  gw_c_exp, gw_c_exp2, gw_c_expm1, gw_c_log, gw_c_log2, gw_c_log10, gw_c_log1p, gw_c_sin, gw_c_cos,
  gw_c_tan, gw_c_asin, gw_c_acos, gw_c_atan, gw_c_sinh, gw_c_cosh, gw_c_tanh, gw_c_asinh,
  gw_c_acosh, gw_c_atanh, gw_c_sqrt, gw_c_rsqrt, gw_c_reciprocal, gw_c_sigmoid, gw_c_sinc, gw_c_sgn
} gw_complex;

/// y[i] = op(x[i]) for `count` complex numbers, each a real and an imaginary part.
void gw_complex_map_f32(gw_complex op, const float *x, float *y, ptrdiff_t count);
void gw_complex_map_f64(gw_complex op, const double *x, double *y, ptrdiff_t count);

typedef enum { gw_c_div, gw_c_pow } gw_complex_pair;

/// re + i im = a op b.
void gw_complex_join(
  gw_complex_pair op, double ar, double ai, double br, double bi, double *re, double *im);

// MARK: Reductions and rows

/// Sums over the middle of outer × count × inner elements, added up in double precision in an order
/// that depends on the sizes alone.
void gw_sum_f32(
  const float *x, ptrdiff_t outer, ptrdiff_t count, ptrdiff_t inner, float *out);
void gw_sum_f64(
  const double *x, ptrdiff_t outer, ptrdiff_t count, ptrdiff_t inner, double *out);

/// Running sums of `rows` rows of `count` elements, added up in double precision.
void gw_cumsum_f32(const float *x, float *out, ptrdiff_t rows, ptrdiff_t count);

/// eˣ over its sum, or x minus the logarithm of that sum, along rows of `count` elements.
void gw_softmax_f32(const float *x, float *out, ptrdiff_t rows, ptrdiff_t count);
void gw_log_softmax_f32(const float *x, float *out, ptrdiff_t rows, ptrdiff_t count);

// MARK: Optimizers

typedef enum {
  gw_sgd, gw_adam, gw_adadelta, gw_adagrad, gw_rmsprop, gw_adamax, gw_nadam, gw_radam, gw_asgd,
  gw_rprop
} gw_rule;

/// The coefficients of a step; each rule reads those that it has.
typedef struct {
  gw_rule rule;
  /// How many slots of state the step reads and writes.
  int slots;
  /// Nesterov's momentum of SGD, or whether RAdam divides by the size of the gradient yet.
  bool option;
  double sign, decay, kept, rate, other_rate, mean_kept, mean_weight;
  double square_kept, square_weight, square_scale, eps;
  double shorter, longer, shortest, longest;
} gw_update;

/// One parameter of a step: `count` elements each. `old` and `new` may be the same place.
typedef struct {
  const void *gradient, *old;
  void *new;
  void *_Nullable first, *_Nullable second, *_Nullable third;
  ptrdiff_t count;
} gw_step;

/// Steps parameters: bit for bit what the rule gives that the engine draws.
void gw_update_f32(const gw_update *update, const gw_step *steps, ptrdiff_t count);
void gw_update_f64(const gw_update *update, const gw_step *steps, ptrdiff_t count);

// MARK: Random numbers

/// Normal numbers from the blocks of a seed's stream, four from each, beginning at `block`.
void gw_normal_f32(
  uint64_t seed, uint64_t block, float mean, float deviation, float *out, ptrdiff_t count);

// MARK: Layout

/// The least and the largest of `count` whole numbers; there must be one.
void gw_limits_i64(const int64_t *x, ptrdiff_t count, int64_t *least, int64_t *most);

/// Copies `rows` × `columns` elements of `size` bytes (1, 2, 4, 8 or 16) whose columns lie together
/// at a distance of `step` elements, so that in `out` rows do.
void gw_transpose(
  const void *x, ptrdiff_t step, void *out, ptrdiff_t rows, ptrdiff_t columns, size_t size);

/// out[i] = x[places[i]] for elements of `size` bytes (1, 2, 4, 8 or 16).
///
/// Places below zero count from `limit`. Returns the first i whose place is none, or -1.
ptrdiff_t gw_gather(
  const void *x, ptrdiff_t limit, const int64_t *places, void *out, ptrdiff_t count, size_t size);

#pragma clang assume_nonnull end
