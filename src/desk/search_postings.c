#include "search_postings.h"

#include "fold_row.h"

void dt_postings_init(struct dt_postings *postings, struct dt_store *store, const uint64_t *hashes,
                      size_t count, uint64_t below)
{
    postings->store = store;
    postings->count = count;
    postings->below = below;
    postings->block = (below ? below - 1 : 0) / DT_SEARCH_BLOCK;
    postings->at_block = false;
    postings->ended = below == 0;
    for (size_t i = 0; i < count; i++) {
        struct dt_posting_list *list = &postings->lists[i];
        list->hash = hashes[i];
        list->count = list->at = 0;
        list->ended = false;
        dt_arena_init(&list->arena);
    }
}

void dt_postings_finish(struct dt_postings *postings)
{
    for (size_t i = 0; i < postings->count; i++)
        dt_arena_finish(&postings->lists[i].arena);
}

static uint64_t block_of(const struct dt_shelf_row *row)
{
    const char *at = row->key.ptr + 9;
    return ~dt_row_take(&at, 8);
}

static enum dt_status read_page(struct dt_postings *postings, struct dt_posting_list *list,
                                struct dt_error *err)
{
    char from[DT_SEARCH_KEY_BYTES], until[DT_SEARCH_KEY_BYTES + 1];
    struct dt_view start = dt_search_row_key('w', list->hash, ~postings->block, from);
    struct dt_view end = dt_search_row_key('w', list->hash, UINT64_MAX, until);
    until[end.len++] = '\0'; /* behind the last key there can be */
    dt_arena_reset(&list->arena);
    list->count = list->at = 0;
    enum dt_status status =
        dt_store_scan(postings->store, DT_SEARCH_SHELF, start, end, DT_POSTINGS_ROWS, &list->arena,
                      list->rows, &list->count, err);
    list->ended = list->count < DT_POSTINGS_ROWS;
    for (size_t i = 0; status == DT_OK && i < list->count; i++)
        if (list->rows[i].key.len != DT_SEARCH_KEY_BYTES)
            status = dt_error_set(err, DT_FORMAT, "the index of words is damaged");
    return status;
}

/* Goes to the list's newest block that is not newer than the one looked for. *found_out false:
 * there is none. */
static enum dt_status seek(struct dt_postings *postings, struct dt_posting_list *list,
                           bool *found_out, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (;;) {
        while (list->at < list->count && block_of(&list->rows[list->at]) > postings->block)
            list->at++;
        *found_out = list->at < list->count;
        if (*found_out || list->ended)
            return DT_OK;
        status = read_page(postings, list, err);
        if (status != DT_OK)
            return status;
    }
}

/* The bits of the streams that stand in every list's row. */
static void meet(struct dt_postings *postings)
{
    for (size_t i = 0; i < postings->count; i++) {
        const struct dt_posting_list *list = &postings->lists[i];
        struct dt_view lows = list->rows[list->at].value;
        uint64_t bits[DT_SEARCH_BLOCK / 64] = {0};
        for (size_t n = 0; n < lows.len; n++) {
            unsigned low = (unsigned char)lows.ptr[n];
            bits[low / 64] |= UINT64_C(1) << low % 64;
        }
        for (size_t n = 0; n < DT_SEARCH_BLOCK / 64; n++)
            postings->bits[n] = i ? postings->bits[n] & bits[n] : bits[n];
    }
    postings->at_block = true;
}

/* Goes to the newest block that all lists have. */
static enum dt_status find_block(struct dt_postings *postings, struct dt_error *err)
{
    size_t agreed = 0;
    while (agreed < postings->count) {
        agreed = 0;
        for (size_t i = 0; i < postings->count; i++) {
            struct dt_posting_list *list = &postings->lists[i];
            bool found;
            enum dt_status status = seek(postings, list, &found, err);
            if (status != DT_OK)
                return status;
            if (!found) {
                postings->ended = true;
                return DT_OK;
            }
            uint64_t block = block_of(&list->rows[list->at]);
            agreed += block == postings->block;
            postings->block = block;
        }
    }
    meet(postings);
    return DT_OK;
}

static bool take_highest(struct dt_postings *postings, uint64_t *stream_out)
{
    for (int n = DT_SEARCH_BLOCK / 64 - 1; n >= 0; n--) {
        while (postings->bits[n]) {
            int bit = 63 - __builtin_clzll(postings->bits[n]);
            postings->bits[n] &= ~(UINT64_C(1) << bit);
            uint64_t stream = postings->block * DT_SEARCH_BLOCK + (uint64_t)n * 64 + (uint64_t)bit;
            if (stream >= postings->below)
                continue;
            *stream_out = stream;
            return true;
        }
    }
    return false;
}

enum dt_status dt_postings_next(struct dt_postings *postings, uint64_t *stream_out, bool *found_out,
                                struct dt_error *err)
{
    *found_out = false;
    while (!postings->ended) {
        if (postings->at_block && take_highest(postings, stream_out)) {
            *found_out = true;
            return DT_OK;
        }
        if (postings->at_block && postings->block == 0)
            break;
        postings->block -= postings->at_block;
        postings->at_block = false;
        enum dt_status status = find_block(postings, err);
        if (status != DT_OK)
            return status;
    }
    postings->ended = true;
    return DT_OK;
}
