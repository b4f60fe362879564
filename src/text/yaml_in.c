#include "yaml_in.h"

#include "utf8.h"
#include <stdio.h>

/* The part of a text that fits into size bytes from at on, at whole code points. */
static size_t fit(struct dt_view text, size_t size)
{
    if (text.len <= size)
        return text.len;
    while (size > 0 && ((unsigned char)text.ptr[size] & 0xc0) == 0x80)
        size--;
    return size;
}

/* Errors are one line of 320 bytes: of a long path its end says most. */
static void keep_name(struct dt_yaml *yaml, const char *name)
{
    struct dt_view whole = dt_view_of(name);
    size_t room = sizeof yaml->name - 1;
    if (whole.len <= room) {
        memcpy(yaml->name, whole.ptr, whole.len + 1);
        return;
    }
    size_t from = whole.len - (room - 3);
    while (((unsigned char)whole.ptr[from] & 0xc0) == 0x80)
        from++;
    snprintf(yaml->name, sizeof yaml->name, "...%s", whole.ptr + from);
}

static struct dt_yaml_place place_of(yaml_mark_t mark)
{
    return (struct dt_yaml_place){(unsigned)mark.line + 1, (unsigned)mark.column + 1};
}

static enum dt_status refuse(const struct dt_yaml *yaml, yaml_mark_t mark, struct dt_error *err,
                             const char *what)
{
    struct dt_yaml_place place = place_of(mark);
    return dt_error_at(err, DT_FORMAT, place.line, place.column, "%s:%u:%u: %s", yaml->name,
                       place.line, place.column, what);
}

static enum dt_status check_utf8(struct dt_yaml *yaml, struct dt_view text, struct dt_error *err)
{
    struct dt_error inner = {0};
    enum dt_status status = dt_utf8_check(text, &inner);
    if (status == DT_OK)
        return DT_OK;
    return dt_error_at(err, status, inner.line, inner.column, "%s:%u:%u: not valid UTF-8",
                       yaml->name, inner.line, inner.column);
}

enum dt_status dt_yaml_init(struct dt_yaml *yaml, const char *name, struct dt_view text,
                            struct dt_error *err)
{
    *yaml = (struct dt_yaml){.node = {.kind = DT_YAML_END}};
    keep_name(yaml, name);
    enum dt_status status = check_utf8(yaml, text, err);
    if (status != DT_OK)
        return status;
    if (!yaml_parser_initialize(&yaml->parser))
        return dt_error_set(err, DT_NOMEM, "%s: no memory to read it", yaml->name);
    if (text.len >= 3 && memcmp(text.ptr, "\xef\xbb\xbf", 3) == 0)
        text = dt_view_slice(text, 3, text.len);
    yaml_parser_set_encoding(&yaml->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&yaml->parser, (const unsigned char *)(text.len ? text.ptr : ""),
                                 text.len);
    yaml->node.kind = DT_YAML_SCALAR; /* not END: there is something to read */
    return dt_yaml_next(yaml, err);
}

void dt_yaml_finish(struct dt_yaml *yaml)
{
    yaml_event_delete(&yaml->event);
    yaml_parser_delete(&yaml->parser);
}

/* The reader, below the scanner, knows its errors by bytes alone. */
static yaml_mark_t mark_at(const yaml_parser_t *parser, size_t offset)
{
    yaml_mark_t mark = {0};
    const unsigned char *text = parser->input.string.start;
    for (size_t i = 0; i < offset && text + i < parser->input.string.end; i++) {
        if (text[i] == '\n') {
            mark.line++;
            mark.column = 0;
        } else if ((text[i] & 0xc0) != 0x80) {
            mark.column++;
        }
    }
    return mark;
}

/* What libyaml could not read, in its words. */
static enum dt_status not_yaml(const struct dt_yaml *yaml, struct dt_error *err)
{
    const yaml_parser_t *parser = &yaml->parser;
    if (parser->error == YAML_MEMORY_ERROR)
        return dt_error_set(err, DT_NOMEM, "%s: no memory to read it", yaml->name);
    const char *problem = parser->problem ? parser->problem : "unreadable";
    if (parser->error == YAML_READER_ERROR)
        return refuse(yaml, mark_at(parser, parser->problem_offset), err,
                      "not YAML: a control character");
    char words[160];
    snprintf(words, sizeof words, "not YAML: %s%s%s%s", problem, parser->context ? " (" : "",
             parser->context ? parser->context : "", parser->context ? ")" : "");
    return refuse(yaml, parser->problem_mark, err, words);
}

