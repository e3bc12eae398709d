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

/* Adds rows[known[i]] for i in 0..<count, each less CVECTORS_ROW_OFFSET an element, to `sum`. */
void CVectors_addRows(
    const uint8_t *rows, const uint32_t *known, int64_t count, int32_t sum[CVECTORS_DIMENSIONS]);

/* scores[i] = biases[i] + mean · weights[i], for i in 0..<count. */
void CVectors_scores(
    const int16_t mean[CVECTORS_DIMENSIONS], const int16_t *weights, const int32_t *biases, int64_t count,
    int32_t *scores);

#endif
