/*
 * The PostgreSQL driver's transaction: the first journey begins it, takes the lock and looks up,
 * the second writes and commits. Numbers that other tables refer to are counted here, under the
 * lock, so that there are no gaps and nothing has to be asked back.
 */
#include "postgres_internal.h"

#include <inttypes.h>
#include <stdio.h>

static struct dt_pg *of(struct dt_backend *self)
{
    return (struct dt_pg *)self;
}

/* Nothing travels before look_up. */
enum dt_status dt_pg_begin(struct dt_backend *self, struct dt_error *err)
{
    struct dt_pg *pg = of(self);
    if (pg->mode == DT_POSTGRES_READ)
        return dt_error_set(err, DT_DENIED, "the database was opened for reading");
    dt_arena_reset(&pg->scratch);
    pg->new_head = 0;
    pg->was_other = false;
    return DT_OK;
}

static enum dt_status ask_tenants(struct dt_pg *pg, const struct dt_lookup *lookup,
                                  struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    size_t bytes = 0;
    for (size_t i = 0; i < lookup->tenant_count; i++)
        bytes += lookup->tenants[i].name.len;
    struct dt_pg_array names = dt_pg_put_array(&params, DT_PG_TEXT, lookup->tenant_count, bytes);
    for (size_t i = 0; i < lookup->tenant_count; i++)
        dt_pg_add_bytes(&names, lookup->tenants[i].name);
    return dt_pg_ask(&pg->writer, DT_PG_TENANT_ROWS, &params, err);
}

static struct dt_view tenant_of(const struct dt_lookup *lookup, size_t stream)
{
    return lookup->tenants[lookup->streams[stream].tenant].name;
}

static enum dt_status ask_streams(struct dt_pg *pg, const struct dt_lookup *lookup,
                                  struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    size_t count = lookup->stream_count, tenant_bytes = 0, bytes = 0;
    for (size_t i = 0; i < count; i++) {
        tenant_bytes += tenant_of(lookup, i).len;
        bytes += lookup->streams[i].conversation.len;
    }
    struct dt_pg_array tenants = dt_pg_put_array(&params, DT_PG_TEXT, count, tenant_bytes);
    struct dt_pg_array names = dt_pg_put_array(&params, DT_PG_TEXT, count, bytes);
    for (size_t i = 0; i < count; i++) {
        dt_pg_add_bytes(&tenants, tenant_of(lookup, i));
        dt_pg_add_bytes(&names, lookup->streams[i].conversation);
    }
    return dt_pg_ask(&pg->writer, DT_PG_STREAM_ROWS, &params, err);
}

static enum dt_status ask_keys(struct dt_pg *pg, const struct dt_lookup *lookup,
                               struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    size_t count = lookup->key_count, sizes[3] = {0};
    for (size_t i = 0; i < count; i++) {
        sizes[0] += tenant_of(lookup, lookup->keys[i].stream).len;
        sizes[1] += lookup->streams[lookup->keys[i].stream].conversation.len;
        sizes[2] += lookup->keys[i].key.len;
    }
    struct dt_pg_array tenants = dt_pg_put_array(&params, DT_PG_TEXT, count, sizes[0]);
    struct dt_pg_array names = dt_pg_put_array(&params, DT_PG_TEXT, count, sizes[1]);
    struct dt_pg_array keys = dt_pg_put_array(&params, DT_PG_BYTEA, count, sizes[2]);
    for (size_t i = 0; i < count; i++) {
        dt_pg_add_bytes(&tenants, tenant_of(lookup, lookup->keys[i].stream));
        dt_pg_add_bytes(&names, lookup->streams[lookup->keys[i].stream].conversation);
        dt_pg_add_bytes(&keys, lookup->keys[i].key);
    }
    return dt_pg_ask(&pg->writer, DT_PG_KEY_ROWS, &params, err);
}

