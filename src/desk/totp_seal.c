#include "totp_seal.h"

#include "base64.h"
#include "record.h"

#include <sodium.h>

enum {
    NONCE = crypto_secretbox_NONCEBYTES,
    SEALED = NONCE + crypto_secretbox_MACBYTES + DT_TOTP_SECRET_BYTES
};

enum dt_status dt_totp_key_get(const struct dt_people *people, struct dt_view tenant,
                               struct dt_view id, struct dt_totp_key *out, struct dt_error *err)
{
    static const unsigned char use[] = "detente one-time codes";
    uint8_t index[DT_KEY_BYTES];
    crypto_generichash_state state;
    *out = (struct dt_totp_key){.sealed = people->options.record != NULL};
    if (!out->sealed)
        return DT_OK;
    enum dt_status status =
        dt_record_index_key(people->options.record, people->store, tenant, index, err);
    if (status != DT_OK)
        return status;
    crypto_generichash_init(&state, index, sizeof index, sizeof out->bytes);
    crypto_generichash_update(&state, use, sizeof use);
    crypto_generichash_update(&state, (const unsigned char *)id.ptr, id.len);
    crypto_generichash_final(&state, out->bytes, sizeof out->bytes);
    sodium_memzero(index, sizeof index);
    return DT_OK;
}

void dt_totp_seal(struct dt_people *people, const struct dt_totp_key *key, const uint8_t *secret,
                  char *out)
{
    uint8_t sealed[SEALED];
    if (!key->sealed) {
        sodium_bin2base64(out, DT_TOTP_SEALED_TEXT + 1, secret, DT_TOTP_SECRET_BYTES,
                          sodium_base64_VARIANT_ORIGINAL);
        return;
    }
    dt_people_fill(people, sealed, NONCE);
    crypto_secretbox_easy(sealed + NONCE, secret, DT_TOTP_SECRET_BYTES, sealed, key->bytes);
    sodium_bin2base64(out, DT_TOTP_SEALED_TEXT + 1, sealed, sizeof sealed,
                      sodium_base64_VARIANT_ORIGINAL);
}

bool dt_totp_open(const struct dt_totp_key *key, struct dt_view text, uint8_t *out)
{
    uint8_t sealed[SEALED];
    if (!key->sealed)
        return dt_base64_read(text, out, DT_TOTP_SECRET_BYTES);
    return dt_base64_read(text, sealed, sizeof sealed) &&
           crypto_secretbox_open_easy(out, sealed + NONCE, sizeof sealed - NONCE, sealed,
                                      key->bytes) == 0;
}
