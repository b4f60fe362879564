#include "event.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A limit is a number of bytes, the largest value, or the words that are allowed. */
#define LIMIT_TEXT(limit) (limit), NULL
#define LIMIT_INT(limit)  (limit), NULL
#define LIMIT_BOOL(limit) (limit), NULL
#define LIMIT_TIME(limit) (limit), NULL
#define LIMIT_WORD(limit) 0, (limit)
#define NEED_MUST         true
#define NEED_MAY          false

static const struct dt_event_field_info fields[] = {
#define DT_EVENT(NAME, name, code, version, doc)
#define DT_FIELD(KIND, NAME, name, type, need, since, until, limit, doc)                           \
    {{(name), sizeof(name) - 1},                                                                   \
     DT_EVENT_##KIND,                                                                              \
     DT_FIELD_TYPE_##type,                                                                         \
     NEED_##need,                                                                                  \
     (since),                                                                                      \
     (until),                                                                                      \
     LIMIT_##type(limit),                                                                          \
     (doc)},
#define DT_EVENT_END(NAME)
#include "kinds_of_event.def"
#undef DT_EVENT
#undef DT_FIELD
#undef DT_EVENT_END
};

/* The numbers of a kind's first field and of the one behind its last: FIRST_ and END_ mark places
 * without taking any, since the value after them is given again. */
enum {
#define DT_EVENT(NAME, name, code, version, doc)                         FIRST_##NAME, BEFORE_##NAME = FIRST_##NAME - 1,
#define DT_FIELD(KIND, NAME, name, type, need, since, until, limit, doc) PLACE_##KIND##_##NAME,
#define DT_EVENT_END(NAME)                                               END_##NAME, LAST_##NAME = END_##NAME - 1,
#include "kinds_of_event.def"
#undef DT_EVENT
#undef DT_FIELD
#undef DT_EVENT_END
    FIELDS_END
};

#define DT_EVENT(NAME, name, code, version, doc)
#define DT_FIELD(KIND, NAME, name, type, need, since, until, limit, doc)
#define DT_EVENT_END(NAME)                                                                         \
    _Static_assert(END_##NAME - FIRST_##NAME <= DT_EVENT_FIELDS_MAX, "members of one body");
#include "kinds_of_event.def"
#undef DT_EVENT
#undef DT_FIELD
#undef DT_EVENT_END

static const struct dt_event_kind_info kinds[] = {
#define DT_EVENT(NAME, name, code, version, doc)                                                   \
    {{(name), sizeof(name) - 1},                                                                   \
     DT_EVENT_##NAME,                                                                              \
     (version),                                                                                    \
     FIRST_##NAME,                                                                                 \
     END_##NAME - FIRST_##NAME,                                                                    \
     (doc)},
#define DT_FIELD(KIND, NAME, name, type, need, since, until, limit, doc)
#define DT_EVENT_END(NAME)
#include "kinds_of_event.def"
#undef DT_EVENT
#undef DT_FIELD
#undef DT_EVENT_END
};

_Static_assert(COUNT(fields) == (size_t)DT_EVENT_FIELD_COUNT, "a field a row");
_Static_assert((size_t)FIELDS_END == COUNT(fields), "fields are counted alike");

/* No two kinds share a code. */
static inline void codes_differ(enum dt_event_kind kind)
{
    switch (kind) {
    case DT_EVENT_NONE:
#define DT_EVENT(NAME, name, code, version, doc) case (code):
#define DT_FIELD(KIND, NAME, name, type, need, since, until, limit, doc)
#define DT_EVENT_END(NAME)
#include "kinds_of_event.def"
#undef DT_EVENT
#undef DT_FIELD
#undef DT_EVENT_END
        break;
    }
}

const struct dt_event_kind_info *dt_event_kind_info(unsigned code)
{
    codes_differ(DT_EVENT_NONE);
    for (size_t i = 0; i < COUNT(kinds); i++)
        if ((unsigned)kinds[i].kind == code)
            return &kinds[i];
    return NULL;
}

const struct dt_event_field_info *dt_event_field_info(enum dt_event_field field)
{
    return &fields[field];
}

const struct dt_event_kind_info *dt_event_kind_nth(size_t index)
{
    return index < COUNT(kinds) ? &kinds[index] : NULL;
}

enum dt_event_kind dt_event_kind_find(struct dt_view name)
{
    for (size_t i = 0; i < COUNT(kinds); i++)
        if (dt_view_equal(kinds[i].name, name))
            return kinds[i].kind;
    return DT_EVENT_NONE;
}
