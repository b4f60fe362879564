/* The record over a store: what is tampered with is found, what is erased is gone, keys change. */
#include "recorded.h"

#include "record_shelves.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { TURNS = 23 };

static void test_record__what_is_written_is_read(void **state)
{
    struct recorded recorded;
    struct dt_arena arena;
    struct dt_page page;
    struct dt_error err = {0};
    struct dt_read read = {
        .order = DT_READ_CONVERSATION, .tenant = TENANT, .conversation = DT_VIEW("c-1")};
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    dt_arena_init(&arena);
    assert_int_equal(dt_store_read(recorded.store, &read, &arena, &page, &err), DT_OK);
    assert_true(page.count > 2);
    assert_true(dt_view_equal(
        page.events[0].body,
        DT_VIEW("{\"role\":\"customer\",\"text\":\"text 1 \\\"caf\xc3\xa9\\\"\\t\\u007f\"}")));
    read.sealed = true;
    assert_int_equal(dt_store_read(recorded.store, &read, &arena, &page, &err), DT_OK);
    for (size_t i = 0; i < page.count; i++) /* nothing of it stands in the store */
        assert_null(memmem(page.sealed[i].body.ptr, page.sealed[i].body.len, "text", 4));
    dt_arena_finish(&arena);
    recorded_close(&recorded);
}

static void test_record__a_store_verifies(void **state)
{
    struct recorded recorded;
    struct verdict verdict;
    recorded_open(&recorded);
    recorded_fill(&recorded, 100, 0);
    assert_int_equal(recorded_verify(&recorded, true, NULL, &verdict), 0);
    assert_int_equal(verdict.verified.events, 100);
    assert_int_equal(verdict.verified.conversations, 3);
    assert_int_equal(verdict.verified.unopened, 0);
    assert_int_equal(recorded_verify(&recorded, false, NULL, &verdict), 0);
    assert_int_equal(verdict.verified.unopened, 100);
    recorded_close(&recorded);
}

/*
 * The operator himself: he has every key, changes one entry and computes everything again, so that
 * what he shows fits together. The seed makes his second store the first in all but that entry.
 */
static void test_record__rewritten_with_all_keys_is_found_by_one_checkpoint(void **state)
{
    unsigned rewritten = 0;
    for (unsigned other = 1; other <= TURNS; other++) {
        struct recorded first, second;
        struct dt_buf note, export;
        struct dt_checkpoint checkpoint, forged;
        struct dt_note_key key;
        struct dt_error err = {0};
        struct verdict verdict;
        dt_buf_init(&note);
        dt_buf_init(&export);
        recorded_open(&first);
        recorded_open(&second);
        recorded_fill(&first, TURNS, 0);
        recorded_checkpoint(&first, &checkpoint, &note);
        struct dt_view earlier = dt_buf_view(&note);
        assert_int_equal(dt_record_signer(first.store, TENANT, &key, &err), DT_OK);
        recorded_fill(&second, TURNS, other);
        struct dt_buf second_note;
        dt_buf_init(&second_note);
        recorded_checkpoint(&second, &forged, &second_note);
        recorded_fill(&second, 5, 0);

        recorded_export(&second, NULL, NULL, &export);
        assert_int_equal(recorded_check(dt_buf_view(&export), &key, NULL, &verdict), 0);
        assert_true(recorded_check(dt_buf_view(&export), &key, &earlier, &verdict) > 0);
        assert_non_null(strstr(verdict.first, "earlier checkpoint"));
        assert_int_equal(recorded_verify(&second, true, NULL, &verdict), 0);
        assert_true(recorded_verify(&second, true, &earlier, &verdict) > 0);

        dt_buf_clear(&export);
        recorded_export(&second, "c-1", &forged, &export);
        assert_int_equal(recorded_check(dt_buf_view(&export), &key, NULL, &verdict), 0);
        assert_true(recorded_check(dt_buf_view(&export), &key, &earlier, &verdict) > 0);
        rewritten++;
        dt_buf_finish(&second_note);
        dt_buf_finish(&note);
        dt_buf_finish(&export);
        recorded_close(&first);
        recorded_close(&second);
    }
    print_message("# %u stores rewritten with every key at hand, all found\n", rewritten);
}

