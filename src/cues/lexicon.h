/*
 * The lexicon: readable pattern files compiled into one matcher. The language is described
 * in docs/design/lexicon.md; the shipped files are in lexicon/en/.
 */
#ifndef DT_LEXICON_H
#define DT_LEXICON_H

#include "cues.h"

enum {
    DT_LEXICON_BYTES = 8 << 20, /* all sources together */
    DT_LEXICON_LINE_BYTES = 4096,
    DT_LEXICON_PATTERNS = 100000,
    DT_LEXICON_NESTING = 8, /* brackets in brackets */
    DT_LEXICON_GAP = 8,     /* words a gap may skip */
    DT_LEXICON_SPAN = 48,   /* tokens from a pattern's first to its last */
};

/* name: what errors call it, such as a path. */
struct dt_lexicon_source {
    const char *name;
    struct dt_view text;
};

/*
 * Compiles sources, in order, into one lexicon. Errors: DT_FORMAT (message begins with the source's
 * name; line and column set; says what was expected), DT_LIMIT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_lexicon_create(const struct dt_lexicon_source *sources,
                                               size_t count, struct dt_lexicon **lexicon_out,
                                               struct dt_error *err);
void dt_lexicon_destroy(struct dt_lexicon *lexicon);

struct dt_lexicon_stats {
    uint32_t pattern_count;
    uint32_t kind_count; /* kinds that have a pattern */
    uint32_t word_count;
    uint32_t key_count;     /* by which patterns are noticed */
    uint32_t program_words; /* of all patterns' programs */
    uint32_t example_count;
    size_t bytes; /* memory held */
};
void dt_lexicon_stats(const struct dt_lexicon *lexicon, struct dt_lexicon_stats *out);

/* Where a pattern stands: source name and line. NULL name for UINT32_MAX. */
void dt_lexicon_pattern_place(const struct dt_lexicon *lexicon, uint32_t pattern,
                              const char **source_out, unsigned *line_out);

/* An example beside the patterns: "+ text" must give the kind, "- text" must not. */
struct dt_lexicon_example {
    struct dt_view text;
    const char *source;
    unsigned line;
    uint8_t kind;
    uint8_t role;
    bool positive;
};
const struct dt_lexicon_example *dt_lexicon_examples(const struct dt_lexicon *lexicon,
                                                     size_t *count_out);

/* Whether a normalised word belongs to a class of that name ("known_acronym"); false if no class.
 */
bool dt_lexicon_in_class(const struct dt_lexicon *lexicon, const char *class_name,
                         const struct dt_token *token);

/* The lexicon that ships, embedded in the library. Owns: the caller destroys it. */
DT_MUST_CHECK enum dt_status dt_lexicon_create_default(struct dt_lexicon **lexicon_out,
                                                       struct dt_error *err);

#endif
