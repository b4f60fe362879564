#include "fixture.h"

#include "lexicon_internal.h"

#include <stdio.h>

static void test_default_lexicon__keeps_its_own_examples(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon;
    struct dt_error err = {0};
    if (dt_lexicon_create_default(&lexicon, &err))
        fail_msg("%s", err.message);
    size_t count, failed = 0;
    const struct dt_lexicon_example *examples = dt_lexicon_examples(lexicon, &count);
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < count; i++) {
        struct dt_text text;
        struct dt_cues cues;
        dt_arena_reset(&arena);
        assert_int_equal(dt_text_analyse(&arena, examples[i].text, &text, &err), DT_OK);
        assert_int_equal(
            dt_cue_scan(lexicon, &text, (enum dt_role)examples[i].role, &arena, &cues, &err),
            DT_OK);
        if (dt_cues_have(&cues, (enum dt_kind)examples[i].kind) == examples[i].positive)
            continue;
        failed++;
        print_error("%s:%u: %.*s\n", examples[i].source, examples[i].line,
                    (int)examples[i].text.len, examples[i].text.ptr);
    }
    dt_arena_finish(&arena);
    dt_lexicon_destroy(lexicon);
    assert_true(count > 0);
    assert_int_equal(failed, 0);
}

/* The files, as compiled now; the shipped tables were written by the build from the same ones. */
static char **files;
static size_t file_count;

static struct dt_lexicon *compile_files(struct dt_arena *arena)
{
    enum { FILES = 16, FILE_BYTES = 1 << 20 };
    struct dt_lexicon_source sources[FILES];
    struct dt_lexicon *lexicon;
    struct dt_error err = {0};
    assert_in_range(file_count, 1, FILES);
    for (size_t i = 0; i < file_count; i++) {
        FILE *file = fopen(files[i], "rb");
        char *bytes = dt_arena_alloc(arena, FILE_BYTES);
        assert_non_null(file);
        assert_non_null(bytes);
        sources[i] =
            (struct dt_lexicon_source){files[i], {bytes, fread(bytes, 1, FILE_BYTES, file)}};
        fclose(file);
    }
    if (dt_lexicon_create(sources, file_count, &lexicon, &err))
        fail_msg("%s", err.message);
    return lexicon;
}

static void test_default_lexicon__is_what_its_files_compile_to(void **state)
{
    (void)state;
    struct dt_arena arena;
    struct dt_lexicon *shipped;
    dt_arena_init(&arena);
    assert_int_equal(dt_lexicon_create_default(&shipped, NULL), DT_OK);
    struct dt_lexicon *compiled = compile_files(&arena);
    const struct dt_matcher *a = &shipped->matcher, *b = &compiled->matcher;
    assert_int_equal(a->symbol_count, b->symbol_count);
    assert_int_equal(a->symbol_atom_count, b->symbol_atom_count);
    assert_int_equal(a->key_count, b->key_count);
    assert_int_equal(a->program_words, b->program_words);
    assert_memory_equal(a->span, b->span, sizeof a->span);
    assert_memory_equal(a->class_symbols, b->class_symbols, sizeof a->class_symbols);
    assert_memory_equal(a->symbols, b->symbols, a->symbol_count * sizeof *a->symbols);
    assert_memory_equal(a->atoms, b->atoms, a->symbol_atom_count * sizeof *a->atoms);
    assert_memory_equal(a->keys, b->keys, a->key_count * sizeof *a->keys);
    assert_memory_equal(a->key_rests, b->key_rests, a->key_count * sizeof *a->key_rests);
    assert_memory_equal(a->first_word, b->first_word, a->pattern_count * sizeof *a->first_word);
    assert_memory_equal(a->programs, b->programs, a->program_words * sizeof *a->programs);
    assert_int_equal(shipped->pattern_count, compiled->pattern_count);
    assert_memory_equal(shipped->patterns, compiled->patterns,
                        shipped->pattern_count * sizeof *shipped->patterns);
    assert_int_equal(shipped->words.count, compiled->words.count);
    assert_int_equal(shipped->example_count, compiled->example_count);
    for (uint32_t i = 0; i < shipped->example_count; i++)
        assert_true(dt_view_equal(shipped->examples[i].text, compiled->examples[i].text));
    dt_lexicon_destroy(shipped);
    dt_lexicon_destroy(compiled);
    dt_arena_finish(&arena);
}

static void test_default_lexicon__compiles_to_the_same_every_time(void **state)
{
    (void)state;
    static const char text[] = "I'm NOT happy!!! You said Friday, and if it isn't here I will "
                               "cancel. Can nobody read? {{x}} Thanks";
    struct dt_arena arena;
    struct dt_lexicon *a;
    struct dt_lexicon_stats a_stats, b_stats;
    dt_arena_init(&arena);
    assert_int_equal(dt_lexicon_create_default(&a, NULL), DT_OK);
    struct dt_lexicon *b = compile_files(&arena);
    dt_lexicon_stats(a, &a_stats);
    dt_lexicon_stats(b, &b_stats);
    assert_int_equal(a_stats.key_count, b_stats.key_count);
    for (int role = 0; role < 2; role++) {
        char first[4096], second[4096];
        scan_into(a, (enum dt_role)role, text, first, sizeof first);
        scan_into(b, (enum dt_role)role, text, second, sizeof second);
        assert_string_equal(first, second);
        assert_true(first[0] != '\0');
    }
    dt_lexicon_destroy(a);
    dt_lexicon_destroy(b);
    dt_arena_finish(&arena);
}

static void test_default_lexicon__stays_within_its_memory(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon;
    struct dt_lexicon_stats stats;
    assert_int_equal(dt_lexicon_create_default(&lexicon, NULL), DT_OK);
    dt_lexicon_stats(lexicon, &stats);
    assert_true(stats.bytes < 8 << 20);
    dt_lexicon_destroy(lexicon);
}

int main(int argc, char **argv)
{
    files = argv + 1;
    file_count = (size_t)argc - 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_default_lexicon__keeps_its_own_examples),
        cmocka_unit_test(test_default_lexicon__is_what_its_files_compile_to),
        cmocka_unit_test(test_default_lexicon__compiles_to_the_same_every_time),
        cmocka_unit_test(test_default_lexicon__stays_within_its_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
