/*
 * Verifying: an export, with nothing but a key; a store, from its first entry to its last; both
 * against checkpoints that were handed out earlier.
 *
 * What is wrong is a finding, told as it is met, in plain words and with its place. A status other
 * than DT_OK means that the verification itself could not be done.
 */
#ifndef DT_VERIFY_H
#define DT_VERIFY_H

#include "checkpoint.h"
#include "record.h"

enum { DT_VERIFY_KEYS = 16, DT_VERIFY_EARLIER = 64 };

struct dt_finding {
    uint64_t line;    /* of an export, from 1; 0: none */
    uint64_t entry;   /* in the log, from 1; 0: none, or not known */
    const char *text; /* one line, UTF-8; lives for the call */
};

struct dt_verify_options {
    /* Who is believed. None: the log's own key, which shows that what is there fits together but
     * not who made it; an earlier checkpoint signed with it shows that, too. */
    const struct dt_note_key *keys;
    size_t key_count;              /* up to DT_VERIFY_KEYS */
    const struct dt_view *earlier; /* notes */
    size_t earlier_count;          /* up to DT_VERIFY_EARLIER */
    void (*found)(void *context, const struct dt_finding *finding);
    void (*progress)(void *context, uint64_t done, uint64_t total); /* may be NULL; a store's */
    void *context;
};

struct dt_verified {
    uint64_t findings;
    uint64_t events; /* looked at */
    uint64_t conversations;
    uint64_t erased;   /* events whose text is gone, rightly */
    uint64_t unopened; /* a store's events whose text could not be looked at, without keys */
    uint64_t earlier;  /* checkpoints that were compared */
    struct dt_checkpoint checkpoint; /* what was verified */
    struct dt_note_key key;          /* who signs for it */
    bool key_known;                  /* it is one of the options' */
};

/*
 * An export, bytes by bytes as they come.
 *
 *     dt_export_check_create(&options, &check, err);
 *     while (...) dt_export_check_add(check, bytes, err);
 *     dt_export_check_finish(check, &verified, err);
 *     dt_export_check_destroy(check);
 *
 * Owns: the caller destroys it; the options' arrays are borrowed until then.
 */
struct dt_export_check;

DT_MUST_CHECK enum dt_status dt_export_check_create(const struct dt_verify_options *options,
                                                    struct dt_export_check **out,
                                                    struct dt_error *err);
void dt_export_check_destroy(struct dt_export_check *check);

/* Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_export_check_add(struct dt_export_check *check,
                                                 struct dt_view bytes, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_export_check_finish(struct dt_export_check *check,
                                                    struct dt_verified *out, struct dt_error *err);

/*
 * A tenant's log in a store. record without keys: texts are not opened, everything else is looked
 * at. Earlier checkpoints of other logs are passed over here; the caller sees by verified.earlier
 * how many were this one's. Errors: DT_NOT_FOUND (no such tenant), those of reading, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_store_verify(const struct dt_record *record, struct dt_store *store,
                                             struct dt_view tenant,
                                             const struct dt_verify_options *options,
                                             struct dt_verified *out, struct dt_error *err);

#endif
