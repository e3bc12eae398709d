#include "CVectors.h"

#if defined(__x86_64__) && defined(__linux__)
#include <immintrin.h>
#define FOR_ALL_PROCESSORS __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#define HAS_KINDS 1
#else
#define FOR_ALL_PROCESSORS
#define HAS_KINDS 0
#endif

/* Rows whose sum stays within 16 bits: 256 times 255. */
enum { ROWS_PER_FLUSH = 256 };

enum { PAIRS = CVECTORS_DIMENSIONS / 2 };

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

/* In unsigned numbers, so that a sum no real text reaches wraps instead of being undefined. */
static void scores_any(
    const int16_t *mean, const int16_t *weights, const int32_t *biases, int64_t padded, int32_t *scores) {
    for (int64_t i = 0; i < padded; i++) {
        uint32_t total = (uint32_t)biases[i];
        for (int k = 0; k < PAIRS; k++) {
            const int16_t *pair = weights + 2 * (k * padded + i);
            total += (uint32_t)(mean[2 * k] * pair[0]) + (uint32_t)(mean[2 * k + 1] * pair[1]);
        }
        scores[i] = (int32_t)total;
    }
}

#if HAS_KINDS
static inline int32_t pair_at(const int16_t *mean, int k) {
    return (int32_t)((uint32_t)(uint16_t)mean[2 * k] | (uint32_t)(uint16_t)mean[2 * k + 1] << 16);
}

__attribute__((target("avx2"))) static void scores_avx2(
    const int16_t *mean, const int16_t *weights, const int32_t *biases, int64_t padded, int32_t *scores) {
    for (int64_t i = 0; i < padded; i += 16) {
        __m256i low = _mm256_loadu_si256((const __m256i *)(biases + i));
        __m256i high = _mm256_loadu_si256((const __m256i *)(biases + i + 8));
        for (int k = 0; k < PAIRS; k++) {
            const int16_t *row = weights + 2 * (k * padded + i);
            __m256i pair = _mm256_set1_epi32(pair_at(mean, k));
            low = _mm256_add_epi32(
                low, _mm256_madd_epi16(pair, _mm256_loadu_si256((const __m256i *)row)));
            high = _mm256_add_epi32(
                high, _mm256_madd_epi16(pair, _mm256_loadu_si256((const __m256i *)(row + 16))));
        }
        _mm256_storeu_si256((__m256i *)(scores + i), low);
        _mm256_storeu_si256((__m256i *)(scores + i + 8), high);
    }
}

__attribute__((target("avx512f,avx512bw"))) static void scores_avx512(
    const int16_t *mean, const int16_t *weights, const int32_t *biases, int64_t padded, int32_t *scores) {
    int64_t i = 0;
    /* Six blocks at a time hide that each addition waits for the one before. */
    for (; i + 96 <= padded; i += 96) {
        __m512i sums[6];
        for (int b = 0; b < 6; b++) sums[b] = _mm512_loadu_si512(biases + i + 16 * b);
        for (int k = 0; k < PAIRS; k++) {
            const int16_t *row = weights + 2 * (k * padded + i);
            __m512i pair = _mm512_set1_epi32(pair_at(mean, k));
            for (int b = 0; b < 6; b++)
                sums[b] = _mm512_add_epi32(
                    sums[b], _mm512_madd_epi16(pair, _mm512_loadu_si512(row + 32 * b)));
        }
        for (int b = 0; b < 6; b++) _mm512_storeu_si512(scores + i + 16 * b, sums[b]);
    }
    for (; i < padded; i += 16) {
        __m512i sum = _mm512_loadu_si512(biases + i);
        for (int k = 0; k < PAIRS; k++) {
            __m512i pair = _mm512_set1_epi32(pair_at(mean, k));
            sum = _mm512_add_epi32(
                sum, _mm512_madd_epi16(pair, _mm512_loadu_si512(weights + 2 * (k * padded + i))));
        }
        _mm512_storeu_si512(scores + i, sum);
    }
}
#endif

FOR_ALL_PROCESSORS
static int32_t largest(const int32_t *scores, int64_t count) {
    int32_t best = scores[0];
    for (int64_t i = 1; i < count; i++) best = scores[i] > best ? scores[i] : best;
    return best;
}

int64_t CVectors_scores(
    const int16_t mean[CVECTORS_DIMENSIONS], const int16_t *weights, const int32_t *biases, int64_t count,
    int64_t padded, int32_t *scores) {
#if HAS_KINDS
    if (__builtin_cpu_supports("avx512bw"))
        scores_avx512(mean, weights, biases, padded, scores);
    else if (__builtin_cpu_supports("avx2"))
        scores_avx2(mean, weights, biases, padded, scores);
    else
#endif
        scores_any(mean, weights, biases, padded, scores);
    int32_t best = largest(scores, count);
    int64_t place = 0;
    while (place < count - 1 && scores[place] != best) place++;
    return place;
}
