/*
 * Any bytes as an export, and as one line of it. What must hold: a line that is taken is written
 * back byte for byte; what is found does not depend on how the bytes come; a finding has words.
 */
#include "export_line.h"
#include "verify.h"

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

static void found(void *context, const struct dt_finding *finding)
{
    uint64_t *count = context;
    REQUIRE(finding->text[0] != '\0');
    ++*count;
}

static uint64_t check(struct dt_view input, size_t step)
{
    uint64_t count = 0;
    struct dt_verify_options options = {.found = found, .context = &count};
    struct dt_export_check *checking;
    struct dt_verified verified;
    struct dt_error err = {0};
    REQUIRE(dt_export_check_create(&options, &checking, &err) == DT_OK);
    for (size_t at = 0; at < input.len; at += step) {
        size_t end = input.len - at < step ? input.len : at + step;
        REQUIRE(dt_export_check_add(checking, dt_view_slice(input, at, end), &err) == DT_OK);
    }
    REQUIRE(dt_export_check_finish(checking, &verified, &err) == DT_OK);
    dt_export_check_destroy(checking);
    REQUIRE(verified.findings == count);
    return count;
}

static void check_line(struct dt_view input)
{
    struct dt_export_line line;
    struct dt_error err = {0};
    struct dt_arena arena;
    struct dt_buf written;
    dt_arena_init(&arena);
    dt_buf_init(&written);
    if (dt_export_line_read(input, &arena, &line, &err) == DT_OK) {
        if (line.type == DT_EXPORT_HEAD)
            dt_export_head_write(&line.head, &written);
        else if (line.type == DT_EXPORT_EVENT)
            dt_export_event_write(&line.event, &written);
        else
            dt_export_end_write(&line.end, &written);
        REQUIRE(written.len == input.len + 1 && memcmp(written.data, input.ptr, input.len) == 0);
    } else {
        REQUIRE(err.message[0] != '\0');
    }
    dt_buf_finish(&written);
    dt_arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_view input = {(const char *)data, size};
    uint64_t count = check(input, size ? size : 1);
    REQUIRE(check(input, size / 3 + 1) == count);
    check_line(input);
    const char *end = size > 0 ? memchr(data, '\n', size) : NULL;
    if (end)
        check_line((struct dt_view){input.ptr, (size_t)(end - input.ptr)});
    return 0;
}
