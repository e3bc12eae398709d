// Zstandard frames, one step at a time, with plain C types.
#ifndef CZSTD_H
#define CZSTD_H

#include <stddef.h>
#include <stdint.h>

typedef struct CZstd_Stream CZstd_Stream;

enum {
    CZstd_more = 0,         // give more input or more room
    CZstd_frameEnd = 1,     // a frame is whole
    CZstd_badData = 2,      // not a frame from here on
    CZstd_badChecksum = 3,  // the frame's checksum disagrees
    CZstd_windowTooBig = 4, // the frame wants more memory than 128 MB
    CZstd_needsDictionary = 5,
};

typedef struct {
    size_t consumed;
    size_t produced;
    int32_t status;
} CZstd_Step;

CZstd_Stream *CZstd_create(void);
void CZstd_destroy(CZstd_Stream *stream);

/// Makes the stream ready for another frame.
void CZstd_reset(CZstd_Stream *stream);

/// Decompresses as far as input and room go, to the end of one frame at most.
CZstd_Step CZstd_decompress(
    CZstd_Stream *stream, const uint8_t *input, size_t inputLength, uint8_t *output,
    size_t outputLength);

/// Whether a frame's header could stand at these bytes.
int32_t CZstd_isPlausibleFrame(const uint8_t *bytes, size_t length);

/// Compresses into one frame with a checksum; the bytes written, or 0 when they do not fit.
size_t CZstd_compress(const uint8_t *input, size_t length, uint8_t *output, size_t room, int32_t level);

/// The room that `CZstd_compress` may need.
size_t CZstd_compressBound(size_t length);

#endif
