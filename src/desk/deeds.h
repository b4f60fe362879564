/*
 * Deeds: what people and programs do in a conversation. Each use case asks what is asked for
 * against everything that happened there so far, and appends its events, all or none; what it
 * returns is durable. Who may do it was asked before (access.h); what a deed refuses, it refuses
 * everybody.
 *
 *     struct dt_deed deed = {.desk = desk, .person = &person, .conversation = id, .now = now,
 *                            .expected = DT_VERSION_ANY, .key = key, .arena = &arena};
 *     status = dt_deed_close(&deed, DT_VIEW("resolved"), note, &done, err);
 *
 * Where two do something at once, one is first: with an expected version the other is refused, and
 * without one it looks again and is appended behind, if it still makes sense. A key names the
 * request: sent again, also at the same time, or after an answer that was lost, it does nothing and
 * gives the first answer. A deed never looks at a clock; any thread.
 *
 * Errors of all of them: DT_NOT_FOUND (there is no such conversation, or it was erased),
 * DT_CONFLICT (not at the expected version, or it makes no sense as things stand), DT_INVALID
 * (where: deed->field says which), DT_LIMIT, and those of reading and appending.
 */
#ifndef DT_DEEDS_H
#define DT_DEEDS_H

#include "board.h"
#include "review.h"
#include "states.h"

enum {
    DT_DEED_KEY_BYTES = 256,     /* of an Idempotency-Key, or a source's id of a turn */
    DT_DEED_ID_BYTES = 32,       /* of a made-up conversation id, terminated */
    DT_DEED_ATTEMPTS = 512,      /* against others who write in the same conversation */
    DT_DEED_AHEAD_DAYS = 1,      /* how far ahead of now a turn may have been said */
    DT_DEED_DUE_DAYS = 10 * 366, /* how far ahead a promise may be moved */
};

/* Turns before this, 2000-01-01, come from a clock that is wrong. */
#define DT_DEED_EARLIEST INT64_C(946684800000)

struct dt_deed {
    struct dt_desk *desk;
    const struct dt_person *person; /* whose tenant it is in; roles CUSTOMER: the customer */
    struct dt_view conversation;
    dt_instant now;
    uint64_t expected;  /* DT_VERSION_ANY: none */
    struct dt_view key; /* up to DT_DEED_KEY_BYTES; "": none */
    struct dt_arena *arena;
    const char *field; /* out, of DT_INVALID: "/at"; NULL otherwise */
};

struct dt_done {
    uint64_t sequence; /* of the deed's first event */
    uint64_t version;  /* of its last */
    uint64_t position; /* of its last */
    bool again;        /* it was done before, under this key */
};

/* Whether customers and sources may use the id: not "house", and not beginning with "house.". */
bool dt_deed_id_is_free(struct dt_view conversation);

struct dt_deed_opening {
    struct dt_view customer, name, subject, channel, team; /* "" for none */
    bool demonstration;
};

/* DT_CONFLICT where the id is there already. expected is passed over. */
DT_MUST_CHECK enum dt_status dt_deed_open(struct dt_deed *deed,
                                          const struct dt_deed_opening *opening,
                                          struct dt_done *out, struct dt_error *err);

/*
 * An id for a conversation that comes without one: "c-" and letters and digits. With a key it is
 * made from it (and who it came from), so that the request sent again finds the same conversation.
 * secret: only with long keys (22 bytes), which nobody guesses: for customers whom nobody knows.
 */
DT_MUST_CHECK enum dt_status dt_deed_make_id(const struct dt_deed *deed, bool secret,
                                             char out[DT_DEED_ID_BYTES], struct dt_error *err);

struct dt_deed_turn {
    enum dt_role role;
    struct dt_view text, id, name, channel; /* "" for none, text excepted */
    dt_instant at;                          /* when it was said; NONE: now */
    bool anyway;                            /* send it although the review says stop */
    bool reviewed; /* an agent's words that a person sends: review them first */
    const struct dt_deed_opening *opening; /* begin the conversation with it; else NULL */
    /* Told of the turn as it is about to be appended, its sequence included; perhaps more than
     * once, and perhaps in vain. May be NULL. */
    void (*about)(void *context, const struct dt_thread_turn *turn);
    void *context;
};

