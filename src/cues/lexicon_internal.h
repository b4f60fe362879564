/*
 * What a compiled lexicon holds, for the files of this room.
 */
#ifndef DT_LEXICON_INTERNAL_H
#define DT_LEXICON_INTERNAL_H

#include "lexicon.h"
#include "matcher.h"

/* Classes that code asks for; docs/design/lexicon.md tells authors of them. */
enum dt_own_class {
    DT_OWN_SCOPE_END, /* ends a negation's and a hypothesis's clause: but, though */
    DT_OWN_KNOWN_ACRONYM,
    DT_OWN_JOY_EMOJI,
    DT_OWN_BEFORE_LABEL,  /* "reply STOP": press, reply, select */
    DT_OWN_QUESTION_WORD, /* who, what, why */
    DT_OWN_PLACEHOLDER_TALK,
    DT_OWN_FORM_TALK,
    DT_OWN_INTERNAL_TALK,
    DT_OWN_DETERMINER,       /* the, your */
    DT_OWN_TECH_USE,         /* what a specialist's acronym stands beside */
    DT_OWN_PLAIN_SHORT_WORD, /* in capitals for stress */
    DT_OWN_COUNT
};

/* Words of class number n: words[first[n] .. first[n + 1]), ascending; token classes as bits. */
struct dt_class_members {
    uint32_t *first;
    uint32_t *words;
    uint32_t *token_classes;
};

struct dt_lexicon {
    struct dt_arena arena; /* holds everything below */
    size_t bytes;
    struct dt_word_table words;
    struct dt_word_table class_names; /* numbered as classes */
    struct dt_class_members classes;
    struct dt_matcher matcher;
    struct dt_pattern *patterns;
    uint32_t pattern_count;
    const char **source_names;
    struct dt_lexicon_example *examples;
    uint32_t example_count;
    uint64_t kinds[2]; /* bit set of the kinds that have a pattern */
};

/* Bytes of the lexicon's arena, counted; NULL when memory ran out. */
void *dt_lexicon_alloc(struct dt_lexicon *lexicon, size_t count, size_t item_size);

/* Whether a pattern or class names this very word. */
bool dt_lexicon_knows(const struct dt_lexicon *lexicon, const struct dt_token *token);

/*
 * Turns a parse into the lexicon's vocabulary, classes and matcher. Errors: DT_LIMIT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_lexicon_compile(struct dt_lexicon *lexicon, struct dt_parse *parse,
                                                struct dt_error *err);

#endif