static enum dt_status ask_all(struct dt_pg *pg, const struct dt_lookup *lookup,
                              struct dt_error *err)
{
    struct dt_pg_conn *conn = &pg->writer;
    enum dt_status status = dt_pg_ask(conn, DT_PG_BEGIN, NULL, err);
    if (status == DT_OK)
        status = dt_pg_ask(conn, DT_PG_LOCK, NULL, err);
    if (status == DT_OK)
        status = dt_pg_ask(conn, DT_PG_STATE, NULL, err);
    if (status == DT_OK && lookup->tenant_count > 0)
        status = ask_tenants(pg, lookup, err);
    if (status == DT_OK && lookup->stream_count > 0)
        status = ask_streams(pg, lookup, err);
    if (status == DT_OK && lookup->key_count > 0)
        status = ask_keys(pg, lookup, err);
    return status == DT_OK ? dt_pg_go(conn, err) : status;
}

/* Answers of no interest. */
static enum dt_status pass(struct dt_pg_conn *conn, unsigned count, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (unsigned i = 0; i < count && status == DT_OK; i++) {
        PGresult *answer;
        status = dt_pg_answer(conn, &answer, err);
        if (status == DT_OK)
            PQclear(answer);
    }
    return status;
}

static enum dt_status take_state(struct dt_pg *pg, struct dt_lookup *lookup, struct dt_error *err)
{
    PGresult *answer;
    enum dt_status status = dt_pg_answer(&pg->writer, &answer, err);
    if (status != DT_OK)
        return status;
    if (PQntuples(answer) != 1) {
        status = dt_error_set(err, DT_FORMAT, "the store's own row is missing: restore a backup");
    } else if (dt_pg_int(answer, 0, 4) != DT_PG_SCHEMA) {
        status = dt_pg_wrong_schema(dt_pg_int(answer, 0, 4), err);
    } else if (dt_pg_int(answer, 0, 6) == 0) {
        status = dt_error_set(err, DT_DENIED,
                              "the server would lose what it has acknowledged: fsync, "
                              "full_page_writes or synchronous_commit was switched off");
    } else {
        lookup->position = (uint64_t)dt_pg_int(answer, 0, 0);
        pg->last_tenant = (uint64_t)dt_pg_int(answer, 0, 1);
        pg->last_stream = (uint64_t)dt_pg_int(answer, 0, 2);
        pg->last_outbox = (uint64_t)dt_pg_int(answer, 0, 3);
        pg->was_other = !dt_view_equal(dt_pg_bytes(answer, 0, 5), dt_view_of(pg->identity));
        lookup->others_wrote = pg->was_other || pg->others_wrote;
    }
    PQclear(answer);
    return status;
}

static void take_tenant(const PGresult *answer, int row, size_t nth, struct dt_lookup *lookup)
{
    lookup->tenants[nth].id = (uint64_t)dt_pg_int(answer, row, 1);
    lookup->tenants[nth].entry = (uint64_t)dt_pg_int(answer, row, 2);
}

static void take_stream(const PGresult *answer, int row, size_t nth, struct dt_lookup *lookup)
{
    struct dt_stream_row *stream = &lookup->streams[nth];
    stream->id = (uint64_t)dt_pg_int(answer, row, 1);
    stream->version = (uint64_t)dt_pg_int(answer, row, 2);
    stream->held = dt_pg_int(answer, row, 3) != 0;
    stream->erased = dt_pg_int(answer, row, 4) != 0;
}

static void take_key(const PGresult *answer, int row, size_t nth, struct dt_lookup *lookup)
{
    struct dt_key_row *key = &lookup->keys[nth];
    key->found = true;
    key->sequence = (uint64_t)dt_pg_int(answer, row, 1);
    key->entry = (uint64_t)dt_pg_int(answer, row, 2);
    key->position = (uint64_t)dt_pg_int(answer, row, 3);
    key->count = (uint32_t)dt_pg_int(answer, row, 4);
}