static void test_record__an_old_state_put_back_is_found(void **state)
{
    struct recorded now, old;
    struct dt_buf note, export;
    struct dt_checkpoint checkpoint;
    struct verdict verdict;
    dt_buf_init(&note);
    dt_buf_init(&export);
    recorded_open(&now);
    recorded_fill(&now, TURNS, 0);
    recorded_checkpoint(&now, &checkpoint, &note);
    struct dt_view earlier = dt_buf_view(&note);
    for (unsigned size = 1; size < TURNS; size += 3) {
        recorded_open(&old);
        recorded_fill(&old, size, 0);
        assert_true(recorded_verify(&old, true, &earlier, &verdict) > 0);
        assert_non_null(strstr(verdict.first, "an older state was put back"));
        dt_buf_clear(&export);
        recorded_export(&old, NULL, NULL, &export);
        assert_true(recorded_check(dt_buf_view(&export), NULL, &earlier, &verdict) > 0);
        assert_non_null(strstr(verdict.first, "an older state was put back"));
        recorded_close(&old);
    }
    /* And written on from there, to the same length and beyond. */
    recorded_open(&old);
    recorded_fill(&old, 10, 0);
    recorded_fill(&old, TURNS, 0);
    assert_true(recorded_verify(&old, true, &earlier, &verdict) > 0);
    recorded_close(&old);
    dt_buf_finish(&note);
    dt_buf_finish(&export);
    recorded_close(&now);
}

/* What the one erased conversation is called now. */
static void find_erased(struct recorded *recorded, char *name_out)
{
    struct dt_shelf_row rows[8];
    struct dt_arena arena;
    struct dt_error err = {0};
    size_t count, found = 0;
    dt_arena_init(&arena);
    assert_int_equal(dt_store_scan(recorded->store, DT_SHELF_KEY, DT_VIEW(""), DT_VIEW(""), 8,
                                   &arena, rows, &count, &err),
                     DT_OK);
    for (size_t i = 0; i < count; i++) {
        struct dt_view name = dt_view_slice(rows[i].key, TENANT.len + 1, rows[i].key.len);
        if (name.len != 39 || memcmp(name.ptr, "erased:", 7) != 0)
            continue;
        snprintf(name_out, 40, "%.*s", (int)name.len, name.ptr);
        found++;
    }
    assert_int_equal(found, 1);
    dt_arena_finish(&arena);
}

static void test_record__erasing_leaves_every_proof_valid(void **state)
{
    struct recorded recorded;
    char erased[40];
    struct dt_buf before, note, after;
    struct dt_checkpoint checkpoint;
    struct dt_note_key key;
    struct dt_error err = {0};
    struct verdict verdict;
    dt_buf_init(&before);
    dt_buf_init(&note);
    dt_buf_init(&after);
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    recorded_checkpoint(&recorded, &checkpoint, &note);
    recorded_export(&recorded, "c-1", NULL, &before);
    struct dt_view earlier = dt_buf_view(&note);
    recorded_erase(&recorded, "c-1", DT_OK);
    recorded_erase(&recorded, "c-1", DT_NOT_FOUND);
    find_erased(&recorded, erased);
    recorded_erase(&recorded, erased, DT_DENIED);
    recorded_say(&recorded, "c-1", "begins anew");
    recorded_say(&recorded, "c-4", "after it");
    assert_int_equal(dt_record_signer(recorded.store, TENANT, &key, &err), DT_OK);
    assert_int_equal(recorded_verify(&recorded, true, &earlier, &verdict), 0);
    assert_true(verdict.verified.erased > 0);
    assert_int_equal(recorded_check(dt_buf_view(&before), &key, &earlier, &verdict), 0);
    recorded_export(&recorded, NULL, NULL, &after);
    assert_int_equal(recorded_check(dt_buf_view(&after), &key, &earlier, &verdict), 0);
    assert_null(strstr(after.data, "text 1 "));
    assert_non_null(strstr(after.data, "\"ground\":\"request\""));
    dt_buf_clear(&after);
    recorded_export(&recorded, erased, &checkpoint, &after);
    assert_int_equal(recorded_check(dt_buf_view(&after), &key, &earlier, &verdict), 0);
    assert_null(strstr(after.data, "caf"));
    assert_null(strstr(after.data, "c-1"));
    recorded_flip(&after, &key, &earlier, "an erased conversation");
    dt_buf_finish(&before);
    dt_buf_finish(&note);
    dt_buf_finish(&after);
    recorded_close(&recorded);
}

/* Rows of the record changed where they stand. */
struct change {
    struct dt_view shelf, key, value;
    bool remove;
};

static enum dt_status make_change(void *context, struct dt_write *write, struct dt_error *err)
{
    const struct change *change = context;
    if (change->remove)
        return dt_write_remove(write, change->shelf, change->key, err);
    return dt_write_put(write, change->shelf, change->key, change->value, err);
}

static void put(struct recorded *recorded, struct change change)
{
    struct dt_error err = {0};
    assert_int_equal(dt_store_write(recorded->store, make_change, &change, &err), DT_OK);
}

