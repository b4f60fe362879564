#include "export.h"

#include "envelope.h"
#include "export_line.h"
#include "record_shelves.h"

#include <sodium.h>

enum { SINK_BYTES = 64 * 1024 };

/* One export under way. */
struct run {
    const struct dt_export *what;
    struct dt_checkpoint checkpoint;
    struct dt_note_key signer;
    struct dt_arena page;  /* of events */
    struct dt_arena event; /* what one event needs */
    struct dt_buf buf;
    size_t hashed; /* bytes of buf that are in the digest */
    crypto_hash_sha256_state digest;
    uint64_t events;
    /* The conversation opened last. */
    struct dt_buf opened;
    struct dt_tag tag;
    bool erased;
    uint8_t key[DT_KEY_BYTES];
};

static void take_into_digest(struct run *run)
{
    crypto_hash_sha256_update(&run->digest, (const unsigned char *)run->buf.data + run->hashed,
                              run->buf.len - run->hashed);
    run->hashed = run->buf.len;
}

static enum dt_status hand_on(struct run *run, bool all, struct dt_error *err)
{
    if (dt_buf_failed(&run->buf))
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    if (run->buf.len < SINK_BYTES && !all)
        return DT_OK;
    run->hashed = 0;
    return run->what->sink(run->what->context, &run->buf, err);
}

/* The earlier checkpoint is this log's, and a proof that this tree begins with that one. */
static enum dt_status join(struct run *run, struct dt_export_head *head, struct dt_error *err)
{
    const struct dt_checkpoint *since = run->what->since;
    struct dt_merkle_range range;
    struct dt_hash root;
    if (!since || head->whole)
        return DT_OK;
    if (strcmp(since->origin, run->checkpoint.origin) != 0)
        return dt_error_set(err, DT_INVALID, "the earlier checkpoint is of %s, this log is %s",
                            since->origin, run->checkpoint.origin);
    if (since->size > run->checkpoint.size)
        return dt_error_set(err, DT_INVALID,
                            "the earlier checkpoint counts %llu entries and the log has %llu: run "
                            "detente verify",
                            (unsigned long long)since->size,
                            (unsigned long long)run->checkpoint.size);
    struct dt_record_tree tree = {run->what->store, run->what->tenant, &run->event};
    struct dt_merkle_nodes nodes = dt_record_nodes(&tree);
    enum dt_status status = dt_merkle_range_load(&nodes, since->size, &range, err);
    if (status != DT_OK)
        return status;
    dt_merkle_range_root(&range, &root);
    if (!dt_hash_equal(&root, &since->root))
        return dt_error_set(err, DT_INVALID,
                            "the log's first %llu entries are not those of the earlier checkpoint: "
                            "run detente verify",
                            (unsigned long long)since->size);
    head->has_since = true;
    head->since_size = since->size;
    return dt_merkle_prove_consistency(&nodes, since->size, run->checkpoint.size, &head->since,
                                       err);
}

static enum dt_status write_head(struct run *run, struct dt_error *err)
{
    const struct dt_export *what = run->what;
    char key[DT_NOTE_KEY_TEXT_BYTES];
    struct dt_buf note;
    dt_buf_init(&note);
    enum dt_status status = dt_record_signer(what->store, what->tenant, &run->signer, err);
    if (status == DT_OK)
        status = dt_record_checkpoint(what->record, what->store, what->tenant, what->keep,
                                      &run->checkpoint, &note, err);
    if (status == DT_OK) {
        dt_note_key_write(&run->signer, key);
        struct dt_export_head head = {
            .tenant = what->tenant,
            .conversation = what->conversation,
            .whole = what->conversation.len == 0,
            .key = dt_view_of(key),
            .at = what->at,
            .checkpoint = dt_buf_view(&note),
        };
        status = join(run, &head, err);
        if (status == DT_OK)
            dt_export_head_write(&head, &run->buf);
    }
    dt_buf_finish(&note);
    take_into_digest(run);
    return status;
}

