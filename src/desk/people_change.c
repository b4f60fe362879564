/* Changes: one transaction for the rows, the act and the revision; then the event. */
#include "people_parts.h"

#include <stdio.h>

struct running {
    struct dt_people *people;
    struct dt_change *change;
    dt_change_fn fn;
    void *context;
    struct dt_rows rows;
    char id[DT_PEOPLE_ID_BYTES + 1]; /* of the act */
};

static enum dt_status count_revision(const struct dt_rows *rows, struct dt_error *err)
{
    struct dt_view text;
    bool found;
    uint64_t revision = 0;
    char next[24];
    enum dt_status status =
        dt_rows_get_text(rows, DT_SHELF_REVISION, DT_VIEW("revision"), &text, &found, err);
    if (status != DT_OK)
        return status;
    for (size_t i = 0; found && i < text.len; i++)
        revision = revision * 10 + (uint64_t)(text.ptr[i] - '0');
    snprintf(next, sizeof next, "%llu", (unsigned long long)revision + 1);
    return dt_write_put(rows->write, DT_SHELF_REVISION, DT_VIEW("revision"), dt_view_of(next), err);
}

/* Acts stand in the order of their times; what time it is says the caller. */
static enum dt_status put_act(const struct running *running, struct dt_error *err)
{
    const struct dt_change *change = running->change;
    struct dt_people_key room;
    char when[24];
    const struct dt_act_row row = {
        .tenant = change->tenant.len > 0 ? change->tenant : change->act->tenant,
        .actor = change->act->actor,
        .what = dt_view_of(change->what),
        .of = change->of,
        .at = change->act->at,
    };
    snprintf(when, sizeof when, "%020llu", (unsigned long long)(row.at < 0 ? 0 : row.at));
    struct dt_view key =
        dt_people_key(&room, dt_view_of(when), dt_view_of(running->id), (struct dt_view){0});
    return dt_rows_put(&running->rows, &dt_sheet_act, DT_SHELF_ACTS, key, &row, err);
}

static enum dt_status run(void *context, struct dt_write *write, struct dt_error *err)
{
    struct running *running = context;
    running->rows.write = write;
    enum dt_status status = running->fn(running->context, &running->rows, running->change, err);
    if (status == DT_OK && running->change->ends)
        status = count_revision(&running->rows, err);
    if (status == DT_OK && running->change->what)
        status = put_act(running, err);
    return status;
}

enum dt_status dt_people_change(struct dt_people *people, struct dt_change *change, dt_change_fn fn,
                                void *context, struct dt_error *err)
{
    struct running running = {.people = people,
                              .change = change,
                              .fn = fn,
                              .context = context,
                              .rows = {.store = people->store, .arena = change->arena}};
    dt_people_make_id(people, 'a', running.id);
    enum dt_status status = dt_store_write(people->store, run, &running, err);
    /* Where nobody knows whether it happened, it may have: ask again in any case. */
    if (change->ends && (status == DT_OK || status == DT_UNCERTAIN))
        dt_people_ended(people);
    if (status == DT_OK && change->what) {
        struct dt_error later; /* the change stands; its act waits on the shelf for the next try */
        if (dt_people_flush_acts(people, &later) != DT_OK)
            return DT_OK;
    }
    return status;
}

void dt_people_ended(struct dt_people *people)
{
    pthread_mutex_lock(&people->mutex);
    people->revision_at = DT_INSTANT_NONE;
    dt_people_listener listener = people->listener;
    void *context = people->listener_context;
    pthread_mutex_unlock(&people->mutex);
    if (listener)
        listener(context);
}

static struct dt_view asked_key(const struct dt_act *act, struct dt_view request,
                                struct dt_people_key *room)
{
    uint8_t hash[32];
    char text[DT_HASH_TEXT + 1];
    dt_secret_hash(request, hash); /* however long it is */
    dt_hash_text(hash, text);
    return dt_people_key(room, act->tenant, act->actor, dt_view_of(text));
}

enum dt_status dt_asked_before(const struct dt_rows *rows, const struct dt_act *act,
                               const struct dt_asked *asked, struct dt_view *of_out,
                               struct dt_error *err)
{
    struct dt_request_row row;
    struct dt_people_key room;
    struct dt_error none;
    *of_out = DT_VIEW("");
    if (asked->request.len == 0)
        return DT_OK;
    enum dt_status status = dt_rows_get(rows, &dt_sheet_request, DT_SHELF_REQUESTS,
                                        asked_key(act, asked->request, &room), &row, &none);
    if (status == DT_NOT_FOUND)
        return DT_OK;
    if (status != DT_OK)
        return dt_error_set(err, status, "%s", none.message);
    if (!dt_view_equal(row.what, dt_view_of(asked->what)))
        return dt_error_set(err, DT_CONFLICT, "the key was used for something else");
    *of_out = row.of;
    return DT_OK;
}

enum dt_status dt_asked_note(const struct dt_rows *rows, const struct dt_act *act,
                             const struct dt_asked *asked, struct dt_view of, struct dt_error *err)
{
    struct dt_people_key room;
    const struct dt_request_row row = {.what = dt_view_of(asked->what), .of = of, .at = act->at};
    if (asked->request.len == 0)
        return DT_OK;
    return dt_rows_put(rows, &dt_sheet_request, DT_SHELF_REQUESTS,
                       asked_key(act, asked->request, &room), &row, err);
}
