#include "presence.h"

#include "live.h"
#include "parts.h"

#include <inttypes.h>
#include <stdlib.h>

enum {
    PRESENT_MOST = 20000, /* entries in all */
    TELL_MS = 1000,       /* how soon other nodes are told of a change */
    TELL_AGAIN_MS = 15000,
    NODES_MOST = 64
};

static const struct dt_view shelf = {"serve.presence", 14};

/* Somebody has a conversation before them. */
struct present {
    struct present *next;
    uint64_t conversation, until_us;
    enum dt_presence_doing doing;
    bool elsewhere, seen; /* another node said so; it said so in its last row */
    char tenant[DT_PERSON_TENANT_BYTES + 1], user[DT_PERSON_ID_BYTES + 1];
    char name[DT_PERSON_NAME_BYTES + 1];
    char team[25], assigned[25];
    size_t id_len;
    char id[]; /* of the conversation */
};

struct dt_presence_table {
    pthread_mutex_t lock;
    struct present *first;
    size_t count;
    bool shared; /* other nodes may be on the same store */
    bool changed, told_anything;
    uint64_t told_us, read_us;
    dt_instant cleaned_at;
};

enum dt_status dt_presence_create(struct dt_server *server, struct dt_presence_table **out,
                                  struct dt_error *err)
{
    struct dt_store_stats stats;
    struct dt_error ignored;
    struct dt_presence_table *table = calloc(1, sizeof *table);
    if (!table || pthread_mutex_init(&table->lock, NULL) != 0) {
        free(table);
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    }
    struct dt_store *store = dt_desk_store(server->desk);
    table->shared = store && dt_store_stats(store, &stats, &ignored) == DT_OK &&
                    strcmp(stats.driver, "postgres") == 0;
    *out = table;
    return DT_OK;
}

void dt_presence_destroy(struct dt_presence_table *table)
{
    if (!table)
        return;
    while (table->first) {
        struct present *present = table->first;
        table->first = present->next;
        free(present);
    }
    pthread_mutex_destroy(&table->lock);
    free(table);
}

static bool is_of(const struct present *present, const char *tenant, uint64_t conversation)
{
    return present->conversation == conversation && strcmp(present->tenant, tenant) == 0;
}

/* By name: a stable order for those who look. Writes the list and says how many. */
static size_t write_list(const struct dt_presence_table *table, const char *tenant,
                         uint64_t conversation, bool not_empty, struct dt_json_out *json)
{
    static const char *const words[] = {"viewing", "replying"};
    const struct present *found[DT_PRESENCE_SHOWN];
    size_t count = 0;
    for (const struct present *at = table->first; at; at = at->next) {
        if (!is_of(at, tenant, conversation))
            continue;
        size_t place = count;
        while (place > 0 && strcmp(found[place - 1]->name, at->name) > 0)
            place--;
        if (place == DT_PRESENCE_SHOWN)
            continue;
        size_t last = count < DT_PRESENCE_SHOWN ? count++ : DT_PRESENCE_SHOWN - 1;
        memmove(found + place + 1, found + place, (last - place) * sizeof *found);
        found[place] = at;
    }
    if (count == 0 && not_empty)
        return 0;
    dt_json_begin_array(json);
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && strcmp(found[i]->user, found[i - 1]->user) == 0)
            continue; /* on two nodes */
        dt_json_begin_object(json);
        dt_json_key(json, DT_VIEW("user"));
        dt_json_string(json, dt_view_of(found[i]->user));
        dt_json_key(json, DT_VIEW("name"));
        dt_json_string(json, dt_view_of(found[i]->name));
        dt_json_key(json, DT_VIEW("doing"));
        dt_json_string(json, dt_view_of(words[found[i]->doing == DT_PRESENCE_REPLYING]));
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
    return count;
}

static void copy_text(char *out, size_t size, struct dt_view text)
{
    size_t len = text.len < size ? text.len : size - 1;
    if (len)
        memcpy(out, text.ptr, len);
    out[len] = '\0';
}

size_t dt_presence_write(struct dt_server *server, struct dt_view tenant, uint64_t conversation,
                         bool not_empty, struct dt_json_out *json)
{
    struct dt_presence_table *table = server->presence;
    char name[DT_PERSON_TENANT_BYTES + 1];
    copy_text(name, sizeof name, tenant);
    pthread_mutex_lock(&table->lock);
    size_t count = write_list(table, name, conversation, not_empty, json);
    pthread_mutex_unlock(&table->lock);
    return count;
}

