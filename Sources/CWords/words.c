#include "letters.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Bytes that must be readable behind the start of a window. */
#define READABLE (WINDOW + 16)

typedef struct {
    uint64_t letters; /* a bit for each ASCII letter or digit */
    uint64_t high;    /* for each byte beyond ASCII */
} Masks;

#if defined(__SSE2__)

static inline Masks read_masks(const uint8_t *bytes) {
    Masks masks = {0, 0};
    for (int part = 0; part < WINDOW / 16; part++) {
        __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
        __m128i folded = _mm_or_si128(block, _mm_set1_epi8(0x20));
        /* Signed comparison: the wanted range is moved to the lowest numbers. */
        __m128i letter = _mm_cmplt_epi8(_mm_add_epi8(folded, _mm_set1_epi8(0x80 - 0x61)),
                                        _mm_set1_epi8(-128 + 26));
        __m128i digit = _mm_cmplt_epi8(_mm_add_epi8(block, _mm_set1_epi8(0x80 - 0x30)),
                                       _mm_set1_epi8(-128 + 10));
        uint64_t found = (uint32_t)_mm_movemask_epi8(_mm_or_si128(letter, digit));
        uint64_t high = (uint32_t)_mm_movemask_epi8(block);
        masks.letters |= found << (16 * part);
        masks.high |= high << (16 * part);
    }
    return masks;
}

#else

static inline Masks read_masks(const uint8_t *bytes) {
    Masks masks = {0, 0};
    for (int index = 0; index < WINDOW; index++) {
        uint8_t byte = bytes[index];
        uint64_t isLetter = (uint8_t)((byte | 0x20) - 0x61) < 26 || (uint8_t)(byte - 0x30) < 10;
        masks.letters |= isLetter << index;
        masks.high |= (uint64_t)(byte >> 7) << index;
    }
    return masks;
}

#endif

/* As hash_text, of a word of ASCII. */
static inline uint64_t hash_ascii(const uint8_t *bytes, size_t count) {
    const uint64_t lower = 0x2020202020202020;
    uint64_t hash = CWords_seed;
    while (__builtin_expect(count > 16, 0)) {
        hash = CWords_step(hash, CWords_load(bytes) | lower, CWords_load(bytes + 8) | lower);
        bytes += 16;
        count -= 16;
    }
    const uint8_t *mask = CWords_keep + 16 - count;
    return CWords_step(
        hash, (CWords_load(bytes) | lower) & CWords_load(mask), (CWords_load(bytes + 8) | lower) & CWords_load(mask + 8));
}

size_t CWords_fold(const uint8_t *bytes, size_t count, const uint32_t *folds, uint8_t *folded) {
    size_t filled = 0;
    for (size_t at = 0; at < count;) {
        uint32_t scalar = bytes[at], width = 1;
        if (scalar >= 0x80) scalar = decode(bytes + at, &width);
        scalar = folds[scalar] & 0x1FFFFF;
        at += width;
        if (scalar < 0x80) {
            folded[filled++] = (uint8_t)scalar;
        } else if (scalar < 0x800) {
            folded[filled++] = (uint8_t)(0xC0 | scalar >> 6);
            folded[filled++] = (uint8_t)(0x80 | (scalar & 0x3F));
        } else {
            folded[filled++] = (uint8_t)(0xE0 | scalar >> 12);
            folded[filled++] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
            folded[filled++] = (uint8_t)(0x80 | (scalar & 0x3F));
        }
    }
    return filled;
}

/* Words being read of one window. */
typedef struct {
    const uint8_t *window;
    size_t offset; /* of the window in the text */
    const CWords_Tables *tables;
    CWords_Word *words;
    size_t count;
} Reading;

static inline uint32_t capital_flag(uint8_t byte) { return (uint8_t)(byte - 0x41) < 26 ? CWORDS_CAPITAL : 0; }

static inline __attribute__((always_inline)) void add(
    Reading *reading, uint32_t start, uint32_t end, uint32_t letters, uint64_t hash, uint32_t flags) {
    CWords_Word *word = reading->words + reading->count++;
    word->hash = hash;
    word->start = (uint32_t)(reading->offset + start);
    word->end = (uint32_t)(reading->offset + end);
    word->letters = letters;
    word->flags = flags;
}

