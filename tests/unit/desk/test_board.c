/* The board's list: views, reach, order, pages; and finding. */
#include "desk_world.h"

#include "need.h"

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

static const struct dt_person agent = {
    .tenant = "acme", .id = "u-7", .teams = {"t-a", "t-b"}, .team_count = 2};

static struct dt_board_page list(struct world *world, const struct dt_board_query *query)
{
    struct dt_board_page page;
    struct dt_board_query asked = *query;
    asked.now = world->now;
    if (!asked.person)
        asked.person = &agent;
    if (asked.limit == 0)
        asked.limit = 50;
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_ok(world, dt_board_list(world->desk, &asked, &world->arena, &page, &world->err));
    return page;
}

/* "c1 c2 ..." */
static void assert_lists(struct world *world, const struct dt_board_query *query, const char *ids)
{
    char got[512] = "";
    size_t len = 0;
    struct dt_board_page page = list(world, query);
    for (size_t i = 0; i < page.count; i++)
        len += (size_t)snprintf(got + len, sizeof got - len, "%s%.*s", i ? " " : "",
                                (int)page.items[i].id.len, page.items[i].id.ptr);
    assert_string_equal(got, ids);
    assert_int_equal(page.total, page.count);
    assert_int_equal(page.next.len, 0);
}

