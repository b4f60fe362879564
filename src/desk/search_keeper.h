/* What keeps the index up with the log, and knows the tenants' keys. Inside of search. */
#ifndef DT_SEARCH_KEEPER_H
#define DT_SEARCH_KEEPER_H

#include "search.h"
#include "search_index.h"

/* The caller wipes them. Errors: those of dt_record_index_key. */
DT_MUST_CHECK enum dt_status dt_search_keeper_keys(struct dt_search *search, struct dt_view tenant,
                                                   struct dt_search_keys *out,
                                                   struct dt_error *err);

struct dt_store *dt_search_keeper_store(const struct dt_search *search);

#endif
