#include "letters.h"

/*
 * What the words are to the small filters. All are asked for every word: compilers make this loop one over
 * four or eight words at once, which wait for memory together.
 */
static inline __attribute__((always_inline)) void look_at_seeds(
    const CWords_Word *restrict words, size_t count, const CWords_Filters *restrict filters,
    const uint64_t *restrict keys, uint8_t *restrict flags) {
    CWords_Filters known = *filters;
    for (size_t index = 0; index < count; index++) {
        uint64_t key = keys[index + 1], pair = CWords_childKey(keys[index], words[index].hash);
        uint32_t isCapital = words[index].flags & CWORDS_CAPITAL;
        uint64_t bits = CWords_turnBits(CWords_seedBits(key), isCapital);
        uint64_t pairBits = CWords_turnBits(CWords_seedBits(pair), isCapital);
        uint64_t shared = CWords_lacks(known.seeds[0], key), own = CWords_lacks(known.seeds[1], key);
        uint64_t sharedPair = CWords_lacks(known.pairs[0], pair), ownPair = CWords_lacks(known.pairs[1], pair);
        uint64_t alone = bits | CWords_aloneBits(bits);
        int isNear = ((shared & alone) == 0) | ((own & alone) == 0);
        int isSecond = ((shared & bits) == 0) | ((own & bits) == 0);
        int goesOn = ((sharedPair & pairBits) == 0) | ((ownPair & pairBits) == 0);
        flags[index] = (uint8_t)(isNear * CWORDS_NEAR | (isSecond & goesOn) * CWORDS_GOES_ON);
    }
}

/*
 * Whether a pair of words that may begin a form goes on with the next word, or need not. Most pairs of frequent
 * words begin longer forms only.
 */
static inline int may_go_on(
    const CWords_Filters *known, uint64_t pair, uint32_t isCapital, const CWords_Word *next) {
    uint64_t bits = CWords_seedBits(pair);
    if (CWords_mayHold(known->pairs, pair, CWords_turnBits(bits | CWords_aloneBits(bits), isCapital))) return 1;
    uint64_t third = CWords_childKey(pair, next->hash) ^ capital_mark(next);
    return CWords_mayHold(known->nodes, third, CWords_nodeBits(third));
}

/* Has the places of a key in the tables brought near, so that what is sought later waits together. */
static inline void fetch(const CWords_Filters *known, uint64_t key) {
    for (int own = 0; own < 2; own++) {
        CWords_Table table = known->tables[own];
        __builtin_prefetch((const char *)table.slots + 16 * CWords_place(key, table.last));
    }
}

FOR_ALL_PROCESSORS
size_t CWords_look(
    const CWords_Word *words, size_t count, const CWords_Filters *filters, uint64_t *restrict keys,
    uint32_t *restrict places, uint8_t *restrict flags) {
    CWords_Filters known = *filters;
    size_t seeds = 0, found = 0;
    for (size_t index = 0; index < count; index++) keys[index + 1] = CWords_wordKey(words[index].hash);
    look_at_seeds(words, count, filters, keys, flags);
    for (size_t index = 0; index < count; index++) {
        places[seeds] = (uint32_t)index;
        seeds += (size_t)(flags[index] != 0);
    }
    for (size_t place = 0; place < seeds; place++) {
        size_t index = places[place];
        uint64_t capital = capital_mark(words + index);
        uint64_t key = keys[index + 1] ^ capital;
        uint64_t pair = CWords_childKey(keys[index], words[index].hash);
        int isNear = CWords_mayHold(known.nodes, key, CWords_nodeBits(key));
        int goesOn = CWords_mayHold(known.nodes, pair ^ capital, CWords_nodeBits(pair ^ capital));
        if ((flags[index] & CWORDS_GOES_ON & goesOn * CWORDS_GOES_ON) && index + 1 < count) {
            goesOn = may_go_on(&known, pair, words[index].flags & CWORDS_CAPITAL, words + index + 1);
        }
        flags[index] &= (uint8_t)(isNear * CWORDS_NEAR | goesOn * CWORDS_GOES_ON);
        if (flags[index] & CWORDS_NEAR) fetch(&known, keys[index + 1]);
        if (flags[index] & CWORDS_GOES_ON) fetch(&known, pair);
        places[found] = (uint32_t)index;
        found += (size_t)(flags[index] != 0);
    }
    return found;
}

/* The key of the first letters of a word, or zero if it has no more letters than these. */
static inline uint64_t gate_key(
    const uint8_t *text, size_t length, const CWords_Word *word, const uint32_t *folds) {
    const uint8_t *bytes = text + word->start;
    uint32_t start = 0x80808080;
    if (word->start + 4 <= length) memcpy(&start, bytes, 4);
    if ((start & 0x80808080) == 0) {
        /* As CWords_hash of four bytes, which are in a register already. */
        uint64_t key = CWords_gateKey(CWords_step(CWords_seed, start | 0x20202020, 0));
        return word->letters > 4 ? key : 0;
    }
    uint32_t scalar = *bytes, width = 1, taken = 0;
    if (scalar >= 0x80) scalar = decode(bytes, &width);
    uint32_t letters = CWords_gateLength(folds[scalar] & 0x1FFFFF);
    if (word->letters <= letters) return 0;
    for (uint32_t left = letters; left > 0; left--) {
        taken += bytes[taken] < 0x80 ? 1 : bytes[taken] < 0xE0 ? 2 : 3;
    }
    if (!(word->flags & CWORDS_REFOLDED) && word->start + 16 <= length) {
        return CWords_gateKey(hash_text(bytes, taken));
    }
    return CWords_gateKey(hash_folded(bytes, taken, folds));
}

/* Whether some stem may begin a word: of all beginnings that leave an ending no longer than endings are. */
static __attribute__((noinline)) int may_have_stem(
    const uint8_t *text, const CWords_Word *word, const CWords_Filters *known, const uint32_t *folds) {
    uint8_t folded[WINDOW * 2 + 16];
    size_t end = CWords_fold(text + word->start, word->end - word->start, folds, folded);
    for (uint32_t left = 0; left < CWORDS_LONGEST_ENDING && left + 1 < word->letters; left++) {
        do end--;
        while ((folded[end] & 0xC0) == 0x80);
        uint64_t key = CWords_stemKey(CWords_hash(folded, end));
        if (CWords_mayHold(known->gates, key, CWords_nodeBits(key))) return 1;
    }
    return 0;
}

FOR_ALL_PROCESSORS
void CWords_gates(
    const uint8_t *text, size_t length, const CWords_Word *words, size_t count, const uint32_t *folds,
    const CWords_Filters *filters, uint8_t *flags) {
    CWords_Filters known = *filters;
    uint64_t keys[LOOKED_UP];
    uint8_t passes[LOOKED_UP];
    for (size_t from = 0; from < count; from += LOOKED_UP) {
        size_t size = count - from < LOOKED_UP ? count - from : LOOKED_UP;
        for (size_t at = 0; at < size; at++) keys[at] = gate_key(text, length, words + from + at, folds);
        for (size_t at = 0; at < size; at++) {
            uint64_t key = keys[at];
            passes[at] = (uint8_t)(CWords_mayHold(known.gates, key, CWords_nodeBits(key)) & (key != 0));
        }
        for (size_t at = 0; at < size; at++) {
            if (passes[at] && may_have_stem(text, words + from + at, &known, folds)) flags[from + at] |= CWORDS_GATE;
        }
    }
}
