#include "record.h"

#include "envelope.h"
#include "record_shelves.h"

#include <sodium.h>

/* The record's half that reads what was committed, signs it, and re-keys it. */

static enum dt_status read_tenant(struct dt_store *store, struct dt_view tenant,
                                  struct dt_arena *arena, struct dt_row_tenant *out,
                                  struct dt_error *err)
{
    struct dt_view value = {NULL, 0};
    bool found;
    enum dt_status status =
        dt_store_get(store, DT_SHELF_TENANT, tenant, arena, &value, &found, err);
    if (status != DT_OK)
        return status;
    if (!found)
        return dt_error_set(err, DT_NOT_FOUND, "there is no record of a tenant \"%.*s\"",
                            (int)tenant.len, tenant.ptr);
    if (!dt_row_tenant_read(value, out))
        return dt_error_set(err, DT_FORMAT, "the record's row of tenant \"%.*s\" is damaged",
                            (int)tenant.len, tenant.ptr);
    return DT_OK;
}

enum dt_status dt_record_signer(struct dt_store *store, struct dt_view tenant,
                                struct dt_note_key *out, struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_row_tenant row = {.wrapped = {NULL, 0}};
    dt_arena_init(&arena);
    enum dt_status status = read_tenant(store, tenant, &arena, &row, err);
    if (status == DT_OK)
        *out = row.signer;
    dt_arena_finish(&arena);
    return status;
}

/* A master key that is not in the file: the caller may not, with what he has. */
static enum dt_status deny_missing(enum dt_status status, struct dt_error *err)
{
    if (status != DT_NOT_FOUND)
        return status;
    if (err)
        err->status = DT_DENIED;
    return DT_DENIED;
}

static enum dt_status open_seed(const struct dt_record *record, struct dt_view tenant,
                                const struct dt_row_tenant *row, uint8_t *seed_out,
                                struct dt_error *err)
{
    const struct dt_keys *keys = dt_record_keys(record);
    struct dt_key_use use = dt_use_signing(tenant);
    uint8_t public_key[32];
    if (!keys)
        return dt_error_set(err, DT_DENIED, "no master key was given: nothing can be signed");
    enum dt_status status = dt_keys_unwrap(keys, &use, row->wrapped, seed_out, err);
    if (status != DT_OK)
        return deny_missing(status, err);
    dt_note_public_key(seed_out, public_key);
    if (memcmp(public_key, row->signer.public_key, sizeof public_key) == 0)
        return DT_OK;
    return dt_error_set(err, DT_FORMAT, "the tenant's public key was changed");
}

enum dt_status dt_record_can_sign(const struct dt_record *record, struct dt_store *store,
                                  struct dt_view tenant, struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_row_tenant row = {.wrapped = {NULL, 0}};
    uint8_t seed[DT_NOTE_SEED_BYTES];
    dt_arena_init(&arena);
    enum dt_status status = read_tenant(store, tenant, &arena, &row, err);
    if (status == DT_OK)
        status = open_seed(record, tenant, &row, seed, err);
    sodium_memzero(seed, sizeof seed);
    dt_arena_finish(&arena);
    return status;
}

enum dt_status dt_record_sign(const struct dt_record *record, struct dt_store *store,
                              struct dt_view tenant, struct dt_view text, struct dt_buf *note_out,
                              struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_row_tenant row = {.wrapped = {NULL, 0}};
    uint8_t seed[DT_NOTE_SEED_BYTES];
    dt_arena_init(&arena);
    enum dt_status status = read_tenant(store, tenant, &arena, &row, err);
    if (status == DT_OK)
        status = open_seed(record, tenant, &row, seed, err);
    if (status == DT_OK)
        dt_note_sign(text, &row.signer, seed, note_out);
    sodium_memzero(seed, sizeof seed);
    dt_arena_finish(&arena);
    if (status == DT_OK && dt_buf_failed(note_out))
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    return status;
}

static enum dt_status read_node(void *self, unsigned level, uint64_t index, struct dt_hash *out,
                                struct dt_error *err)
{
    struct dt_record_tree *tree = self;
    uint64_t entry = dt_merkle_node_leaf(level, index) + 1;
    char room[DT_ROW_KEY_BYTES];
    struct dt_view value;
    struct dt_record_leaf leaf;
    bool found;
    dt_arena_reset(tree->arena);
    enum dt_status status =
        dt_store_get(tree->store, DT_SHELF_TREE, dt_row_number(tree->tenant, entry, room),
                     tree->arena, &value, &found, err);
    if (status != DT_OK)
        return status;
    if (!found || !dt_record_leaf_read(value, entry, &leaf))
        return dt_error_set(err, DT_FORMAT, "the record has no entry %llu: run detente verify",
                            (unsigned long long)entry);
    *out = leaf.path[level];
    return DT_OK;
}

