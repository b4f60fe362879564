/*
 * For the tests of this room: a text with its symbols, and a small model made by the packer, with
 * two tables, a head of whole turns, one of sentences and a combination.
 */
#ifndef FIXTURE_H
#define FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "checksum.h"
#include "little.h"
#include "model_file.h"
#include "pack.h"
#include "random.h"
#include <stdio.h>
#include <stdlib.h>

static inline struct dt_text analyse(struct dt_arena *arena, const char *source)
{
    struct dt_text text;
    struct dt_error err = {0};
    if (dt_text_analyse(arena, dt_view_of(source), &text, &err) != DT_OK)
        fail_msg("%s", err.message);
    return text;
}

static inline const struct dt_word_symbol *symbols_of(struct dt_arena *arena,
                                                      const struct dt_text *text)
{
    const struct dt_word_symbol *symbols;
    assert_int_equal(dt_symbols_make(text, arena, &symbols, NULL), DT_OK);
    return symbols;
}

/* Words, phrases and parts of some sentences as a closed vocabulary. */
static inline void make_vocabulary(struct dt_vocabulary *vocabulary, const char *const *sentences,
                                   size_t count)
{
    struct dt_feature_plan plan = {
        .phrase_most = 3,
        .part_least = 2,
        .part_most = 5,
        .least = {1, 1, 1},
        .percent = {100, 100, 70},
        .rows = 100000,
    };
    assert_int_equal(dt_vocabulary_init(vocabulary, &plan, NULL), DT_OK);
    for (size_t i = 0; i < count; i++) {
        struct dt_arena arena;
        dt_arena_init(&arena);
        struct dt_text text = analyse(&arena, sentences[i]);
        assert_int_equal(
            dt_vocabulary_count(vocabulary, symbols_of(&arena, &text), 0, text.token_count, NULL),
            DT_OK);
        dt_arena_finish(&arena);
    }
    assert_int_equal(dt_vocabulary_close(vocabulary, NULL), DT_OK);
}

/* Weights drawn at random, in -1 .. 1. */
static inline void make_fit(struct dt_fit *fit, const struct dt_vocabulary *vocabulary,
                            uint32_t labels, uint64_t seed)
{
    struct dt_random random = {seed};
    size_t stride = (labels + 15) / 16 * 16;
    *fit = (struct dt_fit){
        .label_count = labels, .stride = (uint32_t)stride, .feature_count = vocabulary->count};
    fit->weights = malloc(vocabulary->count * stride * sizeof(float));
    assert_non_null(fit->weights);
    for (size_t i = 0; i < vocabulary->count * stride; i++)
        fit->weights[i] = 2 * dt_random_unit(&random) - 1;
    for (uint32_t i = 0; i < labels; i++)
        fit->bias[i] = 2 * dt_random_unit(&random) - 1;
}

static const char *const fixture_sentences[] = {
    "I am so ANGRY with you!!! Where is my parcel?",
    "thank you, that was lovely :)",
    "three weeks and still nothing. I want 12 pounds back",
    "you said \"soon\", sooo I waited",
};

/* A straight line from 0 at logit -4 to 1 at logit 4, the threshold in the middle. */
static inline struct dt_tuning line_tuning(void)
{
    return (struct dt_tuning){
        .knot_count = 2, .knots = {{-4 * 65536, 0}, {4 * 65536, 65536}}, .threshold = 32768};
}

/* The bytes of the small model; the caller finishes the buffer. */
static inline void make_model(struct dt_buf *out)
{
    static const struct dt_view turn_labels[] = {{"cross", 5}, {"glad", 4}, {"calm", 4}};
    static const struct dt_view sentence_labels[] = {{"waiting", 7}, {"question", 8}};
    static const struct dt_view both_labels[] = {{"bad", 3}};
    static const float both_weights[] = {1.0f, -0.5f, 0.25f};
    static const float both_bias[] = {0.125f};
    struct dt_vocabulary vocabulary;
    struct dt_fit turn, sentence;
    struct dt_tuning tunings[3] = {line_tuning(), line_tuning(), line_tuning()};
    struct dt_pack pack;
    make_vocabulary(&vocabulary, fixture_sentences, 4);
    make_fit(&turn, &vocabulary, 3, 1);
    make_fit(&sentence, &vocabulary, 2, 2);
    dt_pack_init(&pack);
    dt_buf_init(out);
    struct dt_pack_head heads[] = {
        {.name = DT_VIEW("feelings"),
         .input = DT_INPUT_TURN,
         .roles = 3,
         .label_count = 3,
         .labels = turn_labels,
         .tunings = tunings},
        {.name = DT_VIEW("cues"),
         .input = DT_INPUT_SENTENCE,
         .roles = 1,
         .table = 1,
         .label_count = 2,
         .labels = sentence_labels,
         .tunings = tunings},
        {.name = DT_VIEW("both"),
         .input = DT_INPUT_TURN,
         .roles = 1,
         .source = DT_HEAD_COMBINATION,
         .table = 1,
         .label_count = 1,
         .labels = both_labels,
         .tunings = tunings,
         .biases = both_bias,
         .weights = both_weights,
         .weight_count = 3},
    };
    assert_int_equal(dt_pack_table(&pack, &vocabulary, &turn, 1, NULL), DT_OK);
    assert_int_equal(dt_pack_table(&pack, &vocabulary, &sentence, 1, NULL), DT_OK);
    for (int i = 0; i < 3; i++)
        assert_int_equal(dt_pack_head(&pack, &heads[i], NULL), DT_OK);
    assert_int_equal(dt_pack_section(&pack, DT_SECTION_NOTE, DT_VIEW("made: here\n"), NULL), DT_OK);
    assert_int_equal(dt_pack_write(&pack, out, NULL), DT_OK);
    dt_pack_finish(&pack);
    dt_fit_finish(&turn);
    dt_fit_finish(&sentence);
    dt_vocabulary_finish(&vocabulary);
}

/* Makes the checksum right again after bytes were changed. */
static inline void mend_checksum(char *bytes, size_t len)
{
    struct dt_view all = {bytes, len};
    uint64_t seed = dt_checksum(dt_view_slice(all, 0, 24), 0);
    dt_little_put_u64(bytes + 24, dt_checksum(dt_view_slice(all, 32, len), seed));
}

#endif