/* Tells the streams how it is now with the conversation of `about`. Without the lock. */
static void publish(struct dt_server *server, const struct present *about)
{
    struct dt_buf buf;
    struct dt_json_out json;
    struct dt_view tenant = dt_view_of(about->tenant);
    if (!dt_live_wanted(server, tenant, DT_LIVE_QUEUE | DT_LIVE_CONVERSATION | DT_LIVE_CUSTOMER,
                        about->conversation))
        return;
    dt_buf_init(&buf);
    dt_json_out_init(&json, &buf);
    dt_json_begin_object(&json);
    dt_json_key(&json, DT_VIEW("id"));
    dt_json_string(&json, (struct dt_view){about->id, about->id_len});
    dt_json_key(&json, DT_VIEW("present"));
    dt_presence_write(server, tenant, about->conversation, false, &json);
    dt_json_end_object(&json);
    struct dt_live_message message = {
        .event = "presence",
        .data = dt_buf_view(&buf),
        .tenant = tenant,
        .to = DT_LIVE_QUEUE | DT_LIVE_CONVERSATION,
        .place = {about->team, about->assigned, about->conversation},
    };
    if (!dt_buf_failed(&buf))
        dt_live_publish(server, &message);
    bool replying = about->doing == DT_PRESENCE_REPLYING;
    message.event = "typing";
    message.data = replying ? DT_VIEW("{\"doing\":\"replying\"}") : DT_VIEW("{\"doing\":\"gone\"}");
    message.to = DT_LIVE_CUSTOMER;
    dt_live_publish(server, &message);
    dt_buf_finish(&buf);
}

static struct present *find(struct dt_presence_table *table, const struct present *like)
{
    for (struct present *at = table->first; at; at = at->next)
        if (at->elsewhere == like->elsewhere && is_of(at, like->tenant, like->conversation) &&
            strcmp(at->user, like->user) == 0)
            return at;
    return NULL;
}

static struct present *make(struct dt_view id)
{
    struct present *present = calloc(1, sizeof *present + id.len + 1);
    if (!present)
        return NULL;
    memcpy(present->id, id.ptr, id.len);
    present->id_len = id.len;
    return present;
}

/* Takes `fresh` in, or over; what changed in the eyes of others is true. The table owns it then, or
 * it is freed. */
static bool take_in(struct dt_presence_table *table, struct present *fresh)
{
    pthread_mutex_lock(&table->lock);
    struct present *old = find(table, fresh);
    bool changed = !old || old->doing != fresh->doing;
    bool room = old || table->count < PRESENT_MOST;
    if (old) {
        old->doing = fresh->doing;
        old->until_us = fresh->until_us;
        old->seen = true;
        memcpy(old->team, fresh->team, sizeof old->team);
        memcpy(old->assigned, fresh->assigned, sizeof old->assigned);
    } else if (room) {
        fresh->next = table->first;
        fresh->seen = true;
        table->first = fresh;
        table->count++;
    }
    table->changed |= changed && !fresh->elsewhere;
    pthread_mutex_unlock(&table->lock);
    if (old || !room)
        free(fresh);
    return changed && room;
}

/* Takes the entries out that `which` picks, and tells of each. */
typedef bool (*pick_fn)(const struct present *present, const void *context);

static void take_out(struct dt_server *server, pick_fn pick, const void *context)
{
    struct dt_presence_table *table = server->presence;
    struct present *gone = NULL;
    pthread_mutex_lock(&table->lock);
    for (struct present **at = &table->first; *at;) {
        struct present *present = *at;
        if (!pick(present, context)) {
            at = &present->next;
            continue;
        }
        *at = present->next;
        table->count--;
        table->changed |= !present->elsewhere;
        present->next = gone;
        present->doing = DT_PRESENCE_GONE;
        gone = present;
    }
    pthread_mutex_unlock(&table->lock);
    while (gone) {
        struct present *next = gone->next;
        publish(server, gone);
        free(gone);
        gone = next;
    }
}

static bool is_late(const struct present *present, const void *context)
{
    return present->until_us < *(const uint64_t *)context;
}

