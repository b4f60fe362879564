/*
 * Memory runs out at every allocation of what the desk's books do, once, and once and ever after:
 * finding by words, playbooks and their problems, replaying, LanguageTool's annotations. No crash,
 * no leak; what says DT_OK has done its work, and what failed has changed nothing that counts.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../torture/allocations.h"
#include "lexicon.h"
#include "lt_source.h"
#include "memory.h"
#include "playbooks.h"
#include "replay.h"
#include "search.h"

#include <inttypes.h>
#include <stdio.h>

enum { TURNS = 6, EACH = 700, STRIDE = 13 };

/* What lives through all of it. */
static struct dt_lexicon *lexicon;
static struct dt_playbook *shipped;
static struct dt_core core;

/* One life. Everything in it is ended, however far it came. */
struct life {
    struct dt_store *store;
    struct dt_search *search;
    struct dt_playbooks *playbooks;
    struct dt_replay replay;
    struct dt_arena arena;
    struct dt_error err;
};

static enum dt_status say(struct life *life, unsigned number)
{
    char body[96], conversation[8];
    struct dt_appended appended;
    int len = snprintf(body, sizeof body,
                       "{\"role\":\"%s\",\"text\":\"I will call you today by %u pm, rucksack.\"}",
                       number % 2 ? "agent" : "customer", number % 5 + 1);
    snprintf(conversation, sizeof conversation, "c-%u", number % 2);
    struct dt_event event = {.at = INT64_C(1773325200000) + number,
                             .actor = DT_VIEW("agent:1"),
                             .kind = DT_EVENT_TURN,
                             .version = 1,
                             .body = {body, (size_t)len}};
    struct dt_append append = {.tenant = DT_VIEW("acme"),
                               .conversation = dt_view_of(conversation),
                               .events = &event,
                               .count = 1,
                               .expected = DT_VERSION_ANY};
    return dt_store_append(life->store, &append, &appended, &life->err);
}

static enum dt_status reach(void *context, uint64_t stream, struct dt_arena *arena,
                            struct dt_view *conversation_out, struct dt_error *err)
{
    char *name = dt_arena_copy(arena, DT_VIEW("c-0"));
    if (!name)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    name[2] = (char)('0' + (stream - 1));
    *conversation_out = (struct dt_view){name, 3};
    return DT_OK;
}

static enum dt_status find(struct life *life)
{
    const struct dt_search_options options = {.store = life->store};
    const struct dt_search_request request = {.tenant = DT_VIEW("acme"),
                                              .text = DT_VIEW("rucksack \"call you\""),
                                              .cursor = DT_VIEW(""),
                                              .limit = 5,
                                              .reach = reach};
    struct dt_search_page page;
    enum dt_status status = dt_search_create(&options, &life->search, &life->err);
    if (status == DT_OK)
        status = dt_search_catch_up(life->search, &life->err);
    if (status == DT_OK)
        status = dt_search_find(life->search, &request, &life->arena, &page, &life->err);
    if (status == DT_OK)
        assert_int_equal(page.count, 2);
    return status;
}

static enum dt_status keep(struct life *life)
{
    const struct dt_playbooks_options options = {life->store, &core, 1};
    const struct dt_playbook_new what = {.text = DT_VIEW("timezone: America/New_York\n"),
                                         .by = DT_VIEW("user:u-1"),
                                         .at = INT64_C(1773325200000)};
    struct dt_playbook_problems problems;
    uint32_t version = 0, rules = 0;
    enum dt_status status = dt_playbooks_create(&options, &life->playbooks, &life->err);
    if (status == DT_OK)
        status = dt_playbook_check("p", DT_VIEW("x: 1\nhours: never\n"), &problems, &life->err);
    if (status == DT_OK)
        assert_int_equal(problems.count, 2);
    if (status == DT_OK)
        status = dt_playbooks_add(life->playbooks, DT_VIEW("acme"), &what, &version, &life->err);
    if (status == DT_OK)
        status = dt_playbooks_activate(life->playbooks, DT_VIEW("acme"), version,
                                       DT_VIEW("user:u-1"), what.at, &life->err);
    if (status == DT_OK)
        status = dt_playbooks_refresh(life->playbooks, DT_VIEW("acme"), &life->err);
    const struct dt_core *now =
        life->playbooks ? dt_playbooks_core(life->playbooks, DT_VIEW("acme"), &rules) : &core;
    if (status == DT_OK)
        assert_true(now->playbook != shipped && rules != 1);
    return status;
}

