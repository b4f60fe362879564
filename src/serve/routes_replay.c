/* Trying a playbook on the tenant's old conversations. Counts and places, no texts. */
#include "playbooks.h"

#include "replay.h"
#include "server.h"
#include "turnstile.h"
#include "write_conversation.h"

#include <stdlib.h>
#include <time.h>

enum { CONVERSATIONS_USUAL = 200, CONVERSATIONS_MOST = 2000, PAGE = 200, TRY_MS = 20000 };

/* Reading much takes seconds of a worker's: a person has a few at once. */
static const struct dt_turnstile_rule rule = {"replay", 10, 12};

struct candidate {
    struct dt_view id;
    dt_instant at;
};

/* The newest conversations of a view, behind those that are there. */
static enum dt_status gather(struct dt_request *request, enum dt_board_view view, size_t want,
                             struct candidate *out, size_t *count, struct dt_error *err)
{
    struct dt_board_query query = {.person = &request->person,
                                   .reach = DT_REACH_ALL,
                                   .view = view,
                                   .order = DT_BOARD_RECENT,
                                   .team = DT_VIEW(""),
                                   .cursor = DT_VIEW(""),
                                   .now = request->now,
                                   .limit = PAGE};
    size_t taken = 0;
    do {
        struct dt_board_page page;
        enum dt_status status = dt_board_list(request->desk, &query, request->arena, &page, err);
        if (status != DT_OK)
            return status;
        for (size_t i = 0; i < page.count && taken < want; i++, taken++)
            out[(*count)++] = (struct candidate){page.items[i].id, page.items[i].row.last_at};
        query.cursor = page.next;
    } while (query.cursor.len > 0 && taken < want);
    return DT_OK;
}

static int newest_first(const void *a, const void *b)
{
    dt_instant one = ((const struct candidate *)a)->at, other = ((const struct candidate *)b)->at;
    return (one < other) - (one > other);
}

static int64_t monotonic_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Reads as many as time allows; the answer says how many that were. */
static enum dt_status replay_all(struct dt_request *request, struct dt_replay *replay,
                                 const struct candidate *candidates, size_t count,
                                 struct dt_error *err)
{
    struct dt_store *store = dt_desk_store(request->desk);
    struct dt_view tenant = dt_view_of(request->person.tenant);
    int64_t until = monotonic_ms() + TRY_MS;
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < count && monotonic_ms() < until; i++) {
        status = dt_replay_stored(replay, store, tenant, candidates[i].id, err);
        if (status == DT_DENIED || status == DT_NOT_FOUND) /* erased meanwhile */
            status = DT_OK;
    }
    return status;
}

static void write_result(struct dt_json_out *json, const struct dt_replay *replay)
{
    dt_json_begin_object(json);
    dt_json_number(json, DT_VIEW("conversations"), (int64_t)replay->conversations);
    dt_json_number(json, DT_VIEW("turns"), (int64_t)replay->turns);
    dt_json_number(json, DT_VIEW("changed"), (int64_t)replay->changed);
    dt_replay_json(replay, json);
    dt_json_end_object(json);
}

static enum dt_status try_on(struct dt_request *request, const struct dt_core *after,
                             struct dt_error *err)
{
    struct dt_view tenant = dt_view_of(request->person.tenant);
    size_t want = (size_t)dt_request_int(request, "conversations", CONVERSATIONS_USUAL), count = 0;
    struct candidate *candidates =
        dt_arena_zalloc(request->arena, 2 * CONVERSATIONS_MOST, sizeof *candidates);
    struct dt_replay *replay = dt_arena_alloc(request->arena, sizeof *replay);
    if (!candidates || !replay)
        return dt_error_set(err, DT_NOMEM, "no memory to try a playbook");
    enum dt_status status = gather(request, DT_BOARD_ALL, want, candidates, &count, err);
    if (status == DT_OK)
        status = gather(request, DT_BOARD_CLOSED, want, candidates, &count, err);
    if (status != DT_OK)
        return status;
    qsort(candidates, count, sizeof *candidates, newest_first);
    dt_replay_init(replay, dt_desk_core(request->desk, tenant, NULL), after);
    status = replay_all(request, replay, candidates, count < want ? count : want, err);
    if (status == DT_OK)
        write_result(&request->json, replay);
    dt_replay_finish(replay);
    return status;
}

enum dt_status dt_serve_replay_playbook(struct dt_request *request, struct dt_error *err)
{
    struct dt_playbooks *playbooks = dt_desk_playbooks(request->desk);
    struct dt_playbook_version version = {.text = dt_request_text(request, "text")};
    struct dt_playbook *playbook;
    struct dt_core after;
    uint32_t retry_s;
    bool kept = dt_request_has(request, "version");
    if (!dt_turnstile_take(dt_server_turnstile(request->server), &rule,
                           dt_view_of(request->person.id), request->now, &retry_s))
        return dt_request_too_many(request, retry_s, err);
    if (kept == dt_request_has(request, "text"))
        return dt_request_field_error(request, "body", "", err, "either a text or a version");
    enum dt_status status = DT_OK;
    if (kept)
        status = dt_playbooks_get(playbooks, dt_view_of(request->person.tenant),
                                  (uint32_t)dt_request_int(request, "version", 0), request->arena,
                                  &version, err);
    if (status == DT_NOT_FOUND)
        return dt_request_field_error(request, "body", "/version", err, "there is no such version");
    if (status == DT_OK)
        status = dt_playbooks_try(playbooks, version.text, &playbook, &after, err);
    if (status == DT_FORMAT || status == DT_LIMIT || status == DT_INVALID)
        return dt_request_field_error(request, "body", kept ? "/version" : "/text", err, "%s",
                                      err ? err->message : "not a playbook");
    if (status != DT_OK)
        return status;
    status = try_on(request, &after, err);
    dt_playbook_destroy(playbook);
    return status;
}
