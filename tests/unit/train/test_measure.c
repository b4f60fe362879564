#include "check.h"

#include "combine.h"
#include "measure.h"
#include "random.h"
#include "real.h"
#include "tune.h"

/* Every pair is asked: the area under the curve as it is defined. */
static double naive_auc(const struct dt_answer *answers, uint32_t count)
{
    double right = 0, pairs = 0;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < count; k++) {
            if (!answers[i].there || answers[k].there)
                continue;
            pairs++;
            right += answers[i].probability > answers[k].probability    ? 1
                     : answers[i].probability == answers[k].probability ? 0.5
                                                                        : 0;
        }
    }
    return right / pairs;
}

static void test_measure__counts_what_was_right_and_wrong(void **state)
{
    /* Three units, two labels; the last does not say whether label 1 is there. */
    static const struct dt_answer answers[] = {
        {60000, true, true, true},   {100, false, true, true},  /* right, missed */
        {50000, true, false, true},  {200, false, false, true}, /* wrong, rightly not */
        {10000, false, false, true}, {65536, true, false, false},
    };
    struct dt_figures *figures = malloc(sizeof *figures);
    assert_non_null(figures);
    assert_int_equal(dt_measure(answers, 3, 2, figures, NULL), DT_OK);
    assert_near(figures->labels[0].precision, 0.5, 1e-12);
    assert_near(figures->labels[0].recall, 1, 1e-12);
    assert_near(figures->labels[0].f1, 2.0 / 3, 1e-12);
    assert_near(figures->labels[0].false_alarms, 50, 1e-12);
    assert_near(figures->labels[0].auc, 1, 1e-12);
    assert_near(figures->labels[1].f1, 0, 1e-12);
    assert_near(figures->labels[1].auc, 0, 1e-12);
    assert_int_equal(figures->labels[1].rightly_not, 1);
    assert_near(figures->macro_f1, 1.0 / 3, 1e-12);
    assert_near(figures->micro_f1, 0.5, 1e-12);
    free(figures);
}

static void test_measure__agrees_with_every_pair(void **state)
{
    enum { COUNT = 400 };
    static struct dt_answer answers[COUNT];
    struct dt_figures *figures = malloc(sizeof *figures);
    struct dt_random random = {2};
    assert_non_null(figures);
    for (int i = 0; i < COUNT; i++)
        answers[i] = (struct dt_answer){.probability = dt_random_below(&random, 50) * 1000,
                                        .there = dt_random_below(&random, 3) == 0,
                                        .judged = true};
    assert_int_equal(dt_measure(answers, COUNT, 1, figures, NULL), DT_OK);
    assert_near(figures->labels[0].auc, naive_auc(answers, COUNT), 1e-9);
    free(figures);
}

static void test_measure__finds_probabilities_that_do_not_mean_what_they_say(void **state)
{
    enum { COUNT = 1000 };
    static struct dt_answer answers[COUNT];
    struct dt_figures *figures = malloc(sizeof *figures);
    assert_non_null(figures);
    for (int i = 0; i < COUNT; i++)
        answers[i] =
            (struct dt_answer){.probability = 65536 * 8 / 10, .there = i % 10 < 3, .judged = true};
    assert_int_equal(dt_measure(answers, COUNT, 1, figures, NULL), DT_OK);
    assert_near(figures->labels[0].calibration_error, 0.5, 1e-4);
    free(figures);
}

/* Logits whose true probabilities are sigmoid(2 z - 1). */
static void draw(struct dt_judged *judged, uint32_t count)
{
    struct dt_random random = {4};
    for (uint32_t i = 0; i < count; i++) {
        float z = 6 * dt_random_unit(&random) - 3;
        judged[i] = (struct dt_judged){z, 1, dt_random_unit(&random) < dt_real_sigmoid(2 * z - 1)};
    }
}

