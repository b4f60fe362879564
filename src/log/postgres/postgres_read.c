/* What readers see: connections of their own, each statement a snapshot of what was committed. */
#include "postgres_internal.h"

static struct dt_pg *of(struct dt_backend *self)
{
    return (struct dt_pg *)self;
}

struct dt_pg_conn *dt_pg_borrow(struct dt_pg *pg)
{
    int free_at = -1;
    pthread_mutex_lock(&pg->lock);
    while (free_at < 0) {
        for (int i = 0; i < DT_PG_READERS && free_at < 0; i++)
            if (!pg->lent[i])
                free_at = i;
        if (free_at < 0)
            pthread_cond_wait(&pg->freed, &pg->lock);
    }
    pg->lent[free_at] = true;
    pthread_mutex_unlock(&pg->lock);
    return &pg->readers[free_at];
}

void dt_pg_give_back(struct dt_pg *pg, struct dt_pg_conn *conn)
{
    pthread_mutex_lock(&pg->lock);
    pg->lent[conn - pg->readers] = false;
    pthread_cond_signal(&pg->freed);
    pthread_mutex_unlock(&pg->lock);
}

enum dt_status dt_pg_read_once(struct dt_pg *pg, enum dt_pg_statement which,
                               const struct dt_pg_params *params, PGresult **out,
                               struct dt_error *err)
{
    struct dt_pg_conn *conn = dt_pg_borrow(pg);
    struct dt_pg_patience patience;
    enum dt_status status;
    dt_pg_patience_begin(pg, &patience);
    do {
        status = dt_pg_ready(conn, &patience, err);
        if (status != DT_OK)
            break;
        status = dt_pg_fetch(conn, which, params, out, err);
    } while (status != DT_OK && conn->lost && dt_pg_patience_wait(&patience));
    dt_pg_give_back(pg, conn);
    return status;
}

/* The same tenant and conversation are copied once. */
static enum dt_status take_names(const PGresult *answer, int row, const struct dt_event *before,
                                 struct dt_arena *arena, struct dt_event *event,
                                 struct dt_error *err)
{
    struct dt_view *names[] = {&event->tenant, &event->conversation};
    enum dt_status status = DT_OK;
    for (int i = 0; i < 2 && status == DT_OK; i++) {
        struct dt_view last = {0};
        if (before)
            last = i == 0 ? before->tenant : before->conversation;
        if (before && dt_view_equal(dt_pg_bytes(answer, row, 9 + i), last))
            *names[i] = last;
        else
            status = dt_pg_copy(answer, row, 9 + i, arena, names[i], err);
    }
    return status;
}

/* Columns as DT_EVENT_PAGE has them. */
static enum dt_status take_event(const PGresult *answer, int row, struct dt_arena *arena,
                                 struct dt_event *events, struct dt_sealed *sealed,
                                 struct dt_error *err)
{
    struct dt_event *event = &events[row];
    *event = (struct dt_event){.position = (uint64_t)dt_pg_int(answer, row, 0),
                               .entry = (uint64_t)dt_pg_int(answer, row, 1),
                               .sequence = (uint64_t)dt_pg_int(answer, row, 2),
                               .at = dt_pg_int(answer, row, 3),
                               .kind = (enum dt_event_kind)dt_pg_int(answer, row, 4),
                               .version = (uint16_t)dt_pg_int(answer, row, 5),
                               .stream = (uint64_t)dt_pg_int(answer, row, 11),
                               .erased = PQgetisnull(answer, row, 7) != 0};
    enum dt_status status = dt_pg_copy(answer, row, 6, arena, &event->actor, err);
    if (status == DT_OK)
        status = dt_pg_copy(answer, row, 7, arena, &event->body, err);
    if (status == DT_OK)
        status = dt_pg_copy(answer, row, 8, arena, &sealed[row].commitment, err);
    sealed[row].body = event->body;
    if (status == DT_OK)
        status = take_names(answer, row, row > 0 ? event - 1 : NULL, arena, event, err);
    return status;
}

