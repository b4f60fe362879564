/*
 * The engine of the projections. Events are read by pages and their changes gathered until a chunk
 * is worth a transaction: some ten thousand events when a fold is made anew, one when it follows
 * the head. The shelf's row with the empty key holds version and position; the transaction first
 * looks whether it is what the run began with.
 */
#include "fold.h"
#include "store_internal.h"

#include <stdlib.h>

enum {
    CHUNK_EVENTS = 16384,
    CHUNK_CHANGES = 16384,
    HEAD_BYTES = 12, /* version 4, position 8 */
    CLEAR_ROWS = 512
};

struct dt_fold_state {
    struct dt_write write;
    struct dt_view shelf;
    struct dt_arena *arena; /* of the chunk */
};

struct dt_fold_runner {
    struct dt_store *store;
    const struct dt_fold *fold;
    void *context;
    char shelf[DT_SHELF_NAME_BYTES];
    size_t shelf_len;
    uint32_t version; /* of what is on the shelf; 0: nothing that counts */
    uint64_t position;
    struct dt_arena pages, chunk;
};

struct head {
    bool there;
    uint32_t version;
    uint64_t position;
};

static struct dt_view shelf_of(const struct dt_fold_runner *runner)
{
    return (struct dt_view){runner->shelf, runner->shelf_len};
}

static void put_head(uint32_t version, uint64_t position, char *out)
{
    for (int i = 0; i < 4; i++)
        out[i] = (char)(version >> (24 - 8 * i));
    for (int i = 0; i < 8; i++)
        out[4 + i] = (char)(position >> (56 - 8 * i));
}

static void take_head(struct dt_view value, struct head *head)
{
    *head = (struct head){.there = value.len == HEAD_BYTES};
    for (size_t i = 0; head->there && i < 4; i++)
        head->version = head->version << 8 | (unsigned char)value.ptr[i];
    for (size_t i = 4; head->there && i < HEAD_BYTES; i++)
        head->position = head->position << 8 | (unsigned char)value.ptr[i];
}

static enum dt_status get_committed(void *context, struct dt_view shelf, struct dt_view key,
                                    struct dt_arena *arena, struct dt_view *value_out,
                                    bool *found_out, struct dt_error *err)
{
    return dt_store_get(context, shelf, key, arena, value_out, found_out, err);
}

static enum dt_status check_key(struct dt_view key, struct dt_error *err)
{
    return key.len > 0 ? DT_OK : dt_error_set(err, DT_INVALID, "a fold's key is not empty");
}

enum dt_status dt_fold_get(struct dt_fold_state *state, struct dt_view key,
                           struct dt_view *value_out, bool *found_out, struct dt_error *err)
{
    enum dt_status status = check_key(key, err);
    return status == DT_OK ? dt_write_get(&state->write, state->shelf, key, state->arena, value_out,
                                          found_out, err)
                           : status;
}

enum dt_status dt_fold_put(struct dt_fold_state *state, struct dt_view key, struct dt_view value,
                           struct dt_error *err)
{
    enum dt_status status = check_key(key, err);
    return status == DT_OK ? dt_write_put(&state->write, state->shelf, key, value, err) : status;
}

enum dt_status dt_fold_remove(struct dt_fold_state *state, struct dt_view key, struct dt_error *err)
{
    enum dt_status status = check_key(key, err);
    return status == DT_OK ? dt_write_remove(&state->write, state->shelf, key, err) : status;
}

/* A change of the shelf with the head it is made from and the head it leads to. */
struct transaction {
    const struct dt_fold_runner *runner;
    const struct dt_shelf_change *changes;
    size_t count;
    uint32_t version;
    uint64_t position;
};

