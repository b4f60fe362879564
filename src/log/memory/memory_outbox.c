/*
 * The memory driver's outbox: a list in the order of ids. What a transaction changes stands in
 * `then` until the commit makes it `now`.
 */
#include "memory_internal.h"

#include <stdlib.h>

static struct dt_memory *of(struct dt_backend *self)
{
    return (struct dt_memory *)self;
}

/* As the transaction that runs sees it. */
static const struct dt_memory_outbox_state *state(const struct dt_memory_outbox *row)
{
    return row->changed ? &row->then : &row->now;
}

static struct dt_memory_outbox_state *change(struct dt_memory_outbox *row)
{
    if (!row->changed)
        row->then = row->now;
    row->changed = true;
    return &row->then;
}

static bool is_first_in_line(const struct dt_memory *memory, const struct dt_memory_outbox *row)
{
    for (const struct dt_memory_outbox *other = memory->outbox; other != row; other = other->next)
        if (other->stream == row->stream && !state(other)->gone && !state(other)->poisoned &&
            other->topic_len == row->topic_len &&
            memcmp(other->topic, row->topic, row->topic_len) == 0)
            return false;
    return true;
}

static bool copy_row(const struct dt_memory_outbox *row, const struct dt_memory_outbox_state *now,
                     struct dt_arena *arena, struct dt_outbox_row *out)
{
    *out = (struct dt_outbox_row){.id = row->id,
                                  .position = row->position,
                                  .token = now->token,
                                  .attempts = now->attempts,
                                  .poisoned = now->poisoned,
                                  .due = now->due};
    struct dt_view texts[] = {row->stream->tenant->name,
                              row->stream->conversation,
                              {row->topic, row->topic_len},
                              {now->reason, now->reason_len}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        texts[i].ptr = dt_arena_copy(arena, texts[i]);
        if (!texts[i].ptr)
            return false;
    }
    out->tenant = texts[0];
    out->conversation = texts[1];
    out->topic = texts[2];
    out->reason = texts[3];
    return true;
}

/* The due row that comes first by due time, then by id, of those not taken yet; or NULL. */
static struct dt_memory_outbox *next_due(struct dt_memory *memory, struct dt_view topic,
                                         dt_instant now)
{
    struct dt_memory_outbox *best = NULL;
    for (struct dt_memory_outbox *row = memory->outbox; row; row = row->next) {
        const struct dt_memory_outbox_state *at = state(row);
        if (at->gone || at->poisoned || at->due > now)
            continue;
        if (topic.len > 0 && !dt_view_equal(topic, (struct dt_view){row->topic, row->topic_len}))
            continue;
        if ((!best || at->due < state(best)->due) && is_first_in_line(memory, row))
            best = row;
    }
    return best;
}

enum dt_status dt_memory_outbox_take(struct dt_backend *self, struct dt_view topic, dt_instant now,
                                     uint32_t lease_ms, size_t max, struct dt_arena *arena,
                                     struct dt_outbox_row *rows_out, size_t *count_out,
                                     struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    size_t count = 0;
    while (count < max) {
        struct dt_memory_outbox *row = next_due(memory, topic, now);
        if (!row)
            break;
        struct dt_memory_outbox_state *then = change(row);
        then->due = now + lease_ms;
        then->token++;
        then->attempts++;
        if (!copy_row(row, then, arena, &rows_out[count++]))
            return dt_error_set(err, DT_NOMEM, "no memory for the outbox");
    }
    *count_out = count;
    return DT_OK;
}

static struct dt_memory_outbox *find(struct dt_memory *memory, uint64_t id)
{
    for (struct dt_memory_outbox *row = memory->outbox; row; row = row->next)
        if (row->id == id && !state(row)->gone)
            return row;
    return NULL;
}

enum dt_status dt_memory_outbox_settle(struct dt_backend *self,
                                       const struct dt_outbox_settle *settle, struct dt_error *err)
{
    struct dt_memory_outbox *row = find(of(self), settle->id);
    if (!row)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such row in the outbox");
    if (state(row)->token != settle->token || state(row)->poisoned)
        return dt_error_set(err, DT_CONFLICT, "the row was leased to somebody else meanwhile");
    struct dt_memory_outbox_state *then = change(row);
    then->gone = settle->fate == DT_OUTBOX_DELIVERED;
    then->poisoned = settle->fate == DT_OUTBOX_POISONED;
    then->token++; /* the lease has ended */
    if (settle->fate == DT_OUTBOX_RETRY)
        then->due = settle->due;
    if (settle->reason.len > 0)
        memcpy(then->reason, settle->reason.ptr, settle->reason.len);
    then->reason_len = settle->reason.len;
    return DT_OK;
}

enum dt_status dt_memory_outbox_mend(struct dt_backend *self, uint64_t id, bool revive,
                                     dt_instant now, struct dt_error *err)
{
    struct dt_memory_outbox *row = find(of(self), id);
    if (!row || !state(row)->poisoned)
        return dt_error_set(err, DT_NOT_FOUND, "no such row was set aside");
    struct dt_memory_outbox_state *then = change(row);
    then->poisoned = false;
    then->gone = !revive;
    then->due = now;
    then->attempts = 0;
    return DT_OK;
}

enum dt_status dt_memory_outbox_list(struct dt_backend *self, bool poisoned, uint64_t after,
                                     size_t max, struct dt_arena *arena,
                                     struct dt_outbox_row *rows_out, size_t *count_out,
                                     struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    enum dt_status status = DT_OK;
    size_t count = 0;
    pthread_rwlock_rdlock(&memory->lock);
    for (const struct dt_memory_outbox *row = memory->outbox; row && count < max; row = row->next) {
        if (row->id <= after || (poisoned && !row->now.poisoned))
            continue;
        if (!copy_row(row, &row->now, arena, &rows_out[count++])) {
            status = dt_error_set(err, DT_NOMEM, "no memory for the outbox");
            break;
        }
    }
    pthread_rwlock_unlock(&memory->lock);
    if (status == DT_OK)
        *count_out = count;
    return status;
}

void dt_memory_outbox_commit(struct dt_memory *memory)
{
    struct dt_memory_outbox **place = &memory->outbox;
    while (*place) {
        struct dt_memory_outbox *row = *place;
        if (row->changed && row->then.gone) {
            *place = row->next;
            free(row);
            continue;
        }
        if (row->changed)
            row->now = row->then;
        row->changed = false;
        place = &row->next;
    }
    memory->outbox_end = place;
}

void dt_memory_outbox_abort(struct dt_memory *memory)
{
    for (struct dt_memory_outbox *row = memory->outbox; row; row = row->next)
        row->changed = false;
}
