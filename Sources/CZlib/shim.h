#pragma once

// Unpacking by zlib behind two functions, because its own are macros around the size of a struct.

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

// The checksum of bytes that follow those with the checksum `sum`; 0 begins.
static inline uint32_t gradwire_crc32(uint32_t sum, const void *_Nullable bytes, size_t count) {
  const unsigned char *next = (const unsigned char *)bytes;
  uLong crc = sum;
  while (count > 0) {
    uInt piece = count > (1u << 30) ? (1u << 30) : (uInt)count;
    crc = crc32(crc, next, piece);
    next += piece;
    count -= piece;
  }
  return (uint32_t)crc;
}

// Unpacks raw deflated bytes that must fill `room` bytes exactly. NULL if they do, else the reason.
static inline const char *_Nullable gradwire_inflate(const void *_Nonnull packed, size_t count,
                                                     void *_Nonnull out, size_t room) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return "zlib has no memory";
  unsigned char *next = (unsigned char *)packed, *target = (unsigned char *)out;
  size_t left = count, space = room;
  unsigned char spare;
  int status = Z_OK;
  while (status == Z_OK) {
    uInt in = left > (1u << 30) ? (1u << 30) : (uInt)left;
    // One byte more than there is room for would show that there is too much.
    uInt free = space == 0 ? 1 : space > (1u << 30) ? (1u << 30) : (uInt)space;
    stream.next_in = next;
    stream.avail_in = in;
    stream.next_out = space == 0 ? &spare : target;
    stream.avail_out = free;
    status = inflate(&stream, Z_NO_FLUSH);
    size_t taken = in - stream.avail_in, made = free - stream.avail_out;
    next += taken;
    left -= taken;
    if (space == 0 && made > 0) {
      inflateEnd(&stream);
      return "there is more in it than its entry says";
    }
    target += made;
    space -= made;
    if (status == Z_OK && taken == 0 && made == 0) status = Z_BUF_ERROR;
  }
  inflateEnd(&stream);
  if (status == Z_BUF_ERROR) return "it ends too early";
  if (status != Z_STREAM_END) return "the packed bytes are damaged";
  if (space > 0) return "there is less in it than its entry says";
  return left > 0 ? "something follows the packed bytes" : NULL;
}
