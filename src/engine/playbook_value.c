#include "playbook_value.h"

#include "arena.h"
#include <stdarg.h>
#include <stdio.h>

size_t dt_playbook_enter(struct dt_playbook_reader *reader, struct dt_view key)
{
    size_t outer = reader->path_len;
    size_t room = sizeof reader->path - outer;
    int n = snprintf(reader->path + outer, room, "%s%.*s", outer ? "." : "", (int)key.len, key.ptr);
    reader->path_len = outer + ((size_t)n < room ? (size_t)n : room - 1);
    return outer;
}

size_t dt_playbook_enter_item(struct dt_playbook_reader *reader, size_t index)
{
    size_t outer = reader->path_len;
    size_t room = sizeof reader->path - outer;
    int n = snprintf(reader->path + outer, room, "[%zu]", index);
    reader->path_len = outer + ((size_t)n < room ? (size_t)n : room - 1);
    return outer;
}

void dt_playbook_leave(struct dt_playbook_reader *reader, size_t outer)
{
    reader->path_len = outer;
    reader->path[outer] = '\0';
}

enum dt_status dt_playbook_refuse(struct dt_playbook_reader *reader, enum dt_status status,
                                  struct dt_yaml_place place, const char *format, ...)
{
    char words[DT_ERROR_MESSAGE_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(words, sizeof words, format, args);
    va_end(args);
    return dt_error_at(reader->err, status, place.line, place.column, "%s:%u:%u: %s%s%s%s",
                       reader->yaml.name, place.line, place.column,
                       reader->path_len ? "field " : "", reader->path, reader->path_len ? ": " : "",
                       words);
}

static enum dt_status no_memory(struct dt_playbook_reader *reader)
{
    return dt_error_set(reader->err, DT_NOMEM, "%s: no memory to read it", reader->yaml.name);
}

/* "expected <what>, found <the node>" */
static enum dt_status unexpected(struct dt_playbook_reader *reader, const char *format, ...)
    DT_PRINTF(2, 3);

static enum dt_status unexpected(struct dt_playbook_reader *reader, const char *format, ...)
{
    char what[160], found[DT_YAML_FOUND_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    const struct dt_yaml_node *node = &reader->yaml.node;
    return dt_playbook_refuse(reader, DT_FORMAT, node->place, "expected %s, found %s", what,
                              dt_yaml_found(node, found));
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

/* The text without white space around it: block scalars end in a line feed. */
static struct dt_view trimmed(struct dt_view text)
{
    while (text.len > 0 && is_blank(text.ptr[0]))
        text = dt_view_slice(text, 1, text.len);
    while (text.len > 0 && is_blank(text.ptr[text.len - 1]))
        text.len--;
    return text;
}

static enum dt_placeholder placeholder_named(struct dt_view name)
{
    int i = 0;
    while (i < DT_PLACEHOLDER_COUNT &&
           !dt_view_equal(name, dt_view_of(dt_placeholder_info((enum dt_placeholder)i)->name)))
        i++;
    return (enum dt_placeholder)i;
}

static enum dt_status refuse_placeholder(struct dt_playbook_reader *reader, unsigned allowed,
                                         struct dt_view found)
{
    char names[128] = "";
    size_t len = 0;
    for (int i = 0; i < DT_PLACEHOLDER_COUNT; i++)
        if (allowed & 1u << i)
            len += (size_t)snprintf(names + len, sizeof names - len, "%s{%s}", len ? ", " : "",
                                    dt_placeholder_info((enum dt_placeholder)i)->name);
    size_t shown = found.len < 24 ? found.len : 24;
    while (shown < found.len && shown > 0 && ((unsigned char)found.ptr[shown] & 0xc0) == 0x80)
        shown--;
    return dt_playbook_refuse(reader, DT_FORMAT, reader->yaml.node.place,
                              "no placeholder: \"%.*s\"; %s%s", (int)shown, found.ptr,
                              allowed ? "known here are " : "none may stand here", names);
}

/* Braces are for placeholders alone, so that nothing unfilled can reach a customer. */
static enum dt_status check_braces(struct dt_playbook_reader *reader, unsigned allowed,
                                   struct dt_view text, bool *plain_out)
{
    *plain_out = true;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '{' && text.ptr[i] != '}')
            continue;
        const char *end = memchr(text.ptr + i, '}', text.len - i);
        size_t stop = end ? (size_t)(end - text.ptr) : text.len - 1;
        if (text.ptr[i] == '}' || !end)
            return refuse_placeholder(reader, allowed, dt_view_slice(text, i, stop + 1));
        enum dt_placeholder which = placeholder_named(dt_view_slice(text, i + 1, stop));
        if (which == DT_PLACEHOLDER_COUNT || !(allowed & 1u << which))
            return refuse_placeholder(reader, allowed, dt_view_slice(text, i, stop + 1));
        *plain_out = false;
        i = stop;
    }
    return DT_OK;
}

struct text_rule {
    size_t min, max; /* bytes */
    unsigned placeholders;
};

/* The scalar at hand as a checked copy. */
static enum dt_status read_text(struct dt_playbook_reader *reader, struct text_rule rule,
                                const char **out, bool *plain_out)
{
    const struct dt_yaml_node *node = &reader->yaml.node;
    if (node->kind != DT_YAML_SCALAR || (node->plain && node->text.len == 0))
        return unexpected(reader, "a text");
    struct dt_view text = trimmed(node->text);
    if (text.len < rule.min)
        return unexpected(reader, rule.min == 1 ? "a text" : "a longer text");
    if (text.len > rule.max)
        return dt_playbook_refuse(reader, DT_LIMIT, node->place, "at most %zu bytes, found %zu",
                                  rule.max, text.len);
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '\n')
            return dt_playbook_refuse(reader, DT_FORMAT, node->place,
                                      "a line break in a text of one line; a long text begins "
                                      "with \">-\"");
        if (c < ' ' || c == 0x7f)
            return dt_playbook_refuse(reader, DT_FORMAT, node->place,
                                      "a control character (U+%04X) in a text", c);
    }
    enum dt_status status = check_braces(reader, rule.placeholders, text, plain_out);
    if (status != DT_OK)
        return status;
    const char *copy = dt_arena_copy(reader->playbook->arena, text);
    if (!copy)
        return no_memory(reader);
    *out = copy;
    return DT_OK;
}

