#pragma once

#include "kernels.h"
#include "widths.h"

// Elementary functions of singles, without branches, tables or errno, so that loops over them
// vectorize. NaN, infinities, signed zeros and subnormal results come out as IEEE 754 wants them.

GW_INLINE float ofBits(uint32_t bits) {
  float x;
  __builtin_memcpy(&x, &bits, sizeof x);
  return x;
}

GW_INLINE uint32_t bitsOf(float x) {
  uint32_t bits;
  __builtin_memcpy(&bits, &x, sizeof x);
  return bits;
}

GW_INLINE float magnitude(float x) { return ofBits(bitsOf(x) & 0x7fffffffu); }

// NaN stays.
GW_INLINE float positive(float x) { return x < 0 ? 0.0f : x; }

GW_INLINE float withSignOf(float x, float sign) {
  return ofBits(bitsOf(x) | (bitsOf(sign) & 0x80000000u));
}

// Adding it rounds to an integer, which then stands in the lowest bits.
static const float rounder = 0x1.8p23f;

// eˣ = 2ⁿ·eʳ with r in ±ln 2 / 2. The part of ln 2 that n is multiplied by first has few digits, so
// that the product is exact.
typedef struct {
  float r;
  // What rounding took from r.
  float rest;
  uint32_t n;
} Reduced;

GW_INLINE Reduced reduced(float x) {
  float shifted = x * 0x1.715476p+0f + rounder;
  float n = shifted - rounder;
  float most = x - n * 0x1.63p-1f;
  float r = most - n * -0x1.bd0106p-13f;
  float rest = (most - r) - n * -0x1.bd0106p-13f;
  return (Reduced){r, rest, bitsOf(shifted) - bitsOf(rounder)};
}

// (eʳ − 1 − r) / r², minimax on ±ln 2 / 2.
GW_INLINE float expTail(float r) {
  float q = 0x1.6a2252p-10f;
  q = q * r + 0x1.123b04p-7f;
  q = q * r + 0x1.5558f8p-5f;
  q = q * r + 0x1.555490p-3f;
  return q * r + 0x1.fffffcp-2f;
}

GW_INLINE float gw_exp_of(float x) {
  // Beyond these lie 0 and infinity; NaN passes both comparisons.
  float bounded = x > 89.0f ? 89.0f : x;
  bounded = bounded < -104.0f ? -104.0f : bounded;
  Reduced part = reduced(bounded);
  float r = part.r;
  // The rounding error of 1 + r is added with the small terms, which leaves little more than that
  // of one addition.
  float whole = 1 + r;
  float y = whole + ((r - (whole - 1)) + (r * r * expTail(r) + part.rest));
  // In two steps, because 2ⁿ alone may be beyond what a single holds.
  uint32_t half = (uint32_t)((int32_t)part.n >> 1);
  return y * ofBits((half + 127) << 23) * ofBits((part.n - half + 127) << 23);
}

// For x in 0…20, where a single power of two is enough.
GW_INLINE float expOfModerate(float x) {
  Reduced part = reduced(x);
  float r = part.r;
  return (1 + (r + r * r * expTail(r))) * ofBits((part.n + 127) << 23);
}

GW_INLINE float tanhOf(float x) {
  float a = magnitude(x);
  // From 9.02 on the nearest single is 1.
  float bounded = a > 10.0f ? 10.0f : a;
  float large = 1 - 2 / (expOfModerate(2 * bounded) + 1);
  // a + a³·p(a²), minimax below 0.625.
  float z = a * a;
  float p = -0x1.75e1a8p-8f;
  p = p * z + 0x1.522692p-6f;
  p = p * z - 0x1.b83c58p-5f;
  p = p * z + 0x1.110726p-3f;
  p = p * z - 0x1.555532p-2f;
  float small = a + a * z * p;
  return withSignOf(a < 0.625f ? small : large, x);
}

GW_INLINE float sigmoidOf(float x) {
  // Of a negative power, so that neither end overflows.
  float e = gw_exp_of(-magnitude(x));
  return (x < 0 ? e : 1.0f) / (1 + e);
}

GW_INLINE float gw_log_of(float x) {
  // Subnormal numbers are made normal first.
  bool isTiny = x < 0x1p-126f;
  float scaled = isTiny ? x * 0x1p23f : x;
  uint32_t bits = bitsOf(scaled);
  // x = 2ⁿ·m with m from 1/√2 to √2.
  int32_t n = (int32_t)(bits - 0x3f3504f3u) >> 23;
  float m = ofBits(bits - ((uint32_t)n << 23));
  float k = (float)n - (isTiny ? 23.0f : 0.0f);
  float f = m - 1;
  // ln(1 + f) = f − f²/2 + f³·p(f)
  float p = 0x1.14573ep-4f;
  p = p * f - 0x1.de3bf8p-4f;
  p = p * f + 0x1.e6f08cp-4f;
  p = p * f - 0x1.fc220ep-4f;
  p = p * f + 0x1.233766p-3f;
  p = p * f - 0x1.555c4ep-3f;
  p = p * f + 0x1.99a4b6p-3f;
  p = p * f - 0x1.000006p-2f;
  p = p * f + 0x1.555548p-2f;
  float z = f * f;
  float tail = f * z * p + k * -0x1.bd0106p-13f;
  float y = f + (tail - 0.5f * z);
  y = y + k * 0x1.63p-1f;
  y = x == __builtin_inff() ? x : y;
  y = x == 0 ? -__builtin_inff() : y;
  return x < 0 ? __builtin_nanf("") : (x != x ? x : y);
}
