/*
 * A store with a record, for the record's tests: the same bytes each time, since random bytes come
 * from a seed and times are given.
 */
#ifndef RECORDED_H
#define RECORDED_H

#include "export.h"
#include "memory.h"
#include "record.h"
#include "verify.h"

struct recorded {
    struct dt_keys *keys;
    struct dt_record *record;
    struct dt_store *store;
    uint64_t seed;
    struct dt_entropy random;
};

#define TENANT DT_VIEW("acme")

/* In memory, with a master key of its own. */
void recorded_open(struct recorded *recorded);

/* A record with the same key over a store that open gives. */
typedef enum dt_status (*recorded_open_fn)(void *context, const struct dt_store_options *options,
                                           struct dt_store **out, struct dt_error *err);
void recorded_open_with(struct recorded *recorded, recorded_open_fn open, void *context);
void recorded_close(struct recorded *recorded);

/* A turn of the customer's; asserts that it was taken. */
void recorded_say(struct recorded *recorded, const char *conversation, const char *text);

/* count turns spread over a few conversations, "c-0" to "c-4"; turn number i says "text i", and in
 * place of number `other` something else. */
void recorded_fill(struct recorded *recorded, unsigned count, unsigned other);

/* Appends an export; asserts that it was made. conversation NULL: everything. */
void recorded_export(struct recorded *recorded, const char *conversation,
                     const struct dt_checkpoint *since, struct dt_buf *out);

/* What an operator can do to an export that he changed: a new last line, rightly signed, in place
 * of the old one. */
void recorded_sign_anew(struct recorded *recorded, struct dt_buf *export);

/* Appends a signed checkpoint. */
void recorded_checkpoint(struct recorded *recorded, struct dt_checkpoint *out, struct dt_buf *note);

/* Verifies and returns the number of findings; the first one's words are kept. Asserts that it
 * could be done. */
struct verdict {
    struct dt_verified verified;
    char first[512];
    uint64_t first_entry, first_line;
};

uint64_t recorded_check(struct dt_view export, const struct dt_note_key *key,
                        const struct dt_view *earlier, struct verdict *out);
uint64_t recorded_verify(struct recorded *recorded, bool with_keys, const struct dt_view *earlier,
                         struct verdict *out);

/* Every byte of an export, changed in one bit (another one each time) and in its lowest: asserts
 * that each is found, and prints how many there were. */
void recorded_flip(struct dt_buf *export, const struct dt_note_key *key,
                   const struct dt_view *earlier, const char *what);

/* Erases a conversation; asserts the answer. */
void recorded_erase(struct recorded *recorded, const char *conversation, enum dt_status wanted);

#endif