struct dt_deed_turned {
    struct dt_done done;
    const struct dt_thread_turn *turn;   /* with its reading, in the arena */
    const struct dt_conversation *state; /* after it; NULL where it was done before */
    const struct dt_review *stopped;     /* with DT_CONFLICT: what the review says */
};

/*
 * Takes a turn in: reads it, and appends it with what follows from it: an `alert`, if one is
 * raised, `review_overridden`, if it was sent although there was something to mend, `reopened`, if
 * an agent writes into a closed conversation. The turn's event is the first (behind `opened`).
 */
DT_MUST_CHECK enum dt_status dt_deed_turn(struct dt_deed *deed, const struct dt_deed_turn *turn,
                                          struct dt_deed_turned *out, struct dt_error *err);

DT_MUST_CHECK enum dt_status dt_deed_note(struct dt_deed *deed, struct dt_view text,
                                          struct dt_done *out, struct dt_error *err);

struct dt_deed_used {
    uint32_t turn;
    struct dt_view stage;
    int64_t say; /* from 1; 0: not told */
};
DT_MUST_CHECK enum dt_status dt_deed_use_guidance(struct dt_deed *deed,
                                                  const struct dt_deed_used *used,
                                                  struct dt_done *out, struct dt_error *err);

struct dt_deed_dispute {
    uint32_t turn;
    struct dt_view kind; /* its name, as turns of that role have it */
    uint32_t start, end; /* code points */
    struct dt_view reason;
};

/* DT_INVALID where the turn has no such cue. Disputed before: nothing is appended, out->again. */
DT_MUST_CHECK enum dt_status dt_deed_dispute(struct dt_deed *deed,
                                             const struct dt_deed_dispute *dispute,
                                             struct dt_done *out, struct dt_error *err);

struct dt_deed_offer {
    struct dt_view remedy;
    int64_t amount; /* in the currency's smallest unit, or hundredths of a percent; -1: none */
    struct dt_view currency, note;
    bool may_approve; /* above the limit, the person's own word is enough */
};

/* Above the limit it is `wanted`, until dt_deed_approve. */
DT_MUST_CHECK enum dt_status dt_deed_offer(struct dt_deed *deed, const struct dt_deed_offer *offer,
                                           struct dt_done *out, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_deed_approve(struct dt_deed *deed, uint64_t offer, bool approved,
                                             struct dt_view note, struct dt_done *out,
                                             struct dt_error *err);
/* offer 0: none of them. */
DT_MUST_CHECK enum dt_status dt_deed_choose(struct dt_deed *deed, uint64_t offer,
                                            struct dt_view note, struct dt_done *out,
                                            struct dt_error *err);

/* state: kept, moved or cancelled; due: where moved. */
DT_MUST_CHECK enum dt_status dt_deed_promise(struct dt_deed *deed, uint32_t promise,
                                             enum dt_promise_state state, dt_instant due,
                                             struct dt_done *out, struct dt_error *err);

/* alert: its event's sequence; answer: a word of `alert_answered`. */
DT_MUST_CHECK enum dt_status dt_deed_answer_alert(struct dt_deed *deed, uint64_t alert,
                                                  struct dt_view answer, struct dt_view note,
                                                  struct dt_done *out, struct dt_error *err);

/* Ids that are known to be there. user "": nobody; team "": it stays whose it is. */
DT_MUST_CHECK enum dt_status dt_deed_assign(struct dt_deed *deed, struct dt_view user,
                                            struct dt_view team, struct dt_done *out,
                                            struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_deed_close(struct dt_deed *deed, struct dt_view outcome,
                                           struct dt_view note, struct dt_done *out,
                                           struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_deed_reopen(struct dt_deed *deed, struct dt_view reason,
                                            struct dt_done *out, struct dt_error *err);

/* ground: a word of `erased`. DT_DENIED: a legal hold keeps it. */
DT_MUST_CHECK enum dt_status dt_deed_erase(struct dt_deed *deed, struct dt_view ground,
                                           struct dt_done *out, struct dt_error *err);

#endif
