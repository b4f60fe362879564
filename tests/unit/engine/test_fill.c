#include "fill.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char yaml[] = "company: Harbour Bikes\n"
                           "timezone: UTC\n"
                           "hours: \"Mon-Fri 09:00-12:30,13:30-17:30\"\n"
                           "contacts:\n"
                           "  supervisor: Ingrid\n";

struct desk {
    struct dt_arena arena;
    struct dt_playbook *playbook;
    struct dt_conversation state;
    struct dt_remedy remedy;
    struct dt_fill fill;
};

static int set_up(void **state)
{
    static struct desk desk;
    struct dt_error err;
    memset(&desk, 0, sizeof desk);
    dt_arena_init(&desk.arena);
    if (dt_playbook_create("test", dt_view_of(yaml), &desk.playbook, &err) != DT_OK)
        return -1;
    strcpy(desk.state.customer, "Noor");
    strcpy(desk.state.concern, "your cargo bike");
    strcpy(desk.state.order, "HB-204");
    desk.remedy = (struct dt_remedy){.name = "loan", .say = "a bike to borrow"};
    desk.fill = (struct dt_fill){.playbook = desk.playbook,
                                 .state = &desk.state,
                                 .remedy = &desk.remedy,
                                 .at = DT_INSTANT_NONE};
    *state = &desk;
    return 0;
}

static int tear_down(void **state)
{
    struct desk *desk = *state;
    dt_playbook_destroy(desk->playbook);
    dt_arena_finish(&desk->arena);
    return 0;
}

static dt_instant instant(const char *text)
{
    dt_instant at;
    struct dt_error err;
    assert_int_equal(dt_instant_parse(dt_view_of(text), &at, NULL, &err), DT_OK);
    return at;
}

/* filled NULL: the phrase must not be usable. */
static void expect(struct desk *desk, const char *phrase, const char *filled)
{
    struct dt_view out;
    struct dt_error err;
    assert_int_equal(dt_fill_phrase(&desk->fill, phrase, &desk->arena, &out, &err), DT_OK);
    if (strlen(phrase) < 500)
        assert_int_equal(dt_fill_is_usable(&desk->fill, phrase), filled != NULL);
    if (!filled) {
        assert_null(out.ptr);
        return;
    }
    assert_non_null(out.ptr);
    if (!dt_view_equal(out, dt_view_of(filled)))
        fail_msg("\"%.*s\" and not \"%s\"", (int)out.len, out.ptr, filled);
}

static void test_fill__every_placeholder(void **state)
{
    struct desk *desk = *state;
    desk->fill.at = instant("2025-03-10T09:20:00Z");
    expect(desk, "Hello {name}.", "Hello Noor.");
    expect(desk, "About {concern} ({order}): I offer {remedy}.",
           "About your cargo bike (HB-204): I offer a bike to borrow.");
    expect(desk, "I'll ask {supervisor} at {company} by {time}.",
           "I'll ask Ingrid at Harbour Bikes by noon today.");
    expect(desk, "Nothing to fill.", "Nothing to fill.");
}

static void test_fill__a_value_that_begins_a_sentence(void **state)
{
    struct desk *desk = *state;
    expect(desk, "{concern} is ready. {concern}!", "Your cargo bike is ready. Your cargo bike!");
    expect(desk, "Take {concern}", "Take your cargo bike");
}

static void test_fill__unknown_values_make_it_unusable(void **state)
{
    struct desk *desk = *state;
    expect(desk, "I'll call you by {time}.", NULL);
    expect(desk, "Dear {colour}", NULL);
    expect(desk, "an open { brace", NULL);
    expect(desk, "", NULL);
    desk->state.customer[0] = '\0';
    expect(desk, "Hello {name}.", NULL);
    desk->fill.remedy = NULL;
    expect(desk, "I offer {remedy}.", NULL);
    desk->fill.state = NULL;
    expect(desk, "About {concern}.", NULL);
    expect(desk, "{order}", NULL);
}

static void test_fill__first_usable_from_a_place_on(void **state)
{
    struct desk *desk = *state;
    struct dt_phrases phrases = {.items = {"A {time}", "B", "C {name}", "D {nothing}"}, .count = 4};
    static const char *const expected[] = {"B", "B", "C Noor", "B"};
    struct dt_error err;
    for (size_t from = 0; from < 4; from++) {
        struct dt_view out;
        size_t used = 9;
        assert_int_equal(
            dt_fill_first(&desk->fill, &phrases, from, &desk->arena, &out, &used, &err), DT_OK);
        assert_true(dt_view_equal(out, dt_view_of(expected[from])));
        assert_int_equal(used, from == 2 ? 2 : 1);
    }
    struct dt_view out;
    phrases.count = 1;
    assert_int_equal(dt_fill_first(&desk->fill, &phrases, 0, &desk->arena, &out, NULL, &err),
                     DT_OK);
    assert_null(out.ptr);
}

static void test_fill__time_lies_within_opening_hours(void **state)
{
    static const struct {
        const char *at;
        const char *time;
    } rows[] = {
        {"2025-03-10T09:20:00Z", "noon today"},      /* Monday, 11:20 and up */
        {"2025-03-10T08:00:00Z", "11 am today"},     /* before opening */
        {"2025-03-10T11:40:00Z", "3 pm today"},      /* the lunch hour is not open */
        {"2025-03-10T15:10:00Z", "5:30 pm today"},   /* no later than closing */
        {"2025-03-10T16:30:00Z", "10 am tomorrow"},  /* into the next day */
        {"2025-03-14T17:00:00Z", "11 am on Monday"}, /* over the weekend */
    };
    struct desk *desk = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[40];
        size_t len = dt_fill_time(&desk->playbook->calendar, instant(rows[i].at), out);
        if (!dt_view_equal((struct dt_view){out, len}, dt_view_of(rows[i].time)))
            fail_msg("%s: %.*s and not %s", rows[i].at, (int)len, out, rows[i].time);
    }
    char out[40];
    assert_int_equal(dt_fill_time(&desk->playbook->calendar, DT_INSTANT_NONE, out), 0);
}

static void test_fill__instants_as_seen_from_now(void **state)
{
    static const struct {
        const char *instant;
        const char *shown;
    } rows[] = {
        {"2025-03-10T16:05:00Z", "4:05 pm today"},
        {"2025-03-11T12:00:00Z", "noon tomorrow"},
        {"2025-03-13T00:30:00Z", "12:30 am on Thursday"},
        {"2025-03-20T09:00:00Z", "9 am on 2025-03-20"},
        {"2025-03-08T09:00:00Z", "9 am on 2025-03-08"},
    };
    struct desk *desk = *state;
    dt_instant now = instant("2025-03-10T09:20:00Z");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[40];
        size_t len = dt_fill_instant(&desk->playbook->calendar, instant(rows[i].instant), now, out);
        assert_true(dt_view_equal((struct dt_view){out, len}, dt_view_of(rows[i].shown)));
    }
}

static void test_fill__too_long_is_not_cut(void **state)
{
    struct desk *desk = *state;
    char phrase[2000];
    memset(phrase, 'x', sizeof phrase - 1);
    memcpy(phrase, "{name}", 6);
    phrase[sizeof phrase - 1] = '\0';
    expect(desk, phrase, NULL);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_fill__every_placeholder),
        TEST(test_fill__a_value_that_begins_a_sentence),
        TEST(test_fill__unknown_values_make_it_unusable),
        TEST(test_fill__first_usable_from_a_place_on),
        TEST(test_fill__time_lies_within_opening_hours),
        TEST(test_fill__instants_as_seen_from_now),
        TEST(test_fill__too_long_is_not_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
