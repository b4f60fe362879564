/* What every driver owes those who deliver: order, leases, the rows set aside. Run once a driver.
 */
#include "fixture.h"

#include <stdlib.h>

static void post(struct fixture *f, const char *conversation, const char *topic)
{
    struct dt_event event = turn_event(&f->arena, "customer", V("hello"));
    const struct dt_outbox_wish wish = {.topic = V(topic)};
    const struct dt_append append = {.tenant = V("acme"),
                                     .conversation = V(conversation),
                                     .events = &event,
                                     .count = 1,
                                     .expected = DT_VERSION_ANY,
                                     .outbox = &wish,
                                     .outbox_count = 1};
    struct dt_appended appended;
    assert_ok(dt_store_append(f->store, &append, &appended, &f->err), &f->err);
}

enum { LEASE_MS = 30000, ROWS = 16 };

static size_t take(struct fixture *f, const char *topic, dt_instant now, size_t max,
                   struct dt_outbox_row *rows)
{
    size_t count;
    assert_ok(
        dt_outbox_take(f->store, V(topic), now, LEASE_MS, max, &f->arena, rows, &count, &f->err),
        &f->err);
    return count;
}

static enum dt_status settle(struct fixture *f, const struct dt_outbox_row *row,
                             enum dt_outbox_fate fate, dt_instant due, const char *reason)
{
    const struct dt_outbox_settle settle = {
        .id = row->id, .token = row->token, .fate = fate, .due = due, .reason = V(reason)};
    return dt_outbox_settle(f->store, &settle, &f->err);
}

static size_t list(struct fixture *f, bool poisoned, struct dt_outbox_row *rows)
{
    size_t count;
    assert_ok(dt_outbox_list(f->store, poisoned, 0, ROWS, &f->arena, rows, &count, &f->err),
              &f->err);
    return count;
}

static void test_outbox__hands_out_one_of_each_line(void **state)
{
    struct fixture *f = *state;
    struct dt_outbox_row rows[ROWS];
    post(f, "a", "web");
    post(f, "a", "web");
    post(f, "b", "web");
    post(f, "a", "bus");
    assert_int_equal(take(f, "", NOW, ROWS, rows), 3);
    assert_view(rows[0].conversation, "a");
    assert_view(rows[0].topic, "web");
    assert_int_equal(rows[0].position, 1);
    assert_int_equal(rows[0].attempts, 1);
    assert_int_equal(rows[0].due, NOW + LEASE_MS);
    assert_view(rows[1].conversation, "b");
    assert_view(rows[2].topic, "bus");
    assert_view(rows[2].tenant, "acme");
    struct dt_outbox_row second[ROWS];
    assert_int_equal(take(f, "", NOW, ROWS, second), 0); /* all that could go is leased */
    assert_ok(settle(f, &rows[0], DT_OUTBOX_DELIVERED, 0, ""), &f->err);
    assert_int_equal(take(f, "", NOW, ROWS, second), 1);
    assert_int_equal(second[0].position, 2);
    assert_int_equal(list(f, false, rows), 3);
}

static void test_outbox__filters_by_topic_and_number(void **state)
{
    struct fixture *f = *state;
    struct dt_outbox_row rows[ROWS];
    post(f, "a", "web");
    post(f, "b", "bus");
    post(f, "c", "web");
    assert_int_equal(take(f, "bus", NOW, ROWS, rows), 1);
    assert_view(rows[0].conversation, "b");
    assert_int_equal(take(f, "web", NOW, 1, rows), 1);
    assert_view(rows[0].conversation, "a");
    assert_int_equal(take(f, "none", NOW, ROWS, rows), 0);
    assert_int_equal(take(f, "", NOW, ROWS, rows), 1);
    assert_view(rows[0].conversation, "c");
}

static void test_outbox__gives_a_lost_lease_to_the_next(void **state)
{
    struct fixture *f = *state;
    struct dt_outbox_row first[ROWS], second[ROWS];
    post(f, "a", "web");
    assert_int_equal(take(f, "", NOW, ROWS, first), 1);
    assert_int_equal(take(f, "", NOW + LEASE_MS - 1, ROWS, second), 0);
    assert_int_equal(take(f, "", NOW + LEASE_MS, ROWS, second), 1);
    assert_int_equal(second[0].id, first[0].id);
    assert_int_equal(second[0].attempts, 2);
    /* who comes back late changes nothing */
    assert_int_equal(settle(f, &first[0], DT_OUTBOX_DELIVERED, 0, ""), DT_CONFLICT);
    assert_int_equal(settle(f, &first[0], DT_OUTBOX_POISONED, 0, "x"), DT_CONFLICT);
    assert_ok(settle(f, &second[0], DT_OUTBOX_DELIVERED, 0, ""), &f->err);
    assert_int_equal(settle(f, &second[0], DT_OUTBOX_DELIVERED, 0, ""), DT_NOT_FOUND);
    assert_int_equal(list(f, false, first), 0);
}

static void test_outbox__tries_again_not_before_it_is_due(void **state)
{
    struct fixture *f = *state;
    struct dt_outbox_row rows[ROWS];
    post(f, "a", "web");
    post(f, "a", "web");
    assert_int_equal(take(f, "", NOW, ROWS, rows), 1);
    assert_ok(settle(f, &rows[0], DT_OUTBOX_RETRY, NOW + 5000, "503 from the other side"), &f->err);
    assert_int_equal(settle(f, &rows[0], DT_OUTBOX_RETRY, NOW, ""), DT_CONFLICT);
    assert_int_equal(take(f, "", NOW + 4999, ROWS, rows), 0); /* and those behind wait too */
    assert_int_equal(take(f, "", NOW + 5000, ROWS, rows), 1);
    assert_int_equal(rows[0].position, 1);
    assert_int_equal(rows[0].attempts, 2);
    assert_view(rows[0].reason, "503 from the other side");
}

