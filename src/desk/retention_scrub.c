/* The mark that something was erased, and who rewrites the file when. */
#include "retention.h"

#include "conversations.h"
#include "desk_parts.h"
#include "fold_row.h"
#include "open_list.h"
#include "search.h"

#define SHELF DT_VIEW("desk.retention")
#define KEY   DT_VIEW("scrub")

enum { AWAIT_MS = 10000 };

/*
 * UNDERWAY is claimed again when its time has come, like MARKED: its node may have died. A mark
 * that is set meanwhile outlives the rewriting.
 */
enum state { CLEAN, MARKED, UNDERWAY };

struct mark {
    uint8_t state;
    dt_instant not_before;
};

enum { MARK_BYTES = 1 + 8 };

static struct mark mark_of(struct dt_view value, bool found)
{
    struct mark mark = {CLEAN, 0};
    if (found && value.len == MARK_BYTES) { /* any other is nobody's: as if it were not there */
        const char *at = value.ptr;
        mark.state = (uint8_t)dt_row_take(&at, 1);
        mark.not_before = (dt_instant)dt_row_take(&at, 8);
    }
    return mark;
}

/* A step from one mark to the next, in the store's transaction. */
struct step {
    bool (*change)(struct mark *mark, dt_instant now); /* false: it stays */
    dt_instant now;
    bool changed;
};

static enum dt_status take_step(void *context, struct dt_write *write, struct dt_error *err)
{
    struct step *step = context;
    struct dt_arena arena;
    struct dt_view value = {0};
    bool found = false;
    dt_arena_init(&arena);
    step->changed = false;
    enum dt_status status = dt_write_get(write, SHELF, KEY, &arena, &value, &found, err);
    struct mark mark = mark_of(value, found);
    if (status == DT_OK && step->change(&mark, step->now)) {
        char room[MARK_BYTES], *at = room;
        dt_row_put(&at, mark.state, 1);
        dt_row_put(&at, (uint64_t)mark.not_before, 8);
        status = dt_write_put(write, SHELF, KEY, (struct dt_view){room, sizeof room}, err);
        step->changed = status == DT_OK;
    }
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status read_mark(struct dt_store *store, struct mark *out, struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_view value = {0};
    bool found = false;
    dt_arena_init(&arena);
    enum dt_status status = dt_store_get(store, SHELF, KEY, &arena, &value, &found, err);
    *out = mark_of(value, found);
    dt_arena_finish(&arena);
    return status;
}

static bool to_marked(struct mark *mark, dt_instant now)
{
    (void)now;
    bool changes = mark->state != MARKED;
    mark->state = MARKED;
    return changes;
}

enum dt_status dt_retention_mark(struct dt_store *store, struct dt_error *err)
{
    struct mark mark;
    struct step step = {.change = to_marked};
    enum dt_status status = read_mark(store, &mark, err);
    if (status != DT_OK || mark.state == MARKED)
        return status;
    return dt_store_write(store, take_step, &step, err);
}

static bool is_due(const struct mark *mark, dt_instant now)
{
    return mark->state != CLEAN && now >= mark->not_before;
}

static bool to_underway(struct mark *mark, dt_instant now)
{
    bool changes = is_due(mark, now);
    mark->state = UNDERWAY;
    mark->not_before = now + DT_RETENTION_SCRUB_HOURS * DT_MS_PER_HOUR;
    return changes;
}

static bool to_clean(struct mark *mark, dt_instant now)
{
    (void)now;
    bool changes = mark->state == UNDERWAY;
    mark->state = CLEAN;
    return changes;
}

static bool to_later(struct mark *mark, dt_instant now)
{
    mark->not_before = now + DT_MS_PER_HOUR;
    return true;
}

/* A fold forgets a conversation when it takes the `erased` event in: before the file is rewritten.
 * Where another node keeps it and is at it, that is as good. */
static enum dt_status let_open_list_forget(struct dt_store *store, struct dt_error *err)
{
    struct dt_fold_runner *runner;
    enum dt_status status = dt_fold_open(store, &dt_open_list, NULL, &runner, err);
    if (status != DT_OK)
        return status;
    if (dt_fold_position(runner) > 0) /* one that has never run knows nothing */
        status = dt_fold_catch_up(runner, NULL, NULL, err);
    dt_fold_close(runner);
    return status == DT_CONFLICT ? DT_OK : status;
}

static enum dt_status let_forget(struct dt_desk *desk, struct dt_error *err)
{
    struct dt_store *store = dt_desk_store(desk);
    uint64_t head;
    enum dt_status status = dt_store_head(store, &head, err);
    if (status == DT_OK)
        status = dt_desk_await(desk, head, AWAIT_MS, err);
    if (status == DT_OK)
        status = dt_conversations_forget(store, err);
    if (status == DT_OK)
        status = dt_search_catch_up(dt_desk_search(desk), err);
    return status == DT_OK ? let_open_list_forget(store, err) : status;
}

static enum dt_status rewrite(struct dt_desk *desk, enum dt_retention_scrubbed *out,
                              struct dt_error *err)
{
    struct dt_store *store = dt_desk_store(desk);
    struct dt_store_stats stats;
    enum dt_status status = dt_store_stats(store, &stats, err);
    if (status != DT_OK)
        return status;
    if (stats.bytes > DT_RETENTION_SCRUB_BYTES) {
        *out = DT_RETENTION_TOO_LARGE;
        return DT_OK;
    }
    status = let_forget(desk, err);
    if (status == DT_OK)
        status = dt_store_scrub(store, err);
    if (status == DT_OK)
        *out = DT_RETENTION_SCRUBBED;
    return status;
}

enum dt_status dt_retention_scrub(struct dt_desk *desk, dt_instant now,
                                  enum dt_retention_scrubbed *out, struct dt_error *err)
{
    struct dt_store *store = dt_desk_store(desk);
    struct dt_error second;
    struct mark mark;
    struct step claim = {.change = to_underway, .now = now};
    *out = DT_RETENTION_NOT_DUE;
    enum dt_status status = read_mark(store, &mark, err);
    if (status != DT_OK || !is_due(&mark, now))
        return status;
    status = dt_store_write(store, take_step, &claim, err);
    if (status != DT_OK || !claim.changed) /* another node's */
        return status;
    status = rewrite(desk, out, err); /* too large: said once, and left to people */
    struct step settle = {.change = status == DT_OK ? to_clean : to_later, .now = now};
    enum dt_status settled =
        dt_store_write(store, take_step, &settle, status == DT_OK ? err : &second);
    return status == DT_OK ? settled : status;
}
