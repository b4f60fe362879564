#include "board.h"

#include "desk_parts.h"
#include "follow.h"

enum { PATIENCE_MS = 2000 }; /* for what another node has just appended */

static enum dt_status not_found(struct dt_error *err)
{
    return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
}

static bool find(struct dt_desk *desk, struct dt_view tenant, struct dt_view conversation,
                 struct dt_board_row *out)
{
    pthread_rwlock_rdlock(&desk->lock);
    const struct dt_board_slot *slot = dt_board_rows_find(&desk->rows, tenant, conversation);
    if (slot)
        *out = slot->summary.row;
    pthread_rwlock_unlock(&desk->lock);
    return slot != NULL;
}

/* What the board lacks may have been appended a moment ago, or by another node. */
enum dt_status dt_board_find(struct dt_desk *desk, struct dt_view tenant,
                             struct dt_view conversation, struct dt_board_row *out,
                             struct dt_error *err)
{
    struct dt_conversation_head head;
    uint64_t position;
    if (dt_is_house(conversation))
        return not_found(err);
    if (find(desk, tenant, conversation, out))
        return DT_OK;
    if (dt_tenant_check(tenant, NULL) != DT_OK ||
        dt_conversation_id_check(conversation, NULL) != DT_OK)
        return not_found(err);
    enum dt_status status =
        dt_store_conversation(desk->options.store, tenant, conversation, &head, err);
    if (status == DT_OK && (head.version == 0 || head.erased))
        return not_found(err);
    if (status == DT_OK)
        status = dt_store_head(desk->options.store, &position, err);
    if (status == DT_OK)
        status = dt_desk_await(desk, position, PATIENCE_MS, err);
    if (status != DT_OK)
        return status;
    return find(desk, tenant, conversation, out) ? DT_OK : not_found(err);
}

static const struct dt_board_slot *at(const struct dt_desk *desk, struct dt_view tenant,
                                      uint64_t stream)
{
    const struct dt_board_slot *slot = dt_board_rows_at(&desk->rows, stream);
    return slot && dt_view_equal(dt_board_slot_tenant(&desk->rows, slot), tenant) ? slot : NULL;
}

enum dt_status dt_board_at(struct dt_desk *desk, struct dt_view tenant, uint64_t stream,
                           struct dt_board_row *out, struct dt_error *err)
{
    pthread_rwlock_rdlock(&desk->lock);
    const struct dt_board_slot *slot = at(desk, tenant, stream);
    if (slot)
        *out = slot->summary.row;
    pthread_rwlock_unlock(&desk->lock);
    return slot ? DT_OK : not_found(err);
}

enum dt_status dt_board_id(struct dt_desk *desk, struct dt_view tenant, uint64_t stream,
                           struct dt_arena *arena, struct dt_view *out, struct dt_error *err)
{
    const char *copy = NULL;
    size_t len = 0;
    pthread_rwlock_rdlock(&desk->lock);
    const struct dt_board_slot *slot = at(desk, tenant, stream);
    if (slot) {
        len = slot->id_len;
        copy = dt_arena_copy(arena, dt_board_slot_id(slot));
    }
    pthread_rwlock_unlock(&desk->lock);
    if (!slot)
        return not_found(err);
    if (!copy)
        return dt_error_set(err, DT_NOMEM, "no memory for a conversation's id");
    *out = (struct dt_view){copy, len};
    return DT_OK;
}
