/* The PostgreSQL driver's outbox; taking and settling are part of the writer's transaction. */
#include "postgres_internal.h"

static struct dt_pg *of(struct dt_backend *self)
{
    return (struct dt_pg *)self;
}

/* Columns as DT_OUTBOX_COLUMNS has them. */
static enum dt_status take_row(const PGresult *answer, int at, struct dt_arena *arena,
                               struct dt_outbox_row *row, struct dt_error *err)
{
    *row = (struct dt_outbox_row){.id = (uint64_t)dt_pg_int(answer, at, 0),
                                  .position = (uint64_t)dt_pg_int(answer, at, 1),
                                  .token = (uint64_t)dt_pg_int(answer, at, 2),
                                  .attempts = (uint32_t)dt_pg_int(answer, at, 3),
                                  .poisoned = dt_pg_int(answer, at, 4) != 0,
                                  .due = dt_pg_int(answer, at, 5)};
    struct dt_view *const texts[] = {&row->tenant, &row->conversation, &row->topic, &row->reason};
    enum dt_status status = DT_OK;
    for (int i = 0; i < 4 && status == DT_OK; i++)
        status = dt_pg_copy(answer, at, 6 + i, arena, texts[i], err);
    return status;
}

static enum dt_status take_rows(const PGresult *answer, struct dt_arena *arena,
                                struct dt_outbox_row *rows_out, size_t *count_out,
                                struct dt_error *err)
{
    int count = PQntuples(answer);
    for (int i = 0; i < count; i++) {
        enum dt_status status = take_row(answer, i, arena, &rows_out[i], err);
        if (status != DT_OK)
            return status;
    }
    *count_out = (size_t)count;
    return DT_OK;
}

/* A journey of one statement within the writer's transaction. */
static enum dt_status within(struct dt_pg *pg, enum dt_pg_statement which,
                             const struct dt_pg_params *params, PGresult **out,
                             struct dt_error *err)
{
    if (!pg->writer.link)
        return dt_error_set(err, DT_UNAVAILABLE, "the connection to the server was lost");
    return dt_pg_fetch(&pg->writer, which, params, out, err);
}

static enum dt_status change(struct dt_pg *pg, enum dt_pg_statement which,
                             const struct dt_pg_params *params, struct dt_error *err)
{
    PGresult *answer;
    enum dt_status status = within(pg, which, params, &answer, err);
    if (status == DT_OK)
        PQclear(answer);
    return status;
}

static enum dt_status lease(struct dt_pg *pg, struct dt_outbox_row *rows, size_t count,
                            dt_instant until, struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    struct dt_pg_array ids = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    dt_pg_put_int(&params, until);
    for (size_t i = 0; i < count; i++) {
        dt_pg_add_int(&ids, (int64_t)rows[i].id);
        rows[i].due = until;
        rows[i].token++;
        rows[i].attempts++;
    }
    return change(pg, DT_PG_LEASE, &params, err);
}

enum dt_status dt_pg_outbox_take(struct dt_backend *self, struct dt_view topic, dt_instant now,
                                 uint32_t lease_ms, size_t max, struct dt_arena *arena,
                                 struct dt_outbox_row *rows_out, size_t *count_out,
                                 struct dt_error *err)
{
    struct dt_pg *pg = of(self);
    struct dt_pg_params params = {.arena = &pg->scratch};
    PGresult *answer;
    size_t count = 0;
    dt_pg_put_int(&params, now);
    dt_pg_put_bytes(&params, topic);
    dt_pg_put_int(&params, (int64_t)max);
    enum dt_status status = within(pg, DT_PG_TAKE, &params, &answer, err);
    if (status != DT_OK)
        return status;
    status = take_rows(answer, arena, rows_out, &count, err);
    PQclear(answer);
    if (status == DT_OK && count > 0)
        status = lease(pg, rows_out, count, now + lease_ms, err);
    if (status == DT_OK)
        *count_out = count;
    return status;
}

