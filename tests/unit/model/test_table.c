#include "feature_hash.h"
#include "fixed.h"
#include "fixture.h"
#include "parts.h"
#include "real.h"

struct table_bytes {
    struct dt_buf buf;
    struct dt_vocabulary vocabulary;
    struct dt_fit fit;
    struct dt_table table;
};

/* A table of random weights over the fixture's sentences. */
static void make_table(struct table_bytes *made, uint32_t labels)
{
    struct dt_pack pack;
    struct dt_error err = {0};
    make_vocabulary(&made->vocabulary, fixture_sentences, 4);
    make_fit(&made->fit, &made->vocabulary, labels, labels);
    dt_pack_init(&pack);
    assert_int_equal(dt_pack_table(&pack, &made->vocabulary, &made->fit, 1, NULL), DT_OK);
    dt_buf_init(&made->buf);
    dt_buf_append_view(&made->buf, dt_buf_view(&pack.sections[0]));
    dt_pack_finish(&pack);
    if (dt_table_view(dt_buf_view(&made->buf), &made->table, &err) != DT_OK)
        fail_msg("%s", err.message);
}

static void finish_table(struct table_bytes *made)
{
    dt_buf_finish(&made->buf);
    dt_fit_finish(&made->fit);
    dt_vocabulary_finish(&made->vocabulary);
}

/* All but a few: where a set is full, the rarest find no place. */
static void test_find__gives_features_their_rows(void **state)
{
    struct table_bytes made;
    make_table(&made, 3);
    uint32_t lost = 0;
    for (uint32_t i = 0; i < made.vocabulary.count; i++) {
        uint32_t row = dt_table_find(&made.table, made.vocabulary.features[i]);
        lost += row == DT_TABLE_NO_ROW;
        assert_true(row == i || row == DT_TABLE_NO_ROW);
    }
    assert_true(made.vocabulary.count > 100);
    assert_true(lost * 100 < made.vocabulary.count);
    struct dt_random random = {3};
    uint32_t wrong = 0;
    for (int i = 0; i < 100000; i++)
        wrong += dt_table_find(&made.table, dt_random_next(&random)) != DT_TABLE_NO_ROW;
    assert_true(wrong < 200);
    finish_table(&made);
}

static void assert_twins(const struct dt_table *table, const struct dt_word_symbol *symbols,
                         uint32_t first, uint32_t end)
{
    struct dt_table_sums fast[2], plain;
    dt_table_sum(table, symbols, first, end, &fast[0]);
    dt_table_sum_narrow(table, symbols, first, end, &fast[1]);
    dt_table_sum_plain(table, symbols, first, end, &plain);
    for (int i = 0; i < 2; i++) {
        assert_true(fast[i].energy == plain.energy);
        assert_memory_equal(fast[i].words, plain.words, table->columns * sizeof plain.words[0]);
        assert_memory_equal(fast[i].others, plain.others, table->columns * sizeof plain.others[0]);
    }
}

/* Random weights, -128 among them, of every width a row can have; texts long enough that 16 bits
 * would overflow, with unknown words of every length, whose parts are looked up. */
static void test_sum__agrees_with_its_plain_twin(void **state)
{
    static const char long_word[] = "neverheardofandyetsomehowlateandawfulandlovelyparcelhappyness";
    static const uint32_t widths[] = {1, 13, 14, 15, 16, 30, 31, 46, 110, 126};
    struct dt_arena arena;
    struct dt_random random = {11};
    dt_arena_init(&arena);
    struct dt_buf source;
    dt_buf_init(&source);
    for (int i = 0; i < 900; i++)
        dt_buf_printf(&source, "%s %.*s ", fixture_sentences[i % 4], i < 60 ? i : 0, long_word);
    struct dt_text text = analyse(&arena, source.data);
    const struct dt_word_symbol *symbols = symbols_of(&arena, &text);
    for (size_t w = 0; w < sizeof widths / sizeof widths[0]; w++) {
        struct table_bytes made;
        make_table(&made, widths[w]);
        char *rows = made.buf.data + (made.table.rows - made.buf.data);
        for (uint32_t row = 0; row < made.table.row_count; row++)
            for (uint32_t i = 0; i < made.table.columns; i++)
                rows[row * made.table.row_bytes + i] =
                    (char)(row % 3 ? (int)dt_random_below(&random, 256) - 128 : -128);
        assert_twins(&made.table, symbols, 0, text.token_count);
        assert_twins(&made.table, symbols, 0, 0);
        for (int i = 0; i < 200; i++) {
            uint32_t first = dt_random_below(&random, text.token_count);
            assert_twins(&made.table, symbols, first,
                         first + dt_random_below(&random, text.token_count - first));
        }
        finish_table(&made);
    }
    dt_buf_finish(&source);
    dt_arena_finish(&arena);
}

struct naive {
    const struct table_bytes *made;
    double sums[16];
    double energy;
};

static void add_naive(void *context, uint64_t feature, enum dt_feature_class class,
                      const struct dt_word_symbol *word)
{
    struct naive *naive = context;
    uint32_t number = dt_vocabulary_find(&naive->made->vocabulary, feature);
    if (number == UINT32_MAX)
        return;
    for (uint32_t i = 0; i < naive->made->fit.label_count; i++)
        naive->sums[i] += (double)naive->made->vocabulary.idf[number] *
                          (double)naive->made->fit.weights[number * 16 + i];
    naive->energy += dt_vocabulary_energy(naive->made->vocabulary.idf[number]);
}

