/* The record over a store: what is exported proves itself, and what is tampered with is found. */
#include "recorded.h"

#include "record_shelves.h"

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

static void check_good(struct recorded *recorded, const char *conversation, bool with_since)
{
    struct dt_buf export, note;
    struct dt_checkpoint checkpoint;
    struct dt_note_key key;
    struct dt_error err = {0};
    struct verdict verdict;
    dt_buf_init(&export);
    dt_buf_init(&note);
    recorded_checkpoint(recorded, &checkpoint, &note);
    recorded_fill(recorded, 9, 0);
    struct dt_view earlier = dt_buf_view(&note);
    recorded_export(recorded, conversation, with_since ? &checkpoint : NULL, &export);
    assert_int_equal(dt_record_signer(recorded->store, TENANT, &key, &err), DT_OK);
    assert_int_equal(recorded_check(dt_buf_view(&export), NULL, NULL, &verdict), 0);
    assert_false(verdict.verified.key_known);
    assert_int_equal(recorded_check(dt_buf_view(&export), &key, NULL, &verdict), 0);
    assert_true(verdict.verified.key_known);
    assert_int_equal(recorded_check(dt_buf_view(&export), &key, &earlier, &verdict),
                     conversation && !with_since);
    assert_int_equal(verdict.verified.earlier, !conversation || with_since);
    dt_buf_finish(&export);
    dt_buf_finish(&note);
}

static void test_export__verifies(void **state)
{
    struct recorded recorded;
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    check_good(&recorded, NULL, false);
    check_good(&recorded, NULL, true);
    check_good(&recorded, "c-1", true);
    check_good(&recorded, "c-4", false);
    recorded_close(&recorded);
}

/* However the bytes come. */
static void test_export__verifies_in_pieces(void **state)
{
    struct recorded recorded;
    struct dt_buf export;
    struct dt_error err = {0};
    struct dt_verify_options options = {.found = NULL};
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    dt_buf_init(&export);
    recorded_export(&recorded, NULL, NULL, &export);
    for (size_t step = 1; step < 2000; step = step * 3 + 1) {
        struct dt_export_check *check;
        struct dt_verified verified;
        assert_int_equal(dt_export_check_create(&options, &check, &err), DT_OK);
        for (size_t at = 0; at < export.len; at += step) {
            size_t end = at + step < export.len ? at + step : export.len;
            assert_int_equal(
                dt_export_check_add(check, dt_view_slice(dt_buf_view(&export), at, end), &err),
                DT_OK);
        }
        assert_int_equal(dt_export_check_finish(check, &verified, &err), DT_OK);
        assert_int_equal(verified.findings, 0);
        assert_int_equal(verified.events, TURNS);
        dt_export_check_destroy(check);
    }
    dt_buf_finish(&export);
    recorded_close(&recorded);
}

/* Every byte of an export, changed in one bit (another one each time) and in its lowest. */
static void flip_everything(struct dt_buf *export, const struct dt_note_key *key,
                            const struct dt_view *earlier, const char *what)
{
    unsigned flipped = 0, missed = 0;
    for (size_t i = 0; i < export->len; i++)
        for (unsigned turn = 0; turn < 2; turn++) {
            char bit = (char)(1 << (turn ? i % 7 + 1 : 0));
            export->data[i] = (char)(export->data[i] ^ bit);
            missed += recorded_check(dt_buf_view(export), key, earlier, NULL) == 0;
            export->data[i] = (char)(export->data[i] ^ bit);
            flipped++;
        }
    print_message("# %s: %u bytes flipped, %u missed\n", what, flipped, missed);
    assert_int_equal(missed, 0);
}

static void test_export__every_flipped_byte_is_found(void **state)
{
    struct recorded recorded;
    struct dt_buf export, note;
    struct dt_checkpoint checkpoint;
    struct dt_note_key key;
    struct dt_error err = {0};
    dt_buf_init(&export);
    dt_buf_init(&note);
    recorded_open(&recorded);
    recorded_fill(&recorded, 7, 0);
    recorded_checkpoint(&recorded, &checkpoint, &note);
    struct dt_view earlier = dt_buf_view(&note);
    recorded_fill(&recorded, 4, 0);
    assert_int_equal(dt_record_signer(recorded.store, TENANT, &key, &err), DT_OK);
    recorded_export(&recorded, NULL, NULL, &export);
    flip_everything(&export, &key, &earlier, "everything, with the key");
    flip_everything(&export, NULL, &earlier, "everything, with an earlier checkpoint alone");
    dt_buf_clear(&export);
    recorded_export(&recorded, "c-1", &checkpoint, &export);
    flip_everything(&export, &key, &earlier, "one conversation, with the key");
    flip_everything(&export, NULL, &earlier, "one conversation, with an earlier checkpoint alone");
    dt_buf_finish(&export);
    dt_buf_finish(&note);
    recorded_close(&recorded);
}