static const enum dt_pg_statement read_statements[] = {
    [DT_READ_STORE] = DT_PG_READ_STORE,
    [DT_READ_TENANT] = DT_PG_READ_TENANT,
    [DT_READ_CONVERSATION] = DT_PG_READ_CONVERSATION,
};

static uint64_t number_of(const struct dt_event *event, enum dt_read_order order)
{
    if (order == DT_READ_STORE)
        return event->position;
    return order == DT_READ_TENANT ? event->entry : event->sequence;
}

static enum dt_status take_page(const PGresult *answer, const struct dt_read *read,
                                struct dt_arena *arena, struct dt_page *out, struct dt_error *err)
{
    size_t count = (size_t)PQntuples(answer), bytes = 0;
    struct dt_event *events = dt_arena_zalloc(arena, count + 1, sizeof *events);
    struct dt_sealed *sealed = dt_arena_zalloc(arena, count + 1, sizeof *sealed);
    if (!events || !sealed)
        return dt_error_set(err, DT_NOMEM, "no memory to read the store");
    for (size_t i = 0; i < count; i++) {
        enum dt_status status = take_event(answer, (int)i, arena, events, sealed, err);
        if (status != DT_OK)
            return status;
        /* numbers follow each other: anything else is a table somebody cut rows out of */
        if (number_of(&events[i], read->order) != read->from + i)
            return dt_error_set(err, DT_FORMAT,
                                "the database is damaged: event %llu is missing, restore a backup",
                                (unsigned long long)(read->from + i));
        bytes += events[i].body.len;
    }
    *out = (struct dt_page){.events = events,
                            .sealed = sealed,
                            .count = count,
                            .next = read->from + count,
                            .more = count == read->max || bytes > DT_READ_BYTES};
    return DT_OK;
}

/* Parameters in an arena of their own: the caller's keeps what lasts. */
static enum dt_status read_page(struct dt_pg *pg, const struct dt_read *read,
                                struct dt_arena *scratch, PGresult **out, struct dt_error *err)
{
    struct dt_pg_params params = {.arena = scratch};
    uint64_t until = read->until && read->until <= INT64_MAX ? read->until : INT64_MAX;
    dt_pg_put_int(&params, read->from <= INT64_MAX ? (int64_t)read->from : INT64_MAX);
    dt_pg_put_int(&params, (int64_t)until);
    dt_pg_put_int(&params, DT_READ_BYTES);
    dt_pg_put_int(&params, (int64_t)read->max);
    if (read->order != DT_READ_STORE)
        dt_pg_put_bytes(&params, read->tenant);
    if (read->order == DT_READ_CONVERSATION)
        dt_pg_put_bytes(&params, read->conversation);
    return dt_pg_read_once(pg, read_statements[read->order], &params, out, err);
}

enum dt_status dt_pg_read(struct dt_backend *self, const struct dt_read *read,
                          struct dt_arena *arena, struct dt_page *out, struct dt_error *err)
{
    struct dt_arena scratch;
    PGresult *answer;
    dt_arena_init(&scratch);
    enum dt_status status = read_page(of(self), read, &scratch, &answer, err);
    dt_arena_finish(&scratch);
    if (status != DT_OK)
        return status;
    status = take_page(answer, read, arena, out, err);
    PQclear(answer);
    return status;
}

enum dt_status dt_pg_conversation(struct dt_backend *self, struct dt_view tenant,
                                  struct dt_view conversation, struct dt_conversation_head *out,
                                  struct dt_error *err)
{
    struct dt_pg_params params = {.arena = NULL};
    PGresult *answer;
    dt_pg_put_bytes(&params, tenant);
    dt_pg_put_bytes(&params, conversation);
    enum dt_status status = dt_pg_read_once(of(self), DT_PG_CONVERSATION, &params, &answer, err);
    if (status != DT_OK)
        return status;
    *out = (struct dt_conversation_head){0};
    if (PQntuples(answer) > 0)
        *out = (struct dt_conversation_head){.version = (uint64_t)dt_pg_int(answer, 0, 0),
                                             .held = dt_pg_int(answer, 0, 1) != 0,
                                             .erased = dt_pg_int(answer, 0, 2) != 0};
    PQclear(answer);
    return DT_OK;
}

