/*
 * The store in a PostgreSQL database (15 or later): for houses where several nodes serve at once.
 *
 * Everything lies in one schema of its own. Any number of nodes may have the same store open.
 *
 * Order. Positions have no gaps and become visible in their order: a transaction takes an advisory
 * lock, then reads the last position, and PostgreSQL lets go of the lock only after the
 * transaction has become visible. So nobody can be given a position while a lower one is still on
 * its way, and a subscriber who read up to p has seen everything up to p, however slow a writer is.
 * What this costs is won back by group commit: all appends that wait on one node are one
 * transaction, of two journeys to the server.
 *
 * Durability. Refused are servers with fsync, full_page_writes or synchronous_commit off; that is
 * asked again within every transaction. A commit whose answer was lost is DT_UNCERTAIN: ask again
 * with the same key. A lost connection is made anew, with waits that double; reads, and writes that
 * had not reached their commit, go on after it without anybody noticing.
 *
 * Erasing. dt_store_scrub rewrites the tables and asks for a checkpoint. Journals that the server
 * archives, and copies of the database, are the administrator's to expire; what is in them is
 * sealed where a sealer was given.
 *
 *     struct dt_postgres_options postgres = {.address = "postgresql://db.example/desk",
 *                                            .mode = DT_POSTGRES_CREATE};
 *     status = dt_store_postgres_open(&postgres, NULL, &store, err);
 */
#ifndef DT_POSTGRES_STORE_H
#define DT_POSTGRES_STORE_H

#include "store.h"

enum dt_postgres_mode {
    DT_POSTGRES_WRITE,  /* a store that exists; an older schema is brought up to date */
    DT_POSTGRES_CREATE, /* likewise, and made if it is not there */
    DT_POSTGRES_READ    /* nothing is changed, a standby will do; appends answer DT_DENIED */
};

struct dt_postgres_options {
    const char *address; /* as libpq has it: postgresql://user@host:port/database, or key=value */
    enum dt_postgres_mode mode;
    const char *schema; /* a-z 0-9 _, from a letter on, up to 48 bytes; NULL: "detente" */

    /* Times, 0 for what stands in brackets. */
    uint32_t patience_ms; /* how long a call waits for a server that is away, or for a node that
                             holds the store, before it answers DT_UNAVAILABLE [5000] */
    uint32_t answer_ms;   /* how long one journey may take before the server is given up [30000] */
    uint32_t retry_first_ms; /* between two tries to connect, doubling [50] */
    uint32_t retry_most_ms;  /* up to this [1000] */
    bool deaf; /* do not listen for what other nodes append: readers that wait only poll */
};

/*
 * options may be NULL. Errors, each with a word that says what to do: DT_INVALID (no such address
 * can be), DT_NOT_FOUND (no such database, or no store in it), DT_DENIED (the server lets this user
 * not in, or not do what is needed; durability is switched off), DT_FORMAT (a newer detente's
 * store, an older PostgreSQL, another encoding than UTF-8), DT_UNAVAILABLE (no server, a standby,
 * too many connections; the schema is old and mode is READ), DT_IO, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_store_postgres_open(const struct dt_postgres_options *postgres,
                                                    const struct dt_store_options *options,
                                                    struct dt_store **out, struct dt_error *err);

/* Whether a name of a store is an address of this driver: "postgresql://" or "postgres://". */
bool dt_postgres_is_address(const char *name);

#endif
