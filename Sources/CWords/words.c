#include "letters.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Bytes that must be readable behind the start of a window. */
#define READABLE (WINDOW + 16)

/* How far ahead text is brought near. */
enum { AHEAD = 1024 };

typedef struct {
    uint64_t letters;  /* a bit for each ASCII letter or digit */
    uint64_t capitals; /* for each ASCII capital */
    uint64_t high;     /* for each byte beyond ASCII */
} Masks;

#if defined(__SSE2__)

/* Reads a window, and folds its ASCII letters. */
static inline __attribute__((always_inline)) Masks read_window(const uint8_t *bytes, uint8_t *folded) {
    Masks masks = {0, 0, 0};
    for (int part = 0; part < WINDOW / 16; part++) {
        __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
        __m128i isHigh = _mm_cmplt_epi8(block, _mm_setzero_si128());
        __m128i lower = _mm_or_si128(block, _mm_andnot_si128(isHigh, _mm_set1_epi8(0x20)));
        /* Signed comparison: the wanted range is moved to the lowest numbers. */
        __m128i fromA = _mm_add_epi8(lower, _mm_set1_epi8(0x80 - 0x61));
        __m128i fromCapitalA = _mm_add_epi8(block, _mm_set1_epi8(0x80 - 0x41));
        __m128i fromZero = _mm_add_epi8(block, _mm_set1_epi8(0x80 - 0x30));
        __m128i letter = _mm_cmplt_epi8(fromA, _mm_set1_epi8(-128 + 26));
        __m128i capital = _mm_cmplt_epi8(fromCapitalA, _mm_set1_epi8(-128 + 26));
        __m128i digit = _mm_cmplt_epi8(fromZero, _mm_set1_epi8(-128 + 10));
        masks.letters |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_or_si128(letter, digit)) << (16 * part);
        masks.capitals |= (uint64_t)(uint32_t)_mm_movemask_epi8(capital) << (16 * part);
        masks.high |= (uint64_t)(uint32_t)_mm_movemask_epi8(block) << (16 * part);
        _mm_storeu_si128((__m128i *)(folded + 16 * part), lower);
    }
    return masks;
}

/* A bit for each byte of a window that is not the first one of its code point. */
static inline __attribute__((always_inline)) uint64_t read_following(const uint8_t *bytes) {
    uint64_t following = 0;
    for (int part = 0; part < WINDOW / 16; part++) {
        __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
        __m128i follows = _mm_cmplt_epi8(block, _mm_set1_epi8(-0x40));
        following |= (uint64_t)(uint32_t)_mm_movemask_epi8(follows) << (16 * part);
    }
    return following;
}

#else

static inline Masks read_window(const uint8_t *bytes, uint8_t *folded) {
    Masks masks = {0, 0, 0};
    for (int index = 0; index < WINDOW; index++) {
        uint8_t byte = bytes[index];
        uint64_t isLetter = (uint8_t)((byte | 0x20) - 0x61) < 26 || (uint8_t)(byte - 0x30) < 10;
        masks.letters |= isLetter << index;
        masks.capitals |= (uint64_t)((uint8_t)(byte - 0x41) < 26) << index;
        masks.high |= (uint64_t)(byte >> 7) << index;
        folded[index] = byte < 0x80 ? byte | 0x20 : byte;
    }
    return masks;
}

static inline uint64_t read_following(const uint8_t *bytes) {
    uint64_t following = 0;
    for (int index = 0; index < WINDOW; index++) {
        following |= (uint64_t)((bytes[index] & 0xC0) == 0x80) << index;
    }
    return following;
}

#endif

