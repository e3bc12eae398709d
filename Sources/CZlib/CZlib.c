#include "CZlib.h"

#include <stdlib.h>
#include <zlib.h>

struct CZlib_Deflater {
    z_stream stream;
    gz_header header;
};

CZlib_Deflater *CZlib_create(int32_t level) {
    CZlib_Deflater *deflater = calloc(1, sizeof *deflater);
    if (deflater == NULL) return NULL;
    if (deflateInit2(&deflater->stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
        free(deflater);
        return NULL;
    }
    deflater->header.os = 255; // unknown: the same bytes on every system
    deflateSetHeader(&deflater->stream, &deflater->header);
    return deflater;
}

void CZlib_destroy(CZlib_Deflater *deflater) {
    if (deflater == NULL) return;
    deflateEnd(&deflater->stream);
    free(deflater);
}

CZlib_Step CZlib_deflate(
    CZlib_Deflater *deflater, const uint8_t *input, size_t inputLength, uint8_t *output,
    size_t outputLength, int32_t finish) {
    z_stream *stream = &deflater->stream;
    const uInt most = 1u << 30;
    uInt given = inputLength < most ? (uInt)inputLength : most;
    uInt room = outputLength < most ? (uInt)outputLength : most;
    stream->next_in = (Bytef *)input;
    stream->avail_in = given;
    stream->next_out = output;
    stream->avail_out = room;
    int last = finish != 0 && given == inputLength;
    int result = deflate(stream, last ? Z_FINISH : Z_NO_FLUSH);
    CZlib_Step step = {given - stream->avail_in, room - stream->avail_out, result == Z_STREAM_END};
    return step;
}
