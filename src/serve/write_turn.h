/* Turns, readings and reviews as JSON: for colleagues with all that was read in them, for the
 * customer without any of it. */
#ifndef DT_WRITE_TURN_H
#define DT_WRITE_TURN_H

#include "review.h"
#include "write_conversation.h"

/* A Turn. */
void dt_write_turn(const struct dt_writer *writer, const struct dt_thread_turn *turn);

/*
 * A ChatTurn, made from the turn's event alone: nothing of a reading can come into it. body: of the
 * event. number: of the turn.
 */
void dt_write_chat_turn(const struct dt_writer *writer, const struct dt_event *event,
                        const struct dt_body *body, uint32_t number);

/* What a draft would do to a conversation. */
struct dt_draft_change {
    int before;
    const struct dt_reading *reading; /* of the draft, had it been sent */
};

/* A Review. change NULL: there is no conversation. rev below 0: none. */
void dt_write_review(const struct dt_writer *writer, const struct dt_review *review,
                     const struct dt_draft_change *change, int64_t rev);

/* The Turn with that number, as everything that is known now reads it. Errors: DT_NOT_FOUND, those
 * of reading. */
DT_MUST_CHECK enum dt_status dt_write_turn_number(const struct dt_writer *writer,
                                                  struct dt_view conversation, uint32_t number,
                                                  struct dt_error *err);

#endif
