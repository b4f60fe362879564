/* Signed notes and checkpoints: the specification's own example, and what must be refused. */
#include "base64.h"
#include "checkpoint.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* Source: golang.org/x/mod/sumdb/note, whose form the specification writes down: its example key
 * and the note it signs. */
static const char peter[] = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
static const char peter_s_text[] = "If you think cryptography is the answer to your problem,\n"
                                   "then you don't know what your problem is.\n";
static const char peter_s_signature[] =
    "\xe2\x80\x94 PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
    "\n";

static const uint8_t seed[DT_NOTE_SEED_BYTES] = {1, 2, 3};

static struct dt_note_key our_key(const char *name)
{
    struct dt_note_key key;
    struct dt_error err;
    uint8_t public_key[32];
    dt_note_public_key(seed, public_key);
    assert_int_equal(dt_note_key_make(dt_view_of(name), public_key, &key, &err), DT_OK);
    return key;
}

static void test_note__the_known_example_opens(void **state)
{
    struct dt_note_key key;
    struct dt_error err;
    struct dt_view text;
    struct dt_buf note;
    char written[DT_NOTE_KEY_TEXT_BYTES];
    assert_int_equal(dt_note_key_parse(dt_view_of(peter), &key, &err), DT_OK);
    assert_string_equal(key.name, "PeterNeumann");
    assert_int_equal(key.id, 0xc74f20a3);
    dt_note_key_write(&key, written);
    assert_string_equal(written, peter);
    dt_buf_init(&note);
    dt_buf_printf(&note, "%s\n%s", peter_s_text, peter_s_signature);
    assert_int_equal(dt_note_open(dt_buf_view(&note), &key, 1, &text, NULL, &err), DT_OK);
    assert_true(dt_view_equal(text, dt_view_of(peter_s_text)));
    dt_buf_finish(&note);
}

/* Ed25519 signs a text in one way only: the published signature comes out. */
static void test_note__signs_as_the_known_example(void **state)
{
    struct dt_note_key key;
    struct dt_error err;
    struct dt_buf note, wanted;
    uint8_t signer[33], public_key[32];
    assert_true(dt_base64_read(DT_VIEW("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"), signer,
                               sizeof signer));
    dt_note_public_key(signer + 1, public_key);
    assert_int_equal(dt_note_key_make(DT_VIEW("PeterNeumann"), public_key, &key, &err), DT_OK);
    dt_buf_init(&note);
    dt_buf_init(&wanted);
    dt_note_sign(dt_view_of(peter_s_text), &key, signer + 1, &note);
    dt_buf_printf(&wanted, "%s\n%s", peter_s_text, peter_s_signature);
    assert_string_equal(note.data, wanted.data);
    dt_buf_finish(&note);
    dt_buf_finish(&wanted);
}

/* Source: c2sp.org/signed-note, "Example". */
static void test_note__the_specification_s_example_opens(void **state)
{
    struct dt_note_key key;
    struct dt_error err;
    struct dt_view text;
    assert_int_equal(
        dt_note_key_parse(
            DT_VIEW("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"), &key,
            &err),
        DT_OK);
    assert_int_equal(
        dt_note_open(
            DT_VIEW("This is an example message.\n\n\xe2\x80\x94 example.com/foo "
                    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mF"
                    "XmRKuwHjG1Yu72IneyaQM=\n"),
            &key, 1, &text, NULL, &err),
        DT_OK);
    assert_true(dt_view_equal(text, DT_VIEW("This is an example message.\n")));
}

static void test_note__every_flipped_bit_is_refused(void **state)
{
    struct dt_note_key key = our_key("detente.example/acme");
    struct dt_checkpoint checkpoint = {.origin = "detente.example/acme", .size = 20852163}, opened;
    struct dt_error err;
    struct dt_buf note;
    unsigned refused = 0;
    dt_buf_init(&note);
    dt_checkpoint_sign(&checkpoint, &key, seed, &note);
    assert_false(dt_buf_failed(&note));
    assert_int_equal(dt_checkpoint_open(dt_buf_view(&note), &key, 1, &opened, &err), DT_OK);
    assert_int_equal(opened.size, 20852163);
    assert_string_equal(opened.origin, checkpoint.origin);
    for (size_t i = 0; i < note.len; i++)
        for (unsigned bit = 0; bit < 8; bit++) {
            note.data[i] = (char)(note.data[i] ^ 1 << bit);
            assert_int_not_equal(dt_checkpoint_open(dt_buf_view(&note), &key, 1, &opened, &err),
                                 DT_OK);
            note.data[i] = (char)(note.data[i] ^ 1 << bit);
            refused++;
        }
    for (size_t len = 0; len < note.len; len++, refused++)
        assert_int_not_equal(
            dt_checkpoint_open((struct dt_view){note.data, len}, &key, 1, &opened, &err), DT_OK);
    print_message("# %u changed checkpoints refused\n", refused);
    dt_buf_finish(&note);
}

