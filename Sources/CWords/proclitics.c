#include "letters.h"

/* A letter of two bytes as it stands in memory. */
#define LETTER(scalar) (0x80C0u | (scalar) >> 6 | ((scalar) & 0x3Fu) << 8)

enum {
    ALEF = LETTER(0x627), BEH = LETTER(0x628), FEH = LETTER(0x641), KAF = LETTER(0x643), LAM = LETTER(0x644),
    WAW = LETTER(0x648),
    BET = LETTER(0x5D1), HE = LETTER(0x5D4), VAV = LETTER(0x5D5), KHAF = LETTER(0x5DB), LAMED = LETTER(0x5DC),
    MEM = LETTER(0x5DE), SHIN = LETTER(0x5E9)
};

/* Most letters taken off a word. */
enum { MOST_TAKEN = 4 };

/* What may be taken off a word: bit n of `prefixes` for n letters; bit n of `articles` where n letters stand
 * before the article, but l has taken the place of its first one. */
typedef struct {
    uint32_t prefixes, articles;
} Proclitics;

/* A choice without a branch. */
static inline uint32_t choose(uint32_t condition, uint32_t yes, uint32_t no) { return condition ? yes : no; }

/* W or f, then b, k or l, then the article; the article alone. */
static inline __attribute__((always_inline)) Proclitics arabic(const uint32_t letters[4]) {
    uint32_t at = (letters[0] == WAW) | (letters[0] == FEH);
    uint32_t first = choose(at, letters[1], letters[0]), second = choose(at, letters[2], letters[1]);
    uint32_t third = choose(at, letters[3], letters[2]);
    uint32_t isLam = first == LAM, joins = isLam & (second == LAM);
    uint32_t isJoined = (first == BEH) | (first == KAF) | isLam, isArticle = (first == ALEF) & (second == LAM);
    uint32_t withArticle = (second == ALEF) & (third == LAM);
    uint32_t found = isArticle << 2 | isJoined << 1 | joins << 2 | (isJoined & withArticle) << 3;
    return (Proclitics){choose(at, found << 1 | 2, found), choose(at, joins << 1, joins)};
}

/* W, then sh, then h, b, k, l or m. */
static inline __attribute__((always_inline)) Proclitics hebrew(const uint32_t letters[4]) {
    uint32_t isVav = letters[0] == VAV;
    uint32_t isShin = choose(isVav, letters[1], letters[0]) == SHIN, at = isVav + isShin;
    uint32_t last = choose(at == 2, letters[2], choose(at == 1, letters[1], letters[0]));
    uint32_t isLast = (last == HE) | (last == BET) | (last == KHAF) | (last == LAMED) | (last == MEM);
    uint32_t found = isVav << 1 | choose(isVav, isShin << 2, isShin << 1);
    return (Proclitics){found | choose(at == 2, isLast << 3, choose(at == 1, isLast << 2, isLast << 1)), 0};
}

/*
 * Of a word, from its first eight bytes. What stands behind its letters does not matter: all that are taken are
 * compared from the first one on, and some are left.
 */