static inline __attribute__((always_inline)) void add_ascii(Reading *reading, uint32_t start, uint32_t end) {
    const uint8_t *bytes = reading->window + start;
    add(reading, start, end, end - start, hash_ascii(bytes, end - start), capital_flag(*bytes));
}

static void add_mixed(Reading *reading, uint32_t start, uint32_t end, uint32_t letters, uint32_t flags) {
    const uint8_t *bytes = reading->window + start;
    const uint32_t *folds = reading->tables->folds;
    uint32_t width, capital = capital_flag(*bytes);
    if (*bytes >= 0x80) capital = folds[decode(bytes, &width)] >> 24 & 1 ? CWORDS_CAPITAL : 0;
    uint64_t hash =
        flags & CWORDS_REFOLDED ? hash_folded(bytes, end - start, folds) : hash_text(bytes, end - start);
    add(reading, start, end, letters, hash, flags | capital);
}

/* Whether two code points are one in NFC. */
static int composes(const CWords_Tables *tables, uint32_t first, uint32_t second) {
    uint64_t wanted = (uint64_t)second << 32 | first;
    size_t low = 0, high = tables->pairCount;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (tables->pairs[middle] < wanted) low = middle + 1;
        else high = middle;
    }
    return low < tables->pairCount && tables->pairs[low] == wanted;
}

/*
 * Whether a mark or letter at a place inside a word may be taken as it stands: it does not compose with what
 * stands before it, nor stands out of order there.
 */
static int is_composed(const CWords_Tables *tables, const uint8_t *bytes, uint32_t at, uint32_t scalar) {
    uint32_t width, start = at - 1;
    while ((bytes[start] & 0xC0) == 0x80) start--;
    uint32_t before = bytes[start];
    if (before >= 0x80) before = decode(bytes + start, &width);
    uint32_t class = tables->classes[scalar];
    if (class & tables->classes[before] & CWORDS_ORDERED) return 0;
    return !(class & CWORDS_SECOND) || !composes(tables, before, scalar);
}

/* Letters and marks that are taken as they stand. */
#define SIMPLE (1u << CWORDS_LETTER | 1u << CWORDS_FOLDED | 1u << CWORDS_MARK)

/*
 * Reads a stretch that is one word of simple letters of two bytes each, as nearly all are of some scripts; false
 * if it is not.
 */
static inline __attribute__((always_inline)) int read_twos(Reading *reading, uint32_t start, uint32_t end) {
    const uint8_t *bytes = reading->window + start;
    const uint32_t *twos = reading->tables->twos;
    uint32_t size = end - start, wrong = size & 1, any = 0, at = 0;
    uint8_t folded[WINDOW + 16];
    do {
        wrong |= fold_twos(bytes + at, size - at, bytes, twos, folded + at, &any);
        at += 16;
    } while (__builtin_expect(at < size, 0));
    uint32_t head = twos[CWords_twoPlace(bytes[0] | (uint32_t)bytes[1] << 8)];
    if (wrong | (any & CWORDS_TWO_OTHER) | (head & CWORDS_TWO_MARK)) return 0;
    uint32_t flags = any & CWORDS_TWO_FOLDED ? CWORDS_REFOLDED : 0;
    flags |= head & CWORDS_TWO_CAPITAL ? CWORDS_CAPITAL : 0;
    add(reading, start, end, size / 2, CWords_hash(folded, size), flags);
    return 1;
}

