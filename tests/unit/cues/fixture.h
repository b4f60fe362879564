/*
 * For the tests of this room: a lexicon from a string, the cues of a text as one line.
 *
 * Cues are written "kind(words)", blanks between, in the order of the scan: "insult(you are
 * useless) shouting(WHERE IS IT)". The words are the source's.
 */
#ifndef FIXTURE_H
#define FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lexicon.h"
#include <stdio.h>

static inline struct dt_lexicon *compile(const char *text)
{
    struct dt_lexicon_source source = {"test.lex", dt_view_of(text)};
    struct dt_lexicon *lexicon = NULL;
    struct dt_error err = {0};
    if (dt_lexicon_create(&source, 1, &lexicon, &err))
        fail_msg("%s", err.message);
    return lexicon;
}

/* The cues of a text; out holds size bytes. */
static inline void scan_into(const struct dt_lexicon *lexicon, enum dt_role role, const char *text,
                             char *out, size_t size)
{
    struct dt_arena arena;
    struct dt_text analysed;
    struct dt_cues cues;
    struct dt_error err = {0};
    dt_arena_init(&arena);
    if (dt_text_analyse(&arena, dt_view_of(text), &analysed, &err) ||
        dt_cue_scan(lexicon, &analysed, role, &arena, &cues, &err))
        fail_msg("%s: %s", text, err.message);
    size_t at = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < cues.count && at < size; i++) {
        const struct dt_cue *cue = &cues.items[i];
        at += (size_t)snprintf(out + at, size - at, "%s%s(%.*s)", i ? " " : "",
                               dt_kind_info((enum dt_kind)cue->kind)->name.ptr,
                               (int)(cue->end - cue->start), text + cue->start);
    }
    dt_arena_finish(&arena);
}

struct scan_case {
    const char *patterns; /* below "kind insult" unless it begins with a statement of its own */
    const char *text;
    const char *cues;
};

static inline void check_case(const struct scan_case *test, const char *head, enum dt_role role)
{
    char source[4096];
    char found[4096];
    snprintf(source, sizeof source, "%s%s\n", head, test->patterns);
    struct dt_lexicon *lexicon = compile(source);
    scan_into(lexicon, role, test->text, found, sizeof found);
    if (strcmp(found, test->cues) != 0)
        fail_msg("pattern: %s\ntext: %s\nexpected: %s\nfound: %s", test->patterns, test->text,
                 test->cues, found);
    dt_lexicon_destroy(lexicon);
}

#define CHECK_CASES(cases, head, role)                                                             \
    for (size_t i_ = 0; i_ < sizeof(cases) / sizeof((cases)[0]); i_++)                             \
    check_case(&(cases)[i_], head, role)

#endif
