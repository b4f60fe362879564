#include "default_model.h"
#include "dot.h"
#include "fixed.h"
#include "fixture.h"
#include "little.h"
#include "random.h"

static void test_create__tells_heads_and_labels(void **state)
{
    struct dt_buf bytes;
    struct dt_model *model;
    struct dt_error err = {0};
    make_model(&bytes);
    if (dt_model_create(dt_buf_view(&bytes), &model, &err) != DT_OK)
        fail_msg("%s", err.message);
    assert_int_equal(dt_model_head_count(model), 3);
    const struct dt_head *head = dt_model_head_find(model, DT_VIEW("cues"));
    assert_non_null(head);
    assert_int_equal(head->input, DT_INPUT_SENTENCE);
    assert_int_equal(head->label_count, 2);
    assert_true(dt_view_equal(dt_head_label(head, 1), DT_VIEW("question")));
    assert_int_equal(dt_head_label_find(head, DT_VIEW("question")), 1);
    assert_int_equal(dt_head_label_find(head, DT_VIEW("answer")), 2);
    assert_null(dt_model_head_find(model, DT_VIEW("clues")));
    assert_true(dt_view_equal(dt_model_note(model), DT_VIEW("made: here\n")));
    dt_model_destroy(model);
    dt_buf_finish(&bytes);
}

static void test_create__refuses_every_flipped_byte(void **state)
{
    struct dt_buf bytes;
    struct dt_model *model;
    make_model(&bytes);
    for (size_t i = 0; i < bytes.len; i++) {
        bytes.data[i] ^= (char)(1 << i % 8);
        struct dt_error err = {0};
        if (dt_model_create(dt_buf_view(&bytes), &model, &err) != DT_FORMAT || !err.message[0])
            fail_msg("byte %zu", i);
        bytes.data[i] ^= (char)(1 << i % 8);
    }
    dt_buf_finish(&bytes);
}

static void test_create__refuses_every_shorter_length(void **state)
{
    struct dt_buf bytes;
    struct dt_model *model;
    make_model(&bytes);
    for (size_t len = 0; len < bytes.len; len++)
        assert_int_equal(dt_model_create((struct dt_view){bytes.data, len}, &model, NULL),
                         DT_FORMAT);
    dt_buf_append_char(&bytes, 0);
    assert_int_equal(dt_model_create(dt_buf_view(&bytes), &model, NULL), DT_FORMAT);
    dt_buf_finish(&bytes);
}

/* Nets find their heads by name: two of one name are refused. */
static void test_create__refuses_two_heads_of_one_name(void **state)
{
    struct dt_buf bytes;
    struct dt_model *model;
    struct dt_error err = {0};
    make_model(&bytes);
    char *name = NULL;
    for (size_t i = 0; i + 32 < bytes.len && !name; i++)
        if (memcmp(bytes.data + i, "both\0\0", 6) == 0)
            name = bytes.data + i;
    assert_non_null(name);
    memcpy(name, "cues", 4);
    mend_checksum(bytes.data, bytes.len);
    assert_int_equal(dt_model_create(dt_buf_view(&bytes), &model, &err), DT_FORMAT);
    assert_non_null(strstr(err.message, "two heads of one name"));
    dt_buf_finish(&bytes);
}

static void test_create__says_what_is_wrong(void **state)
{
    static const struct {
        size_t at;
        uint32_t value;
        const char *said;
    } wrong[] = {
        {0, 0x4d545450, "no model of detente"},
        {8, 1, "of version 1, this program reads version 2"},
        {16, 0x7fffffff, "cut short"},
        {16, 100, "longer than it says"},
        {24, 1, "checksum"},
    };
    struct dt_buf bytes;
    struct dt_model *model;
    make_model(&bytes);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char kept[4];
        struct dt_error err = {0};
        memcpy(kept, bytes.data + wrong[i].at, 4);
        dt_little_put_u32(bytes.data + wrong[i].at, wrong[i].value);
        assert_int_equal(dt_model_create(dt_buf_view(&bytes), &model, &err), DT_FORMAT);
        if (!strstr(err.message, wrong[i].said))
            fail_msg("%s (wanted: %s)", err.message, wrong[i].said);
        memcpy(bytes.data + wrong[i].at, kept, 4);
    }
    dt_buf_finish(&bytes);
}

static size_t section_at(const struct dt_buf *bytes, uint32_t number)
{
    return (size_t)dt_little_u64(bytes->data + 32 + 24 * number + 8);
}

