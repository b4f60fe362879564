/* What is kept of a conversation: its bytes, and what each event makes of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk_world.h"
#include "summary.h"

static uint64_t seed = 11;

static uint32_t any(uint32_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(seed >> 33) % below;
}

static struct dt_summary random_summary(void)
{
    struct dt_summary summary;
    struct dt_board_row *row = &summary.row;
    memset(&summary, 0, sizeof summary);
    row->version = 1 + any(1000);
    row->opened_at = NOW + any(1000);
    row->last_at = any(2) ? DT_INSTANT_NONE : -(dt_instant)any(1000000);
    row->waiting_since = any(2) ? DT_INSTANT_NONE : NOW;
    row->next_due = any(2) ? DT_INSTANT_NONE : DT_INSTANT_MAX;
    row->closed_at = any(2) ? DT_INSTANT_NONE : NOW + any(1000);
    summary.rules = any(UINT32_MAX);
    row->turns = any(UINT32_MAX);
    row->last_turn = any(UINT32_MAX);
    row->alert_sequence = any(UINT32_MAX);
    row->alert_level = (uint8_t)any(4);
    row->alert_reason = (uint8_t)any(256);
    row->tension = (uint8_t)any(101);
    row->peak = (uint8_t)any(101);
    row->stage = (uint8_t)any(DT_STAGE_COUNT);
    row->trend = (uint8_t)any(3);
    row->last_role = (uint8_t)any(2);
    row->open_promises = (uint8_t)any(256);
    row->broken_promises = (uint8_t)any(256);
    row->outcome = (uint8_t)any(5);
    row->unscored = any(2);
    row->acknowledged = any(2);
    row->demonstration = any(2);
    snprintf(row->team, sizeof row->team, "%s", any(2) ? "" : "t-0123456789abcdefghijkl");
    snprintf(row->assigned, sizeof row->assigned, "%s", any(2) ? "" : "u-1");
    return summary;
}

static void test_summary__reads_what_it_wrote(void **state)
{
    (void)state;
    char room[DT_SUMMARY_BYTES], id[DT_CONVERSATION_BYTES];
    memset(id, 'x', sizeof id);
    for (int i = 0; i < 2000; i++) {
        struct dt_summary one = random_summary(), other;
        struct dt_view given = {id, i == 0 ? sizeof id : 1 + any(sizeof id)}, got;
        struct dt_view value = dt_summary_write(&one, given, room);
        assert_int_equal(dt_summary_read(value, &other, &got, NULL), DT_OK);
        assert_same_row(&one.row, &other.row);
        assert_int_equal(one.rules, other.rules);
        assert_true(dt_view_equal(given, got));
    }
}

/* Cut anywhere, or a number that no summary has: refused, or at least within its limits. */
static void test_summary__refuses_damage(void **state)
{
    (void)state;
    char room[DT_SUMMARY_BYTES];
    unsigned refused = 0;
    for (int i = 0; i < 200; i++) {
        struct dt_summary one = random_summary(), other;
        struct dt_view value = dt_summary_write(&one, DT_VIEW("case-1"), room), id;
        for (size_t len = 0; len + 6 <= value.len; len++)
            assert_int_equal(dt_summary_read(dt_view_slice(value, 0, len), &other, &id, NULL),
                             DT_FORMAT);
        for (int hits = 1 + (int)any(4); hits > 0; hits--)
            room[any((uint32_t)value.len)] = (char)any(256);
        if (dt_summary_read(value, &other, &id, NULL) != DT_OK) {
            refused++;
            continue;
        }
        assert_true(other.row.tension <= 100 && other.row.stage < DT_STAGE_COUNT);
        assert_true(other.row.outcome <= 4 && other.row.trend <= 2);
        assert_true(id.len > 0 && id.ptr + id.len == value.ptr + value.len);
        assert_true(strlen(other.row.team) <= 24 && strlen(other.row.assigned) <= 24);
    }
    assert_true(refused > 20);
}

static void test_house__is_no_conversation(void **state)
{
    (void)state;
    assert_true(dt_is_house(DT_VIEW("house")));
    assert_true(dt_is_house(DT_VIEW("house.acts")));
    assert_false(dt_is_house(DT_VIEW("household")));
    assert_false(dt_is_house(DT_VIEW("hous")));
    assert_false(dt_is_house(DT_VIEW("a house")));
    assert_false(dt_is_house(DT_VIEW("")));
}

static int enter(void **state)
{
    *state = make_world(WORLD_MEMORY);
    open_desk(*state, 1);
    return 0;
}

