#include "check.h"

#include "fit.h"
#include "real.h"

static const char *const texts[] = {
    "good thing", "good day", "bad thing", "bad day", "good and bad", "thing", "day by day", "good",
};
static const uint64_t labels[] = {1, 1, 2, 2, 3, 0, 0, 1};

struct data {
    struct dt_rows rows;
    struct dt_vocabulary vocabulary;
    struct dt_matrix matrix;
};

static void make_data(struct data *data)
{
    struct dt_feature_plan plan = {
        .phrase_most = 2, .least = {1, 1, 1}, .percent = {100, 100, 100}, .rows = 1000};
    dt_rows_init(&data->rows);
    data->rows.items = dt_arena_zalloc(&data->rows.arena, 8, sizeof *data->rows.items);
    assert_non_null(data->rows.items);
    data->rows.count = 8;
    for (int i = 0; i < 8; i++)
        data->rows.items[i] =
            (struct dt_row){.text = dt_view_of(texts[i]), .labels = {{labels[i], 0}}, .weight = 1};
    assert_int_equal(dt_vocabulary_init(&data->vocabulary, &plan, NULL), DT_OK);
    assert_int_equal(dt_matrix_count(&data->rows, DT_INPUT_TURN, &data->vocabulary, NULL), DT_OK);
    assert_int_equal(dt_vocabulary_close(&data->vocabulary, NULL), DT_OK);
    assert_int_equal(
        dt_matrix_make(&data->rows, DT_INPUT_TURN, &data->vocabulary, &data->matrix, NULL), DT_OK);
}

static void finish_data(struct data *data)
{
    dt_matrix_finish(&data->matrix);
    dt_vocabulary_finish(&data->vocabulary);
    dt_rows_finish(&data->rows);
}

/*
 * At the minimum every weight is cost * the sum of (y - p) x: the gradient vanishes. Large costs
 * are where an unguarded Newton step would run away.
 */
static void test_fit__ends_where_the_gradient_vanishes(void **state)
{
    static const float costs[] = {0.1f, 2, 50, 2000};
    static const uint32_t chosen[] = {0, 1, 2, 3, 4, 5, 6, 7};
    struct data data;
    make_data(&data);
    for (size_t c = 0; c < sizeof costs / sizeof costs[0]; c++) {
        struct dt_fit_options options = {
            .label_count = 2, .cost = costs[c], .positive_cost = 1, .epochs = 4000, .seed = 1};
        struct dt_fit fit;
        assert_int_equal(
            dt_fit_make(&data.matrix, &data.vocabulary, chosen, 8, &options, &fit, NULL), DT_OK);
        for (uint32_t label = 0; label < 2; label++) {
            double expected[64] = {0}, bias = 0;
            for (uint32_t i = 0; i < 8; i++) {
                const struct dt_unit *unit = &data.matrix.units[i];
                float logits[2];
                dt_fit_logits(&fit, &data.matrix, &data.vocabulary, i, logits);
                double off = (double)dt_label_has(&unit->labels, label) -
                             (double)dt_real_sigmoid(logits[label]);
                bias += (double)costs[c] * off;
                for (uint32_t k = 0; k < unit->feature_count; k++) {
                    uint32_t word = data.matrix.features[unit->start + k];
                    uint32_t number = word >> DT_MATRIX_COUNT_BITS;
                    assert_true(number < 64);
                    expected[number] += (double)costs[c] * off * (word & 255) *
                                        data.vocabulary.idf[number] * (double)unit->inverse_norm;
                }
            }
            for (uint32_t i = 0; i < data.vocabulary.count; i++)
                assert_near((double)fit.weights[i * fit.stride + label], expected[i],
                            0.02 + 0.0005 * (double)costs[c]);
            assert_near((double)fit.bias[label], bias, 0.02 + 0.0005 * (double)costs[c]);
        }
        dt_fit_finish(&fit);
    }
    finish_data(&data);
}

/* Rows that do not say whether a label is there do not move its weights. */
static void test_fit__leaves_unknown_labels_alone(void **state)
{
    static const uint32_t few[] = {0, 1, 2, 3};
    static const uint32_t all[] = {0, 1, 2, 3, 4, 5, 6, 7};
    struct data data;
    make_data(&data);
    struct dt_fit_options options = {
        .label_count = 2, .cost = 2, .positive_cost = 1, .epochs = 400, .seed = 1};
    struct dt_fit without, with;
    assert_int_equal(dt_fit_make(&data.matrix, &data.vocabulary, few, 4, &options, &without, NULL),
                     DT_OK);
    for (int i = 4; i < 8; i++) {
        data.matrix.units[i].labels.bits[0] = 0;
        data.matrix.units[i].unknown.bits[0] = 3;
    }
    assert_int_equal(dt_fit_make(&data.matrix, &data.vocabulary, all, 8, &options, &with, NULL),
                     DT_OK);
    for (uint32_t i = 0; i < data.vocabulary.count; i++)
        for (uint32_t label = 0; label < 2; label++)
            assert_near((double)with.weights[i * 16 + label],
                        (double)without.weights[i * 16 + label], 1e-3);
    dt_fit_finish(&with);
    dt_fit_finish(&without);
    finish_data(&data);
}

static void test_vocabulary__counts_texts_and_keeps_the_frequent(void **state)
{
    struct data data;
    make_data(&data);
    uint32_t most = 0;
    for (uint32_t i = 0; i < data.vocabulary.count; i++) {
        if (i > 0 && data.vocabulary.classes[i] == data.vocabulary.classes[i - 1])
            assert_true(data.vocabulary.texts[i] <= data.vocabulary.texts[i - 1]);
        most = data.vocabulary.texts[i] > most ? data.vocabulary.texts[i] : most;
        assert_int_equal(dt_vocabulary_find(&data.vocabulary, data.vocabulary.features[i]), i);
    }
    assert_int_equal(most, 8); /* the sentence's end is in every text */
    /* good, bad, thing, day, and, by, and the end */
    assert_int_equal(data.vocabulary.word_count, 7);
    finish_data(&data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fit__ends_where_the_gradient_vanishes),
        cmocka_unit_test(test_fit__leaves_unknown_labels_alone),
        cmocka_unit_test(test_vocabulary__counts_texts_and_keeps_the_frequent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
