/*
 * Any bytes as a key file, as a wrapped key and as an envelope. What must hold: nothing opens that
 * we did not close; a file that is taken holds at least one key, which wraps and unwraps.
 */
#include "envelope.h"
#include "keys.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "line %d: %s\n", __LINE__, #condition);                                \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static void check_keys(const struct dt_keys *keys)
{
    uint64_t seed = 1;
    struct dt_entropy entropy = dt_entropy_seeded(&seed);
    struct dt_key_use use = {DT_VIEW("conversation"), DT_VIEW("acme"), DT_VIEW("tag")};
    uint8_t key[DT_KEY_BYTES] = {9}, opened[DT_KEY_BYTES];
    struct dt_wrapped wrapped;
    struct dt_error err;
    REQUIRE(dt_keys_count(keys) >= 1 && dt_keys_count(keys) <= DT_KEYS_MASTERS);
    REQUIRE(dt_keys_wrap(keys, &entropy, &use, key, &wrapped, &err) == DT_OK);
    struct dt_view view = {(const char *)wrapped.bytes, sizeof wrapped.bytes};
    REQUIRE(dt_keys_is_current(keys, view));
    REQUIRE(dt_keys_unwrap(keys, &use, view, opened, &err) == DT_OK);
    REQUIRE(memcmp(key, opened, sizeof key) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_view input = {(const char *)data, size}, body;
    struct dt_keys *keys = NULL;
    struct dt_key_use use = {DT_VIEW("conversation"), DT_VIEW("acme"), DT_VIEW("tag")};
    uint8_t key[DT_KEY_BYTES] = {1};
    struct dt_hash commitment = {{2}};
    struct dt_salt salt;
    struct dt_error err = {0};
    if (dt_keys_parse(input, &keys, &err) == DT_OK) {
        check_keys(keys);
        dt_keys_destroy(keys);
    } else {
        REQUIRE(err.message[0] != '\0');
    }
    REQUIRE(dt_keys_parse(DT_VIEW("master AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"), &keys,
                          &err) == DT_OK);
    REQUIRE(dt_keys_unwrap(keys, &use, input, key, &err) != DT_OK);
    dt_keys_destroy(keys);
    char *room = malloc(size ? size : 1);
    enum dt_status status =
        room ? dt_envelope_open(input, key, &commitment, room, &body, &salt, &err) : DT_NOMEM;
    REQUIRE((status == DT_OK) == (dt_envelope_is_clear(input) && size >= 1 + DT_SALT_BYTES));
    free(room);
    return 0;
}
