#include "record.h"

#include "envelope.h"
#include "record_shelves.h"

#include <assert.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

/* The record's half that writes: the slots of the store's sealer. All but open run in the store's
 * writer, one at a time. Reading, signing and re-keying are in record_read.c. */

enum { CACHED_KEYS = 1024 };

/* Where a tenant's tree has come to. */
struct tenant {
    char name[DT_TENANT_BYTES];
    size_t name_len;
    bool valid; /* range is what the store has, or will have when the transaction commits */
    struct dt_merkle_range range;
    struct tenant *next;
};

/* A conversation's row, found again without asking the store: a network away in PostgreSQL. */
struct cached_key {
    bool set;
    struct dt_hash name; /* of tenant and conversation */
    struct dt_tag tag;
    struct dt_wrapped wrapped;
};

struct dt_record {
    const struct dt_keys *keys;
    struct dt_entropy random;
    char house[DT_NOTE_NAME_BYTES - DT_TENANT_BYTES];
    struct dt_sealer sealer;
    struct tenant *tenants; /* the last used first */
    struct cached_key *cache;
    struct dt_buf scratch;
};

static struct dt_view tenant_name(const struct tenant *tenant)
{
    return (struct dt_view){tenant->name, tenant->name_len};
}

/* Finds a tenant, or makes one that is not valid yet; puts it first. NULL: memory ran out. */
static struct tenant *find_tenant(struct dt_record *record, struct dt_view name)
{
    struct tenant **at = &record->tenants;
    while (*at && !dt_view_equal(tenant_name(*at), name))
        at = &(*at)->next;
    struct tenant *found = *at;
    if (found) {
        *at = found->next;
    } else {
        found = calloc(1, sizeof *found);
        if (!found)
            return NULL;
        assert(name.len <= sizeof found->name);
        memcpy(found->name, name.ptr, name.len);
        found->name_len = name.len;
    }
    found->next = record->tenants;
    record->tenants = found;
    return found;
}

static void forget(struct dt_record *record)
{
    for (struct tenant *tenant = record->tenants; tenant; tenant = tenant->next)
        tenant->valid = false;
    if (record->cache)
        sodium_memzero(record->cache, CACHED_KEYS * sizeof *record->cache);
}

static enum dt_status begin(void *context, struct dt_write *write, bool others_wrote,
                            struct dt_error *err)
{
    if (others_wrote)
        forget(context);
    return DT_OK;
}

static void abort_all(void *context)
{
    forget(context);
}

/* Nodes as the transaction shows them. */
struct written {
    struct dt_write *write;
    struct dt_view tenant;
    struct dt_arena *arena;
};

static enum dt_status read_written(void *self, unsigned level, uint64_t index, struct dt_hash *out,
                                   struct dt_error *err)
{
    const struct written *written = self;
    uint64_t entry = dt_merkle_node_leaf(level, index) + 1;
    char room[DT_ROW_KEY_BYTES];
    struct dt_view value;
    struct dt_record_leaf leaf;
    bool found;
    enum dt_status status =
        dt_write_get(written->write, DT_SHELF_TREE, dt_row_number(written->tenant, entry, room),
                     written->arena, &value, &found, err);
    if (status != DT_OK)
        return status;
    if (!found || !dt_record_leaf_read(value, entry, &leaf))
        return dt_error_set(err, DT_FORMAT, "the record has no entry %llu: run detente verify",
                            (unsigned long long)entry);
    *out = leaf.path[level];
    return DT_OK;
}

/* Makes the tenant's row, unless it is there: a signing key and a name for its log. */
static enum dt_status make_tenant(struct dt_record *record, struct dt_write *write,
                                  struct dt_view tenant, struct dt_arena *arena,
                                  struct dt_error *err)
{
    struct dt_view value;
    bool found;
    enum dt_status status =
        dt_write_get(write, DT_SHELF_TENANT, tenant, arena, &value, &found, err);
    if (status != DT_OK || found)
        return status;
    uint8_t seed[DT_NOTE_SEED_BYTES], public_key[32];
    char origin[DT_NOTE_NAME_BYTES + 1], row[DT_ROW_TENANT_BYTES];
    struct dt_key_use use = dt_use_signing(tenant);
    struct dt_wrapped wrapped;
    struct dt_note_key signer;
    record->random.fill(record->random.self, seed, sizeof seed);
    dt_note_public_key(seed, public_key);
    int len =
        snprintf(origin, sizeof origin, "%s/%.*s", record->house, (int)tenant.len, tenant.ptr);
    assert(len > 0 && (size_t)len < sizeof origin);
    status = dt_note_key_make((struct dt_view){origin, (size_t)len}, public_key, &signer, err);
    if (status == DT_OK)
        status = dt_keys_wrap(record->keys, &record->random, &use, seed, &wrapped, err);
    sodium_memzero(seed, sizeof seed);
    if (status == DT_OK)
        status = dt_write_put(write, DT_SHELF_TENANT, tenant, dt_row_tenant(&wrapped, &signer, row),
                              err);
    return status;
}

