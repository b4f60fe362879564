/*
 * The house's master keys, and what they wrap: each conversation's data key and each tenant's
 * signing key. Whoever has the master keys can read every conversation and sign in the house's
 * name; whoever loses them has lost both. They live in a file of their own, never in the store.
 *
 * The file is text, mode 0600 (or stricter), a key a line, '#' begins a comment:
 *
 *     master K7d0...=        base64 of 32 random bytes
 *
 * The first key wraps; all of them unwrap. A key is known by its id, the first 8 bytes of a hash of
 * it, which every wrapping names: a store can say which key it misses. Rotation: a new key is put
 * first, the store's wrappings are made anew row by row (dt_keys_rewrap), and when none names the
 * old key it leaves the file.
 *
 * Invariants: key bytes live in memory that is locked where the system allows it, wiped on destroy,
 * and never in an error's words.
 */
#ifndef DT_KEYS_H
#define DT_KEYS_H

#include "buf.h"
#include "entropy.h"

enum {
    DT_KEY_BYTES = 32,
    DT_KEY_ID_BYTES = 8,
    DT_KEYS_MASTERS = 16,           /* in a file */
    DT_KEYS_FILE_BYTES = 16 * 1024, /* a file */
    DT_WRAPPED_BYTES = 81,          /* form, key id, nonce, key, tag */
};

struct dt_keys;

struct dt_wrapped {
    uint8_t bytes[DT_WRAPPED_BYTES];
};

/* What a wrapped key is for, bound into the wrapping: a key moved to another row does not open. */
struct dt_key_use {
    struct dt_view what; /* "conversation", "signing" */
    struct dt_view tenant;
    struct dt_view name; /* the conversation's tag; empty for signing */
};

/*
 * Reads a key file's text. Owns: the caller destroys *keys_out. Errors: DT_FORMAT with the line,
 * DT_LIMIT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_keys_parse(struct dt_view text, struct dt_keys **keys_out,
                                           struct dt_error *err);

/*
 * Reads a key file. Errors: those of dt_keys_parse; DT_NOT_FOUND, DT_IO; DT_DENIED where it belongs
 * to somebody else, is no plain file, or others may read or write it.
 */
DT_MUST_CHECK enum dt_status dt_keys_load(const char *path, struct dt_keys **keys_out,
                                          struct dt_error *err);
void dt_keys_destroy(struct dt_keys *keys);

/* A new key file with one random master key, mode 0600. Never writes over a file. Errors:
 * DT_CONFLICT (there is one), DT_IO. */
DT_MUST_CHECK enum dt_status dt_keys_create_file(const char *path, const struct dt_entropy *random,
                                                 struct dt_error *err);

/* Replaces the file by one with a new first key and the keys it had. The file is whole at every
 * moment. Errors: those of dt_keys_load, DT_LIMIT (DT_KEYS_MASTERS), DT_IO. */
DT_MUST_CHECK enum dt_status dt_keys_add_to_file(const char *path, const struct dt_entropy *random,
                                                 struct dt_error *err);

/* Replaces the file by one with only its first key. */
DT_MUST_CHECK enum dt_status dt_keys_drop_old_from_file(const char *path, struct dt_error *err);

size_t dt_keys_count(const struct dt_keys *keys);

/* The id of key number i; 0 is the one that wraps. out: DT_KEY_ID_BYTES. */
void dt_keys_id(const struct dt_keys *keys, size_t i, uint8_t *out);

/* The bytes of key number i, for writing a key file. Borrowed from keys. */
const uint8_t *dt_keys_bytes(const struct dt_keys *keys, size_t i);

/* key: DT_KEY_BYTES. */
DT_MUST_CHECK enum dt_status dt_keys_wrap(const struct dt_keys *keys,
                                          const struct dt_entropy *random,
                                          const struct dt_key_use *use, const uint8_t *key,
                                          struct dt_wrapped *out, struct dt_error *err);

/*
 * wrapped: the bytes as they were stored, of any length. key_out: DT_KEY_BYTES; the caller wipes
 * it. Errors: DT_NOT_FOUND (the master key it names is not here: the words give its id), DT_FORMAT
 * (it does not open: changed, or another row's).
 */
DT_MUST_CHECK enum dt_status dt_keys_unwrap(const struct dt_keys *keys,
                                            const struct dt_key_use *use, struct dt_view wrapped,
                                            uint8_t *key_out, struct dt_error *err);

/* Whether the first master key wrapped it: then there is nothing to make anew. */
bool dt_keys_is_current(const struct dt_keys *keys, struct dt_view wrapped);

/* The same key under the first master key. */
DT_MUST_CHECK enum dt_status dt_keys_rewrap(const struct dt_keys *keys,
                                            const struct dt_entropy *random,
                                            const struct dt_key_use *use, struct dt_view wrapped,
                                            struct dt_wrapped *out, struct dt_error *err);

#endif
