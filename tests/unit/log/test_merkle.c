/* The Merkle tree: the vectors that Certificate Transparency's implementations share, and a naive
 * twin that follows RFC 9162 section 2.1 word for word, recursion and all. */
#include "merkle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { LEAVES = 520 };

static struct dt_hash leaves[LEAVES]; /* leaf hashes of the twin's tree */
static struct dt_hash paths[LEAVES][DT_MERKLE_PATH];
static unsigned path_counts[LEAVES];

static struct dt_hash hash_of(const char *hex)
{
    struct dt_hash hash;
    for (size_t i = 0; i < DT_HASH_BYTES; i++) {
        char digits[3] = {hex[2 * i], hex[2 * i + 1], 0};
        hash.bytes[i] = (uint8_t)strtoul(digits, NULL, 16);
    }
    return hash;
}

static void assert_hash(const struct dt_hash *got, const struct dt_hash *wanted)
{
    assert_memory_equal(got->bytes, wanted->bytes, DT_HASH_BYTES);
}

/* The eight entries and their roots. Source: the test data of certificate-transparency and
 * transparency-dev/merkle. */
static const struct {
    const char *bytes;
    size_t len;
    const char *root; /* of the tree up to and including this one */
} known[] = {
    {"", 0, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"},
    {"\x00", 1, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"},
    {"\x10", 1, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"},
    {"\x20\x21", 2, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"},
    {"\x30\x31", 2, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"},
    {"\x40\x41\x42\x43", 4, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"},
    {"\x50\x51\x52\x53\x54\x55\x56\x57", 8,
     "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"},
    {"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f", 16,
     "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"},
};

static enum dt_status read_known(void *self, unsigned level, uint64_t index, struct dt_hash *out,
                                 struct dt_error *err)
{
    struct dt_hash(*table)[DT_MERKLE_PATH] = self;
    uint64_t leaf = dt_merkle_node_leaf(level, index);
    assert_true(level < dt_merkle_path_count(leaf));
    *out = table[leaf][level];
    return DT_OK;
}

static void test_merkle__root_of_no_leaves(void **state)
{
    struct dt_merkle_range range;
    struct dt_hash root,
        wanted = hash_of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    dt_merkle_range_init(&range);
    dt_merkle_range_root(&range, &root);
    assert_hash(&root, &wanted);
}

static void test_merkle__known_roots(void **state)
{
    struct dt_merkle_range range;
    dt_merkle_range_init(&range);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct dt_hash leaf, root, wanted = hash_of(known[i].root);
        dt_merkle_leaf((struct dt_view){known[i].bytes, known[i].len}, &leaf);
        dt_merkle_range_append(&range, &leaf, NULL, NULL);
        dt_merkle_range_root(&range, &root);
        assert_hash(&root, &wanted);
    }
}

static const struct known_proof {
    uint64_t old; /* inclusion: the leaf, from 0; consistency: the old size */
    uint64_t size;
    unsigned count;
    const char *hashes[3];
} known_inclusion[] =
    {
        {0, 1, 0, {NULL}},
        {0,
         8,
         3,
         {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
        {5,
         8,
         3,
         {"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
          "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
        {2, 3, 1, {"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"}},
        {1,
         5,
         3,
         {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}},
},
  known_consistency[] = {
      {1, 1, 0, {NULL}},
      {1,
       8,
       3,
       {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
      {6,
       8,
       3,
       {"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
      {2,
       5,
       2,
       {"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}},
      {6,
       7,
       3,
       {"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
};

static void grow_known(struct dt_hash table[8][DT_MERKLE_PATH])
{
    struct dt_merkle_range range;
    dt_merkle_range_init(&range);
    for (size_t i = 0; i < 8; i++) {
        struct dt_hash leaf;
        dt_merkle_leaf((struct dt_view){known[i].bytes, known[i].len}, &leaf);
        dt_merkle_range_append(&range, &leaf, table[i], NULL);
    }
}

static void assert_proof(const struct dt_merkle_proof *proof, const struct known_proof *wanted)
{
    assert_int_equal(proof->count, wanted->count);
    for (unsigned i = 0; i < proof->count; i++) {
        struct dt_hash hash = hash_of(wanted->hashes[i]);
        assert_hash(&proof->hashes[i], &hash);
    }
}

static void test_merkle__known_proofs(void **state)
{
    static struct dt_hash table[8][DT_MERKLE_PATH];
    struct dt_merkle_nodes nodes = {table, read_known};
    struct dt_merkle_proof proof;
    struct dt_error err;
    grow_known(table);
    for (size_t i = 0; i < sizeof known_inclusion / sizeof *known_inclusion; i++) {
        const struct known_proof *at = &known_inclusion[i];
        struct dt_hash root = hash_of(known[at->size - 1].root);
        assert_int_equal(dt_merkle_prove_inclusion(&nodes, at->old, at->size, &proof, &err), DT_OK);
        assert_proof(&proof, at);
        assert_true(
            dt_merkle_check_inclusion(&table[at->old][0], at->old, at->size, &proof, &root));
    }
    for (size_t i = 0; i < sizeof known_consistency / sizeof *known_consistency; i++) {
        const struct known_proof *at = &known_consistency[i];
        struct dt_hash old = hash_of(known[at->old - 1].root),
                       root = hash_of(known[at->size - 1].root);
        assert_int_equal(dt_merkle_prove_consistency(&nodes, at->old, at->size, &proof, &err),
                         DT_OK);
        assert_proof(&proof, at);
        assert_true(dt_merkle_check_consistency(at->old, &old, at->size, &root, &proof));
    }
}

/* The twin: RFC 9162 section 2.1.1, 2.1.3.1 and 2.1.4.1 as they are written. */
static uint64_t split_of(uint64_t count)
{
    uint64_t k = 1;
    while (k * 2 < count)
        k *= 2;
    return k;
}

static struct dt_hash twin_root(uint64_t from, uint64_t count)
{
    if (count == 1)
        return leaves[from];
    uint64_t k = split_of(count);
    struct dt_hash left = twin_root(from, k), right = twin_root(from + k, count - k), both;
    dt_merkle_node(&left, &right, &both);
    return both;
}

static void twin_path(uint64_t m, uint64_t from, uint64_t count, struct dt_merkle_proof *proof)
{
    if (count == 1)
        return;
    uint64_t k = split_of(count);
    if (m < k) {
        twin_path(m, from, k, proof);
        proof->hashes[proof->count++] = twin_root(from + k, count - k);
    } else {
        twin_path(m - k, from + k, count - k, proof);
        proof->hashes[proof->count++] = twin_root(from, k);
    }
}

static void twin_subproof(uint64_t m, uint64_t from, uint64_t count, bool whole,
                          struct dt_merkle_proof *proof)
{
    if (m == count) {
        if (!whole)
            proof->hashes[proof->count++] = twin_root(from, count);
        return;
    }
    uint64_t k = split_of(count);
    if (m <= k) {
        twin_subproof(m, from, k, whole, proof);
        proof->hashes[proof->count++] = twin_root(from + k, count - k);
    } else {
        twin_subproof(m - k, from + k, count - k, false, proof);
        proof->hashes[proof->count++] = twin_root(from, k);
    }
}

static int grow(void **state)
{
    struct dt_merkle_range range;
    dt_merkle_range_init(&range);
    for (size_t i = 0; i < LEAVES; i++) {
        dt_merkle_leaf((struct dt_view){(const char *)&i, sizeof i}, &leaves[i]);
        dt_merkle_range_append(&range, &leaves[i], paths[i], &path_counts[i]);
    }
    return 0;
}

static void assert_proofs_equal(const struct dt_merkle_proof *a, const struct dt_merkle_proof *b)
{
    assert_int_equal(a->count, b->count);
    for (unsigned i = 0; i < a->count; i++)
        assert_hash(&a->hashes[i], &b->hashes[i]);
}

static void test_merkle__a_path_is_as_long_as_it_says(void **state)
{
    for (uint64_t i = 0; i < LEAVES; i++)
        assert_int_equal(path_counts[i], dt_merkle_path_count(i));
}

static void test_merkle__range_is_the_twin_s_root(void **state)
{
    struct dt_merkle_nodes nodes = {paths, read_known};
    struct dt_merkle_range range;
    struct dt_hash root, wanted;
    struct dt_error err;
    for (uint64_t size = 1; size <= LEAVES; size++) {
        assert_int_equal(dt_merkle_range_load(&nodes, size, &range, &err), DT_OK);
        dt_merkle_range_root(&range, &root);
        wanted = twin_root(0, size);
        assert_hash(&root, &wanted);
    }
}

/* Sizes: all up to 70, then those around powers of two. */
static uint64_t next_size(uint64_t size)
{
    static const uint64_t later[] = {70, 127, 128, 129, 255, 257, 300, 511, 512, 513, LEAVES};
    if (size < 70)
        return size + 1;
    for (size_t i = 0; i < sizeof later / sizeof *later; i++)
        if (later[i] > size)
            return later[i];
    return LEAVES + 1;
}

static void test_merkle__inclusion_as_the_twin_proves_it(void **state)
{
    struct dt_merkle_nodes nodes = {paths, read_known};
    struct dt_error err;
    for (uint64_t size = 1; size <= LEAVES; size = next_size(size)) {
        struct dt_hash root = twin_root(0, size);
        for (uint64_t i = 0; i<size; i += size> 70 ? 13 : 1) {
            struct dt_merkle_proof proof, wanted = {.count = 0};
            twin_path(i, 0, size, &wanted);
            assert_int_equal(dt_merkle_prove_inclusion(&nodes, i, size, &proof, &err), DT_OK);
            assert_proofs_equal(&proof, &wanted);
            assert_true(dt_merkle_check_inclusion(&leaves[i], i, size, &proof, &root));
        }
    }
}

static void test_merkle__consistency_as_the_twin_proves_it(void **state)
{
    struct dt_merkle_nodes nodes = {paths, read_known};
    struct dt_error err;
    for (uint64_t size = 1; size <= LEAVES; size = next_size(size)) {
        struct dt_hash root = twin_root(0, size);
        for (uint64_t old = 1; old <= size; old += size > 70 ? 13 : 1) {
            struct dt_merkle_proof proof, wanted = {.count = 0};
            struct dt_hash old_root = twin_root(0, old);
            twin_subproof(old, 0, size, true, &wanted);
            assert_int_equal(dt_merkle_prove_consistency(&nodes, old, size, &proof, &err), DT_OK);
            assert_proofs_equal(&proof, &wanted);
            assert_true(dt_merkle_check_consistency(old, &old_root, size, &root, &proof));
        }
    }
}

/* What is wrong in one place of a proof or beside it is refused. */
static void try_spoiled_inclusion(uint64_t index, uint64_t size, const struct dt_merkle_proof *good,
                                  const struct dt_hash *root, unsigned *tried)
{
    struct dt_merkle_proof bad = *good;
    for (unsigned i = 0; i < good->count; i++) {
        bad.hashes[i].bytes[i % DT_HASH_BYTES] ^= 8;
        assert_false(dt_merkle_check_inclusion(&leaves[index], index, size, &bad, root));
        bad = *good;
    }
    if (good->count > 0) {
        bad.count--;
        assert_false(dt_merkle_check_inclusion(&leaves[index], index, size, &bad, root));
        bad = *good;
    }
    bad.hashes[bad.count++] = *root;
    assert_false(dt_merkle_check_inclusion(&leaves[index], index, size, &bad, root));
    assert_false(dt_merkle_check_inclusion(&leaves[index], index + size, size, good, root));
    assert_false(dt_merkle_check_inclusion(&leaves[index], index ^ 1, size, good, root) &&
                 size > 1);
    assert_false(dt_merkle_check_inclusion(root, index, size, good, root) && size > 1);
    *tried += good->count + 5;
}

static void test_merkle__spoiled_proofs_are_refused(void **state)
{
    struct dt_merkle_nodes nodes = {paths, read_known};
    struct dt_error err;
    unsigned tried = 0;
    for (uint64_t size = 1; size <= 40; size++) {
        struct dt_hash root = twin_root(0, size);
        for (uint64_t i = 0; i < size; i++) {
            struct dt_merkle_proof good;
            assert_int_equal(dt_merkle_prove_inclusion(&nodes, i, size, &good, &err), DT_OK);
            try_spoiled_inclusion(i, size, &good, &root, &tried);
        }
        for (uint64_t old = 1; old < size; old++) {
            struct dt_merkle_proof good, bad;
            struct dt_hash old_root = twin_root(0, old), other = twin_root(0, old + 1);
            assert_int_equal(dt_merkle_prove_consistency(&nodes, old, size, &good, &err), DT_OK);
            for (unsigned i = 0; i < good.count; i++) {
                bad = good;
                bad.hashes[i].bytes[0] ^= 1;
                assert_false(dt_merkle_check_consistency(old, &old_root, size, &root, &bad));
            }
            bad = good;
            bad.count--;
            assert_false(dt_merkle_check_consistency(old, &old_root, size, &root, &bad));
            bad = good;
            bad.hashes[bad.count++] = root;
            assert_false(dt_merkle_check_consistency(old, &old_root, size, &root, &bad));
            assert_false(dt_merkle_check_consistency(old, &other, size, &root, &good));
            assert_false(dt_merkle_check_consistency(old, &old_root, size, &old_root, &good));
            assert_false(dt_merkle_check_consistency(size, &root, old, &old_root, &good));
            tried += good.count + 5;
        }
    }
    print_message("# %u spoiled proofs refused\n", tried);
    assert_true(tried > 5000);
}

static void test_merkle__nothing_before_is_the_beginning_of_all(void **state)
{
    struct dt_hash empty, root = twin_root(0, 5);
    struct dt_merkle_proof proof = {.count = 0};
    dt_merkle_empty(&empty);
    assert_true(dt_merkle_check_consistency(0, &empty, 5, &root, &proof));
    assert_true(dt_merkle_check_consistency(0, &empty, 0, &empty, &proof));
    assert_false(dt_merkle_check_consistency(0, &root, 5, &root, &proof));
    assert_false(dt_merkle_check_consistency(0, &empty, 0, &root, &proof));
    proof.hashes[proof.count++] = root;
    assert_false(dt_merkle_check_consistency(0, &empty, 5, &root, &proof));
}

static void test_merkle__asking_too_much_is_an_error(void **state)
{
    struct dt_merkle_nodes nodes = {paths, read_known};
    struct dt_merkle_proof proof;
    struct dt_merkle_range range;
    struct dt_error err;
    assert_int_equal(dt_merkle_prove_inclusion(&nodes, 5, 5, &proof, &err), DT_INVALID);
    assert_int_equal(dt_merkle_prove_inclusion(&nodes, 0, 0, &proof, &err), DT_INVALID);
    assert_int_equal(dt_merkle_prove_consistency(&nodes, 6, 5, &proof, &err), DT_INVALID);
    assert_int_equal(dt_merkle_prove_inclusion(&nodes, 5, UINT64_MAX, &proof, &err), DT_LIMIT);
    assert_int_equal(dt_merkle_range_load(&nodes, UINT64_MAX, &range, &err), DT_LIMIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_merkle__root_of_no_leaves),
        cmocka_unit_test(test_merkle__known_roots),
        cmocka_unit_test(test_merkle__known_proofs),
        cmocka_unit_test(test_merkle__a_path_is_as_long_as_it_says),
        cmocka_unit_test(test_merkle__range_is_the_twin_s_root),
        cmocka_unit_test(test_merkle__inclusion_as_the_twin_proves_it),
        cmocka_unit_test(test_merkle__consistency_as_the_twin_proves_it),
        cmocka_unit_test(test_merkle__spoiled_proofs_are_refused),
        cmocka_unit_test(test_merkle__nothing_before_is_the_beginning_of_all),
        cmocka_unit_test(test_merkle__asking_too_much_is_an_error),
    };
    return cmocka_run_group_tests(tests, grow, NULL);
}