static struct text_rule rule_of(const struct dt_playbook_field *field)
{
    return (struct text_rule){(size_t)field->min, (size_t)field->max, field->placeholders};
}

static enum dt_status read_text_field(struct dt_playbook_reader *reader,
                                      const struct dt_playbook_field *field, char *base)
{
    bool plain;
    return read_text(reader, rule_of(field), (void *)(base + field->offset), &plain);
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A language of two or three letters, then parts of letters and digits joined by dashes. */
static bool is_locale(struct dt_view text)
{
    size_t letters = 0;
    while (letters < text.len && is_letter(text.ptr[letters]))
        letters++;
    if (letters < 2 || letters > 3)
        return false;
    for (size_t i = letters; i < text.len; i++) {
        bool dash = text.ptr[i] == '-';
        if (!dash && (i == letters || !(is_letter(text.ptr[i]) || is_digit(text.ptr[i]))))
            return false;
        if (dash && (i + 1 == text.len || text.ptr[i + 1] == '-'))
            return false;
    }
    return true;
}

static enum dt_status read_locale(struct dt_playbook_reader *reader,
                                  const struct dt_playbook_field *field, char *base)
{
    const struct dt_yaml_node *node = &reader->yaml.node;
    if (node->kind != DT_YAML_SCALAR || !is_locale(node->text))
        return unexpected(reader, "a language such as en or en-GB");
    enum dt_status status = read_text_field(reader, field, base);
    if (status == DT_OK)
        reader->playbook->date_day_first = strcmp(reader->playbook->locale, "en-US") != 0;
    return status;
}

static enum dt_status read_zone(struct dt_playbook_reader *reader,
                                const struct dt_playbook_field *field, char *base)
{
    const char *name;
    bool plain;
    struct dt_playbook *playbook = reader->playbook;
    struct dt_yaml_place place = reader->yaml.node.place;
    enum dt_status status = read_text(reader, rule_of(field), &name, &plain);
    if (status != DT_OK)
        return status;
    struct dt_zone *zone;
    struct dt_error inner = {0};
    status = dt_zone_create(name, &zone, &inner);
    if (status == DT_NOMEM)
        return no_memory(reader);
    if (status != DT_OK)
        return dt_playbook_refuse(reader, status == DT_INVALID ? DT_FORMAT : status, place, "%s",
                                  inner.message);
    dt_zone_destroy(playbook->zone);
    playbook->zone = zone;
    playbook->calendar.zone = zone;
    return DT_OK;
}

/* The calendar's words without its own place, which the caller gives in the file's terms. */
static const char *without_place(const struct dt_error *inner)
{
    const char *words = strstr(inner->message, ": column ");
    words = words ? strstr(words + 2, ": ") : NULL;
    return words ? words + 2 : inner->message;
}

static enum dt_status read_hours(struct dt_playbook_reader *reader,
                                 const struct dt_playbook_field *field, char *base)
{
    const struct dt_yaml_node *node = &reader->yaml.node;
    if (node->kind != DT_YAML_SCALAR || node->text.len == 0)
        return unexpected(reader, "hours such as \"Mon-Fri 09:00-17:00\"");
    struct dt_error inner = {0};
    struct dt_calendar *calendar = &reader->playbook->calendar;
    enum dt_status status = dt_calendar_parse_hours(calendar, node->text, &inner);
    if (status == DT_OK)
        return DT_OK;
    if (!node->text_column || !inner.column)
        return dt_playbook_refuse(reader, status, node->place, "%s", inner.message);
    struct dt_yaml_place place = {node->place.line, node->text_column + inner.column - 1};
    return dt_playbook_refuse(reader, status, place, "%s", without_place(&inner));
}

/*
 * Digits without leading zeros, then at most `decimals` after a point; the value times 10^decimals.
 * False if it is not that, or above what a limit of the table can be.
 */
static bool parse_number(struct dt_view text, int decimals, int64_t *out)
{
    int64_t value = 0;
    size_t i = 0;
    while (i < text.len && is_digit(text.ptr[i]) && i < 12)
        value = value * 10 + (text.ptr[i++] - '0');
    if (i == 0 || (i > 1 && text.ptr[0] == '0'))
        return false;
    bool point = decimals > 0 && i + 1 < text.len && text.ptr[i] == '.';
    if (point)
        i++;
    for (int n = 0; n < decimals; n++)
        value =
            value * 10 + (point && i < text.len && is_digit(text.ptr[i]) ? text.ptr[i++] - '0' : 0);
    *out = value;
    return i == text.len;
}

static enum dt_status read_integer(struct dt_playbook_reader *reader,
                                   const struct dt_playbook_field *field, char *base)
{
    const struct dt_yaml_node *node = &reader->yaml.node;
    int64_t value;
    if (node->kind != DT_YAML_SCALAR || !parse_number(node->text, 0, &value) ||
        value < field->min || value > field->max)
        return unexpected(reader, "a whole number from %lld to %lld", (long long)field->min,
                          (long long)field->max);
    int *member = (void *)(base + field->offset);
    *member = (int)value;
    return DT_OK;
}

static enum dt_status read_amount(struct dt_playbook_reader *reader,
                                  const struct dt_playbook_field *field, char *base)
{
    const struct dt_yaml_node *node = &reader->yaml.node;
    int64_t value = -1;
    bool none = node->kind == DT_YAML_SCALAR && dt_view_equal(node->text, DT_VIEW("none"));
    if (!none && (node->kind != DT_YAML_SCALAR || !parse_number(node->text, 2, &value) ||
                  value < field->min * 100 || value > field->max * 100))
        return unexpected(reader, "a number from %lld to %lld or none", (long long)field->min,
                          (long long)field->max);
    int64_t *member = (void *)(base + field->offset);
    *member = value;
    return DT_OK;
}

/* A list's items one after the other; one text stands for a list of one. */
struct items {
    bool single;
    size_t count;
};

/*
 * Begins, or goes to the next item: *more_out tells whether there is one at hand. what: "a list of
 * dates". Ends on the list's last node.
 */
static enum dt_status next_item(struct dt_playbook_reader *reader, struct items *items,
                                const struct dt_playbook_field *field, const char *what,
                                bool *more_out)
{
    const struct dt_yaml_node *node = &reader->yaml.node;
    *more_out = false;
    if (items->single)
        return DT_OK;
    if (items->count == 0 && node->kind == DT_YAML_SCALAR && !(node->plain && !node->text.len)) {
        items->single = *more_out = true;
        items->count = 1;
        return DT_OK;
    }
    if (items->count == 0 && node->kind != DT_YAML_LIST)
        return unexpected(reader, "%s%s", what, field->min == 0 ? " ([] for none)" : "");
    enum dt_status status = dt_yaml_next(&reader->yaml, reader->err);
    if (status != DT_OK || node->kind == DT_YAML_LIST_END)
        return status;
    if (items->count == (size_t)field->max)
        return dt_playbook_refuse(reader, DT_LIMIT, node->place, "at most %lld items",
                                  (long long)field->max);
    items->count++;
    *more_out = true;
    return DT_OK;
}

static size_t enter_nth(struct dt_playbook_reader *reader, const struct items *items)
{
    return items->single ? reader->path_len : dt_playbook_enter_item(reader, items->count - 1);
}

static enum dt_status read_dates(struct dt_playbook_reader *reader,
                                 const struct dt_playbook_field *field, char *base)
{
    struct dt_calendar *calendar = &reader->playbook->calendar;
    const struct dt_yaml_node *node = &reader->yaml.node;
    struct items items = {0};
    calendar->holiday_count = 0;
    for (;;) {
        bool more;
        enum dt_status status = next_item(reader, &items, field, "a list of dates", &more);
        if (status != DT_OK || !more)
            return status;
        size_t outer = enter_nth(reader, &items);
        struct dt_error inner = {0};
        if (node->kind != DT_YAML_SCALAR)
            status = unexpected(reader, "a date such as 2026-12-25");
        else if (dt_calendar_add_holiday(calendar, node->text, &inner) != DT_OK)
            status = inner.status == DT_LIMIT
                         ? dt_playbook_refuse(reader, DT_LIMIT, node->place, "%s", inner.message)
                         : unexpected(reader, "a date such as 2026-12-25");
        if (status != DT_OK)
            return status;
        dt_playbook_leave(reader, outer);
    }
}

/* Texts into items (of field->max); *plain_out: how many do without placeholders. */
static enum dt_status read_texts(struct dt_playbook_reader *reader,
                                 const struct dt_playbook_field *field, const char **texts,
                                 uint8_t *count_out, size_t *plain_out)
{
    const struct text_rule rule = {1, DT_PLAYBOOK_TEXT_BYTES, field->placeholders};
    struct items items = {0};
    *plain_out = 0;
    for (;;) {
        bool more, plain;
        enum dt_status status = next_item(reader, &items, field, "a list of texts", &more);
        if (status != DT_OK)
            return status;
        if (!more)
            break;
        size_t outer = enter_nth(reader, &items);
        status = read_text(reader, rule, &texts[items.count - 1], &plain);
        if (status != DT_OK)
            return status;
        *plain_out += plain;
        dt_playbook_leave(reader, outer);
    }
    *count_out = (uint8_t)items.count;
    return DT_OK;
}

static enum dt_status read_wording(struct dt_playbook_reader *reader,
                                   const struct dt_playbook_field *field, char *base)
{
    struct dt_phrases *phrases = (void *)(base + field->offset);
    struct dt_phrases read = {0};
    struct dt_yaml_place place = reader->yaml.node.place;
    size_t plain;
    enum dt_status status = read_texts(reader, field, read.items, &read.count, &plain);
    if (status != DT_OK)
        return status;
    if (read.count < field->min)
        return dt_playbook_refuse(reader, DT_FORMAT, place, "expected at least one text, found []");
    if (field->needs_plain && plain == 0)
        return dt_playbook_refuse(reader, DT_FORMAT, place,
                                  "at least one of the texts must do without placeholders, so "
                                  "that there is always something to say");
    *phrases = read;
    return DT_OK;
}

static enum dt_status read_triggers(struct dt_playbook_reader *reader,
                                    const struct dt_playbook_field *field, char *base)
{
    struct dt_playbook *playbook = reader->playbook;
    size_t plain;
    return read_texts(reader, field, playbook->do_not_trigger, &playbook->do_not_trigger_count,
                      &plain);
}

static enum dt_status read_offers(struct dt_playbook_reader *reader,
                                  const struct dt_playbook_field *field, char *base)
{
    return dt_playbook_read_remedies(reader);
}

enum dt_status dt_playbook_read_value(struct dt_playbook_reader *reader,
                                      const struct dt_playbook_field *field, char *base)
{
    static enum dt_status (*const readers[])(struct dt_playbook_reader *,
                                             const struct dt_playbook_field *, char *) = {
        [DT_PLAYBOOK_TEXT] = read_text_field,   [DT_PLAYBOOK_LOCALE] = read_locale,
        [DT_PLAYBOOK_ZONE] = read_zone,         [DT_PLAYBOOK_HOURS] = read_hours,
        [DT_PLAYBOOK_DATES] = read_dates,       [DT_PLAYBOOK_INTEGER] = read_integer,
        [DT_PLAYBOOK_AMOUNT] = read_amount,     [DT_PLAYBOOK_WORDING] = read_wording,
        [DT_PLAYBOOK_TRIGGERS] = read_triggers, [DT_PLAYBOOK_OFFERS] = read_offers,
    };
    size_t count;
    reader->places[field - dt_playbook_fields(&count)] = reader->yaml.node.place;
    return readers[field->type](reader, field, base);
}