void dt_presence_expire(struct dt_server *server)
{
    uint64_t now = dt_clock_us();
    take_out(server, is_late, &now);
}

static bool is_same(const struct present *present, const void *context)
{
    const struct present *like = context;
    return !present->elsewhere && is_of(present, like->tenant, like->conversation) &&
           strcmp(present->user, like->user) == 0;
}

enum dt_status dt_serve_presence(struct dt_request *request, struct dt_error *err)
{
    static const char words[] = "viewing|replying|gone";
    struct dt_server *server = request->server;
    int doing = dt_word_place(words, dt_request_text(request, "doing"));
    struct present *fresh = make(request->conversation);
    if (!fresh)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    fresh->conversation = request->row.stream;
    fresh->doing = (enum dt_presence_doing)doing;
    fresh->until_us = dt_clock_us() + DT_PRESENCE_MS * UINT64_C(1000);
    copy_text(fresh->tenant, sizeof fresh->tenant, dt_view_of(request->person.tenant));
    copy_text(fresh->user, sizeof fresh->user, dt_view_of(request->person.id));
    copy_text(fresh->name, sizeof fresh->name, dt_view_of(request->person.name));
    copy_text(fresh->team, sizeof fresh->team, dt_view_of(request->row.team));
    copy_text(fresh->assigned, sizeof fresh->assigned, dt_view_of(request->row.assigned));
    if (doing == DT_PRESENCE_GONE) {
        take_out(server, is_same, fresh);
        free(fresh);
        return DT_OK;
    }
    struct present shown = *fresh; /* the table may free the fresh one */
    struct present *about = make(request->conversation);
    if (!about) {
        free(fresh);
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    }
    shown.next = NULL;
    memcpy(about, &shown, offsetof(struct present, id));
    if (take_in(server->presence, fresh))
        publish(server, about);
    free(about);
    return DT_OK;
}

/* ---- other nodes: a row each on a shelf ---- */

static void write_entry(const struct present *at, struct dt_json_out *json)
{
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("tenant"));
    dt_json_string(json, dt_view_of(at->tenant));
    dt_json_key(json, DT_VIEW("stream"));
    dt_json_int(json, (int64_t)at->conversation);
    dt_json_key(json, DT_VIEW("id"));
    dt_json_string(json, (struct dt_view){at->id, at->id_len});
    dt_json_key(json, DT_VIEW("user"));
    dt_json_string(json, dt_view_of(at->user));
    dt_json_key(json, DT_VIEW("name"));
    dt_json_string(json, dt_view_of(at->name));
    dt_json_key(json, DT_VIEW("replying"));
    dt_json_bool(json, at->doing == DT_PRESENCE_REPLYING);
    dt_json_key(json, DT_VIEW("team"));
    dt_json_string(json, dt_view_of(at->team));
    dt_json_key(json, DT_VIEW("assigned"));
    dt_json_string(json, dt_view_of(at->assigned));
    dt_json_end_object(json);
}

struct row {
    struct dt_view key, value;
};

static enum dt_status put_row(void *context, struct dt_write *write, struct dt_error *err)
{
    const struct row *row = context;
    return row->value.len ? dt_write_put(write, shelf, row->key, row->value, err)
                          : dt_write_remove(write, shelf, row->key, err);
}

/* Says what is known here, when something changed or the others would soon forget it. */
static void tell(struct dt_server *server)
{
    struct dt_presence_table *table = server->presence;
    struct dt_buf buf;
    struct dt_json_out json;
    struct dt_error error;
    uint64_t now = dt_clock_us();
    size_t count = 0;
    pthread_mutex_lock(&table->lock);
    bool due = table->changed ||
               (table->told_anything && now - table->told_us > TELL_AGAIN_MS * UINT64_C(1000));
    dt_buf_init(&buf);
    dt_json_out_init(&json, &buf);
    dt_json_begin_object(&json);
    dt_json_key(&json, DT_VIEW("at"));
    dt_json_int(&json, dt_server_now(server));
    dt_json_key(&json, DT_VIEW("present"));
    dt_json_begin_array(&json);
    for (const struct present *at = table->first; at && due; at = at->next)
        if (!at->elsewhere) {
            write_entry(at, &json);
            count++;
        }
    dt_json_end_array(&json);
    dt_json_end_object(&json);
    table->changed = table->changed && !due;
    pthread_mutex_unlock(&table->lock);
    struct row row = {dt_view_of(server->node), count ? dt_buf_view(&buf) : DT_VIEW("")};
    if (due && !dt_buf_failed(&buf) &&
        dt_store_write(dt_desk_store(server->desk), put_row, &row, &error) == DT_OK) {
        table->told_us = now;
        table->told_anything = count > 0;
    }
    dt_buf_finish(&buf);
}