/* Rows that name, in their first column, which of `count` questions they answer. */
static enum dt_status take_rows(struct dt_pg *pg, struct dt_lookup *lookup, size_t count,
                                void (*take)(const PGresult *, int, size_t, struct dt_lookup *),
                                struct dt_error *err)
{
    PGresult *answer;
    if (count == 0)
        return DT_OK;
    enum dt_status status = dt_pg_answer(&pg->writer, &answer, err);
    if (status != DT_OK)
        return status;
    for (int row = 0; row < PQntuples(answer) && status == DT_OK; row++) {
        int64_t nth = dt_pg_int(answer, row, 0);
        if (nth < 1 || (uint64_t)nth > count)
            status = dt_error_set(err, DT_FORMAT, "the server answers what was not asked");
        else
            take(answer, row, (size_t)nth - 1, lookup);
    }
    PQclear(answer);
    return status;
}

static enum dt_status look_up_once(struct dt_pg *pg, struct dt_lookup *lookup, struct dt_error *err)
{
    enum dt_status status = ask_all(pg, lookup, err);
    if (status == DT_OK)
        status = pass(&pg->writer, 2, err); /* BEGIN and LOCK */
    if (status == DT_OK)
        status = take_state(pg, lookup, err);
    if (status == DT_OK)
        status = take_rows(pg, lookup, lookup->tenant_count, take_tenant, err);
    if (status == DT_OK)
        status = take_rows(pg, lookup, lookup->stream_count, take_stream, err);
    if (status == DT_OK)
        status = take_rows(pg, lookup, lookup->key_count, take_key, err);
    if (!dt_pg_arrive(&pg->writer) && status == DT_OK)
        status = dt_error_set(err, DT_UNAVAILABLE, "the connection to the server was lost");
    pg->in_transaction = pg->writer.link != NULL;
    return status;
}

/* Nothing was written yet: where the connection is lost, a new one begins again. */
enum dt_status dt_pg_look_up(struct dt_backend *self, struct dt_lookup *lookup,
                             struct dt_error *err)
{
    struct dt_pg *pg = of(self);
    struct dt_pg_patience patience;
    enum dt_status status;
    dt_pg_patience_begin(pg, &patience);
    do {
        status = dt_pg_ready(&pg->writer, &patience, err);
        if (status != DT_OK)
            return status;
        dt_arena_reset(&pg->scratch);
        status = look_up_once(pg, lookup, err);
    } while (status != DT_OK && pg->writer.lost && dt_pg_patience_wait(&patience));
    return status;
}

enum dt_status dt_pg_get(struct dt_backend *self, struct dt_view shelf, struct dt_view key,
                         struct dt_arena *arena, struct dt_view *value_out, bool *found_out,
                         struct dt_error *err)
{
    struct dt_pg *pg = of(self);
    struct dt_pg_params params = {.arena = &pg->scratch};
    PGresult *answer;
    if (!pg->writer.link)
        return dt_error_set(err, DT_UNAVAILABLE, "the connection to the server was lost");
    dt_pg_put_bytes(&params, shelf);
    dt_pg_put_bytes(&params, key);
    enum dt_status status = dt_pg_fetch(&pg->writer, DT_PG_GET, &params, &answer, err);
    if (status != DT_OK)
        return status;
    bool found = PQntuples(answer) == 1;
    if (found)
        status = dt_pg_copy(answer, 0, 0, arena, value_out, err);
    PQclear(answer);
    if (status == DT_OK)
        *found_out = found;
    return status;
}

/* Numbers for tenants and conversations that are new and have an event. */
static void number_new(struct dt_pg *pg, const struct dt_changes *changes, size_t *tenants_out,
                       size_t *streams_out)
{
    uint64_t tenants = pg->last_tenant, streams = pg->last_stream;
    for (size_t i = 0; i < changes->event_count; i++) {
        struct dt_stream_row *stream = &changes->streams[changes->events[i].stream];
        struct dt_tenant_row *tenant = &changes->tenants[stream->tenant];
        if (tenant->id == 0)
            tenant->id = ++tenants;
        if (stream->id == 0)
            stream->id = ++streams;
    }
    *tenants_out = (size_t)(tenants - pg->last_tenant);
    *streams_out = (size_t)(streams - pg->last_stream);
}

