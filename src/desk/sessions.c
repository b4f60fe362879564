/* Sessions of an account: their rows, lists and ends. */
#include "people_parts.h"
#include "sign_in.h"

#include <stdio.h>
#include <stdlib.h>

static struct dt_view hash_key(const uint8_t hash[32])
{
    return (struct dt_view){(const char *)hash, 32};
}

enum dt_status dt_session_put(const struct dt_rows *rows, const uint8_t hash[32],
                              const struct dt_session_row *row, struct dt_error *err)
{
    struct dt_people_key room;
    enum dt_status status =
        dt_rows_put(rows, &dt_sheet_session, DT_SHELF_SESSIONS, hash_key(hash), row, err);
    return status == DT_OK ? dt_write_put(rows->write, DT_SHELF_SESSIONS_OF,
                                          dt_people_key(&room, row->tenant, row->user, row->id),
                                          hash_key(hash), err)
                           : status;
}

enum dt_status dt_session_remove(const struct dt_rows *rows, const uint8_t hash[32],
                                 struct dt_error *err)
{
    struct dt_session_row row;
    struct dt_people_key room;
    struct dt_error none;
    enum dt_status status =
        dt_rows_get(rows, &dt_sheet_session, DT_SHELF_SESSIONS, hash_key(hash), &row, &none);
    if (status == DT_NOT_FOUND)
        return DT_OK;
    if (status != DT_OK)
        return dt_error_set(err, status, "%s", none.message);
    status = dt_write_remove(rows->write, DT_SHELF_SESSIONS, hash_key(hash), err);
    return status == DT_OK
               ? dt_write_remove(rows->write, DT_SHELF_SESSIONS_OF,
                                 dt_people_key(&room, row.tenant, row.user, row.id), err)
               : status;
}

static enum dt_status remove_session(void *context, const struct dt_rows *rows,
                                     struct dt_change *change, struct dt_error *err)
{
    return dt_session_remove(rows, context, err);
}

static enum dt_status end(struct dt_people *people, const uint8_t hash[32], struct dt_error *err)
{
    struct dt_arena arena;
    uint8_t copy[32];
    memcpy(copy, hash, sizeof copy);
    dt_arena_init(&arena);
    struct dt_change change = {.arena = &arena, .ends = true};
    enum dt_status status = dt_people_change(people, &change, remove_session, copy, err);
    dt_arena_finish(&arena);
    return status;
}

enum dt_status dt_sign_out(struct dt_people *people, const struct dt_ticket *ticket,
                           struct dt_error *err)
{
    return ticket->kind == DT_TICKET_SESSION ? end(people, ticket->hash, err) : DT_OK;
}

enum dt_status dt_session_end(struct dt_people *people, const struct dt_person *person,
                              struct dt_view id, struct dt_error *err)
{
    struct dt_people_key room;
    struct dt_view hash;
    struct dt_arena arena;
    bool found = false;
    enum dt_status status;
    if (!dt_id_plausible(id))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such session");
    dt_arena_init(&arena);
    status =
        dt_store_get(people->store, DT_SHELF_SESSIONS_OF,
                     dt_people_key(&room, dt_view_of(person->tenant), dt_view_of(person->id), id),
                     &arena, &hash, &found, err);
    if (status == DT_OK && (!found || hash.len != 32))
        status = dt_error_set(err, DT_NOT_FOUND, "there is no such session");
    if (status == DT_OK)
        status = end(people, (const uint8_t *)hash.ptr, err);
    dt_arena_finish(&arena);
    return status;
}

/* The last of each account's sessions, as rows of the list. */
struct listing {
    struct dt_people *people;
    struct dt_arena *arena;
    dt_instant now;
    int64_t generation;
    struct dt_session *out;
    size_t count;
};

static enum dt_status list_one(void *context, const struct dt_shelf_row *shelf_row,
                               struct dt_error *err)
{
    struct listing *listing = context;
    const struct dt_rows rows = {.store = listing->people->store, .arena = listing->arena};
    struct dt_session_row row;
    struct dt_error none;
    if (listing->count == DT_SESSIONS)
        return DT_OK;
    enum dt_status status =
        dt_rows_get(&rows, &dt_sheet_session, DT_SHELF_SESSIONS, shelf_row->value, &row, &none);
    if (status == DT_NOT_FOUND)
        return DT_OK;
    if (status != DT_OK)
        return dt_error_set(err, status, "%s", none.message);
    if (row.generation == listing->generation && row.expires > listing->now &&
        listing->now - row.seen < listing->people->options.session_idle_ms)
        listing->out[listing->count++] = (struct dt_session){.id = row.id,
                                                             .created_at = row.created,
                                                             .seen_at = row.seen,
                                                             .address = row.address,
                                                             .agent = row.agent};
    return DT_OK;
}

static int newest_first(const void *left, const void *right)
{
    const struct dt_session *a = left, *b = right;
    return (a->created_at < b->created_at) - (a->created_at > b->created_at);
}

enum dt_status dt_session_list(struct dt_people *people, const struct dt_person *person,
                               dt_instant now, struct dt_arena *arena, struct dt_session *out,
                               size_t *count_out, struct dt_error *err)
{
    struct dt_view tenant = dt_view_of(person->tenant), id = dt_view_of(person->id);
    const struct dt_rows rows = {.store = people->store, .arena = arena};
    struct dt_user_row user;
    struct dt_people_key room;
    enum dt_status status = dt_user_row_get(&rows, tenant, id, &user, err);
    if (status != DT_OK)
        return status;
    struct listing listing = {
        .people = people, .arena = arena, .now = now, .generation = user.generation, .out = out};
    status = dt_rows_each(people->store, DT_SHELF_SESSIONS_OF,
                          dt_people_key(&room, tenant, id, DT_VIEW("")), list_one, &listing, err);
    if (status != DT_OK)
        return status;
    qsort(out, listing.count, sizeof *out, newest_first);
    *count_out = listing.count;
    return DT_OK;
}

void dt_cookie_write(struct dt_view value, int64_t seconds, bool secure, char *out)
{
    snprintf(out, DT_COOKIE_BYTES, "%s=%.*s; Path=/;%s HttpOnly; SameSite=Lax; Max-Age=%lld",
             secure ? DT_PEOPLE_COOKIE : DT_PEOPLE_COOKIE_PLAIN, (int)value.len,
             value.len > 0 ? value.ptr : "", secure ? " Secure;" : "",
             (long long)(value.len > 0 ? seconds : 0));
}
