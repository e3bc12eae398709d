#include "cicu_text.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

enum { CLASS_SHIFT = 21, ORDINAL_SHIFT = 26, NEVER_COMPOSED = 63, SEGMENT = 256 };
static const uint32_t UPPER = 1u << 24, CHECK = 1u << 25;

static const UScriptCode positionScripts[] = {
    USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_BOPOMOFO, USCRIPT_THAI, USCRIPT_LAO,
    USCRIPT_KHMER, USCRIPT_MYANMAR, USCRIPT_TAI_LE, USCRIPT_NEW_TAI_LUE, USCRIPT_LANNA,
    USCRIPT_TAI_VIET, USCRIPT_JAVANESE, USCRIPT_BALINESE, USCRIPT_YI,
};

static int writesWithoutSpaces(UChar32 c) {
    for (size_t i = 0; i < sizeof positionScripts / sizeof *positionScripts; i++) {
        if (uscript_hasScript(c, positionScripts[i])) return 1;
    }
    return 0;
}

static int isApostrophe(UChar32 c) {
    switch (c) {
    case 0x22: case 0x27: case 0x60: case 0xB4: case 0x2B9: case 0x2BA: case 0x2BB: case 0x2BC:
    case 0x2BD: case 0x2BE: case 0x2BF: case 0x2C8: case 0x55A: case 0x5F3: case 0x5F4: case 0x2018:
    case 0x2019: case 0x201B: case 0x2032: case 0xA78B: case 0xA78C: case 0xFF07:
        return 1;
    default:
        return 0;
    }
}

static int isNukta(UChar32 c) {
    return u_getCombiningClass(c) == 7;
}

/* Points and marks that Arabic and Hebrew writing leaves out at will, and hamza or madda set on a letter. */
static int isOptionalPoint(UChar32 c) {
    if (u_charType(c) != U_NON_SPACING_MARK) return 0;
    return uscript_hasScript(c, USCRIPT_ARABIC) || uscript_hasScript(c, USCRIPT_HEBREW)
        || uscript_hasScript(c, USCRIPT_SYRIAC);
}

