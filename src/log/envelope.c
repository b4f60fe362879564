#include "envelope.h"

#include <assert.h>
#include <sodium.h>

enum {
    CLEAR = 0x00,
    CLOSED = 0x01,
    NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    TAG_BYTES = crypto_aead_xchacha20poly1305_ietf_ABYTES,
};

static_assert(DT_ENVELOPE_OVERHEAD_BYTES == 1 + NONCE_BYTES + DT_SALT_BYTES + TAG_BYTES,
              "what an envelope adds");

static void close_clear(const struct dt_salt *salt, struct dt_view body, struct dt_buf *out)
{
    dt_buf_append_char(out, CLEAR);
    dt_buf_append(out, salt->bytes, DT_SALT_BYTES);
    dt_buf_append_view(out, body);
}

/* Salt and body are put into the envelope first and encrypted where they stand. */
static void close_closed(const struct dt_entropy *random, const uint8_t *key,
                         const struct dt_salt *salt, struct dt_view body,
                         const struct dt_hash *commitment, struct dt_buf *out)
{
    size_t inner = DT_SALT_BYTES + body.len;
    char *room = dt_buf_reserve(out, 1 + NONCE_BYTES + inner + TAG_BYTES);
    if (!room)
        return;
    unsigned char *nonce = (unsigned char *)room + 1, *text = nonce + NONCE_BYTES;
    room[0] = CLOSED;
    random->fill(random->self, nonce, NONCE_BYTES);
    memcpy(text, salt->bytes, DT_SALT_BYTES);
    if (body.len > 0)
        memcpy(text + DT_SALT_BYTES, body.ptr, body.len);
    crypto_aead_xchacha20poly1305_ietf_encrypt(text, NULL, text, inner, commitment->bytes,
                                               DT_HASH_BYTES, NULL, nonce, key);
    out->len += 1 + NONCE_BYTES + inner + TAG_BYTES;
}

enum dt_status dt_envelope_close(const struct dt_entropy *random, const uint8_t *key,
                                 const struct dt_content *content, struct dt_buf *out,
                                 struct dt_hash *commitment_out, struct dt_error *err)
{
    struct dt_salt salt;
    struct dt_hash commitment;
    random->fill(random->self, salt.bytes, DT_SALT_BYTES);
    dt_commit(content, &salt, &commitment);
    if (key)
        close_closed(random, key, &salt, content->body, &commitment, out);
    else
        close_clear(&salt, content->body, out);
    sodium_memzero(&salt, sizeof salt);
    if (dt_buf_failed(out))
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    *commitment_out = commitment;
    return DT_OK;
}

bool dt_envelope_is_clear(struct dt_view envelope)
{
    return envelope.len > 0 && envelope.ptr[0] == CLEAR;
}

enum dt_status dt_envelope_open(struct dt_view envelope, const uint8_t *key,
                                const struct dt_hash *commitment, char *room,
                                struct dt_view *body_out, struct dt_salt *salt_out,
                                struct dt_error *err)
{
    const unsigned char *bytes = (const unsigned char *)envelope.ptr;
    if (dt_envelope_is_clear(envelope) && envelope.len >= 1 + DT_SALT_BYTES) {
        memcpy(salt_out->bytes, bytes + 1, DT_SALT_BYTES);
        *body_out = dt_view_slice(envelope, 1 + DT_SALT_BYTES, envelope.len);
        return DT_OK;
    }
    if (envelope.len < DT_ENVELOPE_OVERHEAD_BYTES || bytes[0] != CLOSED)
        return dt_error_set(err, DT_FORMAT, "what is stored does not have the form it should have");
    if (!key)
        return dt_error_set(err, DT_NOT_FOUND, "its key is gone");
    unsigned long long len;
    unsigned char *text = (unsigned char *)room;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            text, &len, NULL, bytes + 1 + NONCE_BYTES, envelope.len - 1 - NONCE_BYTES,
            commitment->bytes, DT_HASH_BYTES, bytes + 1, key) != 0)
        return dt_error_set(err, DT_FORMAT, "what is stored was changed, or is another event's");
    memcpy(salt_out->bytes, text, DT_SALT_BYTES);
    *body_out = (struct dt_view){room + DT_SALT_BYTES, (size_t)len - DT_SALT_BYTES};
    return DT_OK;
}
