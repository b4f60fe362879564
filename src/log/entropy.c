#include "entropy.h"

#include <sodium.h>
#include <string.h>

static void fill_system(void *self, void *out, size_t size)
{
    randombytes_buf(out, size);
}

const struct dt_entropy dt_entropy_system = {.self = NULL, .fill = fill_system};

static void fill_seeded(void *self, void *out, size_t size)
{
    uint64_t *state = self;
    unsigned char seed[randombytes_SEEDBYTES] = {0};
    for (size_t i = 0; i < sizeof *state; i++)
        seed[i] = (unsigned char)(*state >> (8 * i));
    randombytes_buf_deterministic(out, size, seed);
    *state += UINT64_C(0x9e3779b97f4a7c15); /* an odd step: no seed comes again for 2^64 calls */
}

struct dt_entropy dt_entropy_seeded(uint64_t *state)
{
    return (struct dt_entropy){.self = state, .fill = fill_seeded};
}
