/* Master keys: their file, wrapping, rotation; and envelopes, commitments and entries beside them.
 */
#include "envelope.h"
#include "keys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define KEY_A "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
#define KEY_B "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="

static const struct dt_key_use use_a = {{"conversation", 12}, {"acme", 4}, {"tag-a", 5}};

static struct dt_keys *keys_of(const char *text)
{
    struct dt_keys *keys;
    struct dt_error err;
    assert_int_equal(dt_keys_parse(dt_view_of(text), &keys, &err), DT_OK);
    return keys;
}

static struct dt_view view_of(const struct dt_wrapped *wrapped)
{
    return (struct dt_view){(const char *)wrapped->bytes, sizeof wrapped->bytes};
}

static const struct {
    const char *text;
    enum dt_status status;
    unsigned line;
} files[] = {
    {"master " KEY_A "\n", DT_OK, 0},
    {"# a remark\r\n\n  master   " KEY_A "  \r\nmaster " KEY_B, DT_OK, 0},
    {"", DT_FORMAT, 0},
    {"# nothing\n", DT_FORMAT, 0},
    {"master " KEY_A "\nmaster " KEY_A "\n", DT_FORMAT, 2},
    {"master\n", DT_FORMAT, 1},
    {"\nmaster AAAA\n", DT_FORMAT, 2},
    {"master AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n", DT_FORMAT, 1}, /* another form */
    {"slave " KEY_A "\n", DT_FORMAT, 1},
};

static void test_keys__files(void **state)
{
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct dt_keys *keys = NULL;
        struct dt_error err = {0};
        assert_int_equal(dt_keys_parse(dt_view_of(files[i].text), &keys, &err), files[i].status);
        assert_int_equal(err.line, files[i].line);
        dt_keys_destroy(keys);
    }
}

static void test_keys__a_wrapped_key_opens_for_its_use_only(void **state)
{
    static const struct dt_key_use others[] = {
        {{"signing", 7}, {"acme", 4}, {"tag-a", 5}},
        {{"conversation", 12}, {"acmf", 4}, {"tag-a", 5}},
        {{"conversation", 12}, {"acme", 4}, {"tag-b", 5}},
        {{"conversation", 12}, {"acmet", 5}, {"ag-a", 4}},
    };
    struct dt_keys *keys = keys_of("master " KEY_A "\n");
    uint64_t seed = 1;
    struct dt_entropy random = dt_entropy_seeded(&seed);
    uint8_t key[DT_KEY_BYTES] = "a data key", opened[DT_KEY_BYTES];
    struct dt_wrapped wrapped;
    struct dt_error err;
    assert_int_equal(dt_keys_wrap(keys, &random, &use_a, key, &wrapped, &err), DT_OK);
    assert_int_equal(dt_keys_unwrap(keys, &use_a, view_of(&wrapped), opened, &err), DT_OK);
    assert_memory_equal(key, opened, sizeof key);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_int_equal(dt_keys_unwrap(keys, &others[i], view_of(&wrapped), opened, &err),
                         DT_FORMAT);
    for (size_t i = 0; i < sizeof wrapped.bytes; i++) {
        wrapped.bytes[i] ^= 0x40;
        assert_int_not_equal(dt_keys_unwrap(keys, &use_a, view_of(&wrapped), opened, &err), DT_OK);
        wrapped.bytes[i] ^= 0x40;
    }
    dt_keys_destroy(keys);
}

static void test_keys__rotation(void **state)
{
    struct dt_keys *old = keys_of("master " KEY_A "\n");
    struct dt_keys *both = keys_of("master " KEY_B "\nmaster " KEY_A "\n");
    struct dt_keys *new = keys_of("master " KEY_B "\n");
    uint8_t key[DT_KEY_BYTES] = "a data key", opened[DT_KEY_BYTES];
    struct dt_wrapped wrapped, again;
    struct dt_error err;
    assert_int_equal(dt_keys_wrap(old, &dt_entropy_system, &use_a, key, &wrapped, &err), DT_OK);
    assert_int_equal(dt_keys_unwrap(new, &use_a, view_of(&wrapped), opened, &err), DT_NOT_FOUND);
    assert_non_null(strstr(err.message, "master key"));
    assert_true(dt_keys_is_current(old, view_of(&wrapped)));
    assert_false(dt_keys_is_current(both, view_of(&wrapped)));
    assert_int_equal(
        dt_keys_rewrap(both, &dt_entropy_system, &use_a, view_of(&wrapped), &again, &err), DT_OK);
    assert_true(dt_keys_is_current(both, view_of(&again)));
    assert_int_equal(dt_keys_unwrap(new, &use_a, view_of(&again), opened, &err), DT_OK);
    assert_memory_equal(key, opened, sizeof key);
    dt_keys_destroy(old);
    dt_keys_destroy(both);
    dt_keys_destroy(new);
}

