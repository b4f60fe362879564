#include "base64.h"

#include <assert.h>
#include <sodium.h>

void dt_base64_append(struct dt_buf *buf, const uint8_t *bytes, size_t size)
{
    size_t room = sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_ORIGINAL);
    char *at = dt_buf_reserve(buf, room);
    if (!at)
        return;
    sodium_bin2base64(at, room, bytes, size, sodium_base64_VARIANT_ORIGINAL);
    buf->len += room - 1;
}

/*
 * libsodium (1.0.18) takes bytes over 0x7f for letters. What was read is therefore written again
 * and compared: there is one form of it, and no other passes.
 */
bool dt_base64_read(struct dt_view text, uint8_t *out, size_t size)
{
    char again[DT_BASE64_READ_BYTES * 4 / 3 + 8];
    size_t len;
    assert(size <= DT_BASE64_READ_BYTES);
    if (text.len != sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_ORIGINAL) - 1 ||
        sodium_base642bin(out, size, text.ptr, text.len, NULL, &len, NULL,
                          sodium_base64_VARIANT_ORIGINAL) != 0 ||
        len != size)
        return false;
    sodium_bin2base64(again, sizeof again, out, size, sodium_base64_VARIANT_ORIGINAL);
    bool same = sodium_memcmp(again, text.ptr, text.len) == 0;
    sodium_memzero(again, sizeof again);
    return same;
}
