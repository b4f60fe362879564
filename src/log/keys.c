#include "keys.h"

#include "base64.h"

#include <assert.h>
#include <sodium.h>
#include <stdio.h>

enum { NONCE_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, WRAPPING_FORM = 0x01 };

static_assert(DT_WRAPPED_BYTES == 1 + DT_KEY_ID_BYTES + NONCE_BYTES + DT_KEY_BYTES +
                                      crypto_aead_xchacha20poly1305_ietf_ABYTES,
              "what a wrapping is made of");

struct master {
    uint8_t id[DT_KEY_ID_BYTES];
    uint8_t key[DT_KEY_BYTES];
};

/* In sodium_malloc's memory: locked where allowed, guarded, wiped by sodium_free. */
struct dt_keys {
    size_t count;
    struct master masters[DT_KEYS_MASTERS];
};

static void make_id(const uint8_t *key, uint8_t *id_out)
{
    static const char form[] = "detente master key id 1\n";
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const unsigned char *)form, sizeof form - 1);
    crypto_hash_sha256_update(&state, key, DT_KEY_BYTES);
    crypto_hash_sha256_final(&state, hash);
    memcpy(id_out, hash, DT_KEY_ID_BYTES);
    sodium_memzero(&state, sizeof state);
}

static struct dt_view trim(struct dt_view line)
{
    while (line.len > 0 && strchr(" \t\r", line.ptr[line.len - 1]))
        line.len--;
    while (line.len > 0 && strchr(" \t", line.ptr[0]))
        line = dt_view_slice(line, 1, line.len);
    return line;
}

/* One line of the file, without its end. */
static enum dt_status take_line(struct dt_keys *keys, struct dt_view line, unsigned number,
                                struct dt_error *err)
{
    static const char word[] = "master ";
    line = trim(line);
    if (line.len == 0 || line.ptr[0] == '#')
        return DT_OK;
    if (line.len < sizeof word || memcmp(line.ptr, word, sizeof word - 1) != 0)
        return dt_error_at(err, DT_FORMAT, number, 0,
                           "a key is written \"master\", a space, and base64");
    if (keys->count == DT_KEYS_MASTERS)
        return dt_error_at(err, DT_LIMIT, number, 0, "a key file may hold %d keys",
                           DT_KEYS_MASTERS);
    struct master *master = &keys->masters[keys->count];
    if (!dt_base64_read(trim(dt_view_slice(line, sizeof word - 1, line.len)), master->key,
                        DT_KEY_BYTES))
        return dt_error_at(err, DT_FORMAT, number, 0,
                           "this is not the base64 of %d bytes: a character is wrong or missing",
                           DT_KEY_BYTES);
    make_id(master->key, master->id);
    for (size_t i = 0; i < keys->count; i++)
        if (memcmp(keys->masters[i].id, master->id, DT_KEY_ID_BYTES) == 0)
            return dt_error_at(err, DT_FORMAT, number, 0, "the same key stands here twice");
    keys->count++;
    return DT_OK;
}

static enum dt_status take_lines(struct dt_keys *keys, struct dt_view text, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (unsigned number = 1; status == DT_OK && text.len > 0; number++) {
        const char *end = memchr(text.ptr, '\n', text.len);
        size_t len = end ? (size_t)(end - text.ptr) : text.len;
        status = take_line(keys, dt_view_slice(text, 0, len), number, err);
        text = dt_view_slice(text, end ? len + 1 : len, text.len);
    }
    if (status == DT_OK && keys->count == 0)
        status = dt_error_set(err, DT_FORMAT, "there is no key in it");
    return status;
}

enum dt_status dt_keys_parse(struct dt_view text, struct dt_keys **keys_out, struct dt_error *err)
{
    if (sodium_init() < 0)
        return dt_error_set(err, DT_UNAVAILABLE, "this machine gives no random bytes");
    struct dt_keys *keys = sodium_malloc(sizeof *keys);
    if (!keys)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    keys->count = 0;
    enum dt_status status = take_lines(keys, text, err);
    if (status == DT_OK)
        *keys_out = keys;
    else
        sodium_free(keys);
    return status;
}

void dt_keys_destroy(struct dt_keys *keys)
{
    sodium_free(keys);
}

size_t dt_keys_count(const struct dt_keys *keys)
{
    return keys->count;
}