static enum dt_status run_transaction(void *context, struct dt_write *write, struct dt_error *err)
{
    const struct transaction *change = context;
    const struct dt_fold_runner *runner = change->runner;
    struct dt_arena arena;
    struct dt_view value = {0};
    struct head head;
    char bytes[HEAD_BYTES];
    bool found = false;
    dt_arena_init(&arena);
    enum dt_status status =
        dt_write_get(write, shelf_of(runner), DT_VIEW(""), &arena, &value, &found, err);
    take_head(found ? value : (struct dt_view){0}, &head);
    dt_arena_finish(&arena);
    if (status == DT_OK && (head.version != runner->version || head.position != runner->position))
        status = dt_error_set(err, DT_CONFLICT, "somebody else runs the fold %.*s",
                              (int)runner->fold->name.len, runner->fold->name.ptr);
    for (size_t i = 0; i < change->count && status == DT_OK; i++) {
        const struct dt_shelf_change *row = &change->changes[i];
        status = row->remove ? dt_write_remove(write, row->shelf, row->key, err)
                             : dt_write_put(write, row->shelf, row->key, row->value, err);
    }
    put_head(change->version, change->position, bytes);
    if (status == DT_OK)
        status = dt_write_put(write, shelf_of(runner), DT_VIEW(""),
                              (struct dt_view){bytes, sizeof bytes}, err);
    return status;
}

static enum dt_status commit(struct dt_fold_runner *runner, struct transaction *change,
                             struct dt_error *err)
{
    change->runner = runner;
    enum dt_status status = dt_store_write(runner->store, run_transaction, change, err);
    if (status != DT_OK)
        return status;
    runner->version = change->version;
    runner->position = change->position;
    return DT_OK;
}

static enum dt_status clear_rows(struct dt_fold_runner *runner, const struct dt_shelf_row *rows,
                                 size_t count, struct dt_error *err)
{
    struct dt_shelf_change *changes =
        dt_arena_zalloc(&runner->chunk, count ? count : 1, sizeof *changes);
    struct transaction change = {.changes = changes};
    if (!changes)
        return dt_error_set(err, DT_NOMEM, "no memory for a fold");
    for (size_t i = 0; i < count; i++)
        if (rows[i].key.len > 0)
            changes[change.count++] = (struct dt_shelf_change){
                .shelf = shelf_of(runner), .key = rows[i].key, .remove = true};
    return commit(runner, &change, err); /* version 0: half a shelf never counts */
}

/* Takes everything off the shelf, in several transactions; the last one makes it count again. */
static enum dt_status clear(struct dt_fold_runner *runner, struct dt_error *err)
{
    struct dt_shelf_row rows[CLEAR_ROWS];
    size_t count;
    enum dt_status status;
    do {
        dt_arena_reset(&runner->chunk);
        status = dt_store_scan(runner->store, shelf_of(runner), DT_VIEW(""), DT_VIEW(""),
                               CLEAR_ROWS, &runner->chunk, rows, &count, err);
        if (status == DT_OK)
            status = clear_rows(runner, rows, count, err);
    } while (status == DT_OK && count > 1); /* the head itself stays */
    if (status != DT_OK)
        return status;
    struct transaction change = {.version = runner->fold->version};
    return commit(runner, &change, err);
}

/* Takes events in until the chunk is full or the page ends; *taken_out of them. */
static enum dt_status take_events(struct dt_fold_runner *runner, struct dt_fold_state *state,
                                  const struct dt_page *page, size_t *taken_out,
                                  struct dt_error *err)
{
    *taken_out = 0;
    for (size_t i = 0; i < page->count && state->write.count < CHUNK_CHANGES; i++) {
        uint32_t mark = state->write.count;
        enum dt_status status = runner->fold->take(runner->context, state, &page->events[i], err);
        if (status != DT_OK) {
            dt_write_undo(&state->write, mark);
            return status;
        }
        ++*taken_out;
    }
    return DT_OK;
}

/* One chunk: as many events as are worth a transaction, up to `until`. What came before an event
 * that fails is kept. */
