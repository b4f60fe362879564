/* Versions of a playbook: kept, listed, put into force, taken in by every node. */
#define _GNU_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lexicon.h"
#include "memory.h"
#include "playbooks.h"
#include "sqlite_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NOW INT64_C(1773325200000)

struct world {
    struct dt_lexicon *lexicon;
    struct dt_playbook *shipped;
    struct dt_core core;
    struct dt_store *store;
    struct dt_playbooks *playbooks;
    struct dt_arena arena;
    struct dt_error err;
    char folder[64], path[96];
};

static void assert_ok(struct world *world, enum dt_status status)
{
    if (status != DT_OK)
        fail_msg("status %d: %s", status, world->err.message);
}

static void open_store(struct world *world, bool memory)
{
    const struct dt_sqlite_options sqlite = {.path = world->path, .mode = DT_SQLITE_CREATE};
    if (memory)
        assert_ok(world, dt_store_memory_open(NULL, &world->store, &world->err));
    else
        assert_ok(world, dt_store_sqlite_open(&sqlite, NULL, &world->store, &world->err));
}

static int enter(void **state, bool memory)
{
    struct world *world = calloc(1, sizeof *world);
    assert_non_null(world);
    dt_arena_init(&world->arena);
    assert_ok(world, dt_lexicon_create_default(&world->lexicon, &world->err));
    assert_ok(world, dt_playbook_create_default(&world->shipped, &world->err));
    world->core = (struct dt_core){.lexicon = world->lexicon, .playbook = world->shipped};
    snprintf(world->folder, sizeof world->folder, "/tmp/detente-playbooks-XXXXXX");
    assert_non_null(mkdtemp(world->folder));
    snprintf(world->path, sizeof world->path, "%s/store.db", world->folder);
    open_store(world, memory);
    const struct dt_playbooks_options options = {world->store, &world->core, 7};
    assert_ok(world, dt_playbooks_create(&options, &world->playbooks, &world->err));
    *state = world;
    return 0;
}

static int enter_memory(void **state)
{
    return enter(state, true);
}

static int enter_sqlite(void **state)
{
    return enter(state, false);
}

static int leave(void **state)
{
    struct world *world = *state;
    dt_playbooks_destroy(world->playbooks);
    dt_store_close(world->store);
    dt_playbook_destroy(world->shipped);
    dt_lexicon_destroy(world->lexicon);
    dt_arena_finish(&world->arena);
    unlink(world->path);
    assert_int_equal(rmdir(world->folder), 0);
    free(world);
    return 0;
}

static enum dt_status add(struct world *world, const char *tenant, const char *text,
                          const char *key, uint32_t *version_out)
{
    const struct dt_playbook_new what = {.text = dt_view_of(text),
                                         .note = DT_VIEW("new words"),
                                         .by = DT_VIEW("user:u-1"),
                                         .at = NOW,
                                         .key = dt_view_of(key)};
    return dt_playbooks_add(world->playbooks, dt_view_of(tenant), &what, version_out, &world->err);
}

static void activate(struct world *world, const char *tenant, uint32_t version)
{
    assert_ok(world, dt_playbooks_activate(world->playbooks, dt_view_of(tenant), version,
                                           DT_VIEW("user:u-1"), NOW, &world->err));
    assert_ok(world, dt_playbooks_refresh(world->playbooks, dt_view_of(tenant), &world->err));
}

static const char *company(struct world *world, const char *tenant, uint32_t *rules_out)
{
    return dt_playbooks_core(world->playbooks, dt_view_of(tenant), rules_out)->playbook->company;
}

static void test_playbooks__begin_with_the_shipped_one(void **state)
{
    struct world *world = *state;
    struct dt_playbook_version list[3];
    size_t count;
    uint32_t rules;
    assert_ptr_equal(dt_playbooks_core(world->playbooks, DT_VIEW("acme"), &rules)->playbook,
                     world->shipped);
    assert_int_equal(rules, 7);
    assert_ok(world, dt_playbooks_list(world->playbooks, DT_VIEW("acme"), UINT32_MAX, 3,
                                       &world->arena, list, &count, &world->err));
    assert_int_equal(count, 1);
    assert_int_equal(list[0].version, 0);
    assert_true(list[0].active);
    assert_true(list[0].text.len > 1000);
}

