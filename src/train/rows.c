#include "rows.h"

#include "feature_hash.h"
#include "rows_read.h"
#include "text.h"
#include "utf8.h"

void dt_rows_init(struct dt_rows *rows)
{
    *rows = (struct dt_rows){.count = 0};
    dt_arena_init(&rows->arena);
}

void dt_rows_finish(struct dt_rows *rows)
{
    dt_arena_finish(&rows->arena);
}

enum dt_status dt_rows_no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

enum dt_status dt_rows_unknown_label(struct dt_view word, struct dt_error *err)
{
    return dt_error_set(err, DT_FORMAT, "the label \"%.*s\" is none of this head's",
                        (int)(word.len < 60 ? word.len : 60), word.ptr);
}

static void add_meaning(const struct dt_rows_source *source, struct dt_view name,
                        struct dt_word_meaning *meaning)
{
    uint32_t label = 0;
    while (label < source->label_count && !dt_view_equal(source->labels[label], name))
        label++;
    if (label == source->label_count || meaning->count == DT_RENAME_LABELS)
        meaning->unknown = meaning->unknown || !source->others_pass;
    else
        meaning->labels[meaning->count++] = label;
}

struct dt_word_meaning dt_rows_meaning(const struct dt_rows_source *source, struct dt_view word)
{
    struct dt_word_meaning meaning = {.count = 0};
    for (uint32_t i = 0; i < source->rename_count; i++) {
        if (!dt_view_equal(source->renames[i].from, word))
            continue;
        word = source->renames[i].to;
        meaning.drops_row = dt_view_equal(word, DT_VIEW("!"));
        if (word.len == 0 || meaning.drops_row)
            return meaning;
        break;
    }
    for (size_t at = 0; at <= word.len;) {
        const char *plus = word.len > at ? memchr(word.ptr + at, '+', word.len - at) : NULL;
        size_t end = plus ? (size_t)(plus - word.ptr) : word.len;
        add_meaning(source, dt_view_slice(word, at, end), &meaning);
        at = end + 1;
    }
    return meaning;
}

enum dt_status dt_rows_split(struct dt_view word, enum dt_split *out, struct dt_error *err)
{
    static const char *const names[DT_SPLIT_COUNT] = {"train", "dev", "test"};
    for (int i = 0; i < DT_SPLIT_COUNT; i++) {
        if (!dt_view_equal(word, dt_view_of(names[i])))
            continue;
        *out = (enum dt_split)i;
        return DT_OK;
    }
    return dt_error_set(err, DT_FORMAT, "the split is \"%.*s\": it must be train, dev or test",
                        (int)(word.len < 60 ? word.len : 60), word.ptr);
}

enum dt_status dt_rows_append(struct dt_rows *rows, const struct dt_row *row, struct dt_error *err)
{
    if (row->text.len == 0)
        return dt_error_set(err, DT_FORMAT, "the text is empty");
    if (row->text.len > DT_TEXT_BYTES)
        return dt_error_set(err, DT_LIMIT, "the text is longer than %d bytes", DT_TEXT_BYTES);
    if (rows->count == DT_ROWS_MOST)
        return dt_error_set(err, DT_LIMIT, "there are more than %d rows", DT_ROWS_MOST);
    if (rows->count == rows->capacity) {
        uint32_t capacity = rows->capacity ? rows->capacity * 2 : 1024;
        struct dt_row *grown = dt_arena_grow(&rows->arena, rows->items, rows->count * sizeof *grown,
                                             capacity * sizeof *grown);
        if (!grown)
            return dt_rows_no_memory(err);
        rows->items = grown;
        rows->capacity = capacity;
    }
    struct dt_row copy = *row;
    copy.text.ptr = dt_arena_copy(&rows->arena, row->text);
    if (!copy.text.ptr)
        return dt_rows_no_memory(err);
    rows->items[rows->count++] = copy;
    return DT_OK;
}

/* Keeps `limit` of the rows added since `first`: those whose texts have the smallest hashes. */
static enum dt_status keep_some(struct dt_rows *rows, uint32_t first, uint32_t limit,
                                struct dt_error *err)
{
    uint32_t count = rows->count - first;
    if (limit == 0 || count <= limit)
        return DT_OK;
    /* The border by halving: as many hashes lie below it as rows are to be kept, or a few less. */
    uint64_t *hashes = dt_arena_alloc(&rows->arena, count * sizeof *hashes);
    if (!hashes)
        return dt_rows_no_memory(err);
    for (uint32_t i = 0; i < count; i++)
        hashes[i] = dt_word_hash(rows->items[first + i].text);
    uint64_t low = 0, high = UINT64_MAX;
    while (high - low > 1) {
        uint64_t middle = low + (high - low) / 2;
        uint32_t below = 0;
        for (uint32_t i = 0; i < count; i++)
            below += hashes[i] < middle;
        if (below > limit)
            high = middle;
        else
            low = middle;
    }
    uint32_t kept = first;
    for (uint32_t i = 0; i < count; i++)
        if (hashes[i] < low)
            rows->items[kept++] = rows->items[first + i];
    rows->count = kept;
    return DT_OK;
}

