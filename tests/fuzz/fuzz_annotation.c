/*
 * Any bytes as the member `data` of LanguageTool's interface. What must hold: what is taken has
 * segments in order; places lead to offsets that never run backwards, an end never before its
 * start, and none beyond the whole.
 */
#include "lt_source.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "line %d: %s\n", __LINE__, #condition);                                \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static void check_segments(const struct dt_lt_source *source)
{
    REQUIRE(source->segment_count > 0 && source->segments[0].start == 0);
    for (size_t i = 1; i < source->segment_count; i++) {
        REQUIRE(source->segments[i].start >= source->segments[i - 1].start);
        REQUIRE(source->segments[i].original >= source->segments[i - 1].original);
        REQUIRE(source->segments[i].start <= source->plain.len);
    }
}

static bool is_first(struct dt_view text, uint32_t at)
{
    return at == text.len || ((unsigned char)text.ptr[at] & 0xc0) != 0x80;
}

static void check_places(const struct dt_lt_source *source, size_t whole)
{
    uint32_t last = 0;
    for (uint32_t at = 0; at < source->plain.len && at < 512; at++) {
        if (!is_first(source->plain, at))
            continue;
        uint32_t start = dt_lt_source_start(source, at);
        REQUIRE(start >= last && start <= whole);
        last = start;
        for (uint32_t end = at + 1; end <= source->plain.len && end < at + 40; end++)
            if (is_first(source->plain, end))
                REQUIRE(dt_lt_source_end(source, end) >= start &&
                        dt_lt_source_end(source, end) <= whole);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_view input = {(const char *)data, size};
    struct dt_lt_source source;
    struct dt_error err = {0};
    struct dt_arena arena;
    dt_arena_init(&arena);
    if (dt_lt_source_parse(input, &arena, &source, &err) == DT_OK) {
        REQUIRE(source.plain.len <= size);
        check_segments(&source);
        check_places(&source, size);
    } else {
        REQUIRE(err.message[0] != '\0');
    }
    dt_arena_finish(&arena);
    return 0;
}
