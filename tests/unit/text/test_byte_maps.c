#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "byte_maps.h"

enum { LONGEST = 300, MAPS_ROOM = 512, ROUNDS = 20 };

struct folded {
    char low[LONGEST + DT_MAP_PADDING];
    uint64_t memory[MAPS_ROOM / 8];
    struct dt_byte_maps maps;
    struct dt_byte_facts facts;
};

static bool bit(const char *map, size_t at)
{
    return dt_map_from(map, at) & 1;
}

/* What the header says of one byte, by the letter. */
static void check_byte(const char *source, const struct folded *folded, size_t at)
{
    unsigned char c = (unsigned char)source[at];
    bool capital = c >= 'A' && c <= 'Z', small = c >= 'a' && c <= 'z';
    const char *low = folded->low;
    assert_int_equal((unsigned char)low[at], capital ? c - 'A' + 'a' : c);
    assert_int_equal(bit(folded->maps.capitals, at), capital);
    assert_int_equal(bit(folded->maps.smalls, at), small);
    assert_int_equal(bit(folded->maps.letters, at), capital || small || c >= 0x80);
    bool run = at >= 2 && (capital || small) && low[at] == low[at - 1] && low[at] == low[at - 2];
    assert_int_equal(bit(folded->maps.runs, at), run);
}

static void check(const char *source, size_t len, const struct folded *folded)
{
    struct dt_byte_facts facts = {.ascii = true};
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)source[i];
        check_byte(source, folded, i);
        facts.ascii &= c < 0x80;
        facts.control |= c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        facts.ampersand |= c == '&';
        facts.at |= c == '@';
        facts.runs |= bit(folded->maps.runs, i);
    }
    assert_memory_equal(&facts, &folded->facts, sizeof facts);
    for (size_t i = 0; i < DT_MAP_PADDING; i++)
        assert_int_equal(folded->low[len + i], 0);
    assert_int_equal(dt_map_from(folded->maps.letters, len), 0);
    assert_int_equal(dt_map_from(folded->maps.runs, len), 0);
}

/* Bytes of which many are letters and many the same as the one before. */
static void fill(char *source, size_t len, unsigned kind, uint64_t *random)
{
    for (size_t i = 0; i < len; i++) {
        *random = *random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        unsigned pick = (unsigned)(*random >> 40);
        source[i] = kind == 0                   ? (char)pick
                    : i > 0 && pick % 3 > 0     ? source[i - 1]
                    : kind == 1 || pick % 2 > 0 ? (char)('@' + (pick >> 8) % 60)
                                                : (char)(' ' + (pick >> 8) % 16);
    }
}

static void test_maps__say_of_every_byte_what_it_is(void **state)
{
    (void)state;
    static struct folded folded;
    char source[LONGEST] = {0};
    uint64_t random = 1;
    for (size_t len = 0; len <= LONGEST; len++) {
        for (unsigned round = 0; round < ROUNDS; round++) {
            fill(source, len, round % 3, &random);
            memset(&folded, 0x55, sizeof folded);
            folded.facts = dt_maps_fold(source, len, folded.low, folded.memory, &folded.maps);
            check(source, len, &folded);
            memset(&folded, 0x55, sizeof folded);
            folded.facts =
                dt_maps_fold_portable(source, len, folded.low, folded.memory, &folded.maps);
            check(source, len, &folded);
        }
    }
}

static void test_maps__of_a_form_that_is_there_are_the_same(void **state)
{
    (void)state;
    static struct folded folded, again;
    char source[LONGEST + DT_MAP_PADDING] = {0};
    uint64_t random = 2;
    for (size_t len = 0; len <= LONGEST; len++) {
        fill(source, len, len % 3, &random);
        folded.facts = dt_maps_fold(source, len, folded.low, folded.memory, &folded.maps);
        memset(&again, 0x55, sizeof again);
        memcpy(again.low, folded.low, len);
        again.facts.runs = dt_maps_make(again.low, source, len, again.memory, &again.maps);
        assert_int_equal(again.facts.runs, folded.facts.runs);
        assert_int_equal(source[len], 0);
        for (size_t i = 0; i < len; i++)
            check_byte(source, &again, i);
        assert_int_equal(dt_map_from(again.maps.letters, len), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_maps__say_of_every_byte_what_it_is),
        cmocka_unit_test(test_maps__of_a_form_that_is_there_are_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
