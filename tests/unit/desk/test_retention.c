/* What is over its time goes, and nothing else; over every kind of store, with time as a value. */
#include "desk_world.h"

#include "people.h"
#include "retention.h"
#include "tenants.h"

enum { DAYS = 30, MANY = 2 * DT_RETENTION_STEP + 22 };

#define BOLT DT_VIEW("bolt")

struct scene {
    struct world *world;
    struct dt_people *people;
    struct dt_retention_counts counts;
    uint64_t next;
};

static void make_tenant(struct scene *scene, struct dt_view id)
{
    struct dt_invitation invitation;
    const char *field = NULL, *email = dt_view_equal(id, ACME) ? "a@example.com" : "b@example.com";
    const struct dt_act act = dt_act_of_house(ACME, NOW);
    const struct dt_tenant_new tenant = {
        .id = id,
        .name = id,
        .administrator = {.name = DT_VIEW("Ada"),
                          .email = dt_view_of(email),
                          .password = DT_VIEW("quite a long one")}};
    assert_ok(scene->world, dt_tenant_add(scene->people, &act, &tenant, &scene->world->arena,
                                          &invitation, &field, &scene->world->err));
}

static int enter(void **state)
{
    const enum world_kind *kind = *state;
    struct scene *scene = calloc(1, sizeof *scene);
    assert_non_null(scene);
    scene->world = make_world(*kind);
    const struct dt_people_options options = {
        .store = scene->world->store, .password_ops = 1, .password_bytes = 8192};
    assert_ok(scene->world, dt_people_create(&options, &scene->people, &scene->world->err));
    make_tenant(scene, ACME);
    make_tenant(scene, BOLT);
    open_desk(scene->world, 1);
    *state = scene;
    return 0;
}

static int leave(void **state)
{
    struct scene *scene = *state;
    close_desk(scene->world);
    dt_people_destroy(scene->people);
    end_world(scene->world);
    free(scene);
    return 0;
}

static void keep(struct scene *scene, struct dt_view tenant, uint32_t days)
{
    struct dt_tenant changed;
    const struct dt_act act = dt_act_of_house(tenant, NOW);
    const struct dt_tenant_change change = {.has_keep_days = true, .keep_days = days};
    assert_ok(scene->world, dt_tenant_change(scene->people, &act, &change, &scene->world->arena,
                                             &changed, &scene->world->err));
}

/* Said and closed at that time: exactly then is its closed_at. */
static void put_closed(struct scene *scene, struct dt_view tenant, const char *id, dt_instant at)
{
    struct dt_body turn, closed;
    dt_body_init(&turn, DT_EVENT_TURN);
    dt_body_set_word(&turn, DT_FIELD_TURN_ROLE, DT_VIEW("customer"));
    dt_body_set_text(&turn, DT_FIELD_TURN_TEXT, DT_VIEW("Where is my canaryparcel?"));
    dt_body_init(&closed, DT_EVENT_CLOSED);
    dt_body_set_word(&closed, DT_FIELD_CLOSED_OUTCOME, DT_VIEW("resolved"));
    scene->world->now = at - 2 * DT_MS_PER_MINUTE;
    append(scene->world, tenant, id, &turn);
    append(scene->world, tenant, id, &closed);
    assert_true(scene->world->now == at);
}

static void put_reason(struct scene *scene, const char *id, enum dt_event_kind kind)
{
    struct dt_body body;
    dt_body_init(&body, kind);
    dt_body_set_text(&body, kind == DT_EVENT_HELD ? DT_FIELD_HELD_REASON : DT_FIELD_RELEASED_REASON,
                     DT_VIEW("a claim"));
    append(scene->world, ACME, id, &body);
}

static bool is_there(struct scene *scene, struct dt_view tenant, const char *id)
{
    struct dt_board_row row;
    assert_ok(scene->world, dt_desk_catch_up(scene->world->desk, &scene->world->err));
    enum dt_status status =
        dt_board_find(scene->world->desk, tenant, dt_view_of(id), &row, &scene->world->err);
    if (status != DT_NOT_FOUND)
        assert_ok(scene->world, status);
    return status == DT_OK;
}