/* The same of letters of three bytes. */
static __attribute__((noinline)) int read_threes(Reading *reading, uint32_t start, uint32_t end) {
    const uint8_t *bytes = reading->window;
    const uint8_t *classes = reading->tables->classes;
    uint32_t wrong = 0, seen = 0, first = 0;
    if ((end - start) % 3 != 0) return 0;
    for (uint32_t at = start; at < end; at += 3) {
        wrong |= (bytes[at] ^ 0xE0) & 0xF0;
        uint32_t scalar = (bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
        seen |= 1u << classes[scalar];
        if (at == start) first = seen;
    }
    if (wrong | (seen & ~SIMPLE) | (first & 1u << CWORDS_MARK)) return 0;
    add_mixed(reading, start, end, (end - start) / 3, seen >> CWORDS_FOLDED & 1 ? CWORDS_REFOLDED : 0);
    return 1;
}

static inline __attribute__((always_inline)) int read_simple(Reading *reading, uint32_t start, uint32_t end) {
    uint8_t lead = reading->window[start];
    if (lead >= 0xF0) return 0;
    return lead < 0xE0 ? read_twos(reading, start, end) : read_threes(reading, start, end);
}

/*
 * Reads a stretch of ASCII letters and bytes beyond ASCII, which may hold several words or parts of them;
 * returns its end, or where the word begins that is for the caller.
 */
static inline __attribute__((always_inline)) uint32_t read_mixed(Reading *reading, uint32_t start, uint32_t end, uint64_t high) {
    const uint8_t *bytes = reading->window;
    const CWords_Tables *tables = reading->tables;
    uint32_t word = start, wide = 0, flags = 0;
    high &= ~(uint64_t)0 << start;
    high &= ((uint64_t)1 << end) - 1;
    while (high != 0) {
        uint32_t at = (uint32_t)__builtin_ctzll(high), width;
        uint32_t scalar = decode(bytes + at, &width);
        if (scalar > 0xFFFF) return word;
        high &= ~(uint64_t)0 << (at + width - 1) << 1;
        uint32_t class = tables->classes[scalar];
        if (class > CWORDS_FOLDED) {
            uint32_t kind = class & CWORDS_CLASS;
            if (kind == CWORDS_OTHER) return word;
            if (kind == CWORDS_SEPARATOR) {
                if (at > word) add_mixed(reading, word, at, at - word - wide, flags);
                word = at + width;
                wide = flags = 0;
                continue;
            }
            if (at == word || !is_composed(tables, bytes, at, scalar)) return word;
        } else if (class == CWORDS_OTHER) {
            return word;
        }
        flags |= class & CWORDS_REFOLDED;
        wide += width - 1;
    }
    if (end > word) add_mixed(reading, word, end, end - word - wide, flags);
    return end;
}

FOR_ALL_PROCESSORS
size_t CWords_read(
    const uint8_t *text, size_t length, size_t *position, const CWords_Tables *tables, CWords_Word *words,
    size_t capacity, int32_t *stop) {
    uint8_t tail[2 * READABLE];
    Reading reading = {text, 0, tables, words, 0};
    size_t at = *position;
    while (at < length) {
        if (reading.count + CWORDS_WINDOW > capacity) {
            *position = at;
            *stop = CWORDS_FULL;
            return reading.count;
        }
        reading.offset = at;
        reading.window = text + at;
        int isTail = length - at < READABLE;
        if (isTail) {
            memset(tail, 0, sizeof tail);
            memcpy(tail, text + at, length - at);
            reading.window = tail;
        }
        Masks masks = read_masks(reading.window);
        uint64_t inside = masks.letters | masks.high;
        uint64_t starts = inside & ~(inside << 1), ends = ~inside & inside << 1;
        uint32_t next = WINDOW;
        if (inside >> (WINDOW - 1)) {
            /* The last stretch may go on: it is read with the next window. */
            next = (uint32_t)(WINDOW - 1 - __builtin_clzll(starts));
            if (next == 0) {
                *position = at;
                *stop = CWORDS_SPECIAL;
                return reading.count;
            }
        }
        if (masks.high == 0) {
            while (ends != 0) {
                uint32_t start = (uint32_t)__builtin_ctzll(starts), end = (uint32_t)__builtin_ctzll(ends);
                starts &= starts - 1;
                ends &= ends - 1;
                add_ascii(&reading, start, end);
            }
        } else {
            while (ends != 0) {
                uint32_t start = (uint32_t)__builtin_ctzll(starts), end = (uint32_t)__builtin_ctzll(ends);
                starts &= starts - 1;
                ends &= ends - 1;
                if ((masks.high >> start & (((uint64_t)1 << (end - start)) - 1)) == 0) {
                    add_ascii(&reading, start, end);
                    continue;
                }
                uint64_t stretch = ((uint64_t)1 << (end - start)) - 1;
                if ((masks.letters >> start & stretch) == 0 && read_simple(&reading, start, end)) continue;
                uint32_t reached = read_mixed(&reading, start, end, masks.high);
                if (reached < end) {
                    *position = at + reached;
                    *stop = CWORDS_SPECIAL;
                    return reading.count;
                }
            }
        }
        at += next;
        if (at > length) at = length;
    }
    *position = at;
    *stop = CWORDS_END;
    return reading.count;
}
