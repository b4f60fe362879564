/*
 * Promises in what an agent writes, and what becomes of them. What counts and what does not:
 * docs/design/promises.md. Pure.
 */
#ifndef DT_PROMISE_H
#define DT_PROMISE_H

#include "cues.h"
#include "when.h"

enum dt_promise_what { /* what will be done */
                       DT_PROMISE_UPDATE,
                       DT_PROMISE_CALL_BACK,
                       DT_PROMISE_EMAIL,
                       DT_PROMISE_REFUND,
                       DT_PROMISE_REPLACEMENT,
                       DT_PROMISE_ESCALATE,
                       DT_PROMISE_INVESTIGATE,
                       DT_PROMISE_OTHER,
};
const char *
dt_promise_what_name(enum dt_promise_what what); /* "update", "call back", "e-mail" ... */

enum dt_promise_who { DT_PROMISE_AGENT, DT_PROMISE_COMPANY, DT_PROMISE_SOMEBODY }; /* "other" */
const char *dt_promise_who_name(enum dt_promise_who who);

struct dt_promise {
    uint32_t start, end; /* bytes of the turn's text */
    dt_instant due;      /* or DT_INSTANT_NONE */
    dt_instant due_also;
    uint8_t what, who, precision;
    bool conditional; /* "if it is not there by Friday" */
    bool follow_up;   /* a contact: call, message, e-mail */
    bool has_hour;
    int16_t minute;
};

enum { DT_PROMISES_A_TURN = 16 };

/*
 * Finds the promises of an agent's turn. Without a time (context->at == DT_INSTANT_NONE) due times
 * stay DT_INSTANT_NONE. Returns the number written to out (capacity DT_PROMISES_A_TURN).
 */
size_t dt_promise_find(const struct dt_text *text, const struct dt_when_context *context,
                       struct dt_promise out[DT_PROMISES_A_TURN]);

enum dt_promise_state {
    DT_PROMISE_OPEN,
    DT_PROMISE_KEPT,
    DT_PROMISE_BROKEN,
    DT_PROMISE_MOVED,
    DT_PROMISE_CANCELLED
};
const char *dt_promise_state_name(enum dt_promise_state state);

/* One promise in the ledger of a conversation. */
struct dt_ledger_entry {
    /* due is the time in force: a moved promise has its new one; start and end are code points,
     * once dt_conversation_turn is through with the turn */
    struct dt_promise promise;
    uint32_t number;      /* its number in the conversation, from 1; places in the list shift */
    uint32_t turn;        /* the turn it was made in, from 1 */
    uint8_t state;        /* enum dt_promise_state */
    uint8_t object;       /* what it is about: enum in ledger_parts.h (parcel, money, call ...) */
    uint32_t moved_turn;  /* the turn that moved it last, 0: none */
    dt_instant made;      /* when it was made, or DT_INSTANT_NONE */
    dt_instant due_first; /* the due time before it was moved last; due itself if it never was */
    dt_instant heard;     /* the customer's last turn since; 0: none, or its time is not known */
    bool let_pass; /* the customer was content when it was due: the clock breaks it no more */
};

enum { DT_LEDGER_ENTRIES = 64 }; /* the oldest settled entry makes room; then the oldest */

struct dt_ledger {
    struct dt_ledger_entry entries[DT_LEDGER_ENTRIES];
    uint32_t count;
    uint32_t made; /* how many there were, those that made room included */
};

/*
 * Folds one turn into the ledger: an agent's turn adds its promises (or moves an open one that it
 * replaces, or keeps one that it reports done); a customer's turn may keep, cancel or move open
 * ones; at the turn's time an open promise whose due time has passed is broken, with a grace of
 * some minutes, and unless the turn itself keeps it (an agent who promised to write, and writes).
 * `cues` are the turn's own, or NULL. "thanks" never settles anything.
 */
void dt_ledger_turn(struct dt_ledger *ledger, enum dt_role role, uint32_t turn,
                    const struct dt_text *text, const struct dt_cues *cues,
                    const struct dt_promise *promises, size_t promise_count,
                    const struct dt_when_context *context);

/*
 * What a person says of a promise: kept, broken, cancelled, or moved to due (NONE: to no time).
 * False where no entry has the number.
 */
bool dt_ledger_set(struct dt_ledger *ledger, uint32_t number, enum dt_promise_state state,
                   dt_instant due);

#endif
