#include "base64.h"

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

bool dt_base64_read(struct dt_view text, uint8_t *out, size_t size)
{
    size_t len;
    return text.len == sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_ORIGINAL) - 1 &&
           sodium_base642bin(out, size, text.ptr, text.len, NULL, &len, NULL,
                             sodium_base64_VARIANT_ORIGINAL) == 0 &&
           len == size;
}