/* With the checksum made right again, the content itself has to be told wrong. */
static void test_create__checks_heads_behind_the_checksum(void **state)
{
    struct dt_buf bytes;
    struct dt_model *model;
    make_model(&bytes);
    size_t feelings = section_at(&bytes, 2), both = section_at(&bytes, 4);
    size_t label = feelings + DT_HEAD_BYTES, tier = label + DT_MODEL_NAME_BYTES;
    const struct {
        size_t at;
        uint32_t value;
    } wrong[] = {
        {32 + 4 * 24, 9},               /* a section of an unknown kind */
        {32 + 3 * 24 + 8, 65},          /* not at a multiple of 64 */
        {32 + 3 * 24 + 8, 64},          /* over what stands before */
        {32 + 3 * 24 + 16, 0x7fffffff}, /* past the end */
        {12, 100},                      /* too many sections */
        {feelings, 0x41414141},         /* a name in capitals */
        {feelings + 32, 0x01030003},    /* neither table, combination nor given */
        {feelings + 32, 0x01030300},    /* an unknown input */
        {feelings + 32, 0x01000000},    /* for no role */
        {feelings + 32, 0x03030000},    /* three tiers */
        {feelings + 36, 7},             /* a table that is not there */
        {feelings + 40, 1},             /* columns past the table's */
        {feelings + 44, 0},             /* no labels */
        {feelings + 44, 200},           /* too many */
        {label, 0},                     /* a label without a name */
        {tier, 0x7fffffff},             /* a weight out of bounds */
        {tier + 12, 70000},             /* a threshold above 1 */
        {tier + 16, 0},                 /* no knots */
        {tier + 16, 17},                /* too many */
        {tier + 28, 70000},             /* a probability above 1 */
        {tier + 32, 0x80000000},        /* logits that do not rise */
        {tier + 24, 0x7fffffff},        /* a logit out of bounds */
        {both + 36, 0},                 /* a combination of nothing */
        {both + 48, 5},                 /* of a head that is not there */
        {both + 48, 1},                 /* of a head of sentences */
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char kept[4];
        struct dt_error err = {0};
        memcpy(kept, bytes.data + wrong[i].at, 4);
        dt_little_put_u32(bytes.data + wrong[i].at, wrong[i].value);
        mend_checksum(bytes.data, bytes.len);
        if (dt_model_create(dt_buf_view(&bytes), &model, &err) != DT_FORMAT || !err.message[0])
            fail_msg("row %zu", i);
        memcpy(bytes.data + wrong[i].at, kept, 4);
    }
    mend_checksum(bytes.data, bytes.len);
    assert_int_equal(dt_model_create(dt_buf_view(&bytes), &model, NULL), DT_OK);
    dt_model_destroy(model);
    dt_buf_finish(&bytes);
}

static void test_score__answers_by_role_and_sentence(void **state)
{
    struct dt_buf bytes;
    struct dt_model *model;
    struct dt_arena arena;
    struct dt_scores scores;
    make_model(&bytes);
    dt_arena_init(&arena);
    assert_int_equal(dt_model_create(dt_buf_view(&bytes), &model, NULL), DT_OK);
    struct dt_text text = analyse(&arena, "Three weeks. Where is it? thank you");
    assert_int_equal(
        dt_model_score(model, &text,
                       &(struct dt_scoring){.role = DT_ROLE_CUSTOMER, .tier = DT_TIER_LINEAR},
                       &arena, &scores, NULL),
        DT_OK);
    assert_int_equal(scores.sentence_count, 3);
    assert_int_equal(scores.sentences[1].first, scores.sentences[0].end);
    const struct dt_head_scores *feelings = dt_scores_of(&scores, DT_VIEW("feelings"));
    const struct dt_head_scores *cues = dt_scores_of(&scores, DT_VIEW("cues"));
    const struct dt_head_scores *both = dt_scores_of(&scores, DT_VIEW("both"));
    assert_non_null(feelings);
    assert_non_null(cues);
    assert_non_null(both);
    assert_int_equal(feelings->unit_count, 1);
    assert_int_equal(cues->unit_count, 3);
    /* The combination's weights are 1, -1/2, 1/4, its bias 1/8. */
    int32_t expected = feelings->logits[0] - feelings->logits[1] / 2 + feelings->logits[2] / 4;
    int32_t off = both->logits[0] - expected - 65536 / 8;
    assert_true(off >= -3 && off <= 3);
    assert_int_equal(
        dt_model_score(model, &text,
                       &(struct dt_scoring){.role = DT_ROLE_AGENT, .tier = DT_TIER_LINEAR}, &arena,
                       &scores, NULL),
        DT_OK);
    assert_non_null(dt_scores_of(&scores, DT_VIEW("feelings")));
    assert_null(dt_scores_of(&scores, DT_VIEW("cues")));
    assert_null(dt_scores_of(&scores, DT_VIEW("both")));
    assert_null(dt_scores_of(&scores, DT_VIEW("none")));
    dt_model_destroy(model);
    dt_arena_finish(&arena);
    dt_buf_finish(&bytes);
}

