/*
 * A conversation of any words: lines that begin with A are the agent's, others the customer's; a
 * digit behind that is the hours since the turn before. Promises are found in the agent's turns and
 * folded into the ledger. What must hold: promises in order of the text and inside it, names for
 * all their values, no due time behind the calendar, and a ledger that calls nothing broken which
 * was not due.
 */
#include "promise.h"

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

#define PRESENT INT64_C(1773138000000) /* 2026-03-10T10:20:00Z, a Tuesday */

static void check_due(dt_instant due)
{
    REQUIRE(due == DT_INSTANT_NONE || (due >= DT_INSTANT_MIN && due <= DT_INSTANT_MAX));
}

static void check_promise(const struct dt_text *text, const struct dt_promise *promise)
{
    REQUIRE(promise->start < promise->end && promise->end <= text->source.len);
    REQUIRE(promise->what <= DT_PROMISE_OTHER && promise->who <= DT_PROMISE_SOMEBODY);
    REQUIRE(promise->precision <= DT_PRECISION_EXACT);
    REQUIRE(promise->minute >= -1 && promise->minute <= 1440);
    check_due(promise->due);
    check_due(promise->due_also);
}

static void check_ledger(const struct dt_ledger *ledger, uint32_t turn, dt_instant at)
{
    REQUIRE(ledger->count <= DT_LEDGER_ENTRIES);
    for (uint32_t i = 0; i < ledger->count; i++) {
        const struct dt_ledger_entry *entry = &ledger->entries[i];
        REQUIRE(entry->turn >= 1 && entry->turn <= turn && entry->moved_turn <= turn);
        REQUIRE(entry->state <= DT_PROMISE_CANCELLED);
        check_due(entry->promise.due);
        bool dated = entry->promise.due != DT_INSTANT_NONE && !entry->promise.conditional;
        REQUIRE(entry->state != DT_PROMISE_BROKEN || (dated && entry->promise.due < at));
    }
}

static void take_turn(struct dt_ledger *ledger, uint32_t turn, struct dt_view line,
                      struct dt_when_context *context, struct dt_arena *arena)
{
    bool agent = line.len > 0 && line.ptr[0] == 'A';
    size_t head = line.len < 2 ? line.len : 2;
    if (head == 2 && line.ptr[1] >= '0' && line.ptr[1] <= '9')
        context->at += (line.ptr[1] - '0') * DT_MS_PER_HOUR;
    struct dt_text text;
    struct dt_promise found[DT_PROMISES_A_TURN];
    if (dt_text_analyse(arena, dt_view_slice(line, head, line.len), &text, NULL) != DT_OK)
        return;
    size_t count = agent ? dt_promise_find(&text, context, found) : 0;
    REQUIRE(count <= DT_PROMISES_A_TURN);
    for (size_t i = 0; i < count; i++)
        check_promise(&text, &found[i]);
    dt_ledger_turn(ledger, agent ? DT_ROLE_AGENT : DT_ROLE_CUSTOMER, turn, &text, NULL, found,
                   count, context);
    check_ledger(ledger, turn, context->at);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_zone *zone = NULL;
    if (dt_zone_create("UTC", &zone, NULL) != DT_OK)
        return 0;
    static struct dt_calendar calendar;
    calendar = (struct dt_calendar){.zone = zone};
    if (dt_calendar_parse_hours(&calendar, DT_VIEW("Mon-Fri 09:00-12:30,13:30-17:30"), NULL) !=
        DT_OK)
        abort();
    struct dt_when_context context = {.calendar = &calendar, .at = PRESENT, .day_first = true};
    struct dt_ledger ledger = {.count = 0};
    struct dt_arena arena;
    dt_arena_init(&arena);
    struct dt_view rest = {(const char *)data, size};
    for (uint32_t turn = 1; rest.len > 0 && turn <= 100; turn++) {
        const char *end = memchr(rest.ptr, '\n', rest.len);
        size_t len = end ? (size_t)(end - rest.ptr) : rest.len;
        take_turn(&ledger, turn, dt_view_slice(rest, 0, len), &context, &arena);
        dt_arena_reset(&arena);
        rest = dt_view_slice(rest, end ? len + 1 : len, rest.len);
    }
    dt_arena_finish(&arena);
    dt_zone_destroy(zone);
    return 0;
}
