/*
 * The store in one SQLite file: the default, which needs nothing beside it.
 *
 * WAL with synchronous=FULL: an acknowledged append is on the disk. Measured with power cut by a
 * simulator: synchronous=NORMAL loses acknowledged appends, FULL loses none
 * (tests/torture/test_power.c). Several processes may use one file at once; they take turns.
 *
 *     struct dt_sqlite_options sqlite = {.path = "detente.db", .mode = DT_SQLITE_CREATE};
 *     status = dt_store_sqlite_open(&sqlite, NULL, &store, err);
 */
#ifndef DT_SQLITE_STORE_H
#define DT_SQLITE_STORE_H

#include "store.h"

enum dt_sqlite_mode {
    DT_SQLITE_WRITE,  /* a file that exists; an older schema is brought up to date */
    DT_SQLITE_CREATE, /* likewise, and made if it is not there, readable by its owner only */
    DT_SQLITE_READ    /* nothing is changed; appends answer DT_DENIED */
};

struct dt_sqlite_options {
    const char *path;
    enum dt_sqlite_mode mode;
    uint32_t busy_ms; /* how long to wait for another program; 0: 5000 */
    const char *vfs;  /* by what SQLite reads and writes its files; NULL: its usual way */
};

/*
 * options may be NULL. Errors, each with a word that says what to do: DT_NOT_FOUND (no such file or
 * folder), DT_DENIED (rights, or the file is read-only), DT_FORMAT (no database, one of another
 * program, of a newer detente, or damaged), DT_UNAVAILABLE (another program holds it; the schema is
 * old and mode is READ), DT_IO (disk full, or failing), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_store_sqlite_open(const struct dt_sqlite_options *sqlite,
                                                  const struct dt_store_options *options,
                                                  struct dt_store **out, struct dt_error *err);

#endif