static void test_keys__the_file_is_guarded(void **state)
{
    char folder[] = "/tmp/detente-keys-XXXXXX", path[64], other[64];
    struct dt_keys *keys = NULL;
    struct dt_error err;
    struct stat info;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/keys", folder);
    snprintf(other, sizeof other, "%s/link", folder);
    assert_int_equal(dt_keys_load(path, &keys, &err), DT_NOT_FOUND);
    assert_int_equal(dt_keys_create_file(path, &dt_entropy_system, &err), DT_OK);
    assert_int_equal(dt_keys_create_file(path, &dt_entropy_system, &err), DT_CONFLICT);
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 07777, 0600);
    assert_int_equal(dt_keys_load(path, &keys, &err), DT_OK);
    assert_int_equal(dt_keys_count(keys), 1);
    dt_keys_destroy(keys);
    assert_int_equal(chmod(path, 0640), 0);
    assert_int_equal(dt_keys_load(path, &keys, &err), DT_DENIED);
    assert_non_null(strstr(err.message, "chmod 600"));
    assert_int_equal(chmod(path, 0600), 0);
    assert_int_equal(dt_keys_load(folder, &keys, &err), DT_DENIED);
    assert_int_equal(mkfifo(other, 0600), 0);
    assert_int_equal(dt_keys_load(other, &keys, &err), DT_DENIED);
    unlink(other);
    unlink(path);
    rmdir(folder);
}

static void test_keys__the_file_is_rotated(void **state)
{
    char folder[] = "/tmp/detente-keys-XXXXXX", path[64];
    struct dt_keys *keys;
    struct dt_error err;
    struct stat info;
    uint8_t first[DT_KEY_ID_BYTES], id[DT_KEY_ID_BYTES];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/keys", folder);
    assert_int_equal(dt_keys_create_file(path, &dt_entropy_system, &err), DT_OK);
    assert_int_equal(dt_keys_load(path, &keys, &err), DT_OK);
    dt_keys_id(keys, 0, first);
    dt_keys_destroy(keys);
    for (int i = 2; i <= DT_KEYS_MASTERS; i++)
        assert_int_equal(dt_keys_add_to_file(path, &dt_entropy_system, &err), DT_OK);
    assert_int_equal(dt_keys_add_to_file(path, &dt_entropy_system, &err), DT_LIMIT);
    assert_int_equal(dt_keys_load(path, &keys, &err), DT_OK);
    assert_int_equal(dt_keys_count(keys), DT_KEYS_MASTERS);
    dt_keys_id(keys, DT_KEYS_MASTERS - 1, id);
    assert_memory_equal(id, first, sizeof id);
    dt_keys_id(keys, 0, first);
    dt_keys_destroy(keys);
    assert_int_equal(dt_keys_drop_old_from_file(path, &err), DT_OK);
    assert_int_equal(dt_keys_load(path, &keys, &err), DT_OK);
    assert_int_equal(dt_keys_count(keys), 1);
    dt_keys_id(keys, 0, id);
    assert_memory_equal(id, first, sizeof id);
    dt_keys_destroy(keys);
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 07777, 0600);
    unlink(path);
    assert_int_equal(rmdir(folder), 0); /* nothing was left beside it */
}

static const struct dt_content content = {{"c-42", 4}, {"customer", 8}, {"{\"text\":\"yes\"}", 14}};

static void test_envelope__opens_with_its_key_and_commitment_only(void **state)
{
    uint64_t seed = 7;
    struct dt_entropy random = dt_entropy_seeded(&seed);
    uint8_t key[DT_KEY_BYTES] = {1}, wrong[DT_KEY_BYTES] = {2};
    struct dt_hash commitment, other = {{0}};
    struct dt_error err;
    struct dt_buf out;
    struct dt_view body;
    struct dt_salt salt;
    char room[256];
    dt_buf_init(&out);
    assert_int_equal(dt_envelope_close(&random, key, &content, &out, &commitment, &err), DT_OK);
    assert_int_equal(out.len, DT_ENVELOPE_OVERHEAD_BYTES + content.body.len);
    struct dt_view sealed = dt_buf_view(&out);
    assert_int_equal(dt_envelope_open(sealed, key, &commitment, room, &body, &salt, &err), DT_OK);
    assert_true(dt_view_equal(body, content.body));
    dt_commit(&content, &salt, &other);
    assert_true(dt_hash_equal(&commitment, &other));
    assert_int_equal(dt_envelope_open(sealed, NULL, &commitment, room, &body, &salt, &err),
                     DT_NOT_FOUND);
    assert_int_equal(dt_envelope_open(sealed, wrong, &commitment, room, &body, &salt, &err),
                     DT_FORMAT);
    other.bytes[0] ^= 1;
    assert_int_equal(dt_envelope_open(sealed, key, &other, room, &body, &salt, &err), DT_FORMAT);
    for (size_t len = 0; len < sealed.len; len++)
        assert_int_equal(dt_envelope_open((struct dt_view){out.data, len}, key, &commitment, room,
                                          &body, &salt, &err),
                         DT_FORMAT);
    for (size_t i = 0; i < out.len; i++) {
        out.data[i] ^= 2;
        assert_int_equal(dt_envelope_open(sealed, key, &commitment, room, &body, &salt, &err),
                         DT_FORMAT);
        out.data[i] ^= 2;
    }
    dt_buf_finish(&out);
}

