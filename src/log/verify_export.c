#include "verify.h"

#include "export_line.h"
#include "verify_core.h"

#include <sodium.h>
#include <stdlib.h>

typedef unsigned long long number;

enum stage { BEFORE, WITHIN, AFTER };

struct dt_export_check {
    struct dt_verifying core;
    struct dt_arena arena; /* of a line */
    struct dt_buf rest;    /* of a line whose end has not come yet */
    enum stage stage;
    bool too_long;    /* the line that is coming is; nothing behind it is looked at */
    bool has_tree;    /* a checkpoint was read, its signature holds */
    bool out_of_step; /* entries are missing: the tree cannot be built */
    bool whole;
    char tenant[DT_ENTRY_NAME_BYTES];
    size_t tenant_len;
    struct dt_buf conversation;
    bool has_since;
    uint64_t since_size;
    struct dt_merkle_proof since;
    uint64_t events, last_entry;
    crypto_hash_sha256_state digest;
};

enum dt_status dt_export_check_create(const struct dt_verify_options *options,
                                      struct dt_export_check **out, struct dt_error *err)
{
    struct dt_export_check *check = NULL;
    if (options->key_count > DT_VERIFY_KEYS || options->earlier_count > DT_VERIFY_EARLIER)
        return dt_error_set(err, DT_LIMIT, "at most %d keys and %d checkpoints at once",
                            DT_VERIFY_KEYS, DT_VERIFY_EARLIER);
    if (sodium_init() >= 0)
        check = calloc(1, sizeof *check);
    if (!check)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    dt_verifying_init(&check->core, options);
    dt_arena_init(&check->arena);
    dt_buf_init(&check->rest);
    dt_buf_init(&check->conversation);
    crypto_hash_sha256_init(&check->digest);
    *out = check;
    return DT_OK;
}

void dt_export_check_destroy(struct dt_export_check *check)
{
    if (!check)
        return;
    dt_verifying_finish(&check->core);
    dt_arena_finish(&check->arena);
    dt_buf_finish(&check->rest);
    dt_buf_finish(&check->conversation);
    free(check);
}

/* Earlier checkpoints against an export of one conversation, by the proof in its head. */
static void compare_earlier(struct dt_export_check *check)
{
    const struct dt_checkpoint *now = &check->core.result.checkpoint;
    for (size_t i = 0; i < check->core.options->earlier_count; i++) {
        struct dt_earlier *earlier = &check->core.earlier[i];
        const struct dt_checkpoint *then = &earlier->checkpoint;
        struct dt_merkle_proof none = {.count = 0};
        const struct dt_merkle_proof *proof = NULL;
        if (!earlier->ours || earlier->compared || then->size > now->size)
            continue;
        if (then->size == now->size)
            proof = &none;
        else if (check->has_since && check->since_size == then->size)
            proof = &check->since;
        if (!proof) {
            dt_verifying_say(&check->core, 0,
                             "nothing here joins it to the earlier checkpoint of %llu entries: ask "
                             "for an export made with --since",
                             (number)then->size);
            continue;
        }
        earlier->compared = true;
        check->core.result.earlier++;
        if (!dt_merkle_check_consistency(then->size, &then->root, now->size, &now->root, proof))
            dt_verifying_say(&check->core, 0,
                             "the log does not begin with the %llu entries of the earlier "
                             "checkpoint: it was rewritten since",
                             (number)then->size);
    }
}

static enum dt_status take_head(struct dt_export_check *check, const struct dt_export_head *head,
                                struct dt_error *err)
{
    struct dt_note_key key;
    struct dt_error why = {0};
    check->stage = WITHIN;
    check->whole = head->whole;
    check->tenant_len = head->tenant.len;
    if (head->tenant.len > 0)
        memcpy(check->tenant, head->tenant.ptr, head->tenant.len);
    dt_buf_append_view(&check->conversation, head->conversation);
    if (dt_buf_failed(&check->conversation))
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    check->has_since = head->has_since;
    check->since_size = head->since_size;
    check->since = head->since;
    if (dt_note_key_parse(head->key, &key, &why) != DT_OK) {
        dt_verifying_say(&check->core, 0, "the key in the first line is none: %s", why.message);
        return DT_OK;
    }
    dt_verifying_signer(&check->core, &key, true);
    if (dt_checkpoint_open(head->checkpoint, &key, 1, &check->core.result.checkpoint, &why) !=
        DT_OK) {
        dt_verifying_say(&check->core, 0, "the checkpoint does not hold: %s", why.message);
        return DT_OK;
    }
    check->has_tree = true;
    if (!check->whole)
        compare_earlier(check);
    return DT_OK;
}

