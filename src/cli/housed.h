/*
 * People, as the commands for administrators without a browser change them: a store, its people,
 * and the tenant that is meant. A server that has the store open takes changes up within a second.
 *
 *     struct dt_housed housed;
 *     struct dt_housed_options how = {.store = argv[i], .tenant = named};
 *     if (!dt_housed_open(cli, &how, &housed))
 *         return DT_EXIT_FAILED;
 *     struct dt_act act = dt_housed_act(&housed);
 *     ...
 *     dt_housed_close(&housed);
 */
#ifndef DT_HOUSED_H
#define DT_HOUSED_H

#include "stored.h"
#include "tenants.h"

struct dt_housed_options {
    const char *store, *keys, *tenant; /* keys, tenant: NULL where none was named */
    bool reads;                        /* nothing is changed */
    bool may_be_empty; /* a store that has no tenant yet, or is not there, will do */
};

struct dt_housed {
    struct dt_stored stored;
    struct dt_people *people;
    struct dt_arena arena; /* for what is read */
    char tenant[DT_TENANT_BYTES + 1];
    bool is_new; /* there is no such tenant yet */
};

/* Options, as rows of a command's table: {DT_HOUSED_TENANT}. Keys are {DT_STORED_KEYS}. */
#define DT_HOUSED_TENANT "tenant", 't', "NAME", "whose; may be left out where there is only one"
#define DT_HOUSED_JSON   "json", 'j', NULL, "write JSON"

/*
 * The arguments of a command: its options into their places, STORE into how, and *words_out what
 * stands behind it: up to `most` words, and one at least where `missing` asks for it. The exit
 * status to leave with, or -1 to go on.
 */
struct dt_housed_words {
    const char *missing; /* said where there is none; NULL: there need not be one */
    int most;            /* -1: as many as there are */
    char **words;
    int count;
};
int dt_housed_take(struct dt_cli *cli, int argc, char **argv, const struct dt_option_place *places,
                   struct dt_housed_options *how, struct dt_housed_words *words);

/* False, and said, if it cannot be done. */
bool dt_housed_open(struct dt_cli *cli, const struct dt_housed_options *how,
                    struct dt_housed *housed);
void dt_housed_close(struct dt_housed *housed);

struct dt_act dt_housed_act(const struct dt_housed *housed);

/* Whether it is DT_OK; if not, why is said. */
bool dt_housed_did(struct dt_cli *cli, enum dt_status status, const struct dt_error *err);

/* The whole of a command that takes {DT_HOUSED_TENANT}, {DT_STORED_KEYS}, {DT_HOUSED_JSON} and
 * lists what read gives, page by page (dt_user_list), an item a line. */
struct dt_housed_list {
    size_t item_size;
    enum dt_status (*read)(struct dt_people *people, struct dt_list_page *page, void *items_out,
                           struct dt_error *err);
    void (*write)(struct dt_buf *out, bool as_json, const void *item);
};
int dt_housed_list(struct dt_cli *cli, int argc, char **argv, const struct dt_housed_list *list);

/* Roles by name, parted by commas, as bits. False, and said, if one is none. */
bool dt_housed_roles(struct dt_cli *cli, const char *names, uint32_t *out);
void dt_housed_write_roles(uint32_t roles, const char *between, struct dt_buf *out);

/* The account of an address. False, and said, if there is none. */
bool dt_housed_find(struct dt_cli *cli, struct dt_housed *housed, const char *email,
                    struct dt_user *out);

/* A new password: the first line of standard input, or a random one. Wiped by the caller. False,
 * and said, if there is no such line. */
enum { DT_HOUSED_PASSWORD_BYTES = 1024 };
bool dt_housed_password(struct dt_cli *cli, bool from_input, char out[DT_HOUSED_PASSWORD_BYTES]);

#endif
