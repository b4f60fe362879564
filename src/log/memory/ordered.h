/*
 * A map from byte strings to pointers, in the order of the bytes: a skip list. A node is made first
 * and linked later, so that linking cannot fail. Not shared between threads without a lock.
 */
#ifndef DT_ORDERED_H
#define DT_ORDERED_H

#include "view.h"
#include <stdint.h>

enum { DT_ORDERED_LEVELS = 16 };

struct dt_ordered_node {
    struct dt_view key; /* behind the node's own memory */
    void *value;
    unsigned levels;
    struct dt_ordered_node *next[];
};

struct dt_ordered {
    struct dt_ordered_node *first[DT_ORDERED_LEVELS];
    uint32_t dice;
    size_t count;
};

void dt_ordered_init(struct dt_ordered *map);

/* A node to link, with a copy of the key; NULL when memory ran out. free() it if it is not linked.
 */
struct dt_ordered_node *dt_ordered_make(struct dt_ordered *map, struct dt_view key, void *value);

/* The node of that key, or NULL. */
struct dt_ordered_node *dt_ordered_find(const struct dt_ordered *map, struct dt_view key);

/* The first node whose key is not before this one, or NULL. */
struct dt_ordered_node *dt_ordered_from(const struct dt_ordered *map, struct dt_view key);

/* Links a node whose key is not there. */
void dt_ordered_link(struct dt_ordered *map, struct dt_ordered_node *node);

/* Takes the node of that key out and returns it, or NULL. */
struct dt_ordered_node *dt_ordered_unlink(struct dt_ordered *map, struct dt_view key);

#endif
