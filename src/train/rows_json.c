#include "rows_read.h"
#include "text.h"
#include "utf8.h"

#include <yyjson.h>

struct reading {
    struct dt_rows *rows;
    const struct dt_rows_source *source;
    struct dt_row row;
    struct dt_label_span *spans; /* capacity DT_ROWS_SPANS */
    bool drop;
};

enum { SPANS_MOST = 512 };

static struct dt_view view_of(yyjson_val *value)
{
    return (struct dt_view){yyjson_get_str(value), yyjson_get_len(value)};
}

/* Labels for the whole row, or a reason to drop it. */
static enum dt_status take_word(struct reading *reading, struct dt_view word, struct dt_error *err)
{
    struct dt_word_meaning meaning = dt_rows_meaning(reading->source, word);
    if (meaning.unknown)
        return dt_rows_unknown_label(word, err);
    reading->drop = reading->drop || meaning.drops_row;
    for (uint32_t i = 0; i < meaning.count; i++)
        dt_label_add(&reading->row.labels, meaning.labels[i]);
    return DT_OK;
}

/* The byte of a code point of the text; the text's length for the one behind its last. */
static bool byte_of(struct dt_view text, uint64_t code_point, uint32_t *out)
{
    size_t at = 0;
    for (; code_point > 0 && at < text.len; code_point--)
        dt_utf8_next(text, &at);
    *out = (uint32_t)at;
    return code_point == 0;
}

static enum dt_status take_span(struct reading *reading, yyjson_val *item, struct dt_error *err)
{
    yyjson_val *kind = yyjson_obj_get(item, "kind"), *start = yyjson_obj_get(item, "start"),
               *end = yyjson_obj_get(item, "end");
    struct dt_label_span span;
    if (!yyjson_is_str(kind))
        return dt_error_set(err, DT_FORMAT, "a label has no \"kind\"");
    if (!yyjson_is_uint(start) || !yyjson_is_uint(end))
        return take_word(reading, view_of(kind), err);
    struct dt_word_meaning meaning = dt_rows_meaning(reading->source, view_of(kind));
    if (meaning.unknown)
        return dt_rows_unknown_label(view_of(kind), err);
    reading->drop = reading->drop || meaning.drops_row;
    if (!byte_of(reading->row.text, yyjson_get_uint(start), &span.start) ||
        !byte_of(reading->row.text, yyjson_get_uint(end), &span.end) || span.start >= span.end)
        return dt_error_set(err, DT_FORMAT, "a label's start and end are not a place of the text");
    if (reading->row.span_count + meaning.count > SPANS_MOST)
        return dt_error_set(err, DT_LIMIT, "a row has more than %d labels", SPANS_MOST);
    for (uint32_t i = 0; i < meaning.count; i++) {
        span.label = meaning.labels[i];
        reading->spans[reading->row.span_count++] = span;
    }
    return DT_OK;
}

static enum dt_status take_labels(struct reading *reading, yyjson_val *value, struct dt_error *err)
{
    if (yyjson_is_str(value))
        return take_word(reading, view_of(value), err);
    if (yyjson_is_bool(value) || yyjson_is_null(value) || !value)
        return DT_OK;
    if (!yyjson_is_arr(value))
        return dt_error_set(err, DT_FORMAT, "labels are neither a word nor a list");
    yyjson_arr_iter iter;
    yyjson_arr_iter_init(value, &iter);
    for (yyjson_val *item; (item = yyjson_arr_iter_next(&iter));) {
        enum dt_status status =
            yyjson_is_str(item) ? take_word(reading, view_of(item), err)
            : yyjson_is_obj(item)
                ? take_span(reading, item, err)
                : dt_error_set(err, DT_FORMAT, "a label is neither a word nor an object");
        if (status != DT_OK)
            return status;
    }
    return DT_OK;
}

/* Words of "doubt" that are no labels of the head do not matter. */
static void take_doubts(struct reading *reading, yyjson_val *doubts)
{
    yyjson_arr_iter iter;
    if (!yyjson_arr_iter_init(doubts, &iter))
        return;
    for (yyjson_val *item; (item = yyjson_arr_iter_next(&iter));) {
        if (!yyjson_is_str(item))
            continue;
        struct dt_word_meaning meaning = dt_rows_meaning(reading->source, view_of(item));
        for (uint32_t i = 0; i < meaning.count; i++)
            dt_label_add(&reading->row.unknown, meaning.labels[i]);
    }
}

