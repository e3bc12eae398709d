#include "CVectors.h"

#if defined(__x86_64__) && defined(__linux__)
#define FOR_ALL_PROCESSORS __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define FOR_ALL_PROCESSORS
#endif

/* Rows whose sum stays within 16 bits: 256 times 255. */
enum { ROWS_PER_FLUSH = 256 };

FOR_ALL_PROCESSORS
void CVectors_addRows(
    const uint8_t *rows, const uint32_t *known, int64_t count, int32_t sum[CVECTORS_DIMENSIONS]) {
    for (int64_t start = 0; start < count; start += ROWS_PER_FLUSH) {
        int64_t end = count - start < ROWS_PER_FLUSH ? count : start + ROWS_PER_FLUSH;
        uint16_t part[CVECTORS_DIMENSIONS] = {0};
        for (int64_t i = start; i < end; i++) {
            const uint8_t *row = rows + (int64_t)known[i] * CVECTORS_DIMENSIONS;
            for (int k = 0; k < CVECTORS_DIMENSIONS; k++) part[k] = (uint16_t)(part[k] + row[k]);
        }
        int32_t added = (int32_t)(end - start) * CVECTORS_ROW_OFFSET;
        for (int k = 0; k < CVECTORS_DIMENSIONS; k++) sum[k] += (int32_t)part[k] - added;
    }
}

FOR_ALL_PROCESSORS
void CVectors_scores(
    const int16_t mean[CVECTORS_DIMENSIONS], const int16_t *weights, const int32_t *biases, int64_t count,
    int32_t *scores) {
    for (int64_t i = 0; i < count; i++) {
        const int16_t *row = weights + i * CVECTORS_DIMENSIONS;
        int32_t total = 0;
        for (int k = 0; k < CVECTORS_DIMENSIONS; k++) total += (int32_t)mean[k] * row[k];
        /* Unsigned, so that a sum no real text reaches wraps instead of being undefined. */
        scores[i] = (int32_t)((uint32_t)total + (uint32_t)biases[i]);
    }
}
