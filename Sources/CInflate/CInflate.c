#include "CInflate.h"

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdlib.h>
#include <string.h>

struct CInflate_Stream {
    struct inflate_state state;
    // A fault that has been met while bytes decoded before it still wait in ISA-L's own buffer.
    int32_t pendingFault;
    // The last bytes consumed, which at the end of a member are its trailer.
    uint8_t tail[8];
};

CInflate_Stream *CInflate_create(void) {
    CInflate_Stream *stream = aligned_alloc(64, (sizeof(CInflate_Stream) + 63) / 64 * 64);
    if (stream == NULL) return NULL;
    memset(stream, 0, sizeof *stream);
    CInflate_reset(stream);
    return stream;
}

void CInflate_destroy(CInflate_Stream *stream) { free(stream); }

void CInflate_reset(CInflate_Stream *stream) {
    isal_inflate_init(&stream->state);
    stream->state.crc_flag = ISAL_GZIP_NO_HDR_VER;
    stream->pendingFault = 0;
}

static void keepTail(CInflate_Stream *stream, const uint8_t *input, size_t consumed) {
    const size_t size = sizeof stream->tail;
    if (consumed >= size) {
        memcpy(stream->tail, input + consumed - size, size);
    } else if (consumed > 0) {
        memmove(stream->tail, stream->tail + consumed, size - consumed);
        memcpy(stream->tail + size - consumed, input, consumed);
    }
}

static uint32_t storedLength(const CInflate_Stream *stream) {
    const uint8_t *length = stream->tail + 4;
    return (uint32_t)length[0] | (uint32_t)length[1] << 8 | (uint32_t)length[2] << 16
        | (uint32_t)length[3] << 24;
}

// ISA-L returns from a fault without handing out what it decoded into its own buffer; those
// bytes are documents.
static CInflate_Step drain(CInflate_Stream *stream, CInflate_Step step, uint8_t *output, size_t room) {
    struct inflate_state *state = &stream->state;
    int32_t waiting = state->tmp_out_valid - state->tmp_out_processed;
    if (waiting > 0) {
        size_t count = (size_t)waiting < room ? (size_t)waiting : room;
        memcpy(output, state->tmp_out_buffer + state->tmp_out_processed, count);
        state->tmp_out_processed += (int32_t)count;
        step.produced += count;
        waiting -= (int32_t)count;
    }
    step.status = waiting > 0 ? CInflate_more : stream->pendingFault;
    return step;
}

CInflate_Step CInflate_inflate(
    CInflate_Stream *stream, const uint8_t *input, size_t inputLength, uint8_t *output,
    size_t outputLength) {
    struct inflate_state *state = &stream->state;
    CInflate_Step step = {0, 0, CInflate_more};
    if (stream->pendingFault != 0) return drain(stream, step, output, outputLength);

    const uint32_t most = 1u << 30;
    uint32_t given = inputLength < most ? (uint32_t)inputLength : most;
    uint32_t room = outputLength < most ? (uint32_t)outputLength : most;
    state->next_in = (uint8_t *)input;
    state->avail_in = given;
    state->next_out = output;
    state->avail_out = room;
    int result = isal_inflate(state);

    step.produced = room - state->avail_out;
    // After a fault ISA-L may say that it took a few bytes more than there were.
    step.consumed = state->avail_in <= given ? given - state->avail_in : given;
    keepTail(stream, input, step.consumed);
    if (result == ISAL_INCORRECT_CHECKSUM) {
        step.status = storedLength(stream) == state->total_out ? CInflate_badChecksum : CInflate_badLength;
    } else if (result < 0) {
        stream->pendingFault = CInflate_badData;
        return drain(stream, step, output + step.produced, room - step.produced);
    } else if (state->block_state == ISAL_BLOCK_FINISH) {
        step.status = CInflate_end;
    }
    return step;
}

uint16_t CInflate_headerChecksum(const uint8_t *header, size_t length) {
    return (uint16_t)crc32_gzip_refl(0, header, length);
}
