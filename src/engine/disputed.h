/*
 * Cues that a person has disputed: what they say was read wrongly counts for nothing. It is taken
 * out before anything looks at the cues, so that tension, stage, alerts, promises, guidance and
 * forecast are those of a turn that never had it. Pure.
 */
#ifndef DT_DISPUTED_H
#define DT_DISPUTED_H

#include "conversation.h"

/*
 * Takes what turn->disputed names out of cues: the cue of that kind on exactly those words, a hint
 * within them on which no other cue stands, and the tone where it rests on them. What names nothing
 * that is there changes nothing. tone may be NULL. Owns: items live in the arena. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_disputed_take_out(const struct dt_turn *turn,
                                                  const struct dt_text *text,
                                                  struct dt_arena *arena, struct dt_cues *cues,
                                                  struct dt_tone *tone, struct dt_error *err);

#endif
