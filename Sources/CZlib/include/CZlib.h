// Gzip written by zlib, with plain C types. The bytes depend on the text alone: no time, no name.
#ifndef CZLIB_H
#define CZLIB_H

#include <stddef.h>
#include <stdint.h>

typedef struct CZlib_Deflater CZlib_Deflater;

typedef struct {
    size_t consumed;
    size_t produced;
    int32_t finished; // 1 when the member's last byte has been given
} CZlib_Step;

/// A writer of one gzip member, or NULL when memory is short; level 1…9.
CZlib_Deflater *CZlib_create(int32_t level);
void CZlib_destroy(CZlib_Deflater *deflater);

/// Compresses as far as input and room go; with `finish`, to the end of the member.
CZlib_Step CZlib_deflate(
    CZlib_Deflater *deflater, const uint8_t *input, size_t inputLength, uint8_t *output,
    size_t outputLength, int32_t finish);

#endif