/* The tenant's range, with all entries before this one in it. */
static enum dt_status reach(struct dt_record *record, struct dt_write *write,
                            const struct dt_event *event, struct dt_arena *arena,
                            struct tenant **out, struct dt_error *err)
{
    struct tenant *tenant = find_tenant(record, event->tenant);
    enum dt_status status = DT_OK;
    if (!tenant)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    if (event->entry == 1)
        status = make_tenant(record, write, event->tenant, arena, err);
    if (status == DT_OK && (!tenant->valid || tenant->range.size != event->entry - 1)) {
        struct written written = {write, event->tenant, arena};
        struct dt_merkle_nodes nodes = {&written, read_written};
        status = dt_merkle_range_load(&nodes, event->entry - 1, &tenant->range, err);
    }
    tenant->valid = status == DT_OK;
    *out = tenant;
    return status;
}

static void name_hash(struct dt_view row, struct dt_hash *out)
{
    crypto_hash_sha256(out->bytes, (const unsigned char *)row.ptr, row.len);
}

static struct cached_key *cache_slot(struct dt_record *record, const struct dt_hash *name)
{
    return &record->cache[(name->bytes[0] | name->bytes[1] << 8) % CACHED_KEYS];
}

/* A new conversation: its tag, its data key, its row. */
static enum dt_status make_key(struct dt_record *record, struct dt_write *write,
                               struct dt_view tenant, struct dt_view row, struct cached_key *out,
                               struct dt_error *err)
{
    uint8_t key[DT_KEY_BYTES];
    char value[DT_ROW_KEPT_BYTES];
    record->random.fill(record->random.self, out->tag.bytes, DT_TAG_BYTES);
    record->random.fill(record->random.self, key, sizeof key);
    struct dt_key_use use = dt_use_conversation(tenant, &out->tag);
    enum dt_status status =
        dt_keys_wrap(record->keys, &record->random, &use, key, &out->wrapped, err);
    sodium_memzero(key, sizeof key);
    if (status == DT_OK)
        status = dt_write_put(write, DT_SHELF_KEY, row,
                              dt_row_kept(&out->tag, &out->wrapped, value), err);
    return status;
}

/* The conversation's row: from the cache, from the store, or new. It is not kept in the cache where
 * its key is gone. */
static enum dt_status find_key(struct dt_record *record, struct dt_write *write,
                               const struct dt_event *event, struct dt_arena *arena,
                               struct cached_key *out, bool *erased_out, struct dt_error *err)
{
    char room[DT_ROW_KEY_BYTES];
    struct dt_view row = dt_row_name(event->tenant, event->conversation, room), value;
    struct dt_record_key kept;
    struct dt_hash name;
    bool found;
    name_hash(row, &name);
    struct cached_key *slot = cache_slot(record, &name);
    *erased_out = false;
    if (slot->set && dt_hash_equal(&slot->name, &name)) {
        *out = *slot;
        return DT_OK;
    }
    enum dt_status status = dt_write_get(write, DT_SHELF_KEY, row, arena, &value, &found, err);
    if (status != DT_OK)
        return status;
    *out = (struct cached_key){.set = true, .name = name};
    if (!found) {
        status = make_key(record, write, event->tenant, row, out, err);
    } else if (!dt_row_kept_read(value, &kept)) {
        status = dt_error_set(err, DT_FORMAT, "the record's row of the conversation is damaged");
    } else {
        out->tag = kept.tag;
        *erased_out = kept.wrapped.len == 0;
        if (!*erased_out)
            memcpy(out->wrapped.bytes, kept.wrapped.ptr, DT_WRAPPED_BYTES);
    }
    if (status == DT_OK && !*erased_out)
        *slot = *out;
    return status;
}