static struct dt_view text_of(yyjson_val *object, const char *name)
{
    yyjson_val *value = yyjson_obj_get(object, name);
    return yyjson_is_str(value) ? (struct dt_view){yyjson_get_str(value), yyjson_get_len(value)}
                                : DT_VIEW("");
}

static void hear_one(struct dt_server *server, yyjson_val *entry, uint64_t until_us)
{
    struct dt_view id = text_of(entry, "id");
    struct present *fresh = make(id), *about = make(id);
    if (!fresh || !about) {
        free(fresh);
        free(about);
        return;
    }
    fresh->elsewhere = true;
    fresh->conversation = (uint64_t)yyjson_get_sint(yyjson_obj_get(entry, "stream"));
    fresh->doing = yyjson_get_bool(yyjson_obj_get(entry, "replying")) ? DT_PRESENCE_REPLYING
                                                                      : DT_PRESENCE_VIEWING;
    fresh->until_us = until_us;
    copy_text(fresh->tenant, sizeof fresh->tenant, text_of(entry, "tenant"));
    copy_text(fresh->user, sizeof fresh->user, text_of(entry, "user"));
    copy_text(fresh->name, sizeof fresh->name, text_of(entry, "name"));
    copy_text(fresh->team, sizeof fresh->team, text_of(entry, "team"));
    copy_text(fresh->assigned, sizeof fresh->assigned, text_of(entry, "assigned"));
    memcpy(about, fresh, offsetof(struct present, id));
    if (take_in(server->presence, fresh))
        publish(server, about);
    free(about);
}

/* A row of another node; one that has not been written for long is of a node that is gone. */
static void hear(struct dt_server *server, const struct dt_shelf_row *row, dt_instant now,
                 uint64_t now_us)
{
    if (dt_view_equal(row->key, dt_view_of(server->node)))
        return;
    yyjson_doc *doc = yyjson_read(row->value.ptr, row->value.len, YYJSON_READ_NOFLAG);
    yyjson_val *root = yyjson_doc_get_root(doc);
    dt_instant at = yyjson_get_sint(yyjson_obj_get(root, "at"));
    size_t index, count;
    yyjson_val *entry;
    if (now - at < DT_PRESENCE_MS)
        yyjson_arr_foreach(yyjson_obj_get(root, "present"), index, count, entry)
        {
            hear_one(server, entry, now_us + DT_PRESENCE_MS * UINT64_C(1000));
        }
    yyjson_doc_free(doc);
}

static bool is_unsaid(const struct present *present, const void *context)
{
    (void)context;
    return present->elsewhere && !present->seen;
}

static void hear_all(struct dt_server *server)
{
    struct dt_presence_table *table = server->presence;
    struct dt_shelf_row rows[NODES_MOST];
    struct dt_arena arena;
    struct dt_error error;
    size_t count = 0;
    dt_arena_init(&arena);
    if (dt_store_scan(dt_desk_store(server->desk), shelf, DT_VIEW(""), DT_VIEW(""), NODES_MOST,
                      &arena, rows, &count, &error) == DT_OK) {
        pthread_mutex_lock(&table->lock);
        for (struct present *at = table->first; at; at = at->next)
            at->seen = !at->elsewhere;
        pthread_mutex_unlock(&table->lock);
        for (size_t i = 0; i < count; i++)
            hear(server, &rows[i], dt_server_now(server), dt_clock_us());
        take_out(server, is_unsaid, NULL);
    }
    dt_arena_finish(&arena);
}

void dt_presence_exchange(struct dt_server *server)
{
    struct dt_presence_table *table = server->presence;
    uint64_t now = dt_clock_us();
    if (!table->shared || now - table->read_us < TELL_MS * UINT64_C(1000))
        return;
    table->read_us = now;
    tell(server);
    hear_all(server);
}
