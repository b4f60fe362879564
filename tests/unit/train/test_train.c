#include "evaluate.h"
#include "host.h"

static void test_train__gives_the_same_bytes_every_time(void **state)
{
    struct dt_buf data, first, second;
    host_data(&data, 200);
    dt_buf_init(&first);
    dt_buf_init(&second);
    for (int i = 0; i < 2; i++) {
        struct host host = {.data = dt_buf_view(&data)};
        host_train_to(&host, i ? &second : &first);
        assert_int_equal(host.stage_count, 4);
        host_finish(&host);
    }
    assert_true(first.len > 1000);
    assert_true(dt_view_equal(dt_buf_view(&first), dt_buf_view(&second)));
    dt_buf_finish(&first);
    dt_buf_finish(&second);
    dt_buf_finish(&data);
}

/* Ended after every possible number of epochs, and gone on with: the same bytes. */
static void test_train__resumed_gives_the_same_bytes(void **state)
{
    struct dt_buf data, whole;
    struct host host;
    host_data(&data, 60);
    dt_buf_init(&whole);
    host = (struct host){.data = dt_buf_view(&data)};
    host_train_to(&host, &whole);
    uint64_t epochs = host.epochs;
    assert_int_equal(epochs, 6 * (4 + 3));
    host_finish(&host);
    for (uint64_t left = 1; left <= epochs; left += 3) {
        struct dt_buf resumed;
        struct dt_error err = {0};
        dt_buf_init(&resumed);
        host = (struct host){.data = dt_buf_view(&data), .epochs_left = left};
        assert_int_equal(host_train(&host, DT_SPLIT_COUNT, &resumed, &err), DT_UNAVAILABLE);
        assert_int_equal(resumed.len, 0);
        uint32_t kept = host.stage_count;
        host.epochs_left = 0;
        host.epochs = 0;
        host_train_to(&host, &resumed);
        assert_true(kept == 0 || host.epochs < epochs);
        assert_true(dt_view_equal(dt_buf_view(&whole), dt_buf_view(&resumed)));
        host_finish(&host);
        dt_buf_finish(&resumed);
    }
    dt_buf_finish(&whole);
    dt_buf_finish(&data);
}

/* A stage of a wrong size is learnt again. */
static void test_train__does_not_trust_a_stage(void **state)
{
    struct dt_buf data, whole, again;
    host_data(&data, 60);
    dt_buf_init(&whole);
    dt_buf_init(&again);
    struct host host = {.data = dt_buf_view(&data)};
    host_train_to(&host, &whole);
    for (uint32_t i = 0; i < host.stage_count; i++)
        host.stages[i].len -= 4;
    struct host second = host;
    second.stage_count = host.stage_count;
    host_train_to(&second, &again);
    assert_true(dt_view_equal(dt_buf_view(&whole), dt_buf_view(&again)));
    host_finish(&second);
    dt_buf_finish(&whole);
    dt_buf_finish(&again);
    dt_buf_finish(&data);
}

static void measure(const struct dt_buf *model, const struct dt_buf *data, const char *head_name,
                    const struct dt_rename *renames, uint32_t rename_count,
                    struct dt_figures *figures)
{
    struct dt_model *loaded;
    struct dt_error err = {0};
    struct dt_rows rows;
    struct dt_evaluation evaluation;
    if (dt_model_create(dt_buf_view(model), &loaded, &err) != DT_OK)
        fail_msg("%s", err.message);
    const struct dt_head *head = dt_model_head_find(loaded, dt_view_of(head_name));
    struct dt_view labels[2];
    for (uint32_t i = 0; i < head->label_count; i++)
        labels[i] = dt_head_label(head, i);
    struct dt_rows_source source = {.labels = labels,
                                    .label_count = head->label_count,
                                    .renames = renames,
                                    .rename_count = rename_count,
                                    .weight = 1};
    dt_rows_init(&rows);
    assert_int_equal(dt_rows_add(&rows, &source, dt_buf_view(data), NULL), DT_OK);
    struct dt_evaluation_options options = {.model = loaded,
                                            .head = head,
                                            .role = DT_ROLE_CUSTOMER,
                                            .split = DT_SPLIT_DEV,
                                            .by_turn = true};
    if (dt_evaluate(&options, &rows, &evaluation, &err) != DT_OK)
        fail_msg("%s", err.message);
    assert_int_equal(
        dt_measure(evaluation.answers, evaluation.unit_count, head->label_count, figures, NULL),
        DT_OK);
    dt_evaluation_finish(&evaluation);
    dt_rows_finish(&rows);
    dt_model_destroy(loaded);
}