/* What the integers say is what real numbers over all features, unfolded, would say. */
static void test_logits__are_those_of_real_numbers(void **state)
{
    static const char *const texts[] = {
        "I am so ANGRY with you!!! Where is my parcel?",
        "thank you for nothing, angrily",
        "wat iz dis, stil nothin??",
        "three weeks",
        "zzzz",
    };
    struct table_bytes made;
    struct dt_arena arena;
    make_table(&made, 5);
    dt_arena_init(&arena);
    for (size_t t = 0; t < sizeof texts / sizeof texts[0]; t++) {
        struct dt_text text = analyse(&arena, texts[t]);
        const struct dt_word_symbol *symbols = symbols_of(&arena, &text);
        struct naive naive = {.made = &made};
        dt_feature_walk(symbols, 0, text.token_count, &made.vocabulary.plan, add_naive, &naive);
        struct dt_table_sums sums;
        int32_t logits[5];
        dt_table_sum(&made.table, symbols, 0, text.token_count, &sums);
        dt_table_logits(&made.table, &sums, 0, 5, logits);
        assert_true((double)sums.energy == naive.energy);
        for (int i = 0; i < 5; i++) {
            double norm = 2 * dt_real_sqrt(naive.energy > 0 ? naive.energy : 1);
            double expected = naive.sums[i] / norm + (double)made.fit.bias[i];
            double got = logits[i] / 65536.0;
            if (got - expected > 0.05 || expected - got > 0.05)
                fail_msg("%s: %f, expected %f", texts[t], got, expected);
        }
    }
    dt_arena_finish(&arena);
    finish_table(&made);
}

static void test_shares__add_up_to_the_logit(void **state)
{
    struct table_bytes made;
    struct dt_arena arena;
    make_table(&made, 3);
    dt_arena_init(&arena);
    struct dt_text text = analyse(&arena, "I waited three weeks and stil nothing from you");
    const struct dt_word_symbol *symbols = symbols_of(&arena, &text);
    for (uint32_t label = 0; label < 3; label++) {
        struct dt_table_sums sums;
        int32_t logit, shares[32], sum = 0;
        dt_table_sum(&made.table, symbols, 0, text.token_count, &sums);
        dt_table_logits(&made.table, &sums, label, 1, &logit);
        dt_table_shares(&made.table, symbols, 0, text.token_count, label, shares);
        for (uint32_t i = 0; i < text.token_count; i++)
            sum += shares[i];
        int32_t off = sum + (int32_t)(made.fit.bias[label] * 65536) - logit;
        assert_true(off > -200 && off < 200);
    }
    dt_arena_finish(&arena);
    finish_table(&made);
}

/* A section with one number wrong, each way, is refused. */
static void test_view__refuses_what_cannot_be(void **state)
{
    static const struct {
        size_t at;
        uint32_t value;
    } wrong[] = {
        {0, 0},           {0, 127},         {4, 0},           {4, 17},          {4, 144},
        {8, 0x3ffff},     {8, 1},           {12, 0},          {12, 16},         {12, 1},
        {16, 0},          {16, 4},          {16, 0x00050003}, {16, 0x00020303}, {16, 0x00060203},
        {16, 0x20050203}, {24, UINT32_MAX},
    };
    struct table_bytes made;
    struct dt_table table;
    make_table(&made, 3);
    struct dt_view all = dt_buf_view(&made.buf);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char kept[4];
        struct dt_error err = {0};
        memcpy(kept, made.buf.data + wrong[i].at, 4);
        dt_little_put_u32(made.buf.data + wrong[i].at, wrong[i].value);
        if (dt_table_view(all, &table, &err) != DT_FORMAT || err.message[0] == '\0')
            fail_msg("%u at %zu", (unsigned)wrong[i].value, wrong[i].at);
        memcpy(made.buf.data + wrong[i].at, kept, 4);
    }
    assert_int_equal(dt_table_view(all, &table, NULL), DT_OK);
    for (size_t len = 0; len < all.len; len += len < 100 ? 1 : 997)
        assert_int_equal(dt_table_view(dt_view_slice(all, 0, len), &table, NULL), DT_FORMAT);
    char *slot = made.buf.data + (made.table.slots - made.buf.data);
    dt_little_put_u32(slot, made.table.row_count);
    assert_int_equal(dt_table_view(all, &table, NULL), DT_FORMAT);
    dt_little_put_u32(slot, UINT32_MAX);
    char *row = made.buf.data + (made.table.rows - made.buf.data);
    dt_little_put_u16(row + made.table.row_bytes - 2, 0);
    assert_int_equal(dt_table_view(all, &table, NULL), DT_FORMAT);
    finish_table(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_find__gives_features_their_rows),
        cmocka_unit_test(test_sum__agrees_with_its_plain_twin),
        cmocka_unit_test(test_logits__are_those_of_real_numbers),
        cmocka_unit_test(test_shares__add_up_to_the_logit),
        cmocka_unit_test(test_view__refuses_what_cannot_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
