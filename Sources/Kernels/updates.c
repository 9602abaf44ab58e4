#ifndef __wasm__
#include "kernels.h"
#include "widths.h"

// The steps of optimizers. Nothing is fused or reordered, so that every bit is that of the engine's
// own rules, from which pictures are drawn and tests compare.
#pragma clang fp contract(off)

enum { grain = 1 << 15 };

// What a step knows of one element.
#define GW_RULE(NAME, TYPE, SUFFIX)                                                                \
  GW_INLINE TYPE NAME##SUFFIX(                                                                     \
    Numbers##SUFFIX k, TYPE p, TYPE g, TYPE *first, TYPE *second, TYPE *third)

#define GW_SLOPE (k.decay == 0 ? k.sign * g : k.sign * g + k.decay * p)
#define GW_MOVE_MEAN *first = *first + (g - *first) * k.mean_weight
#define GW_FADE_SQUARE(SLOT, X) *SLOT = k.square_kept * *SLOT + k.square_weight * X * X
#define GW_LARGEST(A, B) (A > B || A != A ? A : B)
#define GW_SQRT __builtin_elementwise_sqrt

#define GW_RULES(TYPE, SUFFIX)                                                                     \
  typedef struct {                                                                                 \
    bool option;                                                                                   \
    TYPE sign, decay, kept, rate, other_rate, mean_kept, mean_weight, square_kept, square_weight;  \
    TYPE square_scale, eps, shorter, longer, shortest, longest;                                    \
  } Numbers##SUFFIX;                                                                               \
                                                                                                   \
  GW_INLINE Numbers##SUFFIX numbers##SUFFIX(const gw_update *u) {                                  \
    return (Numbers##SUFFIX){                                                                      \
      u->option, (TYPE)u->sign, (TYPE)u->decay, (TYPE)u->kept, (TYPE)u->rate,                      \
      (TYPE)u->other_rate, (TYPE)u->mean_kept, (TYPE)u->mean_weight, (TYPE)u->square_kept,         \
      (TYPE)u->square_weight, (TYPE)u->square_scale, (TYPE)u->eps, (TYPE)u->shorter,               \
      (TYPE)u->longer, (TYPE)u->shortest, (TYPE)u->longest};                                       \
  }                                                                                                \
                                                                                                   \
  GW_RULE(descent, TYPE, SUFFIX) {                                                                 \
    g = GW_SLOPE;                                                                                  \
    return p - k.rate * g;                                                                         \
  }                                                                                                \
  GW_RULE(momentum, TYPE, SUFFIX) {                                                                \
    g = GW_SLOPE;                                                                                  \
    *first = k.mean_kept * *first + k.mean_weight * g;                                             \
    return p - k.rate * (k.option ? g + k.mean_kept * *first : *first);                            \
  }                                                                                                \
  GW_RULE(adam, TYPE, SUFFIX) {                                                                    \
    g = GW_SLOPE;                                                                                  \
    GW_MOVE_MEAN;                                                                                  \
    GW_FADE_SQUARE(second, g);                                                                     \
    return k.kept * p - k.rate * *first / (GW_SQRT(*second) / k.square_scale + k.eps);             \
  }                                                                                                \
  GW_RULE(amsgrad, TYPE, SUFFIX) {                                                                 \
    g = GW_SLOPE;                                                                                  \
    GW_MOVE_MEAN;                                                                                  \
    GW_FADE_SQUARE(second, g);                                                                     \
    *third = GW_LARGEST(*third, *second);                                                          \
    return k.kept * p - k.rate * *first / (GW_SQRT(*third) / k.square_scale + k.eps);              \
  }                                                                                                \
  GW_RULE(adadelta, TYPE, SUFFIX) {                                                                \
    g = GW_SLOPE;                                                                                  \
    GW_FADE_SQUARE(first, g);                                                                      \
    TYPE stride = GW_SQRT(*second + k.eps) / GW_SQRT(*first + k.eps) * g;                          \
    GW_FADE_SQUARE(second, stride);                                                                \
    return p - k.rate * stride;                                                                    \
  }                                                                                                \
  GW_RULE(adagrad, TYPE, SUFFIX) {                                                                 \
    g = GW_SLOPE;                                                                                  \
    *first = *first + g * g;                                                                       \
    return p - k.rate * g / (GW_SQRT(*first) + k.eps);                                             \
  }                                                                                                \
  GW_RULE(rmsprop, TYPE, SUFFIX) {                                                                 \
    g = GW_SLOPE;                                                                                  \
    GW_FADE_SQUARE(first, g);                                                                      \
    return p - k.rate * (g / (GW_SQRT(*first) + k.eps));                                           \
  }                                                                                                \
  GW_RULE(rmspropMomentum, TYPE, SUFFIX) {                                                         \
    g = GW_SLOPE;                                                                                  \
    GW_FADE_SQUARE(first, g);                                                                      \
    *second = k.mean_kept * *second + g / (GW_SQRT(*first) + k.eps);                               \
    return p - k.rate * *second;                                                                   \
  }                                                                                                \
  GW_RULE(rmspropCentered, TYPE, SUFFIX) {                                                         \
    g = GW_SLOPE;                                                                                  \
    GW_FADE_SQUARE(first, g);                                                                      \
    *third = *third + (g - *third) * k.square_weight;                                              \
    TYPE stride = g / (GW_SQRT(*first - *third * *third) + k.eps);                                 \
    bool moves = k.mean_kept > 0;                                                                  \
    *second = moves ? k.mean_kept * *second + stride : *second;                                    \
    return p - k.rate * (moves ? *second : stride);                                                \
  }                                                                                                \
  GW_RULE(adamax, TYPE, SUFFIX) {                                                                  \
    g = GW_SLOPE;                                                                                  \
    GW_MOVE_MEAN;                                                                                  \
    TYPE faded = k.square_kept * *second, size = __builtin_elementwise_abs(g) + k.eps;             \
    *second = GW_LARGEST(faded, size);                                                             \
    return p - k.rate * *first / *second;                                                          \
  }                                                                                                \
  GW_RULE(nadam, TYPE, SUFFIX) {                                                                   \
    g = GW_SLOPE;                                                                                  \
    GW_MOVE_MEAN;                                                                                  \
    GW_FADE_SQUARE(second, g);                                                                     \
    TYPE size = GW_SQRT(*second / k.square_scale) + k.eps;                                         \
    return k.kept * p - k.rate * g / size - k.other_rate * *first / size;                          \
  }                                                                                                \
  GW_RULE(radam, TYPE, SUFFIX) {                                                                   \
    g = GW_SLOPE;                                                                                  \
    GW_MOVE_MEAN;                                                                                  \
    GW_FADE_SQUARE(second, g);                                                                     \
    return k.option ? k.kept * p - k.other_rate * *first / (GW_SQRT(*second) + k.eps)              \
                    : k.kept * p - k.rate * *first;                                                \
  }                                                                                                \
  GW_RULE(asgd, TYPE, SUFFIX) {                                                                    \
    g = GW_SLOPE;                                                                                  \
    TYPE moved = k.kept * p - k.rate * g;                                                          \
    *first = k.mean_weight == 1 ? moved : *first + (moved - *first) * k.mean_weight;               \
    return moved;                                                                                  \
  }                                                                                                \
  GW_RULE(rprop, TYPE, SUFFIX) {                                                                   \
    g = k.sign * g;                                                                                \
    TYPE agreement = g * *first, length = *second;                                                 \
    length = agreement > 0 ? length * k.longer : agreement < 0 ? length * k.shorter : length;      \
    length = length < k.shortest ? k.shortest : length;                                            \
    *second = length > k.longest ? k.longest : length;                                             \
    *first = agreement < 0 ? 0 : g;                                                                \
    return *first > 0 ? p - *second : *first < 0 ? p + *second : p;                                \
  }                                                                                                \
                                                                                                   \
  typedef void (*Loop##SUFFIX)(const gw_update *, const gw_step *, ptrdiff_t, ptrdiff_t);          \
  GW_LOOP(descent, 0, TYPE, SUFFIX)                                                                \
  GW_LOOP(momentum, 1, TYPE, SUFFIX)                                                               \
  GW_LOOP(adam, 2, TYPE, SUFFIX)                                                                   \
  GW_LOOP(amsgrad, 3, TYPE, SUFFIX)                                                                \
  GW_LOOP(adadelta, 2, TYPE, SUFFIX)                                                               \
  GW_LOOP(adagrad, 1, TYPE, SUFFIX)                                                                \
  GW_LOOP(rmsprop, 1, TYPE, SUFFIX)                                                                \
  GW_LOOP(rmspropMomentum, 2, TYPE, SUFFIX)                                                        \
  GW_LOOP(rmspropCentered, 3, TYPE, SUFFIX)                                                        \
  GW_LOOP(adamax, 2, TYPE, SUFFIX)                                                                 \
  GW_LOOP(nadam, 2, TYPE, SUFFIX)                                                                  \
  GW_LOOP(radam, 2, TYPE, SUFFIX)                                                                  \
  GW_LOOP(asgd, 1, TYPE, SUFFIX)                                                                   \
  GW_LOOP(rprop, 2, TYPE, SUFFIX)                                                                  \
  static const Loop##SUFFIX loops##SUFFIX[][4] = {                                                 \
    [gw_sgd] = {descentLoop##SUFFIX, momentumLoop##SUFFIX},                                        \
    [gw_adam] = {NULL, NULL, adamLoop##SUFFIX, amsgradLoop##SUFFIX},                               \
    [gw_adadelta] = {NULL, NULL, adadeltaLoop##SUFFIX},                                            \
    [gw_adagrad] = {NULL, adagradLoop##SUFFIX},                                                    \
    [gw_rmsprop] = {NULL, rmspropLoop##SUFFIX, rmspropMomentumLoop##SUFFIX,                        \
                    rmspropCenteredLoop##SUFFIX},                                                  \
    [gw_adamax] = {NULL, NULL, adamaxLoop##SUFFIX},                                                \
    [gw_nadam] = {NULL, NULL, nadamLoop##SUFFIX},                                                  \
    [gw_radam] = {NULL, NULL, radamLoop##SUFFIX},                                                  \
    [gw_asgd] = {NULL, asgdLoop##SUFFIX},                                                          \
    [gw_rprop] = {NULL, NULL, rpropLoop##SUFFIX},                                                  \
  };                                                                                               \
                                                                                                   \
  typedef struct {                                                                                 \
    Loop##SUFFIX loop;                                                                             \
    const gw_update *update;                                                                       \
    const gw_step *steps;                                                                          \
  } Job##SUFFIX;                                                                                   \
                                                                                                   \
  /* The elements of all parameters are counted through. */                                        \
  static void part##SUFFIX(void *work, ptrdiff_t lower, ptrdiff_t upper) {                         \
    const Job##SUFFIX *job = work;                                                                 \
    ptrdiff_t start = 0;                                                                           \
    for (const gw_step *step = job->steps; start < upper; start += step++->count) {                \
      ptrdiff_t from = lower > start ? lower - start : 0, to = upper - start;                      \
      if (to > step->count) to = step->count;                                                      \
      if (from < to) job->loop(job->update, step, from, to);                                       \
    }                                                                                              \
  }                                                                                                \
                                                                                                   \
  void gw_update##SUFFIX(const gw_update *update, const gw_step *steps, ptrdiff_t count) {         \
    ptrdiff_t total = 0;                                                                           \
    for (ptrdiff_t i = 0; i < count; i++) total += steps[i].count;                                 \
    Job##SUFFIX job = {loops##SUFFIX[update->rule][update->slots], update, steps};                 \
    gw_parallel(total, grain, &job, part##SUFFIX);                                                 \
  }

// One loop over the slots that a rule has. Old and new elements may be the same, element by
// element; nothing else overlaps.
#define GW_LOOP(NAME, SLOTS, TYPE, SUFFIX)                                                         \
  GW_WIDTHS static void NAME##Loop##SUFFIX(                                                        \
    const gw_update *update, const gw_step *step, ptrdiff_t from, ptrdiff_t to) {                  \
    const Numbers##SUFFIX k = numbers##SUFFIX(update);                                             \
    const TYPE *g = step->gradient, *old = step->old;                                              \
    TYPE *new = step->new, *a = step->first, *b = step->second, *c = step->third;                  \
    _Pragma("clang loop vectorize(assume_safety) interleave(enable)")                              \
    for (ptrdiff_t i = from; i < to; i++) {                                                        \
      TYPE first = SLOTS > 0 ? a[i] : 0, second = SLOTS > 1 ? b[i] : 0;                            \
      TYPE third = SLOTS > 2 ? c[i] : 0;                                                           \
      new[i] = NAME##SUFFIX(k, old[i], g[i], &first, &second, &third);                             \
      if (SLOTS > 0) a[i] = first;                                                                 \
      if (SLOTS > 1) b[i] = second;                                                                \
      if (SLOTS > 2) c[i] = third;                                                                 \
    }                                                                                              \
  }

GW_RULES(float, _f32)
GW_RULES(double, _f64)
#endif