static void test_note__others_may_sign_too(void **state)
{
    struct dt_note_key ours = our_key("detente.example/acme"), peters, both[2];
    struct dt_error err;
    struct dt_view text;
    struct dt_buf note;
    size_t signer = 9;
    assert_int_equal(dt_note_key_parse(dt_view_of(peter), &peters, &err), DT_OK);
    dt_buf_init(&note);
    dt_note_sign(dt_view_of(peter_s_text), &ours, seed, &note);
    dt_buf_append_view(&note, dt_view_of(peter_s_signature));
    both[0] = peters;
    both[1] = ours;
    assert_int_equal(dt_note_open(dt_buf_view(&note), &ours, 1, &text, &signer, &err), DT_OK);
    assert_int_equal(signer, 0);
    assert_int_equal(dt_note_open(dt_buf_view(&note), both, 2, &text, &signer, &err), DT_OK);
    assert_int_equal(signer, 1);
    /* One of two known signatures is wrong: the whole note is. */
    note.data[note.len - 5] = note.data[note.len - 5] == 'A' ? 'B' : 'A';
    assert_int_equal(dt_note_open(dt_buf_view(&note), both, 2, &text, &signer, &err), DT_DENIED);
    assert_int_equal(dt_note_open(dt_buf_view(&note), &ours, 1, &text, &signer, &err), DT_OK);
    dt_buf_finish(&note);
}

static void test_note__a_key_of_the_same_name_is_another_key(void **state)
{
    struct dt_note_key ours = our_key("detente.example/acme"), other;
    struct dt_error err;
    struct dt_view text;
    struct dt_buf note;
    uint8_t public_key[32] = {7};
    assert_int_equal(dt_note_key_make(dt_view_of(ours.name), public_key, &other, &err), DT_OK);
    assert_int_not_equal(other.id, ours.id);
    dt_buf_init(&note);
    dt_note_sign(dt_view_of(peter_s_text), &ours, seed, &note);
    assert_int_equal(dt_note_open(dt_buf_view(&note), &other, 1, &text, NULL, &err), DT_DENIED);
    assert_int_equal(dt_note_open(dt_buf_view(&note), NULL, 0, &text, NULL, &err), DT_DENIED);
    dt_buf_finish(&note);
}

static const char *const bad_keys[] = {
    "",
    "PeterNeumann",
    "PeterNeumann+c74f20a3",
    "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", /* id of another */
    "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", /* capitals */
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",  /* cut */
    "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", /* another type */
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
};

static void test_note__keys_that_are_none_are_refused(void **state)
{
    for (size_t i = 0; i < sizeof bad_keys / sizeof *bad_keys; i++) {
        struct dt_note_key key;
        struct dt_error err;
        assert_int_equal(dt_note_key_parse(dt_view_of(bad_keys[i]), &key, &err), DT_FORMAT);
    }
}

static const char *const bad_names[] = {"",
                                        "a b",
                                        "a+b",
                                        "a\nb",
                                        "a\xc2\xa0"
                                        "b",
                                        "a\xe2\x80\x83"
                                        "b",
                                        "a\xff",
                                        "\xed\xa0\x80"};

static void test_note__names_that_are_none_are_refused(void **state)
{
    for (size_t i = 0; i < sizeof bad_names / sizeof *bad_names; i++) {
        struct dt_note_key key;
        struct dt_error err;
        uint8_t public_key[32] = {0};
        assert_int_equal(dt_note_key_make(dt_view_of(bad_names[i]), public_key, &key, &err),
                         DT_INVALID);
    }
}

#define ROOT "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

