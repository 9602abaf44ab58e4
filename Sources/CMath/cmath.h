// The elementary functions of the C library, declared rather than included, so that the same engine
// source builds on a host and, without any system header, for the pages.
#pragma once

double exp(double);
double log(double);
double sin(double);
double cos(double);
double tanh(double);
double pow(double, double);

float expf(float);
float logf(float);
float sinf(float);
float cosf(float);
float tanhf(float);
float powf(float, float);

// How many pages of memory the machine has; pages of lessons do not ask.
long sysconf(int);

// Those that pages do not use.
double exp2(double);
double expm1(double);
double log2(double);
double log10(double);
double log1p(double);
double tan(double);
double asin(double);
double acos(double);
double atan(double);
double sinh(double);
double cosh(double);
double asinh(double);
double acosh(double);
double atanh(double);
double erf(double);
double erfc(double);
double atan2(double, double);
double hypot(double, double);
double fmod(double, double);
double lgamma_r(double, int *);

float exp2f(float);
float expm1f(float);
float log2f(float);
float log10f(float);
float log1pf(float);
float tanf(float);
float asinf(float);
float acosf(float);
float atanf(float);
float sinhf(float);
float coshf(float);
float asinhf(float);
float acoshf(float);
float atanhf(float);
float erff(float);
float erfcf(float);
float atan2f(float, float);
float hypotf(float, float);
float fmodf(float, float);

// The logarithm of |gamma|; the sign, which lgamma would leave in a global, is dropped.
static inline double gradwire_lgamma(double x) {
  int sign;
  return lgamma_r(x, &sign);
}

// Square roots without errno: one instruction, and loops of them vectorize.
static inline double gradwire_sqrt(double x) { return __builtin_elementwise_sqrt(x); }
static inline float gradwire_sqrtf(float x) { return __builtin_elementwise_sqrt(x); }