static void test_playbooks__keep_and_put_into_force(void **state)
{
    struct world *world = *state;
    struct dt_playbook_version list[3];
    size_t count;
    uint32_t version, rules, other;
    const struct dt_core *before = dt_playbooks_core(world->playbooks, DT_VIEW("acme"), NULL);
    assert_ok(world, add(world, "acme", "company: \"Acme\"\n", "", &version));
    assert_int_equal(version, 1);
    assert_ok(world, add(world, "acme", "company: \"Acme Two\"\n", "", &version));
    assert_int_equal(version, 2);
    assert_ptr_equal(dt_playbooks_core(world->playbooks, DT_VIEW("acme"), NULL), before);
    activate(world, "acme", 2);
    assert_string_equal(company(world, "acme", &rules), "Acme Two");
    assert_int_not_equal(rules, 7);
    assert_string_equal(company(world, "other", &other), world->shipped->company);
    assert_int_equal(other, 7);
    assert_string_equal(before->playbook->company, world->shipped->company); /* still valid */
    assert_ok(world, dt_playbooks_list(world->playbooks, DT_VIEW("acme"), UINT32_MAX, 3,
                                       &world->arena, list, &count, &world->err));
    assert_int_equal(count, 3);
    assert_int_equal(list[0].version, 2);
    assert_true(list[0].active);
    assert_true(dt_view_equal(list[0].note, DT_VIEW("new words")));
    assert_true(dt_view_equal(list[0].by, DT_VIEW("user:u-1")));
    assert_int_equal(list[0].at, NOW);
    assert_true(dt_view_equal(list[1].text, DT_VIEW("company: \"Acme\"\n")));
    assert_int_equal(list[2].version, 0);
    activate(world, "acme", 0);
    assert_string_equal(company(world, "acme", &rules), world->shipped->company);
    assert_int_equal(rules, 7);
}

/* A version has the same rules on every node and after a restart. */
static void test_playbooks__are_the_same_on_every_node(void **state)
{
    struct world *world = *state;
    uint32_t version, here, there;
    struct dt_playbooks *mine = world->playbooks, *other;
    const struct dt_playbooks_options options = {world->store, &world->core, 7};
    assert_ok(world, dt_playbooks_create(&options, &other, &world->err));
    dt_playbooks_core(other, DT_VIEW("acme"), &there);
    assert_int_equal(there, 7);
    assert_ok(world, add(world, "acme", "company: \"Acme\"\n", "", &version));
    activate(world, "acme", version);
    company(world, "acme", &here);
    dt_playbooks_core(other, DT_VIEW("acme"), &there);
    assert_int_equal(there, 7); /* until it is told */
    assert_ok(world, dt_playbooks_refresh(other, DT_VIEW("acme"), &world->err));
    dt_playbooks_core(other, DT_VIEW("acme"), &there);
    assert_int_equal(there, here);
    dt_playbooks_destroy(other);
    assert_ok(world, dt_playbooks_create(&options, &other, &world->err));
    dt_playbooks_core(other, DT_VIEW("acme"), &there);
    assert_int_equal(there, here);
    dt_playbooks_destroy(mine);
    world->playbooks = other;
}

static void test_playbooks__count_a_request_once(void **state)
{
    struct world *world = *state;
    uint32_t first, again, other;
    uint64_t head;
    assert_ok(world, add(world, "acme", "company: \"Acme\"\n", "http u-1 k1", &first));
    assert_ok(world, add(world, "acme", "company: \"Acme\"\n", "http u-1 k1", &again));
    assert_int_equal(first, again);
    assert_ok(world, add(world, "acme", "company: \"Acme\"\n", "http u-1 k2", &other));
    assert_int_equal(other, first + 1);
    assert_int_equal(add(world, "acme", "company: \"Other\"\n", "http u-1 k1", &again),
                     DT_CONFLICT);
    assert_ok(world, dt_store_head(world->store, &head, &world->err));
    assert_int_equal(head, 2);
}

