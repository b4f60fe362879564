/*
 * What verifying an export and verifying a store have in common: findings, the tree as it grows,
 * conversations as they are met, and the checkpoints handed out earlier. Inside the record only.
 */
#ifndef DT_VERIFY_CORE_H
#define DT_VERIFY_CORE_H

#include "met.h"
#include "verify.h"

struct dt_earlier {
    struct dt_checkpoint checkpoint;
    bool ours;     /* of this log, and its signature holds */
    bool compared; /* and it was held against the tree */
};

struct dt_verifying {
    const struct dt_verify_options *options;
    struct dt_verified result;
    struct dt_merkle_range range; /* of the entries met, in their order */
    struct dt_met met;
    struct dt_earlier earlier[DT_VERIFY_EARLIER];
    uint64_t line; /* of an export; 0 in a store */
};

void dt_verifying_init(struct dt_verifying *verifying, const struct dt_verify_options *options);
void dt_verifying_finish(struct dt_verifying *verifying);

/* Tells a finding. entry 0: none. */
void dt_verifying_say(struct dt_verifying *verifying, uint64_t entry, const char *format, ...)
    DT_PRINTF(3, 4);

/*
 * Who signs for the log is known now (result.key): tells if it is none of the keys that are
 * believed, and opens the earlier checkpoints.
 */
void dt_verifying_signer(struct dt_verifying *verifying, const struct dt_note_key *signer,
                         bool others_are_findings);

/* One event, in the order of entries. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_verifying_follow(struct dt_verifying *verifying,
                                                 const struct dt_entry *entry,
                                                 struct dt_view conversation, bool missing,
                                                 struct dt_error *err);

/* The next leaf of the tree; earlier checkpoints of that size are compared. path_out as of
 * dt_merkle_range_append; may be NULL. */
void dt_verifying_append(struct dt_verifying *verifying, const struct dt_hash *leaf,
                         struct dt_hash *path_out);

/* The log has been read to its end of `size` entries. */
void dt_verifying_end(struct dt_verifying *verifying, uint64_t size);

#endif
