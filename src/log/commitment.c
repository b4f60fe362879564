#include "commitment.h"

#include <assert.h>
#include <sodium.h>

static const char content_form[] = "detente content 1\n";
static const char entry_form[] = "detente entry 1\n";

static uint8_t *put(uint8_t *at, uint64_t value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; i++)
        at[i] = (uint8_t)(value >> (8 * (bytes - 1 - i)));
    return at + bytes;
}

static void add_part(crypto_hash_sha256_state *state, struct dt_view part)
{
    uint8_t length[8];
    put(length, part.len, sizeof length);
    crypto_hash_sha256_update(state, length, sizeof length);
    if (part.len > 0)
        crypto_hash_sha256_update(state, (const unsigned char *)part.ptr, part.len);
}

void dt_commit(const struct dt_content *content, const struct dt_salt *salt, struct dt_hash *out)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const unsigned char *)content_form, sizeof content_form - 1);
    crypto_hash_sha256_update(&state, salt->bytes, DT_SALT_BYTES);
    add_part(&state, content->conversation);
    add_part(&state, content->actor);
    add_part(&state, content->body);
    crypto_hash_sha256_final(&state, out->bytes);
    sodium_memzero(&state, sizeof state);
}

static uint8_t *put_bytes(uint8_t *at, const void *bytes, size_t len)
{
    memcpy(at, bytes, len);
    return at + len;
}

static uint8_t *put_name(uint8_t *at, struct dt_view name)
{
    assert(name.len <= DT_ENTRY_NAME_BYTES);
    *at = (uint8_t)name.len;
    return name.len > 0 ? put_bytes(at + 1, name.ptr, name.len) : at + 1;
}

size_t dt_entry_encode(const struct dt_entry *entry, uint8_t *out)
{
    uint8_t *at = put_bytes(out, entry_form, sizeof entry_form - 1);
    at = put_name(at, entry->tenant);
    at = put(at, entry->entry, 8);
    at = put_bytes(at, entry->tag.bytes, DT_TAG_BYTES);
    at = put(at, entry->sequence, 8);
    at = put(at, (uint64_t)entry->at, 8);
    at = put_name(at, entry->actor);
    at = put_name(at, entry->kind);
    at = put(at, entry->version, 2);
    at = put_bytes(at, entry->commitment.bytes, DT_HASH_BYTES);
    return (size_t)(at - out);
}

void dt_entry_hash(const struct dt_entry *entry, struct dt_hash *out)
{
    uint8_t bytes[DT_ENTRY_BYTES];
    size_t len = dt_entry_encode(entry, bytes);
    dt_merkle_leaf((struct dt_view){(const char *)bytes, len}, out);
}
