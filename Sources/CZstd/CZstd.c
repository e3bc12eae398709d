#include "CZstd.h"

#include <stdlib.h>

#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>
#include <zstd_errors.h>
#undef ZSTD_STATIC_LINKING_ONLY

struct CZstd_Stream {
    ZSTD_DStream *inner;
    // What zstd wants next. Giving no more makes each call decode one block, so that a fault never
    // takes blocks with it that were decoded by the same call.
    size_t wanted;
    int32_t isFlushing;
};

CZstd_Stream *CZstd_create(void) {
    CZstd_Stream *stream = calloc(1, sizeof *stream);
    if (stream == NULL) return NULL;
    stream->inner = ZSTD_createDStream();
    if (stream->inner == NULL) {
        free(stream);
        return NULL;
    }
    ZSTD_DCtx_setParameter(stream->inner, ZSTD_d_windowLogMax, 27);
    CZstd_reset(stream);
    return stream;
}

void CZstd_destroy(CZstd_Stream *stream) {
    if (stream == NULL) return;
    ZSTD_freeDStream(stream->inner);
    free(stream);
}

void CZstd_reset(CZstd_Stream *stream) {
    ZSTD_DCtx_reset(stream->inner, ZSTD_reset_session_only);
    stream->wanted = ZSTD_FRAMEHEADERSIZE_MIN(ZSTD_f_zstd1);
    stream->isFlushing = 0;
}

CZstd_Step CZstd_decompress(
    CZstd_Stream *stream, const uint8_t *input, size_t inputLength, uint8_t *output,
    size_t outputLength) {
    ZSTD_inBuffer in = {input, 0, 0};
    ZSTD_outBuffer out = {output, outputLength, 0};
    CZstd_Step step = {0, 0, CZstd_more};
    while (1) {
        size_t left = inputLength - in.pos;
        if (!stream->isFlushing && left == 0) break;
        in.size = stream->isFlushing ? in.pos : in.pos + (left < stream->wanted ? left : stream->wanted);
        size_t result = ZSTD_decompressStream(stream->inner, &out, &in);
        if (ZSTD_isError(result)) {
            switch (ZSTD_getErrorCode(result)) {
                case ZSTD_error_checksum_wrong:
                    step.status = CZstd_badChecksum;
                    in.pos = in.size;
                    break;
                case ZSTD_error_frameParameter_windowTooLarge: step.status = CZstd_windowTooBig; break;
                case ZSTD_error_dictionary_wrong: step.status = CZstd_needsDictionary; break;
                default: step.status = CZstd_badData; break;
            }
            break;
        }
        if (result == 0) {
            step.status = CZstd_frameEnd;
            CZstd_reset(stream);
            break;
        }
        stream->isFlushing = out.pos == out.size;
        stream->wanted = result;
        if (stream->isFlushing) break;
    }
    step.consumed = in.pos;
    step.produced = out.pos;
    return step;
}

int32_t CZstd_isPlausibleFrame(const uint8_t *bytes, size_t length) {
    ZSTD_frameHeader header;
    size_t result = ZSTD_getFrameHeader(&header, bytes, length);
    return !ZSTD_isError(result);
}

size_t CZstd_compress(const uint8_t *input, size_t length, uint8_t *output, size_t room, int32_t level) {
    ZSTD_CCtx *context = ZSTD_createCCtx();
    if (context == NULL) return 0;
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    size_t written = ZSTD_compress2(context, output, room, input, length);
    ZSTD_freeCCtx(context);
    return ZSTD_isError(written) ? 0 : written;
}

size_t CZstd_compressBound(size_t length) { return ZSTD_compressBound(length); }
