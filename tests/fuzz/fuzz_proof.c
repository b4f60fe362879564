/*
 * Proofs made of any bytes, against a tree that the bytes choose as well. What must hold: nothing
 * but the one right proof is taken.
 *
 *     byte 0: leaves; byte 1: a leaf, or an earlier size; byte 2: hashes kept of the right proof;
 *     then pairs of a place and a mask to change in it, then whole hashes to put behind it
 */
#include "merkle.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "line %d: %s\n", __LINE__, #condition);                                \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

enum { LEAVES = 256, PAIRS = 4 };

static struct dt_hash paths[LEAVES][DT_MERKLE_PATH];
static struct dt_hash roots[LEAVES + 1];

static void grow(void)
{
    struct dt_merkle_range range;
    dt_merkle_range_init(&range);
    dt_merkle_range_root(&range, &roots[0]);
    for (size_t i = 0; i < LEAVES; i++) {
        struct dt_hash leaf;
        dt_merkle_leaf((struct dt_view){(const char *)&i, sizeof i}, &leaf);
        dt_merkle_range_append(&range, &leaf, paths[i], NULL);
        dt_merkle_range_root(&range, &roots[i + 1]);
    }
}

static enum dt_status read_node(void *self, unsigned level, uint64_t index, struct dt_hash *out,
                                struct dt_error *err)
{
    *out = paths[dt_merkle_node_leaf(level, index)][level];
    return DT_OK;
}

static bool same(const struct dt_merkle_proof *a, const struct dt_merkle_proof *b)
{
    return a->count == b->count && memcmp(a->hashes, b->hashes, a->count * sizeof *a->hashes) == 0;
}

static void spoil(struct dt_merkle_proof *proof, const uint8_t *data, size_t size)
{
    if (proof->count > data[2])
        proof->count = data[2];
    size_t at = 3;
    for (int i = 0; i < PAIRS && at + 2 <= size; i++, at += 2)
        if (proof->count > 0)
            proof->hashes[data[at] / 32 % proof->count].bytes[data[at] % 32] ^= data[at + 1];
    for (; at + DT_HASH_BYTES <= size && proof->count < DT_MERKLE_PROOF; at += DT_HASH_BYTES)
        memcpy(proof->hashes[proof->count++].bytes, data + at, DT_HASH_BYTES);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_merkle_nodes nodes = {NULL, read_node};
    struct dt_merkle_proof right, proof;
    struct dt_error err;
    if (paths[0][0].bytes[0] == 0)
        grow();
    if (size < 3)
        return 0;
    uint64_t leaves = (uint64_t)data[0] + 1, index = data[1] % leaves;
    REQUIRE(dt_merkle_prove_inclusion(&nodes, index, leaves, &right, &err) == DT_OK);
    proof = right;
    spoil(&proof, data, size);
    REQUIRE(dt_merkle_check_inclusion(&paths[index][0], index, leaves, &proof, &roots[leaves]) ==
            same(&proof, &right));
    REQUIRE(dt_merkle_prove_consistency(&nodes, index, leaves, &right, &err) == DT_OK);
    proof = right;
    spoil(&proof, data, size);
    REQUIRE(dt_merkle_check_consistency(index, &roots[index], leaves, &roots[leaves], &proof) ==
            same(&proof, &right));
    return 0;
}
