/*
 * Cues by hand, for tests of the engine that are to hold whatever the lexicon says:
 * "apologise+:sorry the leg broke|offer:a new one" marks these words of the text; '+' is specific.
 */
#ifndef DT_TEST_MARKS_H
#define DT_TEST_MARKS_H

#include "cues.h"

#include <assert.h>
#include <string.h>

enum { MARKS_MAX = 16 };

/* The token that holds the byte, from the left. */
static inline uint32_t mark_token(const struct dt_text *text, size_t byte)
{
    uint32_t i = 0;
    while (i + 1 < text->token_count && text->tokens[i].end <= byte)
        i++;
    return i;
}

static inline struct dt_cue mark_one(const struct dt_text *text, enum dt_role role,
                                     struct dt_view mark)
{
    const char *colon = memchr(mark.ptr, ':', mark.len);
    assert(colon);
    struct dt_view name = {mark.ptr, (size_t)(colon - mark.ptr)};
    bool specific = name.ptr[name.len - 1] == '+';
    if (specific)
        name.len--;
    enum dt_kind kind = dt_kind_find(role, name);
    for (int hint = DT_KIND_TROUBLE; kind == DT_KIND_NONE && hint <= DT_KIND_ANSWERS; hint++)
        if (dt_view_equal(name, dt_kind_info((enum dt_kind)hint)->name))
            kind = (enum dt_kind)hint;
    assert(kind != DT_KIND_NONE);
    struct dt_view words = {colon + 1, (size_t)(mark.ptr + mark.len - colon - 1)};
    size_t start = 0;
    while (start + words.len <= text->source.len &&
           memcmp(text->source.ptr + start, words.ptr, words.len) != 0)
        start++;
    assert(start + words.len <= text->source.len);
    return (struct dt_cue){.start = (uint32_t)start,
                           .end = (uint32_t)(start + words.len),
                           .first_token = mark_token(text, start),
                           .last_token = mark_token(text, start + words.len - 1),
                           .kind = (uint8_t)kind,
                           .strength = dt_kind_info(kind)->strength,
                           .flags = specific ? DT_CUE_SPECIFIC : 0,
                           .pattern = UINT32_MAX};
}

static inline struct dt_cues mark_cues(const struct dt_text *text, enum dt_role role,
                                       const char *marks, struct dt_cue room[MARKS_MAX])
{
    struct dt_cues cues = {.items = room};
    while (marks && *marks != '\0') {
        size_t len = strcspn(marks, "|");
        assert(cues.count < MARKS_MAX);
        struct dt_cue cue = mark_one(text, role, (struct dt_view){marks, len});
        uint32_t at = cues.count++;
        for (; at > 0 && room[at - 1].start > cue.start; at--)
            room[at] = room[at - 1];
        room[at] = cue;
        cues.kinds[cue.kind >> 6] |= UINT64_C(1) << (cue.kind & 63);
        marks += len + (marks[len] == '|');
    }
    return cues;
}

#endif
