#include "totp.h"

#include <oath.h>
#include <sodium.h>
#include <stdio.h>

enum { STEP_S = DT_TOTP_STEP_MS / 1000, AROUND = 1, NAME_BYTES = 48, URI_BYTES = 601 };

bool dt_totp_code(const uint8_t *secret, int64_t step, char out[DT_TOTP_DIGITS + 1])
{
    char code[DT_TOTP_DIGITS + 1];
    if (step < 0 ||
        oath_hotp_generate((const char *)secret, DT_TOTP_SECRET_BYTES, (uint64_t)step,
                           DT_TOTP_DIGITS, false, OATH_HOTP_DYNAMIC_TRUNCATION, code) != OATH_OK)
        return false;
    memcpy(out, code, sizeof code);
    return true;
}

int64_t dt_totp_step_of(const uint8_t *secret, struct dt_view code, dt_instant now, int64_t used)
{
    int64_t found = 0, here = now / DT_TOTP_STEP_MS;
    char expected[DT_TOTP_DIGITS + 1];
    if (code.len != DT_TOTP_DIGITS || now < 0)
        return 0;
    for (int64_t step = here - AROUND; step <= here + AROUND; step++)
        if (dt_totp_code(secret, step, expected) &&
            sodium_memcmp(expected, code.ptr, DT_TOTP_DIGITS) == 0 && step > used && found == 0)
            found = step;
    return found;
}

void dt_totp_base32(const uint8_t *secret, char *out)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    for (unsigned i = 0; i < DT_TOTP_SECRET_BYTES / 5; i++) {
        uint64_t group = 0;
        for (unsigned j = 0; j < 5; j++)
            group = group << 8 | secret[5 * i + j];
        for (unsigned j = 0; j < 8; j++)
            *out++ = letters[group >> (35 - 5 * j) & 31];
    }
    *out = '\0';
}

/* Percent-encodes up to NAME_BYTES of a name; whole characters only. */
static size_t put_name(struct dt_view name, char *out)
{
    size_t len = name.len < NAME_BYTES ? name.len : NAME_BYTES, at = 0;
    while (len > 0 && len < name.len && ((unsigned char)name.ptr[len] & 0xc0) == 0x80)
        len--;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     c == '-' || c == '.' || c == '_';
        if (plain)
            out[at++] = (char)c;
        else
            at += (size_t)snprintf(out + at, 4, "%%%02X", c);
    }
    out[at] = '\0';
    return at;
}

void dt_totp_uri(struct dt_view issuer, struct dt_view account, const char *base32, char *out)
{
    char who[3 * NAME_BYTES + 1], whose[3 * NAME_BYTES + 1];
    put_name(issuer, whose);
    put_name(account, who);
    snprintf(out, URI_BYTES,
             "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30", whose,
             who, base32, whose);
}
