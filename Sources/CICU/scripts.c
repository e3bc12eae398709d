#include "cicu_scripts.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

enum { EXTENSIONS_CAPACITY = 64, TATWEEL = 0x0640 };

static int32_t resolvedScript(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(c, &status);
    if (U_FAILURE(status)) return USCRIPT_COMMON;
    if (script == USCRIPT_KATAKANA) return USCRIPT_HIRAGANA;
    if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) return script;
    UScriptCode extensions[EXTENSIONS_CAPACITY];
    int32_t count = uscript_getScriptExtensions(c, extensions, EXTENSIONS_CAPACITY, &status);
    if (U_FAILURE(status) || count < 1) return USCRIPT_COMMON;
    for (int32_t i = 0; i < count; i++) {
        if (extensions[i] == USCRIPT_KATAKANA) extensions[i] = USCRIPT_HIRAGANA;
    }
    for (int32_t i = 1; i < count; i++) {
        if (extensions[i] != extensions[0]) return USCRIPT_COMMON;
    }
    return extensions[0] == USCRIPT_INHERITED ? USCRIPT_COMMON : extensions[0];
}

static int32_t isApostrophe(UChar32 c) {
    switch (c) {
    case 0x0027: case 0x0060: case 0x00B4: case 0x02B9: case 0x02BB: case 0x02BC: case 0x02BD:
    case 0x02BE: case 0x02BF: case 0x02C8: case 0x2018: case 0x2019: case 0x2032: case 0xA78B:
    case 0xA78C: case 0xFF07:
        return 1;
    default:
        return 0;
    }
}

static uint32_t classOf(UChar32 c) {
    if (c == TATWEEL || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
        return CICU_CLASS_IGNORED;
    }
    switch (u_charType(c)) {
    case U_UPPERCASE_LETTER: case U_LOWERCASE_LETTER: case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER: case U_OTHER_LETTER:
        return CICU_CLASS_LETTER;
    case U_NON_SPACING_MARK: case U_COMBINING_SPACING_MARK: case U_ENCLOSING_MARK:
        return CICU_CLASS_MARK;
    case U_DECIMAL_DIGIT_NUMBER: case U_LETTER_NUMBER: case U_OTHER_NUMBER:
        return CICU_CLASS_DIGIT;
    case U_MATH_SYMBOL: case U_CURRENCY_SYMBOL: case U_MODIFIER_SYMBOL: case U_OTHER_SYMBOL:
    case U_CONNECTOR_PUNCTUATION:
        return CICU_CLASS_SYMBOL;
    case U_FORMAT_CHAR:
        return CICU_CLASS_IGNORED;
    default:
        break;
    }
    if (c < 0x80 && c > 0x20 && strchr("#$%&*/;@[\\]^_{|}~<=>+`", c) != NULL) return CICU_CLASS_SYMBOL;
    return CICU_CLASS_BOUNDARY;
}

void CICU_codePointTable(uint32_t *table, int32_t count) {
    for (int32_t c = 0; c < count; c++) {
        uint32_t class = classOf(c);
        uint32_t lower = (uint32_t)u_tolower(c);
        uint32_t script = (uint32_t)resolvedScript(c) & 0xFF;
        if (isApostrophe(c)) {
            class = CICU_CLASS_LETTER;
            lower = 0x27;
            script = USCRIPT_COMMON;
        }
        table[c] = lower | script << 21 | class << 29;
    }
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return;
    for (int32_t c = 0; c < count; c++) {
        UChar32 first = 0;
        UChar32 second = 0;
        UChar raw[8];
        status = U_ZERO_ERROR;
        int32_t length = unorm2_getRawDecomposition(nfc, c, raw, 8, &status);
        if (U_FAILURE(status) || length < 2) continue;
        int32_t at = 0;
        U16_NEXT(raw, at, length, first);
        if (at >= length) continue;
        U16_NEXT(raw, at, length, second);
        if (second < count && table[second] >> 29 == CICU_CLASS_MARK
            && unorm2_composePair(nfc, first, second) == c) {
            table[second] = (table[second] & 0x1FFFFFFF) | (uint32_t)CICU_CLASS_COMBINING << 29;
        }
    }
}

int32_t CICU_scriptName(int32_t script, char name[5]) {
    const char *found = uscript_getShortName((UScriptCode)script);
    if (found == NULL || strlen(found) != 4) return 0;
    memcpy(name, found, 5);
    return 1;
}

int32_t CICU_compositions(uint32_t *triples, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return 0;
    int32_t found = 0;
    for (UChar32 c = 0; c < 0x20000; c++) {
        UChar raw[8];
        UChar32 first = 0;
        UChar32 second = 0;
        status = U_ZERO_ERROR;
        int32_t length = unorm2_getRawDecomposition(nfc, c, raw, 8, &status);
        if (U_FAILURE(status) || length < 2) continue;
        int32_t at = 0;
        U16_NEXT(raw, at, length, first);
        if (at >= length) continue;
        U16_NEXT(raw, at, length, second);
        if (classOf(second) != CICU_CLASS_MARK) continue;
        if (unorm2_composePair(nfc, first, second) != c) continue;
        if (found < capacity) {
            triples[3 * found] = (uint32_t)first;
            triples[3 * found + 1] = (uint32_t)second;
            triples[3 * found + 2] = (uint32_t)c;
        }
        found++;
    }
    return found;
}

int32_t CICU_likelyScript(const char *tag, char script[5]) {
    char maximal[ULOC_FULLNAME_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(tag, maximal, ULOC_FULLNAME_CAPACITY, &status);
    if (U_FAILURE(status)) return 0;
    status = U_ZERO_ERROR;
    char found[16];
    int32_t length = uloc_getScript(maximal, found, sizeof found, &status);
    if (U_FAILURE(status) || length != 4) return 0;
    memcpy(script, found, 4);
    script[4] = 0;
    return 1;
}