static inline __attribute__((always_inline)) Proclitics proclitics(uint64_t start, uint32_t letters, int kind) {
    const uint32_t first[4] = {
        (uint32_t)start & 0xFFFF, (uint32_t)start >> 16, (uint32_t)(start >> 32) & 0xFFFF, (uint32_t)(start >> 48)};
    Proclitics found = kind == CWORDS_HEBREW ? hebrew(first) : arabic(first);
    uint32_t most = letters < CWORDS_SHORTEST_REST ? 0 : letters - CWORDS_SHORTEST_REST;
    found.prefixes &= (2u << choose(most < MOST_TAKEN, most, MOST_TAKEN)) - 1;
    found.articles &= choose(most > 1, 3, most);
    return found;
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

/* What the filter of nodes knows a rest and the word after it by. */
static inline uint64_t next_key(uint64_t key, const CWords_Word *next) {
    return CWords_childKey(key, next->hash) ^ capital_mark(next);
}

/* Whether a rest of which the small filters hold something may begin a form. */
static inline int may_begin(uint64_t key, int seed, const CWords_Filters *filters, const CWords_Word *next) {
    if (seed & CWORDS_NEAR && CWords_mayHold(filters->nodes, key, CWords_nodeBits(key))) return 1;
    if (!(seed & CWORDS_GOES_ON)) return 0;
    if (next == NULL) return 1;
    uint64_t pair = next_key(key, next);
    return CWords_mayHold(filters->nodes, pair, CWords_nodeBits(pair));
}

size_t CWords_rests(const uint8_t *folded, size_t size, uint32_t letters, int kind, CWords_Rest *rests) {
    if (size > CWORDS_LONGEST_SPELT) return 0;
    return list_rests(folded, size, proclitics(CWords_load(folded), letters, kind), rests);
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

/* What is left of words behind proclitics, to be looked up together. */
typedef struct {
    uint32_t words[LOOKED_UP * CWORDS_MOST_RESTS]; /* their places times eight, and the letters taken off */
    uint64_t keys[LOOKED_UP * CWORDS_MOST_RESTS];
    uint8_t seeds[LOOKED_UP * CWORDS_MOST_RESTS];
    uint16_t open[LOOKED_UP * CWORDS_MOST_RESTS]; /* the places of those with seeds */
} Rests;

/* What a few words may begin with; compilers make this loop one over many words at once. */
static inline __attribute__((always_inline)) void find_proclitics(
    const uint64_t starts[LOOKED_UP], const uint32_t letters[LOOKED_UP], int kind, uint32_t prefixes[LOOKED_UP],
    uint32_t articles[LOOKED_UP]) {
    for (int index = 0; index < LOOKED_UP; index++) {
        Proclitics found = proclitics(starts[index], letters[index], kind);
        prefixes[index] = found.prefixes;
        articles[index] = found.articles;
    }
}

/* Lists what is left of the words from `from` up to `to` that have no flag; returns how much. */
static inline __attribute__((always_inline)) size_t list_keys(
    const uint8_t *text, const uint8_t *folded, const CWords_Word *words, size_t from, size_t to,
    const uint32_t *folds, int kind, const uint8_t *flags, Rests *rests) {
    uint64_t starts[LOOKED_UP] = {0};
    uint32_t letters[LOOKED_UP] = {0}, prefixes[LOOKED_UP], articles[LOOKED_UP];
    uint8_t room[FOLDED_ROOM];
    size_t count = 0;
    for (size_t index = from; index < to; index++) {
        int isOpen = (flags[index] & (CWORDS_NEAR | CWORDS_GATE)) == 0;
        starts[index - from] = CWords_load(folded_letters(text, folded, words + index, folds, room).bytes);
        letters[index - from] = isOpen ? words[index].letters : 0;
    }
    if (kind == CWORDS_HEBREW) find_proclitics(starts, letters, CWORDS_HEBREW, prefixes, articles);
    else find_proclitics(starts, letters, CWORDS_ARABIC, prefixes, articles);
    /* Without branches, which would often be taken wrongly. */
    for (size_t index = from; index < to; index++) {
        for (uint32_t taken = 1; taken <= MOST_TAKEN; taken++) {
            rests->words[count] = (uint32_t)index * 8 + taken;
            count += prefixes[index - from] >> taken & 1;
        }
    }
    for (size_t rest = 0; rest < count; rest++) {
        uint32_t taken = rests->words[rest] % 8;
        Letters whole = folded_letters(text, folded, words + rests->words[rest] / 8, folds, room);
        rests->keys[rest] = CWords_wordKey(CWords_hash(whole.bytes + 2 * taken, whole.size - 2 * taken));
    }
    for (size_t index = from; index < to; index++) {
        if (__builtin_expect(articles[index - from] == 0, 1)) continue;
        CWords_Rest more[CWORDS_MOST_RESTS];
        Letters whole = folded_letters(text, folded, words + index, folds, room);
        size_t left = list_rests(whole.bytes, whole.size, (Proclitics){0, articles[index - from]}, more);
        for (size_t rest = 0; rest < left; rest++) {
            rests->words[count] = (uint32_t)index * 8;
            rests->keys[count++] = CWords_wordKey(more[rest].hash);
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
        size_t to = count - from < LOOKED_UP ? count : from + LOOKED_UP, open = 0;
        size_t left = list_keys(text, folded, words, from, to, folds, kind, flags, &rests);
        for (size_t index = 0; index < left; index++) {
            rests.seeds[index] = (uint8_t)CWords_restSeed(&known, rests.keys[index]);
        }
        for (size_t index = 0; index < left; index++) {
            rests.open[open] = (uint16_t)index;
            open += (size_t)(rests.seeds[index] != 0);
        }
        for (size_t place = 0; place < open; place++) {
            size_t index = rests.open[place], word = rests.words[index] / 8;
            fetch_filters(&known, rests.keys[index]);
            if (word + 1 < count) fetch_filters(&known, next_key(rests.keys[index], words + word + 1));
        }
        for (size_t place = 0; place < open; place++) {
            size_t index = rests.open[place], word = rests.words[index] / 8;
            const CWords_Word *next = word + 1 < count ? words + word + 1 : NULL;
            if (may_begin(rests.keys[index], rests.seeds[index], &known, next)) flags[word] |= CWORDS_PROCLITIC;
        }
    }
}
