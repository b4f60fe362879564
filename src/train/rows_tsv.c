#include "rows_read.h"

/* The field up to the next tab; *at moves behind it. False: no tab is left. */
static bool next_field(struct dt_view line, size_t *at, struct dt_view *out)
{
    const char *tab = memchr(line.ptr + *at, '\t', line.len - *at);
    if (!tab)
        return false;
    *out = dt_view_slice(line, *at, (size_t)(tab - line.ptr));
    *at = (size_t)(tab - line.ptr) + 1;
    return true;
}

/* Labels parted by commas. *drop_out: a label says that the row is not to be taken. */
static enum dt_status read_labels(const struct dt_rows_source *source, struct dt_view words,
                                  struct dt_row *row, bool *drop_out, struct dt_error *err)
{
    for (size_t at = 0; at <= words.len;) {
        const char *comma = words.len > at ? memchr(words.ptr + at, ',', words.len - at) : NULL;
        size_t end = comma ? (size_t)(comma - words.ptr) : words.len;
        struct dt_view word = dt_view_slice(words, at, end);
        at = end + 1;
        if (word.len == 0)
            continue;
        struct dt_word_meaning meaning = dt_rows_meaning(source, word);
        if (meaning.unknown)
            return dt_rows_unknown_label(word, err);
        *drop_out = *drop_out || meaning.drops_row;
        for (uint32_t i = 0; i < meaning.count; i++)
            dt_label_add(&row->labels, meaning.labels[i]);
    }
    return DT_OK;
}

enum dt_status dt_rows_add_tsv(struct dt_rows *rows, const struct dt_rows_source *source,
                               struct dt_view line, unsigned number, struct dt_error *err)
{
    struct dt_row row = {.line = number, .weight = source->weight};
    struct dt_view split, words;
    size_t at = 0;
    if (!next_field(line, &at, &split) || !next_field(line, &at, &words))
        return dt_error_set(err, DT_FORMAT,
                            "expected split, labels and text with tabs between them");
    bool drop = false;
    enum dt_status status = dt_rows_split(split, &row.split, err);
    if (status == DT_OK)
        status = read_labels(source, words, &row, &drop, err);
    if (status != DT_OK || drop)
        return status;
    row.text = dt_view_slice(line, at, line.len);
    return dt_rows_append(rows, &row, err);
}