static enum dt_status add_tenants(struct dt_pg *pg, const struct dt_changes *changes, size_t count,
                                  struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    size_t bytes = 0;
    for (size_t i = 0; i < changes->tenant_count; i++)
        if (changes->tenants[i].id > pg->last_tenant)
            bytes += changes->tenants[i].name.len;
    struct dt_pg_array ids = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    struct dt_pg_array names = dt_pg_put_array(&params, DT_PG_TEXT, count, bytes);
    for (size_t i = 0; i < changes->tenant_count; i++)
        if (changes->tenants[i].id > pg->last_tenant) {
            dt_pg_add_int(&ids, (int64_t)changes->tenants[i].id);
            dt_pg_add_bytes(&names, changes->tenants[i].name);
        }
    return dt_pg_ask(&pg->writer, DT_PG_ADD_TENANTS, &params, err);
}

static enum dt_status add_streams(struct dt_pg *pg, const struct dt_changes *changes, size_t count,
                                  struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    size_t bytes = 0;
    for (size_t i = 0; i < changes->stream_count; i++)
        if (changes->streams[i].id > pg->last_stream)
            bytes += changes->streams[i].conversation.len;
    struct dt_pg_array ids = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    struct dt_pg_array tenants = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    struct dt_pg_array names = dt_pg_put_array(&params, DT_PG_TEXT, count, bytes);
    for (size_t i = 0; i < changes->stream_count; i++) {
        const struct dt_stream_row *stream = &changes->streams[i];
        if (stream->id <= pg->last_stream)
            continue;
        dt_pg_add_int(&ids, (int64_t)stream->id);
        dt_pg_add_int(&tenants, (int64_t)changes->tenants[stream->tenant].id);
        dt_pg_add_bytes(&names, stream->conversation);
    }
    return dt_pg_ask(&pg->writer, DT_PG_ADD_STREAMS, &params, err);
}

/* The numbers of one event, in the order of the statement's columns; actor stands between. */
static void event_numbers(const struct dt_changes *changes, const struct dt_event_row *row,
                          int64_t *out)
{
    const struct dt_stream_row *stream = &changes->streams[row->stream];
    const struct dt_event *event = row->event;
    out[0] = (int64_t)event->position;
    out[1] = (int64_t)changes->tenants[stream->tenant].id;
    out[2] = (int64_t)event->entry;
    out[3] = (int64_t)stream->id;
    out[4] = (int64_t)event->sequence;
    out[5] = event->at;
    out[6] = (int64_t)event->kind;
    out[7] = event->version;
}

static enum dt_status add_events(struct dt_pg *pg, const struct dt_changes *changes,
                                 struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    struct dt_pg_array numbers[8], actors, bodies, commitments;
    size_t count = changes->event_count, sizes[3] = {0};
    for (size_t i = 0; i < count; i++) {
        sizes[0] += changes->events[i].event->actor.len;
        sizes[1] += changes->events[i].sealed.body.len;
        sizes[2] += changes->events[i].sealed.commitment.len;
    }
    for (int i = 0; i < 6; i++)
        numbers[i] = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    actors = dt_pg_put_array(&params, DT_PG_TEXT, count, sizes[0]);
    for (int i = 6; i < 8; i++)
        numbers[i] = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    bodies = dt_pg_put_array(&params, DT_PG_BYTEA, count, sizes[1]);
    commitments = dt_pg_put_array(&params, DT_PG_BYTEA, count, sizes[2]);
    for (size_t i = 0; i < count; i++) {
        const struct dt_event_row *row = &changes->events[i];
        int64_t values[8];
        event_numbers(changes, row, values);
        for (int n = 0; n < 8; n++)
            dt_pg_add_int(&numbers[n], values[n]);
        dt_pg_add_bytes(&actors, row->event->actor);
        dt_pg_add_bytes(&bodies, row->sealed.body);
        if (row->sealed.commitment.len > 0)
            dt_pg_add_bytes(&commitments, row->sealed.commitment);
        else
            dt_pg_add_null(&commitments);
    }
    pg->new_head = changes->events[count - 1].event->position;
    return dt_pg_ask(&pg->writer, DT_PG_ADD_EVENTS, &params, err);
}

