#include "passphrase.h"

#include <sodium.h>

enum { GROUPS = 4, GROUP = 5 };

void dt_passphrase(const struct dt_entropy *random, char out[DT_PASSPHRASE_BYTES])
{
    static const char letters[] = "abcdefghijkmnpqrstuvwxyz23456789"; /* 32: a byte's low bits */
    uint8_t bytes[GROUPS * GROUP];
    char *at = out;
    random->fill(random->self, bytes, sizeof bytes);
    for (size_t i = 0; i < sizeof bytes; i++) {
        if (i > 0 && i % GROUP == 0)
            *at++ = '-';
        *at++ = letters[bytes[i] % 32];
    }
    *at = '\0';
    sodium_memzero(bytes, sizeof bytes);
}
