#include "playbooks_shelf.h"

#include "fold_row.h"

#include <sodium.h>

#define SHELF DT_VIEW("desk.playbook")

enum { REQUEST_BYTES = 16, KEY_BYTES = DT_TENANT_BYTES + 2 + REQUEST_BYTES, HEAD_BYTES = 8 };

static struct dt_view key_of(struct dt_view tenant, char sort, struct dt_view rest, char *room)
{
    char *at = room;
    memcpy(at, tenant.ptr, tenant.len);
    at += tenant.len;
    *at++ = '\0';
    *at++ = sort;
    if (rest.len)
        memcpy(at, rest.ptr, rest.len);
    return (struct dt_view){room, tenant.len + 2 + rest.len};
}

static struct dt_view head_key(struct dt_view tenant, char *room)
{
    return key_of(tenant, 'h', DT_VIEW(""), room);
}

static struct dt_view version_key(struct dt_view tenant, uint32_t version, char *room)
{
    char number[4], *at = number;
    dt_row_put(&at, ~version & UINT32_MAX, 4);
    return key_of(tenant, 'v', (struct dt_view){number, sizeof number}, room);
}

static struct dt_view request_key(struct dt_view tenant, struct dt_view key, char *room)
{
    unsigned char hash[REQUEST_BYTES];
    crypto_generichash(hash, sizeof hash, (const unsigned char *)key.ptr, key.len, NULL, 0);
    return key_of(tenant, 'k', (struct dt_view){(const char *)hash, sizeof hash}, room);
}

static enum dt_status damaged(struct dt_error *err)
{
    return dt_error_set(err, DT_FORMAT, "a row of the playbooks is damaged");
}

static bool take_head(bool found, struct dt_view value, struct dt_playbooks_head *out)
{
    *out = (struct dt_playbooks_head){0};
    if (!found)
        return true;
    if (value.len != HEAD_BYTES)
        return false;
    const char *at = value.ptr;
    out->highest = (uint32_t)dt_row_take(&at, 4);
    out->active = (uint32_t)dt_row_take(&at, 4);
    return true;
}

static struct dt_view make_head(const struct dt_playbooks_head *head, char *room)
{
    char *at = room;
    dt_row_put(&at, head->highest, 4);
    dt_row_put(&at, head->active, 4);
    return (struct dt_view){room, HEAD_BYTES};
}

enum dt_status dt_playbooks_read_head(struct dt_store *store, struct dt_view tenant,
                                      struct dt_arena *arena, struct dt_playbooks_head *out,
                                      struct dt_error *err)
{
    char room[KEY_BYTES];
    struct dt_view value = {0};
    bool found = false;
    enum dt_status status =
        dt_store_get(store, SHELF, head_key(tenant, room), arena, &value, &found, err);
    if (status == DT_OK && !take_head(found, value, out))
        status = damaged(err);
    return status;
}

/* at (8 bytes), then by and note, each behind its length (2 bytes), then the text. */
static void make_version(const struct dt_playbook_new *what, struct dt_buf *out)
{
    char number[8], *at = number;
    const struct dt_view parts[] = {what->by, what->note};
    dt_row_put(&at, (uint64_t)what->at, 8);
    dt_buf_append(out, number, sizeof number);
    for (size_t i = 0; i < 2; i++) {
        at = number;
        dt_row_put(&at, parts[i].len, 2);
        dt_buf_append(out, number, 2);
        dt_buf_append_view(out, parts[i]);
    }
    dt_buf_append_view(out, what->text);
}

static bool take_version(struct dt_view value, struct dt_playbook_version *out)
{
    const char *at = value.ptr, *end = value.ptr + value.len;
    struct dt_view *const parts[] = {&out->by, &out->note};
    if (value.len < 8)
        return false;
    out->at = (dt_instant)dt_row_take(&at, 8);
    for (size_t i = 0; i < 2; i++) {
        if (end - at < 2)
            return false;
        size_t len = dt_row_take(&at, 2);
        if ((size_t)(end - at) < len)
            return false;
        *parts[i] = (struct dt_view){at, len};
        at += len;
    }
    out->text = (struct dt_view){at, (size_t)(end - at)};
    return true;
}

