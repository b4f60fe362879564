#include "fixture.h"

/* Source: the reference implementation's xxhsum, and for longer texts the specification's steps. */
static void test_checksum__agrees_with_the_reference(void **state)
{
    static const struct {
        const char *text;
        uint64_t sum;
    } known[] = {
        {"", UINT64_C(0xef46db3751d8e999)},
        {"a", UINT64_C(0xd24ec4f1a98c6e5b)},
        {"abc", UINT64_C(0x44bc2cf5ad770999)},
        {"The quick brown fox jumps over the lazy dog", UINT64_C(0x0b242d361fda71bc)},
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        assert_true(dt_checksum(dt_view_of(known[i].text), 0) == known[i].sum);
}

static void test_checksum__tells_every_length_and_bit_apart(void **state)
{
    char bytes[80] = {0};
    uint64_t whole = dt_checksum((struct dt_view){bytes, sizeof bytes}, 7);
    for (size_t len = 0; len < sizeof bytes; len++)
        assert_true(dt_checksum((struct dt_view){bytes, len}, 7) !=
                    dt_checksum((struct dt_view){bytes, len + 1}, 7));
    for (size_t bit = 0; bit < 8 * sizeof bytes; bit++) {
        bytes[bit / 8] ^= (char)(1 << bit % 8);
        assert_true(dt_checksum((struct dt_view){bytes, sizeof bytes}, 7) != whole);
        bytes[bit / 8] ^= (char)(1 << bit % 8);
    }
    assert_true(dt_checksum((struct dt_view){bytes, sizeof bytes}, 8) != whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_checksum__agrees_with_the_reference),
        cmocka_unit_test(test_checksum__tells_every_length_and_bit_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
