#include "net.h"
#include "small_net.h"

static void train_to(const struct dt_net_plan *plan, struct dt_buf *out)
{
    struct dt_error err = {0};
    dt_buf_init(out);
    if (dt_net_train(plan, out, &err) != DT_OK)
        fail_msg("%s", err.message);
}

static void test_net_train__gives_the_same_bytes_with_any_number_of_threads(void **state)
{
    struct dt_rows rows;
    struct dt_buf one, two, other;
    small_rows(&rows, 80);
    struct dt_net_plan plan = small_plan(&rows);
    train_to(&plan, &one);
    plan.options.threads = 2;
    train_to(&plan, &two);
    plan.options.seed++;
    train_to(&plan, &other);
    assert_true(one.len > 1000);
    assert_true(dt_view_equal(dt_buf_view(&one), dt_buf_view(&two)));
    assert_false(dt_view_equal(dt_buf_view(&one), dt_buf_view(&other)));
    dt_buf_finish(&one);
    dt_buf_finish(&two);
    dt_buf_finish(&other);
    dt_rows_finish(&rows);
}

static void score(const struct dt_net *net, const char *text, int32_t *logits_out)
{
    struct dt_arena arena;
    struct dt_text analysed;
    const struct dt_word_symbol *symbols;
    struct dt_error err = {0};
    dt_arena_init(&arena);
    assert_int_equal(dt_text_analyse(&arena, dt_view_of(text), &analysed, &err), DT_OK);
    assert_int_equal(dt_symbols_make(&analysed, &arena, &symbols, &err), DT_OK);
    struct dt_token_range range = {0, analysed.token_count};
    assert_int_equal(dt_net_score(net, &analysed, symbols, range, &arena, logits_out, &err), DT_OK);
    dt_arena_finish(&arena);
}

static void test_net_train__learns_what_can_be_learnt(void **state)
{
    static const struct {
        const char *text;
        int label; /* the higher one */
    } cases[] = {
        {"the parcel is great", 0},
        {"the parcel is broken", 1},
        {"lovely!", 0},
        {"it was so awful, really", 1},
        {"thankful", 0},
    };
    struct dt_rows rows;
    struct dt_buf section;
    struct dt_net net;
    struct dt_error err;
    small_rows(&rows, 200);
    struct dt_net_plan plan = small_plan(&rows);
    plan.options.epochs = 40;
    plan.options.rate = 0.02f;
    train_to(&plan, &section);
    assert_int_equal(dt_net_view(dt_buf_view(&section), NULL, 0, &net, &err), DT_OK);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int32_t logits[DT_NET_LABELS];
        score(&net, cases[i].text, logits);
        if (logits[cases[i].label] <= logits[1 - cases[i].label])
            fail_msg("\"%s\": %d, %d", cases[i].text, logits[0], logits[1]);
    }
    dt_buf_finish(&section);
    dt_rows_finish(&rows);
}

static bool end_after_two(void *context, uint32_t done, uint32_t of)
{
    assert_true(done <= of);
    return done < 2;
}

static void test_net_train__can_be_ended_and_leaves_nothing(void **state)
{
    struct dt_rows rows;
    struct dt_buf out;
    struct dt_error err = {0};
    small_rows(&rows, 80);
    struct dt_net_plan plan = small_plan(&rows);
    plan.options.step = end_after_two;
    dt_buf_init(&out);
    assert_int_equal(dt_net_train(&plan, &out, &err), DT_UNAVAILABLE);
    assert_int_equal(out.len, 0);
    dt_buf_finish(&out);
    dt_rows_finish(&rows);
}

static void test_net_train__names_what_is_wrong(void **state)
{
    const struct {
        struct dt_view words;
        struct dt_view vectors;
        enum dt_status status;
        unsigned line;
        const char *message;
    } cases[] = {
        {DT_VIEW("ugly\tword\n"), {0}, DT_FORMAT, 1, "the word list: unknown label"},
        {DT_VIEW("good\tfine\n"), DT_VIEW("vectors\t7\n"), DT_FORMAT, 1, "the vectors: expected"},
    };
    struct dt_rows rows;
    small_rows(&rows, 8);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_net_plan plan = small_plan(&rows);
        struct dt_buf out;
        struct dt_error err = {0};
        plan.word_list = cases[i].words;
        plan.vectors = cases[i].vectors;
        dt_buf_init(&out);
        assert_int_equal(dt_net_train(&plan, &out, &err), cases[i].status);
        assert_int_equal(err.line, cases[i].line);
        if (strncmp(err.message, cases[i].message, strlen(cases[i].message)) != 0)
            fail_msg("%s", err.message);
        assert_int_equal(out.len, 0);
        dt_buf_finish(&out);
    }
    dt_rows_finish(&rows);
}

static void test_net_train__refuses_sizes_it_cannot_pack(void **state)
{
    struct dt_rows rows;
    struct dt_buf out;
    struct dt_error err = {0};
    small_rows(&rows, 8);
    struct dt_net_plan plan = small_plan(&rows);
    plan.options.hidden = 40;
    dt_buf_init(&out);
    assert_int_equal(dt_net_train(&plan, &out, &err), DT_INVALID);
    plan.label_count = DT_NET_LANES + 1;
    assert_int_equal(dt_net_train(&plan, &out, &err), DT_LIMIT);
    assert_int_equal(out.len, 0);
    dt_buf_finish(&out);
    dt_rows_finish(&rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_net_train__gives_the_same_bytes_with_any_number_of_threads),
        cmocka_unit_test(test_net_train__learns_what_can_be_learnt),
        cmocka_unit_test(test_net_train__can_be_ended_and_leaves_nothing),
        cmocka_unit_test(test_net_train__names_what_is_wrong),
        cmocka_unit_test(test_net_train__refuses_sizes_it_cannot_pack),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
