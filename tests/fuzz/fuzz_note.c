/*
 * Any bytes as a signed note, a checkpoint and a verifier key. What must hold: a note that nobody
 * known has signed is never taken; a checkpoint's lines and a key that are taken are written back
 * as they were; and a signed text opens until a byte of it is changed.
 */
#define _GNU_SOURCE
#include "checkpoint.h"

#include "base64.h"

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

static const uint8_t seed[DT_NOTE_SEED_BYTES] = {4, 2};

static struct dt_note_key our_key(void)
{
    struct dt_note_key key;
    uint8_t public_key[32];
    dt_note_public_key(seed, public_key);
    REQUIRE(dt_note_key_make(DT_VIEW("fuzz.example"), public_key, &key, NULL) == DT_OK);
    return key;
}

static void check_key(struct dt_view input)
{
    struct dt_note_key key;
    struct dt_error err = {0};
    char written[DT_NOTE_KEY_TEXT_BYTES];
    if (dt_note_key_parse(input, &key, &err) != DT_OK) {
        REQUIRE(err.message[0] != '\0');
        return;
    }
    dt_note_key_write(&key, written);
    REQUIRE(memmem(input.ptr, input.len, written, strlen(written)) != NULL);
}

static void check_checkpoint(struct dt_view input)
{
    struct dt_checkpoint checkpoint;
    struct dt_error err = {0};
    struct dt_buf written;
    if (dt_checkpoint_parse(input, &checkpoint, &err) != DT_OK)
        return;
    dt_buf_init(&written);
    dt_buf_printf(&written, "%s\n%llu\n", checkpoint.origin, (unsigned long long)checkpoint.size);
    dt_base64_append(&written, checkpoint.root.bytes, DT_HASH_BYTES);
    dt_buf_append_char(&written, '\n');
    REQUIRE(input.len >= written.len && memcmp(input.ptr, written.data, written.len) == 0);
    dt_buf_finish(&written);
}

/* The input as a text that we sign; one of its bytes, chosen by it, changed afterwards. */
static void check_signing(struct dt_view input, const struct dt_note_key *key)
{
    struct dt_buf text, note;
    struct dt_view opened;
    struct dt_error err = {0};
    dt_buf_init(&text);
    dt_buf_init(&note);
    dt_buf_append_view(&text, input);
    dt_buf_append_char(&text, '\n');
    dt_note_sign(dt_buf_view(&text), key, seed, &note);
    if (dt_note_open(dt_buf_view(&note), key, 1, &opened, NULL, &err) == DT_OK) {
        REQUIRE(dt_view_equal(opened, dt_buf_view(&text)));
        size_t at = (size_t)(unsigned char)text.data[0] * 257 % note.len;
        note.data[at] ^= 1;
        REQUIRE(dt_note_open(dt_buf_view(&note), key, 1, &opened, NULL, &err) != DT_OK);
    }
    dt_buf_finish(&text);
    dt_buf_finish(&note);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_note_key key = our_key();
    struct dt_view input = {(const char *)data, size}, text;
    struct dt_error err = {0};
    REQUIRE(dt_note_open(input, NULL, 0, &text, NULL, &err) != DT_OK);
    if (dt_note_open(input, &key, 1, &text, NULL, &err) == DT_OK)
        REQUIRE(text.ptr == input.ptr && text.len < input.len);
    check_key(input);
    check_checkpoint(input);
    check_signing(input, &key);
    return 0;
}
