/*
 * A store as the commands open it: its file or its address in PostgreSQL, its key file, its record.
 * The only place of the command line that names drivers.
 *
 *     struct dt_stored stored;
 *     struct dt_stored_options how = {.path = argv[i], .mode = DT_STORED_READ};
 *     if (!dt_stored_open(cli, &how, &stored))
 *         return DT_EXIT_FAILED;
 *     ...
 *     dt_stored_close(&stored);
 */
#ifndef DT_STORED_H
#define DT_STORED_H

#include "cli.h"
#include "record.h"

enum dt_stored_mode {
    DT_STORED_READ,   /* nothing is changed */
    DT_STORED_WRITE,  /* a store that exists */
    DT_STORED_CREATE, /* made if it is not there, its key file too */
};

struct dt_stored_options {
    const char *path; /* of a file, or postgresql://user@host:port/database */
    const char *keys; /* NULL: detente.keys of $CREDENTIALS_DIRECTORY (systemd's credentials), if it
                         is there; else the path with ".keys" behind it, or none for an address */
    const char *house; /* begins the names of the logs of new tenants; NULL: a random one */
    enum dt_stored_mode mode;
    bool keys_wanted; /* without them it is an error; else they are used where they are found */
    bool follows;     /* hear at once what other nodes append: for those that wait for it */
};

/* Options, as rows of a command's table: {DT_STORED_KEYS}. */
#define DT_STORED_TENANT "tenant", 't', "NAME", "whose log, where the store holds several"
#define DT_STORED_KEYS   "keys", 'k', "FILE", "the key file; otherwise STORE.keys"
#define DT_STORED_ACTOR  "actor", 0, "ID", "who does it; otherwise \"operator\""
#define DT_STORED_AT     "at", 0, "TIME", "when; otherwise now"

struct dt_stored {
    struct dt_keys *keys; /* NULL: there are none */
    struct dt_record *record;
    struct dt_store *store;
};

/* False, and said, if it cannot be opened. */
bool dt_stored_open(struct dt_cli *cli, const struct dt_stored_options *how, struct dt_stored *out);
void dt_stored_close(struct dt_stored *stored);

/* Where the key file is looked for, "" if nothing says where; false, and said, if the path is too
 * long. out_size bytes. */
bool dt_stored_key_path(struct dt_cli *cli, const struct dt_stored_options *how, char *out,
                        size_t out_size);

/* Whether what is at a path looks like a store rather than an export. An address always does. */
bool dt_stored_is_store(const char *path);

/*
 * The tenant that a command is about: the one named, which must be there, or the only one there is.
 * False, and said, otherwise. room: DT_TENANT_BYTES.
 */
bool dt_stored_tenant(struct dt_cli *cli, struct dt_stored *stored, const char *named, char *room,
                      struct dt_view *out);

/* Calls act for each tenant, in the order of their names, until it returns false. False if it did,
 * or if they could not be read, which was said. */
bool dt_stored_each_tenant(struct dt_cli *cli, struct dt_stored *stored,
                           bool (*act)(void *context, struct dt_view tenant), void *context);

#endif
