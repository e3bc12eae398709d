// XXH3 with plain C types.
#ifndef CXXHASH_H
#define CXXHASH_H

#include <stddef.h>
#include <stdint.h>

typedef struct CXXHash_Digest CXXHash_Digest;

typedef struct {
    uint64_t high;
    uint64_t low;
} CXXHash_128;

/// XXH3, 64 bits.
uint64_t CXXHash_64(const void *bytes, size_t length);

/// A running XXH3 of 128 bits, or NULL when memory is short.
CXXHash_Digest *CXXHash_create(void);
void CXXHash_destroy(CXXHash_Digest *digest);
void CXXHash_reset(CXXHash_Digest *digest);
void CXXHash_update(CXXHash_Digest *digest, const void *bytes, size_t length);
CXXHash_128 CXXHash_value(const CXXHash_Digest *digest);

#endif
