#include "CSimdjson.h"

#include <new>
#include <string>
#include <vector>

#include "Tokens.hpp"
#include "Unescape.hpp"

namespace {

struct Field {
    std::string path;
    std::vector<std::string> keys;
    uint8_t slot, rank, role;
};

// A stretch of text to be joined.
struct Piece {
    Slice raw;
    uint32_t role;
};

// The best value so far for a slot: its token, and whose it is.
struct Found {
    uint32_t token = 0;
    uint8_t rank = UINT8_MAX;
    uint8_t role = 0;
    bool isSet = false;
};

uint32_t roleNamed(const Slice &name) {
    struct { const char *name; uint32_t role; } const known[] = {
        {"user", CSimdjson_roleUser}, {"human", CSimdjson_roleUser},
        {"prompter", CSimdjson_roleUser}, {"assistant", CSimdjson_roleAssistant},
        {"gpt", CSimdjson_roleAssistant}, {"model", CSimdjson_roleAssistant},
        {"bot", CSimdjson_roleAssistant}, {"chatgpt", CSimdjson_roleAssistant},
        {"system", CSimdjson_roleSystem}, {"developer", CSimdjson_roleSystem},
        {"tool", CSimdjson_roleTool}, {"function", CSimdjson_roleTool},
    };
    for (auto &entry : known) {
        if (name.equals(entry.name, std::strlen(entry.name))) return entry.role;
    }
    return CSimdjson_roleOther;
}

bool isText(uint8_t slot) { return slot == CSimdjson_text || slot >= CSimdjson_firstPart; }

} // namespace

struct CSimdjson_Picker {
    std::vector<Field> fields;
    Tokens tokens;
    Found found[CSimdjson_slotCount];
    bool textOfOtherKind = false;
    std::vector<Piece> pieces;
    std::vector<CSimdjson_Span> spans;
    std::unique_ptr<uint8_t[]> scratch;
    size_t scratchCapacity = 0;
    uint8_t *scratchEnd = nullptr;
    size_t loneSurrogates = 0;

    bool reserve(size_t length) {
        // Joining adds at most two bytes for each piece, whose quotes and key took more.
        size_t wanted = length + 64;
        const size_t usual = size_t(8) << 20;
        if (wanted > scratchCapacity || (scratchCapacity > usual && wanted <= usual)) {
            scratchCapacity = 0;
            size_t size = wanted <= usual ? wanted + wanted / 2 : wanted;
            scratch.reset();
            scratch.reset(new (std::nothrow) uint8_t[size]);
            if (!scratch) return false;
            scratchCapacity = size;
        }
        scratchEnd = scratch.get();
        return true;
    }

    void take(const Field &field) {
        uint8_t kind = tokens.peek();
        bool fits;
        switch (field.slot) {
            case CSimdjson_text: fits = kind == '"'; break;
            case CSimdjson_chat: fits = kind == '['; break;
            case CSimdjson_language: fits = kind == '"' || kind == '['; break;
            case CSimdjson_script: case CSimdjson_url: fits = kind == '"'; break;
            case CSimdjson_id: case CSimdjson_date:
                fits = kind == '"' || kind == '-' || (kind >= '0' && kind <= '9');
                break;
            default: fits = kind == '"' || kind == '['; break;
        }
        if (!fits) {
            if (isText(field.slot)) textOfOtherKind = true;
            return;
        }
        Found &best = found[field.slot];
        if (best.isSet && best.rank < field.rank) return;
        best = Found{tokens.at, field.rank, field.role, true};
    }

    // An object's fields, `wanted` being a bit for each field whose path leads here.
    bool walk(size_t level, uint64_t wanted) {
        if (!tokens.punctuation('{')) return false;
        if (tokens.punctuation('}')) return true;
        while (true) {
            Slice key;
            if (!tokens.string(key) || !tokens.punctuation(':')) return false;
            uint64_t deeper = 0;
            for (size_t i = 0; i < fields.size(); i += 1) {
                if (!(wanted >> i & 1)) continue;
                const Field &field = fields[i];
                if (level == 0 && key.equals(field.path.data(), field.path.size())) {
                    take(field);
                } else if (key.equals(field.keys[level].data(), field.keys[level].size())) {
                    if (level + 1 == field.keys.size()) take(field);
                    else deeper |= uint64_t(1) << i;
                }
            }
            bool inside = deeper != 0 && tokens.peek() == '{';
            if (!(inside ? walk(level + 1, deeper) : tokens.skip())) return false;
            if (tokens.punctuation(',')) continue;
            return tokens.punctuation('}');
        }
    }

