/*
 * Writes docs/playbook.md from the table that the parser reads and the playbook that ships.
 *
 *     playbook_doc > docs/playbook.md
 *     playbook_doc --check docs/playbook.md      1 and the first line that differs, if one does
 */
#include "buf.h"
#include "playbook_fields.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static const char head[] =
    "# The playbook\n"
    "\n"
    "<!-- Written by tools/playbook_doc.c from the table in src/engine/playbook_fields.c: change "
    "it there. -->\n"
    "\n"
    "A playbook is a company's own file: what to say and what not, what may be offered, when "
    "somebody is called in, and the hours\n"
    "and holidays that promises are counted by. It is YAML. Every key has a default, so a file "
    "holds only what differs:\n"
    "\n"
    "    company: \"Brightwing Parcels\"\n"
    "    timezone: Europe/London\n"
    "    hours: \"Mon-Fri 08:00-18:00; Sat 09:00-13:00\"\n"
    "    say:\n"
    "      resolve:\n"
    "        high:\n"
    "          - \"I can have it sent out again tomorrow, or keep it for you. Which is easier?\"\n"
    "\n"
    "`playbooks/default.yaml` is the base, and complete by itself; `playbooks/example-parcel.yaml` "
    "shows a company's file on top.\n"
    "\n"
    "* Keys merge: a file that words `say.resolve.high` leaves `say.resolve.low` as it ships.\n"
    "* Lists replace: the phrases, remedies or holidays given are all there are. One text stands "
    "for a list of one.\n"
    "* A heading without anything below it changes nothing.\n"
    "* The file is UTF-8, one document, of 1 MiB at most. Anchors, aliases and tags are refused, "
    "and so is a key that is given\n"
    "  twice or that nobody knows: a misspelt key would be a rule that silently does not hold.\n"
    "* A text is one line; a long one may be folded with `>-`.\n"
    "\n"
    "What is wrong is said with its place, and list items are counted from 0:\n"
    "\n"
    "    acme.yaml:14:12: field remedies[2].limit: expected a number from 0 to 1000000 or none, "
    "found \"lots\"\n"
    "    acme.yaml:20:3: field thresholds: unknown key \"wach\"; did you mean \"watch\"?\n"
    "\n";

static void write_placeholders(struct dt_buf *out)
{
    dt_buf_printf(out, "## Placeholders\n\n"
                       "A phrase whose placeholder is not known in the conversation is left out, "
                       "never shown half filled. Every list of\n"
                       "phrases therefore needs one at least that does without.\n\n"
                       "| placeholder | stands for |\n| --- | --- |\n");
    for (int i = 0; i < DT_PLACEHOLDER_COUNT; i++) {
        const struct dt_placeholder_info *info = dt_placeholder_info((enum dt_placeholder)i);
        dt_buf_printf(out, "| `{%s}` | %s |\n", info->name, info->doc);
    }
    dt_buf_append_char(out, '\n');
}

/* The names that may stand where a path has an axis, from the table itself. */
static void write_axis(struct dt_buf *out, const char *title, struct dt_view prefix)
{
    struct dt_playbook_key keys[DT_PLAYBOOK_KEYS_MAX];
    size_t count = dt_playbook_keys(prefix, keys);
    dt_buf_printf(out, "* %s: ", title);
    for (size_t i = 0; i < count; i++)
        dt_buf_printf(out, "%s`%.*s`", i ? ", " : "", (int)keys[i].name.len, keys[i].name.ptr);
    dt_buf_append(out, "\n", 1);
}

static void write_names(struct dt_buf *out)
{
    dt_buf_printf(out, "## Names in the paths\n\n");
    write_axis(out, "`<stage>`", DT_VIEW("avoid."));
    write_axis(out, "`<level>`", DT_VIEW("say.<stage>."));
    write_axis(out, "`<misstep>`", DT_VIEW("instead."));
    dt_buf_printf(out, "\n`care` words the stage `escalate` where somebody may harm "
                       "themselves.\n\n");
}

