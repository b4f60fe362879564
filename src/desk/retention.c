#include "retention.h"

#include "desk_parts.h"
#include "tenants.h"

#include <stdlib.h>

/* One that is over its time, as the board has it. */
struct due {
    uint64_t stream, version;
    char id[DT_CONVERSATION_BYTES];
    size_t id_len;
};

struct found {
    struct due rows[DT_RETENTION_STEP]; /* by stream */
    size_t count;
    bool more;
};

static bool is_due(const struct dt_board_row *row, const struct dt_retention_asked *asked)
{
    return row->outcome != 0 && row->closed_at != DT_INSTANT_NONE && row->stream > asked->after &&
           row->closed_at <= asked->now - (int64_t)asked->keep_days * DT_MS_PER_DAY;
}

/* Keeps those with the lowest streams: streams[] in order, the slots beside them. */
static size_t pick(const struct dt_board_rows *rows, const struct dt_board_tenant *tenant,
                   const struct dt_retention_asked *asked, uint32_t slots[DT_RETENTION_STEP],
                   bool *more_out)
{
    size_t count = 0;
    for (uint32_t i = 0; i < tenant->count; i++) {
        const struct dt_board_row *row = &rows->slots[tenant->slots[i]].summary.row;
        size_t at = count;
        if (!is_due(row, asked))
            continue;
        while (at > 0 && rows->slots[slots[at - 1]].summary.row.stream > row->stream)
            at--;
        *more_out = *more_out || count == DT_RETENTION_STEP;
        if (at == DT_RETENTION_STEP)
            continue;
        count += count < DT_RETENTION_STEP;
        memmove(slots + at + 1, slots + at, (count - at - 1) * sizeof *slots);
        slots[at] = tenant->slots[i];
    }
    return count;
}

static void find_due(struct dt_desk *desk, const struct dt_retention_asked *asked,
                     struct found *found)
{
    uint32_t slots[DT_RETENTION_STEP];
    pthread_rwlock_rdlock(&desk->lock);
    const struct dt_board_tenant *tenant = dt_board_rows_tenant(&desk->rows, asked->tenant);
    found->count = tenant ? pick(&desk->rows, tenant, asked, slots, &found->more) : 0;
    for (size_t i = 0; i < found->count; i++) {
        const struct dt_board_slot *slot = &desk->rows.slots[slots[i]];
        struct due *due = &found->rows[i];
        due->stream = slot->summary.row.stream;
        due->version = slot->summary.row.version;
        due->id_len = slot->id_len;
        memcpy(due->id, slot->id, slot->id_len);
    }
    pthread_rwlock_unlock(&desk->lock);
}

/* Why it was refused: a hold, or somebody was faster. */
static enum dt_status ask_why(struct dt_store *store, const struct dt_erase *erase,
                              struct dt_retention_counts *counts, struct dt_error *err)
{
    struct dt_conversation_head head;
    enum dt_status status =
        dt_store_conversation(store, erase->tenant, erase->conversation, &head, err);
    if (status != DT_OK)
        return status;
    if (head.erased || head.version == 0)
        counts->gone++;
    else
        counts->held++;
    return DT_OK;
}

static enum dt_status erase_one(struct dt_store *store, const struct dt_retention_asked *asked,
                                const struct due *due, struct dt_retention_counts *counts,
                                struct dt_error *err)
{
    struct dt_appended appended;
    const struct dt_erase erase = {.tenant = asked->tenant,
                                   .conversation = {due->id, due->id_len},
                                   .at = asked->now,
                                   .actor = DT_VIEW("detente"),
                                   .ground = DT_VIEW("retention"),
                                   .at_version = due->version};
    enum dt_status status = dt_store_erase(store, &erase, &appended, err);
    switch (status) {
    case DT_OK:
        counts->erased++;
        return DT_OK;
    case DT_CONFLICT:
        counts->moved++;
        return DT_OK;
    case DT_NOT_FOUND:
        counts->gone++;
        return DT_OK;
    case DT_DENIED:
        return ask_why(store, &erase, counts, err);
    default:
        return status;
    }
}

