/*
 * CWords: reads the words of a text, the inner loop of the matcher.
 *
 * In C for the processor's instructions on sixteen bytes at once. A word is a run of letters, marks and
 * digits; its hash is that of its folded UTF-8. What needs more than a table to be told (ignored points,
 * scripts without spaces, letters that may compose) is left to the caller.
 */
#ifndef CWORDS_H
#define CWORDS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* What the table of classes says of a code point of the Basic Multilingual Plane. */
enum {
    CWORDS_OTHER = 0,     /* for the caller */
    CWORDS_LETTER = 1,    /* a letter that folds to itself */
    CWORDS_FOLDED = 2,    /* a letter that folds to another */
    CWORDS_MARK = 4,      /* belongs to the letter before it */
    CWORDS_SEPARATOR = 5, /* parts words */
    CWORDS_CLASS = 7,     /* the bits of the values above */
    CWORDS_ORDERED = 8,   /* has a combining class: two in succession may stand out of order */
    CWORDS_SECOND = 16    /* composes with some of the code points that may stand before it */
};

enum { CWORDS_CLASS_COUNT = 0x10000 };

/* Flags of a word. */
enum {
    CWORDS_CAPITAL = 1, /* its first letter is a capital */
    CWORDS_RESIZED = 2, /* some letter folds to one of another size */
    CWORDS_INNER = 4    /* a name may begin inside, with a capital */
};

typedef struct {
    uint64_t hash;
    uint32_t start, end; /* byte offsets */
    uint16_t letters;    /* code points */
    uint16_t folded;     /* where its folded letters are, unless it is resized */
    uint32_t flags;
} CWords_Word;

/* What words are read by. */
typedef struct {
    const uint8_t *classes; /* CWORDS_CLASS_COUNT elements */
    const uint32_t *twos;   /* CWORDS_TWO_COUNT elements; see CWords_two */
    const uint32_t *folds;  /* as many as classes: folded code points in the lowest 21 bits, a capital in bit 24 */
    const uint64_t *pairs;  /* canonical pairs, second << 32 | first, ascending */
    size_t pairCount;
} CWords_Tables;

/*
 * What a code point of two bytes is, in one load: its fold in the lowest sixteen bits, as it stands in memory, and
 * above them what of the following is true. At the place that CWords_twoPlace gives.
 */
enum {
    CWORDS_TWO_COUNT = 0x800,
    CWORDS_TWO_CAPITAL = 1 << 16,
    CWORDS_TWO_OTHER = 1 << 17 /* it is no simple letter, or its fold has not two bytes */
};

/* From the two bytes of a code point, the first one lowest. */
static inline uint32_t CWords_twoPlace(uint32_t bytes) { return (bytes & 0x1F) | (bytes >> 3 & 0x7E0); }

/* The same from a code point. */
static inline uint32_t CWords_twoPlaceOf(uint32_t scalar) { return scalar >> 6 | (scalar & 0x3F) << 5; }

/* The entry for a code point, from its class and fold. */
static inline uint32_t CWords_two(uint32_t class, uint32_t fold) {
    uint32_t scalar = fold & 0x1FFFFF, two = 0x80C0 | (scalar >> 6 & 0x1F) | (scalar & 0x3F) << 8;
    int isSimple = class == CWORDS_LETTER || class == CWORDS_FOLDED;
    if (!isSimple || scalar < 0x80 || scalar > 0x7FF) two |= CWORDS_TWO_OTHER;
    return fold >> 24 & 1 ? two | CWORDS_TWO_CAPITAL : two;
}

/* Why reading stopped. */
enum { CWORDS_FULL = 0, CWORDS_END = 1, CWORDS_SPECIAL = 2 };

/* Most letters of a word behind a stem. */
enum { CWORDS_LONGEST_ENDING = 12 };

/* Fewest words that `capacity` must leave room for. */
enum { CWORDS_WINDOW = 64 };

/*
 * Reads words of valid UTF-8 from `*at` on, at most `capacity`; returns how many, and moves `*at` behind the
 * last one or to what is for the caller. Their folded letters go to `folded`, which has room for `capacity`
 * times CWORDS_WINDOW bytes. CWORDS_INNER is for words that begin small or stand behind #, and with
 * `joinsPrefixes` for all; `hasInner`: whether some word has it.
 */
size_t CWords_read(
    const uint8_t *text, size_t length, size_t *at, const CWords_Tables *tables, CWords_Word *words,
    size_t capacity, uint8_t *folded, int joinsPrefixes, int32_t *stop, int32_t *hasInner);

/*
 * Folds a word of the Basic Multilingual Plane; returns the bytes written, for which there must be room: twice
 * as many and sixteen.
 */