static void test_score__of_a_sentence_is_that_of_the_sentence_alone(void **state)
{
    struct dt_buf bytes;
    struct dt_model *model;
    struct dt_arena arena;
    struct dt_scores whole, alone;
    make_model(&bytes);
    dt_arena_init(&arena);
    assert_int_equal(dt_model_create(dt_buf_view(&bytes), &model, NULL), DT_OK);
    struct dt_text text = analyse(&arena, "thank you. Where is my parcel? Three weeks!");
    struct dt_text middle = analyse(&arena, "Where is my parcel?");
    assert_int_equal(
        dt_model_score(model, &text,
                       &(struct dt_scoring){.role = DT_ROLE_CUSTOMER, .tier = DT_TIER_LINEAR},
                       &arena, &whole, NULL),
        DT_OK);
    assert_int_equal(
        dt_model_score(model, &middle,
                       &(struct dt_scoring){.role = DT_ROLE_CUSTOMER, .tier = DT_TIER_LINEAR},
                       &arena, &alone, NULL),
        DT_OK);
    const struct dt_head_scores *a = dt_scores_of(&whole, DT_VIEW("cues"));
    const struct dt_head_scores *b = dt_scores_of(&alone, DT_VIEW("cues"));
    assert_memory_equal(a->logits + 2, b->logits, 2 * sizeof *b->logits);
    dt_model_destroy(model);
    dt_arena_finish(&arena);
    dt_buf_finish(&bytes);
}

static void test_probability__follows_the_knots(void **state)
{
    static const struct {
        int32_t logit;
        uint32_t probability;
    } points[] = {
        {-DT_LOGIT_MOST, 0}, {-4 * 65536, 0},    {-2 * 65536, 16384}, {0, 32768},
        {1, 32768},          {2 * 65536, 49152}, {4 * 65536, 65536},  {DT_LOGIT_MOST, 65536},
    };
    struct dt_buf bytes;
    struct dt_model *model;
    make_model(&bytes);
    assert_int_equal(dt_model_create(dt_buf_view(&bytes), &model, NULL), DT_OK);
    const struct dt_head *head = dt_model_head(model, 0);
    for (size_t i = 0; i < sizeof points / sizeof points[0]; i++)
        assert_int_equal(dt_head_probability(head, DT_TIER_LINEAR, 0, points[i].logit),
                         points[i].probability);
    assert_int_equal(dt_head_threshold(head, DT_TIER_LINEAR, 0), 32768);
    dt_model_destroy(model);
    dt_buf_finish(&bytes);
}

/* The same with 64-bit integers, from the first knot on. */
static uint32_t plain_probability(const struct dt_head *head, uint32_t label, int32_t logit)
{
    const char *record = dt_tier_record(head, DT_TIER_LINEAR, label), *knots = record + 24;
    uint32_t count = dt_little_u32(record + 16), i = 0;
    while (i < count && dt_little_i32(knots + (size_t)i * DT_KNOT_BYTES) <= logit)
        i++;
    const char *after = knots + (size_t)i * DT_KNOT_BYTES, *before = after - DT_KNOT_BYTES;
    if (i == 0 || i == count)
        return dt_little_u32((i == 0 ? after : before) + 4);
    int64_t x = dt_little_i32(before), y = dt_little_i32(before + 4);
    return (uint32_t)(y +
                      (logit - x) * (dt_little_i32(after + 4) - y) / (dt_little_i32(after) - x));
}

