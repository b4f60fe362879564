/* What readers see: connections of their own, each statement a snapshot of what was committed. */
#include "sqlite_internal.h"

#include <limits.h>

static struct dt_sqlite *of(struct dt_backend *self)
{
    return (struct dt_sqlite *)self;
}

enum dt_status dt_sqlite_borrow(struct dt_sqlite *sqlite, struct dt_sqlite_conn **out,
                                struct dt_error *err)
{
    int free_at = -1;
    pthread_mutex_lock(&sqlite->lock);
    while (free_at < 0) {
        for (int i = 0; i < DT_SQLITE_READERS && free_at < 0; i++)
            if (!sqlite->lent[i])
                free_at = i;
        if (free_at < 0)
            pthread_cond_wait(&sqlite->freed, &sqlite->lock);
    }
    sqlite->lent[free_at] = true;
    pthread_mutex_unlock(&sqlite->lock);

    struct dt_sqlite_conn *conn = &sqlite->readers[free_at];
    enum dt_status status = DT_OK;
    if (!conn->db)
        status = dt_sqlite_connect(sqlite, false, conn, err);
    if (status != DT_OK) {
        dt_sqlite_give_back(sqlite, conn);
        return status;
    }
    *out = conn;
    return DT_OK;
}

void dt_sqlite_give_back(struct dt_sqlite *sqlite, struct dt_sqlite_conn *conn)
{
    pthread_mutex_lock(&sqlite->lock);
    sqlite->lent[conn - sqlite->readers] = false;
    pthread_cond_signal(&sqlite->freed);
    pthread_mutex_unlock(&sqlite->lock);
}

/* Gives a statement that may stand on a row back to rest: an open one holds a snapshot. */
static void rest(sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
}

/* Columns as DT_EVENT_COLUMNS has them. The same tenant and conversation are copied once. */
static enum dt_status take_event(sqlite3_stmt *statement, const struct dt_event *before,
                                 struct dt_arena *arena, struct dt_event *event,
                                 struct dt_sealed *sealed, struct dt_error *err)
{
    *event = (struct dt_event){.position = (uint64_t)sqlite3_column_int64(statement, 0),
                               .entry = (uint64_t)sqlite3_column_int64(statement, 1),
                               .sequence = (uint64_t)sqlite3_column_int64(statement, 2),
                               .at = sqlite3_column_int64(statement, 3),
                               .kind = (enum dt_event_kind)sqlite3_column_int(statement, 4),
                               .version = (uint16_t)sqlite3_column_int(statement, 5),
                               .stream = (uint64_t)sqlite3_column_int64(statement, 11)};
    event->erased = sqlite3_column_type(statement, 7) == SQLITE_NULL;
    enum dt_status status = dt_sqlite_column(statement, 6, arena, &event->actor, err);
    if (status == DT_OK)
        status = dt_sqlite_column(statement, 7, arena, &event->body, err);
    if (status == DT_OK)
        status = dt_sqlite_column(statement, 8, arena, &sealed->commitment, err);
    sealed->body = event->body;
    struct dt_view *names[] = {&event->tenant, &event->conversation};
    for (int i = 0; i < 2 && status == DT_OK; i++) {
        struct dt_view name = {sqlite3_column_blob(statement, 9 + i),
                               (size_t)sqlite3_column_bytes(statement, 9 + i)};
        struct dt_view last = {0};
        if (before)
            last = i == 0 ? before->tenant : before->conversation;
        if (before && name.ptr && dt_view_equal(name, last))
            *names[i] = last;
        else
            status = dt_sqlite_column(statement, 9 + i, arena, names[i], err);
    }
    return status;
}

