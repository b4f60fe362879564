/*
 * What the parser makes of lexicon files and the compiler reads: patterns as small trees over
 * atoms, and the tables they refer to. Everything lives in the parse's arena, except the
 * vocabulary's words and the places, which the lexicon keeps.
 */
#ifndef DT_PATTERN_H
#define DT_PATTERN_H

#include "lexicon.h"
#include "tuples.h"
#include "vocabulary.h"

/* What one token may be: an element of a class, or of a pattern. */
enum dt_atom_type {
    DT_ATOM_WORD,  /* number: of the word */
    DT_ATOM_FORMS, /* word~; number: of the word */
    DT_ATOM_CLASS, /* number: of the class */
    DT_ATOM_TOKEN, /* by type; number: a bit set of enum dt_token_class */
};

/* What a token is whose text the lexicon does not know. */
enum dt_token_class {
    DT_CLASS_WORD,
    DT_CLASS_NAME, /* a capitalised word */
    DT_CLASS_NUMBER,
    DT_CLASS_ORDINAL,
    DT_CLASS_MONEY,
    DT_CLASS_TIME,
    DT_CLASS_CODE,
    DT_CLASS_URL,
    DT_CLASS_EMAIL,
    DT_CLASS_HANDLE,
    DT_CLASS_HASHTAG,
    DT_CLASS_EMOJI,
    DT_CLASS_BREAK, /* neither ? nor ! */
    DT_CLASS_BREAK_QUESTION,
    DT_CLASS_BREAK_EXCLAIM,
    DT_CLASS_BREAK_BOTH,
    DT_CLASS_COUNT
};

enum {
    DT_CLASSES_BREAK = 1 << DT_CLASS_BREAK | 1 << DT_CLASS_BREAK_QUESTION |
                       1 << DT_CLASS_BREAK_EXCLAIM | 1 << DT_CLASS_BREAK_BOTH,
    DT_CLASSES_QUESTION = 1 << DT_CLASS_BREAK_QUESTION | 1 << DT_CLASS_BREAK_BOTH,
    DT_CLASSES_EXCLAIM = 1 << DT_CLASS_BREAK_EXCLAIM | 1 << DT_CLASS_BREAK_BOTH,
};

struct dt_atom {
    uint32_t type; /* enum dt_atom_type */
    uint32_t number;
};

enum dt_node_type {
    DT_NODE_SEQUENCE,     /* children one after the other; may be empty */
    DT_NODE_ALTERNATIVES, /* children: sequences, or atoms for those of one atom */
    DT_NODE_OPTIONAL,     /* one child: alternatives */
    DT_NODE_ATOM,
    DT_NODE_GAP,    /* number: tokens at most */
    DT_NODE_ANY,    /* _ */
    DT_NODE_COMMA,  /* , */
    DT_NODE_FIRST,  /* ^ */
    DT_NODE_LAST,   /* $ $? $! ; number: the atom */
    DT_NODE_ACROSS, /* // ; number: the atom */
};

/* How many tokens something takes, at least and at most. */
struct dt_span {
    uint8_t least;
    uint8_t most;
};

struct dt_node {
    struct dt_node *child;
    struct dt_node *next;
    uint32_t number; /* the atom's, or the gap's length */
    uint32_t column;
    uint8_t type;
    struct dt_span span; /* set by dt_pattern_check; no more than DT_LEXICON_SPAN + 1 are counted */
};

enum { DT_REACH_CLAUSE = 254, DT_REACH_SENTENCE = 255 };

/* What the lexicon keeps of a pattern: eight bytes that the scan reads and its place. */
struct dt_pattern {
    uint32_t line;
    uint16_t source;
    uint8_t kind;
    uint8_t strength; /* 1 .. 100; 0 for a scope or an `except` */
    uint8_t counts;   /* DT_COUNTS_* */
    uint8_t flags;    /* enum dt_cue_flag */
    uint8_t reach;    /* of a scope: tokens, or DT_REACH_* */
    uint8_t except;   /* voids its kind instead of finding it */
};

enum { DT_ROLES_CUSTOMER = 1 << DT_ROLE_CUSTOMER, DT_ROLES_AGENT = 1 << DT_ROLE_AGENT };

struct dt_parsed_pattern {
    struct dt_node *root; /* a sequence */
    struct dt_pattern keep;
    uint8_t roles; /* DT_ROLES_* */
};

struct dt_parsed_class {
    uint32_t *atoms; /* may name earlier classes only */
    uint32_t count;
    uint32_t capacity;
    uint32_t line;
    uint16_t source;
};

/* word~ stands for these words. */
struct dt_parsed_forms {
    uint32_t word;
    uint32_t *words;
    uint32_t count;
};

struct dt_parsed_example {
    struct dt_lexicon_example keep; /* text borrowed from the source */
    uint16_t source;
};

struct dt_parse {
    struct dt_arena *arena;
    const struct dt_lexicon_source *sources;
    struct dt_vocabulary vocabulary;
    struct dt_vocabulary class_names; /* numbered as classes */
    struct dt_tuples atoms;           /* each a (type, number) */
    struct dt_tuples forms_of;        /* each a (word); its number indexes forms */
    struct dt_parsed_class *classes;
    struct dt_parsed_forms *forms;
    struct dt_parsed_pattern *patterns;
    struct dt_parsed_example *examples;
    uint32_t *word_atoms; /* by word: of its DT_ATOM_WORD the number + 1, 0 for none */
    uint32_t word_atom_capacity;
    uint32_t class_count, class_capacity;
    uint32_t forms_count, forms_capacity;
    uint32_t pattern_count, pattern_capacity;
    uint32_t example_count, example_capacity;
};

static inline struct dt_atom dt_parse_atom(const struct dt_parse *parse, uint32_t number)
{
    const uint32_t *values = parse->atoms.values + parse->atoms.items[number].first;
    return (struct dt_atom){.type = values[0], .number = values[1]};
}

/*
 * Reads all sources. On success *parse holds what they say, in the arena and borrowing the sources'
 * text. Errors: as dt_lexicon_create.
 */
DT_MUST_CHECK enum dt_status dt_parse_sources(struct dt_parse *parse, struct dt_arena *arena,
                                              const struct dt_lexicon_source *sources, size_t count,
                                              struct dt_error *err);

#endif