/* Held-out rows of the same kind are told apart by all three heads. */
static void test_train__learns_what_can_be_learnt(void **state)
{
    static const struct dt_rename no_good[] = {{{"good", 4}, {"", 0}}};
    struct dt_buf data, model;
    struct dt_figures *figures = malloc(sizeof *figures);
    assert_non_null(figures);
    host_data(&data, 400);
    dt_buf_init(&model);
    struct host host = {.data = dt_buf_view(&data)};
    struct dt_error err = {0};
    assert_int_equal(host_train(&host, DT_SPLIT_DEV, &model, &err), DT_OK);
    host_finish(&host);
    measure(&model, &data, "mood", NULL, 0, figures);
    assert_int_equal(figures->unit_count, 80);
    assert_true(figures->macro_f1 > 0.95);
    measure(&model, &data, "line", NULL, 0, figures);
    assert_int_equal(figures->unit_count, 80);
    /* The second sentence of a row tells nothing: thresholds cannot be good, the order is. */
    assert_true(figures->macro_auc > 0.95);
    measure(&model, &data, "both", no_good, 1, figures);
    assert_true(figures->macro_f1 > 0.95);
    dt_buf_finish(&model);
    dt_buf_finish(&data);
    free(figures);
}

static void test_train__holds_a_split_out(void **state)
{
    struct dt_buf data, with, without;
    host_data(&data, 100);
    dt_buf_init(&with);
    dt_buf_init(&without);
    struct host host = {.data = dt_buf_view(&data)}, other = {.data = dt_buf_view(&data)};
    host_train_to(&host, &with);
    assert_int_equal(host_train(&other, DT_SPLIT_DEV, &without, NULL), DT_OK);
    assert_false(dt_view_equal(dt_buf_view(&with), dt_buf_view(&without)));
    host_finish(&host);
    host_finish(&other);
    dt_buf_finish(&with);
    dt_buf_finish(&without);
    dt_buf_finish(&data);
}

static void test_train__says_which_file_and_line_is_wrong(void **state)
{
    static const struct {
        const char *data;
        const char *said;
    } wrong[] = {
        {"train\tgood\ta\ntrain\tsad\tb\n", "data:2: the label \"sad\""},
        {"train\tgood\n", "data:1: "},
        {"train\tgood\ta\ntrain\tgood\tb\n", "the head \"mood\": every row has the label \"good\""},
        {"", "data: there are no rows"},
        {"train\tgood\ta\n\xff\n", "data:2: "},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct host host = {.data = dt_view_of(wrong[i].data)};
        struct dt_error err = {0};
        struct dt_buf out;
        dt_buf_init(&out);
        assert_int_equal(host_train(&host, DT_SPLIT_COUNT, &out, &err), DT_FORMAT);
        if (strncmp(err.message, wrong[i].said, strlen(wrong[i].said)) != 0)
            fail_msg("%s (wanted: %s)", err.message, wrong[i].said);
        assert_int_equal(out.len, 0);
        dt_buf_finish(&out);
        host_finish(&host);
    }
}

/* The same rows again and again: duplicates share a fold, so nothing unseen is seen. */
static void test_train__bears_identical_rows(void **state)
{
    struct dt_buf data, model;
    dt_buf_init(&data);
    dt_buf_init(&model);
    for (int i = 0; i < 3000; i++)
        dt_buf_printf(&data, "train\t%s\n", i % 2 ? "good\tlovely" : "bad\tawful");
    struct host host = {.data = dt_buf_view(&data)};
    host_train_to(&host, &model);
    struct dt_model *loaded;
    assert_int_equal(dt_model_create(dt_buf_view(&model), &loaded, NULL), DT_OK);
    dt_model_destroy(loaded);
    host_finish(&host);
    dt_buf_finish(&data);
    dt_buf_finish(&model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_train__gives_the_same_bytes_every_time),
        cmocka_unit_test(test_train__resumed_gives_the_same_bytes),
        cmocka_unit_test(test_train__does_not_trust_a_stage),
        cmocka_unit_test(test_train__learns_what_can_be_learnt),
        cmocka_unit_test(test_train__holds_a_split_out),
        cmocka_unit_test(test_train__says_which_file_and_line_is_wrong),
        cmocka_unit_test(test_train__bears_identical_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
