// exp, log, pow, sin and cos without tables: those of the C library would be a tenth of the engine,
// and the part that does not compress. Errors stay below 1e-15, in powers below 1e-12.
//
// Polynomials and splitting are those of fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All
// rights reserved. Developed at SunPro, a Sun Microsystems, Inc. business. Permission to use, copy,
// modify, and distribute this software is freely granted, provided that this notice is preserved.
#include "platform.h"

static u64 bits_of(double x) { return ((union { double x; u64 bits; }){x}).bits; }
static double from_bits(u64 bits) { return ((union { u64 bits; double x; }){.bits = bits}).x; }

/// 2^n for normal numbers.
static double power_of_two(int n) { return from_bits((u64)(n + 1023) << 52); }

static const double ln2High = 6.93147180369123816490e-01, ln2Low = 1.90821492927058770002e-10;

double exp(double x) {
  if (x != x) return x;
  if (x > 709.782712893384) return __builtin_inf();
  if (x < -745.1332191019412) return 0;
  int k = (int)(x * 1.44269504088896338700e+00 + (x < 0 ? -0.5 : 0.5));
  double high = x - k * ln2High, low = k * ln2Low, r = high - low, t = r * r;
  double c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03
    + t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06
    + t * 4.13813679705723846039e-08))));
  double y = 1 - ((low - (r * c) / (2 - c)) - high);
  // In two steps, since 2^k alone may be out of range.
  return y * power_of_two(k / 2) * power_of_two(k - k / 2);
}

double log(double x) {
  if (x != x || x == __builtin_inf()) return x;
  if (x < 0) return __builtin_nan("");
  if (x == 0) return -__builtin_inf();
  int k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 0x1p54;
    k = -54;
  }
  u64 bits = bits_of(x);
  k += (int)(bits >> 52) - 1023;
  bits &= 0xfffffffffffff;
  // Between √½ and √2.
  if (bits > 0x6a09e667f3bcc) k++;
  double f = from_bits(bits | (u64)(bits > 0x6a09e667f3bcc ? 1022 : 1023) << 52) - 1;
  double s = f / (2 + f), z = s * s, half = 0.5 * f * f;
  double r = z * (6.666666666666735130e-01 + z * (3.999999999940941908e-01
    + z * (2.857142874366239149e-01 + z * (2.222219843214978396e-01
    + z * (1.818357216161805012e-01 + z * (1.531383769920937332e-01
    + z * 1.479819860511658591e-01))))));
  return k * ln2High - ((half - (s * (half + r) + k * ln2Low)) - f);
}

double pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (x != x || y != y) return x + y;
  double size = __builtin_fabs(y);
  int isWhole = size >= 0x1p53 || __builtin_trunc(y) == y;
  int isOdd = isWhole && size < 0x1p53 && ((long long)size & 1);
  if (isWhole && size <= 64) {
    double result = 1, factor = x;
    for (int n = (int)size; n; n >>= 1, factor *= factor) if (n & 1) result *= factor;
    return y < 0 ? 1 / result : result;
  }
  if (x < 0 && !isWhole && x != -__builtin_inf()) return __builtin_nan("");
  double base = __builtin_fabs(x);
  double result;
  if (size == __builtin_inf()) {
    result = base == 1 ? 1 : (base > 1) == (y > 0) ? y * y : 0;
  } else if (base == 0 || base == __builtin_inf()) {
    result = (base == 0) == (y < 0) ? __builtin_inf() : 0;
  } else if (size == 0.5) {
    result = y < 0 ? 1 / __builtin_sqrt(base) : __builtin_sqrt(base);
  } else {
    result = exp(y * log(base));
  }
  return isOdd && __builtin_signbit(x) ? -result : result;
}

// The bits of 2/π after the point, behind 64 zeros.
static const u64 twoOverPi[] = {
    0,
    0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561,
    0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484,
    0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b, 0x1ff897ffde05980f,
    0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d, 0x7527bac7ebe5f17b,
    0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab,
};

/// x minus the nearest multiple of π/2, in two parts; gives the multiple modulo 4.
static int remainder_of(double x, double *high, double *low) {
  u64 bits = bits_of(x);
  int exponent = (int)(bits >> 52 & 0x7ff) - 1075;
  u64 m = (bits & 0xfffffffffffff) | 1ull << 52;
  // Earlier bits give whole turns.
  int first = exponent + 62, word = first >> 6, shift = first & 63;
  u64 w[3];
  for (int i = 0; i < 3; i++) {
    w[i] = twoOverPi[word + i] << shift;
    if (shift) w[i] |= twoOverPi[word + i + 1] >> (64 - shift);
  }
  // Quarter turns modulo 4, two bits and 190 behind the point.
  unsigned __int128 p = (unsigned __int128)m * w[2];
  u64 p0 = (u64)p;
  p = (unsigned __int128)m * w[1] + (u64)(p >> 64);
  u64 p1 = (u64)p, p2 = m * w[0] + (u64)(p >> 64);
  int quarter = (int)(p2 >> 62);
  u64 a = p2 << 2 | p1 >> 62, b = p1 << 2 | p0 >> 62;
  int isAbove = a >> 63;
  if (isAbove) {
    quarter++;
    a = ~a;
    b = ~b;
  }
  double top = (double)(a >> 32) * 0x1p-32, rest = (double)(a & 0xffffffff) * 0x1p-64;
  double f = top + rest, g = (top - f) + rest + (double)b * 0x1p-128;
  // The product with π/2, exactly enough.
  double piHigh = 1.57079632679489655800e+00, piLow = 6.12323399573676603587e-17;
  double fh = from_bits(bits_of(f) & ~0x7ffffffull), fl = f - fh;
  double ph = from_bits(bits_of(piHigh) & ~0x7ffffffull), pl = piHigh - ph;
  double product = f * piHigh;
  double error = ((fh * ph - product) + fh * pl + fl * ph) + fl * pl;
  error += f * piLow + g * piHigh;
  double sum = product + error, left = (product - sum) + error;
  int isMinus = isAbove != (int)(bits >> 63);
  *high = isMinus ? -sum : sum;
  *low = isMinus ? -left : left;
  return bits >> 63 ? -quarter & 3 : quarter & 3;
}

/// sin x or cos x: a sine, `turn` quarters further on.
static double wave(double x, int turn) {
  if (!(__builtin_fabs(x) < __builtin_inf())) return x - x;
  double y = x, z = 0;
  if (__builtin_fabs(x) > 0.7853981633974483) turn += remainder_of(x, &y, &z);
  double s = y * y, v;
  if (turn & 1) {
    double r = s * (4.16666666666666019037e-02 + s * (-1.38888888888741095749e-03
      + s * (2.48015872894767294178e-05 + s * (-2.75573143513906633035e-07
      + s * (2.08757232129817482790e-09 + s * -1.13596475577881948265e-11)))));
    double half = 0.5 * s, w = 1 - half;
    v = w + (((1 - w) - half) + (s * r - y * z));
  } else {
    double r = 8.33333333332248946124e-03 + s * (-1.98412698298579493134e-04
      + s * (2.75573137070700676789e-06 + s * (-2.50507602534068634195e-08
      + s * 1.58969099521155010221e-10)));
    double cube = s * y;
    v = y - ((s * (0.5 * z - cube * r) - z) - cube * -1.66666666666666324348e-01);
  }
  return turn & 2 ? -v : v;
}

double sin(double x) { return wave(x, 0); }
double cos(double x) { return wave(x, 1); }
