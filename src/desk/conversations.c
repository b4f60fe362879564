#include "conversations.h"

#include "desk_parts.h"
#include "fold.h"
#include "fold_row.h"
#include "follow.h"

#include <stdlib.h>

enum { LOAD_ROWS = 1024, AWAIT_MS = 2000 };

#define FOLD_NAME DT_VIEW("conversations")
#define SHELF     DT_VIEW("fold.conversations")

struct dt_conversations {
    struct dt_desk *desk;
    struct dt_fold fold;
    struct dt_fold_runner *runner;
    bool damaged; /* a row could not be read: everything is written anew */
    bool theirs;  /* a program with other rules writes it: we leave it alone */
};

/* Another number where the rows mean something else. */
static uint32_t version_of(uint32_t rules)
{
    uint64_t mixed = (uint64_t)rules * UINT64_C(0x9e3779b97f4a7c15) + DT_SUMMARY_FORMAT;
    uint32_t version = (uint32_t)(mixed >> 32);
    return version ? version : 1;
}

/* Whether the row is to be written; if so a copy of it. */
static bool has_changed(struct dt_desk *desk, uint64_t stream, struct dt_summary *out, char *id,
                        struct dt_view *id_out)
{
    pthread_rwlock_rdlock(&desk->lock);
    struct dt_board_slot *slot = dt_board_rows_at(&desk->rows, stream);
    bool changed = slot && slot->stored != slot->summary.row.version;
    if (changed) {
        *out = slot->summary;
        memcpy(id, slot->id, slot->id_len);
        *id_out = (struct dt_view){id, slot->id_len};
        slot->stored = slot->summary.row.version; /* the saving thread's alone */
    }
    pthread_rwlock_unlock(&desk->lock);
    return changed;
}

static void forget_stored(struct dt_desk *desk)
{
    pthread_rwlock_rdlock(&desk->lock);
    for (uint32_t i = 0; i < desk->rows.count; i++)
        desk->rows.slots[i].stored = 0;
    pthread_rwlock_unlock(&desk->lock);
}

static enum dt_status take(void *context, struct dt_fold_state *shelf, const struct dt_event *event,
                           struct dt_error *err)
{
    struct dt_conversations *conversations = context;
    char key_room[DT_FOLD_KEY_BYTES], value[DT_SUMMARY_BYTES], id_room[DT_CONVERSATION_BYTES];
    struct dt_view key = dt_row_key(event->tenant, event->stream, key_room), id;
    struct dt_summary summary;
    if (event->kind == DT_EVENT_ERASED)
        return dt_fold_remove(shelf, key, err);
    if (event->erased || dt_is_house(event->conversation))
        return DT_OK;
    enum dt_status status =
        dt_follower_await(conversations->desk->follower, event->position, AWAIT_MS, err);
    if (status != DT_OK || !has_changed(conversations->desk, event->stream, &summary, id_room, &id))
        return status;
    return dt_fold_put(shelf, key, dt_summary_write(&summary, id, value), err);
}

static enum dt_status open_runner(struct dt_conversations *conversations, struct dt_error *err)
{
    struct dt_fold_runner *runner;
    enum dt_status status = dt_fold_open(conversations->desk->options.store, &conversations->fold,
                                         conversations, &runner, err);
    if (status != DT_OK)
        return status;
    dt_fold_close(conversations->runner);
    conversations->runner = runner;
    return DT_OK;
}

enum dt_status dt_conversations_create(struct dt_desk *desk, struct dt_conversations **out,
                                       struct dt_error *err)
{
    struct dt_conversations *conversations = calloc(1, sizeof *conversations);
    if (!conversations)
        return dt_error_set(err, DT_NOMEM, "no memory for the list of conversations");
    conversations->desk = desk;
    conversations->fold = (struct dt_fold){
        .name = FOLD_NAME, .version = version_of(desk->options.rules), .take = take};
    enum dt_status status = open_runner(conversations, err);
    if (status != DT_OK) {
        free(conversations);
        return status;
    }
    *out = conversations;
    return DT_OK;
}

void dt_conversations_destroy(struct dt_conversations *conversations)
{
    if (!conversations)
        return;
    dt_fold_close(conversations->runner);
    free(conversations);
}