/* The body into its envelope, in record->scratch. */
static enum dt_status put_into_envelope(struct dt_record *record, const struct dt_event *event,
                                        const struct cached_key *kept, bool erased,
                                        struct dt_hash *commitment_out, struct dt_error *err)
{
    struct dt_content content = {event->conversation, event->actor, event->body};
    dt_buf_clear(&record->scratch);
    if (event->kind == DT_EVENT_ERASED)
        return dt_envelope_close(&record->random, NULL, &content, &record->scratch, commitment_out,
                                 err);
    if (erased)
        return dt_error_set(err, DT_DENIED, "the conversation was erased");
    uint8_t key[DT_KEY_BYTES];
    struct dt_key_use use = dt_use_conversation(event->tenant, &kept->tag);
    struct dt_view wrapped = {(const char *)kept->wrapped.bytes, DT_WRAPPED_BYTES};
    enum dt_status status = dt_keys_unwrap(record->keys, &use, wrapped, key, err);
    if (status == DT_OK)
        status = dt_envelope_close(&record->random, key, &content, &record->scratch, commitment_out,
                                   err);
    sodium_memzero(key, sizeof key);
    return status;
}

static enum dt_status put_leaf(struct dt_write *write, const struct dt_event *event,
                               const struct dt_tag *tag, const struct dt_hash *commitment,
                               struct dt_merkle_range *range, struct dt_error *err)
{
    struct dt_entry entry;
    struct dt_hash leaf, path[DT_MERKLE_PATH];
    unsigned count;
    char room[DT_ROW_KEY_BYTES], value[DT_ROW_TREE_BYTES];
    if (!dt_record_entry(event, tag, commitment, &entry))
        return dt_error_set(err, DT_INVALID, "the record knows no such kind of event");
    dt_entry_hash(&entry, &leaf);
    dt_merkle_range_append(range, &leaf, path, &count);
    memcpy(value, tag->bytes, DT_TAG_BYTES);
    memcpy(value + DT_TAG_BYTES, path, count * sizeof *path);
    return dt_write_put(write, DT_SHELF_TREE, dt_row_number(event->tenant, event->entry, room),
                        (struct dt_view){value, DT_TAG_BYTES + count * sizeof *path}, err);
}

static enum dt_status seal(void *context, struct dt_write *write, const struct dt_event *event,
                           struct dt_arena *arena, struct dt_sealed *sealed_out,
                           struct dt_error *err)
{
    struct dt_record *record = context;
    struct tenant *tenant = NULL;
    struct cached_key kept;
    struct dt_hash commitment;
    bool erased;
    if (!record->keys)
        return dt_error_set(err, DT_DENIED, "no master key was given: nothing can be written");
    enum dt_status status = reach(record, write, event, arena, &tenant, err);
    if (status == DT_OK)
        status = find_key(record, write, event, arena, &kept, &erased, err);
    if (status == DT_OK)
        status = put_into_envelope(record, event, &kept, erased, &commitment, err);
    if (status == DT_OK)
        status = put_leaf(write, event, &kept.tag, &commitment, &tenant->range, err);
    sodium_memzero(&kept, sizeof kept);
    if (status != DT_OK)
        return status;
    char *copy = dt_arena_copy(arena, dt_buf_view(&record->scratch));
    char *committed =
        dt_arena_copy(arena, (struct dt_view){(char *)commitment.bytes, DT_HASH_BYTES});
    if (!copy || !committed)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    *sealed_out = (struct dt_sealed){{copy, record->scratch.len}, {committed, DT_HASH_BYTES}};
    return DT_OK;
}

/* What an erased conversation is called: its tag, which leads to nobody. */
static enum dt_status rename_erased(const struct dt_tag *tag, struct dt_arena *names,
                                    struct dt_view *name_out, struct dt_error *err)
{
    static const char head[] = "erased:";
    size_t len = sizeof head - 1 + 2 * DT_TAG_BYTES;
    char *name = dt_arena_alloc(names, len + 1);
    if (!name)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    memcpy(name, head, sizeof head - 1);
    sodium_bin2hex(name + sizeof head - 1, 2 * DT_TAG_BYTES + 1, tag->bytes, DT_TAG_BYTES);
    *name_out = (struct dt_view){name, len};
    return DT_OK;
}

/* The row goes with the id, and the key with it; the tag stays under the new name, for the `erased`
 * event and for who verifies. */