/* One call for ACME, after the board has caught up. */
static struct dt_retention_counts run(struct scene *scene, uint32_t days, dt_instant now)
{
    const struct dt_retention_asked asked = {.tenant = ACME, .keep_days = days, .now = now};
    struct dt_retention_counts counts = {0};
    assert_ok(scene->world, dt_desk_catch_up(scene->world->desk, &scene->world->err));
    assert_ok(scene->world, dt_retention_tenant(scene->world->desk, &asked, &counts, &scene->next,
                                                &scene->world->err));
    return counts;
}

/* A whole round; returns its steps. */
static unsigned go_round(struct scene *scene, dt_instant now)
{
    struct dt_retention round = {0};
    unsigned steps = 0;
    assert_ok(scene->world, dt_desk_catch_up(scene->world->desk, &scene->world->err));
    for (; !round.over; steps++) {
        uint64_t before = round.counts.erased + round.counts.held;
        assert_true(steps < 100);
        assert_ok(scene->world, dt_retention_step(&round, scene->world->desk, scene->people, now,
                                                  &scene->world->err));
        assert_true(round.counts.erased + round.counts.held - before <= DT_RETENTION_STEP);
    }
    scene->counts = round.counts;
    return steps;
}

static void test_tenant__keeps_to_the_moment(void **state)
{
    struct scene *scene = *state;
    put_closed(scene, ACME, "c-1", NOW);
    assert_int_equal(run(scene, DAYS, NOW + DAYS * DT_MS_PER_DAY - 1).erased, 0);
    assert_true(is_there(scene, ACME, "c-1"));
    assert_int_equal(run(scene, DAYS, NOW + DAYS * DT_MS_PER_DAY).erased, 1);
    assert_false(is_there(scene, ACME, "c-1"));
    assert_int_equal(run(scene, DAYS, NOW + 2 * DAYS * DT_MS_PER_DAY).erased, 0);
    assert_int_equal(scene->next, 0);
}

static void test_tenant__says_who_and_why(void **state)
{
    struct scene *scene = *state;
    struct dt_page page;
    struct dt_body body;
    uint64_t head;
    put_closed(scene, ACME, "c-1", NOW);
    assert_int_equal(run(scene, 1, NOW + DT_MS_PER_DAY).erased, 1);
    assert_ok(scene->world, dt_store_head(scene->world->store, &head, &scene->world->err));
    const struct dt_read read = {.order = DT_READ_STORE, .from = head};
    assert_ok(scene->world, dt_store_read(scene->world->store, &read, &scene->world->arena, &page,
                                          &scene->world->err));
    assert_int_equal(page.count, 1);
    assert_int_equal(page.events[0].kind, DT_EVENT_ERASED);
    assert_true(dt_view_equal(page.events[0].actor, DT_VIEW("detente")));
    assert_ok(scene->world,
              dt_body_read(DT_EVENT_ERASED, page.events[0].version, page.events[0].body,
                           &scene->world->arena, &body, &scene->world->err));
    assert_true(dt_view_equal(dt_body_text(&body, DT_FIELD_ERASED_GROUND), DT_VIEW("retention")));
}

/* Old words, brought in and closed today: the time begins today. */
static void test_tenant__counts_from_the_closing(void **state)
{
    struct scene *scene = *state;
    scene->world->now = NOW - 400 * DT_MS_PER_DAY;
    say(scene->world, "c-old", "customer", "Where is it?");
    scene->world->now = NOW - DT_MS_PER_MINUTE;
    close_conversation(scene->world, "c-old");
    assert_int_equal(run(scene, DAYS, NOW + (DAYS - 1) * DT_MS_PER_DAY).erased, 0);
    assert_true(is_there(scene, ACME, "c-old"));
    assert_int_equal(run(scene, DAYS, NOW + DAYS * DT_MS_PER_DAY).erased, 1);
}

static void test_tenant__leaves_the_open_ones(void **state)
{
    struct scene *scene = *state;
    dt_instant late = NOW + DAYS * DT_MS_PER_DAY;
    say(scene->world, "c-open", "customer", "Where is it?");
    put_closed(scene, ACME, "c-again", NOW);
    reopen(scene->world, "c-again");
    put_closed(scene, ACME, "c-more", NOW);
    say(scene->world, "c-more", "customer", "And now?");
    put_closed(scene, ACME, "c-twice", NOW);
    reopen(scene->world, "c-twice");
    scene->world->now = late - DT_MS_PER_DAY;
    close_conversation(scene->world, "c-twice");
    assert_int_equal(run(scene, DAYS, late).erased, 0);
    assert_true(is_there(scene, ACME, "c-open") && is_there(scene, ACME, "c-again"));
    assert_true(is_there(scene, ACME, "c-more") && is_there(scene, ACME, "c-twice"));
    assert_int_equal(run(scene, DAYS, late + DAYS * DT_MS_PER_DAY).erased, 1);
    assert_false(is_there(scene, ACME, "c-twice"));
}

