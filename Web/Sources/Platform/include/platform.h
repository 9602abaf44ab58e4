#pragma once

typedef __SIZE_TYPE__ size_t;
typedef unsigned long long u64;

void arc4random_buf(void *bytes, size_t count);
int posix_memalign(void **place, size_t alignment, size_t size);
void free(void *place);