static void write_form(struct dt_buf *out, const struct dt_playbook_field *field)
{
    switch (field->type) {
    case DT_PLAYBOOK_TEXT:
        dt_buf_printf(out, "text, %" PRId64 " to %" PRId64 " bytes", field->min, field->max);
        break;
    case DT_PLAYBOOK_LOCALE:
        dt_buf_printf(out, "language");
        break;
    case DT_PLAYBOOK_ZONE:
        dt_buf_printf(out, "time zone");
        break;
    case DT_PLAYBOOK_HOURS:
        dt_buf_printf(out, "hours");
        break;
    case DT_PLAYBOOK_DATES:
        dt_buf_printf(out, "list of dates, at most %" PRId64, field->max);
        break;
    case DT_PLAYBOOK_INTEGER:
        dt_buf_printf(out, "whole number, %" PRId64 " to %" PRId64 " %s", field->min, field->max,
                      field->unit);
        break;
    case DT_PLAYBOOK_AMOUNT:
        dt_buf_printf(out, "number, %" PRId64 " to %" PRId64 ", or `none`", field->min, field->max);
        break;
    case DT_PLAYBOOK_WORDING:
    case DT_PLAYBOOK_TRIGGERS:
        dt_buf_printf(out, "list of %" PRId64 " to %" PRId64 " texts", field->min, field->max);
        break;
    case DT_PLAYBOOK_OFFERS:
        dt_buf_printf(out, "list of %" PRId64 " to %" PRId64 " remedies", field->min, field->max);
        break;
    }
}

static bool same_hours(const struct dt_calendar *calendar, int a, int b)
{
    return calendar->span_count[a] == calendar->span_count[b] &&
           memcmp(calendar->spans[a], calendar->spans[b],
                  calendar->span_count[a] * sizeof calendar->spans[a][0]) == 0;
}

/* In the form a playbook has them: runs of days with the same hours. */
static void write_hours(struct dt_buf *out, const struct dt_calendar *calendar)
{
    static const char days[7][4] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (int first = 0, last; first < 7; first = last + 1) {
        for (last = first; last < 6 && same_hours(calendar, first, last + 1);)
            last++;
        if (calendar->span_count[first] == 0)
            continue;
        dt_buf_printf(out, "%s%s%s%s", first ? "; " : "", days[first], last > first ? "-" : "",
                      last > first ? days[last] : "");
        for (int i = 0; i < calendar->span_count[first]; i++) {
            struct dt_span span = calendar->spans[first][i];
            dt_buf_printf(out, "%c%02d:%02d-%02d:%02d", i ? ',' : ' ', span.open / 60,
                          span.open % 60, span.close / 60, span.close % 60);
        }
    }
}

/* A default that is one short value; wording is read in the file that ships. */
static void write_text_default(struct dt_buf *out, const char *text)
{
    enum { LONGEST = 60 };
    dt_buf_printf(out, "%s", strlen(text) <= LONGEST ? text : "in the file");
}

static void write_default(struct dt_buf *out, const struct dt_playbook_field *field,
                          const struct dt_playbook *shipped)
{
    const void *member = (const char *)shipped + field->offset;
    if (strstr(field->path, "[]")) {
        dt_buf_printf(out, "see below");
        return;
    }
    switch (field->type) {
    case DT_PLAYBOOK_TEXT:
    case DT_PLAYBOOK_LOCALE:
        write_text_default(out, *(const char *const *)member);
        break;
    case DT_PLAYBOOK_ZONE:
        dt_buf_printf(out, "%s", dt_zone_name(shipped->zone));
        break;
    case DT_PLAYBOOK_HOURS:
        write_hours(out, &shipped->calendar);
        break;
    case DT_PLAYBOOK_DATES:
        dt_buf_printf(out, "%s", shipped->calendar.holiday_count ? "in the file" : "none");
        break;
    case DT_PLAYBOOK_INTEGER:
        dt_buf_append_int(out, *(const int *)member);
        break;
    case DT_PLAYBOOK_AMOUNT:
    case DT_PLAYBOOK_WORDING:
    case DT_PLAYBOOK_TRIGGERS:
    case DT_PLAYBOOK_OFFERS:
        dt_buf_printf(out, "in the file");
        break;
    }
}