static void spoil_shelf(struct dt_view shelf, bool keys, unsigned *spoiled)
{
    struct recorded recorded;
    struct dt_shelf_row rows[64];
    struct dt_arena arena;
    struct dt_buf note;
    struct dt_checkpoint checkpoint;
    struct dt_error err = {0};
    size_t count;
    dt_arena_init(&arena);
    dt_buf_init(&note);
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    recorded_checkpoint(&recorded, &checkpoint, &note);
    assert_int_equal(dt_store_scan(recorded.store, shelf, DT_VIEW(""), DT_VIEW(""), 64, &arena,
                                   rows, &count, &err),
                     DT_OK);
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) {
        for (size_t at = 0; at < rows[i].value.len; at += 5, ++*spoiled) {
            char *copy = dt_arena_copy(&arena, rows[i].value);
            copy[at] ^= 0x10;
            put(&recorded, (struct change){shelf, rows[i].key, {copy, rows[i].value.len}, false});
            struct dt_view earlier = dt_buf_view(&note);
            assert_true(recorded_verify(&recorded, keys, &earlier, NULL) > 0);
        }
        put(&recorded, (struct change){.shelf = shelf, .key = rows[i].key, .remove = true});
        ++*spoiled;
        if (!dt_view_equal(shelf, DT_SHELF_CHECKPOINT))
            assert_true(recorded_verify(&recorded, keys, NULL, NULL) > 0);
        put(&recorded, (struct change){shelf, rows[i].key, rows[i].value, false});
        assert_int_equal(recorded_verify(&recorded, keys, NULL, NULL), 0);
    }
    dt_arena_finish(&arena);
    dt_buf_finish(&note);
    recorded_close(&recorded);
}

static void test_record__changed_rows_of_the_record_are_found(void **state)
{
    unsigned spoiled = 0;
    spoil_shelf(DT_SHELF_TREE, true, &spoiled);
    spoil_shelf(DT_SHELF_TREE, false, &spoiled);
    spoil_shelf(DT_SHELF_KEY, true, &spoiled);
    spoil_shelf(DT_SHELF_CHECKPOINT, true, &spoiled);
    print_message("# %u changes to rows of the record, all found\n", spoiled);
}

/* A log does not sign what contradicts a checkpoint of its own. */
static void test_record__nothing_is_signed_over_a_changed_tree(void **state)
{
    struct recorded recorded;
    struct dt_shelf_row rows[64];
    struct dt_arena arena;
    struct dt_buf note;
    struct dt_checkpoint checkpoint;
    struct dt_error err = {0};
    size_t count;
    dt_arena_init(&arena);
    dt_buf_init(&note);
    recorded_open(&recorded);
    for (unsigned i = 1; i < 6; i++) { /* the last of several is the one that counts */
        recorded_fill(&recorded, i, 0);
        recorded_checkpoint(&recorded, &checkpoint, &note);
    }
    recorded_fill(&recorded, 3, 0);
    assert_int_equal(dt_store_scan(recorded.store, DT_SHELF_TREE, DT_VIEW(""), DT_VIEW(""), 64,
                                   &arena, rows, &count, &err),
                     DT_OK);
    assert_int_equal(count, 18);
    char *copy = dt_arena_copy(&arena, rows[14].value);
    copy[DT_TAG_BYTES] ^= 1; /* the leaf that is the last checkpoint's right edge */
    put(&recorded, (struct change){DT_SHELF_TREE, rows[14].key, {copy, rows[14].value.len}, false});
    assert_int_equal(dt_record_checkpoint(recorded.record, recorded.store, TENANT, true,
                                          &checkpoint, &note, &err),
                     DT_FORMAT);
    assert_non_null(strstr(err.message, "15 entries vouched for"));
    put(&recorded, (struct change){DT_SHELF_TREE, rows[14].key, rows[14].value, false});
    recorded_checkpoint(&recorded, &checkpoint, &note);
    assert_int_equal(checkpoint.size, 18);
    dt_arena_finish(&arena);
    dt_buf_finish(&note);
    recorded_close(&recorded);
}

/* Two conversations' rows put in each other's place: their keys do not open there. */
static void test_record__swapped_keys_are_found(void **state)
{
    struct recorded recorded;
    struct dt_shelf_row rows[8];
    struct dt_arena arena;
    struct dt_error err = {0};
    struct verdict verdict;
    size_t count;
    dt_arena_init(&arena);
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    assert_int_equal(dt_store_scan(recorded.store, DT_SHELF_KEY, DT_VIEW(""), DT_VIEW(""), 8,
                                   &arena, rows, &count, &err),
                     DT_OK);
    put(&recorded, (struct change){DT_SHELF_KEY, rows[0].key, rows[1].value, false});
    put(&recorded, (struct change){DT_SHELF_KEY, rows[1].key, rows[0].value, false});
    assert_true(recorded_verify(&recorded, true, NULL, &verdict) > 0);
    assert_true(recorded_verify(&recorded, false, NULL, &verdict) > 0);
    assert_non_null(strstr(verdict.first, "another conversation"));
    dt_arena_finish(&arena);
    recorded_close(&recorded);
}

