/* Several nets in a model: of a table's head, of a head of sentences, of a combination; the latter
 * two read with the words of the first. */
#include "host.h"

static const char recipe[] = "seed: 7\n"
                             "tables:\n"
                             "  - name: words\n"
                             "    words_in: 1\n"
                             "heads:\n"
                             "  - name: mood\n"
                             "    table: words\n"
                             "    labels: [good, bad]\n"
                             "    epochs: 2\n"
                             "    net: yes\n"
                             "    net_dim: 8\n"
                             "    net_states: 32\n"
                             "    net_epochs: 2\n"
                             "    data:\n"
                             "      - file: data\n"
                             "  - name: line\n"
                             "    table: words\n"
                             "    input: sentence\n"
                             "    labels: [good, bad]\n"
                             "    epochs: 2\n"
                             "    net: yes\n"
                             "    words_of: mood\n"
                             "    net_dim: 8\n"
                             "    net_states: 32\n"
                             "    net_epochs: 2\n"
                             "    net_folds: 3\n"
                             "    data:\n"
                             "      - file: data\n"
                             "  - name: both\n"
                             "    combine: [mood]\n"
                             "    labels: [bad]\n"
                             "    net: yes\n"
                             "    words_of: mood\n"
                             "    net_dim: 8\n"
                             "    net_states: 32\n"
                             "    net_epochs: 1\n"
                             "    net_folds: 2\n"
                             "    data:\n"
                             "      - file: data\n"
                             "        rename: [good=]\n";

/* The same bytes again, and when it was ended on the way and gone on with. */
static void test_nets__give_the_same_bytes(void **state)
{
    struct dt_buf data, whole;
    struct host host;
    host_data(&data, 60);
    dt_buf_init(&whole);
    host = (struct host){.data = dt_buf_view(&data), .recipe = recipe};
    host_train_to(&host, &whole);
    uint64_t ticks = host.epochs;
    assert_int_equal(host.stage_count, 4 + 2 + 4 + 3);
    host_finish(&host);
    for (uint64_t left = 5; left < ticks; left += ticks / 6) {
        struct dt_buf resumed;
        dt_buf_init(&resumed);
        host = (struct host){.data = dt_buf_view(&data), .epochs_left = left, .recipe = recipe};
        assert_int_equal(host_train(&host, DT_SPLIT_COUNT, &resumed, NULL), DT_UNAVAILABLE);
        assert_int_equal(resumed.len, 0);
        host.epochs_left = 0;
        host_train_to(&host, &resumed);
        assert_true(dt_view_equal(dt_buf_view(&whole), dt_buf_view(&resumed)));
        host_finish(&host);
        dt_buf_finish(&resumed);
    }
    dt_buf_finish(&whole);
    dt_buf_finish(&data);
}

static void check_tiers(const struct dt_model *model, struct dt_view source, enum dt_tier tier,
                        enum dt_tier of_sentences)
{
    struct dt_arena arena;
    struct dt_text text;
    struct dt_scores scores;
    struct dt_scoring how = {.role = DT_ROLE_CUSTOMER, .tier = tier};
    dt_arena_init(&arena);
    assert_int_equal(dt_text_analyse(&arena, source, &text, NULL), DT_OK);
    assert_int_equal(dt_model_score(model, &text, &how, &arena, &scores, NULL), DT_OK);
    assert_int_equal(dt_scores_of(&scores, DT_VIEW("mood"))->tier, tier);
    assert_int_equal(dt_scores_of(&scores, DT_VIEW("both"))->tier, tier);
    assert_int_equal(dt_scores_of(&scores, DT_VIEW("line"))->tier, of_sentences);
    assert_int_equal(dt_scores_of(&scores, DT_VIEW("line"))->unit_count, scores.sentence_count);
    dt_arena_finish(&arena);
}

/* Each head has its second tier; a very long turn's sentences stay with the first. */
static void test_nets__serve_their_heads(void **state)
{
    struct dt_buf data, bytes, text;
    struct dt_model *model;
    struct dt_error err = {0};
    host_data(&data, 200);
    dt_buf_init(&bytes);
    dt_buf_init(&text);
    struct host host = {.data = dt_buf_view(&data), .recipe = recipe};
    host_train_to(&host, &bytes);
    host_finish(&host);
    if (dt_model_create(dt_buf_view(&bytes), &model, &err) != DT_OK)
        fail_msg("%s", err.message);
    struct dt_view small = DT_VIEW("the parcel is lovely. so it is");
    check_tiers(model, small, DT_TIER_NET, DT_TIER_NET);
    check_tiers(model, small, DT_TIER_LINEAR, DT_TIER_LINEAR);
    for (int i = 0; i < DT_MODEL_NET_WORDS; i++)
        dt_buf_printf(&text, "it is late%s ", i % 7 ? "" : ".");
    check_tiers(model, dt_buf_view(&text), DT_TIER_NET, DT_TIER_LINEAR);
    dt_model_destroy(model);
    dt_buf_finish(&data);
    dt_buf_finish(&bytes);
    dt_buf_finish(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nets__give_the_same_bytes),
        cmocka_unit_test(test_nets__serve_their_heads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