enum dt_status dt_playbooks_read_version(struct dt_store *store, struct dt_view tenant,
                                         uint32_t version, struct dt_arena *arena,
                                         struct dt_playbook_version *out, struct dt_error *err)
{
    char room[KEY_BYTES];
    struct dt_view value = {0};
    struct dt_playbook_version read = {.version = version};
    bool found = false;
    enum dt_status status =
        dt_store_get(store, SHELF, version_key(tenant, version, room), arena, &value, &found, err);
    if (status != DT_OK)
        return status;
    if (!found)
        return dt_error_set(err, DT_NOT_FOUND, "there is no version %u of the playbook", version);
    if (!take_version(value, &read))
        return damaged(err);
    *out = read;
    return DT_OK;
}

struct change {
    struct dt_view tenant;
    const struct dt_playbook_new *what; /* NULL: version is to be put into force */
    struct dt_view row;
    uint32_t version;
};

static enum dt_status find_request(const struct change *change, struct dt_write *write,
                                   struct dt_arena *arena, uint32_t *version_out,
                                   struct dt_error *err)
{
    char room[KEY_BYTES];
    struct dt_view value = {0};
    bool found = false;
    *version_out = 0;
    if (change->what->key.len == 0)
        return DT_OK;
    enum dt_status status =
        dt_write_get(write, SHELF, request_key(change->tenant, change->what->key, room), arena,
                     &value, &found, err);
    if (status != DT_OK || !found)
        return status;
    if (value.len != 4)
        return damaged(err);
    const char *at = value.ptr;
    *version_out = (uint32_t)dt_row_take(&at, 4);
    return DT_OK;
}

static enum dt_status put_version(struct change *change, struct dt_write *write,
                                  struct dt_arena *arena, struct dt_playbooks_head *head,
                                  struct dt_error *err)
{
    char room[KEY_BYTES], number[4], *at = number;
    enum dt_status status = find_request(change, write, arena, &change->version, err);
    if (status != DT_OK || change->version > 0)
        return status;
    if (head->highest >= DT_PLAYBOOKS_VERSION_MAX)
        return dt_error_set(err, DT_LIMIT, "there are %d versions already",
                            DT_PLAYBOOKS_VERSION_MAX);
    change->version = ++head->highest;
    status = dt_write_put(write, SHELF, version_key(change->tenant, change->version, room),
                          change->row, err);
    if (status != DT_OK || change->what->key.len == 0)
        return status;
    dt_row_put(&at, change->version, 4);
    return dt_write_put(write, SHELF, request_key(change->tenant, change->what->key, room),
                        (struct dt_view){number, sizeof number}, err);
}

static enum dt_status run(void *context, struct dt_write *write, struct dt_error *err)
{
    struct change *change = context;
    struct dt_arena arena;
    struct dt_playbooks_head head;
    struct dt_view value = {0};
    char room[KEY_BYTES], bytes[HEAD_BYTES];
    bool found = false;
    dt_arena_init(&arena);
    enum dt_status status =
        dt_write_get(write, SHELF, head_key(change->tenant, room), &arena, &value, &found, err);
    if (status == DT_OK && !take_head(found, value, &head))
        status = damaged(err);
    if (status == DT_OK && change->what)
        status = put_version(change, write, &arena, &head, err);
    else if (status == DT_OK)
        head.active = change->version;
    if (status == DT_OK)
        status = dt_write_put(write, SHELF, head_key(change->tenant, room), make_head(&head, bytes),
                              err);
    dt_arena_finish(&arena);
    return status;
}

enum dt_status dt_playbooks_keep(struct dt_store *store, struct dt_view tenant,
                                 const struct dt_playbook_new *what, uint32_t *version_out,
                                 struct dt_error *err)
{
    struct dt_buf row;
    if (tenant.len > DT_TENANT_BYTES || what->by.len > DT_ACTOR_BYTES ||
        what->note.len > DT_PLAYBOOKS_NOTE_BYTES)
        return dt_error_set(err, DT_LIMIT, "a playbook's note may hold %d bytes",
                            DT_PLAYBOOKS_NOTE_BYTES);
    dt_buf_init(&row);
    make_version(what, &row);
    struct change change = {.tenant = tenant, .what = what, .row = dt_buf_view(&row)};
    enum dt_status status = dt_buf_failed(&row)
                                ? dt_error_set(err, DT_NOMEM, "no memory for a playbook")
                                : dt_store_write(store, run, &change, err);
    dt_buf_finish(&row);
    if (status == DT_OK)
        *version_out = change.version;
    return status;
}

enum dt_status dt_playbooks_put_active(struct dt_store *store, struct dt_view tenant,
                                       uint32_t version, struct dt_error *err)
{
    struct change change = {.tenant = tenant, .version = version};
    return dt_store_write(store, run, &change, err);
}
