/* The store's reading half: it asks the driver and opens what was sealed. */
#include "store_internal.h"

static enum dt_status check_read(const struct dt_read *read, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    if (read->order != DT_READ_STORE)
        status = dt_tenant_check(read->tenant, err);
    if (status == DT_OK && read->order == DT_READ_CONVERSATION)
        status = dt_conversation_id_check(read->conversation, err);
    return status;
}

/*
 * The key of an erased conversation is gone; a reader who got the row just before finds no key just
 * after. A key that is missing without an erasure is damage.
 */
static enum dt_status without_key(struct dt_store *store, struct dt_event *event,
                                  struct dt_error *err)
{
    struct dt_conversation_head head;
    enum dt_status status = store->backend->ops->conversation(store->backend, event->tenant,
                                                              event->conversation, &head, err);
    if (status != DT_OK)
        return status;
    if (!head.erased)
        return dt_error_set(err, DT_FORMAT, "the key of a conversation is missing");
    event->erased = true;
    event->body = (struct dt_view){"", 0};
    return DT_OK;
}

static enum dt_status open_event(struct dt_store *store, struct dt_event *event,
                                 const struct dt_sealed *sealed, struct dt_arena *arena,
                                 struct dt_error *err)
{
    if (event->erased || sealed->commitment.len == 0)
        return DT_OK;
    if (!store->sealer)
        return event->kind == DT_EVENT_ERASED
                   ? DT_OK
                   : dt_error_set(err, DT_DENIED,
                                  "what was said is sealed here, and no key was given");
    struct dt_view body;
    enum dt_status status =
        store->sealer->open(store->sealer->context, store, event, sealed, arena, &body, err);
    if (status == DT_NOT_FOUND)
        return without_key(store, event, err);
    if (status != DT_OK) {
        dt_error_prefix(err, "event %llu", (unsigned long long)event->position);
        return status;
    }
    event->body = body;
    return DT_OK;
}

enum dt_status dt_store_read(struct dt_store *store, const struct dt_read *read,
                             struct dt_arena *arena, struct dt_page *out, struct dt_error *err)
{
    struct dt_read asked = *read;
    struct dt_page page = {0};
    enum dt_status status = check_read(read, err);
    if (status != DT_OK)
        return status;
    if (asked.from == 0)
        asked.from = 1;
    if (asked.max == 0 || asked.max > DT_READ_EVENTS)
        asked.max = DT_READ_EVENTS;
    status = store->backend->ops->read(store->backend, &asked, arena, &page, err);
    if (status != DT_OK)
        return status;
    if (!read->sealed) {
        struct dt_event *events = (struct dt_event *)(uintptr_t)page.events; /* made just now */
        for (size_t i = 0; i < page.count && status == DT_OK; i++)
            status = open_event(store, &events[i], &page.sealed[i], arena, err);
        page.sealed = NULL;
    }
    if (status == DT_OK)
        *out = page;
    return status;
}

enum dt_status dt_store_conversation(struct dt_store *store, struct dt_view tenant,
                                     struct dt_view conversation, struct dt_conversation_head *out,
                                     struct dt_error *err)
{
    enum dt_status status = dt_tenant_check(tenant, err);
    if (status == DT_OK)
        status = dt_conversation_id_check(conversation, err);
    if (status != DT_OK)
        return status;
    return store->backend->ops->conversation(store->backend, tenant, conversation, out, err);
}

enum dt_status dt_store_head(struct dt_store *store, uint64_t *position_out, struct dt_error *err)
{
    return store->backend->ops->head(store->backend, position_out, err);
}

enum dt_status dt_store_tenant_head(struct dt_store *store, struct dt_view tenant,
                                    uint64_t *entry_out, struct dt_error *err)
{
    enum dt_status status = dt_tenant_check(tenant, err);
    if (status != DT_OK)
        return status;
    return store->backend->ops->tenant_head(store->backend, tenant, entry_out, err);
}

enum dt_status dt_store_tenants(struct dt_store *store, struct dt_view after, size_t max,
                                struct dt_arena *arena, struct dt_view *names_out,
                                size_t *count_out, struct dt_error *err)
{
    return store->backend->ops->tenants(store->backend, after, max, arena, names_out, count_out,
                                        err);
}

enum dt_status dt_store_scan(struct dt_store *store, struct dt_view shelf, struct dt_view from,
                             struct dt_view until, size_t max, struct dt_arena *arena,
                             struct dt_shelf_row *rows_out, size_t *count_out, struct dt_error *err)
{
    return store->backend->ops->read_shelf(store->backend, shelf, from, until, max, arena, rows_out,
                                           count_out, err);
}

enum dt_status dt_store_get(struct dt_store *store, struct dt_view shelf, struct dt_view key,
                            struct dt_arena *arena, struct dt_view *value_out, bool *found_out,
                            struct dt_error *err)
{
    struct dt_shelf_row row;
    size_t count;
    enum dt_status status = store->backend->ops->read_shelf(
        store->backend, shelf, key, (struct dt_view){0}, 1, arena, &row, &count, err);
    if (status != DT_OK)
        return status;
    *found_out = count == 1 && dt_view_equal(row.key, key);
    if (*found_out)
        *value_out = row.value;
    return DT_OK;
}

enum dt_status dt_outbox_list(struct dt_store *store, bool poisoned, uint64_t after, size_t max,
                              struct dt_arena *arena, struct dt_outbox_row *rows_out,
                              size_t *count_out, struct dt_error *err)
{
    return store->backend->ops->outbox_list(store->backend, poisoned, after, max, arena, rows_out,
                                            count_out, err);
}

enum dt_status dt_store_backup(struct dt_store *store, const char *path,
                               dt_store_progress_fn progress, void *context, struct dt_error *err)
{
    if (!store->backend->ops->backup)
        return dt_error_set(err, DT_INVALID, "a store of the %s driver is not copied this way",
                            store->backend->ops->name);
    return store->backend->ops->backup(store->backend, path, progress, context, err);
}

enum dt_status dt_store_check(struct dt_store *store, struct dt_error *err)
{
    return store->backend->ops->check ? store->backend->ops->check(store->backend, err) : DT_OK;
}
