/*
 * Every conversation of the house in memory, as numbers: what lists, access and live updates look
 * at. Made from the log by the follower; texts and names are read from the log when a page of a
 * list is shown. Any thread.
 */
#ifndef DT_BOARD_H
#define DT_BOARD_H

#include "desk.h"

struct dt_board_row {
    uint64_t stream;  /* names it for good */
    uint64_t version; /* the last sequence taken in */
    dt_instant opened_at, last_at;
    dt_instant waiting_since; /* the customer's oldest turn without an answer; NONE */
    dt_instant next_due;      /* the open promise that is due first; NONE */
    dt_instant closed_at;     /* when it was closed; NONE: open */
    uint32_t turns;
    uint32_t last_turn;      /* sequence of the last turn's event; 0: none yet */
    uint32_t alert_sequence; /* of the event of the alert that is not answered; 0: none */
    uint8_t alert_level;     /* enum dt_alert_level */
    uint8_t alert_reason;    /* dt_alert_reason_name has its word */
    uint8_t tension, peak, stage, trend, last_role;
    uint8_t open_promises, broken_promises;
    uint8_t outcome; /* 0: open; else 1 + the word's place in "resolved|unresolved|..." */
    bool unscored, acknowledged, demonstration;
    char team[24 + 1], assigned[24 + 1]; /* ids, "" for none */
};

/* "tension", "repeated_failure", a kind's name, or "other" for what no version of ours raises. */
const char *dt_alert_reason_name(uint8_t reason);

/*
 * Finds by id. What is durable is found: on a miss the store is asked, and followed if another node
 * was faster. Errors: DT_NOT_FOUND, those of reading.
 */
DT_MUST_CHECK enum dt_status dt_board_find(struct dt_desk *desk, struct dt_view tenant,
                                           struct dt_view conversation, struct dt_board_row *out,
                                           struct dt_error *err);

/* Finds by stream, among the tenant's own. Errors: DT_NOT_FOUND. */
DT_MUST_CHECK enum dt_status dt_board_at(struct dt_desk *desk, struct dt_view tenant,
                                         uint64_t stream, struct dt_board_row *out,
                                         struct dt_error *err);

/* The id that goes with a stream, in the arena. Errors: DT_NOT_FOUND, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_board_id(struct dt_desk *desk, struct dt_view tenant,
                                         uint64_t stream, struct dt_arena *arena,
                                         struct dt_view *out, struct dt_error *err);

enum dt_board_view { DT_BOARD_ALL, DT_BOARD_MINE, DT_BOARD_UNASSIGNED, DT_BOARD_CLOSED };
enum dt_board_order { DT_BOARD_NEED, DT_BOARD_RECENT };

struct dt_board_query {
    const struct dt_person *person; /* its tenant and, with reach, what is seen */
    enum dt_reach reach;
    enum dt_board_view view;
    enum dt_board_order order;
    struct dt_view team;   /* only this team's; "": all */
    struct dt_view cursor; /* "" or next of the page before */
    dt_instant now;
    size_t limit;
};

enum { DT_NEED_PARTS = 8 };
struct dt_need {
    uint32_t points;
    uint8_t count;
    struct {
        uint8_t reason; /* enum dt_need_reason (need.h), words of NeedPart.reason */
        uint32_t points;
        dt_instant since;   /* or due; NONE */
    } parts[DT_NEED_PARTS]; /* largest first */
};

struct dt_board_item {
    struct dt_board_row row;
    struct dt_view id; /* the conversation's, in the arena */
    struct dt_need need;
};

struct dt_board_page {
    const struct dt_board_item *items; /* in the arena */
    size_t count;
    uint64_t total, position;
    struct dt_view next; /* "" at the end */
};

/* Errors: DT_INVALID (the cursor), DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_board_list(struct dt_desk *desk, const struct dt_board_query *query,
                                           struct dt_arena *arena, struct dt_board_page *out,
                                           struct dt_error *err);

/* How many points a row needs a person, and why: need.h. */

#endif