/* The lines of an export, to be put together otherwise. */
struct lines {
    struct dt_view at[64];
    size_t count;
};

static struct lines lines_of(struct dt_view text)
{
    struct lines lines = {.count = 0};
    while (text.len > 0) {
        const char *end = memchr(text.ptr, '\n', text.len);
        size_t len = (size_t)(end - text.ptr) + 1;
        lines.at[lines.count++] = dt_view_slice(text, 0, len);
        text = dt_view_slice(text, len, text.len);
    }
    return lines;
}

static bool is_found(const struct lines *lines, const struct dt_note_key *key)
{
    struct dt_buf buf;
    dt_buf_init(&buf);
    for (size_t i = 0; i < lines->count; i++)
        dt_buf_append_view(&buf, lines->at[i]);
    uint64_t findings = recorded_check(dt_buf_view(&buf), key, NULL, NULL);
    dt_buf_finish(&buf);
    return findings > 0;
}

static void rearrange(struct dt_view export, const struct dt_note_key *key, const char *what)
{
    const struct lines lines = lines_of(export);
    unsigned tried = 0;
    for (size_t i = 0; i < lines.count; i++) {
        struct lines dropped = lines, doubled = lines;
        memmove(&dropped.at[i], &dropped.at[i + 1], (lines.count - i - 1) * sizeof *lines.at);
        dropped.count--;
        assert_true(is_found(&dropped, key));
        memmove(&doubled.at[i + 1], &doubled.at[i], (lines.count - i) * sizeof *lines.at);
        doubled.count++;
        assert_true(is_found(&doubled, key));
        tried += 2;
        for (size_t j = i + 1; j < lines.count; j++, tried++) {
            struct lines swapped = lines;
            swapped.at[i] = lines.at[j];
            swapped.at[j] = lines.at[i];
            assert_true(is_found(&swapped, key));
        }
        struct lines shorter = lines;
        shorter.count = i;
        assert_true(is_found(&shorter, key));
        tried++;
    }
    print_message("# %s: %u entries dropped, swapped, doubled, cut off\n", what, tried);
}

static void test_export__rearranged_is_found(void **state)
{
    struct recorded recorded;
    struct dt_buf export;
    struct dt_note_key key;
    struct dt_error err = {0};
    dt_buf_init(&export);
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    assert_int_equal(dt_record_signer(recorded.store, TENANT, &key, &err), DT_OK);
    recorded_export(&recorded, NULL, NULL, &export);
    rearrange(dt_buf_view(&export), &key, "everything");
    dt_buf_clear(&export);
    recorded_export(&recorded, "c-1", NULL, &export);
    rearrange(dt_buf_view(&export), &key, "one conversation");
    dt_buf_finish(&export);
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

static void erase(struct recorded *recorded, const char *conversation, enum dt_status wanted)
{
    struct dt_erase what = {.tenant = TENANT,
                            .conversation = dt_view_of(conversation),
                            .at = INT64_C(1773339700000),
                            .actor = DT_VIEW("agent:7"),
                            .ground = DT_VIEW("request")};
    struct dt_appended appended;
    struct dt_error err = {0};
    assert_int_equal(dt_store_erase(recorded->store, &what, &appended, &err), wanted);
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
    erase(&recorded, "c-1", DT_OK);
    erase(&recorded, "c-1", DT_NOT_FOUND);
    find_erased(&recorded, erased);
    erase(&recorded, erased, DT_DENIED);
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
    flip_everything(&after, &key, &earlier, "an erased conversation");
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
    erase(&recorded, "c-4", DT_OK);
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
        cmocka_unit_test(test_export__verifies),
        cmocka_unit_test(test_export__verifies_in_pieces),
        cmocka_unit_test(test_export__every_flipped_byte_is_found),
        cmocka_unit_test(test_export__rearranged_is_found),
        cmocka_unit_test(test_record__rewritten_with_all_keys_is_found_by_one_checkpoint),
        cmocka_unit_test(test_record__an_old_state_put_back_is_found),
        cmocka_unit_test(test_record__erasing_leaves_every_proof_valid),
        cmocka_unit_test(test_record__changed_rows_of_the_record_are_found),
        cmocka_unit_test(test_record__swapped_keys_are_found),
        cmocka_unit_test(test_record__the_master_key_is_rotated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
