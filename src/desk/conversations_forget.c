/* What `detente erase` does about the saved board: no desk is open, and none is needed. */
#include "conversations.h"
#include "fold.h"
#include "fold_row.h"

#include <stdlib.h>

enum { FORGET_KEYS = 512 };

/* Keys whose rows go, as many as are worth a transaction. */
struct forgotten {
    char rooms[FORGET_KEYS][DT_FOLD_KEY_BYTES];
    struct dt_view keys[FORGET_KEYS];
    size_t count;
};

static enum dt_status remove_rows(void *context, struct dt_write *write, struct dt_error *err)
{
    struct forgotten *forgotten = context;
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < forgotten->count; i++)
        status = dt_write_remove(write, DT_VIEW("fold.conversations"), forgotten->keys[i], err);
    return status;
}

static enum dt_status flush(struct dt_store *store, struct forgotten *forgotten,
                            struct dt_error *err)
{
    enum dt_status status =
        forgotten->count > 0 ? dt_store_write(store, remove_rows, forgotten, err) : DT_OK;
    forgotten->count = 0;
    return status;
}

static enum dt_status forget_from(struct dt_store *store, uint64_t from,
                                  struct forgotten *forgotten, struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_page page = {.more = true};
    struct dt_read read = {.order = DT_READ_STORE, .from = from, .sealed = true};
    enum dt_status status = DT_OK;
    dt_arena_init(&arena);
    while (status == DT_OK && page.more) {
        dt_arena_reset(&arena);
        status = dt_store_read(store, &read, &arena, &page, err);
        for (size_t i = 0; status == DT_OK && i < page.count; i++) {
            const struct dt_event *event = &page.events[i];
            if (event->kind != DT_EVENT_ERASED)
                continue;
            forgotten->keys[forgotten->count] =
                dt_row_key(event->tenant, event->stream, forgotten->rooms[forgotten->count]);
            if (++forgotten->count == FORGET_KEYS)
                status = flush(store, forgotten, err);
        }
        read.from = page.next;
    }
    if (status == DT_OK)
        status = flush(store, forgotten, err);
    dt_arena_finish(&arena);
    return status;
}

enum dt_status dt_conversations_forget(struct dt_store *store, struct dt_error *err)
{
    const struct dt_fold fold = {.name = DT_VIEW("conversations"), .version = 1}; /* never run */
    struct dt_fold_runner *runner;
    enum dt_status status = dt_fold_open(store, &fold, NULL, &runner, err);
    if (status != DT_OK)
        return status;
    uint64_t position = dt_fold_position(runner);
    bool kept = dt_fold_version(runner) != 0 || position > 0;
    dt_fold_close(runner);
    if (!kept) /* it has never run: it knows nothing */
        return DT_OK;
    struct forgotten *forgotten = calloc(1, sizeof *forgotten);
    if (!forgotten)
        return dt_error_set(err, DT_NOMEM, "no memory for the list of conversations");
    status = forget_from(store, position + 1, forgotten, err);
    free(forgotten);
    return status;
}
