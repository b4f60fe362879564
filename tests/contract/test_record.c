/*
 * The record over every driver: the same history gives the same export, byte for byte, and what is
 * written by turns through two openings of one store verifies.
 */
#include "fixture.h"

#include "recorded.h"

#include <stdio.h>

enum { DRIVERS_MAX = 4 };

struct opening {
    const struct driver *driver;
    const char *place;
};

static enum dt_status open_driver(void *context, const struct dt_store_options *options,
                                  struct dt_store **out, struct dt_error *err)
{
    const struct opening *opening = context;
    return opening->driver->open(opening->place, options, out, err);
}

/* A history with everything that the record tells apart, and its exports one behind the other. */
static void live(struct recorded *recorded, struct dt_buf *exports)
{
    struct dt_checkpoint checkpoint;
    struct dt_buf note;
    struct verdict verdict;
    struct dt_appended appended;
    struct dt_error err = {0};
    struct dt_erase erase = {.tenant = TENANT,
                             .conversation = V("c-1"),
                             .at = NOW,
                             .actor = V("agent:7"),
                             .ground = V("request")};
    dt_buf_init(&note);
    recorded_fill(recorded, 40, 0);
    recorded_checkpoint(recorded, &checkpoint, &note);
    struct dt_view earlier = dt_buf_view(&note);
    recorded_export(recorded, "c-1", &checkpoint, exports);
    recorded_fill(recorded, 9, 0);
    assert_ok(dt_store_erase(recorded->store, &erase, &appended, &err), &err);
    recorded_say(recorded, "c-1", "begins anew");
    if (recorded_verify(recorded, true, &earlier, &verdict) > 0)
        fail_msg("%s", verdict.first);
    assert_int_equal(verdict.verified.earlier, 1);
    assert_true(verdict.verified.erased > 0);
    recorded_export(recorded, NULL, NULL, exports);
    recorded_export(recorded, "c-4", &checkpoint, exports);
    dt_buf_append_view(exports, earlier);
    dt_buf_finish(&note);
}

static void test_record__is_the_same_on_every_driver(void **state)
{
    struct dt_buf exports[DRIVERS_MAX];
    size_t count = 0;
    for (; nth_driver(count); count++) {
        char place[PLACE_BYTES];
        struct opening opening = {nth_driver(count), place};
        struct recorded recorded;
        assert_true(count < DRIVERS_MAX);
        make_place(place);
        dt_buf_init(&exports[count]);
        recorded_open_with(&recorded, open_driver, &opening);
        live(&recorded, &exports[count]);
        recorded_close(&recorded);
        remove_place(place);
        if (exports[count].len != exports[0].len ||
            memcmp(exports[count].data, exports[0].data, exports[0].len) != 0)
            fail_msg("%s and %s differ", nth_driver(count)->name, nth_driver(0)->name);
    }
    print_message("# %zu drivers, %zu bytes of exports each, the same\n", count, exports[0].len);
    assert_true(count > 1 && exports[0].len > 10000);
    for (size_t i = 0; i < count; i++)
        dt_buf_finish(&exports[i]);
}

/* Each opening has a record of its own, which must see what the other wrote in between. */
static void test_record__two_openings_write_by_turns(void **state)
{
    for (size_t i = 0; nth_driver(i); i++) {
        char place[PLACE_BYTES];
        struct opening opening = {nth_driver(i), place};
        struct recorded first, second;
        struct verdict verdict;
        if (!opening.driver->keeps)
            continue;
        make_place(place);
        recorded_open_with(&first, open_driver, &opening);
        recorded_open_with(&second, open_driver, &opening);
        second.seed = 4711; /* else both would draw the same keys */
        for (unsigned turn = 0; turn < 20; turn++) {
            char conversation[16];
            snprintf(conversation, sizeof conversation, "c-%u", turn / 3 % 4);
            recorded_say(turn % 3 ? &first : &second, conversation, "by turns");
        }
        if (recorded_verify(&first, true, NULL, &verdict) > 0)
            fail_msg("%s: %s", opening.driver->name, verdict.first);
        assert_int_equal(verdict.verified.events, 20);
        recorded_close(&first);
        recorded_open_with(&first, open_driver, &opening); /* and from what is kept */
        first.seed = 42 * 42;
        recorded_fill(&first, 10, 0);
        if (recorded_verify(&second, true, NULL, &verdict) > 0)
            fail_msg("%s: %s", opening.driver->name, verdict.first);
        assert_int_equal(verdict.verified.events, 30);
        recorded_close(&first);
        recorded_close(&second);
        remove_place(place);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_record__is_the_same_on_every_driver),
        cmocka_unit_test(test_record__two_openings_write_by_turns),
    };
    return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}
