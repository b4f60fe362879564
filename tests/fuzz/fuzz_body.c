/*
 * A kind of event and any bytes as its body. What must hold: a body that is read can be written,
 * its written form is read as the same and written as the same bytes, and an event with it is
 * accepted; a refusal has a word.
 */
#include "event.h"

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

static void check_form(const struct dt_event_kind_info *kind, const struct dt_body *body,
                       struct dt_arena *arena)
{
    struct dt_buf form, again;
    struct dt_body other;
    struct dt_error err;
    dt_buf_init(&form);
    dt_buf_init(&again);
    REQUIRE(dt_body_write(body, &form, &err) == DT_OK);
    REQUIRE(dt_body_read(kind->kind, kind->version, dt_buf_view(&form), arena, &other, &err) ==
            DT_OK);
    REQUIRE(dt_body_write(&other, &again, &err) == DT_OK);
    REQUIRE(dt_view_equal(dt_buf_view(&form), dt_buf_view(&again)));
    const struct dt_event event = {.tenant = DT_VIEW("t"),
                                   .conversation = DT_VIEW("c"),
                                   .actor = DT_VIEW("a"),
                                   .kind = kind->kind,
                                   .version = kind->version,
                                   .body = dt_buf_view(&form)};
    REQUIRE(dt_event_check(&event, arena, &err) == DT_OK);
    dt_buf_finish(&form);
    dt_buf_finish(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_arena arena;
    struct dt_body body;
    struct dt_error err = {.message = ""};
    size_t kinds = 0;
    if (size == 0)
        return 0;
    while (dt_event_kind_nth(kinds))
        kinds++;
    const struct dt_event_kind_info *kind = dt_event_kind_nth(data[0] % kinds);
    dt_arena_init(&arena);
    const struct dt_view json = {(const char *)data + 1, size - 1};
    if (dt_body_read(kind->kind, kind->version, json, &arena, &body, &err) == DT_OK)
        check_form(kind, &body, &arena);
    else
        REQUIRE(err.message[0] != '\0');
    dt_arena_finish(&arena);
    return 0;
}