/* The knots of the model that ships, at every logit around them and at many others. */
static void test_probability__is_that_of_whole_numbers(void **state)
{
    struct dt_model *model;
    struct dt_random random = {5};
    assert_int_equal(dt_model_create(dt_model_default(), &model, NULL), DT_OK);
    for (uint32_t h = 0; h < dt_model_head_count(model); h++) {
        const struct dt_head *head = dt_model_head(model, h);
        for (uint32_t label = 0; label < head->label_count; label++) {
            const char *record = dt_tier_record(head, DT_TIER_LINEAR, label);
            for (uint32_t i = 0; i < dt_little_u32(record + 16); i++)
                for (int32_t near = -2; near <= 2; near++) {
                    int32_t logit = dt_little_i32(record + 24 + (size_t)i * DT_KNOT_BYTES) + near;
                    assert_int_equal(dt_head_probability(head, DT_TIER_LINEAR, label, logit),
                                     plain_probability(head, label, logit));
                }
            for (int i = 0; i < 2000; i++) {
                int32_t logit = (int32_t)dt_random_below(&random, 1 << 20) - (1 << 19);
                assert_int_equal(dt_head_probability(head, DT_TIER_LINEAR, label, logit),
                                 plain_probability(head, label, logit));
            }
        }
    }
    dt_model_destroy(model);
}

static void test_dot__agrees_with_its_plain_twin(void **state)
{
    enum { ROWS = 5 };
    struct dt_random random = {7};
    int32_t logits[DT_MODEL_LABELS], weights[ROWS * (DT_MODEL_LABELS + 1)];
    for (int round = 0; round < 2000; round++) {
        uint32_t count = dt_random_below(&random, DT_MODEL_LABELS + 1),
                 most = 2 * DT_LOGIT_MOST + 1;
        struct dt_dot_rows rows = {.weights = (const char *)weights,
                                   .stride = 4 * (count + dt_random_below(&random, 2)),
                                   .count = dt_random_below(&random, ROWS + 1)};
        int64_t fast[ROWS], plain[ROWS];
        for (uint32_t i = 0; i < count; i++)
            logits[i] = (int32_t)dt_random_below(&random, most) - DT_LOGIT_MOST;
        for (uint32_t i = 0; i < sizeof weights / sizeof weights[0]; i++)
            weights[i] = round % 3 ? (int32_t)dt_random_below(&random, most) - DT_LOGIT_MOST
                                   : -DT_LOGIT_MOST;
        for (uint32_t i = 0; i < ROWS; i++)
            fast[i] = plain[i] = -(int64_t)i;
        dt_dot_add(logits, count, rows, fast);
        dt_dot_add_plain(logits, count, rows, plain);
        assert_memory_equal(fast, plain, sizeof fast);
    }
}

static void test_score__bears_a_text_without_tokens(void **state)
{
    struct dt_buf bytes;
    struct dt_model *model;
    struct dt_arena arena;
    struct dt_scores scores;
    make_model(&bytes);
    dt_arena_init(&arena);
    assert_int_equal(dt_model_create(dt_buf_view(&bytes), &model, NULL), DT_OK);
    struct dt_text text = analyse(&arena, " \n ");
    assert_int_equal(
        dt_model_score(model, &text,
                       &(struct dt_scoring){.role = DT_ROLE_CUSTOMER, .tier = DT_TIER_LINEAR},
                       &arena, &scores, NULL),
        DT_OK);
    assert_null(dt_scores_of(&scores, DT_VIEW("feelings")));
    dt_model_destroy(model);
    dt_arena_finish(&arena);
    dt_buf_finish(&bytes);
}

static void test_shares__of_a_combination_are_weighted_sums(void **state)
{
    struct dt_buf bytes;
    struct dt_model *model;
    struct dt_arena arena;
    const int32_t *own[3], *both;
    make_model(&bytes);
    dt_arena_init(&arena);
    assert_int_equal(dt_model_create(dt_buf_view(&bytes), &model, NULL), DT_OK);
    struct dt_text text = analyse(&arena, "still nothing, angry");
    struct dt_token_range all = {0, text.token_count};
    for (uint32_t i = 0; i < 3; i++)
        assert_int_equal(
            dt_model_shares(model, &text, all, dt_model_head(model, 0), i, &arena, &own[i], NULL),
            DT_OK);
    assert_int_equal(
        dt_model_shares(model, &text, all, dt_model_head(model, 2), 0, &arena, &both, NULL), DT_OK);
    bool any = false;
    for (uint32_t i = 0; i < text.token_count; i++) {
        int32_t off = both[i] - (own[0][i] - own[1][i] / 2 + own[2][i] / 4);
        assert_true(off >= -4 && off <= 4);
        any = any || both[i] != 0;
    }
    assert_true(any);
    dt_model_destroy(model);
    dt_arena_finish(&arena);
    dt_buf_finish(&bytes);
}

