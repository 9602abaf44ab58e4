#ifndef __wasm__
#include "elementary.h"

enum { grain = 1 << 15 };

typedef struct {
  const float *x;
  float *y;
} Map;

#define GW_MAP(NAME, VALUE)                                                                        \
  GW_WIDTHS static void NAME##Part(const float *restrict x, float *restrict y, ptrdiff_t count) {  \
    for (ptrdiff_t i = 0; i < count; i++) y[i] = VALUE(x[i]);                                      \
  }                                                                                                \
  static void NAME##Job(void *job, ptrdiff_t lower, ptrdiff_t upper) {                             \
    const Map *map = job;                                                                          \
    NAME##Part(map->x + lower, map->y + lower, upper - lower);                                     \
  }

GW_MAP(exp, gw_exp_of)
GW_MAP(tanh, tanhOf)
GW_MAP(sigmoid, sigmoidOf)
GW_MAP(log, gw_log_of)
GW_MAP(neg, -)
GW_MAP(abs, magnitude)
GW_MAP(relu, positive)
GW_MAP(sqrt, __builtin_elementwise_sqrt)

void gw_map_f32(gw_unary op, const float *x, float *y, ptrdiff_t count) {
  static const gw_part jobs[] = {
    [gw_exp] = expJob, [gw_tanh] = tanhJob, [gw_sigmoid] = sigmoidJob, [gw_log] = logJob,
    [gw_neg] = negJob, [gw_abs] = absJob,   [gw_relu] = reluJob,       [gw_sqrt] = sqrtJob};
  gw_parallel(count, grain, &(Map){x, y}, jobs[op]);
}
#endif