/*
 * An erasure that came after the checkpoint: the texts are gone and the `erased` event is not among
 * the entries that are exported. A reader would take it for tampering.
 */
static enum dt_status check_erased_before(struct run *run, const struct dt_event *event,
                                          struct dt_error *err)
{
    struct dt_conversation_head head;
    struct dt_page page;
    enum dt_status status =
        dt_store_conversation(run->what->store, event->tenant, event->conversation, &head, err);
    struct dt_read read = {.order = DT_READ_CONVERSATION,
                           .tenant = event->tenant,
                           .conversation = event->conversation,
                           .sealed = true,
                           .max = 1};
    if (status == DT_OK) {
        read.from = head.version;
        status = dt_store_read(run->what->store, &read, &run->event, &page, err);
    }
    if (status == DT_OK && (page.count == 0 || page.events[0].entry > run->checkpoint.size))
        return dt_error_set(err, DT_UNAVAILABLE,
                            "a conversation was erased while the export was made: export again");
    return status;
}

/* The conversation's tag and key; those of the last event where it is the same conversation. */
static enum dt_status find_key(struct run *run, const struct dt_event *event, struct dt_error *err)
{
    struct dt_record_key kept;
    if (run->events > 0 && dt_view_equal(dt_buf_view(&run->opened), event->conversation))
        return DT_OK;
    enum dt_status status = dt_record_key(run->what->store, event->tenant, event->conversation,
                                          &run->event, &kept, err);
    if (status != DT_OK)
        return status;
    dt_buf_clear(&run->opened);
    dt_buf_append_view(&run->opened, event->conversation);
    if (dt_buf_failed(&run->opened))
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    run->tag = kept.tag;
    run->erased = kept.wrapped.len == 0;
    if (run->erased)
        return check_erased_before(run, event, err);
    return dt_record_open_key(run->what->record, event->tenant, &kept, run->key, err);
}

static enum dt_status open_event(struct run *run, const struct dt_event *event,
                                 const struct dt_sealed *sealed, struct dt_export_event *out,
                                 struct dt_error *err)
{
    const struct dt_event_kind_info *kind = dt_event_kind_info((unsigned)event->kind);
    struct dt_record_opened opened;
    if (!kind || sealed->commitment.len != DT_HASH_BYTES)
        return dt_error_set(err, DT_FORMAT, "entry %llu is not one that this program knows",
                            (unsigned long long)event->entry);
    *out = (struct dt_export_event){
        .entry = event->entry,
        .conversation = event->conversation,
        .tag = run->tag,
        .sequence = event->sequence,
        .at = event->at,
        .actor = event->actor,
        .kind = kind->name,
        .version = event->version,
        .erased = event->erased,
    };
    memcpy(out->commitment.bytes, sealed->commitment.ptr, DT_HASH_BYTES);
    if (event->erased)
        return DT_OK;
    enum dt_status status =
        dt_record_open(event, sealed, run->erased ? NULL : run->key, &run->event, &opened, err);
    if (status != DT_OK) {
        dt_error_prefix(err, "entry %llu", (unsigned long long)event->entry);
        return status;
    }
    out->body = opened.body;
    out->salt = opened.salt;
    return DT_OK;
}

static enum dt_status prove(struct run *run, struct dt_export_event *event, struct dt_error *err)
{
    struct dt_record_tree tree = {run->what->store, run->what->tenant, &run->event};
    struct dt_merkle_nodes nodes = dt_record_nodes(&tree);
    event->has_proof = true;
    return dt_merkle_prove_inclusion(&nodes, event->entry - 1, run->checkpoint.size, &event->proof,
                                     err);
}