void dt_keys_id(const struct dt_keys *keys, size_t i, uint8_t *out)
{
    assert(i < keys->count);
    memcpy(out, keys->masters[i].id, DT_KEY_ID_BYTES);
}

const uint8_t *dt_keys_bytes(const struct dt_keys *keys, size_t i)
{
    assert(i < keys->count);
    return keys->masters[i].key;
}

/* What the wrapping is bound to, as one hash: fixed in length, whatever the names are. */
static void bind(const struct dt_key_use *use, unsigned char *out)
{
    static const char form[] = "detente wrapped key 1\n";
    const struct dt_view parts[] = {use->what, use->tenant, use->name};
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const unsigned char *)form, sizeof form - 1);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        unsigned char length[8];
        for (unsigned byte = 0; byte < 8; byte++)
            length[byte] = (unsigned char)((uint64_t)parts[i].len >> (56 - 8 * byte));
        crypto_hash_sha256_update(&state, length, sizeof length);
        if (parts[i].len > 0)
            crypto_hash_sha256_update(&state, (const unsigned char *)parts[i].ptr, parts[i].len);
    }
    crypto_hash_sha256_final(&state, out);
}

enum dt_status dt_keys_wrap(const struct dt_keys *keys, const struct dt_entropy *random,
                            const struct dt_key_use *use, const uint8_t *key,
                            struct dt_wrapped *out, struct dt_error *err)
{
    unsigned char bound[crypto_hash_sha256_BYTES];
    uint8_t *nonce = out->bytes + 1 + DT_KEY_ID_BYTES;
    const struct master *master = &keys->masters[0];
    bind(use, bound);
    out->bytes[0] = WRAPPING_FORM;
    memcpy(out->bytes + 1, master->id, DT_KEY_ID_BYTES);
    random->fill(random->self, nonce, NONCE_BYTES);
    if (crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + NONCE_BYTES, NULL, key, DT_KEY_BYTES,
                                                   bound, sizeof bound, NULL, nonce,
                                                   master->key) != 0)
        return dt_error_set(err, DT_INVALID, "a key could not be wrapped");
    return DT_OK;
}

enum dt_status dt_keys_unwrap(const struct dt_keys *keys, const struct dt_key_use *use,
                              struct dt_view wrapped, uint8_t *key_out, struct dt_error *err)
{
    unsigned char bound[crypto_hash_sha256_BYTES];
    const unsigned char *bytes = (const unsigned char *)wrapped.ptr;
    if (wrapped.len != DT_WRAPPED_BYTES || bytes[0] != WRAPPING_FORM)
        return dt_error_set(err, DT_FORMAT, "a wrapped key in the store does not have its form");
    size_t at = 0;
    while (at < keys->count && memcmp(keys->masters[at].id, bytes + 1, DT_KEY_ID_BYTES) != 0)
        at++;
    if (at == keys->count) {
        char id[2 * DT_KEY_ID_BYTES + 1];
        sodium_bin2hex(id, sizeof id, bytes + 1, DT_KEY_ID_BYTES);
        return dt_error_set(err, DT_NOT_FOUND, "the key file does not hold the master key %s", id);
    }
    const unsigned char *nonce = bytes + 1 + DT_KEY_ID_BYTES;
    bind(use, bound);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            key_out, NULL, NULL, nonce + NONCE_BYTES,
            DT_KEY_BYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES, bound, sizeof bound, nonce,
            keys->masters[at].key) != 0)
        return dt_error_set(err, DT_FORMAT,
                            "a wrapped key in the store was changed, or is another row's");
    return DT_OK;
}

bool dt_keys_is_current(const struct dt_keys *keys, struct dt_view wrapped)
{
    return wrapped.len == DT_WRAPPED_BYTES &&
           memcmp(wrapped.ptr + 1, keys->masters[0].id, DT_KEY_ID_BYTES) == 0;
}

enum dt_status dt_keys_rewrap(const struct dt_keys *keys, const struct dt_entropy *random,
                              const struct dt_key_use *use, struct dt_view wrapped,
                              struct dt_wrapped *out, struct dt_error *err)
{
    uint8_t key[DT_KEY_BYTES];
    enum dt_status status = dt_keys_unwrap(keys, use, wrapped, key, err);
    if (status == DT_OK)
        status = dt_keys_wrap(keys, random, use, key, out, err);
    sodium_memzero(key, sizeof key);
    return status;
}
