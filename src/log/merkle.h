/*
 * The Merkle tree of a tenant's log: leaf and node hashes, appending, roots, proofs, and checking
 * proofs. Pure: bytes in, bytes out. Where the nodes are kept is the store's business.
 *
 * The tree is kept as paths. Appending leaf i completes the nodes of levels 0 (the leaf itself) to
 * the number of trailing zero bits of i + 1; their hashes, from level 0 upwards, are the leaf's
 * path and are stored with the event (2 hashes an event on average, one row). A node is written
 * once, with the last leaf below it, and never again: node (level, index) is hash number `level` of
 * the path of leaf ((index + 1) << level) - 1. Hence a proof takes one row for each hash of it.
 *
 *     struct dt_merkle_range range;
 *     dt_merkle_range_init(&range);
 *     dt_merkle_leaf(entry, &leaf);
 *     dt_merkle_range_append(&range, &leaf, path, &path_count);      store path[0 .. path_count-1]
 *     dt_merkle_range_root(&range, &root);
 *
 * Source: RFC 9162 section 2.1 (the same tree as RFC 6962 with SHA-256).
 */
#ifndef DT_MERKLE_H
#define DT_MERKLE_H

#include "error.h"
#include <stdint.h>

enum {
    DT_HASH_BYTES = 32,
    DT_MERKLE_PATH = 64,  /* hashes in a path, at most */
    DT_MERKLE_PROOF = 64, /* hashes in a proof, at most */
};

/* Leaves in a tree, at most. */
#define DT_MERKLE_LEAVES ((uint64_t)INT64_MAX)

struct dt_hash {
    uint8_t bytes[DT_HASH_BYTES];
};

bool dt_hash_equal(const struct dt_hash *a, const struct dt_hash *b); /* in constant time */

void dt_merkle_leaf(struct dt_view entry, struct dt_hash *out); /* SHA-256(0x00 || entry) */
void dt_merkle_node(const struct dt_hash *left, const struct dt_hash *right,
                    struct dt_hash *out);  /* SHA-256(0x01 || left || right); out may be either */
void dt_merkle_empty(struct dt_hash *out); /* the root of no leaves: SHA-256 of nothing */

/*
 * A compact range: of a tree of any size the complete subtrees on its right edge, one hash for each
 * bit set in size. All that appending and the root need, and all that reading a log from its first
 * entry to its last keeps.
 */
struct dt_merkle_range {
    uint64_t size;
    struct dt_hash peaks[64]; /* peaks[n] holds while bit n of size is set */
};

void dt_merkle_range_init(struct dt_merkle_range *range);

/*
 * path_out: DT_MERKLE_PATH hashes; *path_count_out: how many were set. Both may be NULL.
 * Range: range->size < DT_MERKLE_LEAVES (asserted; the store refuses before).
 */
void dt_merkle_range_append(struct dt_merkle_range *range, const struct dt_hash *leaf,
                            struct dt_hash *path_out, unsigned *path_count_out);
void dt_merkle_range_root(const struct dt_merkle_range *range, struct dt_hash *out);

/* How many hashes the path of a leaf has: 1 + trailing zero bits of leaf_index + 1. */
unsigned dt_merkle_path_count(uint64_t leaf_index);

/* The leaf whose path holds node (level, index), as its hash number `level`. */
uint64_t dt_merkle_node_leaf(unsigned level, uint64_t index);

/*
 * Where complete nodes are read from. read must set *out to node (level, index) or return an error,
 * which is handed on.
 */
struct dt_merkle_nodes {
    void *self;
    enum dt_status (*read)(void *self, unsigned level, uint64_t index, struct dt_hash *out,
                           struct dt_error *err);
};

/* The range of the first `size` leaves, by at most 63 reads. Errors: those of read; DT_LIMIT. */
DT_MUST_CHECK enum dt_status dt_merkle_range_load(const struct dt_merkle_nodes *nodes,
                                                  uint64_t size, struct dt_merkle_range *range_out,
                                                  struct dt_error *err);

struct dt_merkle_proof {
    unsigned count;
    struct dt_hash hashes[DT_MERKLE_PROOF];
};

/*
 * That leaf `index` is in the tree of the first `size` leaves. Errors: DT_INVALID (index not below
 * size), DT_LIMIT, those of read. Source: RFC 9162 section 2.1.3.1.
 */
DT_MUST_CHECK enum dt_status dt_merkle_prove_inclusion(const struct dt_merkle_nodes *nodes,
                                                       uint64_t index, uint64_t size,
                                                       struct dt_merkle_proof *proof_out,
                                                       struct dt_error *err);

/*
 * That the tree of `size` leaves begins with the tree of `old_size`. Errors: DT_INVALID (old_size
 * over size), DT_LIMIT, those of read. Empty for an old_size of 0, and where the sizes are the
 * same. Source: RFC 9162 section 2.1.4.1.
 */
DT_MUST_CHECK enum dt_status dt_merkle_prove_consistency(const struct dt_merkle_nodes *nodes,
                                                         uint64_t old_size, uint64_t size,
                                                         struct dt_merkle_proof *proof_out,
                                                         struct dt_error *err);

/* Whether the proof holds. Anything that is not exactly the proof is refused, a longer one too.
 * Source: RFC 9162 sections 2.1.3.2 and 2.1.4.2; an old_size of 0 takes an empty proof and the
 * root of no leaves. */
bool dt_merkle_check_inclusion(const struct dt_hash *leaf, uint64_t index, uint64_t size,
                               const struct dt_merkle_proof *proof, const struct dt_hash *root);
bool dt_merkle_check_consistency(uint64_t old_size, const struct dt_hash *old_root, uint64_t size,
                                 const struct dt_hash *root, const struct dt_merkle_proof *proof);

#endif
