#include "letters.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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
        fetch_filters(&known, keys[index + 1] ^ capital);
        fetch_filters(&known, CWords_childKey(keys[index], words[index].hash) ^ capital);
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

/* A bit for each of sixteen bytes that begins a code point. */
static inline uint32_t read_firsts(const uint8_t *bytes) {
#if defined(__SSE2__)
    __m128i block = _mm_loadu_si128((const __m128i *)bytes);
    return (uint32_t)_mm_movemask_epi8(_mm_cmpgt_epi8(block, _mm_set1_epi8(-0x41)));
#else
    uint32_t firsts = 0;
    for (int index = 0; index < 16; index++) firsts |= (uint32_t)((bytes[index] & 0xC0) != 0x80) << index;
    return firsts;
#endif
}

/* As CWords_gateLength, of a word. */
static inline uint32_t gate_length(Letters word) {
    uint32_t width;
    return word.bytes[0] < 0xD0 ? 4 : CWords_gateLength(decode(word.bytes, &width));
}

/* The key of the first letters of a word, or zero if it has no more letters than these. */
static inline __attribute__((always_inline)) uint64_t gate_key(Letters word, uint32_t letters) {
    uint32_t wanted = gate_length(word), firsts = read_firsts(word.bytes);
    for (uint32_t left = wanted; left > 0; left--) firsts &= firsts - 1;
    uint64_t key = CWords_gateKey(CWords_hash(word.bytes, (size_t)__builtin_ctz(firsts | 1 << 16)));
    return letters > wanted ? key : 0;
}

/* Whether some stem may begin a word: of all beginnings that are long enough and leave no longer an ending than
 * endings are. */
static __attribute__((noinline)) int may_have_stem(Letters word, uint32_t letters, const CWords_Filters *known) {
    uint32_t shortest = gate_length(word);
    size_t end = word.size;
    for (uint32_t left = 1; left <= CWORDS_LONGEST_ENDING && left + shortest <= letters; left++) {
        do end--;
        while ((word.bytes[end] & 0xC0) == 0x80);
        uint64_t key = CWords_stemKey(CWords_hash(word.bytes, end));
        if (CWords_mayHold(known->gates, key, CWords_nodeBits(key))) return 1;
    }
    return 0;
}

FOR_ALL_PROCESSORS
void CWords_gates(
    const uint8_t *text, const uint8_t *folded, const CWords_Word *words, size_t count, const uint32_t *folds,
    const CWords_Filters *filters, uint8_t *flags) {
    CWords_Filters known = *filters;
    uint64_t keys[LOOKED_UP];
    uint8_t passes[LOOKED_UP], room[FOLDED_ROOM];
    for (size_t from = 0; from < count; from += LOOKED_UP) {
        size_t size = count - from < LOOKED_UP ? count - from : LOOKED_UP;
        for (size_t at = 0; at < size; at++) {
            const CWords_Word *word = words + from + at;
            keys[at] = gate_key(folded_letters(text, folded, word, folds, room), word->letters);
        }
        for (size_t at = 0; at < size; at++) {
            uint64_t key = keys[at];
            passes[at] = (uint8_t)(CWords_mayHold(known.gates, key, CWords_nodeBits(key)) & (key != 0));
        }
        for (size_t at = 0; at < size; at++) {
            if (!passes[at]) continue;
            const CWords_Word *word = words + from + at;
            Letters letters = folded_letters(text, folded, word, folds, room);
            if (may_have_stem(letters, word->letters, &known)) flags[from + at] |= CWORDS_GATE;
        }
    }
}