struct dt_merkle_nodes dt_record_nodes(struct dt_record_tree *tree)
{
    return (struct dt_merkle_nodes){tree, read_node};
}

/* What is to be put on the shelf of checkpoints. */
struct keep {
    struct dt_view tenant;
    uint64_t size;
    struct dt_view note;
};

static enum dt_status keep_checkpoint(void *context, struct dt_write *write, struct dt_error *err)
{
    const struct keep *keep = context;
    char room[DT_ROW_KEY_BYTES];
    return dt_write_put(write, DT_SHELF_CHECKPOINT, dt_row_number(keep->tenant, keep->size, room),
                        keep->note, err);
}

/* The longest of the checkpoints that were kept: the last key of the tenant's, found by halving,
 * since shelves are read forwards only. */
static enum dt_status find_last_kept(struct dt_store *store, struct dt_view tenant,
                                     struct dt_arena *arena, struct dt_view *note_out,
                                     bool *found_out, struct dt_error *err)
{
    uint64_t low = 0, high = UINT64_MAX; /* one is kept at low or behind; none at high or behind */
    *found_out = false;
    while (low < high) {
        char from[DT_ROW_KEY_BYTES], until[DT_ROW_KEY_BYTES];
        uint64_t middle = *found_out ? low + (high - low) / 2 : 0, size;
        struct dt_shelf_row row;
        size_t count;
        enum dt_status status =
            dt_store_scan(store, DT_SHELF_CHECKPOINT, dt_row_number(tenant, middle, from),
                          dt_row_number(tenant, UINT64_MAX, until), 1, arena, &row, &count, err);
        if (status != DT_OK)
            return status;
        if (count == 0) {
            high = middle;
        } else if (!dt_row_number_of(row.key, tenant, &size) || size < middle) {
            return dt_error_set(err, DT_FORMAT, "a row of the record has no form of ours");
        } else {
            *found_out = true;
            *note_out = row.value;
            low = size + 1;
        }
    }
    return DT_OK;
}

/*
 * A log must not sign what contradicts an earlier checkpoint of its own. Where the tree is no
 * longer the one that was signed, something was changed or put back: then nothing more is signed.
 */
static enum dt_status check_against_last(struct dt_store *store, struct dt_view tenant,
                                         const struct dt_note_key *signer,
                                         const struct dt_merkle_nodes *nodes, uint64_t size,
                                         struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_view note;
    struct dt_checkpoint last;
    struct dt_merkle_range range;
    struct dt_hash root;
    bool found;
    dt_arena_init(&arena);
    enum dt_status status = find_last_kept(store, tenant, &arena, &note, &found, err);
    if (status == DT_OK && found)
        status = dt_checkpoint_open(note, signer, 1, &last, err);
    dt_arena_finish(&arena);
    if (status != DT_OK || !found)
        return status;
    if (last.size <= size) {
        status = dt_merkle_range_load(nodes, last.size, &range, err);
        if (status != DT_OK)
            return status;
        dt_merkle_range_root(&range, &root);
        if (dt_hash_equal(&root, &last.root))
            return DT_OK;
    }
    return dt_error_set(err, DT_FORMAT,
                        "the log is not the one that a checkpoint of %llu entries vouched for: "
                        "nothing is signed; run detente verify",
                        (unsigned long long)last.size);
}

enum dt_status dt_record_checkpoint(const struct dt_record *record, struct dt_store *store,
                                    struct dt_view tenant, bool keep, struct dt_checkpoint *out,
                                    struct dt_buf *note_out, struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_row_tenant row = {.wrapped = {NULL, 0}};
    struct dt_checkpoint checkpoint = {.size = 0};
    struct dt_merkle_range range;
    struct dt_note_key signer;
    uint8_t seed[DT_NOTE_SEED_BYTES];
    size_t start = note_out->len;
    dt_arena_init(&arena);
    enum dt_status status = read_tenant(store, tenant, &arena, &row, err);
    if (status == DT_OK) {
        signer = row.signer;
        status = open_seed(record, tenant, &row, seed, err);
    }
    if (status == DT_OK)
        status = dt_store_tenant_head(store, tenant, &checkpoint.size, err);
    if (status == DT_OK) {
        struct dt_record_tree tree = {store, tenant, &arena};
        struct dt_merkle_nodes nodes = dt_record_nodes(&tree);
        status = dt_merkle_range_load(&nodes, checkpoint.size, &range, err);
        if (status == DT_OK)
            status = check_against_last(store, tenant, &signer, &nodes, checkpoint.size, err);
    }
    if (status == DT_OK) {
        dt_merkle_range_root(&range, &checkpoint.root);
        memcpy(checkpoint.origin, signer.name, sizeof signer.name);
        dt_checkpoint_sign(&checkpoint, &signer, seed, note_out);
        if (dt_buf_failed(note_out))
            status = dt_error_set(err, DT_NOMEM, "memory ran out");
    }
    sodium_memzero(seed, sizeof seed);
    dt_arena_finish(&arena);
    if (status == DT_OK && keep) {
        struct keep kept = {tenant, checkpoint.size,
                            dt_view_slice(dt_buf_view(note_out), start, note_out->len)};
        status = dt_store_write(store, keep_checkpoint, &kept, err);
    }
    if (status == DT_OK)
        *out = checkpoint;
    return status;
}