static void test_outbox__sets_aside_what_cannot_go(void **state)
{
    struct fixture *f = *state;
    struct dt_outbox_row rows[ROWS];
    struct dt_store_stats stats;
    post(f, "a", "web");
    post(f, "a", "web");
    assert_int_equal(take(f, "", NOW, ROWS, rows), 1);
    uint64_t id = rows[0].id;
    assert_ok(settle(f, &rows[0], DT_OUTBOX_POISONED, 0, "410 gone"), &f->err);
    assert_ok(dt_store_stats(f->store, &stats, &f->err), &f->err);
    assert_int_equal(stats.outbox_poisoned, 1);
    assert_int_equal(stats.outbox_waiting, 1);
    assert_int_equal(list(f, true, rows), 1);
    assert_view(rows[0].reason, "410 gone");
    assert_true(rows[0].poisoned);
    assert_int_equal(take(f, "", NOW, ROWS, rows), 1); /* those behind pass */
    assert_int_equal(rows[0].position, 2);
    assert_int_equal(dt_outbox_revive(f->store, rows[0].id, NOW, &f->err), DT_NOT_FOUND);
    assert_ok(dt_outbox_revive(f->store, id, NOW, &f->err), &f->err);
    assert_int_equal(take(f, "", NOW, ROWS, rows), 1);
    assert_int_equal(rows[0].id, id);
    assert_int_equal(rows[0].attempts, 1);
    assert_ok(settle(f, &rows[0], DT_OUTBOX_POISONED, 0, "again"), &f->err);
    assert_ok(dt_outbox_drop(f->store, id, &f->err), &f->err);
    assert_int_equal(dt_outbox_drop(f->store, id, &f->err), DT_NOT_FOUND);
    assert_int_equal(list(f, true, rows), 0);
    assert_int_equal(list(f, false, rows), 1);
}

static void test_outbox__goes_with_its_transaction(void **state)
{
    struct fixture *f = *state;
    struct dt_outbox_row rows[ROWS];
    struct dt_event event = turn_event(&f->arena, "customer", V("hello"));
    const struct dt_outbox_wish wish = {.topic = V("web")};
    struct dt_append append = {.tenant = V("acme"),
                               .conversation = V("c"),
                               .events = &event,
                               .count = 1,
                               .expected = 7,
                               .outbox = &wish,
                               .outbox_count = 1,
                               .key = V("k")};
    struct dt_appended appended;
    assert_int_equal(dt_store_append(f->store, &append, &appended, &f->err), DT_CONFLICT);
    assert_int_equal(list(f, false, rows), 0);
    append.expected = 0;
    assert_ok(dt_store_append(f->store, &append, &appended, &f->err), &f->err);
    assert_ok(dt_store_append(f->store, &append, &appended, &f->err), &f->err);
    assert_true(appended.duplicate);
    assert_int_equal(list(f, false, rows), 1);
    const struct dt_erase erase = {.tenant = V("acme"),
                                   .conversation = V("c"),
                                   .at = NOW,
                                   .actor = V("agent:9"),
                                   .ground = V("request")};
    assert_ok(dt_store_erase(f->store, &erase, &appended, &f->err), &f->err);
    assert_int_equal(list(f, false, rows), 0);
}

static void test_outbox__refuses_what_makes_no_sense(void **state)
{
    struct fixture *f = *state;
    struct dt_event event = turn_event(&f->arena, "customer", V("hello"));
    struct dt_outbox_wish wish = {.event = 1, .topic = V("web")};
    const struct dt_append append = {.tenant = V("acme"),
                                     .conversation = V("c"),
                                     .events = &event,
                                     .count = 1,
                                     .expected = DT_VERSION_ANY,
                                     .outbox = &wish,
                                     .outbox_count = 1};
    struct dt_appended appended;
    struct dt_outbox_row rows[ROWS];
    size_t count;
    assert_int_equal(dt_store_append(f->store, &append, &appended, &f->err), DT_INVALID);
    wish = (struct dt_outbox_wish){.event = 0, .topic = V("")};
    assert_int_equal(dt_store_append(f->store, &append, &appended, &f->err), DT_INVALID);
    assert_int_equal(
        dt_outbox_take(f->store, V(""), DT_INSTANT_NONE, 1, 1, &f->arena, rows, &count, &f->err),
        DT_INVALID);
    assert_int_equal(head_of(f), 0);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        CASE(test_outbox__hands_out_one_of_each_line),
        CASE(test_outbox__filters_by_topic_and_number),
        CASE(test_outbox__gives_a_lost_lease_to_the_next),
        CASE(test_outbox__tries_again_not_before_it_is_due),
        CASE(test_outbox__sets_aside_what_cannot_go),
        CASE(test_outbox__goes_with_its_transaction),
        CASE(test_outbox__refuses_what_makes_no_sense),
    };
    driver_under_test = find_driver(argc > 1 ? argv[1] : "memory");
    if (!driver_under_test)
        return 2;
    return cmocka_run_group_tests_name("outbox", tests, NULL, NULL);
}
