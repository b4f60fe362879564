#include "schema.h"

#include "handler.h"

enum member_index {
#define DT_SCHEMA(Name, doc)
#define DT_MEMBER(Schema, name, TYPE, need, min, max, of, doc) MEMBER_##Schema##_##name,
#define DT_SCHEMA_END(Name)
#include "schemas.def"
#undef DT_SCHEMA
#undef DT_MEMBER
#undef DT_SCHEMA_END
    MEMBER_COUNT
};

static const struct dt_member members[MEMBER_COUNT] = {
#define DT_SCHEMA(Name, doc)
#define DT_MEMBER(Schema, name, TYPE, need, min, max, of, doc)                                     \
    {#name, DT_MEMBER_##TYPE, DT_MEMBER_##need, min, max, of, doc},
#define DT_SCHEMA_END(Name)
#include "schemas.def"
#undef DT_SCHEMA
#undef DT_MEMBER
#undef DT_SCHEMA_END
};

/* How many members each schema has: a sum of ones. */
enum {
#define DT_SCHEMA(Name, doc)                                   COUNT_##Name = 0
#define DT_MEMBER(Schema, name, TYPE, need, min, max, of, doc) +1
#define DT_SCHEMA_END(Name)                                    ,
#include "schemas.def"
#undef DT_SCHEMA
#undef DT_MEMBER
#undef DT_SCHEMA_END
};

/* Where each begins: an enumerator behind the last member of the schema before it. */
enum {
#define DT_SCHEMA(Name, doc) FIRST_##Name,
#define DT_MEMBER(Schema, name, TYPE, need, min, max, of, doc)
#define DT_SCHEMA_END(Name) AFTER_##Name = FIRST_##Name + COUNT_##Name - 1,
#include "schemas.def"
#undef DT_SCHEMA
#undef DT_MEMBER
#undef DT_SCHEMA_END
};

static const struct dt_schema schemas[] = {
#define DT_SCHEMA(Name, doc) {#Name, doc, members + FIRST_##Name, COUNT_##Name},
#define DT_MEMBER(Schema, name, TYPE, need, min, max, of, doc)
#define DT_SCHEMA_END(Name)
#include "schemas.def"
#undef DT_SCHEMA
#undef DT_MEMBER
#undef DT_SCHEMA_END
};

#define DT_SCHEMA(Name, doc) _Static_assert((int)COUNT_##Name <= (int)DT_SCHEMA_MEMBERS, #Name);
#define DT_MEMBER(Schema, name, TYPE, need, min, max, of, doc)
#define DT_SCHEMA_END(Name)
#include "schemas.def"
#undef DT_SCHEMA
#undef DT_MEMBER
#undef DT_SCHEMA_END

enum { SCHEMAS = sizeof schemas / sizeof *schemas };

size_t dt_schema_count(void)
{
    return SCHEMAS;
}

const struct dt_schema *dt_schema_nth(size_t index)
{
    return index < SCHEMAS ? &schemas[index] : NULL;
}

const struct dt_schema *dt_schema_find(struct dt_view name)
{
    for (size_t i = 0; i < SCHEMAS; i++)
        if (dt_view_equal(dt_view_of(schemas[i].name), name))
            return &schemas[i];
    return NULL;
}

enum {
    ESCAPED_BYTES = 12, /* a code point as two \uXXXX */
    AROUND_BYTES = 64,  /* quotes, colon, comma, white space */
    OBJECT_BYTES = 1024
};

static uint64_t member_bytes(const struct dt_member *member)
{
    uint64_t most = member->max > 0 ? (uint64_t)member->max : 0;
    switch (member->type) {
    case DT_MEMBER_TEXT:
        return most * ESCAPED_BYTES;
    case DT_MEMBER_TEXTS:
        return most * (DT_MEMBER_TEXTS_POINTS * ESCAPED_BYTES + AROUND_BYTES);
    case DT_MEMBER_WORDS:
        return most * (strlen(member->of) + AROUND_BYTES);
    case DT_MEMBER_OBJECT:
    case DT_MEMBER_OBJECTS:
        return DT_SERVE_BODY_BYTES;
    default:
        return AROUND_BYTES + strlen(member->of);
    }
}

size_t dt_schema_body_bytes(const struct dt_schema *schema)
{
    uint64_t bytes = OBJECT_BYTES;
    for (size_t i = 0; i < schema->count && bytes < DT_SERVE_BODY_BYTES; i++)
        bytes += strlen(schema->members[i].name) + AROUND_BYTES + member_bytes(&schema->members[i]);
    return bytes < DT_SERVE_BODY_BYTES ? (size_t)bytes : DT_SERVE_BODY_BYTES;
}

int dt_word_place(const char *words, struct dt_view word)
{
    int place = 0;
    for (const char *at = words; *at; place++) {
        size_t len = strcspn(at, "|");
        if (len == word.len && memcmp(at, word.ptr, len) == 0)
            return place;
        at += len + (at[len] == '|');
    }
    return -1;
}
