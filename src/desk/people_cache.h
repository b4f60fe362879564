/* Those who were let in, remembered. Inside of people.h and its kin only. */
#ifndef DT_PEOPLE_CACHE_H
#define DT_PEOPLE_CACHE_H

#include "people.h"

struct dt_remembered {
    struct dt_signed_in who; /* without csrf: that comes of the secret */
    uint64_t revision;
    dt_instant seen;
};

/* The revision, at most a second old. Errors: those of reading. */
DT_MUST_CHECK enum dt_status dt_cache_revision(struct dt_people *people, dt_instant now,
                                               uint64_t *out, struct dt_error *err);
bool dt_cache_find(struct dt_people *people, const struct dt_ticket *ticket, uint64_t revision,
                   struct dt_remembered *out);
void dt_cache_keep(struct dt_people *people, const struct dt_remembered *remembered);

/* Whether this caller is the one to write that it was seen; the others see it at once. */
bool dt_cache_touch(struct dt_people *people, const struct dt_remembered *remembered,
                    dt_instant now);

#endif
