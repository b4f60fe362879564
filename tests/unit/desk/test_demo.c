/* Demonstration customers: their tables, and whole conversations with them. */
#define _GNU_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "deeds.h"
#include "demos.h"
#include "lexicon.h"
#include "memory.h"

#include <stdlib.h>
#include <unistd.h>

#define NOW INT64_C(1773325200000)

enum { SECOND = 1000 };

struct world {
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbook;
    struct dt_core core;
    struct dt_store *store;
    struct dt_desk *desk;
    struct dt_arena arena;
    struct dt_error err;
    dt_instant now;
};

static void assert_ok(const struct world *world, enum dt_status status)
{
    if (status != DT_OK)
        fail_msg("status %d: %s", status, world->err.message);
}

static int enter(void **state)
{
    struct world *world = calloc(1, sizeof *world);
    assert_non_null(world);
    dt_arena_init(&world->arena);
    world->now = NOW;
    assert_ok(world, dt_lexicon_create_default(&world->lexicon, &world->err));
    assert_ok(world, dt_playbook_create_default(&world->playbook, &world->err));
    world->core = (struct dt_core){.lexicon = world->lexicon, .playbook = world->playbook};
    assert_ok(world, dt_store_memory_open(NULL, &world->store, &world->err));
    const struct dt_desk_options options = {
        .store = world->store, .core = &world->core, .rules = 1};
    assert_ok(world, dt_desk_open(&options, &world->desk, &world->err));
    *state = world;
    return 0;
}

static int leave(void **state)
{
    struct world *world = *state;
    dt_desk_close(world->desk);
    dt_store_close(world->store);
    dt_playbook_destroy(world->playbook);
    dt_lexicon_destroy(world->lexicon);
    dt_arena_finish(&world->arena);
    free(world);
    return 0;
}