enum dt_status dt_record_key(struct dt_store *store, struct dt_view tenant,
                             struct dt_view conversation, struct dt_arena *arena,
                             struct dt_record_key *key_out, struct dt_error *err)
{
    char room[DT_ROW_KEY_BYTES];
    struct dt_view value = {NULL, 0};
    bool found;
    enum dt_status status = dt_store_get(
        store, DT_SHELF_KEY, dt_row_name(tenant, conversation, room), arena, &value, &found, err);
    if (status != DT_OK)
        return status;
    if (!found)
        return dt_error_set(err, DT_NOT_FOUND, "the record has no key of this conversation");
    if (!dt_row_kept_read(value, key_out))
        return dt_error_set(err, DT_FORMAT, "the record's row of the conversation is damaged");
    return DT_OK;
}

enum dt_status dt_record_open_key(const struct dt_record *record, struct dt_view tenant,
                                  const struct dt_record_key *key, uint8_t *out,
                                  struct dt_error *err)
{
    const struct dt_keys *keys = dt_record_keys(record);
    struct dt_key_use use = dt_use_conversation(tenant, &key->tag);
    if (key->wrapped.len == 0)
        return dt_error_set(err, DT_NOT_FOUND, "the conversation was erased: its key is gone");
    if (!keys)
        return dt_error_set(err, DT_DENIED, "no master key was given: nothing can be opened");
    enum dt_status status = dt_keys_unwrap(keys, &use, key->wrapped, out, err);
    return deny_missing(status, err);
}

enum dt_status dt_record_open(const struct dt_event *event, const struct dt_sealed *sealed,
                              const uint8_t *key, struct dt_arena *arena,
                              struct dt_record_opened *out, struct dt_error *err)
{
    struct dt_hash recorded, commitment;
    struct dt_record_opened opened;
    if (sealed->commitment.len != DT_HASH_BYTES)
        return dt_error_set(err, DT_FORMAT, "there is no commitment to it");
    char *room = dt_arena_alloc(arena, sealed->body.len);
    if (!room)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    memcpy(recorded.bytes, sealed->commitment.ptr, DT_HASH_BYTES);
    enum dt_status status =
        dt_envelope_open(sealed->body, key, &recorded, room, &opened.body, &opened.salt, err);
    if (status != DT_OK)
        return status;
    struct dt_content content = {event->conversation, event->actor, opened.body};
    dt_commit(&content, &opened.salt, &commitment);
    if (!dt_hash_equal(&commitment, &recorded))
        return dt_error_set(err, DT_FORMAT, "it is not what was recorded");
    *out = opened;
    return DT_OK;
}

/* One page of rows to wrap anew, in one transaction. */
struct rewrap {
    const struct dt_record *record;
    struct dt_view shelf;
    const struct dt_shelf_row *rows;
    size_t count;
    uint64_t done;
};

static enum dt_status rewrap_value(const struct dt_record *record, struct dt_view shelf,
                                   struct dt_view key, struct dt_view old, char *out,
                                   struct dt_view *new_out, struct dt_error *err)
{
    const struct dt_entropy *random = dt_record_random(record);
    const char *end = memchr(key.ptr, '\0', key.len);
    struct dt_view tenant = end ? dt_view_slice(key, 0, (size_t)(end - key.ptr)) : key;
    struct dt_wrapped wrapped;
    enum dt_status status;
    if (dt_view_equal(shelf, DT_SHELF_KEY)) {
        struct dt_record_key kept;
        if (!dt_row_kept_read(old, &kept))
            return dt_error_set(err, DT_FORMAT, "the record's row of a conversation is damaged");
        struct dt_key_use use = dt_use_conversation(tenant, &kept.tag);
        status = dt_keys_rewrap(dt_record_keys(record), random, &use, kept.wrapped, &wrapped, err);
        if (status == DT_OK)
            *new_out = dt_row_kept(&kept.tag, &wrapped, out);
        return status;
    }
    if (dt_view_equal(shelf, DT_SHELF_INDEX)) {
        struct dt_key_use use = dt_use_index(tenant);
        status = dt_keys_rewrap(dt_record_keys(record), random, &use, old, &wrapped, err);
        if (status != DT_OK)
            return status;
        memcpy(out, wrapped.bytes, DT_WRAPPED_BYTES);
        *new_out = (struct dt_view){out, DT_WRAPPED_BYTES};
        return DT_OK;
    }
    struct dt_row_tenant row = {.wrapped = {NULL, 0}};
    if (!dt_row_tenant_read(old, &row))
        return dt_error_set(err, DT_FORMAT, "the record's row of a tenant is damaged");
    struct dt_key_use use = dt_use_signing(tenant);
    status = dt_keys_rewrap(dt_record_keys(record), random, &use, row.wrapped, &wrapped, err);
    if (status == DT_OK)
        *new_out = dt_row_tenant(&wrapped, &row.signer, out);
    return status;
}

