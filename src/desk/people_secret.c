/* Ids, secrets, and the hashes of secrets. */
#include "people_parts.h"

#include <assert.h>
#include <sodium.h>

static_assert(DT_SECRET_TEXT + 1 ==
                  sodium_base64_ENCODED_LEN(DT_SECRET_BYTES,
                                            sodium_base64_VARIANT_URLSAFE_NO_PADDING),
              "a secret's text");
static_assert(DT_HASH_TEXT + 1 == sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_ORIGINAL),
              "a hash's text");

/* A generator may be one that only one thread may use: a test's. */
void dt_people_fill(struct dt_people *people, void *out, size_t size)
{
    const struct dt_entropy *random = people->options.random;
    pthread_mutex_lock(&people->mutex);
    random->fill(random->self, out, size);
    pthread_mutex_unlock(&people->mutex);
}

void dt_id_text(const uint8_t bytes[10], char *out)
{
    static const char letters[] = "0123456789abcdefghjkmnpqrstvwxyz"; /* no i, l, o, u */
    for (unsigned i = 0; i < 2; i++) {
        uint64_t group = 0;
        for (unsigned j = 0; j < 5; j++)
            group = group << 8 | bytes[5 * i + j];
        for (unsigned j = 0; j < 8; j++)
            *out++ = letters[group >> (35 - 5 * j) & 31];
    }
    *out = '\0';
}

void dt_people_make_id(struct dt_people *people, char kind, char *out)
{
    uint8_t bytes[10];
    dt_people_fill(people, bytes, sizeof bytes);
    out[0] = kind;
    out[1] = '-';
    dt_id_text(bytes, out + 2);
}

void dt_people_make_secret(struct dt_people *people, char *out)
{
    uint8_t bytes[DT_SECRET_BYTES];
    dt_people_fill(people, bytes, sizeof bytes);
    sodium_bin2base64(out, DT_SECRET_TEXT + 1, bytes, sizeof bytes,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(bytes, sizeof bytes);
}

bool dt_secret_plausible(struct dt_view secret)
{
    if (secret.len != DT_SECRET_TEXT)
        return false;
    for (size_t i = 0; i < secret.len; i++) {
        char c = secret.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '-' || c == '_'))
            return false;
    }
    return true;
}

void dt_secret_hash(struct dt_view secret, uint8_t out[32])
{
    crypto_hash_sha256(out, (const unsigned char *)(secret.ptr ? secret.ptr : ""), secret.len);
}

void dt_hash_text(const uint8_t hash[32], char *out)
{
    sodium_bin2base64(out, DT_HASH_TEXT + 1, hash, 32, sodium_base64_VARIANT_ORIGINAL);
}

void dt_session_id(const uint8_t hash[32], char *out)
{
    uint8_t bytes[crypto_generichash_BYTES_MIN];
    static const unsigned char label[] = "detente session id";
    crypto_generichash(bytes, sizeof bytes, hash, 32, label, sizeof label - 1);
    out[0] = 's';
    out[1] = '-';
    dt_id_text(bytes, out + 2);
}
