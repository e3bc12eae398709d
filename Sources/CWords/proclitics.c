#include "letters.h"

/* A letter of two bytes as it stands in memory. */
#define LETTER(scalar) (0x80C0u | (scalar) >> 6 | ((scalar) & 0x3Fu) << 8)

enum {
    ALEF = LETTER(0x627), BEH = LETTER(0x628), FEH = LETTER(0x641), KAF = LETTER(0x643), LAM = LETTER(0x644),
    WAW = LETTER(0x648),
    BET = LETTER(0x5D1), HE = LETTER(0x5D4), VAV = LETTER(0x5D5), KHAF = LETTER(0x5DB), LAMED = LETTER(0x5DC),
    MEM = LETTER(0x5DE), SHIN = LETTER(0x5E9)
};

/* What may be taken off a word: bit n of `prefixes` for n letters; bit n of `articles` where n letters stand
 * before the article, but l has taken the place of its first one. */
typedef struct {
    uint32_t prefixes, articles;
} Proclitics;

/* W or f, then b, k or l, then the article; the article alone. */
static inline Proclitics arabic(const uint32_t letters[4]) {
    uint32_t at = (letters[0] == WAW) | (letters[0] == FEH);
    uint32_t first = letters[at], second = letters[at + 1], third = at ? letters[3] : letters[2];
    uint32_t isLam = first == LAM, joins = isLam & (second == LAM);
    uint32_t isJoined = (first == BEH) | (first == KAF) | isLam, isArticle = (first == ALEF) & (second == LAM);
    uint32_t withArticle = (second == ALEF) & (third == LAM);
    uint32_t found = isArticle << 2 | isJoined << 1 | joins << 2 | (isJoined & withArticle) << 3;
    return (Proclitics){found << at | at << 1, joins << at};
}

/* W, then sh, then h, b, k, l or m. */
static inline Proclitics hebrew(const uint32_t letters[4]) {
    uint32_t at = letters[0] == VAV, found = at << 1;
    uint32_t isShin = letters[at] == SHIN;
    found |= isShin << 1 << at;
    at += isShin;
    uint32_t last = letters[at];
    uint32_t isLast = (last == HE) | (last == BET) | (last == KHAF) | (last == LAMED) | (last == MEM);
    return (Proclitics){found | isLast << 1 << at, 0};
}

/* Of a word, from its first four letters; zero stands for those that have not two bytes. */
static inline __attribute__((always_inline)) Proclitics proclitics(
    const uint32_t first[4], uint32_t letters, int kind) {
    Proclitics found = kind == CWORDS_HEBREW ? hebrew(first) : arabic(first);
    uint32_t most = letters < CWORDS_SHORTEST_REST ? 0 : letters - CWORDS_SHORTEST_REST;
    found.prefixes &= (2u << (most < 7 ? most : 7)) - 1;
    found.articles &= most == 0 ? 0 : most == 1 ? 1 : 3;
    return found;
}

/* The first four letters, zero for those of other sizes. */
static inline void read_beginning(const uint8_t *folded, uint32_t first[4]) {
    for (int index = 0; index < 4; index++) {
        uint16_t bytes;
        memcpy(&bytes, folded + 2 * index, 2);
        first[index] = (bytes & 0xC0E0) == 0x80C0 ? bytes : 0;
    }
}

static inline size_t list_rests(const uint8_t *folded, size_t size, Proclitics found, CWords_Rest *rests) {
    size_t count = 0;
    for (; found.prefixes != 0; found.prefixes &= found.prefixes - 1) {
        uint32_t taken = (uint32_t)__builtin_ctz(found.prefixes);
        rests[count++] = (CWords_Rest){CWords_hash(folded + 2 * taken, size - 2 * taken), taken};
    }
    for (; __builtin_expect(found.articles != 0, 0); found.articles &= found.articles - 1) {
        /* L is taken off and the article given its letters back. */
        uint32_t taken = (uint32_t)__builtin_ctz(found.articles) + 1;
        const uint16_t article[2] = {ALEF, LAM};
        uint8_t rest[CWORDS_LONGEST_SPELT + 24];
        size_t left = size - 2 * taken - 2;
        memcpy(rest, article, 4);
        memcpy(rest + 4, folded + 2 * taken + 2, left);
        rests[count++] = (CWords_Rest){CWords_hash(rest, left + 4), taken};
    }
    return count;
}