static void test_tenant__passes_over_what_is_held(void **state)
{
    struct scene *scene = *state;
    dt_instant late = NOW + DAYS * DT_MS_PER_DAY;
    put_closed(scene, ACME, "c-held", NOW);
    put_reason(scene, "c-held", DT_EVENT_HELD);
    put_closed(scene, ACME, "c-free", NOW);
    struct dt_retention_counts counts = run(scene, DAYS, late);
    assert_int_equal(counts.held, 1);
    assert_int_equal(counts.erased, 1);
    assert_true(is_there(scene, ACME, "c-held"));
    put_reason(scene, "c-held", DT_EVENT_RELEASED);
    assert_int_equal(run(scene, DAYS, late).erased, 1);
    assert_false(is_there(scene, ACME, "c-held"));
}

/* The board knows of neither: what another node does in the same moment. */
static void test_tenant__yields_to_who_was_faster(void **state)
{
    struct scene *scene = *state;
    dt_instant late = NOW + DAYS * DT_MS_PER_DAY;
    const struct dt_retention_asked asked = {.tenant = ACME, .keep_days = DAYS, .now = late};
    put_closed(scene, ACME, "c-written", NOW);
    put_closed(scene, ACME, "c-erased", NOW);
    put_closed(scene, ACME, "c-both", NOW);
    assert_ok(scene->world, dt_desk_catch_up(scene->world->desk, &scene->world->err));
    say(scene->world, "c-written", "customer", "One thing more");
    assert_true(erase(scene->world, "c-erased"));
    assert_ok(scene->world, dt_retention_tenant(scene->world->desk, &asked, &scene->counts,
                                                &scene->next, &scene->world->err));
    assert_int_equal(scene->counts.erased, 1);
    assert_int_equal(scene->counts.moved, 1);
    assert_int_equal(scene->counts.gone, 1);
    assert_int_equal(scene->counts.held, 0);
    assert_true(is_there(scene, ACME, "c-written"));
}

static void test_step__goes_by_each_tenants_days(void **state)
{
    struct scene *scene = *state;
    keep(scene, ACME, DAYS);
    keep(scene, BOLT, 2 * DAYS);
    put_closed(scene, ACME, "c-1", NOW);
    put_closed(scene, BOLT, "c-1", NOW);
    go_round(scene, NOW + DAYS * DT_MS_PER_DAY);
    assert_int_equal(scene->counts.erased, 1);
    assert_false(is_there(scene, ACME, "c-1"));
    assert_true(is_there(scene, BOLT, "c-1"));
    keep(scene, BOLT, 0);
    go_round(scene, NOW + 1000 * DT_MS_PER_DAY);
    assert_true(is_there(scene, BOLT, "c-1"));
    keep(scene, BOLT, 2 * DAYS);
    go_round(scene, NOW + 2 * DAYS * DT_MS_PER_DAY);
    assert_false(is_there(scene, BOLT, "c-1"));
}

static void test_step__keeps_where_nobody_says_how_long(void **state)
{
    struct scene *scene = *state;
    put_closed(scene, ACME, "c-1", NOW);
    assert_int_equal(run(scene, 0, DT_INSTANT_MAX).erased, 0);
    go_round(scene, NOW + 36500 * DT_MS_PER_DAY);
    assert_true(is_there(scene, ACME, "c-1"));
}

/* Held ones in front of the others keep nobody else. */
static void test_step__does_a_bounded_part(void **state)
{
    struct scene *scene = *state;
    char id[16];
    keep(scene, ACME, DAYS);
    for (int i = 0; i < MANY; i++) {
        snprintf(id, sizeof id, "c-%d", i);
        put_closed(scene, ACME, id, NOW);
        if (i < DT_RETENTION_STEP + 2)
            put_reason(scene, id, DT_EVENT_HELD);
    }
    assert_true(go_round(scene, NOW + DAYS * DT_MS_PER_DAY) >= 3);
    assert_int_equal(scene->counts.held, DT_RETENTION_STEP + 2);
    assert_int_equal(scene->counts.erased, MANY - DT_RETENTION_STEP - 2);
    for (int i = 0; i < MANY; i++) {
        snprintf(id, sizeof id, "c-%d", i);
        assert_int_equal(is_there(scene, ACME, id), i < DT_RETENTION_STEP + 2);
    }
}