/* Threads that read, prove and open while another writes. */
struct reader {
    struct recorded *recorded;
    uint64_t read;
    bool ok;
};

static void *read_along(void *context)
{
    struct reader *reader = context;
    struct dt_arena arena, one;
    struct dt_error err = {0};
    dt_arena_init(&arena);
    dt_arena_init(&one);
    reader->ok = true;
    while (reader->ok && reader->read < 300) {
        struct dt_read read = {.order = DT_READ_TENANT, .tenant = TENANT, .from = reader->read + 1};
        struct dt_page page;
        uint64_t head;
        dt_arena_reset(&arena);
        reader->ok = dt_store_wait(reader->recorded->store, reader->read, 5000, NULL, &head,
                                   &err) == DT_OK &&
                     dt_store_read(reader->recorded->store, &read, &arena, &page, &err) == DT_OK;
        if (!reader->ok)
            break;
        struct dt_record_tree tree = {reader->recorded->store, TENANT, &one};
        struct dt_merkle_nodes nodes = dt_record_nodes(&tree);
        struct dt_merkle_proof proof;
        reader->read += page.count;
        reader->ok = dt_merkle_prove_inclusion(&nodes, 0, reader->read, &proof, &err) == DT_OK;
    }
    dt_arena_finish(&arena);
    dt_arena_finish(&one);
    return NULL;
}

static void test_record__readers_beside_the_writer(void **state)
{
    struct recorded recorded;
    struct reader readers[3];
    pthread_t threads[3];
    recorded_open(&recorded);
    for (size_t i = 0; i < 3; i++) {
        readers[i] = (struct reader){.recorded = &recorded};
        assert_int_equal(pthread_create(&threads[i], NULL, read_along, &readers[i]), 0);
    }
    recorded_fill(&recorded, 300, 0);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_true(readers[i].ok);
        assert_int_equal(readers[i].read, 300);
    }
    recorded_close(&recorded);
}

static void test_record__the_master_key_is_rotated(void **state)
{
    struct recorded recorded;
    struct dt_keys *both, *new;
    struct dt_record *record;
    struct dt_error err = {0};
    struct dt_verify_options options = {.found = NULL};
    struct dt_verified verified;
    uint64_t done = 0;
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    recorded_erase(&recorded, "c-4", DT_OK);
    for (unsigned i = 0; i < 300; i++) {
        char name[16];
        snprintf(name, sizeof name, "d-%u", i);
        recorded_say(&recorded, name, "hello");
    }
    assert_int_equal(
        dt_keys_parse(DT_VIEW("master AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"), &new, &err),
        DT_OK);
    assert_int_equal(dt_keys_parse(DT_VIEW("master AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
                                           "master AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"),
                                   &both, &err),
                     DT_OK);
    assert_int_equal(dt_record_create(&(struct dt_record_options){.keys = both}, &record, &err),
                     DT_OK);
    assert_int_equal(dt_record_rewrap(record, recorded.store, &done, &err), DT_OK);
    assert_int_equal(done, 1 + 2 + 300); /* the tenant, c-0 and c-1, the many; c-4 has no key */
    assert_int_equal(dt_record_rewrap(record, recorded.store, &done, &err), DT_OK);
    assert_int_equal(done, 0);
    dt_record_destroy(record);
    assert_int_equal(dt_record_create(&(struct dt_record_options){.keys = new}, &record, &err),
                     DT_OK);
    assert_int_equal(dt_store_verify(record, recorded.store, TENANT, &options, &verified, &err),
                     DT_OK);
    assert_int_equal(verified.findings, 0);
    dt_record_destroy(record);
    /* The old one alone opens nothing any more, and says which key it misses. */
    assert_int_equal(
        dt_store_verify(recorded.record, recorded.store, TENANT, &options, &verified, &err),
        DT_DENIED);
    assert_non_null(strstr(err.message, "master key"));
    dt_keys_destroy(both);
    dt_keys_destroy(new);
    recorded_close(&recorded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_record__what_is_written_is_read),
        cmocka_unit_test(test_record__a_store_verifies),
        cmocka_unit_test(test_record__rewritten_with_all_keys_is_found_by_one_checkpoint),
        cmocka_unit_test(test_record__an_old_state_put_back_is_found),
        cmocka_unit_test(test_record__erasing_leaves_every_proof_valid),
        cmocka_unit_test(test_record__changed_rows_of_the_record_are_found),
        cmocka_unit_test(test_record__nothing_is_signed_over_a_changed_tree),
        cmocka_unit_test(test_record__swapped_keys_are_found),
        cmocka_unit_test(test_record__readers_beside_the_writer),
        cmocka_unit_test(test_record__the_master_key_is_rotated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
