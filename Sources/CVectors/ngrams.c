#include "CVectors.h"

#if defined(__x86_64__) && defined(__linux__)
#include <immintrin.h>
#define HAS_KINDS 1
#else
#define HAS_KINDS 0
#endif

/* Symbols that are hashed side by side: slots come in this order on every processor. */
enum { LANES = 8, LONGEST = 5 };

static const uint64_t seed = CVECTORS_SEED;
static const uint64_t multiplier = CVECTORS_MULTIPLIER;
static const uint64_t word_multiplier = CVECTORS_WORD_MULTIPLIER;

/* Without a branch, which would be mispredicted half of the time: a slot is written, and kept by moving on. */
static inline int64_t keep_if_known(
    uint64_t hash, const uint8_t *fingerprints, uint64_t slots, uint32_t *output, int64_t written) {
    uint64_t slot = (hash >> 32) * slots >> 32;
    uint8_t fingerprint = (uint8_t)(hash >> 24);
    fingerprint = fingerprint == 0 ? 1 : fingerprint;
    output[written] = (uint32_t)slot;
    return written + (fingerprints[slot] == fingerprint);
}

static inline int64_t ngrams_any(
    const uint32_t *symbols, int64_t count, const uint8_t *fingerprints, uint64_t slots, uint32_t *output) {
    int64_t written = 0;
    for (int64_t i = 0; i < count; i += LANES) {
        int64_t lanes = count - i < LANES ? count - i : LANES;
        uint64_t hashes[LANES] = {seed, seed, seed, seed, seed, seed, seed, seed};
        for (int64_t back = 0; back < LONGEST; back++)
            for (int64_t lane = 0; lane < lanes; lane++) {
                hashes[lane] = (hashes[lane] ^ symbols[i + lane - back]) * multiplier;
                written = keep_if_known(hashes[lane], fingerprints, slots, output, written);
            }
    }
    return written;
}

#if HAS_KINDS
__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"))) static int64_t ngrams_avx512(
    const uint32_t *symbols, int64_t count, const uint8_t *fingerprints, uint64_t slots, uint32_t *output) {
    const __m512i factor = _mm512_set1_epi64((int64_t)multiplier);
    const __m512i range = _mm512_set1_epi64((int64_t)slots);
    const __m256i byte = _mm256_set1_epi32(0xFF);
    const __m256i one = _mm256_set1_epi32(1);
    int64_t written = 0;
    for (int64_t i = 0; i < count; i += LANES) {
        __mmask8 lanes = count - i < LANES ? (__mmask8)((1u << (count - i)) - 1) : 0xFF;
        __m512i hash = _mm512_set1_epi64((int64_t)seed);
        for (int64_t back = 0; back < LONGEST; back++) {
            __m256i symbol = _mm256_maskz_loadu_epi32(lanes, symbols + i - back);
            hash = _mm512_mullo_epi64(_mm512_xor_si512(hash, _mm512_cvtepu32_epi64(symbol)), factor);
            __m512i high = _mm512_srli_epi64(hash, 32);
            __m256i slot = _mm512_cvtepi64_epi32(_mm512_srli_epi64(_mm512_mul_epu32(high, range), 32));
            /* Four fingerprints at a time, so that nothing beyond the last is read. */
            __m256i four = _mm256_mmask_i32gather_epi32(
                _mm256_setzero_si256(), lanes, _mm256_srli_epi32(slot, 2), fingerprints, 4);
            __m256i shift = _mm256_slli_epi32(_mm256_and_si256(slot, _mm256_set1_epi32(3)), 3);
            __m256i owner = _mm256_and_si256(_mm256_srlv_epi32(four, shift), byte);
            __m256i wanted = _mm256_and_si256(
                _mm512_cvtepi64_epi32(_mm512_srli_epi64(hash, 24)), byte);
            __mmask8 known =
                _mm256_mask_cmpeq_epi32_mask(lanes, owner, _mm256_max_epu32(wanted, one));
            _mm256_storeu_si256(
                (__m256i *)(output + written), _mm256_maskz_compress_epi32(known, slot));
            written += __builtin_popcount(known);
        }
    }
    return written;
}
#endif

/* Words of CVECTORS_SHORTEST_WORD letters and more. */
static int64_t words(
    const uint32_t *symbols, int64_t count, const uint8_t *fingerprints, uint64_t slots, uint32_t *output,
    int64_t written) {
    uint64_t word = seed;
    int64_t start = 0;
    for (int64_t i = 0; i < count; i++) {
        if (symbols[i] != CVECTORS_BOUNDARY) {
            word = (word ^ symbols[i]) * word_multiplier;
            continue;
        }
        if (i - start >= CVECTORS_SHORTEST_WORD)
            written = keep_if_known(
                (word ^ word >> 29) * word_multiplier, fingerprints, slots, output, written);
        word = seed;
        start = i + 1;
    }
    return written;
}

int64_t CVectors_knownSlots(
    const uint32_t *symbols, int64_t count, const uint8_t *fingerprints, uint64_t slots, uint32_t *output) {
    int64_t written;
#if HAS_KINDS
    if (__builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        written = ngrams_avx512(symbols, count, fingerprints, slots, output);
    else
#endif
        written = ngrams_any(symbols, count, fingerprints, slots, output);
    return words(symbols, count, fingerprints, slots, output, written);
}
