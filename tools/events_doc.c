/*
 * Writes docs/events.md from the table of kinds.
 *
 *     events_doc > docs/events.md
 *     events_doc --check docs/events.md      1 if they differ
 */
#include "event.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static const char head[] =
    "# Events\n"
    "\n"
    "<!-- Written by tools/events_doc.c from the table in src/log/kinds_of_event.def: change it "
    "there. -->\n"
    "\n"
    "The log is a sequence of events. Each has a tenant, a conversation, its sequence within the "
    "conversation, its entry within\n"
    "the tenant, its position in the store, a time, an actor, a kind, the version of its body, and "
    "a body: one JSON object.\n"
    "\n"
    "A body has one form: members in the order below, those that are absent left out, no white "
    "space. It is sealed under its\n"
    "conversation's key and goes when the conversation is erased; what stands outside of it stays. "
    "Bodies of older versions are\n"
    "read for ever.\n"
    "\n";

static const char *const type_names[] = {[DT_FIELD_TYPE_TEXT] = "text",
                                         [DT_FIELD_TYPE_WORD] = "word",
                                         [DT_FIELD_TYPE_INT] = "number",
                                         [DT_FIELD_TYPE_BOOL] = "true or false",
                                         [DT_FIELD_TYPE_TIME] = "time"};

static void write_range(struct dt_buf *out, const struct dt_event_field_info *field)
{
    if (field->type == DT_FIELD_TYPE_TEXT)
        dt_buf_printf(out, "up to %" PRId64 " bytes", field->limit);
    else if (field->type == DT_FIELD_TYPE_INT)
        dt_buf_printf(out, "0 to %" PRId64, field->limit);
    else if (field->type == DT_FIELD_TYPE_TIME)
        dt_buf_printf(out, "RFC 3339, UTC, milliseconds");
    for (const char *at = field->words; at && *at; at++)
        dt_buf_append_view(out, *at == '|' ? DT_VIEW(", ") : (struct dt_view){at, 1});
}

static void write_kind(struct dt_buf *out, const struct dt_event_kind_info *kind)
{
    dt_buf_printf(out, "## %s\n\n%s Code %u, version %u.\n\n", kind->name.ptr, kind->doc,
                  (unsigned)kind->kind, kind->version);
    dt_buf_printf(out, "| member | type | range | | |\n| --- | --- | --- | --- | --- |\n");
    for (unsigned i = 0; i < kind->field_count; i++) {
        const struct dt_event_field_info *field = dt_event_field_info(kind->first_field + i);
        dt_buf_printf(out, "| `%s` | %s | ", field->name.ptr, type_names[field->type]);
        write_range(out, field);
        dt_buf_printf(out, " | %s | %s", field->must ? "must" : "may", field->doc);
        if (field->since > 1)
            dt_buf_printf(out, "; since version %u", field->since);
        if (field->until > 0)
            dt_buf_printf(out, "; until version %u", field->until);
        dt_buf_printf(out, " |\n");
    }
    dt_buf_append_char(out, '\n');
}

static int check(const char *path, const struct dt_buf *wanted)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        return 2;
    }
    char *found = malloc(wanted->len + 2);
    size_t len = found ? fread(found, 1, wanted->len + 2, file) : 0;
    fclose(file);
    int same = found && len == wanted->len && memcmp(found, wanted->data, len) == 0;
    free(found);
    if (!same)
        fprintf(stderr, "%s: differs from what events_doc writes; run it again\n", path);
    return !same;
}

int main(int argc, char **argv)
{
    struct dt_buf out;
    int exit_status = 0;
    dt_buf_init(&out);
    dt_buf_append(&out, head, sizeof head - 1);
    for (size_t i = 0; dt_event_kind_nth(i); i++)
        write_kind(&out, dt_event_kind_nth(i));
    out.len--; /* one line end is enough */
    if (dt_buf_failed(&out))
        exit_status = 2;
    else if (argc == 3 && strcmp(argv[1], "--check") == 0)
        exit_status = check(argv[2], &out);
    else if (fwrite(out.data, 1, out.len, stdout) != out.len)
        exit_status = 2;
    dt_buf_finish(&out);
    return exit_status;
}