/* A model of a given head and a combination of it, both of sentences. */
static void make_given_model(struct dt_buf *out)
{
    static const struct dt_view labels[] = {{"a", 1}, {"b", 1}};
    static const float weights[] = {2.0f, 0.0f, -1.0f, 0.5f};
    struct dt_tuning tunings[2] = {line_tuning(), line_tuning()};
    struct dt_pack pack;
    dt_pack_init(&pack);
    dt_buf_init(out);
    struct dt_pack_head heads[] = {
        {.name = DT_VIEW("lexicon"),
         .input = DT_INPUT_SENTENCE,
         .roles = 1,
         .source = DT_HEAD_GIVEN,
         .label_count = 2,
         .labels = labels,
         .tunings = tunings},
        {.name = DT_VIEW("joint"),
         .input = DT_INPUT_SENTENCE,
         .roles = 1,
         .source = DT_HEAD_COMBINATION,
         .table = 1,
         .label_count = 2,
         .labels = labels,
         .tunings = tunings,
         .weights = weights,
         .weight_count = 4},
    };
    for (int i = 0; i < 2; i++)
        assert_int_equal(dt_pack_head(&pack, &heads[i], NULL), DT_OK);
    assert_int_equal(dt_pack_write(&pack, out, NULL), DT_OK);
    dt_pack_finish(&pack);
}

static void test_score__takes_what_is_given_a_sentence(void **state)
{
    static const int32_t logits[] = {65536, 0, 0, 65536, INT32_MAX, 0};
    static const int32_t expected[] = {131072, -65536, 0, 32768};
    struct dt_given given = {DT_VIEW("lexicon"), logits};
    struct dt_buf bytes;
    struct dt_model *model;
    struct dt_arena arena;
    struct dt_scores scores;
    const struct dt_token_range *sentences;
    uint32_t count;
    make_given_model(&bytes);
    dt_arena_init(&arena);
    assert_int_equal(dt_model_create(dt_buf_view(&bytes), &model, NULL), DT_OK);
    struct dt_text text = analyse(&arena, "One thing. Another! A third?");
    assert_int_equal(dt_model_sentences(&text, &arena, &sentences, &count, NULL), DT_OK);
    assert_int_equal(count, 3);
    struct dt_scoring how = {.role = DT_ROLE_CUSTOMER, .given = &given, .given_count = 1};
    assert_int_equal(dt_model_score(model, &text, &how, &arena, &scores, NULL), DT_OK);
    const struct dt_head_scores *joint = dt_scores_of(&scores, DT_VIEW("joint"));
    assert_int_equal(joint->unit_count, 3);
    for (int i = 0; i < 4; i++)
        assert_int_equal(joint->logits[i], expected[i]);
    assert_int_equal(joint->logits[4], DT_LOGIT_MOST); /* what is given is kept within bounds */
    how.given_count = 0;
    assert_int_equal(dt_model_score(model, &text, &how, &arena, &scores, NULL), DT_OK);
    for (int i = 0; i < 6; i++)
        assert_int_equal(dt_scores_of(&scores, DT_VIEW("joint"))->logits[i], 0);
    dt_model_destroy(model);
    dt_arena_finish(&arena);
    dt_buf_finish(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_create__tells_heads_and_labels),
        cmocka_unit_test(test_create__refuses_every_flipped_byte),
        cmocka_unit_test(test_create__refuses_every_shorter_length),
        cmocka_unit_test(test_create__refuses_two_heads_of_one_name),
        cmocka_unit_test(test_create__says_what_is_wrong),
        cmocka_unit_test(test_create__checks_heads_behind_the_checksum),
        cmocka_unit_test(test_score__answers_by_role_and_sentence),
        cmocka_unit_test(test_score__of_a_sentence_is_that_of_the_sentence_alone),
        cmocka_unit_test(test_probability__follows_the_knots),
        cmocka_unit_test(test_probability__is_that_of_whole_numbers),
        cmocka_unit_test(test_dot__agrees_with_its_plain_twin),
        cmocka_unit_test(test_score__takes_what_is_given_a_sentence),
        cmocka_unit_test(test_score__bears_a_text_without_tokens),
        cmocka_unit_test(test_shares__of_a_combination_are_weighted_sums),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