size_t CWords_fold(const uint8_t *bytes, size_t count, const uint32_t *folds, uint8_t *folded);

static const uint64_t CWords_seed = 0x517CC1B727220A95;

/* The hash so far with sixteen more bytes: both halves of a product of both blocks (Wang 2019: wyhash). */
static inline uint64_t CWords_step(uint64_t hash, uint64_t low, uint64_t high) {
    unsigned __int128 product = (unsigned __int128)(hash ^ low) * (high ^ 0x9E6C63D0876A3F6B);
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* The first 0...16 bytes of a block are kept by the bytes from `16 - count` on. */
static const uint8_t CWords_keep[32] = {255, 255, 255, 255, 255, 255, 255, 255,
                                        255, 255, 255, 255, 255, 255, 255, 255};

static inline uint64_t CWords_load(const uint8_t *bytes) {
    uint64_t value;
    memcpy(&value, bytes, 8);
    return value;
}

/*
 * The hash of folded UTF-8: eight bytes at a time, filled with zeros to a multiple of sixteen. Sixteen bytes
 * more must be readable.
 */
static inline uint64_t CWords_hash(const uint8_t *bytes, size_t count) {
    uint64_t hash = CWords_seed;
    while (count > 16) {
        hash = CWords_step(hash, CWords_load(bytes), CWords_load(bytes + 8));
        bytes += 16;
        count -= 16;
    }
    const uint8_t *keep = CWords_keep + 16 - count;
    return CWords_step(hash, CWords_load(bytes) & CWords_load(keep), CWords_load(bytes + 8) & CWords_load(keep + 8));
}

/* A filter of keys: 64-bit words, each of which knows several keys by a few bits. */
typedef struct {
    const uint64_t *words;
    uint64_t last; /* their number, a power of two, less one */
} CWords_Filter;

/* A hash table of nodes, of sixteen bytes each. */
typedef struct {
    const void *slots;
    uint64_t last; /* as of a filter */
} CWords_Table;

/* The filters of a document's language: those of forms of any language, and of its own. */
typedef struct {
    CWords_Filter seeds[2]; /* forms of one word, and second words of others */
    CWords_Filter pairs[2]; /* the first two words of forms */
    CWords_Filter nodes[2]; /* all nodes */
    CWords_Filter gates[2]; /* stems, and their first letters */
    CWords_Table tables[2]; /* what the filters of nodes are of */
} CWords_Filters;

/* What a word is to the filters. */
enum {
    CWORDS_NEAR = 1,     /* it may be a form, or begin one */
    CWORDS_GOES_ON = 2,  /* with the word before it may begin a form */
    CWORDS_GATE = 4,     /* it may begin with some stem */
    CWORDS_PROCLITIC = 8 /* without its proclitics it may begin a form */
};

/* What the filter of nodes knows a key by where the word has a capital: a common word that is also the name
 * of a town is in it by this key only, and costs nothing where it is only a word. */
static const uint64_t CWords_capitalMark = 0x9E3779B97F4A7C14;

/* Which of the places 0...last a key is at: by its highest bits, which multiplication mixes best. */
static inline uint64_t CWords_place(uint64_t key, uint64_t last) { return key >> 40 & last; }

/* The key of a word. Never zero, as all keys. */
static inline uint64_t CWords_wordKey(uint64_t hash) { return hash | 1; }

static inline uint64_t CWords_mix(uint64_t value) {
    return (value ^ value >> 29) * 0xD6E8FEB86659FD93 | 1;
}

/* The key of the first letters that some stem has. */
static inline uint64_t CWords_gateKey(uint64_t hash) { return CWords_mix(hash ^ 0x7F4A7C15B97F4A7C); }

/* The key of a word that begins a phrase, where a proclitic has been taken off. */
static inline uint64_t CWords_bareKey(uint64_t key) { return key ^ 0xA0761D6478BD642E; }

/* The key of a word's beginning that ends a form of one word. */
static inline uint64_t CWords_stemKey(uint64_t hash) { return CWords_mix(hash ^ 0x853C49E6748FEA9B); }

/* How many letters of a word are looked up before its beginnings are compared with stems: from its first
 * letter, since scripts that say more per character need fewer. */
static inline uint32_t CWords_gateLength(uint32_t scalar) {
    if (scalar < 0x590) return 4;
    return scalar >= 0xAC00 && scalar <= 0xD7A3 ? 2 : 3;
}

/* The key of a further word of a phrase. */
static inline uint64_t CWords_childKey(uint64_t parent, uint64_t hash) {
    return CWords_mix((parent << 23 | parent >> 41) ^ hash);
}

/* The bits of a key in its word of a filter of nodes. With four keys a word, four in a thousand other keys
 * pass (Putze, Sanders, Singler 2009: blocked filters). */
static inline uint64_t CWords_nodeBits(uint64_t key) {
    return (uint64_t)1 << (key >> 16 & 63) | (uint64_t)1 << (key >> 22 & 63)
        | (uint64_t)1 << (key >> 28 & 63) | (uint64_t)1 << (key >> 34 & 63);
}

/* The same for filters of words and pairs, which are small enough to stay near the processor: with four keys
 * a word two in a hundred other keys pass. */
static inline uint64_t CWords_seedBits(uint64_t key) {
    return (uint64_t)1 << (key >> 16 & 63) | (uint64_t)1 << (key >> 22 & 63) | (uint64_t)1 << (key >> 28 & 63);
}

/* Further bits there of a word or a pair that is a form by itself, from those of its key. */
static inline uint64_t CWords_aloneBits(uint64_t bits) { return bits << 41 | bits >> 23; }

/* The bits there of a key where its word has a capital or has none, from those of the key. */
static inline uint64_t CWords_turnBits(uint64_t bits, uint32_t isCapital) {
    uint32_t turn = isCapital ? 14 : 0;
    return bits << turn | bits >> (-turn & 63);
}

/* The bits that a filter lacks where it would know a key. */
static inline uint64_t CWords_lacks(CWords_Filter filter, uint64_t key) {
    return ~filter.words[CWords_place(key, filter.last)];
}

/* Whether a filter may know a key by these bits; if not, the key is surely not there. */
static inline int CWords_holds(CWords_Filter filter, uint64_t key, uint64_t bits) {
    return (CWords_lacks(filter, key) & bits) == 0;
}

/* Without branches, which would often be taken wrongly. */
static inline int CWords_mayHold(const CWords_Filter filters[2], uint64_t key, uint64_t bits) {
    return CWords_holds(filters[0], key, bits) | CWords_holds(filters[1], key, bits);
}

/* Whether what is left of a word behind proclitics may be a form by itself (CWORDS_NEAR), or the first word of
 * one (CWORDS_GOES_ON). */
static inline int CWords_restSeed(const CWords_Filters *filters, uint64_t key) {
    uint64_t bits = CWords_seedBits(key), bare = CWords_bareKey(key);
    return CWords_mayHold(filters->seeds, key, bits | CWords_aloneBits(bits)) * CWORDS_NEAR
        | CWords_mayHold(filters->seeds, bare, CWords_seedBits(bare)) * CWORDS_GOES_ON;
}

/* Sets what each of the words is to the filters; `keys[i + 1]` becomes the key of word i, `keys[0]` is that
 * of the word before the first. Returns how many are anything, and their places in order. */
size_t CWords_look(
    const CWords_Word *words, size_t count, const CWords_Filters *filters, uint64_t *restrict keys,
    uint32_t *restrict places, uint8_t *restrict flags);

/* Sets a flag of the words just read that some stem may begin. */
void CWords_gates(
    const uint8_t *text, const uint8_t *folded, const CWords_Word *words, size_t count, const uint32_t *folds,
    const CWords_Filters *filters, uint8_t *flags);

/* Whose words are written joined to the word after them. */
enum { CWORDS_ARABIC = 1, CWORDS_HEBREW = 2 };

enum {
    CWORDS_SHORTEST_REST = 3, /* letters that must be left of a word behind proclitics */
    CWORDS_MOST_RESTS = 8,
    CWORDS_LONGEST_SPELT = 256 /* bytes of a word in its folded letters */
};

/* What is left of a word. */
typedef struct {
    uint64_t hash;
    uint32_t taken; /* letters taken off */
} CWords_Rest;

/*
 * What is left of a word in its folded letters when proclitics are taken off, in order of what is taken, at most
 * CWORDS_MOST_RESTS; returns how many. Sixteen bytes more must be readable.
 */
size_t CWords_rests(const uint8_t *folded, size_t size, uint32_t letters, int kind, CWords_Rest *rests);

/* Whether some rest may begin a form, by itself or with the next word; none: that is not known. */
int CWords_restsMayBegin(
    const uint8_t *folded, size_t size, uint32_t letters, int kind, const CWords_Filters *filters,
    const CWords_Word *next);

/* Sets a flag of the words just read that may begin a form behind proclitics and have no other. */
void CWords_proclitics(
    const uint8_t *text, const uint8_t *folded, const CWords_Word *words, size_t count, const uint32_t *folds,
    int kind, const CWords_Filters *filters, uint8_t *flags);

#endif
