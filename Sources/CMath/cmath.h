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

// Square roots without errno: one instruction, and loops of them vectorize.
static inline double gradwire_sqrt(double x) { return __builtin_elementwise_sqrt(x); }
static inline float gradwire_sqrtf(float x) { return __builtin_elementwise_sqrt(x); }