/* Writes a code point of the Basic Multilingual Plane; returns how many bytes it has. */
static inline __attribute__((always_inline)) uint32_t write_scalar(uint32_t scalar, uint8_t *bytes) {
    if (scalar < 0x80) {
        bytes[0] = (uint8_t)scalar;
        return 1;
    }
    if (scalar < 0x800) {
        bytes[0] = (uint8_t)(0xC0 | scalar >> 6);
        bytes[1] = (uint8_t)(0x80 | (scalar & 0x3F));
        return 2;
    }
    bytes[0] = (uint8_t)(0xE0 | scalar >> 12);
    bytes[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
    bytes[2] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 3;
}

size_t CWords_fold(const uint8_t *bytes, size_t count, const uint32_t *folds, uint8_t *folded) {
    size_t filled = 0;
    for (size_t at = 0; at < count;) {
        uint32_t scalar = bytes[at], width = 1;
        if (scalar >= 0x80) scalar = decode(bytes + at, &width);
        filled += write_scalar(folds[scalar] & 0x1FFFFF, folded + filled);
        at += width;
    }
    return filled;
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

/* What is known of a window that holds code points beyond ASCII. */
typedef struct {
    uint64_t inside;   /* a bit for each byte of letters, digits and marks */
    uint64_t capitals; /* for the first byte of each capital */
    uint64_t resized;  /* for each code point whose fold has another size: it is not folded */
    uint32_t limit;    /* where the first code point stands that is for the caller */
} Wide;

/*
 * Takes in a code point that is more than a letter whose fold has as many bytes; false if it is for the caller.
 * Not inlined, so that what is known of the window stays in registers where it is not called.
 */
static __attribute__((noinline)) int fold_other(
    const uint8_t *bytes, uint32_t at, const CWords_Tables *tables, Wide *wide, uint8_t *folded) {
    uint32_t width, scalar = decode(bytes + at, &width);
    if (scalar > 0xFFFF) return 0;
    uint32_t class = tables->classes[scalar];
    if (class == CWORDS_LETTER) return 1;
    if ((class & CWORDS_CLASS) == CWORDS_SEPARATOR) {
        /* One that the window cuts off is read again with the next one. */
        if (at + width <= WINDOW) wide->inside &= ~((((uint64_t)1 << width) - 1) << at);
        return 1;
    }
    if ((class & CWORDS_CLASS) == CWORDS_OTHER) return 0;
    if (class > CWORDS_FOLDED) {
        if (at == 0 || !(wide->inside >> (at - 1) & 1)) return 0;
        if (class >= CWORDS_ORDERED && !is_composed(tables, bytes, at, scalar)) return 0;
    }
    if (class & CWORDS_FOLDED) {
        uint8_t fold[3];
        uint32_t entry = tables->folds[scalar];
        wide->capitals |= (uint64_t)(entry >> 24 & 1) << at;
        if (write_scalar(entry & 0x1FFFFF, fold) == width) memcpy(folded + at, fold, width);
        else wide->resized |= (uint64_t)1 << at;
    }
    return 1;
}

/* Folds the code points of a window beyond ASCII. */
static inline __attribute__((always_inline)) Wide fold_window(
    const uint8_t *bytes, const Masks *masks, uint64_t following, const CWords_Tables *tables, uint8_t *folded) {
    Wide wide = {masks->letters | masks->high, masks->capitals, 0, WINDOW};
    const uint32_t *twos = tables->twos;
    const uint8_t *classes = tables->classes;
    uint64_t capitals = 0;
    for (uint64_t first = masks->high & ~following; first != 0; first &= first - 1) {
        uint32_t at = (uint32_t)__builtin_ctzll(first);
        uint16_t read;
        memcpy(&read, bytes + at, 2);
        if ((uint8_t)read < 0xE0) {
            uint32_t two = twos[CWords_twoPlace(read)];
            if (__builtin_expect((two & CWORDS_TWO_OTHER) == 0, 1)) {
                uint16_t fold = (uint16_t)two;
                memcpy(folded + at, &fold, 2);
                capitals |= (uint64_t)(two / CWORDS_TWO_CAPITAL) << at;
                continue;
            }
        } else if ((uint8_t)read < 0xF0) {
            uint32_t scalar = (read & 0x0Fu) << 12 | (read >> 2 & 0xFC0u) | (bytes[at + 2] & 0x3Fu);
            if (classes[scalar] == CWORDS_LETTER) continue;
        }
        if (!fold_other(bytes, at, tables, &wide, folded)) {
            wide.limit = at;
            break;
        }
    }
    wide.capitals |= capitals;
    return wide;
}

/* The lowest bits. */
static inline uint64_t lowest(uint32_t count) { return ((uint64_t)1 << count) - 1; }

/*
 * Sets CWORDS_INNER of the words of a window at `at` with a capital inside; `inner` has a bit for each. Not inlined,
 * since few windows have any.
 */
static __attribute__((noinline)) int mark_inner(
    const uint8_t *text, size_t at, uint64_t inner, int joinsPrefixes, CWords_Word *words, size_t count) {
    int found = 0;
    for (size_t index = 0; index < count; index++) {
        CWords_Word *word = words + index;
        uint64_t span = lowest((uint32_t)(word->end - at)) & ~lowest((uint32_t)(word->start - at));
        int isHashtag = word->start > 0 && text[word->start - 1] == '#';
        int mayHold = !(word->flags & CWORDS_CAPITAL) || joinsPrefixes || isHashtag;
        if ((inner & span) == 0 || !mayHold) continue;
        word->flags |= CWORDS_INNER;
        found = 1;
    }
    return found;
}

FOR_ALL_PROCESSORS
size_t CWords_read(
    const uint8_t *text, size_t length, size_t *position, const CWords_Tables *tables, CWords_Word *words,
    size_t capacity, uint8_t *folded, int joinsPrefixes, int32_t *stop, int32_t *hasInner) {
    uint8_t tail[2 * READABLE];
    size_t at = *position, count = 0;
    uint32_t place = 0;
    const uint64_t notBehindCapital = joinsPrefixes ? 0 : ~(uint64_t)0;
    *hasInner = 0;
    *stop = CWORDS_END;
    while (at < length) {
        if (count + CWORDS_WINDOW > capacity) {
            *stop = CWORDS_FULL;
            break;
        }
        const uint8_t *window = text + at;
        if (length - at < READABLE) {
            memset(tail, 0, sizeof tail);
            window = memcpy(tail, text + at, length - at);
        }
        /* Processors that notice by themselves what is read next forget it while words are looked up. */
        __builtin_prefetch((const void *)((uintptr_t)text + at + AHEAD));
        Masks masks = read_window(window, folded + place);
        Wide wide = {masks.letters, masks.capitals, 0, WINDOW};
        uint64_t following = 0;
        if (masks.high != 0) {
            following = read_following(window);
            wide = fold_window(window, &masks, following, tables, folded + place);
        }
        uint64_t starts = wide.inside & ~(wide.inside << 1), ends = ~wide.inside & wide.inside << 1;
        uint32_t next = WINDOW;
        if (wide.limit < WINDOW) {
            next = (uint32_t)(WINDOW - 1 - __builtin_clzll(starts & (lowest(wide.limit) << 1 | 1)));
            *stop = CWORDS_SPECIAL;
        } else if (wide.inside >> (WINDOW - 1)) {
            /* The last word may go on: it is read with the next window. */
            next = (uint32_t)(WINDOW - 1 - __builtin_clzll(starts));
            if (next == 0) *stop = CWORDS_SPECIAL;
        }
        if (next < WINDOW) ends &= lowest(next);
        size_t before = count;
        for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
            uint32_t start = (uint32_t)__builtin_ctzll(starts), end = (uint32_t)__builtin_ctzll(ends);
            uint32_t letters = end - start, flags = (uint32_t)(wide.capitals >> start) & CWORDS_CAPITAL;
            if (masks.high != 0) {
                uint64_t span = lowest(end) & ~lowest(start);
                letters -= (uint32_t)__builtin_popcountll(following & span);
                if (wide.resized & span) flags |= CWORDS_RESIZED;
            }
            CWords_Word *word = words + count++;
            word->start = (uint32_t)(at + start);
            word->end = (uint32_t)(at + end);
            word->letters = (uint16_t)letters;
            word->folded = (uint16_t)(place + start);
            word->flags = flags;
        }
        uint64_t inner = wide.capitals & wide.inside << 1 & ~(wide.capitals << 1 & notBehindCapital);
        if (__builtin_expect(inner != 0, 0)) {
            *hasInner |= mark_inner(text, at, inner, joinsPrefixes, words + before, count - before);
        }
        if (count > before) place += WINDOW;
        at += next;
        if (*stop == CWORDS_SPECIAL) break;
        if (at > length) at = length;
    }
    *position = at;
    /* Behind the reading, so that no hash waits for letters that are being written. */
    for (size_t index = 0; index < count; index++) {
        CWords_Word *word = words + index;
        uint8_t room[FOLDED_ROOM];
        Letters letters = folded_letters(text, folded, word, tables->folds, room);
        word->hash = CWords_hash(letters.bytes, letters.size);
    }
    return count;
}
