// The heap: blocks of powers of two, with a list of free ones for each size.
#include "platform.h"

extern unsigned char __heap_base;

// Room for the size before every block, as wide as the widest alignment.
enum { header = 16, smallest = 5, page = 16 };

typedef struct Block {
  size_t power;
  struct Block *next;
} Block;

static Block *freeBlocks[32];
static unsigned char *top, *end;

static Block *block_of(size_t power) {
  Block *block = freeBlocks[power];
  if (block) {
    freeBlocks[power] = block->next;
    return block;
  }
  if (!top) {
    top = (unsigned char *)(((size_t)&__heap_base + header - 1) & ~(size_t)(header - 1));
    end = (unsigned char *)(__builtin_wasm_memory_size(0) << page);
  }
  size_t size = (size_t)1 << power;
  if (top > end || size > (size_t)(end - top)) {
    size_t pages = (size + ((size_t)1 << page) - 1) >> page;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) __builtin_trap();
    end = (unsigned char *)(__builtin_wasm_memory_size(0) << page);
  }
  block = (Block *)top;
  top += size;
  block->power = power;
  return block;
}

int posix_memalign(void **place, size_t alignment, size_t size) {
  if (alignment > header || size > (size_t)1 << 30) __builtin_trap();
  size_t power = smallest;
  while (((size_t)1 << power) < size + header) power++;
  *place = (unsigned char *)block_of(power) + header;
  return 0;
}

void free(void *place) {
  if (!place) return;
  Block *block = (Block *)((unsigned char *)place - header);
  block->next = freeBlocks[block->power];
  freeBlocks[block->power] = block;
}
