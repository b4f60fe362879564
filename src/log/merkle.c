#include "merkle.h"

#include <assert.h>
#include <sodium.h>

bool dt_hash_equal(const struct dt_hash *a, const struct dt_hash *b)
{
    return sodium_memcmp(a->bytes, b->bytes, DT_HASH_BYTES) == 0;
}

void dt_merkle_leaf(struct dt_view entry, struct dt_hash *out)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const unsigned char[]){0x00}, 1);
    if (entry.len > 0)
        crypto_hash_sha256_update(&state, (const unsigned char *)entry.ptr, entry.len);
    crypto_hash_sha256_final(&state, out->bytes);
}

void dt_merkle_node(const struct dt_hash *left, const struct dt_hash *right, struct dt_hash *out)
{
    unsigned char both[1 + 2 * DT_HASH_BYTES] = {0x01};
    memcpy(both + 1, left->bytes, DT_HASH_BYTES);
    memcpy(both + 1 + DT_HASH_BYTES, right->bytes, DT_HASH_BYTES);
    crypto_hash_sha256(out->bytes, both, sizeof both);
}

void dt_merkle_empty(struct dt_hash *out)
{
    crypto_hash_sha256(out->bytes, (const unsigned char *)"", 0);
}

static unsigned trailing_zeros(uint64_t value)
{
    unsigned count = 0;
    while (!(value & 1)) {
        value >>= 1;
        count++;
    }
    return count;
}

void dt_merkle_range_init(struct dt_merkle_range *range)
{
    range->size = 0;
}

void dt_merkle_range_append(struct dt_merkle_range *range, const struct dt_hash *leaf,
                            struct dt_hash *path_out, unsigned *path_count_out)
{
    assert(range->size < DT_MERKLE_LEAVES);
    struct dt_hash node = *leaf;
    unsigned level = 0;
    for (;; level++) {
        if (path_out)
            path_out[level] = node;
        if (!(range->size >> level & 1))
            break;
        dt_merkle_node(&range->peaks[level], &node, &node);
    }
    range->peaks[level] = node;
    range->size++;
    if (path_count_out)
        *path_count_out = level + 1;
}

/* The hash of the last leaves of a range: those that the bits of size below `level` stand for. At
 * least one such bit is set. */
static void fold_below(const struct dt_merkle_range *range, unsigned level, struct dt_hash *out)
{
    bool first = true;
    for (unsigned at = 0; at < level; at++) {
        if (!(range->size >> at & 1))
            continue;
        if (first)
            *out = range->peaks[at];
        else
            dt_merkle_node(&range->peaks[at], out, out);
        first = false;
    }
}

void dt_merkle_range_root(const struct dt_merkle_range *range, struct dt_hash *out)
{
    if (range->size == 0)
        dt_merkle_empty(out);
    else
        fold_below(range, 64, out);
}

unsigned dt_merkle_path_count(uint64_t leaf_index)
{
    assert(leaf_index < DT_MERKLE_LEAVES);
    return 1 + trailing_zeros(leaf_index + 1);
}

uint64_t dt_merkle_node_leaf(unsigned level, uint64_t index)
{
    return ((index + 1) << level) - 1;
}

static enum dt_status check_size(uint64_t size, struct dt_error *err)
{
    if (size <= DT_MERKLE_LEAVES)
        return DT_OK;
    return dt_error_set(err, DT_LIMIT, "a log cannot hold that many entries");
}

/* Reads the peaks that the bits of size from `from` up to but not including `to` stand for. */
static enum dt_status load_peaks(const struct dt_merkle_nodes *nodes, unsigned from, unsigned to,
                                 struct dt_merkle_range *range, struct dt_error *err)
{
    for (unsigned level = from; level < to; level++) {
        if (!(range->size >> level & 1))
            continue;
        enum dt_status status =
            nodes->read(nodes->self, level, (range->size >> level) - 1, &range->peaks[level], err);
        if (status != DT_OK)
            return status;
    }
    return DT_OK;
}

enum dt_status dt_merkle_range_load(const struct dt_merkle_nodes *nodes, uint64_t size,
                                    struct dt_merkle_range *range_out, struct dt_error *err)
{
    struct dt_merkle_range range = {.size = size};
    enum dt_status status = check_size(size, err);
    if (status == DT_OK)
        status = load_peaks(nodes, 0, 64, &range, err);
    if (status == DT_OK)
        *range_out = range;
    return status;
}

/*
 * The right sibling of a node, where its leaves may run out before it is complete. Then it is the
 * fold of the peaks below its level: the tree's right edge.
 */
static enum dt_status read_right(const struct dt_merkle_nodes *nodes, unsigned level,
                                 uint64_t index, uint64_t size, struct dt_hash *out,
                                 struct dt_error *err)
{
    if ((size >> level) > index)
        return nodes->read(nodes->self, level, index, out, err);
    struct dt_merkle_range range = {.size = size};
    enum dt_status status = load_peaks(nodes, 0, level, &range, err);
    if (status == DT_OK)
        fold_below(&range, level, out);
    return status;
}