static enum dt_status take_scalar(struct dt_yaml *yaml, struct dt_error *err)
{
    const yaml_event_t *event = &yaml->event;
    if (event->data.scalar.anchor)
        return refuse(yaml, event->start_mark, err, "anchors (&) are not supported here");
    if (event->data.scalar.tag)
        return refuse(yaml, event->start_mark, err, "tags (!) are not supported here");
    struct dt_yaml_node *node = &yaml->node;
    node->kind = DT_YAML_SCALAR;
    node->text =
        (struct dt_view){(const char *)event->data.scalar.value, event->data.scalar.length};
    node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    size_t marks = node->plain ? 0 : 2;
    bool as_it_stands = event->start_mark.line == event->end_mark.line &&
                        event->end_mark.index - event->start_mark.index == node->text.len + marks;
    node->text_column = as_it_stands ? node->place.column + (marks ? 1 : 0) : 0;
    return DT_OK;
}

static enum dt_status take_collection(struct dt_yaml *yaml, enum dt_yaml_kind kind,
                                      const yaml_char_t *anchor, const yaml_char_t *tag,
                                      struct dt_error *err)
{
    if (anchor)
        return refuse(yaml, yaml->event.start_mark, err, "anchors (&) are not supported here");
    if (tag)
        return refuse(yaml, yaml->event.start_mark, err, "tags (!) are not supported here");
    yaml->node.kind = kind;
    yaml->depth++;
    return DT_OK;
}

/* Turns the event into the node; *skip_out where the event is no node. */
static enum dt_status take_event(struct dt_yaml *yaml, bool *skip_out, struct dt_error *err)
{
    const yaml_event_t *event = &yaml->event;
    yaml->node =
        (struct dt_yaml_node){.kind = yaml->node.kind, .place = place_of(event->start_mark)};
    *skip_out = false;
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return take_scalar(yaml, err);
    case YAML_SEQUENCE_START_EVENT:
        return take_collection(yaml, DT_YAML_LIST, event->data.sequence_start.anchor,
                               event->data.sequence_start.tag, err);
    case YAML_MAPPING_START_EVENT:
        return take_collection(yaml, DT_YAML_MAP, event->data.mapping_start.anchor,
                               event->data.mapping_start.tag, err);
    case YAML_SEQUENCE_END_EVENT:
        yaml->node.kind = DT_YAML_LIST_END;
        yaml->depth--;
        return DT_OK;
    case YAML_MAPPING_END_EVENT:
        yaml->node.kind = DT_YAML_MAP_END;
        yaml->depth--;
        return DT_OK;
    case YAML_ALIAS_EVENT:
        return refuse(yaml, event->start_mark, err, "aliases (*) are not supported here");
    case YAML_STREAM_END_EVENT:
    case YAML_NO_EVENT:
        yaml->node.kind = DT_YAML_END;
        return DT_OK;
    default: /* begin of stream and document, end of document */
        *skip_out = true;
        return DT_OK;
    }
}

static enum dt_status go_on(struct dt_yaml *yaml, struct dt_error *err)
{
    for (;;) {
        bool ended = yaml->event.type == YAML_DOCUMENT_END_EVENT;
        yaml_event_delete(&yaml->event);
        if (!yaml_parser_parse(&yaml->parser, &yaml->event))
            return not_yaml(yaml, err);
        if (ended && yaml->event.type != YAML_STREAM_END_EVENT)
            return refuse(yaml, yaml->event.start_mark, err,
                          "a second document begins here; a file is one document");
        bool skip;
        enum dt_status status = take_event(yaml, &skip, err);
        if (status != DT_OK || !skip)
            return status;
    }
}

enum dt_status dt_yaml_next(struct dt_yaml *yaml, struct dt_error *err)
{
    if (yaml->node.kind == DT_YAML_END)
        return DT_OK;
    enum dt_status status = go_on(yaml, err);
    yaml->broken = status != DT_OK;
    return status;
}

const char *dt_yaml_found(const struct dt_yaml_node *node, char out[DT_YAML_FOUND_BYTES])
{
    if (node->kind != DT_YAML_SCALAR)
        return node->kind == DT_YAML_LIST ? "a list" : "keys with values";
    if (node->text.len == 0)
        return node->plain ? "nothing" : "an empty text";
    size_t room = DT_YAML_FOUND_BYTES - 6; /* two quotation marks, three dots, the end */
    size_t len = fit(node->text, room);
    snprintf(out, DT_YAML_FOUND_BYTES, "\"%.*s%s\"", (int)len, node->text.ptr,
             len < node->text.len ? "..." : "");
    for (char *c = out; *c; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7f)
            *c = ' ';
    return out;
}
