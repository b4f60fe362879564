#include "utf8_check.h"

#include <stdint.h>

/* One code point from at; its length, 0 if there is none. */
static size_t take(const unsigned char *at, size_t len, uint32_t *out)
{
    static const struct {
        unsigned char mask, lead;
        uint32_t least;
    } forms[] = {{0x80, 0x00, 0}, {0xe0, 0xc0, 0x80}, {0xf0, 0xe0, 0x800}, {0xf8, 0xf0, 0x10000}};
    for (size_t form = 0; form < 4; form++) {
        if ((at[0] & forms[form].mask) != forms[form].lead)
            continue;
        uint32_t code = at[0] & (unsigned char)~forms[form].mask;
        if (form + 1 > len)
            return 0;
        for (size_t i = 1; i <= form; i++) {
            if ((at[i] & 0xc0) != 0x80)
                return 0;
            code = code << 6 | (at[i] & 0x3f);
        }
        *out = code;
        return code >= forms[form].least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
                   ? form + 1
                   : 0;
    }
    return 0;
}

bool dt_utf8_is_valid(struct dt_view text)
{
    uint32_t code;
    for (size_t i = 0, step; i < text.len; i += step)
        if ((step = take((const unsigned char *)text.ptr + i, text.len - i, &code)) == 0)
            return false;
    return true;
}

static bool is_space(uint32_t code)
{
    return code <= 0x20 || (code >= 0x7f && code <= 0xa0) || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200a) || code == 0x2028 || code == 0x2029 ||
           code == 0x202f || code == 0x205f || code == 0x3000;
}

bool dt_utf8_is_word(struct dt_view text)
{
    uint32_t code;
    for (size_t i = 0, step; i < text.len; i += step)
        if ((step = take((const unsigned char *)text.ptr + i, text.len - i, &code)) == 0 ||
            is_space(code))
            return false;
    return true;
}