static bool is_condition(struct dt_view word)
{
    static const char *const words[] = {"any", "silence", "misstep", "promise", "hot", "calm"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (dt_view_equal(word, dt_view_of(words[i])))
            return true;
    return dt_kind_find(DT_ROLE_AGENT, word) != DT_KIND_NONE;
}

static bool has_row(const struct dt_demo *demo, const char *beat, const char *when)
{
    for (const struct dt_demo_row *row = demo->rows; row->say[0]; row++)
        if (row->beat && strcmp(row->beat, beat) == 0 && (!when || strcmp(row->when, when) == 0))
            return true;
    return false;
}

static void check_row(const struct dt_demo *demo, const struct dt_demo_row *row)
{
    const char *from = row->when;
    assert_true(strlen(row->say[0]) > 0 && strlen(row->say[1]) > 0);
    for (const char *plus; (plus = strchr(from, '+')); from = plus + 1)
        if (!is_condition((struct dt_view){from, (size_t)(plus - from)}))
            fail_msg("%s: no condition: %s", demo->name, row->when);
    if (!is_condition(dt_view_of(from)))
        fail_msg("%s: no condition: %s", demo->name, row->when);
    if (*row->to && !has_row(demo, row->to, NULL))
        fail_msg("%s: %s leads nowhere: %s", demo->name, row->beat, row->to);
    /* whatever the agent does, there is something to say, also where nothing is done */
    assert_true(has_row(demo, row->beat, "any"));
    assert_true(has_row(demo, row->beat, "silence"));
}

static void test_demo__tables_lead_on(void **state)
{
    size_t demos = 0;
    for (const struct dt_demo *demo; (demo = dt_demo_nth(demos)); demos++) {
        size_t rows = 0;
        bool ends = false;
        assert_ptr_equal(dt_demo_find(dt_view_of(demo->name)), demo);
        for (const struct dt_demo_row *row = demo->rows; row->say[0]; row++, rows++) {
            if (!row->beat)
                continue;
            check_row(demo, row);
            ends = ends || !*row->to;
        }
        assert_true(rows <= DT_DEMO_ROWS);
        assert_true(ends);
        assert_true(has_row(demo, "told", "any"));
    }
    assert_true(demos >= 3);
    assert_null(dt_demo_find(DT_VIEW("nobody")));
}

/* An agent's turn through the desk. */
static void answer(struct world *world, const char *id, const char *text)
{
    struct dt_person person = {.tenant = "acme",
                               .id = "u-1",
                               .name = "Robin",
                               .roles = 1u << DT_PERSON_AGENT,
                               .actions = UINT64_MAX};
    struct dt_deed_turned turned;
    struct dt_deed deed = {.desk = world->desk,
                           .person = &person,
                           .conversation = dt_view_of(id),
                           .now = world->now,
                           .expected = DT_VERSION_ANY,
                           .key = DT_VIEW(""),
                           .arena = &world->arena};
    const struct dt_deed_turn turn = {.role = DT_ROLE_AGENT,
                                      .text = dt_view_of(text),
                                      .at = DT_INSTANT_NONE,
                                      .anyway = true,
                                      .reviewed = true};
    assert_ok(world, dt_deed_turn(&deed, &turn, &turned, &world->err));
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
}

/* Lets time pass until the customer has written so many lines, or `seconds` are over. */
static size_t listen(struct world *world, size_t lines, int seconds)
{
    size_t said = 0;
    for (int i = 0; i < seconds && said < lines; i++) {
        world->now += SECOND;
        said += dt_demos_tick(dt_desk_demos(world->desk), world->now);
        assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    }
    return said;
}

static struct dt_board_row row_of(struct world *world, const char *id)
{
    struct dt_board_row row;
    assert_ok(world,
              dt_board_find(world->desk, DT_VIEW("acme"), dt_view_of(id), &row, &world->err));
    return row;
}

static const char *last_words(struct world *world, const char *id)
{
    const struct dt_thread_query all = {.after = 0};
    struct dt_thread thread;
    assert_ok(world, dt_thread_read(world->desk, DT_VIEW("acme"), dt_view_of(id), &all,
                                    &world->arena, &thread, &world->err));
    assert_true(thread.turn_count > 0);
    return dt_arena_copy(&world->arena, thread.turns[thread.turn_count - 1].text);
}

static void call_in(struct world *world, const char *name, char *id)
{
    const struct dt_demo *demo = dt_demo_find(dt_view_of(name));
    assert_ok(world, dt_demos_call_in(dt_desk_demos(world->desk), DT_VIEW("acme"), demo, world->now,
                                      false, id, &world->err));
}

static const char kind_answer[] =
    "You have waited six days and stayed at home for it twice, that is really frustrating. I am "
    "sorry that we left you without an answer. I will send a new one today, and I will write to "
    "you tomorrow by 5 pm.";
static const char second_answer[] =
    "If it is not there by then, I will refund you the same day. I will check tomorrow at 5 pm.";

static void test_demo__a_good_conversation_ends_well_in_three_minutes(void **state)
{
    for (size_t n = 0; dt_demo_nth(n); n++) {
        struct world *world = *state;
        char id[DT_DEMOS_ID_BYTES];
        call_in(world, dt_demo_nth(n)->name, id);
        dt_instant start = world->now;
        assert_int_equal(listen(world, 3, 60), 3);
        int hottest = row_of(world, id).tension;
        assert_true(hottest >= 40);
        world->now += 15 * SECOND; /* somebody types */
        answer(world, id, kind_answer);
        assert_int_equal(listen(world, 1, 60), 1);
        assert_true(row_of(world, id).tension < hottest);
        world->now += 15 * SECOND;
        answer(world, id, second_answer);
        assert_int_equal(listen(world, 1, 60), 1);
        assert_true(world->now - start < 180 * SECOND);
        assert_int_equal(listen(world, 1, 300), 0); /* and is content */
        assert_true(strstr(last_words(world, id), "hank") != NULL);
        assert_true(row_of(world, id).demonstration);
    }
}

static void test_demo__gets_angrier_when_dismissed(void **state)
{
    struct world *world = *state;
    char id[DT_DEMOS_ID_BYTES];
    call_in(world, "parcel", id);
    assert_int_equal(listen(world, 3, 60), 3);
    int before = row_of(world, id).tension;
    answer(world, id, "Please calm down. There is nothing we can do, that is our policy.");
    assert_int_equal(listen(world, 1, 60), 1);
    assert_true(row_of(world, id).tension >= before);
    answer(world, id, "As I said, calm down. You should have tracked it yourself.");
    assert_int_equal(listen(world, 1, 60), 1);
    assert_true(row_of(world, id).tension > 50);
    /* a kind word still turns it around */
    answer(world, id, kind_answer);
    assert_int_equal(listen(world, 1, 60), 1);
    assert_true(strstr(last_words(world, id), "hank") ||
                strstr(last_words(world, id), "ll right") || strstr(last_words(world, id), "kay"));
}

static void test_demo__asks_twice_and_then_waits(void **state)
{
    struct world *world = *state;
    char id[DT_DEMOS_ID_BYTES];
    call_in(world, "charge", id);
    assert_int_equal(listen(world, 3, 60), 3);
    assert_int_equal(listen(world, 9, 600), 2);
    assert_string_equal(last_words(world, id), "Still waiting.");
    answer(world, id, "What is your invoice number?");
    assert_int_equal(listen(world, 1, 60), 1);
    assert_true(strstr(last_words(world, id), "20931") != NULL);
}

/* The opening is said to its end, also where the agent is quick. */
static void test_demo__says_what_it_came_to_say(void **state)
{
    struct world *world = *state;
    char id[DT_DEMOS_ID_BYTES];
    call_in(world, "broadband", id);
    assert_int_equal(listen(world, 1, 60), 1);
    answer(world, id, "Hello, how can I help?");
    assert_int_equal(listen(world, 2, 60), 2);
    assert_true(strncmp(last_words(world, id), "An engineer", 11) == 0);
    assert_int_equal(listen(world, 1, 20), 1); /* and answers */
}

static void test_demo__is_over_when_it_is_closed(void **state)
{
    struct world *world = *state;
    char id[DT_DEMOS_ID_BYTES];
    struct dt_person person = {.tenant = "acme", .id = "u-1", .roles = 1u << DT_PERSON_AGENT};
    struct dt_done done;
    call_in(world, "parcel", id);
    assert_int_equal(listen(world, 1, 60), 1);
    struct dt_deed deed = {.desk = world->desk,
                           .person = &person,
                           .conversation = dt_view_of(id),
                           .now = world->now,
                           .expected = DT_VERSION_ANY,
                           .key = DT_VIEW(""),
                           .arena = &world->arena};
    assert_ok(world, dt_deed_close(&deed, DT_VIEW("abandoned"), DT_VIEW(""), &done, &world->err));
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_int_equal(listen(world, 1, 300), 0);
}

static void test_demo__limits_how_many_are_here(void **state)
{
    struct world *world = *state;
    char id[DT_DEMOS_ID_BYTES];
    for (int i = 0; i < DT_DEMOS_OF_A_TENANT; i++)
        call_in(world, "parcel", id);
    assert_int_equal(dt_demos_call_in(dt_desk_demos(world->desk), DT_VIEW("acme"), dt_demo_nth(0),
                                      world->now, false, id, &world->err),
                     DT_LIMIT);
    assert_ok(world, dt_demos_call_in(dt_desk_demos(world->desk), DT_VIEW("other"), dt_demo_nth(0),
                                      world->now, false, id, &world->err));
    assert_int_equal(dt_demos_call_in(dt_desk_demos(world->desk), DT_VIEW("other"), NULL,
                                      world->now, false, id, &world->err),
                     DT_NOT_FOUND);
}

/* In a thread of its own, with nobody ticking. */
static void test_demo__writes_by_itself(void **state)
{
    struct world *world = *state;
    char id[DT_DEMOS_ID_BYTES];
    assert_ok(world, dt_desk_start(world->desk, &world->err));
    assert_ok(world, dt_demos_call_in(dt_desk_demos(world->desk), DT_VIEW("acme"), dt_demo_nth(0),
                                      world->now, true, id, &world->err));
    for (int i = 0; i < 1500 && row_of(world, id).turns == 0; i++)
        usleep(10000);
    assert_int_equal(row_of(world, id).turns, 1);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_demo__tables_lead_on),
        CASE(test_demo__a_good_conversation_ends_well_in_three_minutes),
        CASE(test_demo__gets_angrier_when_dismissed),
        CASE(test_demo__asks_twice_and_then_waits),
        CASE(test_demo__says_what_it_came_to_say),
        CASE(test_demo__is_over_when_it_is_closed),
        CASE(test_demo__limits_how_many_are_here),
        CASE(test_demo__writes_by_itself),
    };
    return cmocka_run_group_tests_name("demo", tests, NULL, NULL);
}
