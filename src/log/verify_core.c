#include "verify_core.h"

#include <stdarg.h>
#include <stdio.h>

typedef unsigned long long number;

void dt_verifying_init(struct dt_verifying *verifying, const struct dt_verify_options *options)
{
    *verifying = (struct dt_verifying){.options = options};
    dt_merkle_range_init(&verifying->range);
    dt_met_init(&verifying->met);
}

void dt_verifying_finish(struct dt_verifying *verifying)
{
    dt_met_finish(&verifying->met);
}

void dt_verifying_say(struct dt_verifying *verifying, uint64_t entry, const char *format, ...)
{
    char text[DT_ERROR_MESSAGE_BYTES + DT_NOTE_NAME_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    verifying->result.findings++;
    struct dt_finding finding = {verifying->line, entry, text};
    verifying->options->found(verifying->options->context, &finding);
}

static bool is_believed(const struct dt_verifying *verifying, const struct dt_note_key *key)
{
    for (size_t i = 0; i < verifying->options->key_count; i++) {
        const struct dt_note_key *known = &verifying->options->keys[i];
        if (known->id == key->id && strcmp(known->name, key->name) == 0 &&
            memcmp(known->public_key, key->public_key, sizeof key->public_key) == 0)
            return true;
    }
    return false;
}

/* The origin that a note claims, believed or not: to tell another log's checkpoint from a forged
 * one of this log. */
static bool claims(struct dt_view note, const char *origin)
{
    size_t len = strlen(origin);
    return note.len > len && memcmp(note.ptr, origin, len) == 0 && note.ptr[len] == '\n';
}

/* Signed by the log's key, or by one that is believed: the log's key may have been another one
 * then.
 */
static void open_earlier(struct dt_verifying *verifying, size_t at, bool others_are_findings)
{
    struct dt_view note = verifying->options->earlier[at];
    struct dt_note_key keys[DT_VERIFY_KEYS + 1];
    size_t count = 0;
    struct dt_error err = {0};
    const char *origin = verifying->result.key.name;
    if (!claims(note, origin)) {
        if (others_are_findings)
            dt_verifying_say(verifying, 0,
                             "the earlier checkpoint number %zu is not of this log (%s)", at + 1,
                             origin);
        return;
    }
    keys[count++] = verifying->result.key;
    for (size_t i = 0; i < verifying->options->key_count && count <= DT_VERIFY_KEYS; i++)
        if (!(verifying->options->keys[i].id == keys[0].id &&
              strcmp(verifying->options->keys[i].name, keys[0].name) == 0))
            keys[count++] = verifying->options->keys[i];
    struct dt_earlier *earlier = &verifying->earlier[at];
    if (dt_checkpoint_open(note, keys, count, &earlier->checkpoint, &err) == DT_OK)
        earlier->ours = true;
    else
        dt_verifying_say(verifying, 0, "the earlier checkpoint number %zu does not hold: %s",
                         at + 1, err.message);
}

void dt_verifying_signer(struct dt_verifying *verifying, const struct dt_note_key *signer,
                         bool others_are_findings)
{
    struct dt_hash empty;
    verifying->result.key = *signer;
    verifying->result.key_known = is_believed(verifying, signer);
    if (verifying->options->key_count > 0 && !verifying->result.key_known)
        dt_verifying_say(verifying, 0,
                         "it is signed with the key %s+%08x, which is not one you gave",
                         signer->name, signer->id);
    dt_merkle_empty(&empty);
    for (size_t i = 0; i < verifying->options->earlier_count; i++) {
        struct dt_earlier *earlier = &verifying->earlier[i];
        open_earlier(verifying, i, others_are_findings);
        if (!earlier->ours || earlier->checkpoint.size > 0)
            continue;
        earlier->compared = true;
        verifying->result.earlier++;
        if (!dt_hash_equal(&earlier->checkpoint.root, &empty))
            dt_verifying_say(verifying, 0,
                             "the earlier checkpoint number %zu, of no entries, has a root", i + 1);
    }
}

static void check_name(struct dt_verifying *verifying, struct dt_met_row *row,
                       const struct dt_entry *entry, struct dt_view conversation)
{
    uint64_t name = dt_met_name(conversation);
    if (row->sequence == 0) {
        row->name = name;
        verifying->result.conversations++;
    } else if (row->name != name) {
        dt_verifying_say(verifying, entry->entry,
                         "entry %llu was recorded in another conversation than \"%.*s\"",
                         (number)entry->entry, (int)conversation.len, conversation.ptr);
    }
}

enum dt_status dt_verifying_follow(struct dt_verifying *verifying, const struct dt_entry *entry,
                                   struct dt_view conversation, bool missing, struct dt_error *err)
{
    struct dt_met_row *row = dt_met_row(&verifying->met, &entry->tag);
    if (!row)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    check_name(verifying, row, entry, conversation);
    if (entry->sequence != row->sequence + 1)
        dt_verifying_say(verifying, entry->entry,
                         "entry %llu is event %llu of \"%.*s\", and event %llu stands before it",
                         (number)entry->entry, (number)entry->sequence, (int)conversation.len,
                         conversation.ptr, (number)row->sequence);
    /* Never 0: that marks an empty row. */
    row->sequence = entry->sequence ? entry->sequence : 1;
    if (missing && row->missing == 0)
        row->missing = entry->entry;
    if (missing)
        verifying->result.erased++;
    if (dt_view_equal(entry->kind, DT_VIEW("held")))
        row->held = true;
    if (dt_view_equal(entry->kind, DT_VIEW("released")))
        row->held = false;
    if (dt_view_equal(entry->kind, DT_VIEW("erased")) && !missing) {
        row->missing = 0;
        if (row->held)
            dt_verifying_say(verifying, entry->entry,
                             "entry %llu erases a conversation that was under a legal hold",
                             (number)entry->entry);
    }
    verifying->result.events++;
    return DT_OK;
}

void dt_verifying_append(struct dt_verifying *verifying, const struct dt_hash *leaf,
                         struct dt_hash *path_out)
{
    struct dt_hash root;
    bool known = false;
    if (verifying->range.size == DT_MERKLE_LEAVES)
        return;
    dt_merkle_range_append(&verifying->range, leaf, path_out, NULL);
    for (size_t i = 0; i < verifying->options->earlier_count; i++) {
        struct dt_earlier *earlier = &verifying->earlier[i];
        if (!earlier->ours || earlier->checkpoint.size != verifying->range.size)
            continue;
        if (!known)
            dt_merkle_range_root(&verifying->range, &root);
        known = true;
        earlier->compared = true;
        verifying->result.earlier++;
        if (!dt_hash_equal(&root, &earlier->checkpoint.root))
            dt_verifying_say(
                verifying, 0,
                "the first %llu entries are not those of the earlier checkpoint: one of "
                "them was changed, taken away, put in or moved since it was given out",
                (number)earlier->checkpoint.size);
    }
}

void dt_verifying_end(struct dt_verifying *verifying, uint64_t size)
{
    for (size_t i = 0; i < verifying->options->earlier_count; i++) {
        const struct dt_earlier *earlier = &verifying->earlier[i];
        if (earlier->ours && !earlier->compared && earlier->checkpoint.size > size)
            dt_verifying_say(verifying, 0,
                             "there are %llu entries, fewer than the %llu of the earlier "
                             "checkpoint: an older state was put back, or the last ones were taken "
                             "away",
                             (number)size, (number)earlier->checkpoint.size);
    }
    for (size_t i = 0; i < verifying->met.capacity; i++) {
        const struct dt_met_row *row = &verifying->met.rows[i];
        if (row->sequence > 0 && row->missing > 0)
            dt_verifying_say(verifying, row->missing,
                             "the text of entry %llu is gone, and no erasure was recorded",
                             (number)row->missing);
    }
}
