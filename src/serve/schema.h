/*
 * Schemas: the table of schemas.def. Pure.
 */
#ifndef DT_SCHEMA_H
#define DT_SCHEMA_H

#include "view.h"
#include <stdint.h>

enum dt_member_type {
    DT_MEMBER_TEXT,
    DT_MEMBER_WORD,
    DT_MEMBER_INT,
    DT_MEMBER_RATIO,
    DT_MEMBER_BOOL,
    DT_MEMBER_TIME,
    DT_MEMBER_OBJECT,
    DT_MEMBER_TEXTS,
    DT_MEMBER_WORDS,
    DT_MEMBER_OBJECTS,
    DT_MEMBER_RATIOS,
    DT_MEMBER_ANY
};

enum dt_member_need { DT_MEMBER_MUST, DT_MEMBER_MAY, DT_MEMBER_NULLABLE };

enum { DT_MEMBER_TEXTS_POINTS = 1024 /* code points of one string in a list of TEXTS */ };

struct dt_member {
    const char *name;
    enum dt_member_type type;
    enum dt_member_need need;
    int64_t min, max;
    const char *of; /* as the table says: a form, words, a schema */
    const char *doc;
};

enum { DT_SCHEMA_MEMBERS = 32 };

struct dt_schema {
    const char *name, *doc;
    const struct dt_member *members;
    size_t count;
};

size_t dt_schema_count(void);
const struct dt_schema *dt_schema_nth(size_t index);
const struct dt_schema *dt_schema_find(struct dt_view name); /* NULL if there is none */

/* How many bytes a body of this schema can have, up to DT_SERVE_BODY_BYTES: every text as long as
 * it may be and every character of it written as an escape, and some white space. */
size_t dt_schema_body_bytes(const struct dt_schema *schema);

/* The place of a word in "customer|agent", or -1. */
int dt_word_place(const char *words, struct dt_view word);

#endif
