#include "failing.h"
#include "lexicon.h"
#include "review.h"
#include "wording.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* A handful of patterns, so that these tests do not move with the lexicon that ships. */
static const char patterns[] = "role agent\n"
                               "kind apologise\n"
                               "sorry\n"
                               "sorry that _ :: specific\n"
                               "sorry your _ :: specific\n"
                               "kind acknowledge\n"
                               "i can see\n"
                               "kind offer\n"
                               "i can offer\n"
                               "kind commit\n"
                               "i will send\n"
                               "kind own\n"
                               "i will ring\n"
                               "kind vague_apology\n"
                               "sorry for any inconvenience\n"
                               "kind non_apology\n"
                               "sorry you feel that way\n"
                               "kind calm_down\n"
                               "calm down\n"
                               "kind cannot\n"
                               "i can not\n"
                               "kind pass_buck\n"
                               "not my department\n"
                               "kind dismiss\n"
                               "no big deal\n"
                               "kind rude\n"
                               "how stupid\n"
                               "kind leak\n"
                               "internal note\n"
                               "kind close\n"
                               "goodbye\n"
                               "role customer\n"
                               "kind trouble\n"
                               "has not arrived\n"
                               "kind question\n"
                               "when will\n";

static const char yaml[] = "timezone: UTC\nhours: \"Mon-Fri 09:00-17:00\"\n";

struct desk {
    struct dt_arena arena;
    struct dt_playbook *playbook;
    struct dt_lexicon *lexicon;
    struct dt_core core;
    struct dt_conversation state;
};

static const dt_instant morning = INT64_C(1741600800000); /* Monday, 2025-03-10T10:00Z */

static int set_up(void **state)
{
    static struct desk desk;
    const struct dt_lexicon_source source = {"test", dt_view_of(patterns)};
    struct dt_error err;
    memset(&desk, 0, sizeof desk);
    dt_arena_init(&desk.arena);
    if (dt_playbook_create("test", dt_view_of(yaml), &desk.playbook, &err) != DT_OK ||
        dt_lexicon_create(&source, 1, &desk.lexicon, &err) != DT_OK) {
        print_error("%s\n", err.message);
        return -1;
    }
    desk.core = (struct dt_core){.lexicon = desk.lexicon, .playbook = desk.playbook};
    dt_conversation_init(&desk.state);
    *state = &desk;
    return 0;
}

static int tear_down(void **state)
{
    struct desk *desk = *state;
    dt_lexicon_destroy(desk->lexicon);
    dt_playbook_destroy(desk->playbook);
    dt_arena_finish(&desk->arena);
    return 0;
}

static void hear(struct desk *desk, const char *text)
{
    struct dt_turn turn = {.role = DT_ROLE_CUSTOMER, .text = dt_view_of(text), .at = morning};
    struct dt_reading reading;
    struct dt_error err;
    assert_int_equal(
        dt_conversation_turn(&desk->core, &desk->state, &turn, &desk->arena, &reading, &err),
        DT_OK);
}

static struct dt_review check(struct desk *desk, bool alone, const char *draft)
{
    struct dt_review review;
    struct dt_error err;
    assert_int_equal(dt_review_draft(&desk->core, alone ? NULL : &desk->state, dt_view_of(draft),
                                     morning, &desk->arena, &review, &err),
                     DT_OK);
    return review;
}

static const struct dt_finding *find(const struct dt_review *review, enum dt_kind kind)
{
    for (size_t i = 0; i < review->finding_count; i++)
        if (review->findings[i].kind == kind)
            return &review->findings[i];
    return NULL;
}

static void test_review__verdicts(void **state)
{
    static const struct {
        const char *draft;
        enum dt_verdict verdict;
        size_t findings;
    } rows[] = {
        {"Your lamp leaves today.", DT_VERDICT_SEND, 0},
        {"Sorry for any inconvenience.", DT_VERDICT_REVISE, 1},
        {"Please calm down. Sorry for any inconvenience.", DT_VERDICT_REVISE, 2},
        {"How stupid.", DT_VERDICT_STOP, 1},
        {"Please calm down, how stupid.", DT_VERDICT_STOP, 2},
        {"Internal note: low value customer.", DT_VERDICT_STOP, 1},
        {"I can't do that, but I can offer a new one.", DT_VERDICT_SEND, 0},
        {"I can't do that.", DT_VERDICT_REVISE, 1},
    };
    struct desk *desk = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dt_review review = check(desk, true, rows[i].draft);
        if (review.verdict != rows[i].verdict || review.finding_count != rows[i].findings)
            fail_msg("%s: %s, %zu", rows[i].draft, dt_verdict_name(review.verdict),
                     review.finding_count);
    }
}

