#include "verify.h"

#include "envelope.h"
#include "record_shelves.h"
#include "verify_core.h"

#include <sodium.h>
#include <stdlib.h>

typedef unsigned long long number;

enum { PAGE = 512, OPENED_KEYS = 1024, CHECKPOINTS = 64 };

/* A conversation's row, read and opened once for events that stand near each other. */
struct opened_key {
    bool set, erased;
    uint64_t name;
    struct dt_tag tag;
    uint8_t key[DT_KEY_BYTES];
};

struct walk {
    struct dt_verifying core;
    const struct dt_record *record;
    struct dt_store *store;
    struct dt_view tenant;
    uint64_t head;
    bool out_of_step;
    struct dt_arena page, one;
    struct dt_shelf_row rows[PAGE]; /* of the tree, beside the page of events */
    size_t row_count;
    struct opened_key opened[OPENED_KEYS];
};

/* The row of the tree for an entry, among those read with the page. */
static bool find_leaf(const struct walk *walk, uint64_t entry, struct dt_record_leaf *out)
{
    size_t low = 0, high = walk->row_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        uint64_t at;
        if (!dt_row_number_of(walk->rows[middle].key, walk->tenant, &at))
            return false;
        if (at == entry)
            return dt_record_leaf_read(walk->rows[middle].value, entry, out);
        if (at < entry)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

/* The leaf as the event's row gives it, against the one that is stored, and the nodes above it. */
static void check_tree(struct walk *walk, const struct dt_event *event,
                       const struct dt_entry *entry, const struct dt_record_leaf *stored)
{
    struct dt_hash leaf, path[DT_MERKLE_PATH];
    dt_entry_hash(entry, &leaf);
    if (!dt_hash_equal(&leaf, &stored->path[0]))
        dt_verifying_say(&walk->core, event->entry,
                         "entry %llu (event %llu of \"%.*s\"): its time, kind, actor, place or "
                         "commitment was changed",
                         (number)event->entry, (number)event->sequence,
                         (int)event->conversation.len, event->conversation.ptr);
    if (walk->out_of_step)
        return;
    /* On with the stored leaf: one changed entry is one finding, and the root tells the rest. */
    dt_verifying_append(&walk->core, &stored->path[0], path);
    for (unsigned i = 1; i < stored->path_count; i++)
        if (!dt_hash_equal(&path[i], &stored->path[i])) {
            dt_verifying_say(&walk->core, event->entry,
                             "the tree that is stored was changed at or before entry %llu",
                             (number)event->entry);
            return;
        }
}

static enum dt_status find_key(struct walk *walk, const struct dt_event *event,
                               const struct opened_key **out, struct dt_error *err)
{
    uint64_t name = dt_met_name(event->conversation);
    struct opened_key *slot = &walk->opened[name % OPENED_KEYS];
    struct dt_record_key kept;
    *out = slot;
    if (slot->set && slot->name == name)
        return DT_OK;
    slot->set = false;
    enum dt_status status =
        dt_record_key(walk->store, walk->tenant, event->conversation, &walk->one, &kept, err);
    if (status != DT_OK)
        return status;
    slot->tag = kept.tag;
    slot->name = name;
    slot->erased = kept.wrapped.len == 0;
    if (!slot->erased && dt_record_keys(walk->record))
        status = dt_record_open_key(walk->record, walk->tenant, &kept, slot->key, err);
    slot->set = status == DT_OK;
    return status;
}

/* A finding for what is wrong with the store; a status for what keeps us from looking. */
static enum dt_status tell(struct walk *walk, const struct dt_event *event, enum dt_status status,
                           const struct dt_error *why, struct dt_error *err)
{
    if (status != DT_FORMAT && status != DT_NOT_FOUND && status != DT_DENIED)
        return dt_error_set(err, status, "%s", why->message);
    dt_verifying_say(&walk->core, event->entry, "entry %llu (event %llu of \"%.*s\"): %s",
                     (number)event->entry, (number)event->sequence, (int)event->conversation.len,
                     event->conversation.ptr, why->message);
    return DT_OK;
}

static enum dt_status check_text(struct walk *walk, const struct dt_event *event,
                                 const struct dt_sealed *sealed, const struct dt_tag *tag,
                                 struct dt_error *err)
{
    const struct opened_key *key;
    struct dt_record_opened opened;
    struct dt_error why = {0};
    dt_arena_reset(&walk->one);
    enum dt_status status = find_key(walk, event, &key, &why);
    if (status != DT_OK)
        return tell(walk, event, status, &why, err);
    if (memcmp(&key->tag, tag, sizeof *tag) != 0)
        dt_verifying_say(&walk->core, event->entry,
                         "entry %llu was recorded in another conversation than \"%.*s\"",
                         (number)event->entry, (int)event->conversation.len,
                         event->conversation.ptr);
    if (event->erased)
        return DT_OK;
    bool clear = dt_envelope_is_clear(sealed->body);
    if (!clear && !key->erased && !dt_record_keys(walk->record)) {
        walk->core.result.unopened++;
        return DT_OK;
    }
    status = dt_record_open(event, sealed, clear || key->erased ? NULL : key->key, &walk->one,
                            &opened, &why);
    return status == DT_OK ? DT_OK : tell(walk, event, status, &why, err);
}

static enum dt_status take_event(struct walk *walk, const struct dt_event *event,
                                 const struct dt_sealed *sealed, struct dt_error *err)
{
    struct dt_record_leaf stored;
    struct dt_hash commitment;
    struct dt_entry entry;
    uint64_t wanted = walk->core.range.size + 1;
    if (event->entry != wanted && !walk->out_of_step) {
        dt_verifying_say(&walk->core, event->entry, "entry %llu stands where entry %llu should",
                         (number)event->entry, (number)wanted);
        walk->out_of_step = true;
    }
    if (sealed->commitment.len != DT_HASH_BYTES || !find_leaf(walk, event->entry, &stored)) {
        dt_verifying_say(&walk->core, event->entry, "the record of entry %llu is missing",
                         (number)event->entry);
        walk->out_of_step = true;
        return DT_OK;
    }
    memcpy(commitment.bytes, sealed->commitment.ptr, DT_HASH_BYTES);
    if (!dt_record_entry(event, &stored.tag, &commitment, &entry))
        return dt_error_set(err, DT_INVALID,
                            "entry %llu is of a kind that this program does not know: a newer one "
                            "wrote it",
                            (number)event->entry);
    check_tree(walk, event, &entry, &stored);
    enum dt_status status = check_text(walk, event, sealed, &stored.tag, err);
    if (status == DT_OK)
        status = dt_verifying_follow(&walk->core, &entry, event->conversation, event->erased, err);
    return status;
}

static enum dt_status read_rows(struct walk *walk, uint64_t from, struct dt_error *err)
{
    char low[DT_ROW_KEY_BYTES], high[DT_ROW_KEY_BYTES];
    return dt_store_scan(walk->store, DT_SHELF_TREE, dt_row_number(walk->tenant, from, low),
                         dt_row_number(walk->tenant, UINT64_MAX, high), PAGE, &walk->page,
                         walk->rows, &walk->row_count, err);
}

static enum dt_status take_events(struct walk *walk, struct dt_error *err)
{
    struct dt_read read = {.order = DT_READ_TENANT,
                           .tenant = walk->tenant,
                           .from = 1,
                           .until = walk->head,
                           .max = PAGE,
                           .sealed = true};
    struct dt_page page = {.more = walk->head > 0};
    while (page.more) {
        dt_arena_reset(&walk->page);
        struct dt_error why = {0};
        enum dt_status status = dt_store_read(walk->store, &read, &walk->page, &page, &why);
        if (status == DT_FORMAT) { /* the store itself sees that something is not as it was */
            dt_verifying_say(&walk->core, 0, "behind entry %llu nothing could be read: %s",
                             (number)walk->core.range.size, why.message);
            walk->out_of_step = true;
            return DT_OK;
        }
        if (status != DT_OK)
            return dt_error_set(err, status, "%s", why.message);
        if (page.count > 0)
            status = read_rows(walk, page.events[0].entry, err);
        for (size_t i = 0; status == DT_OK && i < page.count; i++)
            status = take_event(walk, &page.events[i], &page.sealed[i], err);
        if (status != DT_OK)
            return status;
        read.from = page.next;
        if (walk->core.options->progress)
            walk->core.options->progress(walk->core.options->context, walk->core.result.events,
                                         walk->head);
    }
    return DT_OK;
}

/* One that the store itself gave out. */
static enum dt_status check_kept(struct walk *walk, const struct dt_shelf_row *row,
                                 struct dt_error *err)
{
    struct dt_checkpoint kept;
    struct dt_merkle_range range;
    struct dt_hash root;
    struct dt_error why = {0};
    if (dt_checkpoint_open(row->value, &walk->core.result.key, 1, &kept, &why) != DT_OK) {
        dt_verifying_say(&walk->core, 0, "a checkpoint kept in the store does not hold: %s",
                         why.message);
        return DT_OK;
    }
    if (kept.size > walk->core.range.size) {
        dt_verifying_say(&walk->core, 0,
                         "a checkpoint kept in the store counts %llu entries, and %llu are here",
                         (number)kept.size, (number)walk->core.range.size);
        return DT_OK;
    }
    struct dt_record_tree tree = {walk->store, walk->tenant, &walk->one};
    struct dt_merkle_nodes nodes = dt_record_nodes(&tree);
    enum dt_status status = dt_merkle_range_load(&nodes, kept.size, &range, err);
    if (status == DT_FORMAT)
        return DT_OK; /* the missing row was told */
    if (status != DT_OK)
        return status;
    dt_merkle_range_root(&range, &root);
    if (!dt_hash_equal(&root, &kept.root))
        dt_verifying_say(&walk->core, 0,
                         "the first %llu entries are not those of a checkpoint kept in the store",
                         (number)kept.size);
    return DT_OK;
}

static enum dt_status check_kept_ones(struct walk *walk, struct dt_error *err)
{
    char from[DT_ROW_KEY_BYTES], until[DT_ROW_KEY_BYTES];
    size_t count = CHECKPOINTS;
    uint64_t size = 0;
    while (count == CHECKPOINTS) {
        dt_arena_reset(&walk->page);
        enum dt_status status =
            dt_store_scan(walk->store, DT_SHELF_CHECKPOINT, dt_row_number(walk->tenant, size, from),
                          dt_row_number(walk->tenant, UINT64_MAX, until), CHECKPOINTS, &walk->page,
                          walk->rows, &count, err);
        for (size_t i = 0; status == DT_OK && i < count; i++)
            status = check_kept(walk, &walk->rows[i], err);
        if (status != DT_OK)
            return status;
        if (count > 0 && dt_row_number_of(walk->rows[count - 1].key, walk->tenant, &size))
            size++;
        else
            break;
    }
    return DT_OK;
}

/* Nothing may stand in the tree behind the last entry. */
static enum dt_status check_behind(struct walk *walk, struct dt_error *err)
{
    uint64_t head;
    if (walk->core.range.size != walk->head && !walk->out_of_step)
        dt_verifying_say(&walk->core, 0, "%llu entries are here, and the log counts %llu",
                         (number)walk->core.range.size, (number)walk->head);
    enum dt_status status = read_rows(walk, walk->head + 1, err);
    if (status == DT_OK)
        status = dt_store_tenant_head(walk->store, walk->tenant, &head, err);
    if (status == DT_OK && walk->row_count > 0 && head == walk->head)
        dt_verifying_say(&walk->core, 0,
                         "the record goes on behind entry %llu, the events do not: the last ones "
                         "were taken away",
                         (number)walk->head);
    return status;
}

/*
 * The wrong key file is a mistake of ours, a key that does not open one of the store's. The
 * tenant's signing key tells them apart: where its master key is missing nothing can be opened.
 */
static enum dt_status check_master(struct walk *walk, struct dt_error *err)
{
    struct dt_error why = {0};
    if (!dt_record_keys(walk->record))
        return DT_OK;
    enum dt_status status = dt_record_can_sign(walk->record, walk->store, walk->tenant, &why);
    if (status == DT_FORMAT)
        dt_verifying_say(&walk->core, 0, "the tenant's signing key: %s", why.message);
    else if (status != DT_OK)
        return dt_error_set(err, status, "%s", why.message);
    return DT_OK;
}

static enum dt_status verify(struct walk *walk, struct dt_error *err)
{
    struct dt_note_key signer;
    struct dt_checkpoint *checkpoint = &walk->core.result.checkpoint;
    enum dt_status status = dt_record_signer(walk->store, walk->tenant, &signer, err);
    if (status == DT_OK)
        status = dt_store_tenant_head(walk->store, walk->tenant, &walk->head, err);
    if (status != DT_OK)
        return status;
    dt_verifying_signer(&walk->core, &signer, false);
    status = check_master(walk, err);
    if (status == DT_OK)
        status = take_events(walk, err);
    if (status == DT_OK)
        status = check_behind(walk, err);
    if (status == DT_OK)
        status = check_kept_ones(walk, err);
    if (status != DT_OK)
        return status;
    dt_verifying_end(&walk->core, walk->core.range.size);
    memcpy(checkpoint->origin, signer.name, sizeof signer.name);
    checkpoint->size = walk->core.range.size;
    dt_merkle_range_root(&walk->core.range, &checkpoint->root);
    return DT_OK;
}

enum dt_status dt_store_verify(const struct dt_record *record, struct dt_store *store,
                               struct dt_view tenant, const struct dt_verify_options *options,
                               struct dt_verified *out, struct dt_error *err)
{
    if (options->key_count > DT_VERIFY_KEYS || options->earlier_count > DT_VERIFY_EARLIER)
        return dt_error_set(err, DT_LIMIT, "at most %d keys and %d checkpoints at once",
                            DT_VERIFY_KEYS, DT_VERIFY_EARLIER);
    struct walk *walk = calloc(1, sizeof *walk);
    if (!walk)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    dt_verifying_init(&walk->core, options);
    walk->record = record;
    walk->store = store;
    walk->tenant = tenant;
    dt_arena_init(&walk->page);
    dt_arena_init(&walk->one);
    enum dt_status status = verify(walk, err);
    if (status == DT_OK)
        *out = walk->core.result;
    dt_verifying_finish(&walk->core);
    dt_arena_finish(&walk->page);
    dt_arena_finish(&walk->one);
    sodium_memzero(walk->opened, sizeof walk->opened);
    free(walk);
    return status;
}
