/*
 * A list of what lies on one shelf of a tenant (accounts, teams, tokens), sorted, page by page.
 * Every row is looked at for its key, only the page's are read whole. Inside of people.h's kin.
 */
#ifndef DT_LISTING_H
#define DT_LISTING_H

#include "people_parts.h"

struct dt_listing {
    struct dt_view shelf;
    size_t most;      /* rows that a tenant may have; */
    const char *what; /* "teams": for the error that says so */
    size_t item_size;

    /* What a row is sorted by, into the arena; the scratch is gone after the call. */
    enum dt_status (*key)(struct dt_view value, struct dt_arena *scratch, struct dt_arena *arena,
                          struct dt_view *out, struct dt_error *err);
    /* An item of the page. DT_NOT_FOUND: it is gone since, and left out. */
    enum dt_status (*read)(struct dt_people *people, struct dt_view tenant, struct dt_view id,
                           struct dt_arena *arena, void *item_out, struct dt_error *err);
};

/* Errors: DT_INVALID (the cursor), DT_FORMAT (more than `most`), DT_NOMEM, those of reading. */
DT_MUST_CHECK enum dt_status dt_listing_page(struct dt_people *people,
                                             const struct dt_listing *listing,
                                             struct dt_list_page *page, void *items_out,
                                             struct dt_error *err);

#endif
