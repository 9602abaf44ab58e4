// What Swift asks of a platform beyond the C library.
#include "platform.h"

// Seeds for hashing: a constant, so that the same page always does the same.
void arc4random_buf(void *bytes, size_t count) {
  unsigned char *at = bytes;
  while (count--) *at++ = 0x5A;
}

// Products of checked 64-bit multiplication are lowered to this.
__int128 __multi3(__int128 a, __int128 b) {
  u64 al = (u64)a, ah = (u64)(a >> 64), bl = (u64)b, bh = (u64)(b >> 64);
  u64 a0 = al & 0xffffffff, a1 = al >> 32, b0 = bl & 0xffffffff, b1 = bl >> 32;
  u64 low = a0 * b0, cross = a0 * b1, other = a1 * b0;
  u64 middle = (low >> 32) + (cross & 0xffffffff) + (other & 0xffffffff);
  u64 high = a1 * b1 + (cross >> 32) + (other >> 32) + (middle >> 32) + al * bh + ah * bl;
  return ((__int128)high << 64) | (low & 0xffffffff) | (middle << 32);
}

// What strings ask of Unicode. The tables would be a third of the engine; names are compared scalar by
// scalar without them: every scalar counts as normalized and as a character of its own.
unsigned short _swift_stdlib_getNormData(unsigned scalar) { return 0; }
unsigned _swift_stdlib_getComposition(unsigned a, unsigned b) { return ~0u; }
unsigned _swift_stdlib_getDecompositionEntry(unsigned scalar) { return 0; }
const unsigned char _swift_stdlib_nfd_decompositions[1] = {0};
u64 _swift_stdlib_getBinaryProperties(unsigned scalar) { return 0; }
int _swift_stdlib_getMapping(unsigned scalar, unsigned char mapping) { return 0; }
const unsigned char *_swift_stdlib_getSpecialMapping(
    unsigned scalar, unsigned char mapping, size_t *length) {
  return 0;
}
unsigned char _swift_stdlib_getGraphemeBreakProperty(unsigned scalar) { return 0; }
_Bool _swift_stdlib_isExtendedPictographic(unsigned scalar) { return 0; }
_Bool _swift_stdlib_isInCB_Consonant(unsigned scalar) { return 0; }
