/* A token of an integration, for the tests of the server. */
#ifndef SERVED_TOKEN_H
#define SERVED_TOKEN_H

#include "people.h"

enum { SERVED_TOKEN_BYTES = 128 };

/* It may open, read, write and assign conversations, review, search and listen. secret_out:
 * SERVED_TOKEN_BYTES. */
enum dt_status make_served_token(struct dt_people *people, struct dt_view tenant,
                                 struct dt_arena *arena, dt_instant now, char *secret_out,
                                 struct dt_error *err);

#endif