uint64_t dt_conversations_position(const struct dt_conversations *conversations)
{
    return dt_fold_position(conversations->runner);
}

/* One row into the board; a key that is none is damage. */
static enum dt_status load_row(struct dt_conversations *conversations,
                               const struct dt_shelf_row *row, struct dt_error *err)
{
    struct dt_board_slot *slot;
    struct dt_summary summary;
    struct dt_view id, tenant;
    if (row->key.len == 0) /* the fold's own */
        return DT_OK;
    enum dt_status status = dt_summary_read(row->value, &summary, &id, err);
    if (status != DT_OK)
        return status;
    const char *stream = row->key.ptr + row->key.len - 8;
    if (row->key.len < 10 || row->key.len > DT_FOLD_KEY_BYTES || stream[-1] != '\0')
        return dt_error_set(err, DT_FORMAT, "the desk's list of conversations is damaged");
    tenant = dt_view_slice(row->key, 0, row->key.len - 9);
    if (dt_tenant_check(tenant, err) != DT_OK)
        return DT_FORMAT;
    summary.row.stream = dt_row_take(&stream, 8);
    status = dt_board_rows_put(&conversations->desk->rows, tenant, id, &summary, &slot, err);
    if (status == DT_OK)
        slot->stored = summary.row.version;
    return status;
}

static enum dt_status load_all(struct dt_conversations *conversations, struct dt_error *err)
{
    struct dt_shelf_row rows[LOAD_ROWS];
    struct dt_arena arenas[2]; /* of this page, and of the one before: its last key is the next's
                                  beginning */
    struct dt_view from = DT_VIEW("");
    size_t count = LOAD_ROWS;
    enum dt_status status = DT_OK;
    dt_arena_init(&arenas[0]);
    dt_arena_init(&arenas[1]);
    for (unsigned page = 0; status == DT_OK && count == LOAD_ROWS; page++) {
        struct dt_arena *arena = &arenas[page % 2];
        dt_arena_reset(arena);
        status = dt_store_scan(conversations->desk->options.store, SHELF, from, DT_VIEW(""),
                               LOAD_ROWS, arena, rows, &count, err);
        for (size_t i = 0; status == DT_OK && i < count; i++)
            status = load_row(conversations, &rows[i], err);
        if (status == DT_OK && count > 0) { /* the next key after the last one */
            struct dt_view last = rows[count - 1].key;
            char *next = dt_arena_zalloc(arena, last.len + 1, 1);
            if (!next)
                status = dt_error_set(err, DT_NOMEM, "no memory for the list of conversations");
            else if (last.len > 0)
                memcpy(next, last.ptr, last.len);
            from = (struct dt_view){next, last.len + 1};
        }
    }
    dt_arena_finish(&arenas[1]);
    dt_arena_finish(&arenas[0]);
    return status;
}

enum dt_status dt_conversations_load(struct dt_conversations *conversations, uint64_t *position_out,
                                     struct dt_error *err)
{
    *position_out = 0;
    if (dt_fold_version(conversations->runner) != conversations->fold.version)
        return DT_OK;
    enum dt_status status = load_all(conversations, err);
    if (status == DT_FORMAT) {
        conversations->damaged = true;
        dt_board_rows_clear(&conversations->desk->rows);
        return DT_OK;
    }
    if (status == DT_OK)
        *position_out = dt_fold_position(conversations->runner);
    return status;
}

enum dt_status dt_conversations_save(struct dt_conversations *conversations, struct dt_error *err)
{
    if (conversations->theirs)
        return DT_OK;
    enum dt_status status = conversations->damaged
                                ? dt_fold_rebuild(conversations->runner, NULL, NULL, err)
                                : dt_fold_catch_up(conversations->runner, NULL, NULL, err);
    if (status == DT_OK) {
        conversations->damaged = false;
        return DT_OK;
    }
    forget_stored(conversations->desk);
    if (status != DT_CONFLICT)
        return status;
    status = open_runner(conversations, err);
    uint32_t version = dt_fold_version(conversations->runner);
    if (status == DT_OK && version != 0 && version != conversations->fold.version)
        conversations->theirs = true;
    return status;
}