static const struct {
    const char *text;
    enum dt_status status;
} checkpoint_texts[] = {
    {"example.com/behind-the-sofa\n20852163\n" ROOT "\n", DT_OK},
    {"example.com/behind-the-sofa\n0\n" ROOT "\n", DT_OK},
    {"example.com/behind-the-sofa\n9223372036854775807\n" ROOT "\nextension\n", DT_OK},
    {"example.com/behind-the-sofa\n9223372036854775808\n" ROOT "\n", DT_FORMAT},
    {"example.com/behind-the-sofa\n020852163\n" ROOT "\n", DT_FORMAT},
    {"example.com/behind-the-sofa\n+1\n" ROOT "\n", DT_FORMAT},
    {"example.com/behind-the-sofa\n-1\n" ROOT "\n", DT_FORMAT},
    {"example.com/behind-the-sofa\n1 \n" ROOT "\n", DT_FORMAT},
    {"example.com/behind-the-sofa\n\n" ROOT "\n", DT_FORMAT},
    {"\n20852163\n" ROOT "\n", DT_FORMAT},
    {"example.com/behind-the-sofa\n20852163\n", DT_FORMAT},
    {"example.com/behind-the-sofa\n20852163\nCsUYapGG\n", DT_FORMAT},
    {"example.com/behind-the-sofa\n20852163\n" ROOT, DT_FORMAT},
    {"example.com/behind-the-sofa\n20852163\n" ROOT "\n\n", DT_FORMAT},
};

static void test_checkpoint__forms(void **state)
{
    for (size_t i = 0; i < sizeof checkpoint_texts / sizeof *checkpoint_texts; i++) {
        struct dt_checkpoint checkpoint;
        struct dt_error err;
        assert_int_equal(
            dt_checkpoint_parse(dt_view_of(checkpoint_texts[i].text), &checkpoint, &err),
            checkpoint_texts[i].status);
    }
}

/* libsodium reads the byte 0xd4 as a letter. */
static void test_base64__has_one_form(void **state)
{
    static const char *const others[] = {
        "AAA=", "AAAA\n", "AAA\xd4", "\xd4\x87\x96\xac", "AAA-", "AA==", "AAAA====",
    };
    uint8_t bytes[4];
    assert_true(dt_base64_read(DT_VIEW("AAAA"), bytes, 3));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(dt_base64_read(dt_view_of(others[i]), bytes, 3));
    assert_true(dt_base64_read(DT_VIEW("AA=="), bytes, 1));
    assert_false(dt_base64_read(DT_VIEW("AB=="), bytes, 1)); /* spare bits */
    for (int c = 0; c < 256; c++) {
        char text[] = {'A', 'A', 'A', (char)c};
        bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      c == '+' || c == '/';
        assert_int_equal(dt_base64_read((struct dt_view){text, 4}, bytes, 3), letter);
    }
}

static void test_checkpoint__of_another_log_is_refused(void **state)
{
    struct dt_note_key key = our_key("detente.example/acme");
    struct dt_checkpoint checkpoint;
    struct dt_error err;
    struct dt_buf note;
    dt_buf_init(&note);
    dt_note_sign(DT_VIEW("detente.example/other\n1\n" ROOT "\n"), &key, seed, &note);
    assert_int_equal(dt_checkpoint_open(dt_buf_view(&note), &key, 1, &checkpoint, &err), DT_FORMAT);
    dt_buf_finish(&note);
}

static void test_note__more_signatures_than_allowed(void **state)
{
    struct dt_note_key key = our_key("detente.example/acme");
    struct dt_error err;
    struct dt_view text;
    struct dt_buf note;
    dt_buf_init(&note);
    dt_note_sign(DT_VIEW("text\n"), &key, seed, &note);
    for (unsigned i = 1; i < DT_NOTE_SIGNATURES; i++)
        dt_buf_append_view(&note, dt_view_of(peter_s_signature));
    assert_int_equal(dt_note_open(dt_buf_view(&note), &key, 1, &text, NULL, &err), DT_OK);
    dt_buf_append_view(&note, dt_view_of(peter_s_signature));
    assert_int_equal(dt_note_open(dt_buf_view(&note), &key, 1, &text, NULL, &err), DT_LIMIT);
    dt_buf_finish(&note);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_note__the_known_example_opens),
        cmocka_unit_test(test_note__signs_as_the_known_example),
        cmocka_unit_test(test_note__the_specification_s_example_opens),
        cmocka_unit_test(test_note__every_flipped_bit_is_refused),
        cmocka_unit_test(test_note__others_may_sign_too),
        cmocka_unit_test(test_note__a_key_of_the_same_name_is_another_key),
        cmocka_unit_test(test_note__keys_that_are_none_are_refused),
        cmocka_unit_test(test_note__names_that_are_none_are_refused),
        cmocka_unit_test(test_checkpoint__forms),
        cmocka_unit_test(test_base64__has_one_form),
        cmocka_unit_test(test_checkpoint__of_another_log_is_refused),
        cmocka_unit_test(test_note__more_signatures_than_allowed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
