// A few fields out of each JSON line, with plain C types.
//
// simdjson's first stage finds the tokens and checks strings and UTF-8; a small strict walk over
// those tokens finds the wanted fields, and only these are unescaped. (simdjson's own front ends
// either unescape everything and refuse a line for one lone surrogate or one long number, or
// accept lines whose brackets do not match.)
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CSimdjson_Picker CSimdjson_Picker;

/// What a field's value is used for. The parts are joined in order by a blank line.
enum {
    CSimdjson_text = 0,
    CSimdjson_id = 1,
    CSimdjson_language = 2,
    CSimdjson_script = 3,
    CSimdjson_date = 4,
    CSimdjson_url = 5,
    CSimdjson_firstPart = 6, // and 7, 8, 9
    CSimdjson_chat = 10,     // an array of messages
    CSimdjson_slotCount = 11,
};

/// Who speaks.
enum {
    CSimdjson_roleOther = 0,
    CSimdjson_roleSystem = 1,
    CSimdjson_roleUser = 2,
    CSimdjson_roleAssistant = 3,
    CSimdjson_roleTool = 4,
};

/// A wanted field: a key, or a path of keys with dots; of several for one slot the lowest rank wins.
typedef struct {
    const char *path;
    uint8_t slot;
    uint8_t rank;
    uint8_t role;
} CSimdjson_Field;

typedef struct {
    const uint8_t *data;
    size_t length;
} CSimdjson_Slice;

/// A stretch of the text, in bytes, said in one role.
typedef struct {
    size_t start;
    size_t end;
    uint32_t role;
} CSimdjson_Span;

/// The fields of one line, valid until the picker's next line and while the line's bytes are.
typedef struct {
    CSimdjson_Slice text;
    CSimdjson_Slice id;
    CSimdjson_Slice language;
    CSimdjson_Slice script;
    CSimdjson_Slice date;
    CSimdjson_Slice url;
    const CSimdjson_Span *spans;
    size_t spanCount;
    size_t loneSurrogates; // replaced by U+FFFD
} CSimdjson_Row;

enum {
    CSimdjson_ok = 0,
    CSimdjson_notJSON = 1,
    CSimdjson_notObject = 2,
    CSimdjson_noText = 3,
    CSimdjson_textNotString = 4,
    CSimdjson_notUTF8 = 5,
    CSimdjson_noMemory = 6,
};

/// Bytes that must be readable after a line.
size_t CSimdjson_padding(void);

/// A picker of at most 64 fields, or NULL when memory is short.
CSimdjson_Picker *CSimdjson_create(const CSimdjson_Field *fields, size_t count);
void CSimdjson_destroy(CSimdjson_Picker *picker);

/// Picks the fields of one line. `line[length ..< length + padding]` is read but has no meaning.
int32_t CSimdjson_pick(
    CSimdjson_Picker *picker, const uint8_t *line, size_t length, CSimdjson_Row *row);

/// Calls back with each key of a line's object and the first byte of its value.
int32_t CSimdjson_keys(
    CSimdjson_Picker *picker, const uint8_t *line, size_t length, void *context,
    void (*visit)(void *context, const uint8_t *key, size_t length, uint8_t kind));

/// Whether the bytes are UTF-8.
int32_t CSimdjson_isUTF8(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif
