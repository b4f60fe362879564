#include "met.h"

#include <assert.h>
#include <sodium.h>
#include <stdlib.h>

void dt_met_init(struct dt_met *met)
{
    *met = (struct dt_met){.rows = NULL};
    randombytes_buf(met->key, sizeof met->key);
}

static_assert(crypto_shorthash_BYTES >= sizeof(size_t) && crypto_shorthash_KEYBYTES == 16,
              "what the hash takes and gives");

void dt_met_finish(struct dt_met *met)
{
    free(met->rows);
    *met = (struct dt_met){.rows = NULL};
}

/* The row of the tag, or the empty one where it belongs. capacity > count. */
static struct dt_met_row *place(const struct dt_met *met, const struct dt_tag *tag)
{
    unsigned char hash[crypto_shorthash_BYTES];
    size_t at;
    crypto_shorthash(hash, tag->bytes, sizeof tag->bytes, met->key);
    memcpy(&at, hash, sizeof at);
    for (;; at++) {
        struct dt_met_row *row = &met->rows[at & (met->capacity - 1)];
        if (row->sequence == 0 || memcmp(&row->tag, tag, sizeof *tag) == 0)
            return row;
    }
}

static bool grow(struct dt_met *met)
{
    struct dt_met larger = *met;
    larger.capacity = met->capacity ? met->capacity * 2 : 64;
    if (larger.capacity > SIZE_MAX / 2 / sizeof *larger.rows)
        return false;
    larger.rows = calloc(larger.capacity, sizeof *larger.rows);
    if (!larger.rows)
        return false;
    for (size_t i = 0; i < met->capacity; i++)
        if (met->rows[i].sequence > 0)
            *place(&larger, &met->rows[i].tag) = met->rows[i];
    free(met->rows);
    met->rows = larger.rows;
    met->capacity = larger.capacity;
    return true;
}

struct dt_met_row *dt_met_row(struct dt_met *met, const struct dt_tag *tag)
{
    if (met->count >= met->capacity / 4 * 3 && !grow(met))
        return NULL;
    struct dt_met_row *row = place(met, tag);
    if (row->sequence == 0) {
        *row = (struct dt_met_row){.tag = *tag};
        met->count++;
    }
    return row;
}

uint64_t dt_met_name(struct dt_view conversation)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    uint64_t name;
    crypto_hash_sha256(hash, (const unsigned char *)conversation.ptr, conversation.len);
    memcpy(&name, hash, sizeof name);
    return name;
}