/* Rows until the page's bytes are spent; *spent_out then. */
static enum dt_status take_events(struct dt_sqlite_conn *conn, sqlite3_stmt *statement,
                                  struct dt_arena *arena, struct dt_event *events,
                                  struct dt_sealed *sealed, size_t room, size_t *count_out,
                                  struct dt_error *err)
{
    size_t count = 0, bytes = 0;
    bool row = true;
    enum dt_status status = DT_OK;
    while (status == DT_OK && row && count < room && bytes <= DT_READ_BYTES) {
        status = dt_sqlite_step(conn, statement, &row, err);
        if (status != DT_OK || !row)
            break;
        status = take_event(statement, count ? &events[count - 1] : NULL, arena, &events[count],
                            &sealed[count], err);
        bytes += events[count].body.len;
        count++;
    }
    *count_out = count;
    return status;
}

static const enum dt_sqlite_statement read_statements[] = {
    [DT_READ_STORE] = DT_SQL_READ_STORE,
    [DT_READ_TENANT] = DT_SQL_READ_TENANT,
    [DT_READ_CONVERSATION] = DT_SQL_READ_CONVERSATION,
};

static uint64_t number_of(const struct dt_event *event, enum dt_read_order order)
{
    if (order == DT_READ_STORE)
        return event->position;
    return order == DT_READ_TENANT ? event->entry : event->sequence;
}

/* Numbers follow each other without a gap: anything else is a file somebody cut rows out of. */
static enum dt_status check_gaps(const struct dt_read *read, const struct dt_event *events,
                                 size_t count, struct dt_error *err)
{
    for (size_t i = 0; i < count; i++)
        if (number_of(&events[i], read->order) != read->from + i)
            return dt_error_set(err, DT_FORMAT,
                                "the database is damaged: event %llu is missing, restore a backup",
                                (unsigned long long)(read->from + i));
    return DT_OK;
}

static enum dt_status read_page(struct dt_sqlite_conn *conn, const struct dt_read *read,
                                struct dt_arena *arena, struct dt_page *out, struct dt_error *err)
{
    sqlite3_stmt *statement;
    struct dt_event *events = dt_arena_zalloc(arena, read->max, sizeof *events);
    struct dt_sealed *sealed = dt_arena_zalloc(arena, read->max, sizeof *sealed);
    if (!events || !sealed)
        return dt_error_set(err, DT_NOMEM, "no memory to read the store");
    enum dt_status status = dt_sqlite_use(conn, read_statements[read->order], &statement, err);
    if (status != DT_OK)
        return status;
    uint64_t until = read->until && read->until <= INT64_MAX ? read->until : INT64_MAX;
    uint64_t from = read->from <= INT64_MAX ? read->from : INT64_MAX;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)from);
    sqlite3_bind_int64(statement, 2, (sqlite3_int64)until);
    sqlite3_bind_int64(statement, 3, (sqlite3_int64)read->max);
    if (read->order != DT_READ_STORE)
        dt_sqlite_bind_text(statement, 4, read->tenant);
    if (read->order == DT_READ_CONVERSATION)
        dt_sqlite_bind_text(statement, 5, read->conversation);
    size_t count = 0;
    status = take_events(conn, statement, arena, events, sealed, read->max, &count, err);
    bool full = sqlite3_stmt_busy(statement) != 0; /* left before its end */
    rest(statement);
    if (status == DT_OK)
        status = check_gaps(read, events, count, err);
    if (status == DT_OK)
        *out = (struct dt_page){.events = events,
                                .sealed = sealed,
                                .count = count,
                                .next = read->from + count,
                                .more = full};
    return status;
}

enum dt_status dt_sqlite_read(struct dt_backend *self, const struct dt_read *read,
                              struct dt_arena *arena, struct dt_page *out, struct dt_error *err)
{
    struct dt_sqlite_conn *conn;
    enum dt_status status = dt_sqlite_borrow(of(self), &conn, err);
    if (status != DT_OK)
        return status;
    status = read_page(conn, read, arena, out, err);
    dt_sqlite_give_back(of(self), conn);
    return status;
}

