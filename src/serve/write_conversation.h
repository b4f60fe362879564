/*
 * Conversations as JSON: the summary that lists and streams show, and the whole of one. Numbers
 * come from the board's row, texts from the log.
 *
 *     struct dt_writer writer = dt_writer_of(request);
 *     status = dt_write_summary(&writer, request->conversation, &row, err);
 */
#ifndef DT_WRITE_CONVERSATION_H
#define DT_WRITE_CONVERSATION_H

#include "handler.h"
#include "states.h"

/* What writing needs; a value. */
struct dt_writer {
    struct dt_server *server;
    struct dt_desk *desk;
    struct dt_view tenant;
    dt_instant now;
    struct dt_arena *arena;
    struct dt_json_out *json;
    const struct dt_person *person; /* who will see it; NULL: many */
};

struct dt_writer dt_writer_of(struct dt_request *request);

/* A Conversation without promises, happenings and what was earlier. Errors: those of reading,
 * DT_NOT_FOUND (erased in the meantime), DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_write_summary(const struct dt_writer *writer, struct dt_view id,
                                              const struct dt_board_row *row, struct dt_error *err);

/* A Conversation with all of it. */
DT_MUST_CHECK enum dt_status dt_write_conversation(const struct dt_writer *writer,
                                                   struct dt_view id,
                                                   const struct dt_board_row *row,
                                                   struct dt_error *err);

/* A Happening. event: its body opened. */
void dt_write_happening(const struct dt_writer *writer, const struct dt_event *event);

/* Whether an event is a Happening: not a turn, and of a kind this program knows. */
bool dt_is_happening(const struct dt_event *event);

/* The Promises of a ledger, those that are open or all, as an array. */
void dt_write_promises(const struct dt_writer *writer, const struct dt_ledger *ledger,
                       bool open_alone);

/* "resolved" ... of row->outcome; "" for an open one. */
const char *dt_outcome_name(uint8_t outcome);

/* text, cut to that many code points. */
struct dt_view dt_view_head(struct dt_view text, size_t code_points);

/* key and text, where there is one. */
void dt_json_text(struct dt_json_out *json, struct dt_view key, struct dt_view text);
void dt_json_word(struct dt_json_out *json, struct dt_view key, const char *word);
void dt_json_number(struct dt_json_out *json, struct dt_view key, int64_t number);

#endif