static enum dt_status write_event(struct run *run, const struct dt_event *event,
                                  const struct dt_sealed *sealed, struct dt_error *err)
{
    struct dt_export_event line;
    struct dt_merkle_proof proof = {.count = 0};
    enum dt_status status = DT_OK;
    if (run->what->conversation.len > 0) {
        /* First: reading nodes empties the arena that the event is then opened into. */
        line = (struct dt_export_event){.entry = event->entry};
        status = prove(run, &line, err);
        proof = line.proof;
    }
    dt_arena_reset(&run->event);
    if (status == DT_OK)
        status = find_key(run, event, err);
    if (status == DT_OK)
        status = open_event(run, event, sealed, &line, err);
    if (status != DT_OK)
        return status;
    line.has_proof = run->what->conversation.len > 0;
    line.proof = proof;
    dt_export_event_write(&line, &run->buf);
    take_into_digest(run);
    run->events++;
    return hand_on(run, false, err);
}

static enum dt_status write_events(struct run *run, struct dt_error *err)
{
    const struct dt_export *what = run->what;
    struct dt_read read = {
        .order = what->conversation.len > 0 ? DT_READ_CONVERSATION : DT_READ_TENANT,
        .tenant = what->tenant,
        .conversation = what->conversation,
        .from = 1,
        .sealed = true,
    };
    struct dt_page page = {.more = true};
    while (page.more) {
        dt_arena_reset(&run->page);
        enum dt_status status = dt_store_read(what->store, &read, &run->page, &page, err);
        for (size_t i = 0; status == DT_OK && i < page.count; i++) {
            /* What came after the checkpoint is left to the next export. */
            if (page.events[i].entry > run->checkpoint.size)
                return DT_OK;
            status = write_event(run, &page.events[i], &page.sealed[i], err);
        }
        if (status != DT_OK)
            return status;
        read.from = page.next;
        if (what->progress)
            what->progress(what->context, run->events, run->checkpoint.size);
    }
    return DT_OK;
}

static enum dt_status write_end(struct run *run, struct dt_error *err)
{
    struct dt_export_end end = {.events = run->events};
    struct dt_buf text, note;
    dt_buf_init(&text);
    dt_buf_init(&note);
    crypto_hash_sha256_final(&run->digest, end.digest.bytes);
    dt_export_end_text(run->checkpoint.origin, end.events, &end.digest, &text);
    enum dt_status status = DT_OK;
    if (dt_buf_failed(&text))
        status = dt_error_set(err, DT_NOMEM, "memory ran out");
    else
        status = dt_record_sign(run->what->record, run->what->store, run->what->tenant,
                                dt_buf_view(&text), &note, err);
    if (status == DT_OK) {
        end.signature = dt_buf_view(&note);
        dt_export_end_write(&end, &run->buf);
        status = hand_on(run, true, err);
    }
    dt_buf_finish(&text);
    dt_buf_finish(&note);
    return status;
}

enum dt_status dt_export(const struct dt_export *export, struct dt_error *err)
{
    struct run run = {.what = export};
    struct dt_conversation_head head;
    enum dt_status status = DT_OK;
    dt_arena_init(&run.page);
    dt_arena_init(&run.event);
    dt_buf_init(&run.buf);
    dt_buf_init(&run.opened);
    crypto_hash_sha256_init(&run.digest);
    if (export->conversation.len > 0) {
        status =
            dt_store_conversation(export->store, export->tenant, export->conversation, &head, err);
        if (status == DT_OK && head.version == 0)
            status = dt_error_set(err, DT_NOT_FOUND, "there is no conversation \"%.*s\"",
                                  (int)export->conversation.len, export->conversation.ptr);
    }
    if (status == DT_OK)
        status = write_head(&run, err);
    if (status == DT_OK)
        status = write_events(&run, err);
    if (status == DT_OK)
        status = write_end(&run, err);
    sodium_memzero(run.key, sizeof run.key);
    dt_arena_finish(&run.page);
    dt_arena_finish(&run.event);
    dt_buf_finish(&run.buf);
    dt_buf_finish(&run.opened);
    return status;
}