static enum dt_status add_keys(struct dt_pg *pg, const struct dt_changes *changes,
                               struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    size_t count = changes->key_count, bytes = 0;
    for (size_t i = 0; i < count; i++)
        bytes += changes->keys[i].key.len;
    struct dt_pg_array streams = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    struct dt_pg_array keys = dt_pg_put_array(&params, DT_PG_BYTEA, count, bytes);
    struct dt_pg_array sequences = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    struct dt_pg_array counts = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    for (size_t i = 0; i < count; i++) {
        dt_pg_add_int(&streams, (int64_t)changes->streams[changes->keys[i].stream].id);
        dt_pg_add_bytes(&keys, changes->keys[i].key);
        dt_pg_add_int(&sequences, (int64_t)changes->keys[i].sequence);
        dt_pg_add_int(&counts, changes->keys[i].count);
    }
    return dt_pg_ask(&pg->writer, DT_PG_ADD_KEYS, &params, err);
}

/* Ids go on where they ended, also when the rows are gone. */
static enum dt_status add_outbox(struct dt_pg *pg, const struct dt_changes *changes,
                                 struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch}, last = {.arena = &pg->scratch};
    size_t count = changes->outbox_count, bytes = 0;
    for (size_t i = 0; i < count; i++)
        bytes += changes->outbox[i].topic.len;
    struct dt_pg_array ids = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    struct dt_pg_array streams = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    struct dt_pg_array topics = dt_pg_put_array(&params, DT_PG_BYTEA, count, bytes);
    struct dt_pg_array positions = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    dt_pg_put_int(&params, DT_INSTANT_MIN);
    for (size_t i = 0; i < count; i++) {
        const struct dt_outbox_new *row = &changes->outbox[i];
        dt_pg_add_int(&ids, (int64_t)(pg->last_outbox + i + 1));
        dt_pg_add_int(&streams, (int64_t)changes->streams[row->stream].id);
        dt_pg_add_bytes(&topics, row->topic);
        dt_pg_add_int(&positions, (int64_t)row->position);
    }
    dt_pg_put_int(&last, (int64_t)(pg->last_outbox + count));
    enum dt_status status = dt_pg_ask(&pg->writer, DT_PG_ADD_OUTBOX, &params, err);
    return status == DT_OK ? dt_pg_ask(&pg->writer, DT_PG_SET_OUTBOX, &last, err) : status;
}

static enum dt_status change_shelves(struct dt_pg *pg, const struct dt_changes *changes,
                                     bool remove, struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    size_t count = 0, sizes[3] = {0};
    for (size_t i = 0; i < changes->shelf_count; i++) {
        const struct dt_shelf_change *change = &changes->shelves[i];
        if (change->remove != remove)
            continue;
        count++;
        sizes[0] += change->shelf.len;
        sizes[1] += change->key.len;
        sizes[2] += change->value.len;
    }
    if (count == 0)
        return DT_OK;
    struct dt_pg_array shelves = dt_pg_put_array(&params, DT_PG_BYTEA, count, sizes[0]);
    struct dt_pg_array keys = dt_pg_put_array(&params, DT_PG_BYTEA, count, sizes[1]);
    struct dt_pg_array values = {NULL};
    if (!remove)
        values = dt_pg_put_array(&params, DT_PG_BYTEA, count, sizes[2]);
    for (size_t i = 0; i < changes->shelf_count; i++) {
        const struct dt_shelf_change *change = &changes->shelves[i];
        if (change->remove != remove)
            continue;
        dt_pg_add_bytes(&shelves, change->shelf);
        dt_pg_add_bytes(&keys, change->key);
        dt_pg_add_bytes(&values, change->value);
    }
    return dt_pg_ask(&pg->writer, remove ? DT_PG_REMOVE : DT_PG_PUT, &params, err);
}