static enum dt_status find_row(struct dt_pg *pg, uint64_t id, bool *found_out, uint64_t *token_out,
                               bool *poisoned_out, struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    PGresult *answer;
    dt_pg_put_int(&params, id <= INT64_MAX ? (int64_t)id : 0);
    enum dt_status status = within(pg, DT_PG_OUTBOX_ROW, &params, &answer, err);
    if (status != DT_OK)
        return status;
    *found_out = PQntuples(answer) > 0;
    if (*found_out) {
        *token_out = (uint64_t)dt_pg_int(answer, 0, 0);
        *poisoned_out = dt_pg_int(answer, 0, 1) != 0;
    }
    PQclear(answer);
    return DT_OK;
}

enum dt_status dt_pg_outbox_settle(struct dt_backend *self, const struct dt_outbox_settle *settle,
                                   struct dt_error *err)
{
    static const enum dt_pg_statement fates[] = {[DT_OUTBOX_DELIVERED] = DT_PG_DELIVERED,
                                                 [DT_OUTBOX_RETRY] = DT_PG_RETRY,
                                                 [DT_OUTBOX_POISONED] = DT_PG_POISON};
    struct dt_pg *pg = of(self);
    struct dt_pg_params params = {.arena = &pg->scratch};
    bool found, poisoned = false;
    uint64_t token = 0;
    if ((unsigned)settle->fate >= sizeof fates / sizeof *fates)
        return dt_error_set(err, DT_INVALID, "a row is delivered, tried again or set aside");
    enum dt_status status = find_row(pg, settle->id, &found, &token, &poisoned, err);
    if (status != DT_OK)
        return status;
    if (!found)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such row in the outbox");
    if (token != settle->token || poisoned)
        return dt_error_set(err, DT_CONFLICT, "the row was leased to somebody else meanwhile");
    dt_pg_put_int(&params, (int64_t)settle->id);
    if (settle->fate == DT_OUTBOX_RETRY)
        dt_pg_put_int(&params, settle->due);
    if (settle->fate != DT_OUTBOX_DELIVERED)
        dt_pg_put_bytes(&params, settle->reason);
    return change(pg, fates[settle->fate], &params, err);
}

enum dt_status dt_pg_outbox_mend(struct dt_backend *self, uint64_t id, bool revive, dt_instant now,
                                 struct dt_error *err)
{
    struct dt_pg *pg = of(self);
    struct dt_pg_params params = {.arena = &pg->scratch};
    bool found, poisoned = false;
    uint64_t token = 0;
    enum dt_status status = find_row(pg, id, &found, &token, &poisoned, err);
    if (status != DT_OK)
        return status;
    if (!found || !poisoned)
        return dt_error_set(err, DT_NOT_FOUND, "no such row was set aside");
    dt_pg_put_int(&params, (int64_t)id);
    if (revive)
        dt_pg_put_int(&params, now);
    return change(pg, revive ? DT_PG_REVIVE : DT_PG_DELIVERED, &params, err);
}

enum dt_status dt_pg_outbox_list(struct dt_backend *self, bool poisoned, uint64_t after, size_t max,
                                 struct dt_arena *arena, struct dt_outbox_row *rows_out,
                                 size_t *count_out, struct dt_error *err)
{
    struct dt_pg_params params = {.arena = arena};
    PGresult *answer;
    dt_pg_put_int(&params, after <= INT64_MAX ? (int64_t)after : INT64_MAX);
    dt_pg_put_int(&params, max <= INT32_MAX ? (int64_t)max : INT32_MAX);
    enum dt_status status = dt_pg_read_once(
        of(self), poisoned ? DT_PG_OUTBOX_POISONED : DT_PG_OUTBOX_LIST, &params, &answer, err);
    if (status != DT_OK)
        return status;
    status = take_rows(answer, arena, rows_out, count_out, err);
    PQclear(answer);
    return status;
}
