/*
 * The words of a finding: why a misstep matters, in one sentence without blame, and better wording
 * from the customer's own words, the draft's own promise, or the playbook. Never half filled.
 */
#ifndef DT_WORDING_H
#define DT_WORDING_H

#include "fill.h"

/* One plain sentence; never NULL for a misstep. */
const char *dt_wording_why(enum dt_kind misstep);

/*
 * What to write instead of the misstep that the cue marks. fill: what is known. Owns: the arena.
 * out is never empty. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_wording_instead(const struct dt_fill *fill,
                                                const struct dt_text *draft,
                                                const struct dt_cue *misstep,
                                                struct dt_arena *arena, struct dt_view *out,
                                                struct dt_error *err);

#endif