static enum dt_status erase_found(struct dt_store *store, const struct dt_retention_asked *asked,
                                  const struct found *found, struct dt_retention_counts *counts,
                                  struct dt_error *err)
{
    uint64_t before = counts->erased;
    struct dt_error second;
    enum dt_status status = dt_retention_mark(store, err);
    for (size_t i = 0; status == DT_OK && i < found->count; i++)
        status = erase_one(store, asked, &found->rows[i], counts, err);
    if (counts->erased == before)
        return status;
    enum dt_status marked = dt_retention_mark(store, status == DT_OK ? err : &second);
    return status == DT_OK ? marked : status;
}

enum dt_status dt_retention_tenant(struct dt_desk *desk, const struct dt_retention_asked *asked,
                                   struct dt_retention_counts *counts, uint64_t *next_out,
                                   struct dt_error *err)
{
    *next_out = 0;
    if (asked->keep_days == 0)
        return DT_OK;
    struct found *found = calloc(1, sizeof *found);
    if (!found)
        return dt_error_set(err, DT_NOMEM, "no memory to look for what is over its time");
    find_due(desk, asked, found);
    enum dt_status status = DT_OK;
    if (found->count > 0)
        status = erase_found(dt_desk_store(desk), asked, found, counts, err);
    if (found->more)
        *next_out = found->rows[found->count - 1].stream;
    free(found);
    return status;
}

/* The tenant that it was in the middle of, as its settings are now; a tenant stays for good. */
static enum dt_status go_on(struct dt_retention *round, struct dt_desk *desk,
                            struct dt_people *people, dt_instant now, struct dt_arena *arena,
                            struct dt_error *err)
{
    struct dt_tenant tenant;
    enum dt_status status = dt_tenant_get(people, dt_view_of(round->tenant), arena, &tenant, err);
    if (status != DT_OK)
        return status;
    const struct dt_retention_asked asked = {
        .tenant = tenant.id, .keep_days = tenant.keep_days, .now = now, .after = round->after};
    return dt_retention_tenant(desk, &asked, &round->counts, &round->after, err);
}

/* Tenants, until one has something that is over its time. */
static enum dt_status look_for_more(struct dt_retention *round, struct dt_desk *desk,
                                    struct dt_people *people, dt_instant now,
                                    struct dt_arena *arena, struct dt_error *err)
{
    size_t count = 0;
    struct dt_tenant *tenants = dt_arena_zalloc(arena, DT_RETENTION_STEP, sizeof *tenants);
    if (!tenants)
        return dt_error_set(err, DT_NOMEM, "no memory to look for what is over its time");
    enum dt_status status = dt_tenant_list(people, dt_view_of(round->tenant), DT_RETENTION_STEP,
                                           arena, tenants, &count, err);
    uint64_t before = round->counts.erased + round->counts.held;
    for (size_t i = 0; status == DT_OK && i < count; i++) {
        const struct dt_retention_asked asked = {
            .tenant = tenants[i].id, .keep_days = tenants[i].keep_days, .now = now};
        memcpy(round->tenant, asked.tenant.ptr, asked.tenant.len);
        round->tenant[asked.tenant.len] = '\0';
        status = dt_retention_tenant(desk, &asked, &round->counts, &round->after, err);
        if (round->after != 0 || round->counts.erased + round->counts.held != before)
            return status;
    }
    round->over = status == DT_OK && count < DT_RETENTION_STEP;
    return status;
}

enum dt_status dt_retention_step(struct dt_retention *round, struct dt_desk *desk,
                                 struct dt_people *people, dt_instant now, struct dt_error *err)
{
    struct dt_arena arena;
    if (round->over)
        return DT_OK;
    dt_arena_init(&arena);
    enum dt_status status = round->after != 0
                                ? go_on(round, desk, people, now, &arena, err)
                                : look_for_more(round, desk, people, now, &arena, err);
    dt_arena_finish(&arena);
    return status;
}