/* Whether a rest of which the small filters hold something may begin a form. */
static int may_begin(uint64_t key, int seed, const CWords_Filters *filters, const CWords_Word *next) {
    if (seed & CWORDS_NEAR && CWords_mayHold(filters->nodes, key, CWords_nodeBits(key))) return 1;
    if (!(seed & CWORDS_GOES_ON)) return 0;
    if (next == NULL) return 1;
    uint64_t pair = CWords_childKey(key, next->hash) ^ capital_mark(next);
    return CWords_mayHold(filters->nodes, pair, CWords_nodeBits(pair));
}

size_t CWords_rests(const uint8_t *folded, size_t size, uint32_t letters, int kind, CWords_Rest *rests) {
    uint32_t first[4];
    if (size > CWORDS_LONGEST_SPELT) return 0;
    read_beginning(folded, first);
    return list_rests(folded, size, proclitics(first, letters, kind), rests);
}

int CWords_restsMayBegin(
    const uint8_t *folded, size_t size, uint32_t letters, int kind, const CWords_Filters *filters,
    const CWords_Word *next) {
    CWords_Rest rests[CWORDS_MOST_RESTS];
    size_t count = CWords_rests(folded, size, letters, kind, rests);
    for (size_t index = 0; index < count; index++) {
        uint64_t key = CWords_wordKey(rests[index].hash);
        if (may_begin(key, CWords_restSeed(filters, key), filters, next)) return 1;
    }
    return 0;
}

/* Words that may begin with proclitics, and what is left of them, to be looked up together. */
typedef struct {
    uint32_t words[LOOKED_UP];
    Proclitics found[LOOKED_UP];
    uint64_t keys[LOOKED_UP * CWORDS_MOST_RESTS];
    uint32_t places[LOOKED_UP * CWORDS_MOST_RESTS]; /* of the words */
    uint8_t seeds[LOOKED_UP * CWORDS_MOST_RESTS];
} Rests;

/* What each word from `from` up to `to` may begin with, without branches, which would often be taken wrongly. */
static inline __attribute__((always_inline)) size_t find_proclitics(
    const uint8_t *text, const uint8_t *folded, const CWords_Word *words, size_t from, size_t to,
    const uint32_t *folds, int kind, const uint8_t *flags, Rests *rests) {
    size_t count = 0;
    for (size_t index = from; index < to; index++) {
        uint8_t room[FOLDED_ROOM];
        uint32_t first[4];
        read_beginning(folded_letters(text, folded, words + index, folds, room).bytes, first);
        Proclitics found = proclitics(first, words[index].letters, kind);
        rests->words[count] = (uint32_t)index;
        rests->found[count] = found;
        count += ((found.prefixes | found.articles) != 0) & ((flags[index] & (CWORDS_NEAR | CWORDS_GATE)) == 0);
    }
    return count;
}

/* The keys of what is left of these words. */
static inline __attribute__((always_inline)) size_t list_keys(
    const uint8_t *text, const uint8_t *folded, const CWords_Word *words, size_t wordCount, const uint32_t *folds,
    Rests *rests) {
    size_t count = 0;
    for (size_t index = 0; index < wordCount; index++) {
        uint8_t room[FOLDED_ROOM];
        Letters letters = folded_letters(text, folded, words + rests->words[index], folds, room);
        CWords_Rest more[CWORDS_MOST_RESTS];
        size_t left = list_rests(letters.bytes, letters.size, rests->found[index], more);
        for (size_t rest = 0; rest < left; rest++) {
            rests->keys[count] = CWords_wordKey(more[rest].hash);
            rests->places[count++] = rests->words[index];
        }
    }
    return count;
}

FOR_ALL_PROCESSORS
void CWords_proclitics(
    const uint8_t *text, const uint8_t *folded, const CWords_Word *words, size_t count, const uint32_t *folds,
    int kind, const CWords_Filters *filters, uint8_t *flags) {
    Rests rests;
    CWords_Filters known = *filters;
    for (size_t from = 0; from < count; from += LOOKED_UP) {
        size_t to = count - from < LOOKED_UP ? count : from + LOOKED_UP;
        size_t found = find_proclitics(text, folded, words, from, to, folds, kind, flags, &rests);
        size_t left = list_keys(text, folded, words, found, folds, &rests);
        for (size_t index = 0; index < left; index++) {
            rests.seeds[index] = (uint8_t)CWords_restSeed(&known, rests.keys[index]);
        }
        for (size_t index = 0; index < left; index++) {
            if (rests.seeds[index] == 0) continue;
            size_t place = rests.places[index];
            const CWords_Word *next = place + 1 < count ? words + place + 1 : NULL;
            if (may_begin(rests.keys[index], rests.seeds[index], filters, next)) flags[place] |= CWORDS_PROCLITIC;
        }
    }
}
