#include "playbooks.h"

#include "embedded_playbook.h"
#include "playbooks_shelf.h"

#include <pthread.h>
#include <stdlib.h>

/* A text as an engine. One stands for all tenants whose text it is. */
struct engine {
    struct engine *next;
    struct dt_view text; /* a copy of its own */
    struct dt_playbook *playbook;
    struct dt_core core;
    uint32_t rules;
};

struct tenant {
    char name[DT_TENANT_BYTES + 1];
    const struct engine *engine;
};

struct dt_playbooks {
    struct dt_store *store;
    struct engine shipped;
    pthread_mutex_t lock; /* of what follows */
    struct engine *engines;
    struct tenant *tenants; /* in the order of their names */
    size_t count, capacity;
};

enum dt_status dt_playbooks_create(const struct dt_playbooks_options *options,
                                   struct dt_playbooks **out, struct dt_error *err)
{
    if (options->rules == 0)
        return dt_error_set(err, DT_INVALID, "the rules need a number");
    struct dt_playbooks *playbooks = calloc(1, sizeof *playbooks);
    if (!playbooks)
        return dt_error_set(err, DT_NOMEM, "no memory for the playbooks");
    if (pthread_mutex_init(&playbooks->lock, NULL) != 0) {
        free(playbooks);
        return dt_error_set(err, DT_NOMEM, "no memory for the playbooks");
    }
    playbooks->store = options->store;
    playbooks->shipped = (struct engine){.core = *options->core, .rules = options->rules};
    *out = playbooks;
    return DT_OK;
}

static void destroy_engine(struct engine *engine)
{
    if (!engine)
        return;
    dt_playbook_destroy(engine->playbook);
    free((char *)(uintptr_t)engine->text.ptr);
    free(engine);
}

void dt_playbooks_destroy(struct dt_playbooks *playbooks)
{
    if (!playbooks)
        return;
    for (struct engine *engine = playbooks->engines, *next; engine; engine = next) {
        next = engine->next;
        destroy_engine(engine);
    }
    free(playbooks->tenants);
    pthread_mutex_destroy(&playbooks->lock);
    free(playbooks);
}

/* FNV-1a over the house's rules and the text; never 0, and never the shipped one's by intent. */
static uint32_t rules_of(uint32_t rules, struct dt_view text)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325) ^ rules;
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.ptr[i]) * UINT64_C(0x100000001b3);
    uint32_t folded = (uint32_t)(hash ^ hash >> 32);
    return folded == 0 || folded == rules ? folded + 1 : folded;
}

enum dt_status dt_playbooks_try(struct dt_playbooks *playbooks, struct dt_view text,
                                struct dt_playbook **playbook_out, struct dt_core *core_out,
                                struct dt_error *err)
{
    struct dt_playbook *playbook;
    enum dt_status status = dt_playbook_create("playbook", text, &playbook, err);
    if (status != DT_OK)
        return status;
    *playbook_out = playbook;
    *core_out = playbooks->shipped.core;
    core_out->playbook = playbook;
    return DT_OK;
}

static enum dt_status make_engine(struct dt_playbooks *playbooks, struct dt_view text,
                                  struct engine **out, struct dt_error *err)
{
    struct engine *engine = calloc(1, sizeof *engine);
    char *copy = malloc(text.len + 1);
    if (!engine || !copy) {
        free(engine);
        free(copy);
        return dt_error_set(err, DT_NOMEM, "no memory for a playbook");
    }
    memcpy(copy, text.ptr, text.len);
    engine->text = (struct dt_view){copy, text.len};
    engine->rules = rules_of(playbooks->shipped.rules, text);
    enum dt_status status =
        dt_playbooks_try(playbooks, text, &engine->playbook, &engine->core, err);
    if (status != DT_OK) {
        destroy_engine(engine);
        return status;
    }
    *out = engine;
    return DT_OK;
}

/* Under the lock. */
static enum dt_status engine_of(struct dt_playbooks *playbooks, struct dt_view text,
                                const struct engine **out, struct dt_error *err)
{
    struct engine *made = NULL;
    for (const struct engine *engine = playbooks->engines; engine; engine = engine->next) {
        if (dt_view_equal(engine->text, text)) {
            *out = engine;
            return DT_OK;
        }
    }
    enum dt_status status = make_engine(playbooks, text, &made, err);
    if (status != DT_OK)
        return status;
    made->next = playbooks->engines;
    playbooks->engines = made;
    *out = made;
    return DT_OK;
}