static void test_review__findings_say_where_why_and_what_instead(void **state)
{
    struct desk *desk = *state;
    struct dt_review review = check(desk, true, "Well. Please calm down now.");
    const struct dt_finding *finding = find(&review, DT_KIND_CALM_DOWN);
    assert_non_null(finding);
    assert_int_equal(finding->start, 13);
    assert_int_equal(finding->end, 22);
    assert_string_equal(finding->rule, "R13");
    assert_int_equal(finding->grade, 'C');
    assert_true(finding->why.len > 0 && finding->instead.len > 0);
    assert_string_equal(dt_severity_name((enum dt_severity)finding->severity), "medium");
}

static void test_review__context_is_judged_only_with_a_conversation(void **state)
{
    struct desk *desk = *state;
    hear(desk, "When will my blue vase be here?");
    struct dt_review review = check(desk, false, "Thank you for your trust in us.");
    assert_non_null(find(&review, DT_KIND_UNANSWERED));
    assert_int_equal(review.missing[0], DT_KIND_EXPLAIN);
    review = check(desk, true, "Thank you for your trust in us.");
    assert_int_equal(review.finding_count, 0);
    assert_int_equal(review.missing_count, 0);
    review = check(desk, false, "It is with you on Thursday.");
    assert_int_equal(review.verdict, DT_VERDICT_SEND);
}

static void test_review__does_not_change_the_conversation(void **state)
{
    struct desk *desk = *state;
    hear(desk, "When will my blue vase be here?");
    struct dt_conversation before = desk->state;
    check(desk, false, "Sorry that it is late. I will send it soon.");
    assert_memory_equal(&before, &desk->state, sizeof before);
}

static void test_review__an_apology_from_the_customers_words(void **state)
{
    struct desk *desk = *state;
    hear(desk, "My blue vase has not arrived.");
    struct dt_review review = check(desk, false, "Sorry for any inconvenience.");
    const struct dt_finding *finding = find(&review, DT_KIND_VAGUE_APOLOGY);
    assert_non_null(finding);
    assert_true(
        dt_view_equal(finding->instead, DT_VIEW("I'm sorry that your blue vase has not arrived.")));
}

static void test_review__the_same_promise_with_a_time(void **state)
{
    struct desk *desk = *state;
    struct dt_review review = check(desk, true, "Hello! We'll call you back as soon as possible.");
    const struct dt_finding *finding = find(&review, DT_KIND_NO_TIME);
    assert_non_null(finding);
    assert_true(dt_view_equal(finding->instead, DT_VIEW("I'll call you back by noon today.")));
    assert_int_equal(review.missing[0], DT_KIND_COMMIT);
    review = check(desk, true, "Someone will call you back soon.");
    finding = find(&review, DT_KIND_NO_TIME);
    assert_non_null(finding);
    assert_true(
        dt_view_equal(finding->instead, DT_VIEW("Someone will call you back by noon today.")));
    review = check(desk, true, "I'll call you back by 4 pm today.");
    assert_null(find(&review, DT_KIND_NO_TIME));
}

static void test_review__what_feelings_call_for(void **state)
{
    struct desk *desk = *state;
    hear(desk, "My blue vase has not arrived.");
    desk->state.tension = 65;
    desk->state.at_fault = desk->state.fresh_heat = true;
    struct dt_review review = check(desk, false, "I can offer a new one.");
    assert_non_null(find(&review, DT_KIND_TOO_SOON));
    assert_int_equal(review.missing_count, 2);
    assert_int_equal(review.missing[0], DT_KIND_ACKNOWLEDGE);
    assert_int_equal(review.missing[1], DT_KIND_APOLOGISE);
    review = check(desk, false,
                   "I can see what that means to you. Sorry that it is late. I can offer a new "
                   "one.");
    assert_int_equal(review.verdict, DT_VERDICT_SEND);
    assert_int_equal(review.missing_count, 0);
    desk->state.tension = 10;
    review = check(desk, false, "I can offer a new one.");
    assert_int_equal(review.missing_count, 0);
}

static void test_review__moves_present_in_their_order(void **state)
{
    struct desk *desk = *state;
    struct dt_review review =
        check(desk, true, "I can offer a new one. Sorry that it broke. I can see it hurts.");
    assert_int_equal(review.present_count, 3);
    assert_int_equal(review.present[0], DT_KIND_ACKNOWLEDGE);
    assert_int_equal(review.present[1], DT_KIND_APOLOGISE);
    assert_int_equal(review.present[2], DT_KIND_OFFER);
}

