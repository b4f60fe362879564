/* What has expired goes: sessions, links, chats, requests; some rows a transaction. */
#include "people_parts.h"

enum { ROWS = 256, REQUEST_MS = 24 * 60 * 60 * 1000 };

/* Whether a row of the shelf has had its time. rows: outside of transactions. */
typedef bool (*is_over_fn)(const struct dt_people *people, const struct dt_rows *rows,
                           const struct dt_shelf_row *row, dt_instant now);

/* Also without its account, or of another generation: what was ended all at once. */
static bool is_session_over(const struct dt_people *people, const struct dt_rows *rows,
                            const struct dt_shelf_row *row, dt_instant now)
{
    struct dt_session_row session;
    struct dt_user_row user;
    struct dt_error err;
    if (dt_sheet_read(&dt_sheet_session, row->value, rows->arena, &session, &err) != DT_OK)
        return false;
    if (now >= session.expires || now - session.seen >= people->options.session_idle_ms)
        return true;
    enum dt_status status = dt_user_row_get(rows, session.tenant, session.user, &user, &err);
    return status == DT_NOT_FOUND || (status == DT_OK && user.generation != session.generation);
}

static bool is_link_over(const struct dt_people *people, const struct dt_rows *rows,
                         const struct dt_shelf_row *row, dt_instant now)
{
    struct dt_link_row link;
    struct dt_error err;
    return dt_sheet_read(&dt_sheet_link, row->value, rows->arena, &link, &err) == DT_OK &&
           now >= link.expires;
}

static bool is_chat_over(const struct dt_people *people, const struct dt_rows *rows,
                         const struct dt_shelf_row *row, dt_instant now)
{
    struct dt_chat_row chat;
    struct dt_error err;
    return dt_sheet_read(&dt_sheet_chat, row->value, rows->arena, &chat, &err) == DT_OK &&
           now >= chat.expires;
}

static bool is_request_over(const struct dt_people *people, const struct dt_rows *rows,
                            const struct dt_shelf_row *row, dt_instant now)
{
    struct dt_request_row request;
    struct dt_error err;
    return dt_sheet_read(&dt_sheet_request, row->value, rows->arena, &request, &err) == DT_OK &&
           now - request.at >= REQUEST_MS;
}

static const struct {
    struct dt_view shelf;
    is_over_fn is_over;
    bool session;
} shelves[] = {
    {{"desk.session", 12}, is_session_over, true},
    {{"desk.invitation", 15}, is_link_over, false},
    {{"desk.chat", 9}, is_chat_over, false},
    {{"desk.request", 12}, is_request_over, false},
};

struct sweeping {
    struct dt_view shelf;
    bool session;
    struct dt_view keys[ROWS];
    size_t count;
};

static enum dt_status remove_rows(void *context, const struct dt_rows *rows,
                                  struct dt_change *change, struct dt_error *err)
{
    const struct sweeping *sweeping = context;
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < sweeping->count; i++)
        status = sweeping->session
                     ? dt_session_remove(rows, (const uint8_t *)sweeping->keys[i].ptr, err)
                     : dt_write_remove(rows->write, sweeping->shelf, sweeping->keys[i], err);
    return status;
}

/* One page of a shelf. *from moves behind it, and is empty at the end. */
static enum dt_status sweep_page(struct dt_people *people, size_t index, struct dt_people_key *from,
                                 bool *more_out, dt_instant now, struct dt_arena *arena,
                                 struct dt_error *err)
{
    struct dt_shelf_row page[ROWS];
    const struct dt_rows rows = {.store = people->store, .arena = arena};
    struct sweeping sweeping = {.shelf = shelves[index].shelf, .session = shelves[index].session};
    size_t count = 0;
    enum dt_status status =
        dt_store_scan(people->store, sweeping.shelf, (struct dt_view){from->bytes, from->len},
                      DT_VIEW(""), ROWS, arena, page, &count, err);
    if (status != DT_OK)
        return status;
    for (size_t i = 0; i < count; i++)
        if (shelves[index].is_over(people, &rows, &page[i], now) &&
            (!sweeping.session || page[i].key.len == 32))
            sweeping.keys[sweeping.count++] = page[i].key;
    *more_out = count == ROWS;
    if (*more_out)
        dt_people_key(from, page[ROWS - 1].key, DT_VIEW(""), (struct dt_view){0});
    struct dt_change change = {.arena = arena};
    return sweeping.count > 0 ? dt_people_change(people, &change, remove_rows, &sweeping, err)
                              : DT_OK;
}

enum dt_status dt_people_sweep(struct dt_people *people, dt_instant now, struct dt_error *err)
{
    struct dt_arena arena;
    enum dt_status status = dt_people_flush_acts(people, err);
    dt_arena_init(&arena);
    for (size_t i = 0; status == DT_OK && i < sizeof shelves / sizeof *shelves; i++) {
        struct dt_people_key from = {.len = 0};
        bool more = true;
        while (status == DT_OK && more) {
            dt_arena_reset(&arena);
            status = sweep_page(people, i, &from, &more, now, &arena, err);
        }
    }
    dt_arena_finish(&arena);
    return status;
}
