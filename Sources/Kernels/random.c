#ifndef __wasm__
#include "kernels.h"
#include "widths.h"

// Normal numbers from Philox4x32-10, many blocks side by side. They are, to the bit, those of the
// engine's own definition, which seeds must give everywhere: hence no fused steps.
#pragma STDC FP_CONTRACT OFF

enum { grain = 1 << 12, batch = 64 };

typedef struct {
  uint32_t a[batch], b[batch], c[batch], d[batch];
} Words;

GW_INLINE void philox(uint64_t seed, uint64_t block, Words *words) {
  for (int i = 0; i < batch; i++) {
    uint64_t number = block + (uint64_t)i;
    words->a[i] = (uint32_t)number;
    words->b[i] = (uint32_t)(number >> 32);
    words->c[i] = 0;
    words->d[i] = 0;
  }
  uint32_t k = (uint32_t)seed, l = (uint32_t)(seed >> 32);
  for (int round = 0; round < 10; round++) {
    for (int i = 0; i < batch; i++) {
      uint64_t first = (uint64_t)words->a[i] * 0xD2511F53u;
      uint64_t second = (uint64_t)words->c[i] * 0xCD9E8D57u;
      words->a[i] = (uint32_t)(second >> 32) ^ words->b[i] ^ k;
      words->b[i] = (uint32_t)second;
      words->c[i] = (uint32_t)(first >> 32) ^ words->d[i] ^ l;
      words->d[i] = (uint32_t)first;
    }
    k += 0x9E3779B9u;
    l += 0xBB67AE85u;
  }
}

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

// The natural logarithm of a positive, normal number.
GW_INLINE float logOf(float x) {
  uint32_t bits = bitsOf(x) + (0x3F800000u - 0x3F3504F3u);
  float k = (float)((int32_t)(bits >> 23) - 0x7F);
  float f = ofBits((bits & 0x007FFFFFu) + 0x3F3504F3u) - 1;
  float s = f / (2 + f);
  float z = s * s;
  float w = z * z;
  float even = w * (0.40000972152f + w * 0.24279078841f);
  float odd = z * (0.66666662693f + w * 0.28498786688f);
  float half = 0.5f * f * f;
  return s * (half + (odd + even)) + k * 9.0580006145e-06f - half + f + k * 6.9313812256e-01f;
}

// Two standard normal numbers after Box and Muller.
GW_INLINE void normals(uint32_t radius, uint32_t turn, float *first, float *second) {
  float u = (float)(int32_t)(radius >> 1) * 0x1p-31f + 0x1p-32f;
  float r = __builtin_elementwise_sqrt(-2 * logOf(u));
  float a = (float)(int32_t)(turn << 2) * 0x1p-32f * 1.57079632679f;
  // The two highest bits are the quarter.
  float z = a * a;
  float s = a + a * z * (-1.6666654611e-1f + z * (8.3321608736e-3f + z * -1.9515295891e-4f));
  float c =
    1 - 0.5f * z
    + z * z * (4.166664568298827e-2f + z * (-1.388731625493765e-3f + z * 2.443315711809948e-5f));
  uint32_t quarter = turn >> 30;
  bool isOdd = quarter & 1;
  float sine = ofBits(bitsOf(isOdd ? c : s) ^ ((quarter & 2) << 30));
  float cosine = ofBits(bitsOf(isOdd ? s : c) ^ (((quarter + 1) & 2) << 30));
  *first = r * cosine;
  *second = r * sine;
}

typedef struct {
  uint64_t seed, block;
  float mean, deviation;
  float *out;
  ptrdiff_t count;
} Draw;

GW_WIDTHS static void drawBatch(const Draw *draw, ptrdiff_t block, float *restrict numbers) {
  Words words;
  philox(draw->seed, draw->block + (uint64_t)block, &words);
  float mean = draw->mean, deviation = draw->deviation;
  float first[batch], second[batch], third[batch], fourth[batch];
  for (int i = 0; i < batch; i++) normals(words.a[i], words.b[i], &first[i], &second[i]);
  for (int i = 0; i < batch; i++) normals(words.c[i], words.d[i], &third[i], &fourth[i]);
  for (int i = 0; i < batch; i++) {
    numbers[4 * i] = mean + deviation * first[i];
    numbers[4 * i + 1] = mean + deviation * second[i];
    numbers[4 * i + 2] = mean + deviation * third[i];
    numbers[4 * i + 3] = mean + deviation * fourth[i];
  }
}

static void drawPart(void *job, ptrdiff_t lower, ptrdiff_t upper) {
  const Draw *draw = job;
  for (ptrdiff_t block = lower; block < upper; block += batch) {
    ptrdiff_t rest = (upper == (draw->count + 3) / 4 ? draw->count : 4 * upper) - 4 * block;
    if (rest >= 4 * batch) {
      drawBatch(draw, block, draw->out + 4 * block);
    } else {
      float numbers[4 * batch];
      drawBatch(draw, block, numbers);
      __builtin_memcpy(draw->out + 4 * block, numbers, (size_t)rest * sizeof(float));
    }
  }
}

void gw_normal_f32(
  uint64_t seed, uint64_t block, float mean, float deviation, float *out, ptrdiff_t count) {
  Draw draw = {seed, block, mean, deviation, out, count};
  gw_parallel((count + 3) / 4, grain, &draw, drawPart);
}
#endif
