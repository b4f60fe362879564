#include "ordered.h"

#include <stdlib.h>

static int compare(struct dt_view a, struct dt_view b)
{
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common ? memcmp(a.ptr, b.ptr, common) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

void dt_ordered_init(struct dt_ordered *map)
{
    *map = (struct dt_ordered){.dice = 2463534242u};
}

/* One level more for every fourth node; xorshift, the same list every time. */
static unsigned throw_levels(struct dt_ordered *map)
{
    map->dice ^= map->dice << 13;
    map->dice ^= map->dice >> 17;
    map->dice ^= map->dice << 5;
    unsigned levels = 1;
    for (uint32_t bits = map->dice; (bits & 3) == 0 && levels < DT_ORDERED_LEVELS; bits >>= 2)
        levels++;
    return levels;
}

struct dt_ordered_node *dt_ordered_make(struct dt_ordered *map, struct dt_view key, void *value)
{
    unsigned levels = throw_levels(map);
    struct dt_ordered_node *node =
        malloc(sizeof *node + levels * sizeof(struct dt_ordered_node *) + key.len);
    if (!node)
        return NULL;
    char *copy = (char *)&node->next[levels];
    if (key.len > 0)
        memcpy(copy, key.ptr, key.len);
    node->key = (struct dt_view){copy, key.len};
    node->value = value;
    node->levels = levels;
    return node;
}

/* before: for each level the place that points to the first node not before key. */
static struct dt_ordered_node *seek(struct dt_ordered_node *const *first, struct dt_view key,
                                    struct dt_ordered_node *const **before)
{
    struct dt_ordered_node *const *row = first;
    for (unsigned level = DT_ORDERED_LEVELS; level-- > 0;) {
        while (row[level] && compare(row[level]->key, key) < 0)
            row = row[level]->next;
        if (before)
            before[level] = &row[level];
    }
    return row[0];
}

struct dt_ordered_node *dt_ordered_from(const struct dt_ordered *map, struct dt_view key)
{
    return seek(map->first, key, NULL);
}

struct dt_ordered_node *dt_ordered_find(const struct dt_ordered *map, struct dt_view key)
{
    struct dt_ordered_node *node = seek(map->first, key, NULL);
    return node && dt_view_equal(node->key, key) ? node : NULL;
}

void dt_ordered_link(struct dt_ordered *map, struct dt_ordered_node *node)
{
    struct dt_ordered_node *const *before[DT_ORDERED_LEVELS];
    seek(map->first, node->key, before);
    for (unsigned level = 0; level < node->levels; level++) {
        struct dt_ordered_node **place = (struct dt_ordered_node **)(uintptr_t)before[level];
        node->next[level] = *place;
        *place = node;
    }
    map->count++;
}

struct dt_ordered_node *dt_ordered_unlink(struct dt_ordered *map, struct dt_view key)
{
    struct dt_ordered_node *const *before[DT_ORDERED_LEVELS];
    struct dt_ordered_node *node = seek(map->first, key, before);
    if (!node || !dt_view_equal(node->key, key))
        return NULL;
    for (unsigned level = 0; level < node->levels; level++)
        *(struct dt_ordered_node **)(uintptr_t)before[level] = node->next[level];
    map->count--;
    return node;
}