static enum dt_status read_conversation(struct dt_sqlite_conn *conn, struct dt_view tenant,
                                        struct dt_view conversation,
                                        struct dt_conversation_head *out, struct dt_error *err)
{
    sqlite3_stmt *statement;
    bool row;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_CONVERSATION, &statement, err);
    if (status != DT_OK)
        return status;
    dt_sqlite_bind_text(statement, 1, tenant);
    dt_sqlite_bind_text(statement, 2, conversation);
    status = dt_sqlite_step(conn, statement, &row, err);
    if (status != DT_OK)
        return status;
    *out = (struct dt_conversation_head){0};
    if (row)
        *out =
            (struct dt_conversation_head){.version = (uint64_t)sqlite3_column_int64(statement, 0),
                                          .held = sqlite3_column_int(statement, 1) != 0,
                                          .erased = sqlite3_column_int(statement, 2) != 0};
    rest(statement);
    return DT_OK;
}

enum dt_status dt_sqlite_conversation(struct dt_backend *self, struct dt_view tenant,
                                      struct dt_view conversation, struct dt_conversation_head *out,
                                      struct dt_error *err)
{
    struct dt_sqlite_conn *conn;
    enum dt_status status = dt_sqlite_borrow(of(self), &conn, err);
    if (status != DT_OK)
        return status;
    status = read_conversation(conn, tenant, conversation, out, err);
    dt_sqlite_give_back(of(self), conn);
    return status;
}

enum dt_status dt_sqlite_head(struct dt_backend *self, uint64_t *position_out, struct dt_error *err)
{
    struct dt_sqlite_conn *conn;
    int64_t head = 0;
    enum dt_status status = dt_sqlite_borrow(of(self), &conn, err);
    if (status != DT_OK)
        return status;
    status = dt_sqlite_number(conn, DT_SQL_HEAD, &head, err);
    dt_sqlite_give_back(of(self), conn);
    if (status == DT_OK)
        *position_out = (uint64_t)head;
    return status;
}

static enum dt_status read_tenant_head(struct dt_sqlite_conn *conn, struct dt_view tenant,
                                       uint64_t *entry_out, struct dt_error *err)
{
    sqlite3_stmt *statement;
    bool row;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_TENANT_HEAD, &statement, err);
    if (status != DT_OK)
        return status;
    dt_sqlite_bind_text(statement, 1, tenant);
    status = dt_sqlite_step(conn, statement, &row, err);
    if (status != DT_OK)
        return status;
    *entry_out = row ? (uint64_t)sqlite3_column_int64(statement, 0) : 0;
    rest(statement);
    return DT_OK;
}

enum dt_status dt_sqlite_tenant_head(struct dt_backend *self, struct dt_view tenant,
                                     uint64_t *entry_out, struct dt_error *err)
{
    struct dt_sqlite_conn *conn;
    enum dt_status status = dt_sqlite_borrow(of(self), &conn, err);
    if (status != DT_OK)
        return status;
    status = read_tenant_head(conn, tenant, entry_out, err);
    dt_sqlite_give_back(of(self), conn);
    return status;
}

static enum dt_status read_tenants(struct dt_sqlite_conn *conn, struct dt_view after, size_t max,
                                   struct dt_arena *arena, struct dt_view *names_out,
                                   size_t *count_out, struct dt_error *err)
{
    sqlite3_stmt *statement;
    bool row = true;
    size_t count = 0;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_TENANTS, &statement, err);
    if (status != DT_OK)
        return status;
    dt_sqlite_bind_text(statement, 1, after);
    sqlite3_bind_int64(statement, 2, max < INT_MAX ? (sqlite3_int64)max : INT_MAX);
    while (status == DT_OK) {
        status = dt_sqlite_step(conn, statement, &row, err);
        if (status != DT_OK || !row)
            break;
        status = dt_sqlite_column(statement, 0, arena, &names_out[count++], err);
    }
    rest(statement);
    if (status == DT_OK)
        *count_out = count;
    return status;
}