static int leave(void **state)
{
    end_world(*state);
    return 0;
}

static struct dt_board_row row_of(struct world *world, const char *conversation)
{
    struct dt_board_row row;
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_ok(world, dt_board_find(world->desk, ACME, dt_view_of(conversation), &row, &world->err));
    return row;
}

static void test_row__follows_who_waits_and_what_was_promised(void **state)
{
    struct world *world = *state;
    begin(world, "a", "t-b");
    struct dt_board_row row = row_of(world, "a");
    assert_string_equal(row.team, "t-b");
    assert_int_equal(row.turns, 0);
    assert_true(row.last_at == DT_INSTANT_NONE && row.waiting_since == DT_INSTANT_NONE);
    assert_true(row.opened_at == world->now);
    say(world, "a", "customer", "Where is my parcel? It never came.");
    dt_instant first = world->now;
    say(world, "a", "customer", "Hello? I want a refund.");
    row = row_of(world, "a");
    assert_true(row.waiting_since == first && row.last_at == world->now);
    assert_int_equal(row.turns, 2);
    assert_int_equal(row.last_turn, 3);
    assert_int_equal(row.last_role, DT_ROLE_CUSTOMER);
    say(world, "a", "agent", "I am sorry that it is late. I will call you back today by 5 pm.");
    row = row_of(world, "a");
    assert_true(row.waiting_since == DT_INSTANT_NONE);
    assert_int_equal(row.open_promises, 1);
    assert_true(row.next_due > world->now);
    set_promise(world, "a", 1, "kept");
    row = row_of(world, "a");
    assert_int_equal(row.open_promises, 0);
    assert_true(row.next_due == DT_INSTANT_NONE);
    set_promise(world, "a", 1, "moved");
    row = row_of(world, "a");
    assert_int_equal(row.open_promises, 1);
    assert_true(row.next_due == world->now - DT_MS_PER_MINUTE + DT_MS_PER_HOUR);
    assert_int_equal(row.version, 6);
}

static void test_row__follows_alerts_and_assignment(void **state)
{
    struct world *world = *state;
    say(world, "a", "customer", "I will find you.");
    uint64_t watch = raise_alert(world, "a", "watch", "tension").sequence;
    struct dt_board_row row = row_of(world, "a");
    assert_int_equal(row.alert_sequence, watch);
    assert_int_equal(row.alert_level, DT_ALERT_WATCH);
    assert_string_equal(dt_alert_reason_name(row.alert_reason), "tension");
    uint64_t stop = raise_alert(world, "a", "stop", "threat").sequence;
    raise_alert(world, "a", "watch", "repeated_failure");
    row = row_of(world, "a");
    assert_int_equal(row.alert_sequence, stop);
    assert_string_equal(dt_alert_reason_name(row.alert_reason), "threat");
    answer_alert(world, "a", watch);
    assert_int_equal(row_of(world, "a").alert_sequence, stop);
    answer_alert(world, "a", stop);
    assert_int_equal(row_of(world, "a").alert_sequence, 0);
    assign(world, "a", "u-7", "t-b");
    assign(world, "a", "u-8", NULL);
    row = row_of(world, "a");
    assert_string_equal(row.assigned, "u-8");
    assert_string_equal(row.team, "t-b");
    assign(world, "a", NULL, "t-c");
    row = row_of(world, "a");
    assert_string_equal(row.assigned, "");
    assert_string_equal(row.team, "t-c");
    assign(world, "a", NULL, NULL);
    assert_string_equal(row_of(world, "a").team, "t-c");
}

static void test_row__closes_and_opens(void **state)
{
    struct world *world = *state;
    say(world, "a", "customer", "Where is it?");
    close_conversation(world, "a");
    struct dt_board_row row = row_of(world, "a");
    assert_int_equal(row.outcome, 2); /* unresolved */
    assert_true(row.waiting_since == DT_INSTANT_NONE);
    reopen(world, "a");
    assert_int_equal(row_of(world, "a").outcome, 0);
    close_conversation(world, "a");
    say(world, "a", "customer", "It still has not come.");
    row = row_of(world, "a");
    assert_int_equal(row.outcome, 0);
    assert_true(row.waiting_since == world->now);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_summary__reads_what_it_wrote),
        cmocka_unit_test(test_summary__refuses_damage),
        cmocka_unit_test(test_house__is_no_conversation),
        CASE(test_row__follows_who_waits_and_what_was_promised),
        CASE(test_row__follows_alerts_and_assignment),
        CASE(test_row__closes_and_opens),
    };
    return cmocka_run_group_tests_name("summary", tests, NULL, NULL);
}
