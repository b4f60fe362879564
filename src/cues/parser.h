/*
 * The lexicon parser's parts among themselves: one line at a time, a position in it, errors that
 * say where. lexicon_parse.c reads statements, pattern_parse.c what stands in a pattern,
 * pattern_check.c what may stand where, parse_word.c words as the text room normalises them.
 */
#ifndef DT_PARSER_H
#define DT_PARSER_H

#include "pattern.h"

struct dt_parser {
    struct dt_parse *parse;
    struct dt_error *err;
    struct dt_arena scratch; /* for the text room, reset after each word */
    const char *source_name;
    struct dt_view line; /* without comment and line end */
    size_t at;           /* byte of line */
    unsigned line_number;
    uint16_t source;
    uint8_t roles;              /* of the last `role`, DT_ROLES_* */
    bool has_kind;              /* a `kind` was read in this source */
    struct dt_pattern defaults; /* what the last `kind` says of its patterns */
    uint8_t kind_roles;
    bool in_class; /* the last statement was a class: indented lines continue it */
};

/* Fills the error: "NAME:LINE:COLUMN: ..."; byte counts from 0. Returns status. */
enum dt_status dt_parser_fail(struct dt_parser *parser, enum dt_status status, size_t byte,
                              const char *format, ...) DT_PRINTF(4, 5);
enum dt_status dt_parser_no_memory(struct dt_parser *parser);

static inline bool dt_parser_ended(const struct dt_parser *parser)
{
    return parser->at >= parser->line.len;
}

/* The character at the position; '\0' at the line's end. */
static inline char dt_parser_peek(const struct dt_parser *parser)
{
    return parser->at < parser->line.len ? parser->line.ptr[parser->at] : '\0';
}

void dt_parser_skip_blanks(struct dt_parser *parser);

/* Bytes up to a blank or the line's end, which the position moves behind. */
struct dt_view dt_parser_take_run(struct dt_parser *parser);

/* A class's or kind's name ([a-z0-9_]+) at the position; empty if there is none. */
struct dt_view dt_parser_take_name(struct dt_parser *parser);

/*
 * One element of a class or pattern at the position: word, word~ or <class>. Errors: DT_FORMAT when
 * something else stands there, when a word is not as the text room writes it, when no class has the
 * name.
 */
DT_MUST_CHECK enum dt_status dt_parser_take_atom(struct dt_parser *parser, uint32_t *atom_out);

/* A word at the position, without ~. */
DT_MUST_CHECK enum dt_status dt_parser_take_word(struct dt_parser *parser, uint32_t *word_out);

DT_MUST_CHECK enum dt_status dt_parser_atom(struct dt_parser *parser, enum dt_atom_type type,
                                            uint32_t number, uint32_t *atom_out);

/* Characters that end a word in a pattern. */
bool dt_parser_is_delimiter(char c);

/* A pattern at the position, up to "::" or the line's end; checked. */
DT_MUST_CHECK enum dt_status dt_parser_take_pattern(struct dt_parser *parser,
                                                    struct dt_node **root_out);

/* Whether everything in a pattern stands where it may; sets the spans. start: its first byte. */
DT_MUST_CHECK enum dt_status dt_pattern_check(struct dt_parser *parser, struct dt_node *root,
                                              size_t start);

/* Whether a name is one of the classes by type: num, money ... */
bool dt_is_token_class(struct dt_view name);

/* The index of the name nearest to a misspelt one, within a third of its letters; -1 if none. */
int dt_nearest_name(struct dt_view wrong, const struct dt_view *names, size_t count);

#endif
