/*
 * The rows of the board: found by stream, by tenant and id, and one tenant's in a row. Names of
 * tenants are kept once; ids, which may be long, each in memory of its own that is wiped when the
 * conversation is erased. Not locked: the board's lock is the caller's.
 *
 * Room for 100,000 conversations is some 30 MB.
 */
#ifndef DT_BOARD_ROWS_H
#define DT_BOARD_ROWS_H

#include "summary.h"

struct dt_board_slot {
    struct dt_summary summary;
    uint64_t stored; /* the version on the fold's shelf, as far as we know; 0: none */
    const char *id;
    uint32_t id_len;
    uint32_t tenant; /* its number */
    uint32_t nth;    /* its place in the tenant's list */
};

struct dt_board_tenant {
    char name[DT_TENANT_BYTES + 1];
    uint32_t number;
    uint32_t *slots; /* of its conversations, in no order */
    uint32_t count, room;
};

/* A table of numbers by hash; a number is a slot's plus one, 0 is free. */
struct dt_board_index {
    uint64_t *hashes;
    uint32_t *places;
    uint32_t mask, used; /* used: taken and once taken */
    uint32_t count;
};

struct dt_board_rows {
    struct dt_board_slot *slots;
    uint32_t count, room; /* slots ever used; free ones are in a list */
    uint32_t *free_slots;
    uint32_t free_count, free_room;
    struct dt_board_tenant **tenants;
    uint32_t tenant_count, tenant_room;
    struct dt_board_index by_stream, by_id;
};

void dt_board_rows_init(struct dt_board_rows *rows);
void dt_board_rows_finish(struct dt_board_rows *rows);

/* NULL if there is none. Valid until the rows change. */
struct dt_board_slot *dt_board_rows_at(const struct dt_board_rows *rows, uint64_t stream);
struct dt_board_slot *dt_board_rows_find(const struct dt_board_rows *rows, struct dt_view tenant,
                                         struct dt_view id);
const struct dt_board_tenant *dt_board_rows_tenant(const struct dt_board_rows *rows,
                                                   struct dt_view name);

static inline struct dt_view dt_board_slot_id(const struct dt_board_slot *slot)
{
    return (struct dt_view){slot->id, slot->id_len};
}

static inline struct dt_view dt_board_slot_tenant(const struct dt_board_rows *rows,
                                                  const struct dt_board_slot *slot)
{
    return dt_view_of(rows->tenants[slot->tenant]->name);
}

/*
 * Puts a row in, or in the place of the one of its stream. Two streams may bear one id for a while
 * (erased, and begun anew): the later one is found by it. Errors: DT_NOMEM; nothing is changed.
 */
DT_MUST_CHECK enum dt_status dt_board_rows_put(struct dt_board_rows *rows, struct dt_view tenant,
                                               struct dt_view id, const struct dt_summary *summary,
                                               struct dt_board_slot **slot_out,
                                               struct dt_error *err);

void dt_board_rows_remove(struct dt_board_rows *rows, uint64_t stream);
void dt_board_rows_clear(struct dt_board_rows *rows);

#endif