static enum dt_status keep_spans(struct reading *reading, struct dt_error *err)
{
    size_t size = reading->row.span_count * sizeof *reading->spans;
    struct dt_label_span *spans = dt_arena_alloc(&reading->rows->arena, size);
    if (!spans)
        return dt_rows_no_memory(err);
    if (size > 0)
        memcpy(spans, reading->spans, size);
    reading->row.spans = spans;
    return DT_OK;
}

/* outer: the conversation of a turn, whose split is the turn's; NULL for a row by itself. */
static enum dt_status take_object(struct reading *reading, yyjson_val *object, yyjson_val *outer,
                                  struct dt_error *err)
{
    const struct dt_rows_source *source = reading->source;
    yyjson_val *text = yyjson_obj_get(object, "text");
    yyjson_val *split = yyjson_obj_get(outer ? outer : object, "split");
    unsigned line = reading->row.line;
    reading->row = (struct dt_row){.line = line, .weight = source->weight};
    reading->drop = false;
    if (!yyjson_is_str(text))
        return dt_error_set(err, DT_FORMAT, "there is no \"text\"");
    reading->row.text = view_of(text);
    yyjson_val *group =
        yyjson_obj_getn(outer ? outer : object, source->group.ptr, source->group.len);
    if (source->group.len > 0 && yyjson_is_str(group))
        reading->row.group = dt_word_hash(view_of(group));
    enum dt_status status = DT_OK;
    if (yyjson_is_str(split))
        status = dt_rows_split(view_of(split), &reading->row.split, err);
    for (uint32_t i = 0; i < source->from_count && status == DT_OK; i++)
        status = take_labels(
            reading, yyjson_obj_getn(object, source->from[i].ptr, source->from[i].len), err);
    if (status != DT_OK || reading->drop)
        return status;
    take_doubts(reading, yyjson_obj_get(object, "doubt"));
    status = keep_spans(reading, err);
    return status == DT_OK ? dt_rows_append(reading->rows, &reading->row, err) : status;
}

static enum dt_status take_turns(struct reading *reading, yyjson_val *root, yyjson_val *turns,
                                 struct dt_error *err)
{
    yyjson_arr_iter iter;
    if (!yyjson_arr_iter_init(turns, &iter))
        return dt_error_set(err, DT_FORMAT, "\"turns\" is no list");
    for (yyjson_val *turn; (turn = yyjson_arr_iter_next(&iter));) {
        yyjson_val *role = yyjson_obj_get(turn, "role");
        if (reading->source->role.len > 0 &&
            !(yyjson_is_str(role) && dt_view_equal(view_of(role), reading->source->role)))
            continue;
        enum dt_status status = take_object(reading, turn, root, err);
        if (status != DT_OK)
            return status;
    }
    return DT_OK;
}

enum dt_status dt_rows_add_json(struct dt_rows *rows, const struct dt_rows_source *source,
                                struct dt_view line, unsigned number, struct dt_error *err)
{
    struct dt_label_span spans[SPANS_MOST];
    struct reading reading = {
        .rows = rows, .source = source, .row = {.line = number}, .spans = spans};
    yyjson_read_err wrong;
    /* The line is read without being changed: no flag for that is set. */
    yyjson_doc *doc = yyjson_read_opts((char *)(uintptr_t)line.ptr, line.len, 0, NULL, &wrong);
    if (!doc && wrong.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
        return dt_rows_no_memory(err);
    if (!doc)
        return dt_error_set(err, DT_FORMAT, "no JSON: %s at byte %zu", wrong.msg, wrong.pos + 1);
    yyjson_val *root = yyjson_doc_get_root(doc), *turns = yyjson_obj_get(root, "turns");
    enum dt_status status = !yyjson_is_obj(root)
                                ? dt_error_set(err, DT_FORMAT, "the line is no JSON object")
                            : turns ? take_turns(&reading, root, turns, err)
                                    : take_object(&reading, root, NULL, err);
    yyjson_doc_free(doc);
    return status;
}
