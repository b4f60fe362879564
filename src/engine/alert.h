/*
 * Alerts: calls for a supervisor. Few on purpose: each reason once, a level is held until the
 * tension has fallen well below its threshold, a cooldown between two of one level, a cap a
 * conversation, and the playbook's phrases that never raise one. What concerns a life or a
 * person's safety is never held back by a cap or a level that is held.
 */
#ifndef DT_ALERT_H
#define DT_ALERT_H

#include "stage.h"

/*
 * The alert that the turn raises, if any, and notes it in the state. state: with the turn noted
 * (dt_stage_note) and counted.
 */
struct dt_alert dt_alert_decide(const struct dt_playbook *playbook, struct dt_conversation *state,
                                const struct dt_turn_facts *facts);

/*
 * A phrase that never raises an alert, as turns are compared with it: for when a playbook is
 * loaded. Owns: its words live in kept. Errors: as dt_text_analyse.
 */
DT_MUST_CHECK enum dt_status dt_alert_prepare(const char *phrase, struct dt_arena *kept,
                                              struct dt_excuse *excuse_out, struct dt_error *err);

#endif