enum dt_status dt_pg_head(struct dt_backend *self, uint64_t *position_out, struct dt_error *err)
{
    PGresult *answer;
    enum dt_status status = dt_pg_read_once(of(self), DT_PG_HEAD, NULL, &answer, err);
    if (status != DT_OK)
        return status;
    *position_out = PQntuples(answer) > 0 ? (uint64_t)dt_pg_int(answer, 0, 0) : 0;
    PQclear(answer);
    return DT_OK;
}

enum dt_status dt_pg_tenant_head(struct dt_backend *self, struct dt_view tenant,
                                 uint64_t *entry_out, struct dt_error *err)
{
    struct dt_pg_params params = {.arena = NULL};
    PGresult *answer;
    dt_pg_put_bytes(&params, tenant);
    enum dt_status status = dt_pg_read_once(of(self), DT_PG_TENANT_HEAD, &params, &answer, err);
    if (status != DT_OK)
        return status;
    *entry_out = PQntuples(answer) > 0 ? (uint64_t)dt_pg_int(answer, 0, 0) : 0;
    PQclear(answer);
    return DT_OK;
}

enum dt_status dt_pg_tenants(struct dt_backend *self, struct dt_view after, size_t max,
                             struct dt_arena *arena, struct dt_view *names_out, size_t *count_out,
                             struct dt_error *err)
{
    struct dt_pg_params params = {.arena = arena};
    PGresult *answer;
    dt_pg_put_bytes(&params, after);
    dt_pg_put_int(&params, max <= INT32_MAX ? (int64_t)max : INT32_MAX);
    enum dt_status status = dt_pg_read_once(of(self), DT_PG_TENANTS, &params, &answer, err);
    if (status != DT_OK)
        return status;
    int count = PQntuples(answer);
    for (int i = 0; i < count && status == DT_OK; i++)
        status = dt_pg_copy(answer, i, 0, arena, &names_out[i], err);
    PQclear(answer);
    if (status == DT_OK)
        *count_out = (size_t)count;
    return status;
}

enum dt_status dt_pg_read_shelf(struct dt_backend *self, struct dt_view shelf, struct dt_view from,
                                struct dt_view until, size_t max, struct dt_arena *arena,
                                struct dt_shelf_row *rows_out, size_t *count_out,
                                struct dt_error *err)
{
    struct dt_pg_params params = {.arena = arena};
    PGresult *answer;
    dt_pg_put_bytes(&params, shelf);
    dt_pg_put_bytes(&params, from);
    dt_pg_put_int(&params, max <= INT32_MAX ? (int64_t)max : INT32_MAX);
    if (until.len > 0)
        dt_pg_put_bytes(&params, until);
    enum dt_status status = dt_pg_read_once(of(self), until.len > 0 ? DT_PG_SCAN_UNTIL : DT_PG_SCAN,
                                            &params, &answer, err);
    if (status != DT_OK)
        return status;
    int count = PQntuples(answer);
    for (int i = 0; i < count && status == DT_OK; i++) {
        status = dt_pg_copy(answer, i, 0, arena, &rows_out[i].key, err);
        if (status == DT_OK)
            status = dt_pg_copy(answer, i, 1, arena, &rows_out[i].value, err);
    }
    PQclear(answer);
    if (status == DT_OK)
        *count_out = (size_t)count;
    return status;
}

enum dt_status dt_pg_stats(struct dt_backend *self, struct dt_store_stats *out,
                           struct dt_error *err)
{
    uint64_t *const answers[] = {&out->events,         &out->conversations,   &out->tenants,
                                 &out->outbox_waiting, &out->outbox_poisoned, &out->bytes};
    PGresult *answer;
    enum dt_status status = dt_pg_read_once(of(self), DT_PG_STATS, NULL, &answer, err);
    if (status != DT_OK)
        return status;
    for (int i = 0; i < (int)(sizeof answers / sizeof *answers); i++)
        *answers[i] = PQntuples(answer) > 0 ? (uint64_t)dt_pg_int(answer, 0, i) : 0;
    PQclear(answer);
    return DT_OK;
}
