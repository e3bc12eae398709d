// JSON string escapes, RFC 8259 section 7.
#ifndef CSIMDJSON_UNESCAPE_HPP
#define CSIMDJSON_UNESCAPE_HPP

#include "Tokens.hpp"

inline int hexadecimal(uint8_t digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    digit |= 0x20;
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

// The UTF-16 unit of `\uXXXX` whose digits start at `p`, or -1.
inline int32_t utf16Unit(const uint8_t *p, const uint8_t *stop) {
    if (stop - p < 4) return -1;
    int32_t unit = 0;
    for (int i = 0; i < 4; i += 1) {
        int digit = hexadecimal(p[i]);
        if (digit < 0) return -1;
        unit = unit << 4 | digit;
    }
    return unit;
}

inline uint8_t *putScalar(uint8_t *out, uint32_t scalar) {
    if (scalar < 0x80) {
        *out++ = uint8_t(scalar);
    } else if (scalar < 0x800) {
        *out++ = uint8_t(0xC0 | scalar >> 6);
        *out++ = uint8_t(0x80 | (scalar & 0x3F));
    } else if (scalar < 0x10000) {
        *out++ = uint8_t(0xE0 | scalar >> 12);
        *out++ = uint8_t(0x80 | (scalar >> 6 & 0x3F));
        *out++ = uint8_t(0x80 | (scalar & 0x3F));
    } else {
        *out++ = uint8_t(0xF0 | scalar >> 18);
        *out++ = uint8_t(0x80 | (scalar >> 12 & 0x3F));
        *out++ = uint8_t(0x80 | (scalar >> 6 & 0x3F));
        *out++ = uint8_t(0x80 | (scalar & 0x3F));
    }
    return out;
}

// Writes the string at `out`, never longer than `raw`; the new end, or nullptr when an escape is
// none. A surrogate without its other half becomes U+FFFD and is counted.
inline uint8_t *unescape(const Slice &raw, uint8_t *out, size_t &loneSurrogates) {
    const uint8_t *p = raw.data, *stop = raw.data + raw.length;
    while (p < stop) {
        if (*p != '\\') {
            auto found = static_cast<const uint8_t *>(std::memchr(p, '\\', size_t(stop - p)));
            size_t plain = size_t((found ? found : stop) - p);
            std::memcpy(out, p, plain);
            out += plain;
            p += plain;
            continue;
        }
        if (stop - p < 2) return nullptr;
        uint8_t escape = p[1];
        p += 2;
        switch (escape) {
            case '"': case '\\': case '/': *out++ = escape; break;
            case 'b': *out++ = '\b'; break;
            case 'f': *out++ = '\f'; break;
            case 'n': *out++ = '\n'; break;
            case 'r': *out++ = '\r'; break;
            case 't': *out++ = '\t'; break;
            case 'u': {
                int32_t unit = utf16Unit(p, stop);
                if (unit < 0) return nullptr;
                p += 4;
                uint32_t scalar = uint32_t(unit);
                if (unit >= 0xD800 && unit < 0xE000) {
                    int32_t low = -1;
                    if (unit < 0xDC00 && stop - p >= 6 && p[0] == '\\' && p[1] == 'u') {
                        low = utf16Unit(p + 2, stop);
                    }
                    if (low >= 0xDC00 && low < 0xE000) {
                        scalar = 0x10000 + (uint32_t(unit - 0xD800) << 10) + uint32_t(low - 0xDC00);
                        p += 6;
                    } else {
                        scalar = 0xFFFD;
                        loneSurrogates += 1;
                    }
                }
                out = putScalar(out, scalar);
                break;
            }
            default: return nullptr;
        }
    }
    return out;
}

#endif