static void test_tune__finds_the_line_and_the_best_threshold(void **state)
{
    enum { COUNT = 20000 };
    static struct dt_judged judged[COUNT];
    struct dt_tuning tuning;
    draw(judged, COUNT);
    dt_tune(judged, COUNT, (struct dt_aim){1, 1}, &tuning);
    assert_near((double)tuning.slope, 2, 0.1);
    assert_near((double)tuning.offset, -1, 0.1);
    double best = 0, at = 0;
    for (double threshold = -3; threshold < 3; threshold += 0.01) {
        double right = 0, given = 0, there = 0;
        for (int i = 0; i < COUNT; i++) {
            bool said = (double)judged[i].logit >= threshold;
            given += said;
            there += judged[i].there;
            right += said && judged[i].there;
        }
        double f = 2 * right / (given + there);
        if (f > best) {
            best = f;
            at = threshold;
        }
    }
    assert_near((double)tuning.threshold_logit, at, 0.03);
    for (uint32_t i = 1; i < tuning.knot_count; i++) {
        assert_true(tuning.knots[i].logit > tuning.knots[i - 1].logit);
        assert_true(tuning.knots[i].probability >= tuning.knots[i - 1].probability);
    }
    /* The threshold as a probability means the same logit. */
    assert_near(tuning.threshold / 65536.0, 1 / (1 + (double)dt_real_exp(-(2 * (float)at - 1))),
                0.02);
}

static void test_tune__favours_precision_by_beta(void **state)
{
    enum { COUNT = 5000 };
    static struct dt_judged judged[COUNT];
    struct dt_tuning even, precise;
    draw(judged, COUNT);
    dt_tune(judged, COUNT, (struct dt_aim){1, 1}, &even);
    dt_tune(judged, COUNT, (struct dt_aim){0.3f, 1}, &precise);
    assert_true(precise.threshold_logit > even.threshold_logit + 0.2f);
}

static void test_tune__keeps_to_the_bound_on_false_alarms(void **state)
{
    enum { COUNT = 5000 };
    static const float bounds[] = {0.2f, 0.05f, 0.01f, 0};
    static struct dt_judged judged[COUNT];
    for (size_t b = 0; b < sizeof bounds / sizeof bounds[0]; b++) {
        struct dt_tuning tuning;
        double wrong = 0, absent = 0, right = 0;
        draw(judged, COUNT);
        dt_tune(judged, COUNT, (struct dt_aim){1, bounds[b]}, &tuning);
        for (int i = 0; i < COUNT; i++) {
            bool given = judged[i].logit >= tuning.threshold_logit;
            absent += !judged[i].there;
            wrong += given && !judged[i].there;
            right += given && judged[i].there;
        }
        assert_true(wrong <= absent * (double)bounds[b]);
        assert_true(right > 0 || bounds[b] <= 0);
    }
}

static void test_combine__finds_the_weights_again(void **state)
{
    enum { ROWS = 20000 };
    static float inputs[ROWS * 3], weights[ROWS], there[ROWS];
    struct dt_random random = {8};
    for (int i = 0; i < ROWS; i++) {
        float *row = inputs + 3 * i;
        for (int k = 0; k < 3; k++)
            row[k] = 4 * dt_random_unit(&random) - 2;
        weights[i] = 1;
        there[i] = dt_random_unit(&random) < dt_real_sigmoid(1.5f * row[0] - 0.5f * row[1] + 0.25f);
        if (i % 7 == 0)
            there[i] = -1; /* not judged: of no influence */
    }
    struct dt_combine_rows rows = {.inputs = inputs,
                                   .input_count = 3,
                                   .row_count = ROWS,
                                   .weights = weights,
                                   .there = there,
                                   .ridge = 0.5f};
    float found[3], bias;
    assert_int_equal(dt_combine(&rows, found, &bias, NULL), DT_OK);
    assert_near((double)found[0], 1.5, 0.08);
    assert_near((double)found[1], -0.5, 0.08);
    assert_near((double)found[2], 0, 0.08);
    assert_near((double)bias, 0.25, 0.08);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_measure__counts_what_was_right_and_wrong),
        cmocka_unit_test(test_measure__agrees_with_every_pair),
        cmocka_unit_test(test_measure__finds_probabilities_that_do_not_mean_what_they_say),
        cmocka_unit_test(test_tune__finds_the_line_and_the_best_threshold),
        cmocka_unit_test(test_tune__favours_precision_by_beta),
        cmocka_unit_test(test_tune__keeps_to_the_bound_on_false_alarms),
        cmocka_unit_test(test_combine__finds_the_weights_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
