#ifndef __wasm__
// Functions of complex numbers, in double precision; single ones are rounded at the end.
#include <complex.h>
#include <math.h>

#include "include/kernels.h"

// Not re + im * I, which makes NaN of infinite parts.
static double complex number(double re, double im) { return __builtin_complex(re, im); }

static double complex quotient(double complex a, double complex b) {
  // Scaled, so that neither large nor small numbers overflow on the way.
  double ar = creal(a), ai = cimag(a), br = creal(b), bi = cimag(b);
  if (fabs(br) >= fabs(bi)) {
    if (br == 0 && bi == 0) return number(ar / fabs(br), ai / fabs(bi));
    double ratio = bi / br, scale = 1 / (br + bi * ratio);
    return number((ar + ai * ratio) * scale, (ai - ar * ratio) * scale);
  }
  double ratio = br / bi, scale = 1 / (br * ratio + bi);
  return number((ar * ratio + ai) * scale, (ai * ratio - ar) * scale);
}

static double complex product(double complex a, double complex b) {
  return number(
    creal(a) * creal(b) - cimag(a) * cimag(b), creal(a) * cimag(b) + cimag(a) * creal(b));
}

static double complex scaled(double complex a, double factor) {
  return number(creal(a) * factor, cimag(a) * factor);
}

static double complex less_one(double complex z) {
  // eˣ cos y − 1, without cancelling near 0.
  double half = sin(cimag(z) / 2);
  return number(
    expm1(creal(z)) * cos(cimag(z)) - 2 * half * half, exp(creal(z)) * sin(cimag(z)));
}

static double complex log_of_one_more(double complex z) {
  // ln |1 + z|² = log1p(x (2 + x) + y²), which keeps the digits of a small z.
  double x = creal(z), y = cimag(z);
  if (fabs(x) > 0.5 || fabs(y) > 0.5) return clog(number(x + 1, y));
  return number(log1p(x * (2 + x) + y * y) / 2, atan2(y, x + 1));
}

static double complex sinc(double complex z) {
  if (z == 0) return 1;
  double complex x = scaled(z, M_PI);
  return quotient(csin(x), x);
}

static double complex sign(double complex z) {
  double size = cabs(z);
  return size == 0 ? 0 : number(creal(z) / size, cimag(z) / size);
}

static double complex value(gw_complex op, double complex z) {
  switch (op) {
    case gw_c_exp: return cexp(z);
    case gw_c_exp2: return cexp(scaled(z, M_LN2));
    case gw_c_expm1: return less_one(z);
    case gw_c_log: return clog(z);
    case gw_c_log2: return scaled(clog(z), M_LOG2E);
    case gw_c_log10: return scaled(clog(z), M_LOG10E);
    case gw_c_log1p: return log_of_one_more(z);
    case gw_c_sin: return csin(z);
    case gw_c_cos: return ccos(z);
    case gw_c_tan: return ctan(z);
    case gw_c_asin: return casin(z);
    case gw_c_acos: return cacos(z);
    case gw_c_atan: return catan(z);
    case gw_c_sinh: return csinh(z);
    case gw_c_cosh: return ccosh(z);
    case gw_c_tanh: return ctanh(z);
    case gw_c_asinh: return casinh(z);
    case gw_c_acosh: return cacosh(z);
    case gw_c_atanh: return catanh(z);
    case gw_c_sqrt: return csqrt(z);
    case gw_c_rsqrt: return quotient(1, csqrt(z));
    case gw_c_reciprocal: return quotient(1, z);
    case gw_c_sigmoid: return quotient(1, 1 + cexp(-z));
    case gw_c_sinc: return sinc(z);
    case gw_c_sgn: return sign(z);
  }
}

static double complex power(double complex a, double complex b) {
  if (b == 0) return 1;
  if (b == 0.5) return csqrt(a);
  if (b == -0.5) return quotient(1, csqrt(a));
  if (b == 2) return product(a, a);
  if (b == 3) return product(product(a, a), a);
  if (b == -1) return quotient(1, a);
  if (b == -2) return quotient(1, product(a, a));
  return cpow(a, b);
}

static double complex joined(gw_complex_pair op, double complex a, double complex b) {
  return op == gw_c_div ? quotient(a, b) : power(a, b);
}

void gw_complex_map_f64(gw_complex op, const double *x, double *y, ptrdiff_t count) {
  for (ptrdiff_t i = 0; i < count; i++) {
    double complex z = value(op, number(x[2 * i], x[2 * i + 1]));
    y[2 * i] = creal(z);
    y[2 * i + 1] = cimag(z);
  }
}

void gw_complex_map_f32(gw_complex op, const float *x, float *y, ptrdiff_t count) {
  for (ptrdiff_t i = 0; i < count; i++) {
    double complex z = value(op, number(x[2 * i], x[2 * i + 1]));
    y[2 * i] = (float)creal(z);
    y[2 * i + 1] = (float)cimag(z);
  }
}

void gw_complex_join(
  gw_complex_pair op, double ar, double ai, double br, double bi, double *re, double *im) {
  double complex z = joined(op, number(ar, ai), number(br, bi));
  *re = creal(z);
  *im = cimag(z);
}

#endif
