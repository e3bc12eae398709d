/* Scripts, letter classes, case folding and composition of code points; likely scripts of languages. */
#ifndef CICU_SCRIPTS_H
#define CICU_SCRIPTS_H

#include <stdint.h>

/* What a code point is to a reader of words. Values of bits 29-31 of an entry of the table below. */
enum {
    CICU_CLASS_BOUNDARY = 0,  /* space, punctuation, anything that ends a word */
    CICU_CLASS_LETTER = 1,    /* letters, syllables, ideographs */
    CICU_CLASS_MARK = 2,      /* combining marks: part of the word */
    CICU_CLASS_COMBINING = 3, /* a mark that may compose with the letter before it */
    CICU_CLASS_DIGIT = 4,     /* decimal and other numbers */
    CICU_CLASS_SYMBOL = 5,    /* symbols usual in code and markup, and emoji */
    CICU_CLASS_IGNORED = 6    /* format controls, joiners, variation selectors, tatweel */
};

/*
 * Fills `table[0..<count]`, one entry per code point: bits 0-20 the simple lower-case mapping,
 * bits 21-28 the ICU script code, bits 29-31 the class.
 * The script is the Script property; code points that are Common or Inherited take the script of
 * their Script_Extensions (UAX #24) when that names one only (Hiragana with Katakana counts as one),
 * and stay 0 (Common) otherwise.
 */
void CICU_codePointTable(uint32_t *table, int32_t count);

/* Writes the four-letter ISO 15924 code of an ICU script code and a NUL; returns 0 if there is none. */
int32_t CICU_scriptName(int32_t script, char name[5]);

/*
 * Writes canonical pairs (first, second, composed) for which class(second) is CICU_CLASS_COMBINING;
 * returns how many there are, however few fit into `capacity` triples.
 */
int32_t CICU_compositions(uint32_t *triples, int32_t capacity);

/*
 * Writes the script that CLDR's likely subtags give to a BCP 47 tag ("sr" -> "Cyrl", "zh-TW" -> "Hant")
 * and a NUL; returns 0 if ICU knows none.
 */
int32_t CICU_likelyScript(const char *tag, char script[5]);

#endif