/* What binds the event to the tree: the order of entries, or a proof. */
static void check_leaf(struct dt_export_check *check, const struct dt_export_event *event,
                       const struct dt_entry *entry)
{
    struct dt_hash leaf;
    dt_entry_hash(entry, &leaf);
    if (check->whole) {
        if (event->has_proof)
            dt_verifying_say(&check->core, event->entry,
                             "entry %llu has a proof, which an export of everything does not have",
                             (number)event->entry);
        if (event->entry != check->last_entry + 1 && !check->out_of_step) {
            dt_verifying_say(&check->core, event->entry,
                             "entry %llu stands where entry %llu should", (number)event->entry,
                             (number)check->last_entry + 1);
            check->out_of_step = true;
        }
        if (!check->out_of_step)
            dt_verifying_append(&check->core, &leaf, NULL);
        return;
    }
    const struct dt_checkpoint *tree = &check->core.result.checkpoint;
    if (event->entry <= check->last_entry)
        dt_verifying_say(&check->core, event->entry, "entry %llu stands behind entry %llu",
                         (number)event->entry, (number)check->last_entry);
    if (!event->has_proof)
        dt_verifying_say(&check->core, event->entry, "entry %llu has no proof",
                         (number)event->entry);
    else if (check->has_tree &&
             (event->entry == 0 || !dt_merkle_check_inclusion(&leaf, event->entry - 1, tree->size,
                                                              &event->proof, &tree->root)))
        dt_verifying_say(&check->core, event->entry,
                         "entry %llu is not in the log as it stands here: its time, kind, actor or "
                         "place was changed",
                         (number)event->entry);
}

static void check_content(struct dt_export_check *check, const struct dt_export_event *event)
{
    struct dt_content content;
    struct dt_hash commitment;
    if (event->erased)
        return;
    dt_export_event_content(event, &content);
    dt_commit(&content, &event->salt, &commitment);
    if (!dt_hash_equal(&commitment, &event->commitment))
        dt_verifying_say(
            &check->core, event->entry,
            "entry %llu (event %llu of \"%.*s\"): what it says is not what was recorded",
            (number)event->entry, (number)event->sequence, (int)event->conversation.len,
            event->conversation.ptr);
}

static enum dt_status take_event(struct dt_export_check *check, const struct dt_export_event *event,
                                 struct dt_error *err)
{
    struct dt_entry entry;
    struct dt_view tenant = {check->tenant, check->tenant_len};
    if (!check->whole && !dt_view_equal(event->conversation, dt_buf_view(&check->conversation)))
        dt_verifying_say(&check->core, event->entry, "entry %llu is of another conversation",
                         (number)event->entry);
    check_content(check, event);
    dt_export_event_entry(event, tenant, &entry);
    check_leaf(check, event, &entry);
    check->last_entry = event->entry;
    check->events++;
    return dt_verifying_follow(&check->core, &entry, event->conversation, event->erased, err);
}

static enum dt_status take_end(struct dt_export_check *check, const struct dt_export_end *end,
                               struct dt_error *err)
{
    struct dt_hash digest;
    crypto_hash_sha256_state state = check->digest;
    struct dt_error why = {0};
    struct dt_view signed_text;
    struct dt_buf text;
    check->stage = AFTER;
    crypto_hash_sha256_final(&state, digest.bytes);
    if (end->events != check->events)
        dt_verifying_say(&check->core, 0, "the last line counts %llu events, and %llu are here",
                         (number)end->events, (number)check->events);
    if (!dt_hash_equal(&digest, &end->digest))
        dt_verifying_say(&check->core, 0,
                         "the lines before the last are not those that were signed");
    dt_buf_init(&text);
    dt_export_end_text(check->core.result.key.name, end->events, &end->digest, &text);
    enum dt_status status =
        dt_buf_failed(&text) ? dt_error_set(err, DT_NOMEM, "memory ran out") : DT_OK;
    if (status == DT_OK &&
        dt_note_open(end->signature, &check->core.result.key, 1, &signed_text, NULL, &why) != DT_OK)
        dt_verifying_say(&check->core, 0, "the signature in the last line does not hold: %s",
                         why.message);
    else if (status == DT_OK && !dt_view_equal(signed_text, dt_buf_view(&text)))
        dt_verifying_say(&check->core, 0, "the signature in the last line is of something else");
    dt_buf_finish(&text);
    return status;
}