static uint32_t classOf(UChar32 c) {
    if (c == 0x200C) return CICU_FOLD_NON_JOINER;
    if (c == 0x0640 || c == 0x30FB || c == 0x00B7 || c == 0xFF65) return CICU_FOLD_IGNORED;
    if (isApostrophe(c)) return CICU_FOLD_APOSTROPHE;
    if (c == 0x0F0B || c == 0x0F0C || c == 0x1361 || c == '-' || c == '&' || c == '\t' || c == '\n' || c == '\r') {
        return CICU_FOLD_SOFT;
    }
    if (c == 0x3164 || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CICU_FOLD_IGNORED;
    if (isNukta(c) || isOptionalPoint(c)) return CICU_FOLD_IGNORED;
    switch (u_charType(c)) {
    case U_UPPERCASE_LETTER: case U_LOWERCASE_LETTER: case U_TITLECASE_LETTER: case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
        return writesWithoutSpaces(c) ? CICU_FOLD_POSITION : CICU_FOLD_LETTER;
    case U_MODIFIER_LETTER:
        return writesWithoutSpaces(c) ? CICU_FOLD_POSITION : CICU_FOLD_LETTER;
    case U_DECIMAL_DIGIT_NUMBER:
        return CICU_FOLD_LETTER;
    case U_NON_SPACING_MARK: case U_COMBINING_SPACING_MARK: case U_ENCLOSING_MARK:
        return CICU_FOLD_MARK;
    case U_SPACE_SEPARATOR: case U_DASH_PUNCTUATION:
        return c == 0x2014 || c == 0x2015 || c == 0x3000 ? CICU_FOLD_HARD : CICU_FOLD_SOFT;
    default:
        return CICU_FOLD_HARD;
    }
}

/* Letters that are written for one another in the same word. */
static UChar32 exchanged(UChar32 c) {
    if (c == 0x1203 || c == 0x1213 || c == 0x1283) return 0x1200; /* ha in its first and fourth order */
    if (c == 0x12D3 || c == 0x12A3) return 0x12A0; /* a, likewise */
    if (c >= 0x1210 && c <= 0x1217) return c - 0x1210 + 0x1200; /* Ethiopic ha, three series */
    if (c >= 0x1280 && c <= 0x1287) return c - 0x1280 + 0x1200;
    if (c >= 0x1220 && c <= 0x1227) return c - 0x1220 + 0x1230; /* sa */
    if (c >= 0x12D0 && c <= 0x12D7) return c - 0x12D0 + 0x12A0; /* a */
    if (c >= 0x1340 && c <= 0x1347) return c - 0x1340 + 0x1338; /* tsa */
    switch (c) {
    case 0x130: case 0x131: return 'i';
    case 0x219: return 0x15F; /* Romanian letters with comma, often typed with cedilla */
    case 0x21B: return 0x163;
    case 0x451: return 0x435; /* Cyrillic io */
    case 0x622: case 0x623: case 0x625: case 0x671: return 0x627; /* alef */
    case 0x649: case 0x6CC: case 0x6D2: return 0x64A; /* yeh */
    case 0x629: case 0x6C0: case 0x6C1: case 0x6C2: case 0x6C3: case 0x6D5: return 0x647; /* heh */
    case 0x6A9: case 0x6AA: return 0x643; /* kaf */
    default: return c;
    }
}

static UChar32 folded(UChar32 c, const UNormalizer2 *canonical, const UNormalizer2 *widths) {
    UErrorCode status = U_ZERO_ERROR;
    UChar source[4], target[16];
    int32_t length = 0;
    UBool failed = 0;
    U16_APPEND(source, length, 4, c, failed);
    if (failed || U_IS_SURROGATE(c)) return c;
    int isWidth =
        (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
    int32_t count = unorm2_normalize(isWidth ? widths : canonical, source, length, target, 16, &status);
    if (U_SUCCESS(status) && count > 0) {
        UChar32 only = 0;
        int32_t kept = 0;
        for (int32_t i = 0; i < count;) {
            UChar32 part;
            U16_NEXT(target, i, count, part);
            if (isNukta(part) || isOptionalPoint(part)) continue;
            only = part;
            kept++;
        }
        if (kept == 1) c = only;
    }
    return exchanged(u_foldCase(c, U_FOLD_CASE_DEFAULT));
}

/* The classes in ascending order get ordinals 0, 1, 2, …; there are fewer than 63 in Unicode. */
static void combiningOrdinals(uint8_t ordinals[256]) {
    uint8_t used[256] = {0};
    for (UChar32 c = 0; c < 0x20000; c++) used[u_getCombiningClass(c)] = 1;
    uint8_t next = 0;
    for (int i = 0; i < 256; i++) ordinals[i] = used[i] && next < NEVER_COMPOSED - 1 ? next++ : next;
}

void CICU_foldTable(uint32_t *table, int32_t count) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);
    if (U_FAILURE(status)) return;
    uint8_t ordinals[256];
    combiningOrdinals(ordinals);
    for (UChar32 c = 0; c < count; c++) {
        UChar32 to = folded(c, nfc, nfkc);
        uint32_t class = classOf(c);
        if (to != c && class != CICU_FOLD_IGNORED) class = classOf(to);
        uint32_t entry = (uint32_t)to | class << CLASS_SHIFT;
        int8_t type = u_charType(c);
        if (type == U_UPPERCASE_LETTER || type == U_TITLECASE_LETTER) entry |= UPPER;
        if (class != CICU_FOLD_IGNORED) {
            uint32_t ordinal = ordinals[u_getCombiningClass(c)];
            int32_t quick = u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK);
            int isJamo = (c >= 0x1161 && c <= 0x1175) || (c >= 0x11A8 && c <= 0x11C2);
            if (isJamo || (quick == UNORM_NO && to == c)) {
                ordinal = NEVER_COMPOSED;
            } else if (quick == UNORM_NO) {
                ordinal = 0;
            }
            if (ordinal != 0 || quick == UNORM_MAYBE) entry |= CHECK;
            entry |= ordinal << ORDINAL_SHIFT;
        }
        table[c] = entry;
    }
}

