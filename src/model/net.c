#include "little.h"
#include "net_file.h"
#include "net_product.h"

/* Walks over the section's arrays. Once it has run over the end, it stays there. */
struct cursor {
    struct dt_view section;
    size_t at;
    bool over;
};

static const char *take(struct cursor *cursor, size_t count, size_t size)
{
    cursor->at = dt_net_aligned(cursor->at);
    size_t left = cursor->at < cursor->section.len ? cursor->section.len - cursor->at : 0;
    if (count > left / size) {
        cursor->over = true;
        return cursor->section.ptr;
    }
    const char *array = cursor->section.ptr + cursor->at;
    cursor->at += count * size;
    return array;
}

static enum dt_status refuse(struct dt_error *err, const char *what)
{
    return dt_error_set(err, DT_FORMAT, "the net's %s cannot be right", what);
}

/* The numbers of what holds words: a net that reads with another's has rows alone. */
static bool words_are_right(const struct dt_net *net, uint32_t entries)
{
    uint32_t buckets = net->bucket_count;
    if (net->base)
        return buckets == 0 && entries == 0 && net->dim == net->base->dim && !net->base->base;
    return buckets > 0 && (buckets & (buckets - 1)) == 0 && buckets <= 1 << 24;
}

static bool read_head(struct dt_view section, const struct dt_net *before, uint32_t before_count,
                      struct dt_net *net, uint32_t *entries_out)
{
    if (section.len < DT_NET_HEAD_BYTES)
        return false;
    const char *at = section.ptr;
    size_t name = 0;
    while (name < DT_NET_NAME_BYTES && at[name] != '\0')
        name++;
    *net = (struct dt_net){.head = {at, name},
                           .dim = dt_little_u32(at + 32),
                           .hidden = dt_little_u32(at + 36),
                           .label_count = dt_little_u32(at + 40),
                           .word_count = dt_little_u32(at + 44),
                           .bucket_count = dt_little_u32(at + 48)};
    *entries_out = dt_little_u32(at + 52);
    uint32_t base = dt_little_u32(at + 56);
    if (base > before_count)
        return false;
    net->base = base > 0 ? &before[base - 1] : NULL;
    for (int i = 0; i < 11; i++)
        if ((unsigned char)at[64 + i] > DT_NET_SHIFT_MOST)
            return false;
    return name > 0 && name < DT_NET_NAME_BYTES && net->dim > 0 && net->dim % 8 == 0 &&
           net->dim <= DT_NET_DIM_MOST && net->hidden > 0 && net->hidden % 32 == 0 &&
           net->hidden <= DT_NET_HIDDEN_MOST && net->label_count > 0 &&
           net->label_count <= DT_NET_LABELS && words_are_right(net, *entries_out);
}

static void read_layer(struct cursor *cursor, const struct dt_net *net, const char *shifts,
                       struct dt_net_layer *layer)
{
    uint32_t hidden = net->hidden;
    layer->input_shift = (uint8_t)shifts[0];
    layer->state_shift = (uint8_t)shifts[1];
    layer->look_shift = (uint8_t)shifts[2];
    layer->view_shift = (uint8_t)shifts[3];
    layer->input = take(cursor, (size_t)net->dim * 3 * hidden, 2);
    layer->state = take(cursor, (size_t)hidden * 3 * hidden, 2);
    layer->bias = take(cursor, 3 * hidden, 4);
    layer->state_bias = take(cursor, hidden, 4);
    layer->looks = take(cursor, (size_t)hidden * DT_NET_LABELS, 2);
    layer->views = take(cursor, (size_t)hidden * DT_NET_LABELS, 2);
}

static void read_arrays(struct cursor *cursor, struct dt_net *net, uint32_t entries)
{
    const char *shifts = cursor->section.ptr + 64;
    uint32_t row = dt_net_row_bytes(net->dim);
    net->sigmoid = take(cursor, DT_NET_TABLE_ENTRIES, 2);
    net->power = take(cursor, DT_NET_TABLE_ENTRIES, 2);
    net->hit_values = take(cursor, DT_NET_HIT_VALUES, 2);
    net->bias = take(cursor, DT_NET_LABELS, 4);
    read_layer(cursor, net, shifts, &net->layers[0]);
    read_layer(cursor, net, shifts + 4, &net->layers[1]);
    net->maximum_shift = (uint8_t)shifts[8];
    net->mean_shift = (uint8_t)shifts[9];
    net->hits_shift = (uint8_t)shifts[10];
    net->maximum_out = take(cursor, (size_t)2 * net->hidden * DT_NET_LABELS, 2);
    net->mean_out = take(cursor, (size_t)net->dim * DT_NET_LABELS, 2);
    net->hits_out = take(cursor, (size_t)DT_NET_HIT_COUNT * DT_NET_LABELS, 2);
    net->marks = take(cursor, DT_NET_MARK_COUNT, row);
    if (net->base) {
        net->list = net->base->list;
    } else {
        net->groups = take(cursor, DT_WORD_LIST_GROUPS, row);
        net->unknown = take(cursor, 1, row);
        net->parts = take(cursor, net->bucket_count, row);
        net->list.entries = take(cursor, entries, DT_WORD_LIST_ENTRY_BYTES);
        net->list.count = entries;
    }
    net->hashes = take(cursor, net->word_count, 8);
    net->words = take(cursor, net->word_count, row);
}

/* Tables must not give what later sums have no room for; hashes must ascend to be found. */
static bool numbers_are_right(const struct dt_net *net)
{
    for (uint32_t i = 0; i < DT_NET_TABLE_ENTRIES; i++)
        if (dt_little_u16(net->sigmoid + 2 * (size_t)i) > DT_NET_STATE_ONE ||
            dt_little_u16(net->power + 2 * (size_t)i) > DT_NET_POWER_ONE)
            return false;
    if (dt_little_u16(net->power + 2 * (DT_NET_TABLE_ENTRIES - 1)) == 0)
        return false; /* the highest look weighs e^0: what is divided by */
    for (uint32_t i = 1; i < net->word_count; i++)
        if (dt_little_u64(net->hashes + 8 * (size_t)i) <=
            dt_little_u64(net->hashes + 8 * (size_t)(i - 1)))
            return false;
    return true;
}

enum dt_status dt_net_view(struct dt_view section, const struct dt_net *before,
                           uint32_t before_count, struct dt_net *out, struct dt_error *err)
{
    struct cursor cursor = {.section = section, .at = DT_NET_HEAD_BYTES};
    struct dt_net net;
    uint32_t entries;
    if (!read_head(section, before, before_count, &net, &entries))
        return refuse(err, "head");
    read_arrays(&cursor, &net, entries);
    if (cursor.over || cursor.at != section.len)
        return refuse(err, "length");
    if (!numbers_are_right(&net))
        return refuse(err, "tables");
    *out = net;
    return DT_OK;
}
