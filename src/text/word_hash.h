/*
 * The hash of words, inline because the scanner computes one a token. Eight bytes at a time, read
 * as a little-endian number whatever the machine, each mixed in by a multiplication and a shift.
 * Words of one length up to 8 bytes cannot collide: every step is a bijection.
 */
#ifndef DT_WORD_HASH_H
#define DT_WORD_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* How many bytes behind the text dt_word_hash_padded may read. */
enum { DT_WORD_HASH_PADDING = 8 };

static inline uint64_t dt_word_load(const char *bytes)
{
    uint64_t block;
    memcpy(&block, bytes, sizeof block);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    block = __builtin_bswap64(block);
#endif
    return block;
}

static inline void dt_word_store(char *bytes, uint64_t block)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    block = __builtin_bswap64(block);
#endif
    memcpy(bytes, &block, sizeof block);
}

static inline uint64_t dt_word_hash_step(uint64_t hash, uint64_t block)
{
    hash = (hash ^ block) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 32;
}

static inline uint64_t dt_word_hash_end(uint64_t hash)
{
    hash *= UINT64_C(0xd6e8feb86659fd93);
    hash ^= hash >> 29;
    return hash + (hash == 0);
}

static inline uint64_t dt_word_hash_start(size_t len)
{
    return (uint64_t)len * UINT64_C(0xa0761d6478bd642f);
}

/* The first len (1 .. 8) bytes of a block, the others zero. */
static inline uint64_t dt_word_mask(uint64_t block, size_t len)
{
    return block & UINT64_MAX >> (64 - 8 * len);
}

/* bytes: DT_WORD_HASH_PADDING readable bytes behind len. len: 1 or more. */
static inline uint64_t dt_word_hash_padded(const char *bytes, size_t len)
{
    uint64_t hash = dt_word_hash_start(len);
    for (; len > 8; bytes += 8, len -= 8)
        hash = dt_word_hash_step(hash, dt_word_load(bytes));
    return dt_word_hash_end(dt_word_hash_step(hash, dt_word_mask(dt_word_load(bytes), len)));
}

/* The same without padding; len may be 0. */
static inline uint64_t dt_word_hash_bytes(const char *bytes, size_t len)
{
    uint64_t hash = dt_word_hash_start(len);
    for (; len > 8; bytes += 8, len -= 8)
        hash = dt_word_hash_step(hash, dt_word_load(bytes));
    char tail[8] = {0};
    if (len > 0)
        memcpy(tail, bytes, len);
    return dt_word_hash_end(dt_word_hash_step(hash, dt_word_load(tail)));
}

#endif
