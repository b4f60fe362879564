/*
 * What is kept of a conversation as numbers: how an event changes it, and its bytes on the fold's
 * shelf. A summary is a function of the conversation's events up to its version, by whatever way
 * it was come by. Pure.
 */
#ifndef DT_SUMMARY_H
#define DT_SUMMARY_H

#include "board.h"

struct dt_summary {
    struct dt_board_row row;
    uint32_t rules; /* the engine that read it: dt_desk_core */
};

/* Of a conversation whose first event is this one, before it is taken in. */
void dt_summary_begin(struct dt_summary *summary, const struct dt_event *event, uint32_t rules);

/*
 * Takes in what an event tells by itself; body is the event's, taken apart. Its version moves to
 * the event's sequence.
 */
void dt_summary_event(struct dt_summary *summary, const struct dt_event *event,
                      const struct dt_body *body);

/* Takes in how the engine sees the conversation now. unscored: it could not read the last turn. */
void dt_summary_state(struct dt_summary *summary, const struct dt_conversation *state,
                      bool unscored, uint32_t rules);

/* Whether the engine has to take part: a turn, a promise set by hand, a dispute. */
bool dt_summary_moves_state(enum dt_event_kind kind);

/*
 * The value on the shelf, with the conversation's id; room: DT_SUMMARY_BYTES. Reading back refuses
 * what no summary has. Errors: DT_FORMAT. id_out is into value.
 */
enum { DT_SUMMARY_BYTES = 160 + DT_CONVERSATION_BYTES, DT_SUMMARY_FORMAT = 3 };
struct dt_view dt_summary_write(const struct dt_summary *summary, struct dt_view id, char *room);
DT_MUST_CHECK enum dt_status dt_summary_read(struct dt_view value, struct dt_summary *out,
                                             struct dt_view *id_out, struct dt_error *err);

/* Streams of the house are no conversations: "house", "house.acts" ... */
bool dt_is_house(struct dt_view conversation);

#endif