/* Where the tenant stands in the list, or should. Under the lock. */
static size_t place_of(const struct dt_playbooks *playbooks, struct dt_view name, bool *found_out)
{
    size_t low = 0, high = playbooks->count;
    *found_out = false;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *there = playbooks->tenants[middle].name;
        int order = strncmp(there, name.ptr, name.len);
        if (order == 0)
            order = there[name.len] != '\0';
        if (order == 0) {
            *found_out = true;
            return middle;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static enum dt_status note_tenant(struct dt_playbooks *playbooks, struct dt_view name,
                                  const struct engine *engine, struct dt_error *err)
{
    bool found;
    size_t at = place_of(playbooks, name, &found);
    if (!found && playbooks->count == playbooks->capacity) {
        size_t capacity = playbooks->capacity ? playbooks->capacity * 2 : 8;
        struct tenant *grown = realloc(playbooks->tenants, capacity * sizeof *grown);
        if (!grown)
            return dt_error_set(err, DT_NOMEM, "no memory for the playbooks");
        playbooks->tenants = grown;
        playbooks->capacity = capacity;
    }
    struct tenant *tenant = &playbooks->tenants[at];
    if (!found) {
        memmove(tenant + 1, tenant, (playbooks->count++ - at) * sizeof *tenant);
        memcpy(tenant->name, name.ptr, name.len);
        tenant->name[name.len] = '\0';
    }
    tenant->engine = engine;
    return DT_OK;
}

/* Under the lock. */
static enum dt_status take_in(struct dt_playbooks *playbooks, struct dt_view tenant,
                              struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_playbooks_head head;
    struct dt_playbook_version version;
    const struct engine *engine = &playbooks->shipped;
    if (tenant.len > DT_TENANT_BYTES)
        return dt_error_set(err, DT_INVALID, "there is no tenant of that name");
    dt_arena_init(&arena);
    enum dt_status status = dt_playbooks_read_head(playbooks->store, tenant, &arena, &head, err);
    if (status == DT_OK && head.active > 0) {
        status =
            dt_playbooks_read_version(playbooks->store, tenant, head.active, &arena, &version, err);
        if (status == DT_OK)
            status = engine_of(playbooks, version.text, &engine, err);
    }
    if (status == DT_OK)
        status = note_tenant(playbooks, tenant, engine, err);
    dt_arena_finish(&arena);
    return status;
}

enum dt_status dt_playbooks_refresh(struct dt_playbooks *playbooks, struct dt_view tenant,
                                    struct dt_error *err)
{
    pthread_mutex_lock(&playbooks->lock);
    enum dt_status status = take_in(playbooks, tenant, err);
    pthread_mutex_unlock(&playbooks->lock);
    return status;
}

const struct dt_core *dt_playbooks_core(struct dt_playbooks *playbooks, struct dt_view tenant,
                                        uint32_t *rules_out)
{
    struct dt_error ignored;
    const struct engine *engine = &playbooks->shipped;
    bool found;
    pthread_mutex_lock(&playbooks->lock);
    size_t at = place_of(playbooks, tenant, &found);
    if (!found && take_in(playbooks, tenant, &ignored) == DT_OK)
        at = place_of(playbooks, tenant, &found);
    if (found)
        engine = playbooks->tenants[at].engine;
    pthread_mutex_unlock(&playbooks->lock);
    if (rules_out)
        *rules_out = engine->rules;
    return &engine->core;
}

/* What the log says of it. */
static enum dt_status append_event(struct dt_playbooks *playbooks, struct dt_view tenant,
                                   uint32_t version, struct dt_view act,
                                   const struct dt_playbook_new *what, struct dt_error *err)
{
    struct dt_body body;
    struct dt_buf bytes;
    struct dt_appended appended;
    dt_body_init(&body, DT_EVENT_PLAYBOOK);
    dt_body_set_int(&body, DT_FIELD_PLAYBOOK_VERSION, version);
    dt_body_set_word(&body, DT_FIELD_PLAYBOOK_ACT, act);
    dt_buf_init(&bytes);
    enum dt_status status = dt_body_write(&body, &bytes, err);
    if (status == DT_OK && dt_buf_failed(&bytes))
        status = dt_error_set(err, DT_NOMEM, "no memory for an event");
    if (status == DT_OK) {
        const struct dt_event event = {.at = what->at,
                                       .actor = what->by,
                                       .kind = body.kind,
                                       .version = body.version,
                                       .body = dt_buf_view(&bytes)};
        const struct dt_append append = {.tenant = tenant,
                                         .conversation = DT_VIEW("house"),
                                         .events = &event,
                                         .count = 1,
                                         .expected = DT_VERSION_ANY,
                                         .key = what->key};
        status = dt_store_append(playbooks->store, &append, &appended, err);
    }
    dt_buf_finish(&bytes);
    return status;
}

/* Whether a version is the one that was asked for: under a key it may have been made before. */
static enum dt_status compare(struct dt_playbooks *playbooks, struct dt_view tenant,
                              const struct dt_playbook_new *what, uint32_t version,
                              struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_playbook_version kept;
    if (what->key.len == 0)
        return DT_OK;
    dt_arena_init(&arena);
    enum dt_status status =
        dt_playbooks_read_version(playbooks->store, tenant, version, &arena, &kept, err);
    if (status == DT_OK &&
        !(dt_view_equal(kept.text, what->text) && dt_view_equal(kept.note, what->note)))
        status = dt_error_set(err, DT_CONFLICT, "the key was used for another playbook");
    dt_arena_finish(&arena);
    return status;
}

enum dt_status dt_playbooks_add(struct dt_playbooks *playbooks, struct dt_view tenant,
                                const struct dt_playbook_new *what, uint32_t *version_out,
                                struct dt_error *err)
{
    struct dt_playbook *playbook;
    uint32_t version = 0;
    if (what->text.len > DT_PLAYBOOKS_TEXT_BYTES)
        return dt_error_set(err, DT_LIMIT, "a playbook may hold %d bytes", DT_PLAYBOOKS_TEXT_BYTES);
    enum dt_status status = dt_playbook_create("playbook", what->text, &playbook, err);
    if (status != DT_OK)
        return status;
    dt_playbook_destroy(playbook);
    status = dt_playbooks_keep(playbooks->store, tenant, what, &version, err);
    if (status == DT_OK)
        status = compare(playbooks, tenant, what, version, err);
    if (status == DT_OK)
        status = append_event(playbooks, tenant, version, DT_VIEW("added"), what, err);
    if (status == DT_OK)
        *version_out = version;
    return status;
}

static enum dt_status find(struct dt_playbooks *playbooks, struct dt_view tenant, uint32_t version,
                           struct dt_arena *arena, struct dt_playbook_version *out,
                           struct dt_error *err)
{
    if (version > 0)
        return dt_playbooks_read_version(playbooks->store, tenant, version, arena, out, err);
    *out = (struct dt_playbook_version){.at = DT_INSTANT_NONE,
                                        .by = DT_VIEW("detente"),
                                        .note = DT_VIEW("The shipped playbook"),
                                        .text = dt_embedded_playbook()};
    return DT_OK;
}

enum dt_status dt_playbooks_get(struct dt_playbooks *playbooks, struct dt_view tenant,
                                uint32_t version, struct dt_arena *arena,
                                struct dt_playbook_version *out, struct dt_error *err)
{
    struct dt_playbooks_head head;
    struct dt_playbook_version read;
    enum dt_status status = dt_playbooks_read_head(playbooks->store, tenant, arena, &head, err);
    if (status == DT_OK)
        status = find(playbooks, tenant, version, arena, &read, err);
    if (status != DT_OK)
        return status;
    read.active = head.active == version;
    *out = read;
    return DT_OK;
}

enum dt_status dt_playbooks_list(struct dt_playbooks *playbooks, struct dt_view tenant,
                                 uint32_t from, size_t max, struct dt_arena *arena,
                                 struct dt_playbook_version *out, size_t *count_out,
                                 struct dt_error *err)
{
    struct dt_playbooks_head head;
    enum dt_status status = dt_playbooks_read_head(playbooks->store, tenant, arena, &head, err);
    size_t count = 0;
    if (status != DT_OK)
        return status;
    uint32_t version = from < head.highest ? from : head.highest;
    for (; status == DT_OK && count < max; version--) {
        status = find(playbooks, tenant, version, arena, &out[count], err);
        if (status == DT_OK)
            out[count++].active = head.active == version;
        if (version == 0)
            break;
    }
    if (status == DT_OK)
        *count_out = count;
    return status;
}

enum dt_status dt_playbooks_activate(struct dt_playbooks *playbooks, struct dt_view tenant,
                                     uint32_t version, struct dt_view by, dt_instant at,
                                     struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_playbook_version there;
    struct dt_playbook *playbook = NULL;
    const struct dt_playbook_new what = {.by = by, .at = at};
    dt_arena_init(&arena);
    enum dt_status status = find(playbooks, tenant, version, &arena, &there, err);
    if (status == DT_OK)
        status = dt_playbook_create("playbook", there.text, &playbook, err);
    dt_playbook_destroy(playbook);
    dt_arena_finish(&arena);
    if (status == DT_OK)
        status = dt_playbooks_put_active(playbooks->store, tenant, version, err);
    if (status == DT_OK)
        status = append_event(playbooks, tenant, version, DT_VIEW("activated"), &what, err);
    return status;
}
