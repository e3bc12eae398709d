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

enum { FOLDED_ROOM = WINDOW * 2 + 16 };

/* Letters of a word, folded; sixteen bytes more are readable. */
typedef struct {
    const uint8_t *bytes;
    size_t size;
} Letters;

/* Those of a word that was read into `folded`; in `room` if they have other sizes than in the text. */
static inline __attribute__((always_inline)) Letters folded_letters(
    const uint8_t *text, const uint8_t *folded, const CWords_Word *word, const uint32_t *folds,
    uint8_t room[FOLDED_ROOM]) {
    size_t size = word->end - word->start;
    if (__builtin_expect(word->flags & CWORDS_RESIZED, 0)) {
        return (Letters){room, CWords_fold(text + word->start, size, folds, room)};
    }
    return (Letters){folded + word->folded, size};
}

/* What a capital of the word changes in a key for the filter of nodes. */
static inline uint64_t capital_mark(const CWords_Word *word) {
    return (0 - (uint64_t)(word->flags & CWORDS_CAPITAL)) & CWords_capitalMark;
}

/* Has the words of the filters of nodes that know a key brought near. */
static inline void fetch_filters(const CWords_Filters *known, uint64_t key) {
    for (int own = 0; own < 2; own++) {
        CWords_Filter filter = known->nodes[own];
        __builtin_prefetch(filter.words + CWords_place(key, filter.last));
    }
}

#endif
