/*
 * The tamper-evident record of a store: what seals its events (the store's dt_sealer), and what
 * reads, proves, signs and re-keys afterwards. docs/design/record.md argues and specifies it.
 *
 * For every event, in the transaction that writes it: the body goes into an envelope under its
 * conversation's key, the content is committed to under a salt, and the entry becomes a leaf of the
 * tenant's Merkle tree. All that the record keeps of its own stands on five of the store's shelves:
 *
 *   record.tree        tenant 0x00 entry (8 bytes) -> the conversation's tag, the leaf's path
 *   record.key         tenant 0x00 conversation    -> its tag, and its wrapped key until it is
 * erased record.tenant      tenant                      -> its signing key, wrapped; public half;
 * origin record.checkpoint  tenant 0x00 size (8 bytes)  -> a checkpoint that was handed out
 *   record.index       tenant                      -> its key of blind indexes, wrapped
 *
 *     dt_record_create(&(struct dt_record_options){.keys = keys}, &record, err);
 *     options.sealer = dt_record_sealer(record);
 *     dt_store_sqlite_open(path, &options, &store, err);
 *     ...
 *     dt_store_close(store);
 *     dt_record_destroy(record);
 *
 * Threads: the sealer's writing half is the store's writer's alone; everything else may be called
 * by any thread.
 */
#ifndef DT_RECORD_H
#define DT_RECORD_H

#include "checkpoint.h"
#include "commitment.h"
#include "keys.h"
#include "store.h"

struct dt_record;

struct dt_record_options {
    const struct dt_keys *keys;      /* borrowed; NULL: nothing can be written, opened or signed */
    const struct dt_entropy *random; /* borrowed; NULL: the system's */
    struct dt_view house; /* begins the origins of new tenants: "house/tenant". Empty: "detente-"
                             and 16 random hex digits, so that no two houses share a name */
};

/* Owns: the caller destroys it, after the store was closed. Errors: DT_INVALID (house is no key
 * name), DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_record_create(const struct dt_record_options *options,
                                              struct dt_record **out, struct dt_error *err);
void dt_record_destroy(struct dt_record *record);

/* Borrowed from the record. */
const struct dt_sealer *dt_record_sealer(const struct dt_record *record);

/* Who signs for a tenant: the key's name is the log's origin. Errors: DT_NOT_FOUND (no such
 * tenant), DT_FORMAT, those of reading. */
DT_MUST_CHECK enum dt_status dt_record_signer(struct dt_store *store, struct dt_view tenant,
                                              struct dt_note_key *out, struct dt_error *err);

/* Signs a text in the tenant's name and appends the note. Errors: DT_DENIED (no keys), those of
 * dt_keys_unwrap and of reading, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_record_sign(const struct dt_record *record, struct dt_store *store,
                                            struct dt_view tenant, struct dt_view text,
                                            struct dt_buf *note_out, struct dt_error *err);

/* Whether that could be done: the tenant's signing key opens. Errors: those of dt_record_sign;
 * DT_DENIED also where its master key is not in the file, DT_FORMAT where the row was changed. */
DT_MUST_CHECK enum dt_status dt_record_can_sign(const struct dt_record *record,
                                                struct dt_store *store, struct dt_view tenant,
                                                struct dt_error *err);

/* What the tree was at a size; proofs about it. self of nodes is a struct dt_record_tree. */
struct dt_record_tree {
    struct dt_store *store;
    struct dt_view tenant;
    struct dt_arena *arena; /* reset at each read */
};

struct dt_merkle_nodes dt_record_nodes(struct dt_record_tree *tree);

/*
 * Signs how far the tenant's log has come, appends the note, and keeps a copy in the store where
 * that can be written (keep). Errors: those of dt_record_sign; DT_FORMAT where the tree does not
 * begin with that of the last checkpoint kept: nothing is signed then.
 */
DT_MUST_CHECK enum dt_status dt_record_checkpoint(const struct dt_record *record,
                                                  struct dt_store *store, struct dt_view tenant,
                                                  bool keep, struct dt_checkpoint *out,
                                                  struct dt_buf *note_out, struct dt_error *err);

/* A conversation's row as it is stored. */
struct dt_record_key {
    struct dt_tag tag;
    struct dt_view wrapped; /* empty where it was erased */
};

/* key_out's view lives in the arena. Errors: DT_NOT_FOUND, DT_FORMAT, those of reading. */
DT_MUST_CHECK enum dt_status dt_record_key(struct dt_store *store, struct dt_view tenant,
                                           struct dt_view conversation, struct dt_arena *arena,
                                           struct dt_record_key *key_out, struct dt_error *err);

/* A data key or none, opened; the caller wipes it. Errors: those of dt_keys_unwrap; DT_DENIED. */
DT_MUST_CHECK enum dt_status dt_record_open_key(const struct dt_record *record,
                                                struct dt_view tenant,
                                                const struct dt_record_key *key, uint8_t *out,
                                                struct dt_error *err);

/* An event's body as it was recorded. */
struct dt_record_opened {
    struct dt_view body; /* in the arena, or in the sealed body */
    struct dt_salt salt;
};

/*
 * Opens what an event's row holds and compares it with the commitment: DT_OK means that
 * conversation, actor and body are what was recorded. key: as dt_record_open_key gives it, NULL
 * for a clear envelope. Errors: DT_FORMAT (it is not), DT_NOT_FOUND (no key), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_record_open(const struct dt_event *event,
                                            const struct dt_sealed *sealed, const uint8_t *key,
                                            struct dt_arena *arena, struct dt_record_opened *out,
                                            struct dt_error *err);

/*
 * The tenant's key for blind indexes (keyed hashes of words, of customers' ids), made when it is
 * first asked for and wrapped as the others are, on the shelf record.index: whoever has the store
 * and not the master keys cannot ask whether a word was said. key_out: DT_KEY_BYTES; the caller
 * wipes it. Errors: DT_DENIED (no keys), those of dt_keys_unwrap, of reading and of writing.
 */
DT_MUST_CHECK enum dt_status dt_record_index_key(const struct dt_record *record,
                                                 struct dt_store *store, struct dt_view tenant,
                                                 uint8_t *key_out, struct dt_error *err);

/*
 * Wraps everything in the store under the first master key that is not yet, some rows a
 * transaction. May be stopped anywhere and called again. *done_out (may be NULL) counts rows made
 * anew. Errors: those of dt_keys_rewrap and of writing.
 */
DT_MUST_CHECK enum dt_status dt_record_rewrap(struct dt_record *record, struct dt_store *store,
                                              uint64_t *done_out, struct dt_error *err);

/* What the record was created with. */
const struct dt_keys *dt_record_keys(const struct dt_record *record);
const struct dt_entropy *dt_record_random(const struct dt_record *record);

/* Whether a reading of the tree row of an entry makes sense, and its parts. */
struct dt_record_leaf {
    struct dt_tag tag;
    unsigned path_count;
    struct dt_hash path[DT_MERKLE_PATH];
};

bool dt_record_leaf_read(struct dt_view value, uint64_t entry, struct dt_record_leaf *out);

/* The entry of an event, from its head and the tag. False for a kind this program does not know. */
bool dt_record_entry(const struct dt_event *event, const struct dt_tag *tag,
                     const struct dt_hash *commitment, struct dt_entry *out);

#endif
