// Inflate by ISA-L, one gzip member at a time, with plain C types.
//
// The caller reads the member's header and passes what follows it; the trailer (CRC-32 and
// length) is checked here. ISA-L's own header stays out of this one.
#ifndef CINFLATE_H
#define CINFLATE_H

#include <stddef.h>
#include <stdint.h>

typedef struct CInflate_Stream CInflate_Stream;

enum {
    CInflate_more = 0,        // give more input or more room
    CInflate_end = 1,         // the member is whole and its checksum right
    CInflate_badData = 2,     // not deflate from here on; everything before it has been given
    CInflate_badChecksum = 3, // as long as it should be, but the checksum disagrees
    CInflate_badLength = 4,   // the length disagrees with the trailer's
};

typedef struct {
    size_t consumed;
    size_t produced;
    int32_t status;
} CInflate_Step;

/// A stream ready for the first byte after a header, or NULL when memory is short.
CInflate_Stream *CInflate_create(void);
void CInflate_destroy(CInflate_Stream *stream);

/// Makes the stream ready for another member.
void CInflate_reset(CInflate_Stream *stream);

/// Inflates as far as input and room go.
CInflate_Step CInflate_inflate(
    CInflate_Stream *stream, const uint8_t *input, size_t inputLength, uint8_t *output,
    size_t outputLength);

/// The low 16 bits of the CRC-32 of a header, as the flag FHCRC of RFC 1952 has it.
uint16_t CInflate_headerChecksum(const uint8_t *header, size_t length);

#endif
