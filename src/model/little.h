/*
 * Numbers of a model file: little-endian, anywhere, on any machine.
 */
#ifndef DT_LITTLE_H
#define DT_LITTLE_H

#include <stdint.h>
#include <string.h>

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define DT_LITTLE_SWAP(bits, value) __builtin_bswap##bits(value)
#else
#define DT_LITTLE_SWAP(bits, value) (value)
#endif

static inline uint16_t dt_little_u16(const void *at)
{
    uint16_t value;
    memcpy(&value, at, sizeof value);
    return DT_LITTLE_SWAP(16, value);
}

static inline uint32_t dt_little_u32(const void *at)
{
    uint32_t value;
    memcpy(&value, at, sizeof value);
    return DT_LITTLE_SWAP(32, value);
}

static inline uint64_t dt_little_u64(const void *at)
{
    uint64_t value;
    memcpy(&value, at, sizeof value);
    return DT_LITTLE_SWAP(64, value);
}

/* Two's complement in the file and here: the conversion is the identity on gcc and clang. */
static inline int32_t dt_little_i32(const void *at)
{
    return (int32_t)dt_little_u32(at);
}

static inline void dt_little_put_u16(void *at, uint16_t value)
{
    value = DT_LITTLE_SWAP(16, value);
    memcpy(at, &value, sizeof value);
}

static inline void dt_little_put_u32(void *at, uint32_t value)
{
    value = DT_LITTLE_SWAP(32, value);
    memcpy(at, &value, sizeof value);
}

static inline void dt_little_put_u64(void *at, uint64_t value)
{
    value = DT_LITTLE_SWAP(64, value);
    memcpy(at, &value, sizeof value);
}

#endif
