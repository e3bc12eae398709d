/* Canonical composition and the folding of code points that lexicon forms and texts share. */
#ifndef CICU_TEXT_H
#define CICU_TEXT_H

#include <stddef.h>
#include <stdint.h>

/* What a code point is to the matcher of forms. Values of bits 21-23 of an entry of the fold table. */
enum {
    CICU_FOLD_HARD = 0,       /* ends a word and a phrase: sentence marks, symbols */
    CICU_FOLD_LETTER = 1,     /* letters and digits of scripts that part words by spaces */
    CICU_FOLD_POSITION = 2,   /* letters of scripts that do not: matched at any position */
    CICU_FOLD_MARK = 3,       /* a combining mark that belongs to the letter before it */
    CICU_FOLD_IGNORED = 4,    /* as if it were not there: vowel points, tatweel, joiners, nukta */
    CICU_FOLD_SOFT = 5,       /* parts words, not phrases: spaces, hyphens, ampersands, tsheg */
    CICU_FOLD_APOSTROPHE = 6, /* as soft; what stands before it may be an elided word */
    CICU_FOLD_NON_JOINER = 7  /* soft after an Arabic letter, ignored elsewhere */
};

/*
 * Fills `table[0..<count]`, one entry a code point:
 * bits 0-20  the folded code point: simple case folding, and letters that writers exchange made one
 *            (dotted and dotless i, forms of alef, Persian and Arabic kaf, Ethiopic homophones, widths);
 * bits 21-23 the class above;
 * bit  24    an upper-case or title-case letter;
 * bit  25    may make a text differ from its NFC form: compare with the letter before it;
 * bits 26-31 the ordinal of its canonical combining class; 63: a text with it is never NFC.
 */
void CICU_foldTable(uint32_t *table, int32_t count);

/*
 * Writes canonical pairs as second << 32 | first, ascending; returns how many there are, however few
 * fit into `capacity`. A second that composes with what stands before it has bit 25 of the table.
 */
int32_t CICU_composingPairs(uint64_t *pairs, int32_t capacity);

/* A stretch that composition changed: its bytes in the composed text and in the original. */
typedef struct {
    uint32_t composedStart, composedLength, originalStart, originalLength;
} CICU_Edit;

/*
 * Composes valid UTF-8 to NFC. Writes at most `capacity` bytes and `editCapacity` edits, in order;
 * sets how many edits there are; returns how many bytes the whole result has, -1 if ICU fails.
 */
int64_t CICU_compose(
    const uint8_t *text, size_t length, uint8_t *composed, size_t capacity,
    CICU_Edit *edits, size_t editCapacity, size_t *editCount);

/* Writes the full canonical decomposition of a code point; returns its length, 0 if it has none. */
int32_t CICU_decompose(uint32_t codePoint, uint32_t *parts, int32_t capacity);

/* ICU's version and Unicode's, "72.1/15.0", so that what was compiled with another is seen as stale. */
void CICU_version(char text[32]);

#endif
