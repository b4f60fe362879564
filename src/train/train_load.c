#include "train.h"

/* "from=to", as two views of one word. */
static enum dt_status parse_renames(const struct dt_recipe_data *data,
                                    struct dt_rename renames[DT_RENAMES], struct dt_error *err)
{
    for (uint32_t i = 0; i < data->rename.count; i++) {
        struct dt_view word = data->rename.items[i];
        const char *equals = word.len > 0 ? memchr(word.ptr, '=', word.len) : NULL;
        if (!equals)
            return dt_error_set(err, DT_FORMAT, "rename is \"%.*s\": write old=new",
                                (int)(word.len < 60 ? word.len : 60), word.ptr);
        size_t at = (size_t)(equals - word.ptr);
        renames[i] =
            (struct dt_rename){dt_view_slice(word, 0, at), dt_view_slice(word, at + 1, word.len)};
    }
    return DT_OK;
}

static enum dt_status load_file(const struct dt_recipe_head *head,
                                const struct dt_recipe_data *data, const struct dt_train_host *host,
                                struct dt_rows *rows, struct dt_error *err)
{
    struct dt_rename renames[DT_RENAMES];
    struct dt_view bytes;
    enum dt_status status = parse_renames(data, renames, err);
    if (status == DT_OK)
        status = host->read(host->context, data->file, &bytes, err);
    if (status != DT_OK)
        return status;
    struct dt_rows_source source = {
        .labels = head->labels.items,
        .label_count = head->labels.count,
        .renames = renames,
        .rename_count = data->rename.count,
        .others_pass = data->others_pass,
        .from_count = data->from.count,
        .role = data->role,
        .group = data->group,
        .limit = data->limit,
        .weight = (float)data->weight / 100.0f,
    };
    for (uint32_t i = 0; i < data->from.count; i++)
        source.from[i] = data->from.items[i];
    uint32_t before = rows->count;
    status = dt_rows_add(rows, &source, bytes, err);
    if (status == DT_OK && rows->count == before)
        status = dt_error_set(err, DT_FORMAT, "there are no rows in it");
    if (status == DT_OK || status == DT_NOMEM)
        return status;
    unsigned line = err->line;
    err->line = 0;
    return line > 0 ? dt_error_prefix(err, "%.*s:%u", (int)data->file.len, data->file.ptr, line)
                    : dt_error_prefix(err, "%.*s", (int)data->file.len, data->file.ptr);
}

static void leave_out(struct dt_rows *rows, enum dt_split split)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < rows->count; i++)
        if (rows->items[i].split != split)
            rows->items[kept++] = rows->items[i];
    rows->count = kept;
}

enum dt_status dt_train_load(const struct dt_recipe_head *head,
                             const struct dt_train_options *options,
                             const struct dt_train_host *host, struct dt_rows *rows,
                             struct dt_error *err)
{
    for (uint32_t i = 0; i < head->data_count; i++) {
        enum dt_status status = load_file(head, &head->data[i], host, rows, err);
        if (status != DT_OK)
            return status;
    }
    leave_out(rows, options->hold_out);
    enum dt_status status = dt_rows_check(rows, head->labels.items, head->labels.count, err);
    if (status != DT_OK && status != DT_NOMEM)
        return dt_error_prefix(err, "the head \"%.*s\"", (int)head->name.len, head->name.ptr);
    return status;
}
