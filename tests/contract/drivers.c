/* The drivers that the contract holds for. */
#include "fixture.h"
#include "memory.h"
#include "postgres_store.h"
#include "server.h"
#include "sqlite_store.h"

#include <stdio.h>

static enum dt_status open_memory(const char *place, const struct dt_store_options *options,
                                  struct dt_store **out, struct dt_error *err)
{
    return dt_store_memory_open(options, out, err);
}

static enum dt_status open_sqlite(const char *place, const struct dt_store_options *options,
                                  struct dt_store **out, struct dt_error *err)
{
    char path[PLACE_BYTES + 16];
    snprintf(path, sizeof path, "%s/store.db", place);
    const struct dt_sqlite_options sqlite = {.path = path, .mode = DT_SQLITE_CREATE};
    return dt_store_sqlite_open(&sqlite, options, out, err);
}

static enum dt_status open_postgres(const char *place, const struct dt_store_options *options,
                                    struct dt_store **out, struct dt_error *err)
{
    char schema[32];
    schema_of_place(place, schema, sizeof schema);
    const struct dt_postgres_options postgres = {
        .address = shared_server()->address, .mode = DT_POSTGRES_CREATE, .schema = schema};
    return dt_store_postgres_open(&postgres, options, out, err);
}

static const struct driver drivers[] = {
    {.name = "memory", .open = open_memory},
    {.name = "sqlite", .keeps = true, .open = open_sqlite},
    {.name = "postgres", .keeps = true, .open = open_postgres},
};

const struct driver *nth_driver(size_t index)
{
    return index < sizeof drivers / sizeof *drivers ? &drivers[index] : NULL;
}

const struct driver *find_driver(const char *name)
{
    for (size_t i = 0; nth_driver(i); i++)
        if (strcmp(nth_driver(i)->name, name) == 0)
            return nth_driver(i);
    return NULL;
}
