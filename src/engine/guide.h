/*
 * Guidance: the one next step in words, from the playbook's phrases for the stage and the level of
 * tension, filled with what is known, with the rules it rests on.
 */
#ifndef DT_GUIDE_H
#define DT_GUIDE_H

#include "conversation.h"

/*
 * reading: role, tension, cues, stage and alert are set; state: after the turn. A phrase whose
 * placeholder is unknown is left out, not shown half filled. The same input gives the same choice;
 * the choice among phrases turns with the turn number, so that an agent is not shown the same words
 * again. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_guide(const struct dt_core *core,
                                      const struct dt_conversation *state,
                                      const struct dt_reading *reading, struct dt_arena *arena,
                                      struct dt_guidance *guidance_out, struct dt_error *err);

#endif
