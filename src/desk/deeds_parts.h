/* Inside the deeds: one attempt to do something, and the asking that goes before it. */
#ifndef DT_DEEDS_PARTS_H
#define DT_DEEDS_PARTS_H

#include "deeds.h"

enum { DT_ATTEMPT_EVENTS = 6, DT_DEED_ACTOR_BYTES = DT_PERSON_ID_BYTES + 8 };

#define DT_ACTOR_DETENTE DT_VIEW("detente")

/* What is to be appended behind `version`. */
struct dt_attempt {
    struct dt_deed *deed;
    uint64_t version; /* of the conversation that everything was asked against */
    struct dt_event events[DT_ATTEMPT_EVENTS];
    size_t count;         /* 0: there is nothing to do */
    struct dt_view actor; /* terminated, in the deed's arena, as everything that events point to */
};

/* Asks whether it makes sense with everything up to attempt->version, and puts its events down. May
 * set the version itself, before it asks. Called again when somebody else was first. */
typedef enum dt_status (*dt_attempt_fn)(struct dt_attempt *attempt, void *context,
                                        struct dt_error *err);

struct dt_attempt_how {
    const char *verb;   /* of the key: "note" */
    struct dt_view key; /* the whole key, instead of one made from the deed's; "": that */
    bool begins;        /* the conversation may not be there yet */
    dt_attempt_fn put;
    void *context;
};

DT_MUST_CHECK enum dt_status dt_attempt_run(struct dt_deed *deed, const struct dt_attempt_how *how,
                                            struct dt_done *out, struct dt_error *err);

/* One more event of the attempt, by whoever does the deed, or by `actor`. */
DT_MUST_CHECK enum dt_status dt_attempt_add(struct dt_attempt *attempt, const struct dt_body *body,
                                            struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_attempt_add_by(struct dt_attempt *attempt, struct dt_view actor,
                                               const struct dt_body *body, struct dt_error *err);

/* Says that a member cannot be taken. Returns DT_INVALID. */
enum dt_status dt_deed_refuse(struct dt_deed *deed, const char *field, struct dt_error *err,
                              const char *format, ...) DT_PRINTF(4, 5);

/* Whether the conversation is closed after the attempt's version. */
DT_MUST_CHECK enum dt_status dt_attempt_closed(struct dt_attempt *attempt, bool *closed_out,
                                               struct dt_error *err);

/*
 * The body of the event with that sequence, as far as the attempt's version goes. Errors:
 * DT_NOT_FOUND (none, or of another kind), those of reading.
 */
DT_MUST_CHECK enum dt_status dt_attempt_event(struct dt_attempt *attempt, uint64_t sequence,
                                              enum dt_event_kind kind, struct dt_body *body_out,
                                              struct dt_error *err);

/*
 * The first event behind `after` of that kind whose number field is `number`: what answered an
 * alert, what approved an offer. found_out (may be NULL): its body, of which only the numbers hold;
 * *there_out false if there is none.
 */
struct dt_answer_asked {
    uint64_t after;
    enum dt_event_kind kind;
    enum dt_event_field field;
    int64_t number;
};
DT_MUST_CHECK enum dt_status dt_attempt_answer(struct dt_attempt *attempt,
                                               const struct dt_answer_asked *asked,
                                               struct dt_body *found_out, bool *there_out,
                                               struct dt_error *err);

/* The `opened` event's body. */
DT_MUST_CHECK enum dt_status dt_deed_opened_body(struct dt_deed *deed,
                                                 const struct dt_deed_opening *opening,
                                                 struct dt_body *out, struct dt_error *err);

struct dt_view dt_deed_tenant(const struct dt_deed *deed);

#endif
