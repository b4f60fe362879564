/*
 * A present, a desk and any words. The first bytes choose the present and the desk's hours, the
 * rest is text. What must hold: phrases in order, apart and inside the tokens; times within the
 * calendar; what has passed or names no time has none.
 */
#include "when.h"

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

enum { HEAD_BYTES = 6 };

static void check_due(dt_instant due)
{
    REQUIRE(due == DT_INSTANT_NONE || (due >= DT_INSTANT_MIN && due <= DT_INSTANT_MAX));
}

static void check(const struct dt_text *text, const struct dt_when_context *context)
{
    struct dt_when found[DT_WHEN_A_TURN];
    size_t count = dt_when_find(text, 0, text->token_count, context, found, DT_WHEN_A_TURN);
    REQUIRE(count <= DT_WHEN_A_TURN);
    for (size_t i = 0; i < count; i++) {
        const struct dt_when *when = &found[i];
        REQUIRE(when->first_token <= when->last_token && when->last_token < text->token_count);
        REQUIRE(i == 0 || when->first_token > found[i - 1].last_token);
        REQUIRE(when->precision <= DT_PRECISION_EXACT);
        REQUIRE(when->minute >= -1 && when->minute <= 1440);
        REQUIRE(!when->past || when->due == DT_INSTANT_NONE);
        REQUIRE(when->due != DT_INSTANT_NONE || when->precision <= DT_PRECISION_VAGUE);
        REQUIRE(when->due == DT_INSTANT_NONE || when->due != when->due_also);
        REQUIRE(!when->elapsed || when->due >= context->at);
        check_due(when->due);
        check_due(when->due_also);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const hours[] = {
        "Mon-Fri 09:00-17:30", "Mon-Sun 00:00-24:00", "Sun-Thu 08:00-12:00,13:00-17:00",
        "Sat 23:59-24:00",     "Mon-Sun 06:00-22:00", "Wed 00:00-00:01"};
    if (size < HEAD_BYTES)
        return 0;
    struct dt_zone *zone;
    struct dt_calendar calendar = {0};
    if (dt_zone_create("UTC", &zone, NULL) != DT_OK)
        return 0;
    calendar.zone = zone;
    const char *chosen = hours[data[0] % (sizeof hours / sizeof hours[0])];
    REQUIRE(dt_calendar_parse_hours(&calendar, dt_view_of(chosen), NULL) == DT_OK);
    int64_t minutes = data[2] | data[3] << 8 | (int64_t)data[4] << 16 | (int64_t)data[5] << 24;
    struct dt_when_context context = {
        .calendar = &calendar, .at = minutes * DT_MS_PER_MINUTE, .day_first = data[1] & 1};
    if (context.at > DT_INSTANT_MAX)
        context.at = DT_INSTANT_MAX;
    struct dt_arena arena;
    struct dt_text text;
    dt_arena_init(&arena);
    struct dt_view words = {(const char *)data + HEAD_BYTES, size - HEAD_BYTES};
    if (dt_text_analyse(&arena, words, &text, NULL) == DT_OK)
        check(&text, &context);
    dt_arena_finish(&arena);
    dt_zone_destroy(zone);
    return 0;
}