static enum dt_status erase(void *context, struct dt_write *write, struct dt_view tenant,
                            struct dt_view conversation, struct dt_arena *names,
                            struct dt_view *name_out, struct dt_error *err)
{
    struct dt_record *record = context;
    char room[DT_ROW_KEY_BYTES], tag[DT_ROW_KEPT_BYTES];
    struct dt_view row = dt_row_name(tenant, conversation, room), value;
    struct dt_record_key kept;
    struct dt_hash name;
    bool found;
    name_hash(row, &name);
    sodium_memzero(cache_slot(record, &name), sizeof *record->cache);
    enum dt_status status = dt_write_get(write, DT_SHELF_KEY, row, names, &value, &found, err);
    if (status == DT_OK && (!found || !dt_row_kept_read(value, &kept)))
        status = dt_error_set(err, DT_FORMAT, "the record has no key of this conversation");
    if (status == DT_OK)
        status = dt_write_remove(write, DT_SHELF_KEY, row, err);
    if (status == DT_OK)
        status = rename_erased(&kept.tag, names, name_out, err);
    if (status == DT_OK)
        status = dt_write_put(write, DT_SHELF_KEY, dt_row_name(tenant, *name_out, room),
                              dt_row_kept(&kept.tag, NULL, tag), err);
    return status;
}

static enum dt_status open_body(void *context, struct dt_store *store, const struct dt_event *event,
                                const struct dt_sealed *sealed, struct dt_arena *arena,
                                struct dt_view *body_out, struct dt_error *err)
{
    const struct dt_record *record = context;
    struct dt_record_opened opened;
    struct dt_record_key kept = {.wrapped = {NULL, 0}};
    uint8_t key[DT_KEY_BYTES];
    enum dt_status status = DT_OK;
    bool clear = dt_envelope_is_clear(sealed->body);
    if (!clear)
        status = dt_record_key(store, event->tenant, event->conversation, arena, &kept, err);
    if (status == DT_OK && !clear)
        status = dt_record_open_key(record, event->tenant, &kept, key, err);
    if (status == DT_OK)
        status = dt_record_open(event, sealed, clear ? NULL : key, arena, &opened, err);
    sodium_memzero(key, sizeof key);
    if (status == DT_OK)
        *body_out = opened.body;
    return status;
}

static enum dt_status take_house(struct dt_record *record, struct dt_view house,
                                 struct dt_error *err)
{
    uint8_t some[8];
    struct dt_note_key key;
    if (house.len == 0) {
        memcpy(record->house, "detente-", 8);
        record->random.fill(record->random.self, some, sizeof some);
        sodium_bin2hex(record->house + 8, sizeof record->house - 8, some, sizeof some);
        return DT_OK;
    }
    if (house.len >= sizeof record->house)
        return dt_error_set(err, DT_LIMIT, "the house's name may have %zu bytes",
                            sizeof record->house - 1);
    memcpy(record->house, house.ptr, house.len);
    record->house[house.len] = '\0';
    return dt_note_key_make(house, (const uint8_t[32]){0}, &key, err);
}

enum dt_status dt_record_create(const struct dt_record_options *options, struct dt_record **out,
                                struct dt_error *err)
{
    if (sodium_init() < 0)
        return dt_error_set(err, DT_UNAVAILABLE, "this machine gives no random bytes");
    struct dt_record *record = calloc(1, sizeof *record);
    if (!record)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    record->keys = options->keys;
    record->random = options->random ? *options->random : dt_entropy_system;
    record->sealer = (struct dt_sealer){.context = record,
                                        .begin = begin,
                                        .seal = seal,
                                        .abort = abort_all,
                                        .open = open_body,
                                        .erase = erase};
    record->cache = calloc(CACHED_KEYS, sizeof *record->cache);
    dt_buf_init(&record->scratch);
    enum dt_status status = record->cache ? take_house(record, options->house, err)
                                          : dt_error_set(err, DT_NOMEM, "memory ran out");
    if (status == DT_OK)
        *out = record;
    else
        dt_record_destroy(record);
    return status;
}

void dt_record_destroy(struct dt_record *record)
{
    if (!record)
        return;
    while (record->tenants) {
        struct tenant *next = record->tenants->next;
        free(record->tenants);
        record->tenants = next;
    }
    if (record->cache)
        sodium_memzero(record->cache, CACHED_KEYS * sizeof *record->cache);
    free(record->cache);
    dt_buf_finish(&record->scratch);
    free(record);
}

const struct dt_sealer *dt_record_sealer(const struct dt_record *record)
{
    return &record->sealer;
}

const struct dt_keys *dt_record_keys(const struct dt_record *record)
{
    return record->keys;
}

const struct dt_entropy *dt_record_random(const struct dt_record *record)
{
    return &record->random;
}
