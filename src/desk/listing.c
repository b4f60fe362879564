#include "listing.h"

#include <sodium.h>
#include <stdlib.h>

enum { SORT_BYTES = 60 };

struct sorted {
    struct dt_view key, id; /* sorted by key's first 60 bytes, then id */
};

static int compare(struct dt_view a, struct dt_view b)
{
    size_t len = a.len < b.len ? a.len : b.len;
    int order = len > 0 ? memcmp(a.ptr, b.ptr, len) : 0;
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare_sorted(const void *left, const void *right)
{
    const struct sorted *a = left, *b = right;
    int order = compare(a->key, b->key);
    return order != 0 ? order : compare(a->id, b->id);
}

/* Where a page begins: "KEY" 0x00 "ID" in base64url. */
static enum dt_status write_cursor(const struct sorted *item, struct dt_arena *arena,
                                   struct dt_view *out, struct dt_error *err)
{
    unsigned char plain[SORT_BYTES + 1 + DT_PEOPLE_ID_BYTES];
    size_t len = item->key.len + 1 + item->id.len;
    size_t room = sodium_base64_ENCODED_LEN(sizeof plain, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    char *text = dt_arena_alloc(arena, room);
    if (!text)
        return dt_error_set(err, DT_NOMEM, "no memory for a list");
    memcpy(plain, item->key.ptr, item->key.len);
    plain[item->key.len] = '\0';
    memcpy(plain + item->key.len + 1, item->id.ptr, item->id.len);
    sodium_bin2base64(text, room, plain, len, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    *out = dt_view_of(text);
    return DT_OK;
}

/* How many of the items stand before the one that the cursor names. */
static enum dt_status find_cursor(const struct sorted *items, size_t count, struct dt_view cursor,
                                  size_t *first_out, struct dt_error *err)
{
    unsigned char plain[SORT_BYTES + 1 + DT_PEOPLE_ID_BYTES];
    size_t len = 0, first = 0;
    if (sodium_base642bin(plain, sizeof plain, cursor.ptr, cursor.len, NULL, &len, NULL,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
        len == 0)
        return dt_error_set(err, DT_INVALID, "the cursor is none that was given out");
    const unsigned char *end = memchr(plain, '\0', len);
    if (!end)
        return dt_error_set(err, DT_INVALID, "the cursor is none that was given out");
    size_t key = (size_t)(end - plain);
    const struct sorted sought = {.key = {(const char *)plain, key},
                                  .id = {(const char *)end + 1, len - key - 1}};
    while (first < count && compare_sorted(&items[first], &sought) < 0)
        first++;
    *first_out = first;
    return DT_OK;
}

struct gathering {
    const struct dt_listing *listing;
    const struct dt_list_page *page;
    struct sorted *items;
    size_t count;
};

static enum dt_status gather(void *context, const struct dt_shelf_row *row, struct dt_error *err)
{
    struct gathering *gathering = context;
    const struct dt_listing *listing = gathering->listing;
    const size_t prefix = gathering->page->tenant.len + 1; /* and its 0x00 */
    struct dt_arena scratch, *arena = gathering->page->arena;
    if (gathering->count == listing->most)
        return dt_error_set(err, DT_FORMAT, "a tenant has more than %zu %s", listing->most,
                            listing->what);
    struct sorted *item = &gathering->items[gathering->count];
    dt_arena_init(&scratch);
    enum dt_status status = listing->key(row->value, &scratch, arena, &item->key, err);
    dt_arena_finish(&scratch);
    if (item->key.len > SORT_BYTES)
        item->key.len = SORT_BYTES;
    if (status == DT_OK)
        status = dt_text_keep(dt_view_slice(row->key, prefix, row->key.len), arena, &item->id, err);
    gathering->count += status == DT_OK;
    return status;
}

/* The items from *first_out on are those of the page. */
static enum dt_status sort(struct gathering *gathering, size_t *first_out, struct dt_error *err)
{
    const struct dt_view cursor = gathering->page->cursor;
    if (gathering->count > 0)
        qsort(gathering->items, gathering->count, sizeof *gathering->items, compare_sorted);
    return cursor.len > 0 ? find_cursor(gathering->items, gathering->count, cursor, first_out, err)
                          : DT_OK;
}

enum dt_status dt_listing_page(struct dt_people *people, const struct dt_listing *listing,
                               struct dt_list_page *page, void *items_out, struct dt_error *err)
{
    struct dt_people_key room;
    struct dt_view prefix = dt_people_key(&room, page->tenant, DT_VIEW(""), (struct dt_view){0});
    struct dt_view next = {0};
    struct gathering all = {.listing = listing, .page = page};
    size_t at = 0, count = 0;
    all.items = dt_arena_zalloc(page->arena, listing->most, sizeof *all.items);
    if (!all.items)
        return dt_error_set(err, DT_NOMEM, "no memory for a list");
    enum dt_status status = dt_rows_each(people->store, listing->shelf, prefix, gather, &all, err);
    if (status == DT_OK)
        status = sort(&all, &at, err);
    const size_t end = all.count - at < page->max ? all.count : at + page->max;
    if (status == DT_OK && end < all.count)
        status = write_cursor(&all.items[end], page->arena, &next, err);
    for (; status == DT_OK && at < end; at++) {
        status = listing->read(people, page->tenant, all.items[at].id, page->arena,
                               (char *)items_out + count * listing->item_size, err);
        if (status == DT_NOT_FOUND) /* removed since */
            status = DT_OK;
        else
            count += status == DT_OK;
    }
    if (status != DT_OK)
        return status;
    page->count = count;
    page->cursor = next;
    return DT_OK;
}
