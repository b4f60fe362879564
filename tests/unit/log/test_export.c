/* Exports: what is exported proves itself, and what is changed in it is found, signed anew or not.
 */
#include "recorded.h"

#include "export_line.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { TURNS = 23 };

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
    recorded_flip(&export, &key, &earlier, "everything, with the key");
    recorded_flip(&export, NULL, &earlier, "everything, with an earlier checkpoint alone");
    dt_buf_clear(&export);
    recorded_export(&recorded, "c-1", &checkpoint, &export);
    recorded_flip(&export, &key, &earlier, "one conversation, with the key");
    recorded_flip(&export, NULL, &earlier, "one conversation, with an earlier checkpoint alone");
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
 * An operator who leaves an event out of an export, or puts one in twice, and signs that. Of one
 * conversation the last event can be left out unseen: an export shows what it holds, from the first
 * event on and without a gap, not that nothing came after (docs/record.md says so).
 */
static void leave_out(struct recorded *recorded, const struct dt_buf *export, bool whole)
{
    const struct lines lines = lines_of(dt_buf_view(export));
    for (size_t i = 1; i + 1 < lines.count; i++)
        for (int times = 0; times <= 2; times += 2) {
            struct dt_buf changed;
            dt_buf_init(&changed);
            for (size_t j = 0; j < lines.count; j++)
                for (int k = 0; k < (j == i ? times : 1); k++)
                    dt_buf_append_view(&changed, lines.at[j]);
            recorded_sign_anew(recorded, &changed);
            bool last = !whole && times == 0 && i + 2 == lines.count;
            assert_int_equal(recorded_check(dt_buf_view(&changed), NULL, NULL, NULL) == 0, last);
            dt_buf_finish(&changed);
        }
}

static void test_export__left_out_and_signed_anew_is_found(void **state)
{
    struct recorded recorded;
    struct dt_buf export;
    dt_buf_init(&export);
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    recorded_export(&recorded, NULL, NULL, &export);
    leave_out(&recorded, &export, true);
    dt_buf_clear(&export);
    recorded_export(&recorded, "c-1", NULL, &export);
    leave_out(&recorded, &export, false);
    dt_buf_finish(&export);
    recorded_close(&recorded);
}

/* Bytes that an operator changes in an export before he signs it anew; each is held by one check
 * alone. */
static const struct {
    const char *conversation; /* exported; NULL: everything */
    const char *from, *to;
} signed_changes[] = {
    {NULL, "123Z", "124Z"},                                        /* the tree of everything */
    {"c-4", "123Z", "124Z"},                                       /* the proof of one */
    {NULL, "\"text\":\"text", "\"text\":\"test"},                  /* the commitment */
    {NULL, "\"conversation\":\"erased:", "\"conversation\":\"e:"}, /* one tag, one name */
    {NULL, "{\"events\":", "{\"events\":1"},                       /* the count, by itself */
};

static void test_export__changed_and_signed_anew_is_found(void **state)
{
    struct recorded recorded;
    struct dt_buf export, changed;
    dt_buf_init(&export);
    dt_buf_init(&changed);
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    recorded_erase(&recorded, "c-1", DT_OK);
    for (size_t i = 0; i < sizeof signed_changes / sizeof *signed_changes; i++) {
        dt_buf_clear(&export);
        dt_buf_clear(&changed);
        recorded_export(&recorded, signed_changes[i].conversation, NULL, &export);
        char *at = strstr(export.data, signed_changes[i].from);
        assert_non_null(at);
        dt_buf_append(&changed, export.data, (size_t)(at - export.data));
        dt_buf_append_view(&changed, dt_view_of(signed_changes[i].to));
        dt_buf_append_view(&changed, dt_view_of(at + strlen(signed_changes[i].from)));
        if (signed_changes[i].from[0] != '{')
            recorded_sign_anew(&recorded, &changed);
        assert_true(recorded_check(dt_buf_view(&changed), NULL, NULL, NULL) > 0);
    }
    dt_buf_finish(&export);
    dt_buf_finish(&changed);
    recorded_close(&recorded);
}

/* The last line carries a signature that holds, of another text: the checkpoint's. */
static void test_export__signed_for_something_else_is_found(void **state)
{
    struct recorded recorded;
    struct dt_buf export, note;
    struct dt_checkpoint checkpoint;
    struct dt_export_line line;
    struct dt_arena arena;
    struct dt_error err = {0};
    struct verdict verdict;
    dt_arena_init(&arena);
    dt_buf_init(&export);
    dt_buf_init(&note);
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    recorded_checkpoint(&recorded, &checkpoint, &note);
    recorded_export(&recorded, NULL, NULL, &export);
    const struct lines lines = lines_of(dt_buf_view(&export));
    struct dt_view last = lines.at[lines.count - 1];
    last.len--;
    assert_int_equal(dt_export_line_read(last, &arena, &line, &err), DT_OK);
    export.len -= last.len + 1;
    line.end.signature = dt_buf_view(&note);
    dt_export_end_write(&line.end, &export);
    assert_int_equal(recorded_check(dt_buf_view(&export), NULL, NULL, &verdict), 1);
    assert_non_null(strstr(verdict.first, "of something else"));
    dt_arena_finish(&arena);
    dt_buf_finish(&export);
    dt_buf_finish(&note);
    recorded_close(&recorded);
}

/* Whole and rightly signed, by a key that is not the one that was given. */
static void test_export__of_another_signer_is_found(void **state)
{
    struct recorded recorded;
    struct dt_buf export;
    struct dt_note_key other;
    struct dt_error err = {0};
    struct verdict verdict;
    uint8_t public_key[32] = {1};
    dt_buf_init(&export);
    recorded_open(&recorded);
    recorded_fill(&recorded, TURNS, 0);
    recorded_export(&recorded, NULL, NULL, &export);
    assert_int_equal(dt_note_key_make(DT_VIEW("detente.example/acme"), public_key, &other, &err),
                     DT_OK);
    assert_int_equal(recorded_check(dt_buf_view(&export), &other, NULL, &verdict), 1);
    assert_non_null(strstr(verdict.first, "not one you gave"));
    dt_buf_finish(&export);
    recorded_close(&recorded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_export__verifies),
        cmocka_unit_test(test_export__verifies_in_pieces),
        cmocka_unit_test(test_export__every_flipped_byte_is_found),
        cmocka_unit_test(test_export__rearranged_is_found),
        cmocka_unit_test(test_export__left_out_and_signed_anew_is_found),
        cmocka_unit_test(test_export__changed_and_signed_anew_is_found),
        cmocka_unit_test(test_export__signed_for_something_else_is_found),
        cmocka_unit_test(test_export__of_another_signer_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
