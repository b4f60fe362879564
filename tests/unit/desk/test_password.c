/* Passwords: which will do, hashing, and one-time codes against the vectors of their standard. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "password.h"
#include "totp.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

static const struct dt_password_cost cheap = {1, 8192};

static enum dt_status check(const char *password)
{
    struct dt_error err;
    return dt_password_check(dt_view_of(password), DT_VIEW("Dana Doe"),
                             DT_VIEW("dana.doe@acme.example"), &err);
}

static void test_password__that_comes_first_to_mind_is_refused(void **state)
{
    static const char *const bad[] = {
        "",
        "short",
        "ninechars",
        "aaaaaaaaaa",
        "abababababab",
        "1234567890",
        "0987654321",
        "qwertyuiop",
        "QWERTYuiop",
        "password12",
        "Password123!",
        "P@ssw0rd2026",
        "passwordpassword",
        "welcome2026!",
        "!!!letmein!!!",
        "adminadmin",
        "AdminPassword1",
        "iloveyou123",
        "abcdefghij",
        "abcdefghijk1",
        "qwertyasdfgh",
        "1q2w3e4r5t6y",
        "0000000000",
        "2026-11-22-11",
        "DanaDoe12345",
        "dana.doe@acme.example",
        "danadoe2026",
        "Sommer2026!!",
        "changeme1234",
        "9999999999999999",
        "asdfghjkl;'",
        "monkeydragon99",
        "aB1aB1aB1aB1",
    };
    static const char *const good[] = {
        "seven purple kettles",
        "correct horse battery",
        "xk7-Pf9-qq2",
        "Tr0ub4dor&3x",
        "\xc3\xa4hnlich wie Regen",
        "my dog ate the plan",
        "4e!kd82.s-Zq",
        "jfz0s8r3lw",
        "\xe9\x8d\xb5\xe7\x9b\xa4 \xe7\x9a\x84 \xe4\xb8\x8a\xe6\x97\xa5 abcd",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (check(bad[i]) != DT_INVALID)
            fail_msg("taken: %s", bad[i]);
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        if (check(good[i]) != DT_OK)
            fail_msg("refused: %s", good[i]);
    char *long_one = malloc(1026);
    assert_non_null(long_one);
    for (int i = 0; i < 1025; i++)
        long_one[i] = "kettles purple!"[i % 15];
    long_one[1025] = '\0';
    assert_int_equal(check(long_one), DT_INVALID);
    long_one[1024] = '\0';
    assert_int_equal(check(long_one), DT_OK);
    free(long_one);
    assert_int_equal(check("\xff\xfe not utf-8 at all"), DT_INVALID);
}

static void test_hash__fits_its_password_alone(void **state)
{
    char hash[DT_PASSWORD_HASH_BYTES], again[DT_PASSWORD_HASH_BYTES];
    struct dt_error err;
    bool fits;
    const struct {
        const char *password;
        bool fits;
    } cases[] = {
        {"caf\xc3\xa9 kettles", true},
        {"cafe\xcc\x81 kettles", true}, /* the accent apart: the same */
        {"cafe kettles", false},
        {"", false},
        {"caf\xe9 kettles", false}, /* no UTF-8 */
    };
    assert_int_equal(dt_password_hash(DT_VIEW("caf\xc3\xa9 kettles"), &cheap, hash, &err), DT_OK);
    assert_int_equal(dt_password_hash(DT_VIEW("caf\xc3\xa9 kettles"), &cheap, again, &err), DT_OK);
    assert_string_not_equal(hash, again);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(dt_password_fits(dt_view_of(cases[i].password), hash, &fits, &err), DT_OK);
        assert_int_equal(fits, cases[i].fits);
    }
    assert_false(dt_password_is_dated(hash, &cheap));
    assert_true(dt_password_is_dated(hash, &(struct dt_password_cost){2, 8192}));
    assert_true(dt_password_is_dated(hash, &(struct dt_password_cost){1, 16384}));
}

/* It is read as a hash like any other, with the cost of the day, and nothing fits it. */
static void test_nobodys_hash__costs_as_much_and_fits_nothing(void **state)
{
    static const struct dt_password_cost costs[] = {{1, 8192}, {2, 65536}, {3, 1048576}};
    for (size_t i = 0; i < sizeof costs / sizeof *costs; i++) {
        char hash[DT_PASSWORD_HASH_BYTES];
        struct dt_error err;
        bool fits = true;
        dt_password_nobodys(&costs[i], &dt_entropy_system, hash);
        assert_false(dt_password_is_dated(hash, &costs[i]));
        assert_int_equal(dt_password_fits(DT_VIEW("seven purple kettles"), hash, &fits, &err),
                         DT_OK);
        assert_false(fits);
    }
}

/* RFC 6238, appendix B, SHA-1, the last six of the eight digits. */
static void test_totp__is_that_of_the_standard(void **state)
{
    static const uint8_t secret[] = "12345678901234567890";
    static const struct {
        int64_t time_s;
        const char *code;
    } vectors[] = {
        {59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
        {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"},
    };
    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
        char code[DT_TOTP_DIGITS + 1];
        dt_instant at = vectors[i].time_s * 1000;
        struct dt_view text = dt_view_of(vectors[i].code);
        int64_t step = vectors[i].time_s / 30;
        assert_true(dt_totp_code(secret, step, code));
        assert_string_equal(code, vectors[i].code);
        assert_int_equal(dt_totp_step_of(secret, text, at, 0), step);
        assert_int_equal(dt_totp_step_of(secret, text, at + 30000, 0), step);
        assert_int_equal(dt_totp_step_of(secret, text, at - 30000, 0), step);
        assert_int_equal(dt_totp_step_of(secret, text, at + 60000, 0), 0);
        assert_int_equal(dt_totp_step_of(secret, text, at, step), 0);
        assert_int_equal(dt_totp_step_of(secret, text, at, step - 1), step);
    }
    assert_int_equal(dt_totp_step_of(secret, DT_VIEW("28708"), 59000, 0), 0);
    assert_int_equal(dt_totp_step_of(secret, DT_VIEW("2870820"), 59000, 0), 0);
    assert_int_equal(dt_totp_step_of(secret, DT_VIEW("287082"), -59000, 0), 0);
}

static void test_totp__uri_is_what_apps_read(void **state)
{
    static const uint8_t secret[] = "12345678901234567890";
    char text[64], uri[601];
    dt_totp_base32(secret, text);
    assert_string_equal(text, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    dt_totp_uri(DT_VIEW("Acme & Co"), DT_VIEW("dana@acme.example"), text, uri);
    assert_string_equal(uri, "otpauth://totp/Acme%20%26%20Co:dana%40acme.example?secret="
                             "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Acme%20%26%20Co&"
                             "algorithm=SHA1&digits=6&period=30");
    char long_name[801];
    memset(long_name, '\xc3', 800);
    for (int i = 1; i < 800; i += 2)
        long_name[i] = '\xa4';
    long_name[800] = '\0';
    dt_totp_uri(dt_view_of(long_name), dt_view_of(long_name), text, uri);
    assert_true(strlen(uri) <= 600);
    assert_non_null(strstr(uri, "period=30"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_password__that_comes_first_to_mind_is_refused),
        cmocka_unit_test(test_hash__fits_its_password_alone),
        cmocka_unit_test(test_nobodys_hash__costs_as_much_and_fits_nothing),
        cmocka_unit_test(test_totp__is_that_of_the_standard),
        cmocka_unit_test(test_totp__uri_is_what_apps_read),
    };
    return sodium_init() < 0 ? 1 : cmocka_run_group_tests_name("passwords", tests, NULL, NULL);
}
