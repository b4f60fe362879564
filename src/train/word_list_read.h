/*
 * Reads a list of words as people write it and makes the bytes a model holds (word_list.h).
 *
 * A line is "label<TAB>word or phrase", or empty, or begins with '#'. A star at the end makes a
 * stem of one word. The label "-" is for words that turn round what follows ("not"). Phrases go
 * through dt_text like any text, so "don't" and "do not" are the same.
 */
#ifndef DT_TRAIN_WORD_LIST_READ_H
#define DT_TRAIN_WORD_LIST_READ_H

#include "arena.h"
#include "word_list.h"

enum { DT_WORD_LIST_LINES = 1 << 16 };

/* The list, and its single words, normalised, for a model to know whatever its texts hold. */
struct dt_word_list_source {
    struct dt_arena arena;
    struct dt_word_list list;
    struct dt_view *words;
    uint32_t word_count;
};

/*
 * Finish it whatever the status. labels: the head's, at most DT_WORD_LIST_GROUPS.
 * Errors: DT_FORMAT (line set: no tab, an unknown label, no word, too long a phrase, a stem of
 * several words), DT_LIMIT (too many lines), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_word_list_read(struct dt_view bytes, const struct dt_view *labels,
                                               uint32_t label_count,
                                               struct dt_word_list_source *out,
                                               struct dt_error *err);
void dt_word_list_finish(struct dt_word_list_source *source);

#endif
