#pragma once

typedef __SIZE_TYPE__ size_t;
typedef unsigned long long u64;

void arc4random_buf(void *bytes, size_t count);