static int ascending(const void *left, const void *right) {
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

int32_t CICU_composingPairs(uint64_t *pairs, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return 0;
    int32_t count = 0;
    for (UChar32 c = 0; c < 0x20000; c++) {
        if (c >= 0xAC00 && c <= 0xD7A3) continue;
        UChar parts[8];
        status = U_ZERO_ERROR;
        int32_t length = unorm2_getRawDecomposition(nfc, c, parts, 8, &status);
        if (U_FAILURE(status) || length < 2) continue;
        UChar32 first, second;
        int32_t i = 0;
        U16_NEXT(parts, i, length, first);
        if (i >= length) continue;
        U16_NEXT(parts, i, length, second);
        if (unorm2_composePair(nfc, first, second) != c) continue;
        if (count < capacity) pairs[count] = (uint64_t)second << 32 | (uint64_t)first;
        count++;
    }
    qsort(pairs, (size_t)(count < capacity ? count : capacity), sizeof *pairs, ascending);
    return count;
}

/* Composes one segment, from one boundary of composition to the next; returns its length in UTF-8, or -1. */
static int32_t composeSegment(
    const UNormalizer2 *nfc, const uint8_t *text, int32_t length, uint8_t *composed, int32_t capacity
) {
    UErrorCode status = U_ZERO_ERROR;
    UChar small[SEGMENT], smallResult[2 * SEGMENT];
    UChar *source = small, *target = smallResult;
    int32_t room = SEGMENT, resultRoom = 2 * SEGMENT, units = 0, bytes = -1;
    if (length > SEGMENT) {
        room = length;
        resultRoom = 3 * length;
        source = malloc(sizeof(UChar) * (size_t)(room + resultRoom));
        if (source == NULL) return -1;
        target = source + room;
    }
    u_strFromUTF8(source, room, &units, (const char *)text, length, &status);
    int32_t resultUnits = unorm2_normalize(nfc, source, units, target, resultRoom, &status);
    u_strToUTF8((char *)composed, capacity, &bytes, target, resultUnits, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR || status == U_STRING_NOT_TERMINATED_WARNING) status = U_ZERO_ERROR;
    if (source != small) free(source);
    return U_FAILURE(status) ? -1 : bytes;
}

/* What a code point is to composition. */
enum { BOUNDARY = 1 /* it never composes with what stands before it */, INERT = 2 /* nor moves or changes */ };

static int traitsOf(const UNormalizer2 *nfc, UChar32 c) {
    int isInert = u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) == UNORM_YES && u_getCombiningClass(c) == 0;
    return (unorm2_hasBoundaryBefore(nfc, c) ? BOUNDARY : 0) | (isInert ? INERT : 0);
}

/* Of the Basic Multilingual Plane they are kept: ICU takes its time over each. */
enum { TRAITS = 0x10000 };
static uint8_t traits[TRAITS];
static pthread_once_t traitsMade = PTHREAD_ONCE_INIT;

static void makeTraits(void) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return;
    for (UChar32 c = 0; c < TRAITS; c++) traits[c] = (uint8_t)traitsOf(nfc, c);
}

int64_t CICU_compose(
    const uint8_t *text, size_t length, uint8_t *composed, size_t capacity,
    CICU_Edit *edits, size_t editCapacity, size_t *editCount
) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status) || length > INT32_MAX / 4) return -1;
    pthread_once(&traitsMade, makeTraits);
    size_t out = 0, count = 0;
    for (size_t start = 0; start < length;) {
        size_t end = start;
        int32_t scalars = 0, plain = 1;
        while (end < length) {
            UChar32 c;
            size_t next = end;
            U8_NEXT(text, next, length, c);
            int found = (uint32_t)c < TRAITS ? traits[c] : traitsOf(nfc, c);
            if (scalars > 0 && found & BOUNDARY) break;
            if (!(found & INERT)) plain = 0;
            scalars++;
            end = next;
        }
        size_t span = end - start, room = out < capacity ? capacity - out : 0;
        if (plain) {
            for (size_t i = 0; i < span && i < room; i++) composed[out + i] = text[start + i];
            out += span;
        } else {
            int32_t bytes = composeSegment(
                nfc, text + start, (int32_t)span, composed + (room > 0 ? out : 0), (int32_t)room);
            if (bytes < 0) return -1;
            int same = (size_t)bytes == span && room >= span;
            for (size_t i = 0; same && i < span; i++) same = composed[out + i] == text[start + i];
            if (!same) {
                if (count < editCapacity) {
                    edits[count] = (CICU_Edit){
                        (uint32_t)out, (uint32_t)bytes, (uint32_t)start, (uint32_t)span};
                }
                count++;
            }
            out += (size_t)bytes;
        }
        start = end;
    }
    *editCount = count;
    return (int64_t)out;
}

int32_t CICU_decompose(uint32_t codePoint, uint32_t *parts, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    UChar units[16];
    int32_t length = unorm2_getDecomposition(nfc, (UChar32)codePoint, units, 16, &status), count = 0;
    if (U_FAILURE(status) || length < 0) return 0;
    for (int32_t i = 0; i < length;) {
        UChar32 part;
        U16_NEXT(units, i, length, part);
        if (count < capacity) parts[count] = (uint32_t)part;
        count++;
    }
    return count;
}

void CICU_version(char text[32]) {
    UVersionInfo icu, unicode;
    u_getVersion(icu);
    u_getUnicodeVersion(unicode);
    snprintf(text, 32, "%d.%d/%d.%d", icu[0], icu[1], unicode[0], unicode[1]);
}
