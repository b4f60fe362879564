/*
 * The one next step for whoever answers, and what is easily forgotten under attack. The higher the
 * tension, the more facts; from angry on a line of perspective; a pause for breath after abuse, or
 * when it stays hot (EVIDENCE R20 to R22). All of it for the agent's eyes alone.
 */
#ifndef DT_WRITE_GUIDANCE_H
#define DT_WRITE_GUIDANCE_H

#include "write_conversation.h"

enum { DT_FACTS_MAX = 8 };

/* What is known of a conversation, the weightiest first; views in the arena. Returns how many. */
size_t dt_guidance_facts(const struct dt_playbook *playbook, const struct dt_conversation *state,
                         dt_instant now, struct dt_arena *arena, struct dt_view out[DT_FACTS_MAX]);

/* Whether a pause for breath is due. */
bool dt_guidance_breath(const struct dt_conversation *state);

/* The Guidance of a conversation as it stands. Errors: those of reading, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_write_guidance(const struct dt_writer *writer,
                                               struct dt_view conversation, struct dt_error *err);

#endif