static enum dt_status set_flags(struct dt_pg *pg, const struct dt_changes *changes,
                                struct dt_error *err)
{
    struct dt_pg_params params = {.arena = &pg->scratch};
    size_t count = 0;
    for (size_t i = 0; i < changes->stream_count; i++)
        count += changes->streams[i].flags_changed;
    if (count == 0)
        return DT_OK;
    struct dt_pg_array ids = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    struct dt_pg_array held = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    struct dt_pg_array erased = dt_pg_put_array(&params, DT_PG_INT8, count, 8 * count);
    for (size_t i = 0; i < changes->stream_count; i++) {
        const struct dt_stream_row *stream = &changes->streams[i];
        if (!stream->flags_changed)
            continue;
        dt_pg_add_int(&ids, (int64_t)stream->id);
        dt_pg_add_int(&held, stream->held);
        dt_pg_add_int(&erased, stream->erased);
    }
    return dt_pg_ask(&pg->writer, DT_PG_SET_STREAMS, &params, err);
}

static enum dt_status erase_stream(struct dt_pg *pg, const struct dt_stream_row *stream,
                                   struct dt_error *err)
{
    static const enum dt_pg_statement erasing[] = {DT_PG_ERASE_BODIES, DT_PG_ERASE_KEYS,
                                                   DT_PG_ERASE_OUTBOX};
    enum dt_status status = DT_OK;
    for (size_t i = 0; i < sizeof erasing / sizeof *erasing && status == DT_OK; i++) {
        struct dt_pg_params params = {.arena = &pg->scratch};
        dt_pg_put_int(&params, (int64_t)stream->id);
        if (erasing[i] == DT_PG_ERASE_BODIES)
            dt_pg_put_int(&params, (int64_t)stream->erase_until);
        status = dt_pg_ask(&pg->writer, erasing[i], &params, err);
    }
    if (status != DT_OK || stream->rename.len == 0)
        return status;
    struct dt_pg_params params = {.arena = &pg->scratch};
    dt_pg_put_int(&params, (int64_t)stream->id);
    dt_pg_put_bytes(&params, stream->rename);
    return dt_pg_ask(&pg->writer, DT_PG_RENAME, &params, err);
}

static enum dt_status write_events(struct dt_pg *pg, const struct dt_changes *changes,
                                   struct dt_error *err)
{
    size_t tenants, streams;
    number_new(pg, changes, &tenants, &streams);
    enum dt_status status = tenants > 0 ? add_tenants(pg, changes, tenants, err) : DT_OK;
    if (status == DT_OK && streams > 0)
        status = add_streams(pg, changes, streams, err);
    if (status == DT_OK && changes->event_count > 0)
        status = add_events(pg, changes, err);
    if (status == DT_OK && changes->key_count > 0)
        status = add_keys(pg, changes, err);
    if (status == DT_OK && changes->outbox_count > 0)
        status = add_outbox(pg, changes, err);
    return status;
}

/* Queues; the answers come with the commit's. */
enum dt_status dt_pg_write(struct dt_backend *self, const struct dt_changes *changes,
                           struct dt_error *err)
{
    struct dt_pg *pg = of(self);
    enum dt_status status = DT_OK;
    if (!pg->writer.link)
        return dt_error_set(err, DT_UNAVAILABLE, "the connection to the server was lost");
    for (size_t i = 0; i < changes->stream_count && status == DT_OK; i++)
        if (changes->streams[i].erase)
            status = erase_stream(pg, &changes->streams[i], err);
    if (status == DT_OK)
        status = write_events(pg, changes, err);
    if (status == DT_OK)
        status = change_shelves(pg, changes, true, err);
    if (status == DT_OK)
        status = change_shelves(pg, changes, false, err);
    if (status == DT_OK)
        status = set_flags(pg, changes, err);
    return status;
}