enum dt_status dt_sqlite_tenants(struct dt_backend *self, struct dt_view after, size_t max,
                                 struct dt_arena *arena, struct dt_view *names_out,
                                 size_t *count_out, struct dt_error *err)
{
    struct dt_sqlite_conn *conn;
    enum dt_status status = dt_sqlite_borrow(of(self), &conn, err);
    if (status != DT_OK)
        return status;
    status = read_tenants(conn, after, max, arena, names_out, count_out, err);
    dt_sqlite_give_back(of(self), conn);
    return status;
}

struct scan {
    struct dt_view shelf, from, until;
    size_t max;
    struct dt_arena *arena;
    struct dt_shelf_row *rows_out;
};

static enum dt_status scan_shelf(struct dt_sqlite_conn *conn, const struct scan *scan,
                                 size_t *count_out, struct dt_error *err)
{
    sqlite3_stmt *statement;
    bool row = true;
    size_t count = 0;
    enum dt_status status =
        dt_sqlite_use(conn, scan->until.len > 0 ? DT_SQL_SCAN_UNTIL : DT_SQL_SCAN, &statement, err);
    if (status != DT_OK)
        return status;
    dt_sqlite_bind_text(statement, 1, scan->shelf);
    dt_sqlite_bind_blob(statement, 2, scan->from);
    sqlite3_bind_int64(statement, 3, scan->max < INT_MAX ? (sqlite3_int64)scan->max : INT_MAX);
    if (scan->until.len > 0)
        dt_sqlite_bind_blob(statement, 4, scan->until);
    while (status == DT_OK) {
        status = dt_sqlite_step(conn, statement, &row, err);
        if (status != DT_OK || !row)
            break;
        struct dt_shelf_row *out = &scan->rows_out[count++];
        status = dt_sqlite_column(statement, 0, scan->arena, &out->key, err);
        if (status == DT_OK)
            status = dt_sqlite_column(statement, 1, scan->arena, &out->value, err);
    }
    rest(statement);
    if (status == DT_OK)
        *count_out = count;
    return status;
}

enum dt_status dt_sqlite_read_shelf(struct dt_backend *self, struct dt_view shelf,
                                    struct dt_view from, struct dt_view until, size_t max,
                                    struct dt_arena *arena, struct dt_shelf_row *rows_out,
                                    size_t *count_out, struct dt_error *err)
{
    struct dt_sqlite_conn *conn;
    const struct scan scan = {shelf, from, until, max, arena, rows_out};
    enum dt_status status = dt_sqlite_borrow(of(self), &conn, err);
    if (status != DT_OK)
        return status;
    status = scan_shelf(conn, &scan, count_out, err);
    dt_sqlite_give_back(of(self), conn);
    return status;
}

enum dt_status dt_sqlite_stats(struct dt_backend *self, struct dt_store_stats *out,
                               struct dt_error *err)
{
    static const enum dt_sqlite_statement asked[] = {DT_SQL_HEAD,           DT_SQL_COUNT_STREAMS,
                                                     DT_SQL_COUNT_TENANTS,  DT_SQL_COUNT_WAITING,
                                                     DT_SQL_COUNT_POISONED, DT_SQL_PAGES};
    uint64_t *const answers[] = {&out->events,         &out->conversations,   &out->tenants,
                                 &out->outbox_waiting, &out->outbox_poisoned, &out->bytes};
    struct dt_sqlite_conn *conn;
    enum dt_status status = dt_sqlite_borrow(of(self), &conn, err);
    if (status != DT_OK)
        return status;
    for (size_t i = 0; i < sizeof asked / sizeof *asked && status == DT_OK; i++) {
        int64_t number;
        status = dt_sqlite_number(conn, asked[i], &number, err);
        if (status == DT_OK)
            *answers[i] = (uint64_t)number;
    }
    dt_sqlite_give_back(of(self), conn);
    return status;
}
