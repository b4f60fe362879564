/*
 * The playbooks of the house: each tenant keeps versions of its own and has one in force, or the
 * shipped one (version 0). Keeping a version and putting it into force are events of kind
 * `playbook` in the tenant's conversation "house"; whoever follows the log takes a change in with
 * dt_playbooks_refresh, on every node.
 *
 * On the shelf "desk.playbook":
 *   tenant 0x00 'h'              the highest version, the one in force (4 bytes each, big-endian)
 *   tenant 0x00 'v' ~version     when, by whom, the note, the text: newest first
 *   tenant 0x00 'k' 16 bytes     the version that a request's key has made (a hash of the key)
 *
 * An engine (the lexicon and the learned reader of all, the tenant's own playbook) stays valid
 * until the playbooks are destroyed, also when another version is in force by then: whoever reads a
 * thread goes on with what he began with. Equal texts share one.
 *
 * Knows no desk: it is a part of one. Any thread.
 */
#ifndef DT_PLAYBOOKS_H
#define DT_PLAYBOOKS_H

#include "conversation.h"
#include "store.h"

enum {
    DT_PLAYBOOKS_TEXT_BYTES = 256 * 1024, /* of a version */
    DT_PLAYBOOKS_NOTE_BYTES = 800,
    DT_PLAYBOOKS_VERSION_MAX = 1000000
};

struct dt_playbooks;

struct dt_playbooks_options {
    struct dt_store *store;     /* borrowed */
    const struct dt_core *core; /* borrowed: lexicon, learner, and the shipped playbook */
    uint32_t rules;             /* stands for program, lexicon and model; not 0 */
};

/* Errors: DT_INVALID, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_playbooks_create(const struct dt_playbooks_options *options,
                                                 struct dt_playbooks **out, struct dt_error *err);
void dt_playbooks_destroy(struct dt_playbooks *playbooks); /* NULL is allowed */

/*
 * The engine with the tenant's playbook in force, as far as it was taken in; the shipped one where
 * it cannot be read. *rules_out (may be NULL): another number with every other playbook, the same
 * on every node. Valid until destroy.
 */
const struct dt_core *dt_playbooks_core(struct dt_playbooks *playbooks, struct dt_view tenant,
                                        uint32_t *rules_out);

/*
 * Takes in which version is in force now: call it when a `playbook` event comes by. On failure the
 * old one stays. Errors: DT_FORMAT (this program cannot read it any more), those of reading,
 * DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_playbooks_refresh(struct dt_playbooks *playbooks,
                                                  struct dt_view tenant, struct dt_error *err);

/* An engine with a text that is not kept, for trying it. *rules_out as above; may be NULL. Errors:
 * those of dt_playbook_create. */
DT_MUST_CHECK enum dt_status dt_playbooks_try(struct dt_playbooks *playbooks, struct dt_view text,
                                              struct dt_playbook **playbook_out,
                                              struct dt_core *core_out, struct dt_error *err);

struct dt_playbook_version {
    uint32_t version; /* 0: the shipped one */
    bool active;
    dt_instant at;                 /* DT_INSTANT_NONE for the shipped one */
    struct dt_view by, note, text; /* in the arena */
};

struct dt_playbook_new {
    struct dt_view text; /* YAML */
    struct dt_view note; /* what is new in it; may be empty */
    struct dt_view by;   /* the event's actor */
    dt_instant at;
    struct dt_view key; /* names the request, so that sent twice it counts once; "": none */
};

/*
 * Keeps a version; it is not in force yet. Errors: DT_FORMAT (it is no playbook: line and column
 * set), DT_LIMIT, DT_CONFLICT (the key was used for something else); those of writing.
 */
DT_MUST_CHECK enum dt_status dt_playbooks_add(struct dt_playbooks *playbooks, struct dt_view tenant,
                                              const struct dt_playbook_new *what,
                                              uint32_t *version_out, struct dt_error *err);

/* One version with its text. Errors: DT_NOT_FOUND, those of reading, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_playbooks_get(struct dt_playbooks *playbooks, struct dt_view tenant,
                                              uint32_t version, struct dt_arena *arena,
                                              struct dt_playbook_version *out,
                                              struct dt_error *err);

/* Versions up to `from`, newest first and the shipped one last, up to max; UINT32_MAX: all. */
DT_MUST_CHECK enum dt_status dt_playbooks_list(struct dt_playbooks *playbooks,
                                               struct dt_view tenant, uint32_t from, size_t max,
                                               struct dt_arena *arena,
                                               struct dt_playbook_version *out, size_t *count_out,
                                               struct dt_error *err);

/* Puts a version into force: followers take it in. Errors: DT_NOT_FOUND, DT_FORMAT (it cannot be
 * read any more); those of writing. */
DT_MUST_CHECK enum dt_status dt_playbooks_activate(struct dt_playbooks *playbooks,
                                                   struct dt_view tenant, uint32_t version,
                                                   struct dt_view by, dt_instant at,
                                                   struct dt_error *err);

#endif