static enum dt_status add_line(struct dt_rows *rows, const struct dt_rows_source *source,
                               struct dt_view line, unsigned number, bool json,
                               struct dt_error *err)
{
    if (line.len > DT_ROWS_LINE_BYTES)
        return dt_error_set(err, DT_LIMIT, "the line is longer than %d bytes", DT_ROWS_LINE_BYTES);
    enum dt_status status = dt_utf8_check(line, err);
    if (status != DT_OK)
        return status;
    return json ? dt_rows_add_json(rows, source, line, number, err)
                : dt_rows_add_tsv(rows, source, line, number, err);
}

enum dt_status dt_rows_add(struct dt_rows *rows, const struct dt_rows_source *source,
                           struct dt_view bytes, struct dt_error *err)
{
    uint32_t first = rows->count;
    unsigned number = 0;
    if (bytes.len >= 3 && memcmp(bytes.ptr, "\xef\xbb\xbf", 3) == 0)
        bytes = dt_view_slice(bytes, 3, bytes.len);
    bool json = bytes.len > 0 && bytes.ptr[0] == '{';
    for (size_t at = 0; at < bytes.len;) {
        const char *newline = memchr(bytes.ptr + at, '\n', bytes.len - at);
        size_t end = newline ? (size_t)(newline - bytes.ptr) : bytes.len;
        struct dt_view line = dt_view_slice(bytes, at, end);
        at = end + 1;
        number++;
        if (line.len > 0 && line.ptr[line.len - 1] == '\r')
            line.len--;
        if (line.len == 0)
            continue;
        enum dt_status status = add_line(rows, source, line, number, json, err);
        if (status != DT_OK) {
            rows->count = first;
            if (err && status != DT_NOMEM) {
                err->line = number;
                err->column = 0;
            }
            return status;
        }
    }
    return keep_some(rows, first, source->limit, err);
}

enum dt_status dt_rows_check(const struct dt_rows *rows, const struct dt_view *labels,
                             uint32_t label_count, struct dt_error *err)
{
    if (rows->count == 0)
        return dt_error_set(err, DT_FORMAT, "there are no rows to learn from");
    for (uint32_t label = 0; label < label_count; label++) {
        uint32_t with = 0, without = 0;
        for (uint32_t i = 0; i < rows->count; i++) {
            const struct dt_row *row = &rows->items[i];
            bool has = dt_label_has(&row->labels, label);
            for (uint32_t k = 0; k < row->span_count && !has; k++)
                has = row->spans[k].label == label;
            with += has;
            without += !has && !dt_label_has(&row->unknown, label);
        }
        if (with == 0 || without == 0)
            return dt_error_set(
                err, DT_FORMAT, "%s row has the label \"%.*s\": it cannot be learnt",
                with == 0 ? "no" : "every", (int)labels[label].len, labels[label].ptr);
    }
    return DT_OK;
}

/* Groups get numbers in the order they appear in. 0: there are none, or too many. */
static uint32_t number_groups(const struct dt_rows *rows, uint64_t groups[DT_FOLDS_MOST])
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < rows->count; i++) {
        uint32_t number = 0;
        while (number < count && groups[number] != rows->items[i].group)
            number++;
        if (number < count || rows->items[i].group == 0)
            continue;
        if (count == DT_FOLDS_MOST)
            return 0;
        groups[count++] = rows->items[i].group;
    }
    return count;
}

void dt_rows_fold(struct dt_rows *rows)
{
    uint64_t groups[DT_FOLDS_MOST];
    uint32_t count = number_groups(rows, groups);
    rows->fold_count = count > 1 ? count : DT_FOLDS;
    for (uint32_t i = 0; i < rows->count; i++) {
        struct dt_row *row = &rows->items[i];
        uint32_t number = 0;
        while (count > 1 && number < count && groups[number] != row->group)
            number++;
        bool grouped = count > 1 && number < count;
        uint64_t hash = dt_feature_mix(dt_word_hash(row->text));
        row->fold = grouped ? number : (uint32_t)(hash % rows->fold_count);
    }
}
