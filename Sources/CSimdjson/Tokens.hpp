// The tokens of one JSON text: simdjson's first stage, and a strict walk over what it found.
#ifndef CSIMDJSON_TOKENS_HPP
#define CSIMDJSON_TOKENS_HPP

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <simdjson.h>

struct Slice {
    const uint8_t *data = nullptr;
    size_t length = 0;
    bool equals(const char *word, size_t size) const {
        return length == size && std::memcmp(data, word, size) == 0;
    }
};

// After `scan` the walker stands on the first token. A function that moves over something gives
// false when it is not there, and the text is then not JSON.
class Tokens {
public:
    const uint8_t *bytes = nullptr;
    uint32_t at = 0;

    simdjson::error_code scan(const uint8_t *text, size_t length) {
        // A record of unusual length must not hold its memory for the rest of the shard.
        const size_t usual = size_t(8) << 20;
        if (!stage || length > capacity || (capacity > usual && length <= usual)) {
            size_t wanted = length <= usual ? std::max(size_t(1) << 16, length + length / 2) : length;
            stage.reset();
            capacity = 0;
            auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(
                wanted, 1, stage);
            if (error) return error;
            capacity = wanted;
        }
        bytes = text;
        at = 0;
        auto error = stage->stage1(text, length, simdjson::stage1_mode::regular);
        count = error ? 0 : stage->n_structural_indexes;
        end = length;
        return error;
    }

    bool finished() const { return at == count; }
    uint8_t peek() const { return at < count ? bytes[position(at)] : 0; }

    // A string's bytes between its quotes, escapes and all. The token after a string is never
    // another part of it, so its closing quote is the last byte before that token but space.
    bool string(Slice &raw) {
        if (peek() != '"') return false;
        size_t start = position(at) + 1;
        size_t close = at + 1 < count ? position(at + 1) : end;
        while (close > start && bytes[close - 1] != '"') close -= 1;
        if (close <= start) return false;
        raw = Slice{bytes + start, close - 1 - start};
        at += 1;
        return true;
    }

    bool punctuation(uint8_t mark) {
        if (peek() != mark) return false;
        at += 1;
        return true;
    }

    // A number or a word, as written.
    bool scalar(Slice &raw) {
        size_t start = position(at), stop = start;
        while (stop < end && !std::strchr(" \t\r\n,:]}", bytes[stop])) stop += 1;
        raw = Slice{bytes + start, stop - start};
        at += 1;
        return raw.equals("true", 4) || raw.equals("false", 5) || raw.equals("null", 4)
            || isNumber(raw);
    }

    // Any value, checking its structure; not the escapes of its strings.
    bool skip() {
        uint64_t objects[depthLimit / 64]; // a bit per open bracket: whether it is a brace
        uint32_t depth = 0;
        while (true) {
            uint8_t first = peek();
            if (first == '{' || first == '[') {
                if (depth == depthLimit) return false;
                uint64_t bit = uint64_t(1) << (depth % 64);
                bool object = first == '{';
                objects[depth / 64] = object ? objects[depth / 64] | bit : objects[depth / 64] & ~bit;
                depth += 1;
                at += 1;
                if (peek() == (object ? '}' : ']')) {
                    at += 1;
                    depth -= 1;
                } else if (object) {
                    if (!key()) return false;
                    continue;
                } else {
                    continue;
                }
            } else if (first == '"') {
                at += 1;
            } else {
                Slice ignored;
                if (at >= count || !scalar(ignored)) return false;
            }
            // A value has ended: go on in the innermost bracket that does not end with it.
            while (true) {
                if (depth == 0) return true;
                bool object = (objects[(depth - 1) / 64] >> ((depth - 1) % 64)) & 1;
                if (punctuation(',')) {
                    if (object && !key()) return false;
                    break;
                }
                if (!punctuation(object ? '}' : ']')) return false;
                depth -= 1;
            }
        }
    }

private:
    static constexpr uint32_t depthLimit = 1024;
    std::unique_ptr<simdjson::internal::dom_parser_implementation> stage;
    size_t capacity = 0;
    size_t end = 0;
    uint32_t count = 0;

    size_t position(uint32_t token) const { return stage->structural_indexes[token]; }

    bool key() {
        if (peek() != '"') return false;
        at += 1;
        return punctuation(':');
    }

    static bool isNumber(const Slice &raw) {
        const uint8_t *p = raw.data, *stop = raw.data + raw.length;
        auto digits = [&] {
            const uint8_t *first = p;
            while (p < stop && *p >= '0' && *p <= '9') p += 1;
            return p > first;
        };
        if (p < stop && *p == '-') p += 1;
        const uint8_t *whole = p;
        if (!digits() || (*whole == '0' && p > whole + 1)) return false;
        if (p < stop && *p == '.') {
            p += 1;
            if (!digits()) return false;
        }
        if (p < stop && (*p == 'e' || *p == 'E')) {
            p += 1;
            if (p < stop && (*p == '+' || *p == '-')) p += 1;
            if (!digits()) return false;
        }
        return p == stop;
    }
};

#endif