static enum dt_retention_scrubbed scrub(struct scene *scene, dt_instant now)
{
    enum dt_retention_scrubbed scrubbed;
    assert_ok(scene->world,
              dt_retention_scrub(scene->world->desk, now, &scrubbed, &scene->world->err));
    return scrubbed;
}

static void test_scrub__once_a_day_and_only_for_something(void **state)
{
    struct scene *scene = *state;
    dt_instant late = NOW + DAYS * DT_MS_PER_DAY, day = late + DT_MS_PER_DAY;
    put_closed(scene, ACME, "c-1", NOW);
    put_closed(scene, ACME, "c-2", late);
    assert_int_equal(run(scene, DAYS, late - 1).erased, 0);
    assert_int_equal(scrub(scene, late), DT_RETENTION_NOT_DUE);
    assert_int_equal(run(scene, DAYS, late).erased, 1);
    assert_int_equal(scrub(scene, late), DT_RETENTION_SCRUBBED);
    assert_int_equal(scrub(scene, day), DT_RETENTION_NOT_DUE);
    assert_ok(scene->world, dt_retention_mark(scene->world->store, &scene->world->err));
    assert_int_equal(scrub(scene, day), DT_RETENTION_SCRUBBED);
    assert_ok(scene->world, dt_retention_mark(scene->world->store, &scene->world->err));
    assert_int_equal(scrub(scene, day + DT_MS_PER_DAY - 1), DT_RETENTION_NOT_DUE);
    assert_int_equal(scrub(scene, day + DT_MS_PER_DAY), DT_RETENTION_SCRUBBED);
}

static bool holds(const char *path, const char *text)
{
    FILE *file = fopen(path, "rb");
    size_t len = strlen(text);
    assert_non_null(file);
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *all = malloc(size + 1);
    assert_non_null(all);
    assert_int_equal(fread(all, 1, size, file), size);
    fclose(file);
    bool found = false;
    for (size_t at = 0; !found && at + len <= size; at++)
        found = all[at] == *text && memcmp(all + at, text, len) == 0;
    free(all);
    return found;
}

static bool file_holds(const struct world *world, const char *text)
{
    char journal[112];
    snprintf(journal, sizeof journal, "%s-wal", world->path);
    return holds(world->path, text) || holds(journal, text);
}

/* Bodies are not sealed here: the file has the words until nothing is left of them. */
static void test_scrub__leaves_nothing_in_the_file(void **state)
{
    struct scene *scene = *state;
    put_closed(scene, ACME, "c-canaryname", NOW);
    assert_true(file_holds(scene->world, "canaryparcel"));
    assert_int_equal(run(scene, DAYS, NOW + DAYS * DT_MS_PER_DAY).erased, 1);
    assert_int_equal(scrub(scene, NOW + DAYS * DT_MS_PER_DAY), DT_RETENTION_SCRUBBED);
    assert_false(file_holds(scene->world, "canaryparcel"));
}

static enum world_kind kinds[] = {
    [WORLD_MEMORY] = WORLD_MEMORY, [WORLD_SQLITE] = WORLD_SQLITE, [WORLD_SEALED] = WORLD_SEALED};

#define OVER(test, kind)                                                                           \
    {                                                                                              \
#test " over " #kind, test, enter, leave, &kinds[kind]                                     \
    }
#define CASE(test) OVER(test, WORLD_MEMORY), OVER(test, WORLD_SQLITE), OVER(test, WORLD_SEALED)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_tenant__keeps_to_the_moment),
        CASE(test_tenant__says_who_and_why),
        CASE(test_tenant__counts_from_the_closing),
        CASE(test_tenant__leaves_the_open_ones),
        CASE(test_tenant__passes_over_what_is_held),
        CASE(test_tenant__yields_to_who_was_faster),
        CASE(test_step__goes_by_each_tenants_days),
        CASE(test_step__keeps_where_nobody_says_how_long),
        CASE(test_step__does_a_bounded_part),
        CASE(test_scrub__once_a_day_and_only_for_something),
        OVER(test_scrub__leaves_nothing_in_the_file, WORLD_SQLITE),
    };
    return cmocka_run_group_tests_name("retention", tests, NULL, NULL);
}