static void test_playbooks__refuse_what_is_none(void **state)
{
    struct world *world = *state;
    uint32_t version = 99;
    struct dt_playbook_version read;
    assert_int_equal(add(world, "acme", "companny: x\n", "", &version), DT_FORMAT);
    assert_int_equal(world->err.line, 1);
    assert_int_equal(version, 99);
    assert_int_equal(
        dt_playbooks_get(world->playbooks, DT_VIEW("acme"), 1, &world->arena, &read, &world->err),
        DT_NOT_FOUND);
    assert_int_equal(dt_playbooks_activate(world->playbooks, DT_VIEW("acme"), 1,
                                           DT_VIEW("user:u-1"), NOW, &world->err),
                     DT_NOT_FOUND);
    char *large = malloc(DT_PLAYBOOKS_TEXT_BYTES + 2);
    assert_non_null(large);
    memset(large, '#', DT_PLAYBOOKS_TEXT_BYTES + 1);
    large[DT_PLAYBOOKS_TEXT_BYTES + 1] = '\0';
    assert_int_equal(add(world, "acme", large, "", &version), DT_LIMIT);
    free(large);
}

static void test_playbook_check__tells_all_problems(void **state)
{
    static const struct {
        const char *text;
        size_t count;
        unsigned lines[4];
    } cases[] = {
        {"company: x\n", 0, {0}},
        {"companny: x\nlocale: 12\nthresholds:\n  watch: lots\n  stepin: 3\n", 4, {1, 2, 4, 5}},
        {"remedies:\n  - name: a\n    limit: x\n  - name: b\n    unitt: y\n", 2, {3, 5}},
        {"say:\n  listen:\n    low: [\"{nobody}\"]\n  greet: [a, b]\nhours: never\n", 3, {3, 4, 5}},
        {"companny: {a: [b, {c: d}]}\nhours: never\n", 2, {1, 2}},
        {"company: a\ncompany: b\nlocale: 12\n", 2, {2, 3}},
        {"companny: x\n  bad: [\n", 2, {1, 2}},
        {"[]\n", 1, {1}},
        {"thresholds: {level_middle: 80, level_high: 70, watch: 90, step_in: 80}\n", 2, {1, 1}},
        {"company: &x a\nlocale: 12\n", 1, {1}},
    };
    static struct dt_playbook_problems problems;
    struct world *world = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_playbook *playbook = NULL;
        assert_ok(world,
                  dt_playbook_check("playbook", dt_view_of(cases[i].text), &problems, &world->err));
        for (size_t n = 0; n < problems.count; n++) {
            assert_true(n < 4);
            if (problems.items[n].line != cases[i].lines[n])
                fail_msg("case %zu: line %u: %s", i, problems.items[n].line,
                         problems.items[n].message);
            assert_null(strstr(problems.items[n].message, "playbook:"));
        }
        assert_int_equal(problems.count, cases[i].count);
        /* What has no problem is taken, and what has one is not. */
        enum dt_status status =
            dt_playbook_create("playbook", dt_view_of(cases[i].text), &playbook, &world->err);
        assert_int_equal(status == DT_OK, problems.count == 0);
        dt_playbook_destroy(playbook);
    }
}

#define BOTH(test)                                                                                 \
    {"memory " #test, test, enter_memory, leave, NULL},                                            \
    {                                                                                              \
        "sqlite " #test, test, enter_sqlite, leave, NULL                                           \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_playbooks__begin_with_the_shipped_one),
        BOTH(test_playbooks__keep_and_put_into_force),
        BOTH(test_playbooks__are_the_same_on_every_node),
        BOTH(test_playbooks__count_a_request_once),
        BOTH(test_playbooks__refuse_what_is_none),
        cmocka_unit_test_setup_teardown(test_playbook_check__tells_all_problems, enter_memory,
                                        leave),
    };
    return cmocka_run_group_tests_name("playbooks", tests, NULL, NULL);
}