    // Strings, and objects with a `text`, in the array or string at hand.
    bool collectContent(uint32_t role, size_t depth) {
        Slice raw;
        if (tokens.peek() == '"') {
            if (!tokens.string(raw)) return false;
            pieces.push_back(Piece{raw, role});
            return true;
        }
        if (tokens.peek() == '[' && depth < 3) {
            tokens.at += 1;
            if (tokens.punctuation(']')) return true;
            do {
                if (!collectContent(role, depth + 1)) return false;
            } while (tokens.punctuation(','));
            return tokens.punctuation(']');
        }
        if (tokens.peek() == '{') return collectMessage(role, depth + 1);
        return tokens.skip();
    }

    // A message: who, then what, in whatever order they are written.
    bool collectMessage(uint32_t role, size_t depth) {
        tokens.at += 1;
        if (tokens.punctuation('}')) return true;
        size_t first = pieces.size();
        do {
            Slice key, name;
            if (!tokens.string(key) || !tokens.punctuation(':')) return false;
            bool isRole = key.equals("role", 4) || key.equals("from", 4);
            bool isContent = key.equals("content", 7) || key.equals("value", 5) || key.equals("text", 4);
            if (isRole && tokens.peek() == '"') {
                if (!tokens.string(name)) return false;
                role = roleNamed(name);
            } else if (isContent) {
                if (!collectContent(role, depth)) return false;
            } else if (!tokens.skip()) {
                return false;
            }
        } while (tokens.punctuation(','));
        for (size_t i = first; i < pieces.size(); i += 1) pieces[i].role = role;
        return tokens.punctuation('}');
    }

    bool write(const Slice &raw, CSimdjson_Slice &slice) {
        if (std::memchr(raw.data, '\\', raw.length) == nullptr) {
            slice = CSimdjson_Slice{raw.data, raw.length};
            return true;
        }
        uint8_t *start = scratchEnd;
        uint8_t *stop = unescape(raw, start, loneSurrogates);
        if (stop == nullptr) return false;
        scratchEnd = stop;
        slice = CSimdjson_Slice{start, size_t(stop - start)};
        return true;
    }

    bool writePieces(CSimdjson_Slice &text) {
        uint8_t *start = scratchEnd;
        for (const Piece &piece : pieces) {
            if (piece.raw.length == 0) continue;
            if (scratchEnd > start) {
                *scratchEnd++ = '\n';
                *scratchEnd++ = '\n';
            }
            size_t from = size_t(scratchEnd - start);
            uint8_t *stop = unescape(piece.raw, scratchEnd, loneSurrogates);
            if (stop == nullptr) return false;
            scratchEnd = stop;
            spans.push_back(CSimdjson_Span{from, size_t(stop - start), piece.role});
        }
        text = CSimdjson_Slice{start, size_t(scratchEnd - start)};
        return true;
    }

    bool writeValue(uint8_t slot, CSimdjson_Slice &slice) {
        if (!found[slot].isSet) return true;
        tokens.at = found[slot].token;
        Slice raw;
        if (tokens.peek() == '[') {
            tokens.at += 1;
            if (tokens.peek() != '"') return true;
        }
        if (tokens.peek() == '"') return tokens.string(raw) && write(raw, slice);
        if (!tokens.scalar(raw)) return false;
        slice = CSimdjson_Slice{raw.data, raw.length};
        return true;
    }