static enum dt_status run_chunk(struct dt_fold_runner *runner, uint64_t until, struct dt_error *err)
{
    struct dt_fold_state state = {.shelf = shelf_of(runner), .arena = &runner->chunk};
    struct dt_read read = {.order = DT_READ_STORE,
                           .from = runner->position + 1,
                           .until = until,
                           .sealed = !runner->fold->bodies};
    struct dt_page page;
    struct transaction change = {.version = runner->version, .position = runner->position};
    struct dt_error kept;
    dt_arena_reset(&runner->chunk);
    dt_write_init(&state.write, get_committed, runner->store, &runner->chunk);
    enum dt_status status = DT_OK;
    while (status == DT_OK && change.position < until &&
           change.position - runner->position < CHUNK_EVENTS && state.write.count < CHUNK_CHANGES) {
        size_t taken = 0;
        dt_arena_reset(&runner->pages);
        status = dt_store_read(runner->store, &read, &runner->pages, &page, err);
        if (status == DT_OK && page.count == 0)
            break;
        if (status == DT_OK)
            status = take_events(runner, &state, &page, &taken, err);
        change.position += taken;
        read.from = change.position + 1;
    }
    if (change.position == runner->position)
        return status;
    enum dt_status written = dt_write_changes(&state.write, &change.changes, &change.count, &kept);
    if (written == DT_OK)
        written = commit(runner, &change, &kept);
    if (status == DT_OK && written != DT_OK && err)
        *err = kept;
    return status != DT_OK ? status : written;
}

enum dt_status dt_fold_catch_up(struct dt_fold_runner *runner, dt_store_progress_fn progress,
                                void *context, struct dt_error *err)
{
    uint64_t until;
    enum dt_status status = dt_store_head(runner->store, &until, err);
    if (status == DT_OK && runner->version != runner->fold->version)
        status = clear(runner, err);
    uint64_t start = runner->position;
    while (status == DT_OK && runner->position < until) {
        uint64_t before = runner->position;
        status = run_chunk(runner, until, err);
        if (progress)
            progress(context, runner->position - start, until - start);
        if (status == DT_OK && runner->position == before)
            status = dt_error_set(err, DT_FORMAT, "event %llu cannot be read",
                                  (unsigned long long)before + 1);
    }
    return status;
}

enum dt_status dt_fold_rebuild(struct dt_fold_runner *runner, dt_store_progress_fn progress,
                               void *context, struct dt_error *err)
{
    enum dt_status status = clear(runner, err);
    return status == DT_OK ? dt_fold_catch_up(runner, progress, context, err) : status;
}

uint64_t dt_fold_position(const struct dt_fold_runner *runner)
{
    return runner->position;
}

uint32_t dt_fold_version(const struct dt_fold_runner *runner)
{
    return runner->version;
}

static enum dt_status read_head(struct dt_fold_runner *runner, struct dt_error *err)
{
    struct dt_view value = {0};
    struct head head;
    bool found;
    enum dt_status status = dt_store_get(runner->store, shelf_of(runner), DT_VIEW(""),
                                         &runner->pages, &value, &found, err);
    if (status != DT_OK)
        return status;
    take_head(found ? value : (struct dt_view){0}, &head);
    runner->version = head.version;
    runner->position = head.position;
    return DT_OK;
}

enum dt_status dt_fold_open(struct dt_store *store, const struct dt_fold *fold, void *context,
                            struct dt_fold_runner **out, struct dt_error *err)
{
    static const char prefix[] = "fold.";
    size_t prefix_len = sizeof prefix - 1;
    if (fold->name.len == 0 || fold->name.len > DT_SHELF_NAME_BYTES - prefix_len ||
        fold->version == 0)
        return dt_error_set(err, DT_INVALID, "a fold needs a name of up to %zu bytes and a version",
                            DT_SHELF_NAME_BYTES - prefix_len);
    struct dt_fold_runner *runner = calloc(1, sizeof *runner);
    if (!runner)
        return dt_error_set(err, DT_NOMEM, "no memory for a fold");
    runner->store = store;
    runner->fold = fold;
    runner->context = context;
    memcpy(runner->shelf, prefix, prefix_len);
    memcpy(runner->shelf + prefix_len, fold->name.ptr, fold->name.len);
    runner->shelf_len = prefix_len + fold->name.len;
    dt_arena_init(&runner->pages);
    dt_arena_init(&runner->chunk);
    enum dt_status status = read_head(runner, err);
    if (status != DT_OK) {
        dt_fold_close(runner);
        return status;
    }
    *out = runner;
    return DT_OK;
}

void dt_fold_close(struct dt_fold_runner *runner)
{
    if (!runner)
        return;
    dt_arena_finish(&runner->pages);
    dt_arena_finish(&runner->chunk);
    free(runner);
}
