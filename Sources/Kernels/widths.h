#pragma once

#include <stdlib.h>

// A function marked so is compiled for three generations of processors. The loader chooses one of
// them, which only glibc's does.
#if defined(__x86_64__) && defined(__GLIBC__)
#define GW_WIDTHS __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define GW_WIDTHS
#endif

// Inlined into every width of its caller.
#define GW_INLINE static inline __attribute__((always_inline))