/* Whether a row holds a wrapping of an older master key. */
static bool is_old(const struct dt_record *record, struct dt_view shelf, struct dt_view value)
{
    size_t at = dt_view_equal(shelf, DT_SHELF_KEY) ? DT_TAG_BYTES : 0;
    return value.len >= at + DT_WRAPPED_BYTES &&
           !dt_keys_is_current(dt_record_keys(record),
                               dt_view_slice(value, at, at + DT_WRAPPED_BYTES));
}

/* Each row is read again: it may have been erased since the page was. */
static enum dt_status rewrap_page(void *context, struct dt_write *write, struct dt_error *err)
{
    struct rewrap *page = context;
    struct dt_arena arena;
    enum dt_status status = DT_OK;
    page->done = 0;
    dt_arena_init(&arena);
    for (size_t i = 0; i < page->count && status == DT_OK; i++) {
        char out[DT_ROW_TENANT_BYTES];
        struct dt_view key = page->rows[i].key, old = {NULL, 0}, new = {NULL, 0};
        bool found;
        dt_arena_reset(&arena);
        status = dt_write_get(write, page->shelf, key, &arena, &old, &found, err);
        if (status != DT_OK || !found || !is_old(page->record, page->shelf, old))
            continue;
        status = rewrap_value(page->record, page->shelf, key, old, out, &new, err);
        if (status == DT_OK)
            status = dt_write_put(write, page->shelf, key, new, err);
        page->done++;
    }
    dt_arena_finish(&arena);
    return status;
}

enum { REWRAP_ROWS = 128 };

static enum dt_status rewrap_shelf(struct dt_record *record, struct dt_store *store,
                                   struct dt_view shelf, uint64_t *done, struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_shelf_row rows[REWRAP_ROWS];
    char from[DT_ROW_KEY_BYTES + 1];
    size_t from_len = 0, count = REWRAP_ROWS;
    enum dt_status status = DT_OK;
    dt_arena_init(&arena);
    while (status == DT_OK && count == REWRAP_ROWS) {
        dt_arena_reset(&arena);
        status = dt_store_scan(store, shelf, (struct dt_view){from, from_len}, DT_VIEW(""),
                               REWRAP_ROWS, &arena, rows, &count, err);
        if (status != DT_OK || count == 0)
            break;
        struct dt_view last = rows[count - 1].key;
        if (last.len >= sizeof from) {
            status = dt_error_set(err, DT_FORMAT, "a row of the record has no form of ours");
            break;
        }
        struct rewrap page = {record, shelf, rows, count, 0};
        bool any = false;
        for (size_t i = 0; i < count; i++)
            any = any || is_old(record, shelf, rows[i].value);
        if (any)
            status = dt_store_write(store, rewrap_page, &page, err);
        *done += status == DT_OK ? page.done : 0;
        memcpy(from, last.ptr, last.len);
        from[last.len] = '\0'; /* the first key that can come after it */
        from_len = last.len + 1;
    }
    dt_arena_finish(&arena);
    return status;
}

enum dt_status dt_record_rewrap(struct dt_record *record, struct dt_store *store,
                                uint64_t *done_out, struct dt_error *err)
{
    uint64_t done = 0;
    if (!dt_record_keys(record))
        return dt_error_set(err, DT_DENIED, "no master key was given");
    enum dt_status status = rewrap_shelf(record, store, DT_SHELF_TENANT, &done, err);
    if (status == DT_OK)
        status = rewrap_shelf(record, store, DT_SHELF_INDEX, &done, err);
    if (status == DT_OK)
        status = rewrap_shelf(record, store, DT_SHELF_KEY, &done, err);
    if (done_out)
        *done_out = done;
    return status;
}
