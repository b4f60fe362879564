#include "password.h"

#include <assert.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <uninorm.h>
#include <unistr.h>

static_assert(DT_PASSWORD_HASH_BYTES >= crypto_pwhash_argon2id_STRBYTES, "room for a hash");

/* The password as it is hashed; *out is wiped and freed by forget. */
static enum dt_status normalise(struct dt_view password, uint8_t **out, size_t *len_out,
                                struct dt_error *err)
{
    const uint8_t *bytes = (const uint8_t *)password.ptr;
    if (u8_check(bytes, password.len))
        return dt_error_set(err, DT_INVALID, "the password is not UTF-8");
    *out = u8_normalize(UNINORM_NFC, bytes, password.len, NULL, len_out);
    if (!*out)
        return dt_error_set(err, DT_NOMEM, "no memory for a password");
    return DT_OK;
}

static void forget(uint8_t *bytes, size_t len)
{
    if (bytes)
        sodium_memzero(bytes, len);
    free(bytes);
}

enum dt_status dt_password_hash(struct dt_view password, const struct dt_password_cost *cost,
                                char *out, struct dt_error *err)
{
    uint8_t *bytes = NULL;
    size_t len = 0;
    char hash[crypto_pwhash_argon2id_STRBYTES];
    enum dt_status status = normalise(password, &bytes, &len, err);
    if (status != DT_OK)
        return status;
    if (crypto_pwhash_argon2id_str(hash, (const char *)bytes, len, cost->ops,
                                   (size_t)cost->bytes) != 0)
        status = dt_error_set(err, DT_NOMEM, "no memory to hash a password");
    else
        memcpy(out, hash, sizeof hash);
    forget(bytes, len);
    return status;
}

/* "$argon2id$v=19$m=65536,t=2,p=1$SALT$HASH", as libsodium writes it. */
struct parts {
    struct dt_password_cost cost;
    uint8_t salt[crypto_pwhash_argon2id_SALTBYTES], hash[32];
};

static bool read_base64(const char **at, char end, uint8_t *out, size_t size)
{
    const char *stop = strchr(*at, end);
    size_t len = 0;
    if (!stop || sodium_base642bin(out, size, *at, (size_t)(stop - *at), NULL, &len, NULL,
                                   sodium_base64_VARIANT_ORIGINAL_NO_PADDING) != 0)
        return false;
    *at = stop + 1;
    return len == size;
}

static bool read_parts(const char *hash, struct parts *out)
{
    unsigned memory = 0, passes = 0;
    int end = 0;
    if (sscanf(hash, "$argon2id$v=19$m=%9u,t=%9u,p=1$%n", &memory, &passes, &end) != 2 || end == 0)
        return false;
    const char *at = hash + end;
    out->cost = (struct dt_password_cost){passes, (uint64_t)memory * 1024};
    return read_base64(&at, '$', out->salt, sizeof out->salt) &&
           read_base64(&at, '\0', out->hash, sizeof out->hash);
}

/*
 * Not with libsodium's crypto_pwhash_str_verify: where its 64 MiB cannot be had, that says the
 * password was wrong.
 */
enum dt_status dt_password_fits(struct dt_view password, const char *hash, bool *fits_out,
                                struct dt_error *err)
{
    uint8_t *bytes = NULL, made[32];
    struct parts parts;
    size_t len = 0;
    if (!read_parts(hash, &parts))
        return dt_error_set(err, DT_FORMAT, "the hash of a password is damaged");
    enum dt_status status = normalise(password, &bytes, &len, err);
    if (status == DT_NOMEM)
        return status;
    /* What is no UTF-8 takes as long as everything else, and fits nothing. */
    bool text = status == DT_OK;
    int failed = crypto_pwhash_argon2id(made, sizeof made, text ? (const char *)bytes : "", len,
                                        parts.salt, parts.cost.ops, (size_t)parts.cost.bytes,
                                        crypto_pwhash_argon2id_ALG_ARGON2ID13);
    forget(bytes, len);
    if (failed)
        return dt_error_set(err, DT_NOMEM, "no memory to check a password");
    *fits_out = sodium_memcmp(made, parts.hash, sizeof made) == 0 && text;
    sodium_memzero(made, sizeof made);
    return DT_OK;
}

bool dt_password_is_dated(const char *hash, const struct dt_password_cost *cost)
{
    return crypto_pwhash_argon2id_str_needs_rehash(hash, cost->ops, (size_t)cost->bytes) != 0;
}

void dt_password_nobodys(const struct dt_password_cost *cost, const struct dt_entropy *random,
                         char *out)
{
    uint8_t salt[16], hash[32];
    char salt_text[24], hash_text[48];
    random->fill(random->self, salt, sizeof salt);
    random->fill(random->self, hash, sizeof hash);
    sodium_bin2base64(salt_text, sizeof salt_text, salt, sizeof salt,
                      sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    sodium_bin2base64(hash_text, sizeof hash_text, hash, sizeof hash,
                      sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    memset(out, 0, DT_PASSWORD_HASH_BYTES);
    snprintf(out, DT_PASSWORD_HASH_BYTES, "$argon2id$v=19$m=%llu,t=%llu,p=1$%s$%s",
             (unsigned long long)(cost->bytes / 1024), (unsigned long long)cost->ops, salt_text,
             hash_text);
}
