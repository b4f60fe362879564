/* A whole server whose clock stands 40 days ahead: what is over its time is gone for those who ask.
 */
#include "served.h"

#include <stdatomic.h>

enum { AHEAD_DAYS = 40, KEEP_DAYS = 30 };

static dt_instant ahead(void *context)
{
    (void)context;
    return served_now() + AHEAD_DAYS * DT_MS_PER_DAY;
}

static atomic_uint told;
static atomic_bool told_an_id;

static void listen_to_log(void *context, const struct dt_server_entry *entry)
{
    (void)context;
    if (entry->kind != DT_SERVER_EVENT || !dt_view_equal(entry->event, DT_VIEW("retention")))
        return;
    char detail[256];
    snprintf(detail, sizeof detail, "%.*s", (int)entry->detail.len, entry->detail.ptr);
    atomic_store(&told_an_id, strstr(detail, "c-old") != NULL);
    atomic_fetch_add(&told, 1);
}

static void add(struct served *served, const char *id, const struct dt_body *body)
{
    struct dt_buf buf;
    struct dt_appended appended;
    dt_buf_init(&buf);
    assert_done(served, dt_body_write(body, &buf, &served->err));
    const struct dt_event event = {.at = served_now(),
                                   .actor = DT_VIEW("user:u-7"),
                                   .kind = body->kind,
                                   .version = body->version,
                                   .body = dt_buf_view(&buf)};
    const struct dt_append one = {.tenant = ACME,
                                  .conversation = dt_view_of(id),
                                  .events = &event,
                                  .count = 1,
                                  .expected = DT_VERSION_ANY};
    assert_done(served, dt_store_append(served->store, &one, &appended, &served->err));
    dt_buf_finish(&buf);
}

static void add_conversation(struct served *served, const char *id, bool closed)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, DT_VIEW("customer"));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, DT_VIEW("Where is my parcel?"));
    add(served, id, &body);
    if (!closed)
        return;
    dt_body_init(&body, DT_EVENT_CLOSED);
    dt_body_set_word(&body, DT_FIELD_CLOSED_OUTCOME, DT_VIEW("resolved"));
    add(served, id, &body);
}

/* Asks until the answer has that status and text; fails at the deadline. */
static void await(struct served *served, const char *path, int status, const char *text)
{
    struct dt_buf answer;
    dt_buf_init(&answer);
    dt_instant until = served_now() + WAIT_MS;
    while (ask(served, "GET", path, "", "", &answer) != status || !strstr(answer.data, text))
        if (served_now() > until)
            fail_msg("%s never said %d with \"%s\": %s", path, status, text, answer.data);
    dt_buf_finish(&answer);
}

static void test_server__erases_what_is_over_its_time(void **state)
{
    struct served *served = *state;
    struct dt_tenant tenant;
    const struct dt_act act = dt_act_of_house(ACME, served_now());
    const struct dt_tenant_change change = {.has_keep_days = true, .keep_days = KEEP_DAYS};
    struct dt_buf answer;
    assert_done(served, dt_tenant_change(served->people, &act, &change, &served->arena, &tenant,
                                         &served->err));
    add_conversation(served, "c-old", true);
    add_conversation(served, "c-open", false);
    assert_done(served, dt_desk_catch_up(served->desk, &served->err));
    served->options.clock = ahead;
    served->options.log = listen_to_log;
    start_served(served);
    await(served, "/metrics", 200, "\ndetente_retention_scrubs_total 1\n");
    await(served, "/metrics", 200, "\ndetente_retention_erased_total 1\n");
    await(served, "/api/v1/conversations/c-old", 404, "problem+json");
    dt_buf_init(&answer);
    assert_int_equal(ask(served, "GET", "/api/v1/conversations/c-open", "", "", &answer), 200);
    dt_buf_finish(&answer);
    assert_int_equal(atomic_load(&told), 1);
    assert_false(atomic_load(&told_an_id));
}

static int setup(void **state)
{
    *state = begin_served();
    return 0;
}

static int teardown(void **state)
{
    end_served(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_server__erases_what_is_over_its_time, setup, teardown),
    };
    return cmocka_run_group_tests_name("housekeeping", tests, NULL, NULL);
}
