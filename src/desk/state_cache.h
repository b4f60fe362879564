/*
 * Places kept at hand (place.h): the states of the conversations that had something to do with us
 * lately, by tenant and conversation; the one not looked at for longest makes room. Kept in parts
 * with a lock each, so that threads that look at different conversations do not meet. Any thread.
 *
 * What is kept is a copy and may be behind the log: whoever takes it brings it up to date
 * (dt_place_read), which also notices that the id is another conversation's by now.
 */
#ifndef DT_STATE_CACHE_H
#define DT_STATE_CACHE_H

#include "place.h"

struct dt_state_cache;

/* room: how many; at least 1. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_state_cache_create(uint32_t room, struct dt_state_cache **out,
                                                   struct dt_error *err);
void dt_state_cache_destroy(struct dt_state_cache *cache);

/* Copies a place out; false if there is none. */
bool dt_state_cache_find(struct dt_state_cache *cache, struct dt_view tenant,
                         struct dt_view conversation, struct dt_place *out);

/*
 * Keeps a place, unless the one that is there stands at a later event of the same stream and rules;
 * one that is ahead is taken out. Out of memory nothing is kept.
 */
void dt_state_cache_keep(struct dt_state_cache *cache, struct dt_view tenant,
                         struct dt_view conversation, const struct dt_place *place);

/*
 * An event that the engine has no part in: a place just before it stands at it now. stream as the
 * event has it; a place of a conversation that was not there yet (stream 0) is that one's.
 */
void dt_state_cache_pass(struct dt_state_cache *cache, const struct dt_event *event);

/*
 * The engine's answer to event, made from what was kept at version: taken if what is kept still
 * stands there, or between there and just before the event, under the same rules.
 */
void dt_state_cache_answer(struct dt_state_cache *cache, const struct dt_event *event,
                           uint64_t version, uint32_t rules, const struct dt_conversation *state,
                           bool unscored);

/*
 * The engine's answer to an event that is about to be appended behind version: kept aside until the
 * log shows whether it came to that. Out of memory nothing is kept.
 */
void dt_state_cache_expect(struct dt_state_cache *cache, const struct dt_event *event,
                           uint64_t version, uint32_t rules, const struct dt_conversation *state,
                           bool unscored);

/*
 * If exactly this event was expected, and nothing that moves a state came before it: the place
 * after it, which is what is kept now. Time, actor, kind and body are compared, so that it does not
 * matter whose append it was.
 */
bool dt_state_cache_come(struct dt_state_cache *cache, const struct dt_event *event, uint32_t rules,
                         struct dt_place *out);

void dt_state_cache_forget(struct dt_state_cache *cache, struct dt_view tenant,
                           struct dt_view conversation);

#endif
