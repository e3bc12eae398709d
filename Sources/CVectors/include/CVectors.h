/*
 * CVectors: sums and dot products of small integers, the inner loops of the language identifier.
 *
 * In C because compilers make multiply-and-add instructions of such loops there, and because one function
 * can be compiled for several kinds of processor. All arithmetic is on integers: every kind of
 * processor gives the same result.
 */
#ifndef CVECTORS_H
#define CVECTORS_H

#include <stdint.h>

/* Length of all vectors. */
enum { CVECTORS_DIMENSIONS = 64 };

/* What is added to the elements of rows to make them positive. */
enum { CVECTORS_ROW_OFFSET = 128 };

/* Weights and scores are laid out for a multiple of so many labels; those beyond `count` do not matter. */
enum { CVECTORS_BLOCK = 16 };

/* Adds rows[known[i]] for i in 0..<count, each less CVECTORS_ROW_OFFSET an element, to `sum`. */
void CVectors_addRows(
    const uint8_t *rows, const uint32_t *known, int64_t count, int32_t sum[CVECTORS_DIMENSIONS]);

/*
 * scores[i] = biases[i] + mean · (weights of label i), for i in 0..<count; returns the place of the first of
 * the largest.
 *
 * `padded` is `count` rounded up to CVECTORS_BLOCK: the length of `biases` and `scores`. `weights` holds, for
 * each pair of dimensions (0, 1), (2, 3) …, the two weights of each of `padded` labels, side by side.
 */
int64_t CVectors_scores(
    const int16_t mean[CVECTORS_DIMENSIONS], const int16_t *weights, const int32_t *biases, int64_t count,
    int64_t padded, int32_t *scores);

/* Symbols before the first that n-grams may look back at. */
enum { CVECTORS_PADDING = 5 };

/* Elements of `output` that CVectors_knownSlots may write to beyond those it returns. */
enum { CVECTORS_SLACK = 8 };

/*
 * Writes the slots of the n-grams (1 to 5 symbols) and words of symbols[0..<count] whose fingerprint stands
 * in their slot, and returns how many; the order is the same on every processor.
 *
 * `symbols` has CVECTORS_PADDING elements before it; `fingerprints` may be read up to a multiple of 4;
 * `output` has room for six a symbol and CVECTORS_SLACK more. See NGrams for hash, slot and fingerprint.
 */
int64_t CVectors_knownSlots(
    const uint32_t *symbols, int64_t count, const uint8_t *fingerprints, uint64_t slots, uint32_t *output);

/* What hashes begin with, what they are multiplied with, and the same for hashes of words. */
#define CVECTORS_SEED 0x2545F4914F6CDD1DULL
#define CVECTORS_MULTIPLIER 0x9E3779B97F4A7C15ULL
#define CVECTORS_WORD_MULTIPLIER 0xD6E8FEB86659FD93ULL

/* The symbol between words, and the letters of the shortest word that has a feature of its own. */
enum { CVECTORS_BOUNDARY = 0x20, CVECTORS_SHORTEST_WORD = 4 };

#endif
