#include "utf8.h"

#include <stdbool.h>

/* Eight bytes without a high bit are eight valid characters. */
static bool eight_are_ascii(const char *bytes)
{
    uint64_t block;
    memcpy(&block, bytes, sizeof block);
    return (block & UINT64_C(0x8080808080808080)) == 0;
}

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xc0) == 0x80;
}

/*
 * The length of the sequence at bytes, 0 if it is not valid: RFC 3629, section 4. Overlong forms
 * and surrogates are refused by the narrower range of the second byte after E0, ED, F0 and F4.
 */
static size_t sequence_length(const unsigned char *bytes, size_t available)
{
    unsigned char lead = bytes[0];
    if (lead < 0x80)
        return 1;
    if (lead < 0xc2 || lead > 0xf4)
        return 0;
    size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (available < length)
        return 0;
    unsigned char lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    unsigned char highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (bytes[1] < lowest || bytes[1] > highest)
        return 0;
    for (size_t i = 2; i < length; i++)
        if (!is_continuation(bytes[i]))
            return 0;
    return length;
}

size_t dt_utf8_valid_prefix(struct dt_view text)
{
    size_t at = 0;
    while (at < text.len) {
        if (text.len - at >= 8 && eight_are_ascii(text.ptr + at)) {
            at += 8;
            continue;
        }
        size_t length = sequence_length((const unsigned char *)text.ptr + at, text.len - at);
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

enum dt_status dt_utf8_check(struct dt_view text, struct dt_error *err)
{
    size_t valid = dt_utf8_valid_prefix(text);
    if (valid == text.len)
        return DT_OK;
    unsigned line = 1;
    size_t line_start = 0;
    for (size_t i = 0; i < valid; i++) {
        if (text.ptr[i] == '\n') {
            line++;
            line_start = i + 1;
        }
    }
    unsigned column = (unsigned)(valid - line_start) + 1;
    return dt_error_at(err, DT_FORMAT, line, column,
                       "line %u, byte %u: the byte 0x%02x is not valid UTF-8 here", line, column,
                       (unsigned)(unsigned char)text.ptr[valid]);
}

size_t dt_utf8_count(struct dt_view text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += !is_continuation((unsigned char)text.ptr[i]);
    return count;
}

uint32_t dt_utf8_next(struct dt_view text, size_t *at)
{
    const unsigned char *bytes = (const unsigned char *)text.ptr + *at;
    if (bytes[0] < 0x80) {
        *at += 1;
        return bytes[0];
    }
    if (bytes[0] < 0xe0) {
        *at += 2;
        return (bytes[0] & 0x1fu) << 6 | (bytes[1] & 0x3fu);
    }
    if (bytes[0] < 0xf0) {
        *at += 3;
        return (bytes[0] & 0x0fu) << 12 | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu);
    }
    *at += 4;
    return (bytes[0] & 0x07u) << 18 | (bytes[1] & 0x3fu) << 12 | (bytes[2] & 0x3fu) << 6 |
           (bytes[3] & 0x3fu);
}

size_t dt_utf8_put(uint32_t code_point, char out[4])
{
    unsigned char *bytes = (unsigned char *)out;
    if (code_point < 0x80) {
        bytes[0] = (unsigned char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        bytes[0] = (unsigned char)(0xc0 | code_point >> 6);
        bytes[1] = (unsigned char)(0x80 | (code_point & 0x3f));
        return 2;
    }
    if (code_point < 0x10000) {
        bytes[0] = (unsigned char)(0xe0 | code_point >> 12);
        bytes[1] = (unsigned char)(0x80 | (code_point >> 6 & 0x3f));
        bytes[2] = (unsigned char)(0x80 | (code_point & 0x3f));
        return 3;
    }
    bytes[0] = (unsigned char)(0xf0 | code_point >> 18);
    bytes[1] = (unsigned char)(0x80 | (code_point >> 12 & 0x3f));
    bytes[2] = (unsigned char)(0x80 | (code_point >> 6 & 0x3f));
    bytes[3] = (unsigned char)(0x80 | (code_point & 0x3f));
    return 4;
}