/* Appends the siblings from complete node (level, index) up to the root of `size` leaves. */
static enum dt_status climb(const struct dt_merkle_nodes *nodes, unsigned level, uint64_t index,
                            uint64_t size, struct dt_merkle_proof *proof, struct dt_error *err)
{
    for (uint64_t last = (size - 1) >> level; last > 0; level++, index >>= 1, last >>= 1) {
        enum dt_status status = DT_OK;
        struct dt_hash *next = &proof->hashes[proof->count];
        if (index & 1)
            status = nodes->read(nodes->self, level, index - 1, next, err);
        else if (index < last)
            status = read_right(nodes, level, index + 1, size, next, err);
        else
            continue; /* alone on the right edge: it is its own parent */
        if (status != DT_OK)
            return status;
        proof->count++;
    }
    return DT_OK;
}

enum dt_status dt_merkle_prove_inclusion(const struct dt_merkle_nodes *nodes, uint64_t index,
                                         uint64_t size, struct dt_merkle_proof *proof_out,
                                         struct dt_error *err)
{
    struct dt_merkle_proof proof = {.count = 0};
    enum dt_status status = check_size(size, err);
    if (status != DT_OK)
        return status;
    if (index >= size)
        return dt_error_set(err, DT_INVALID, "entry %llu is not among the first %llu",
                            (unsigned long long)index, (unsigned long long)size);
    status = climb(nodes, 0, index, size, &proof, err);
    if (status == DT_OK)
        *proof_out = proof;
    return status;
}

/*
 * The old tree's last complete subtree is where both trees part: the path from it to the new root
 * holds all that the old root is made of. Where it is the whole old tree its hash is the old root,
 * which the reader knows.
 */
enum dt_status dt_merkle_prove_consistency(const struct dt_merkle_nodes *nodes, uint64_t old_size,
                                           uint64_t size, struct dt_merkle_proof *proof_out,
                                           struct dt_error *err)
{
    struct dt_merkle_proof proof = {.count = 0};
    enum dt_status status = check_size(size, err);
    if (status != DT_OK)
        return status;
    if (old_size > size)
        return dt_error_set(err, DT_INVALID, "a log of %llu entries did not have %llu before",
                            (unsigned long long)size, (unsigned long long)old_size);
    if (old_size > 0 && old_size < size) {
        unsigned level = trailing_zeros(old_size);
        uint64_t index = (old_size >> level) - 1;
        if (index > 0) {
            status = nodes->read(nodes->self, level, index, &proof.hashes[0], err);
            proof.count = 1;
        }
        if (status == DT_OK)
            status = climb(nodes, level, index, size, &proof, err);
    }
    if (status == DT_OK)
        *proof_out = proof;
    return status;
}

bool dt_merkle_check_inclusion(const struct dt_hash *leaf, uint64_t index, uint64_t size,
                               const struct dt_merkle_proof *proof, const struct dt_hash *root)
{
    if (index >= size || size > DT_MERKLE_LEAVES)
        return false;
    uint64_t last = size - 1;
    struct dt_hash hash = *leaf;
    for (unsigned i = 0; i < proof->count; i++) {
        if (last == 0)
            return false;
        if ((index & 1) || index == last) {
            dt_merkle_node(&proof->hashes[i], &hash, &hash);
            while (!(index & 1) && index != 0) {
                index >>= 1;
                last >>= 1;
            }
        } else {
            dt_merkle_node(&hash, &proof->hashes[i], &hash);
        }
        index >>= 1;
        last >>= 1;
    }
    return last == 0 && dt_hash_equal(&hash, root);
}

/* Both roots, from the subtree where the trees part. first: its hash; the rest of the proof from
 * hash number `from` on. */
static bool check_parting(uint64_t old_size, const struct dt_hash *old_root, uint64_t size,
                          const struct dt_hash *root, const struct dt_hash *first,
                          const struct dt_merkle_proof *proof, unsigned from)
{
    uint64_t index = old_size - 1, last = size - 1;
    while (index & 1) {
        index >>= 1;
        last >>= 1;
    }
    struct dt_hash old_hash = *first, hash = *first;
    for (unsigned i = from; i < proof->count; i++) {
        if (last == 0)
            return false;
        if ((index & 1) || index == last) {
            dt_merkle_node(&proof->hashes[i], &old_hash, &old_hash);
            dt_merkle_node(&proof->hashes[i], &hash, &hash);
            while (!(index & 1) && index != 0) {
                index >>= 1;
                last >>= 1;
            }
        } else {
            dt_merkle_node(&hash, &proof->hashes[i], &hash);
        }
        index >>= 1;
        last >>= 1;
    }
    return last == 0 && dt_hash_equal(&old_hash, old_root) && dt_hash_equal(&hash, root);
}

bool dt_merkle_check_consistency(uint64_t old_size, const struct dt_hash *old_root, uint64_t size,
                                 const struct dt_hash *root, const struct dt_merkle_proof *proof)
{
    if (old_size > size || size > DT_MERKLE_LEAVES)
        return false;
    if (old_size == 0) {
        struct dt_hash empty;
        dt_merkle_empty(&empty);
        return proof->count == 0 && dt_hash_equal(old_root, &empty) &&
               (size > 0 || dt_hash_equal(root, &empty));
    }
    if (old_size == size)
        return proof->count == 0 && dt_hash_equal(old_root, root);
    if ((old_size & (old_size - 1)) == 0)
        return check_parting(old_size, old_root, size, root, old_root, proof, 0);
    return proof->count > 0 &&
           check_parting(old_size, old_root, size, root, &proof->hashes[0], proof, 1);
}