/* What goes with every commit: the word to those who listen, and who wrote last. */
static enum dt_status ask_commit(struct dt_pg *pg, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    if (pg->was_other) {
        struct dt_pg_params params = {.arena = &pg->scratch};
        dt_pg_put_bytes(&params, dt_view_of(pg->identity));
        status = dt_pg_ask(&pg->writer, DT_PG_SET_WRITER, &params, err);
    }
    if (status == DT_OK && pg->new_head > 0) {
        struct dt_pg_params params = {.arena = &pg->scratch};
        char head[24];
        int len = snprintf(head, sizeof head, "%" PRIu64, pg->new_head);
        dt_pg_put_bytes(&params, (struct dt_view){head, (size_t)len});
        status = dt_pg_ask(&pg->writer, DT_PG_NOTIFY, &params, err);
    }
    return status == DT_OK ? dt_pg_ask(&pg->writer, DT_PG_COMMIT, NULL, err) : status;
}

/* Whether everything was answered well, and the commit with "COMMIT": in a transaction that had
 * failed it would say "ROLLBACK". */
static enum dt_status take_answers(struct dt_pg *pg, struct dt_error *err)
{
    struct dt_pg_conn *conn = &pg->writer;
    bool committed = false;
    enum dt_status status = DT_OK;
    while (status == DT_OK && conn->answered < conn->asked_count) {
        PGresult *answer;
        status = dt_pg_answer(conn, &answer, err);
        if (status != DT_OK)
            break;
        committed = strcmp(PQcmdStatus(answer), "COMMIT") == 0;
        PQclear(answer);
    }
    if (status == DT_OK && !committed)
        status = dt_error_set(err, DT_IO, "the server did not commit; nothing was written");
    return status;
}

static enum dt_status uncertain(struct dt_pg *pg, struct dt_error *err)
{
    pg->others_wrote = true;
    if (err)
        err->status = DT_UNCERTAIN;
    dt_error_prefix(err, "it may have been written or not, ask again with the same key");
    return DT_UNCERTAIN;
}

/*
 * Once the commit is on its way, a connection that breaks leaves open what became of it. A server
 * that warns within the commit (it stopped waiting for its standby) has committed, but not as
 * durably as it was told to: that is left open as well.
 */
enum dt_status dt_pg_commit(struct dt_backend *self, enum dt_commit_after *after_out,
                            struct dt_error *err)
{
    struct dt_pg *pg = of(self);
    *after_out = DT_COMMIT_GO_ON; /* a sync that fails ends the server, not us */
    if (!pg->writer.link)
        return dt_error_set(err, DT_UNAVAILABLE, "the connection to the server was lost");
    pg->writer.warned = false;
    enum dt_status status = ask_commit(pg, err);
    if (status != DT_OK)
        return status;
    status = dt_pg_go(&pg->writer, err);
    if (status == DT_OK)
        status = take_answers(pg, err);
    if (status != DT_OK && pg->writer.lost)
        return uncertain(pg, err);
    if (status != DT_OK)
        return status;
    dt_pg_arrive(&pg->writer);
    pg->in_transaction = false;
    if (pg->writer.warned) {
        status = dt_error_set(err, DT_IO, "the server warns that its standby may not have it");
        return uncertain(pg, err);
    }
    pg->others_wrote = false;
    return DT_OK;
}

/* A connection that is lost takes its transaction along. */
void dt_pg_abort(struct dt_backend *self)
{
    struct dt_pg *pg = of(self);
    PGresult *answer;
    if (!pg->in_transaction)
        return;
    pg->in_transaction = false;
    if (!dt_pg_arrive(&pg->writer))
        return;
    if (dt_pg_fetch(&pg->writer, DT_PG_ROLLBACK, NULL, &answer, NULL) == DT_OK)
        PQclear(answer);
    else
        dt_pg_hang_up(&pg->writer);
}