static enum dt_status take_parsed(struct dt_export_check *check, const struct dt_export_line *line,
                                  struct dt_error *err)
{
    bool head = line->type == DT_EXPORT_HEAD;
    if (check->stage == AFTER || head != (check->stage == BEFORE)) {
        dt_verifying_say(&check->core, 0, "a line that does not belong here");
        check->stage = check->stage == BEFORE ? WITHIN : check->stage;
        return DT_OK;
    }
    if (head)
        return take_head(check, &line->head, err);
    if (line->type == DT_EXPORT_EVENT)
        return take_event(check, &line->event, err);
    return take_end(check, &line->end, err);
}

static enum dt_status take_line(struct dt_export_check *check, struct dt_view line,
                                struct dt_error *err)
{
    struct dt_export_line parsed;
    struct dt_error why = {0};
    check->core.line++;
    dt_arena_reset(&check->arena);
    enum dt_status status = dt_export_line_read(line, &check->arena, &parsed, &why);
    if (status == DT_NOMEM)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    if (status == DT_OK) {
        status = take_parsed(check, &parsed, err);
    } else {
        dt_verifying_say(&check->core, 0, "%s", why.message);
        check->out_of_step = true;
        check->stage = check->stage == BEFORE ? WITHIN : check->stage;
        status = DT_OK;
    }
    crypto_hash_sha256_update(&check->digest, (const unsigned char *)line.ptr, line.len);
    crypto_hash_sha256_update(&check->digest, (const unsigned char *)"\n", 1);
    return status;
}

/* The beginning of a line whose end is not there yet. */
static enum dt_status keep_rest(struct dt_export_check *check, struct dt_view rest,
                                struct dt_error *err)
{
    dt_buf_append_view(&check->rest, rest);
    if (dt_buf_failed(&check->rest))
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    if (check->rest.len > DT_EXPORT_LINE_BYTES) {
        check->core.line++;
        dt_verifying_say(&check->core, 0, "a line of over %d bytes: nothing behind it was read",
                         DT_EXPORT_LINE_BYTES);
        check->too_long = true;
    }
    return DT_OK;
}

enum dt_status dt_export_check_add(struct dt_export_check *check, struct dt_view bytes,
                                   struct dt_error *err)
{
    enum dt_status status = DT_OK;
    while (status == DT_OK && bytes.len > 0 && !check->too_long) {
        const char *end = memchr(bytes.ptr, '\n', bytes.len);
        if (!end)
            return keep_rest(check, bytes, err);
        size_t len = (size_t)(end - bytes.ptr);
        if (check->rest.len > 0) {
            status = keep_rest(check, dt_view_slice(bytes, 0, len), err);
            if (status == DT_OK && !check->too_long)
                status = take_line(check, dt_buf_view(&check->rest), err);
            dt_buf_clear(&check->rest);
        } else {
            status = take_line(check, dt_view_slice(bytes, 0, len), err);
        }
        bytes = dt_view_slice(bytes, len + 1, bytes.len);
    }
    return status;
}

/* Everything was there: do the entries make up the tree? */
static void check_tree(struct dt_export_check *check)
{
    const struct dt_checkpoint *tree = &check->core.result.checkpoint;
    struct dt_hash root;
    if (!check->whole || !check->has_tree || check->out_of_step)
        return;
    dt_merkle_range_root(&check->core.range, &root);
    if (check->core.range.size != tree->size)
        dt_verifying_say(&check->core, 0, "%llu entries are here, the checkpoint counts %llu",
                         (number)check->core.range.size, (number)tree->size);
    else if (!dt_hash_equal(&root, &tree->root))
        dt_verifying_say(&check->core, 0,
                         "the entries do not make up the log that the checkpoint signs: the time, "
                         "kind, actor or order of one was changed");
}

enum dt_status dt_export_check_finish(struct dt_export_check *check, struct dt_verified *out,
                                      struct dt_error *err)
{
    if (check->rest.len > 0 && !check->too_long) {
        check->core.line++;
        dt_verifying_say(&check->core, 0, "the last line has no end: it was cut short");
    } else if (check->stage != AFTER && !check->too_long) {
        dt_verifying_say(&check->core, 0,
                         check->core.line == 0
                             ? "it is empty"
                             : "it ends before its last line, which signs it: it was cut short");
    }
    check->core.line = 0;
    if (!check->whole && check->stage == AFTER && check->events == 0)
        dt_verifying_say(&check->core, 0, "it holds no event of the conversation");
    check_tree(check);
    dt_verifying_end(&check->core, check->core.result.checkpoint.size);
    *out = check->core.result;
    return DT_OK;
}
