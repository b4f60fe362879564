/*
 * The store in memory: for tests and for trying things out. It keeps every rule of the others but
 * one: what it holds ends with it.
 */
#ifndef DT_STORE_MEMORY_H
#define DT_STORE_MEMORY_H

#include "store.h"

/* options may be NULL. Errors: DT_NOMEM, DT_UNAVAILABLE (no thread). */
DT_MUST_CHECK enum dt_status dt_store_memory_open(const struct dt_store_options *options,
                                                  struct dt_store **out, struct dt_error *err);

#endif
