/* What reading words and looking them up have in common: letters and their hashes. */
#ifndef LETTERS_H
#define LETTERS_H

#include "CWords.h"

/* Shifts by a variable cost a third as much on processors that have BMI2, and words can be looked up together on
 * those that fetch from several places. */
#if defined(__x86_64__) && defined(__linux__)
#define FOR_ALL_PROCESSORS __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define FOR_ALL_PROCESSORS
#endif

/* Bytes of text that are read at once. No word is longer. */
#define WINDOW 64

/* Words that are looked up together. */
enum { LOOKED_UP = 64 };

/* Folds the ASCII letters among eight bytes. Digits have the bit already. */
static inline uint64_t fold_ascii(uint64_t block) {
    return block | (0x2020202020202020 ^ ((block & 0x8080808080808080) >> 2));
}

/* As CWords_hash, of the text with its ASCII letters folded; sixteen bytes more must be readable. */
static inline uint64_t hash_text(const uint8_t *bytes, size_t count) {
    uint64_t hash = CWords_seed;
    while (__builtin_expect(count > 16, 0)) {
        hash = CWords_step(hash, fold_ascii(CWords_load(bytes)), fold_ascii(CWords_load(bytes + 8)));
        bytes += 16;
        count -= 16;
    }
    const uint8_t *mask = CWords_keep + 16 - count;
    return CWords_step(
        hash, fold_ascii(CWords_load(bytes)) & CWords_load(mask),
        fold_ascii(CWords_load(bytes + 8)) & CWords_load(mask + 8));
}

/* The code point at a place beyond ASCII; one outside of the Basic Multilingual Plane is 0x10000. */
static inline uint32_t decode(const uint8_t *bytes, uint32_t *width) {
    uint32_t lead = bytes[0];
    if (lead < 0xE0) {
        *width = 2;
        return (lead & 0x1F) << 6 | (bytes[1] & 0x3F);
    }
    if (lead < 0xF0) {
        *width = 3;
        return (lead & 0x0F) << 12 | (uint32_t)(bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);
    }
    *width = 4;
    return 0x10000;
}

/* The hash of a word some letters of which fold to others. */
static inline uint64_t hash_folded(const uint8_t *bytes, size_t count, const uint32_t *folds) {
    uint8_t folded[WINDOW * 2 + 16];
    size_t filled = CWords_fold(bytes, count, folds, folded);
    return CWords_hash(folded, filled);
}

/*
 * Folds the first eight of some code points of two bytes each, which are `size` bytes; what stands behind them
 * counts as the one at `first`. Adds their entries to `any`, and returns zero if all have two bytes. All at once:
 * compilers make one step of the eight, and none waits for the one before it.
 */
static inline __attribute__((always_inline)) uint32_t fold_twos(
    const uint8_t *bytes, uint32_t size, const uint8_t *first, const uint32_t *twos, uint8_t folded[16],
    uint32_t *any) {
    const uint8_t *keep = CWords_keep + 16 - (size < 16 ? size : 16);
    uint32_t other = first[0] | (uint32_t)first[1] << 8, wrong = 0, all = 0;
    uint32_t letters[8], found[8];
    uint16_t folds[8];
    for (int lane = 0; lane < 8; lane++) {
        uint16_t read, kept;
        memcpy(&read, bytes + 2 * lane, 2);
        memcpy(&kept, keep + 2 * lane, 2);
        letters[lane] = (read & kept) | (other & ~(uint32_t)kept);
    }
    for (int lane = 0; lane < 8; lane++) found[lane] = twos[CWords_twoPlace(letters[lane])];
    for (int lane = 0; lane < 8; lane++) folds[lane] = (uint16_t)found[lane];
    for (int lane = 0; lane < 8; lane++) wrong |= (letters[lane] & 0xC0E0) ^ 0x80C0;
    for (int lane = 0; lane < 8; lane++) all |= found[lane];
    memcpy(folded, folds, 16);
    *any |= all;
    return wrong;
}

/* What a capital of the word changes in a key for the filter of nodes. */
static inline uint64_t capital_mark(const CWords_Word *word) {
    return (0 - (uint64_t)(word->flags & CWORDS_CAPITAL)) & CWords_capitalMark;
}

#endif