/* The same content twice: nothing of it can be told from what stays. */
static void test_commitment__is_salted(void **state)
{
    uint8_t key[DT_KEY_BYTES] = {1};
    struct dt_hash first, second;
    struct dt_error err;
    struct dt_buf out;
    dt_buf_init(&out);
    assert_int_equal(dt_envelope_close(&dt_entropy_system, key, &content, &out, &first, &err),
                     DT_OK);
    assert_int_equal(dt_envelope_close(&dt_entropy_system, NULL, &content, &out, &second, &err),
                     DT_OK);
    assert_false(dt_hash_equal(&first, &second));
    dt_buf_finish(&out);
}

/* A part cannot lend bytes to its neighbour. */
static void test_commitment__parts_do_not_run_together(void **state)
{
    static const struct dt_content pairs[][2] = {
        {{{"ab", 2}, {"c", 1}, {"d", 1}}, {{"a", 1}, {"bc", 2}, {"d", 1}}},
        {{{"a", 1}, {"bc", 2}, {"d", 1}}, {{"a", 1}, {"b", 1}, {"cd", 2}}},
        {{{"", 0}, {"a", 1}, {"b", 1}}, {{"a", 1}, {"", 0}, {"b", 1}}},
    };
    struct dt_salt salt = {{0}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct dt_hash a, b;
        dt_commit(&pairs[i][0], &salt, &a);
        dt_commit(&pairs[i][1], &salt, &b);
        assert_false(dt_hash_equal(&a, &b));
    }
}

static void assert_hex(const uint8_t *bytes, size_t len, const char *wanted)
{
    assert_int_equal(strlen(wanted), 2 * len);
    for (size_t i = 0; i < len; i++) {
        char digits[3] = {wanted[2 * i], wanted[2 * i + 1], 0};
        assert_int_equal(bytes[i], strtoul(digits, NULL, 16));
    }
}

/* docs/design/record.md, "An example": its bytes, computed there by another program. */
static void test_entry__bytes_as_documented(void **state)
{
    struct dt_content said = {
        {"c-42", 4}, {"customer", 8}, DT_VIEW("{\"role\":\"customer\",\"text\":\"yes\"}")};
    struct dt_entry entry = {
        .tenant = {"acme", 4},
        .entry = 258,
        .sequence = 3,
        .at = 1773339600123,
        .actor = {"customer", 8},
        .kind = {"turn", 4},
        .version = 1,
    };
    struct dt_salt salt;
    struct dt_hash leaf;
    uint8_t bytes[DT_ENTRY_BYTES];
    memset(salt.bytes, 's', DT_SALT_BYTES);
    memset(entry.tag.bytes, 't', DT_TAG_BYTES);
    dt_commit(&said, &salt, &entry.commitment);
    assert_hex(entry.commitment.bytes, DT_HASH_BYTES,
               "4423f00c9862383ccc6e83a3938aab52ad090cb1c4f44e9eb76d23586d89765c");
    assert_hex(bytes, dt_entry_encode(&entry, bytes),
               "646574656e746520656e74727920310a"
               "0461636d65"
               "0000000000000102"
               "74747474747474747474747474747474"
               "0000000000000003"
               "0000019ce346e4fb"
               "08637573746f6d6572"
               "047475726e"
               "0001"
               "4423f00c9862383ccc6e83a3938aab52ad090cb1c4f44e9eb76d23586d89765c");
    dt_entry_hash(&entry, &leaf);
    assert_hex(leaf.bytes, DT_HASH_BYTES,
               "53afa001372b62ea5294a4c40af4c4d5943ecbfccd76e86fce651dd976725f13");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keys__files),
        cmocka_unit_test(test_keys__a_wrapped_key_opens_for_its_use_only),
        cmocka_unit_test(test_keys__rotation),
        cmocka_unit_test(test_keys__the_file_is_guarded),
        cmocka_unit_test(test_keys__the_file_is_rotated),
        cmocka_unit_test(test_envelope__opens_with_its_key_and_commitment_only),
        cmocka_unit_test(test_commitment__is_salted),
        cmocka_unit_test(test_commitment__parts_do_not_run_together),
        cmocka_unit_test(test_entry__bytes_as_documented),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