static void write_placeholders_allowed(struct dt_buf *out, unsigned allowed)
{
    if (allowed == DT_PLACEHOLDERS_ALL)
        dt_buf_printf(out, " May hold any placeholder.");
    else if (allowed)
        for (int i = 0, first = 1; i < DT_PLACEHOLDER_COUNT; i++)
            if (allowed & 1u << i) {
                dt_buf_printf(out, "%s`{%s}`", first ? " May hold " : " and ",
                              dt_placeholder_info((enum dt_placeholder)i)->name);
                first = 0;
            }
    if (allowed && allowed != DT_PLACEHOLDERS_ALL)
        dt_buf_append_char(out, '.');
}

static void write_fields(struct dt_buf *out, const struct dt_playbook *shipped)
{
    size_t count;
    const struct dt_playbook_field *fields = dt_playbook_fields(&count);
    dt_buf_printf(out, "## Fields\n\n| field | form | default | meaning |\n"
                       "| --- | --- | --- | --- |\n");
    for (size_t i = 0; i < count; i++) {
        dt_buf_printf(out, "| `%s` | ", fields[i].path);
        write_form(out, &fields[i]);
        dt_buf_printf(out, " | ");
        write_default(out, &fields[i], shipped);
        dt_buf_printf(out, " | %s", fields[i].doc);
        write_placeholders_allowed(out, fields[i].placeholders);
        dt_buf_printf(out, " |\n");
    }
    dt_buf_append_char(out, '\n');
}

static void write_remedies(struct dt_buf *out, const struct dt_playbook *shipped)
{
    dt_buf_printf(out, "## Remedies that ship\n\n| name | say | limit | unit | approver above it "
                       "|\n| --- | --- | --- | --- | --- |\n");
    for (int i = 0; i < shipped->remedy_count; i++) {
        const struct dt_remedy *remedy = &shipped->remedies[i];
        dt_buf_printf(out, "| %s | %s | ", remedy->name, remedy->say);
        if (remedy->limit < 0)
            dt_buf_printf(out, "none");
        else
            dt_buf_printf(out, "%" PRId64 ".%02" PRId64, remedy->limit / 100, remedy->limit % 100);
        dt_buf_printf(out, " | %s | %s |\n", remedy->unit, remedy->approver);
    }
}

/* The first line in which the file differs from what it should be; 0 if it does not. */
static unsigned first_difference(const struct dt_buf *wanted, FILE *file)
{
    unsigned line = 1;
    for (size_t i = 0; i < wanted->len; i++) {
        if (fgetc(file) != (unsigned char)wanted->data[i])
            return line;
        line += wanted->data[i] == '\n';
    }
    return fgetc(file) == EOF ? 0 : line;
}

static int check(const struct dt_buf *wanted, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        return 1;
    }
    unsigned line = first_difference(wanted, file);
    fclose(file);
    if (line)
        fprintf(stderr, "%s:%u: differs from what playbook_doc writes; run it again\n", path, line);
    return line != 0;
}

int main(int argc, char **argv)
{
    struct dt_playbook *shipped;
    struct dt_error err;
    if (dt_playbook_create_default(&shipped, &err) != DT_OK) {
        fprintf(stderr, "%s\n", err.message);
        return 1;
    }
    struct dt_buf out;
    dt_buf_init(&out);
    dt_buf_append(&out, head, sizeof head - 1);
    write_fields(&out, shipped);
    write_names(&out);
    write_placeholders(&out);
    write_remedies(&out, shipped);
    int status = dt_buf_failed(&out);
    if (!status && argc == 3 && strcmp(argv[1], "--check") == 0)
        status = check(&out, argv[2]);
    else if (!status)
        status = fwrite(out.data, 1, out.len, stdout) != out.len || fflush(stdout) != 0;
    dt_buf_finish(&out);
    dt_playbook_destroy(shipped);
    return status;
}