    int32_t writeText(CSimdjson_Slice &text) {
        if (found[CSimdjson_text].isSet) {
            return writeValue(CSimdjson_text, text) ? CSimdjson_ok : CSimdjson_notJSON;
        }
        bool any = false;
        for (uint8_t slot = CSimdjson_firstPart; slot < CSimdjson_slotCount; slot += 1) {
            if (!found[slot].isSet) continue;
            tokens.at = found[slot].token;
            any = true;
            if (!collectContent(found[slot].role, 0)) return CSimdjson_notJSON;
        }
        if (!any) return textOfOtherKind ? CSimdjson_textNotString : CSimdjson_noText;
        if (pieces.empty()) return CSimdjson_noText;
        return writePieces(text) ? CSimdjson_ok : CSimdjson_notJSON;
    }

    // Stands the walk on the line's first token, which must open an object.
    int32_t open(const uint8_t *line, size_t length) {
        auto error = tokens.scan(line, length);
        if (error == simdjson::UTF8_ERROR) return CSimdjson_notUTF8;
        if (error == simdjson::MEMALLOC || error == simdjson::CAPACITY) return CSimdjson_noMemory;
        if (error) return CSimdjson_notJSON;
        if (tokens.peek() == '{') return CSimdjson_ok;
        return tokens.skip() && tokens.finished() ? CSimdjson_notObject : CSimdjson_notJSON;
    }
};

size_t CSimdjson_padding(void) { return simdjson::SIMDJSON_PADDING; }

CSimdjson_Picker *CSimdjson_create(const CSimdjson_Field *fields, size_t count) {
    auto picker = new (std::nothrow) CSimdjson_Picker;
    if (picker == nullptr) return nullptr;
    for (size_t i = 0; i < count && i < 64; i += 1) {
        Field field{fields[i].path, {}, fields[i].slot, fields[i].rank, fields[i].role};
        size_t start = 0;
        while (true) {
            size_t dot = field.path.find('.', start);
            field.keys.push_back(field.path.substr(start, dot - start));
            if (dot == std::string::npos) break;
            start = dot + 1;
        }
        picker->fields.push_back(field);
    }
    return picker;
}

void CSimdjson_destroy(CSimdjson_Picker *picker) { delete picker; }

int32_t CSimdjson_pick(
    CSimdjson_Picker *picker, const uint8_t *line, size_t length, CSimdjson_Row *row) {
    *row = CSimdjson_Row{};
    int32_t status = picker->open(line, length);
    if (status != CSimdjson_ok) return status;

    for (Found &found : picker->found) found = Found{};
    picker->textOfOtherKind = false;
    picker->pieces.clear();
    picker->spans.clear();
    picker->loneSurrogates = 0;
    uint64_t all = picker->fields.size() >= 64 ? ~uint64_t(0) : (uint64_t(1) << picker->fields.size()) - 1;
    if (!picker->walk(0, all) || !picker->tokens.finished()) return CSimdjson_notJSON;

    if (!picker->reserve(length)) return CSimdjson_noMemory;
    status = picker->writeText(row->text);
    if (status != CSimdjson_ok) return status;
    bool whole = picker->writeValue(CSimdjson_id, row->id)
        && picker->writeValue(CSimdjson_language, row->language)
        && picker->writeValue(CSimdjson_script, row->script)
        && picker->writeValue(CSimdjson_date, row->date)
        && picker->writeValue(CSimdjson_url, row->url);
    row->spans = picker->spans.data();
    row->spanCount = picker->spans.size();
    row->loneSurrogates = picker->loneSurrogates;
    return whole ? CSimdjson_ok : CSimdjson_notJSON;
}

int32_t CSimdjson_keys(
    CSimdjson_Picker *picker, const uint8_t *line, size_t length, void *context,
    void (*visit)(void *context, const uint8_t *key, size_t length, uint8_t kind)) {
    int32_t status = picker->open(line, length);
    if (status != CSimdjson_ok) return status;
    Tokens &tokens = picker->tokens;
    // The whole line is checked before anything is told of it.
    if (!tokens.skip() || !tokens.finished()) return CSimdjson_notJSON;
    tokens.at = 1;
    Slice key;
    while (tokens.string(key) && tokens.punctuation(':')) {
        visit(context, key.data, key.length, tokens.peek());
        if (!tokens.skip() || !tokens.punctuation(',')) break;
    }
    return CSimdjson_ok;
}

int32_t CSimdjson_isUTF8(const uint8_t *bytes, size_t length) {
    return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length);
}