static void test_review__another_language_is_not_scored(void **state)
{
    struct desk *desk = *state;
    hear(desk, "When will my blue vase be here?");
    struct dt_review review =
        check(desk, false,
              "Guten Tag, Ihre Vase ist leider noch nicht bei uns angekommen, es tut uns leid.");
    assert_true(review.unscored);
    assert_int_equal(review.finding_count, 0);
    assert_int_equal(review.verdict, DT_VERDICT_SEND);
}

static void test_review__bad_text_is_an_error(void **state)
{
    struct desk *desk = *state;
    struct dt_review review = {.verdict = DT_VERDICT_STOP};
    struct dt_error err;
    assert_int_equal(
        dt_review_draft(&desk->core, NULL, DT_VIEW("\xff"), morning, &desk->arena, &review, &err),
        DT_FORMAT);
    assert_int_equal(review.verdict, DT_VERDICT_STOP);
}

/* Whatever is known or not, a finding has words, and none with a hole in it. */
static void test_wording__never_empty_or_half_filled(void **state)
{
    struct desk *desk = *state;
    struct dt_playbook bare = {.company = "us"};
    struct dt_text text;
    struct dt_error err;
    assert_int_equal(dt_text_analyse(&desk->arena, DT_VIEW("We will do it soon."), &text, &err),
                     DT_OK);
    struct dt_conversation known = desk->state;
    strcpy(known.concern, "your vase");
    strcpy(known.trouble, "your vase broke");
    const struct dt_conversation *const states[] = {NULL, &desk->state, &known};
    const struct dt_playbook *const playbooks[] = {desk->playbook, &bare};
    for (int kind = DT_KIND_DISMISS; kind <= DT_KIND_LEAK; kind++)
        for (size_t i = 0; i < 12; i++) {
            struct dt_fill fill = {.playbook = playbooks[i % 2],
                                   .state = states[i / 2 % 3],
                                   .at = i < 6 ? DT_INSTANT_NONE : morning};
            if (i % 2 == 1)
                fill.at = DT_INSTANT_NONE; /* a playbook without a zone has no time of day */
            struct dt_cue cue = {.kind = (uint8_t)kind, .first_token = 2, .last_token = 2};
            struct dt_view instead;
            assert_int_equal(dt_wording_instead(&fill, &text, &cue, &desk->arena, &instead, &err),
                             DT_OK);
            assert_true(instead.len > 0);
            assert_null(memchr(instead.ptr, '{', instead.len));
            assert_true(strlen(dt_wording_why((enum dt_kind)kind)) > 0);
        }
}

static void test_review__out_of_memory_is_reported(void **state)
{
    struct desk *desk = *state;
    hear(desk, "My blue vase has not arrived. When will it be here?");
    enum dt_status status = DT_NOMEM;
    int refused = 0;
    for (int allowed = 0; status == DT_NOMEM; allowed++) {
        struct dt_arena arena;
        struct dt_review review = {.verdict = DT_VERDICT_STOP};
        struct dt_error err;
        dt_arena_init(&arena);
        fail_allocations(allowed, true);
        status = dt_review_draft(&desk->core, &desk->state,
                                 DT_VIEW("Sorry for any inconvenience. We'll call you soon."),
                                 morning, &arena, &review, &err);
        allow_allocations();
        assert_true(status == DT_OK || status == DT_NOMEM);
        if (status != DT_OK) {
            assert_int_equal(review.verdict, DT_VERDICT_STOP);
            refused++;
        } else {
            assert_int_equal(review.verdict, DT_VERDICT_REVISE);
        }
        dt_arena_finish(&arena);
    }
    assert_true(refused > 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_review__verdicts),
        TEST(test_review__findings_say_where_why_and_what_instead),
        TEST(test_review__context_is_judged_only_with_a_conversation),
        TEST(test_review__does_not_change_the_conversation),
        TEST(test_review__an_apology_from_the_customers_words),
        TEST(test_review__the_same_promise_with_a_time),
        TEST(test_review__what_feelings_call_for),
        TEST(test_review__moves_present_in_their_order),
        TEST(test_review__another_language_is_not_scored),
        TEST(test_review__bad_text_is_an_error),
        TEST(test_wording__never_empty_or_half_filled),
        TEST(test_review__out_of_memory_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