static enum dt_status replay(struct life *life)
{
    const struct dt_core *after = dt_playbooks_core(life->playbooks, DT_VIEW("acme"), NULL);
    dt_replay_init(&life->replay, &core, after);
    enum dt_status status = DT_OK;
    for (int i = 0; i < 2 && status == DT_OK; i++)
        status = dt_replay_stored(&life->replay, life->store, DT_VIEW("acme"),
                                  i ? DT_VIEW("c-1") : DT_VIEW("c-0"), &life->err);
    if (status == DT_OK)
        assert_int_equal(life->replay.turns, TURNS);
    if (status == DT_OK)
        assert_true(life->replay.changed > 0 && life->replay.example_count > 0);
    dt_replay_finish(&life->replay);
    return status;
}

static enum dt_status annotate(struct life *life)
{
    struct dt_lt_source source;
    enum dt_status status = dt_lt_source_parse(
        DT_VIEW("{\"annotation\":[{\"text\":\"a\"},{\"markup\":\"<b>\"},{\"text\":\"b\"}]}"),
        &life->arena, &source, &life->err);
    if (status == DT_OK)
        assert_int_equal(dt_lt_source_start(&source, 1), 4);
    return status;
}

static enum dt_status live(struct life *life)
{
    enum dt_status status = dt_store_memory_open(NULL, &life->store, &life->err);
    for (unsigned i = 0; i < TURNS && status == DT_OK; i++)
        status = say(life, i);
    if (status == DT_OK)
        status = find(life);
    if (status == DT_OK)
        status = keep(life);
    if (status == DT_OK)
        status = replay(life);
    return status == DT_OK ? annotate(life) : status;
}

static void end(struct life *life)
{
    dt_search_destroy(life->search);
    dt_playbooks_destroy(life->playbooks);
    if (life->store)
        dt_store_close(life->store);
    dt_arena_finish(&life->arena);
}

/* Fails at one place after the other until a life needs no more; reading playbooks takes thousands
 * of them, of which every STRIDE-th is tried. Returns how many places. */
static uint64_t sweep(bool ever_after)
{
    uint64_t places = 0;
    for (uint64_t at = 1;; at += at < EACH ? 1 : STRIDE) {
        struct life life = {.store = NULL};
        int64_t before = allocations_live();
        dt_arena_init(&life.arena);
        allocations_fail(at, ever_after);
        enum dt_status status = live(&life);
        bool failed = allocations_failed() > 0;
        allocations_fail(0, false);
        end(&life);
        if (!failed) {
            assert_int_equal(status, DT_OK);
            return places;
        }
        if (status != DT_OK && status != DT_NOMEM && status != DT_UNAVAILABLE)
            fail_msg("allocation %" PRIu64 ": status %d: %s", at, status, life.err.message);
        if (allocations_live() > before)
            fail_msg("allocation %" PRIu64 ": %" PRId64 " blocks leaked (%s)", at,
                     allocations_live() - before, life.err.message);
        places++;
    }
}

/* What the C library makes at a first use and keeps. */
static void warm_up(void)
{
    struct life life = {.store = NULL};
    dt_arena_init(&life.arena);
    assert_int_equal(live(&life), DT_OK);
    end(&life);
}

static void test_books__survive_want_of_memory(void **state)
{
    warm_up();
    uint64_t once = sweep(false), after = sweep(true);
    print_message("# %" PRIu64 " allocations failed alone, %" PRIu64 " with all that followed\n",
                  once, after);
    assert_true(once > 100 && after > 100);
}

int main(void)
{
    struct dt_error err;
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_books__survive_want_of_memory)};
    if (dt_lexicon_create_default(&lexicon, &err) != DT_OK ||
        dt_playbook_create_default(&shipped, &err) != DT_OK)
        return 1;
    core = (struct dt_core){.lexicon = lexicon, .playbook = shipped};
    int failed = cmocka_run_group_tests_name("books' want of memory", tests, NULL, NULL);
    dt_playbook_destroy(shipped);
    dt_lexicon_destroy(lexicon);
    return failed;
}