static void test_list__views_and_reach(void **state)
{
    struct world *world = *state;
    begin(world, "a", "t-a");
    begin(world, "b", "t-b");
    begin(world, "c", "t-c");
    begin(world, "none", NULL);
    begin(world, "mine", "t-c");
    assign(world, "mine", "u-7", NULL);
    begin(world, "theirs", "t-a");
    assign(world, "theirs", "u-8", NULL);
    begin(world, "over", "t-a");
    close_conversation(world, "over");
    begin(world, "house", NULL);
    begin(world, "house.acts", NULL);
    begin(world, "household", "t-c");
    static const struct {
        enum dt_reach reach;
        enum dt_board_view view;
        const char *team, *ids;
    } cases[] = {
        {DT_REACH_ALL, DT_BOARD_ALL, "", "a b c none household mine theirs"},
        {DT_REACH_ALL, DT_BOARD_CLOSED, "", "over"},
        {DT_REACH_ALL, DT_BOARD_MINE, "", "mine"},
        {DT_REACH_ALL, DT_BOARD_UNASSIGNED, "", "a b c none household"},
        {DT_REACH_ALL, DT_BOARD_ALL, "t-c", "c household mine"},
        {DT_REACH_TEAM, DT_BOARD_ALL, "", NULL},
        {DT_REACH_OWN, DT_BOARD_ALL, "", NULL},
        {DT_REACH_NO, DT_BOARD_ALL, "", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct dt_board_query query = {
            .reach = cases[i].reach, .view = cases[i].view, .team = dt_view_of(cases[i].team)};
        if (cases[i].ids) {
            assert_lists(world, &query, cases[i].ids);
            continue;
        }
        /* within a reach there is what the table of access says, no more and no less */
        struct dt_board_page all = list(world, &(struct dt_board_query){.reach = DT_REACH_ALL});
        struct dt_board_page page = list(world, &query);
        size_t next = 0;
        for (size_t k = 0; k < all.count; k++) {
            const struct dt_board_row *row = &all.items[k].row;
            const struct dt_place_of place = {row->team, row->assigned, row->stream};
            if (!dt_access_within(&agent, cases[i].reach, &place))
                continue;
            assert_true(next < page.count && page.items[next].row.stream == row->stream);
            next++;
        }
        assert_int_equal(next, page.count);
        assert_true(page.count > 0 && page.count < all.count);
    }
    const struct dt_person stranger = {.tenant = "other", .id = "u-7"};
    assert_lists(world, &(struct dt_board_query){.person = &stranger, .reach = DT_REACH_ALL}, "");
}

static void test_list__puts_need_first_and_recent_first(void **state)
{
    struct world *world = *state;
    say(world, "calm", "customer", "Thank you, that was quick.");
    say(world, "angry", "customer", "You are useless! This is the fourth time. I want a refund!");
    say(world, "alert", "customer", "Hello.");
    raise_alert(world, "alert", "step_in", "threat");
    say(world, "answered", "customer", "Thank you.");
    say(world, "answered", "agent", "You are welcome.");
    const struct dt_board_query need = {.reach = DT_REACH_ALL};
    assert_lists(world, &need, "alert angry calm answered");
    const struct dt_board_query recent = {.reach = DT_REACH_ALL, .order = DT_BOARD_RECENT};
    assert_lists(world, &recent, "answered alert angry calm");
    struct dt_board_page page = list(world, &need);
    assert_int_equal(page.items[0].need.parts[0].reason, DT_NEED_ALERT);
    assert_int_equal(page.position, dt_desk_position(world->desk));
}

/* Pages of any size, with rows that need the same: each comes once, in one order, while others
 * come and go in between. */
static void test_list__pages_are_the_whole(void **state)
{
    enum { ROWS = 300 };
    struct world *world = *state;
    char name[16];
    for (int i = 0; i < ROWS; i++) {
        snprintf(name, sizeof name, "c%d", i);
        begin(world, name, "t-a");
        if (i % 3 == 0)
            say(world, name, "customer", "Where is my parcel?");
    }
    for (int order = DT_BOARD_NEED; order <= DT_BOARD_RECENT; order++) {
        for (size_t limit = 1; limit <= 400; limit = limit * 3 + 1) {
            struct dt_board_query query = {
                .reach = DT_REACH_ALL, .order = (enum dt_board_order)order, .limit = limit};
            bool seen[2 * ROWS + 100] = {false};
            size_t count = 0;
            do {
                struct dt_board_page page = list(world, &query);
                assert_true(page.total >= ROWS);
                assert_true(page.count == limit || page.next.len == 0);
                for (size_t i = 0; i < page.count; i++) {
                    uint64_t stream = page.items[i].row.stream;
                    if (stream > ROWS)
                        continue; /* came meanwhile */
                    assert_false(seen[stream]);
                    seen[stream] = true;
                    count++;
                }
                query.cursor = page.next;
                if (draw(world, 4) == 0) {
                    snprintf(name, sizeof name, "new%u", (unsigned)draw(world, 1000000));
                    begin(world, name, NULL);
                }
            } while (query.cursor.len > 0);
            assert_int_equal(count, ROWS);
        }
    }
}

static void test_list__refuses_cursors_it_did_not_give(void **state)
{
    static const char *const cursors[] = {
        "x",
        "n",
        "1",
        "n00000000000000000000000000000000000000000000000",  /* one short */
        "r000000000000000000000000000000000000000000000000", /* of the other order */
        "n00000000000000000000000000000000000000000000000G",
        "n0000000000000000000000000000000000000000000000000"};
    struct world *world = *state;
    for (size_t i = 0; i < sizeof cursors / sizeof *cursors; i++) {
        struct dt_board_page page;
        const struct dt_board_query query = {
            .person = &agent, .reach = DT_REACH_ALL, .cursor = dt_view_of(cursors[i]), .limit = 5};
        assert_int_equal(dt_board_list(world->desk, &query, &world->arena, &page, &world->err),
                         DT_INVALID);
    }
}

static enum dt_status find(struct world *world, struct dt_view tenant, const char *id)
{
    struct dt_board_row row;
    return dt_board_find(world->desk, tenant, dt_view_of(id), &row, &world->err);
}

/* What is durable is found, also where nobody has followed yet. */
static void test_find__knows_what_is_durable(void **state)
{
    struct world *world = *state;
    char longest[DT_CONVERSATION_BYTES + 2];
    struct dt_board_row row;
    struct dt_view id;
    memset(longest, 'x', sizeof longest);
    longest[DT_CONVERSATION_BYTES] = '\0';
    assert_int_equal(find(world, ACME, "a"), DT_NOT_FOUND);
    say(world, "a", "customer", "Hello.");
    assert_int_equal(find(world, ACME, "a"), DT_OK);
    say(world, longest, "customer", "Hello.");
    assert_int_equal(find(world, ACME, longest), DT_OK);
    begin(world, "house", NULL);
    begin(world, "house.acts", NULL);
    assert_int_equal(find(world, ACME, "house"), DT_NOT_FOUND);
    assert_int_equal(find(world, ACME, "house.acts"), DT_NOT_FOUND);
    assert_int_equal(find(world, DT_VIEW("other"), "a"), DT_NOT_FOUND);
    assert_int_equal(find(world, DT_VIEW("No Tenant"), "a"), DT_NOT_FOUND);
    assert_int_equal(find(world, ACME, ""), DT_NOT_FOUND);
    assert_int_equal(find(world, ACME, "\xff"), DT_NOT_FOUND);
    assert_ok(world, dt_board_find(world->desk, ACME, DT_VIEW("a"), &row, &world->err));
    assert_ok(world, dt_board_id(world->desk, ACME, row.stream, &world->arena, &id, &world->err));
    assert_true(dt_view_equal(id, DT_VIEW("a")));
    assert_int_equal(dt_board_at(world->desk, DT_VIEW("other"), row.stream, &row, &world->err),
                     DT_NOT_FOUND);
    assert_int_equal(dt_board_at(world->desk, ACME, 999, &row, &world->err), DT_NOT_FOUND);
    assert_true(erase(world, "a"));
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_int_equal(find(world, ACME, "a"), DT_NOT_FOUND);
    assert_int_equal(dt_board_at(world->desk, ACME, row.stream, &row, &world->err), DT_NOT_FOUND);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_list__views_and_reach),       CASE(test_list__puts_need_first_and_recent_first),
        CASE(test_list__pages_are_the_whole),   CASE(test_list__refuses_cursors_it_did_not_give),
        CASE(test_find__knows_what_is_durable),
    };
    return cmocka_run_group_tests_name("board", tests, NULL, NULL);
}
