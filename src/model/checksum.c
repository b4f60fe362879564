#include "checksum.h"

#include "little.h"

#define PRIME_1 UINT64_C(0x9e3779b185ebca87)
#define PRIME_2 UINT64_C(0xc2b2ae3d27d4eb4f)
#define PRIME_3 UINT64_C(0x165667b19e3779f9)
#define PRIME_4 UINT64_C(0x85ebca77c2b2ae63)
#define PRIME_5 UINT64_C(0x27d4eb2f165667c5)

static uint64_t rotate(uint64_t x, unsigned by)
{
    return x << by | x >> (64 - by);
}

static uint64_t lane(uint64_t sum, uint64_t block)
{
    return rotate(sum + block * PRIME_2, 31) * PRIME_1;
}

/* Four lanes of eight bytes a step. Moves *at behind the last whole step. */
static uint64_t stripes(const char **at, const char *end, uint64_t seed)
{
    uint64_t sums[4] = {seed + PRIME_1 + PRIME_2, seed + PRIME_2, seed, seed - PRIME_1};
    for (; end - *at >= 32; *at += 32)
        for (int i = 0; i < 4; i++)
            sums[i] = lane(sums[i], dt_little_u64(*at + 8 * i));
    uint64_t hash =
        rotate(sums[0], 1) + rotate(sums[1], 7) + rotate(sums[2], 12) + rotate(sums[3], 18);
    for (int i = 0; i < 4; i++)
        hash = (hash ^ lane(0, sums[i])) * PRIME_1 + PRIME_4;
    return hash;
}

uint64_t dt_checksum(struct dt_view bytes, uint64_t seed)
{
    const char *at = bytes.ptr, *end = at + bytes.len;
    uint64_t hash = bytes.len >= 32 ? stripes(&at, end, seed) : seed + PRIME_5;
    hash += bytes.len;
    for (; end - at >= 8; at += 8)
        hash = rotate(hash ^ lane(0, dt_little_u64(at)), 27) * PRIME_1 + PRIME_4;
    if (end - at >= 4) {
        hash = rotate(hash ^ dt_little_u32(at) * PRIME_1, 23) * PRIME_2 + PRIME_3;
        at += 4;
    }
    for (; at < end; at++)
        hash = rotate(hash ^ (unsigned char)*at * PRIME_5, 11) * PRIME_1;
    hash = (hash ^ hash >> 33) * PRIME_2;
    hash = (hash ^ hash >> 29) * PRIME_3;
    return hash ^ hash >> 32;
}
