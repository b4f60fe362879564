#include "acts.h"

#include "people_parts.h"

enum { ACTS = 64, PAGE_MAX = 200 };

struct dt_act dt_act_of(const struct dt_person *person, dt_instant now, char *room)
{
    dt_person_actor(person, room);
    return (struct dt_act){.tenant = dt_view_of(person->tenant),
                           .actor = dt_view_of(room),
                           .self = dt_view_of(person->id),
                           .roles = person->roles,
                           .at = now};
}

struct dt_act dt_act_of_house(struct dt_view tenant, dt_instant now)
{
    return (struct dt_act){.tenant = tenant,
                           .actor = DT_VIEW("cli"),
                           .self = DT_VIEW(""),
                           .roles = (UINT32_C(1) << DT_PERSON_ROLES) - 1,
                           .at = now};
}

bool dt_act_has(const struct dt_act *act, enum dt_person_role role)
{
    return act->roles >> role & 1;
}

static enum dt_status append(struct dt_people *people, const struct dt_shelf_row *shelf_row,
                             struct dt_arena *arena, struct dt_error *err)
{
    struct dt_act_row row;
    struct dt_buf buf, key;
    struct dt_body body;
    struct dt_appended appended;
    enum dt_status status = dt_sheet_read(&dt_sheet_act, shelf_row->value, arena, &row, err);
    if (status != DT_OK)
        return status;
    dt_buf_init(&buf);
    dt_buf_init(&key);
    dt_body_init(&body, DT_EVENT_ACCOUNT);
    dt_body_set_word(&body, DT_FIELD_ACCOUNT_WHAT, row.what);
    if (row.of.len > 0)
        dt_body_set_text(&body, DT_FIELD_ACCOUNT_OF, row.of);
    status = dt_body_write(&body, &buf, err);
    const char *id = memchr(shelf_row->key.ptr, '\0', shelf_row->key.len);
    dt_buf_append_view(&key, DT_VIEW("act "));
    if (id)
        dt_buf_append(&key, id + 1, shelf_row->key.len - (size_t)(id + 1 - shelf_row->key.ptr));
    if (status == DT_OK && dt_buf_failed(&key))
        status = dt_error_set(err, DT_NOMEM, "no memory for an act");
    const struct dt_event event = {.at = row.at,
                                   .actor = row.actor,
                                   .kind = DT_EVENT_ACCOUNT,
                                   .version = body.version,
                                   .body = dt_buf_view(&buf)};
    const struct dt_append one = {.tenant = row.tenant,
                                  .conversation = DT_HOUSE,
                                  .events = &event,
                                  .count = 1,
                                  .expected = DT_VERSION_ANY,
                                  .key = dt_buf_view(&key)};
    if (status == DT_OK)
        status = dt_store_append(people->store, &one, &appended, err);
    dt_buf_finish(&key);
    dt_buf_finish(&buf);
    return status;
}

struct done {
    const struct dt_shelf_row *rows;
    size_t count;
};

static enum dt_status remove_done(void *context, struct dt_write *write, struct dt_error *err)
{
    const struct done *done = context;
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < done->count; i++)
        status = dt_write_remove(write, DT_SHELF_ACTS, done->rows[i].key, err);
    return status;
}

enum dt_status dt_people_flush_acts(struct dt_people *people, struct dt_error *err)
{
    struct dt_shelf_row rows[ACTS];
    struct dt_arena arena;
    size_t count = ACTS;
    enum dt_status status = DT_OK;
    dt_arena_init(&arena);
    while (status == DT_OK && count == ACTS) {
        struct done done = {rows, 0};
        dt_arena_reset(&arena);
        status = dt_store_scan(people->store, DT_SHELF_ACTS, DT_VIEW(""), DT_VIEW(""), ACTS, &arena,
                               rows, &count, err);
        for (size_t i = 0; status == DT_OK && i < count; i++) {
            status = append(people, &rows[i], &arena, err);
            done.count += status == DT_OK;
        }
        if (done.count > 0) {
            struct dt_error removing;
            enum dt_status removed = dt_store_write(people->store, remove_done, &done, &removing);
            if (status == DT_OK && removed != DT_OK)
                status = dt_error_set(err, removed, "%s", removing.message);
        }
    }
    dt_arena_finish(&arena);
    return status;
}

/* What the events of the house mean, as a word: its kind, or which change of people it was. */
static enum dt_status item_of(const struct dt_event *event, struct dt_arena *arena,
                              struct dt_audit_item *out, struct dt_error *err)
{
    struct dt_body body;
    const struct dt_event_kind_info *info = dt_event_kind_info((unsigned)event->kind);
    *out = (struct dt_audit_item){.entry = event->entry,
                                  .at = event->at,
                                  .by = event->actor,
                                  .what = info ? info->name : DT_VIEW("unknown"),
                                  .of = DT_VIEW("")};
    if (!info || event->erased)
        return DT_OK;
    enum dt_status status =
        dt_body_read(event->kind, event->version, event->body, arena, &body, err);
    if (status != DT_OK)
        return status;
    struct dt_buf buf;
    dt_buf_init(&buf);
    if (event->kind == DT_EVENT_ACCOUNT) {
        out->what = dt_body_text(&body, DT_FIELD_ACCOUNT_WHAT);
        out->of = dt_body_text(&body, DT_FIELD_ACCOUNT_OF);
    } else if (event->kind == DT_EVENT_PLAYBOOK) {
        struct dt_view act = dt_body_text(&body, DT_FIELD_PLAYBOOK_ACT);
        dt_buf_printf(&buf, "playbook.%.*s", (int)act.len, act.ptr);
        status = dt_text_keep(dt_buf_view(&buf), arena, &out->what, err);
        dt_buf_clear(&buf);
        dt_buf_append_int(&buf, dt_body_int(&body, DT_FIELD_PLAYBOOK_VERSION));
        if (status == DT_OK)
            status = dt_text_keep(dt_buf_view(&buf), arena, &out->of, err);
        if (status == DT_OK && dt_buf_failed(&buf))
            status = dt_error_set(err, DT_NOMEM, "no memory for the acts");
    }
    dt_buf_finish(&buf);
    return status;
}

enum dt_status dt_audit_list(struct dt_people *people, struct dt_view tenant, uint64_t before,
                             size_t max, struct dt_arena *arena, struct dt_audit_item *items_out,
                             size_t *count_out, uint64_t *next_out, struct dt_error *err)
{
    struct dt_conversation_head head;
    struct dt_page page = {0};
    enum dt_status status = dt_store_conversation(people->store, tenant, DT_HOUSE, &head, err);
    if (status != DT_OK)
        return status;
    if (max > PAGE_MAX)
        max = PAGE_MAX;
    uint64_t last = before > 0 && before <= head.version ? before - 1 : head.version;
    uint64_t first = last > max ? last - max + 1 : 1;
    const struct dt_read read = {.order = DT_READ_CONVERSATION,
                                 .tenant = tenant,
                                 .conversation = DT_HOUSE,
                                 .from = first,
                                 .until = last,
                                 .max = max};
    if (last > 0)
        status = dt_store_read(people->store, &read, arena, &page, err);
    for (size_t i = 0; status == DT_OK && i < page.count; i++)
        status = item_of(&page.events[page.count - 1 - i], arena, &items_out[i], err);
    if (status != DT_OK)
        return status;
    *count_out = page.count;
    *next_out = page.count > 0 && first > 1 ? first : 0;
    return DT_OK;
}
