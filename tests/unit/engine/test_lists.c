/* The table of lists beside its plain twin: the lists' own words, compared letter by letter. */
#include "lists.h"

#include "content.h"
#include "word_hash.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { TOKENS = 12, PHRASES_A_LIST = 256, ROUNDS = 20000 };

struct list {
    const char *name;
    const char *phrases[PHRASES_A_LIST];
};

static const struct list lists[] = {
#define LIST(NAME, ...) {#NAME, {__VA_ARGS__}},
#include "lists.def"
#undef LIST
};

enum { LISTS = sizeof lists / sizeof *lists };

static size_t count_phrases(const struct list *list)
{
    size_t count = 0;
    while (count < PHRASES_A_LIST && list->phrases[count])
        count++;
    return count;
}

struct words {
    struct dt_token tokens[TOKENS];
    uint32_t count;
};

static void add_words(struct words *words, const char *phrase)
{
    while (*phrase != '\0' && words->count < TOKENS) {
        size_t len = strcspn(phrase, " ");
        words->tokens[words->count++] = (struct dt_token){.hash = dt_word_hash_bytes(phrase, len),
                                                          .word = phrase,
                                                          .word_len = (uint16_t)len,
                                                          .type = DT_TOKEN_WORD};
        phrase += len + (phrase[len] == ' ');
    }
}

static struct dt_text text_of(const struct words *words)
{
    return (struct dt_text){.tokens = words->tokens, .token_count = words->count};
}

static void test_lists__hold_their_own_phrases(void **state)
{
    (void)state;
    for (int i = 0; i < LISTS; i++) {
        for (size_t k = 0; k < count_phrases(&lists[i]); k++) {
            struct words words = {.count = 0};
            add_words(&words, lists[i].phrases[k]);
            struct dt_text text = text_of(&words);
            if (dt_list_at(&text, 0, (enum dt_list)i) == 0)
                fail_msg("%s does not hold \"%s\"", lists[i].name, lists[i].phrases[k]);
        }
    }
}

static uint32_t roll(uint32_t *random, size_t sides)
{
    *random = *random * UINT32_C(1664525) + UINT32_C(1013904223);
    return (uint32_t)((*random >> 8) % sides);
}

/* Texts put together from the lists' own words, so that phrases begin often and end sometimes. */
static struct words draw(uint32_t *random)
{
    struct words words = {.count = 0};
    while (words.count < TOKENS) {
        const struct list *list = &lists[roll(random, LISTS)];
        add_words(&words, list->phrases[roll(random, count_phrases(list))]);
        if (words.count > 1 && roll(random, 3) == 0)
            words.count--;
        words.tokens[words.count - 1].flags = roll(random, 8) == 0 ? DT_TOKEN_QUOTED : 0;
    }
    return words;
}

static void test_list_find__agrees_with_comparing_letters(void **state)
{
    (void)state;
    uint32_t random = 7;
    size_t found = 0;
    for (int round = 0; round < ROUNDS; round++) {
        struct words words = draw(&random);
        struct dt_text text = text_of(&words);
        int i = (int)roll(&random, LISTS);
        uint32_t first = roll(&random, 3), end = TOKENS - roll(&random, 3);
        uint32_t plain =
            dt_words_find(&text, first, end, lists[i].phrases, count_phrases(&lists[i]));
        assert_int_equal(dt_list_find(&text, first, end, (enum dt_list)i), plain);
        struct dt_list_set begun = dt_lists_begun(&text, first, end);
        assert_true(plain == end || dt_list_set_has(&begun, (enum dt_list)i));
        found += plain < end;
    }
    assert_in_range(found, ROUNDS / 20, ROUNDS - 1);
}

static void test_listed__words_of_no_list(void **state)
{
    (void)state;
    static const char *const strangers[] = {"zyzzyva",  "quokka", "w",
                                            "whatwhat", "yesno",  "tellsx"};
    for (size_t k = 0; k < sizeof strangers / sizeof *strangers; k++) {
        struct words words = {.count = 0};
        add_words(&words, strangers[k]);
        for (int i = 0; i < LISTS; i++)
            assert_false(dt_listed(&words.tokens[0], (enum dt_list)i));
    }
}

static void test_token_is__the_hash_of_a_literal(void **state)
{
    (void)state;
    static const char *const samples[] = {"", "i", "my", "order", "tracking", "reference", "'s"};
    for (size_t k = 0; k < sizeof samples / sizeof *samples; k++)
        assert_true(dt_word_hash_literal(samples[k]) == dt_word_hash(dt_view_of(samples[k])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lists__hold_their_own_phrases),
        cmocka_unit_test(test_list_find__agrees_with_comparing_letters),
        cmocka_unit_test(test_listed__words_of_no_list),
        cmocka_unit_test(test_token_is__the_hash_of_a_literal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
