/* How much a conversation needs a person: orderings that somebody at the desk would agree with. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "need.h"

#define NOW INT64_C(1773325200000)

/* A conversation that somebody answers for and was heard in, but for what is said. */
struct one {
    uint8_t tension;
    int waits; /* minutes that the customer waits; 0: nobody does */
    int due;   /* minutes until the promise is due, below 0 overdue; 0: none */
    enum dt_alert_level alert;
    bool rising, unheard, nobodys, closed, answered;
};

static struct dt_board_row row_of(const struct one *one)
{
    struct dt_board_row row = {.waiting_since = DT_INSTANT_NONE,
                               .next_due = DT_INSTANT_NONE,
                               .tension = one->tension,
                               .alert_level = (uint8_t)one->alert,
                               .alert_sequence = one->alert && !one->answered ? 3 : 0,
                               .trend = one->rising ? DT_TREND_RISING : DT_TREND_STEADY,
                               .acknowledged = !one->unheard,
                               .outcome = one->closed};
    if (one->waits)
        row.waiting_since = NOW - one->waits * DT_MS_PER_MINUTE;
    if (one->due)
        row.next_due = NOW + one->due * DT_MS_PER_MINUTE;
    if (!one->nobodys)
        strcpy(row.assigned, "u-1");
    return row;
}

enum { HOUR = 60, DAY = 24 * HOUR, WEEK = 7 * DAY };

/* In the order in which one would take them up. */
static const struct {
    const char *what;
    struct one one;
} queue[] = {
    {"somebody may be in danger", {.tension = 30, .alert = DT_ALERT_STOP}},
    {"a call for a supervisor, furious, waiting for two hours",
     {.tension = 95, .waits = 2 * HOUR, .alert = DT_ALERT_STEP_IN}},
    {"a call for a supervisor, calm by now", {.tension = 10, .alert = DT_ALERT_STEP_IN}},
    {"everything short of a call",
     {.tension = 100,
      .rising = true,
      .waits = DAY,
      .due = -DAY,
      .unheard = true,
      .nobodys = true,
      .alert = DT_ALERT_WATCH}},
    {"hostile, waiting for ten minutes", {.tension = 85, .waits = 10}},
    {"angry, waiting for twenty minutes", {.tension = 70, .waits = 20}},
    {"angry and just answered", {.tension = 70}},
    {"upset, waiting for a quarter of an hour", {.tension = 50, .waits = 15}},
    {"calm, but a promise is an hour overdue", {.tension = 10, .due = -HOUR}},
    {"calm, waiting for an hour and a half", {.tension = 10, .waits = 90}},
    {"calm, a promise due in ten minutes", {.tension = 10, .due = 10}},
    {"calm, waiting for ten minutes", {.tension = 10, .waits = 10}},
    {"calm, a promise due tomorrow", {.tension = 10, .due = DAY}},
    {"nothing at all", {.tension = 0}},
};

/* Of two that are alike but for one thing, the first comes first. */
static const struct {
    const char *what;
    struct one first, second;
} pairs[] = {
    {"who is heard less", {.tension = 60, .unheard = true}, {.tension = 60}},
    {"who belongs to nobody", {.tension = 40, .nobodys = true}, {.tension = 40}},
    {"who gets angrier", {.tension = 40, .rising = true}, {.tension = 45}},
    {"who waits longer", {.tension = 40, .waits = 9}, {.tension = 40, .waits = 8}},
    {"the same wait of the angrier", {.tension = 60, .waits = 30}, {.tension = 59, .waits = 30}},
    {"overdue before due", {.due = -1}, {.due = 1}},
    {"an alert that is not answered",
     {.tension = 50, .alert = DT_ALERT_WATCH},
     {.tension = 60, .alert = DT_ALERT_WATCH, .answered = true}},
    {"an angry one of today before a calm one of last week",
     {.tension = 75, .waits = 5},
     {.tension = 15, .waits = WEEK}},
    {"who is open", {.tension = 1}, {.tension = 99, .closed = true, .waits = 99, .nobodys = true}},
};

static void assert_before(const char *what, const struct one *a, const struct one *b)
{
    const struct dt_board_row rows[] = {row_of(a), row_of(b)};
    uint32_t first = dt_need_points(&rows[0], NOW), second = dt_need_points(&rows[1], NOW);
    if (first <= second)
        fail_msg("%s: %u is not more than %u", what, (unsigned)first, (unsigned)second);
}

static void test_need__puts_first_what_a_person_would(void **state)
{
    (void)state;
    for (size_t i = 0; i + 1 < sizeof queue / sizeof *queue; i++)
        assert_before(queue[i].what, &queue[i].one, &queue[i + 1].one);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_before(pairs[i].what, &pairs[i].first, &pairs[i].second);
}

static void assert_explains(const struct dt_board_row *row, dt_instant now)
{
    struct dt_need need;
    uint32_t sum = 0;
    dt_need_of(row, now, &need);
    for (int i = 0; i < need.count; i++) {
        assert_true(need.parts[i].points > 0);
        assert_true(i == 0 || need.parts[i - 1].points >= need.parts[i].points);
        assert_true(need.parts[i].reason < DT_NEED_REASON_COUNT);
        sum += need.parts[i].points;
    }
    assert_int_equal(sum, need.points);
    assert_int_equal(dt_need_points(row, now), need.points);
    assert_true(need.points <= 1000000); /* as the interface says */
}

static void test_need__parts_are_the_sum_largest_first(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof queue / sizeof *queue; i++) {
        const struct dt_board_row row = row_of(&queue[i].one);
        assert_explains(&row, NOW);
        assert_explains(&row, INT64_MAX);
        assert_explains(&row, INT64_MIN + 1);
    }
    const struct dt_board_row odd = {.waiting_since = INT64_MIN + 1,
                                     .next_due = INT64_MAX,
                                     .tension = 100,
                                     .alert_level = 255,
                                     .alert_sequence = 1};
    assert_explains(&odd, NOW);
    assert_explains(&odd, INT64_MAX);
    assert_explains(&odd, INT64_MIN + 1);
}

static void test_need__says_since_when(void **state)
{
    (void)state;
    const struct dt_board_row row = row_of(&(struct one){.tension = 70, .waits = 20, .due = -3});
    struct dt_need need;
    dt_need_of(&row, NOW, &need);
    assert_int_equal(need.count, 3);
    assert_int_equal(need.parts[0].reason, DT_NEED_TENSION);
    assert_int_equal(need.parts[1].reason, DT_NEED_PROMISE_OVERDUE);
    assert_true(need.parts[1].since == NOW - 3 * DT_MS_PER_MINUTE);
    assert_int_equal(need.parts[2].reason, DT_NEED_WAITING);
    assert_true(need.parts[2].since == NOW - 20 * DT_MS_PER_MINUTE);
    assert_string_equal(dt_need_reason_name(DT_NEED_PROMISE_OVERDUE), "promise_overdue");
    assert_string_equal(dt_need_reason_name(DT_NEED_NOT_HEARD), "not_heard");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_need__puts_first_what_a_person_would),
        cmocka_unit_test(test_need__parts_are_the_sum_largest_first),
        cmocka_unit_test(test_need__says_since_when),
    };
    return cmocka_run_group_tests_name("need", tests, NULL, NULL);
}
