/* What the handlers of conversations share. */
#ifndef DT_ROUTES_CONVERSATIONS_H
#define DT_ROUTES_CONVERSATIONS_H

#include "deeds.h"
#include "write_conversation.h"

/* Who does what where, of a request. */
struct dt_deed dt_deed_of(struct dt_request *request);

/* Turns what a deed answered into what the router understands: the member that is wrong, and with
 * a conflict the version that the conversation has now. */
enum dt_status dt_deed_failed(struct dt_request *request, const struct dt_deed *deed,
                              enum dt_status status, struct dt_error *err);

/* Waits until lists show what was done, and looks the conversation's row up again. */
DT_MUST_CHECK enum dt_status dt_deed_settle(struct dt_request *request, struct dt_view conversation,
                                            const struct dt_done *done, struct dt_error *err);

/* Answers with the Happening that a deed's first event is, or with the whole Conversation. */
DT_MUST_CHECK enum dt_status dt_answer_happening(struct dt_request *request, struct dt_deed *deed,
                                                 const struct dt_done *done, enum dt_status status,
                                                 struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_answer_conversation(struct dt_request *request,
                                                    struct dt_deed *deed,
                                                    const struct dt_done *done,
                                                    enum dt_status status, struct dt_error *err);

/* Has the streams that watch the request's conversation told of the turn without reading it all
 * again: sets turn->about. The request's row is known. */
void dt_tell_of_turn(struct dt_request *request, struct dt_deed_turn *turn);

/* The number that a path's parameter is; one that is none names nothing. Errors: DT_NOT_FOUND. */
DT_MUST_CHECK enum dt_status dt_param_number(const struct dt_request *request, size_t param,
                                             uint64_t *out, struct dt_error *err);

#endif
