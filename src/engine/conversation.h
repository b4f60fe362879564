/*
 * The fold: a conversation's state after a turn is a function of its turns, and a reading is what
 * the engine says of the turn just taken in. Pure: time comes with the turn.
 *
 * The state is plain (no pointers into turns, no allocation after init), so that a snapshot is a
 * copy.
 *
 *     struct dt_conversation state;
 *     dt_conversation_init(&state);
 *     dt_conversation_turn(engine, &state, &turn, &arena, &reading, err);   once a turn, in order
 */
#ifndef DT_CONVERSATION_H
#define DT_CONVERSATION_H

#include "cues.h"
#include "learned.h"
#include "playbook.h"
#include "promise.h"

/* Everything that is loaded once and shared by all threads. Borrowed members; immutable. */
struct dt_core {
    const struct dt_lexicon *lexicon;
    const struct dt_playbook *playbook;
    const struct dt_learner *learner; /* NULL: the lexicon alone */
};

enum dt_band { DT_BAND_CALM, DT_BAND_UNEASY, DT_BAND_UPSET, DT_BAND_ANGRY, DT_BAND_HOSTILE };
const char *dt_band_name(enum dt_band band);
enum dt_band dt_band_of(int tension); /* 0-19, 20-39, 40-59, 60-79, 80-100 */

enum dt_trend { DT_TREND_STEADY, DT_TREND_RISING, DT_TREND_FALLING };
const char *dt_trend_name(enum dt_trend trend);

enum dt_alert_level { DT_ALERT_NONE, DT_ALERT_WATCH, DT_ALERT_STEP_IN, DT_ALERT_STOP };
const char *dt_alert_level_name(enum dt_alert_level level);

/* One line of why the tension changed. start == end: it rests on no words of this turn (a wait,
 * drift). */
struct dt_receipt {
    int16_t points;  /* never 0 */
    uint8_t kind;    /* enum dt_kind, or DT_KIND_NONE and why says it */
    const char *why; /* static: the kind's name, "drift", "long_wait", "unanswered",
                        "promise_overdue" ... */
    uint32_t start, end;
};
enum { DT_RECEIPTS_A_TURN = 32 };

/* A cue of which a person says that it was read wrongly. */
struct dt_disputed {
    enum dt_kind kind;
    uint32_t start, end; /* code points of the text */
};

struct dt_turn {
    enum dt_role role;
    struct dt_view text;                /* UTF-8 */
    struct dt_view name;                /* who speaks; may be empty */
    dt_instant at;                      /* or DT_INSTANT_NONE */
    const struct dt_disputed *disputed; /* cues that count for nothing: disputed.h */
    size_t disputed_count;
    bool unguided; /* nobody looks at the reading's guidance: it stays empty. The state is the same
                      either way */
};

enum { DT_SAY_MAX = 3, DT_AVOID_MAX = 3, DT_WHY_MAX = 4, DT_RULES_MAX = 6 };

struct dt_guidance {
    struct dt_view say[DT_SAY_MAX];
    struct dt_view avoid[DT_AVOID_MAX];
    struct dt_view why[DT_WHY_MAX];  /* sentences for people */
    const char *rules[DT_RULES_MAX]; /* "R10" */
    char grades[DT_RULES_MAX];       /* 'A' 'B' 'C' or 'L' (law) */
    uint8_t say_count, avoid_count, why_count, rule_count;
};

struct dt_alert {
    enum dt_alert_level level; /* NONE: no alert with this turn */
    const char *reason;        /* a kind's name, or "tension", "repeated_failure" */
};

/* What the engine says of one turn. Everything it points to lives in the arena or is static. */
struct dt_reading {
    enum dt_role role;
    uint32_t turn; /* from 1 */
    int tension;   /* 0 .. 100, of the conversation after this turn */
    enum dt_band band;
    enum dt_trend trend;
    bool unscored; /* another language: tension is carried over, no cues */
    struct dt_text text;
    uint32_t forecast; /* 0 .. 65536: forecast.h; only where a classifier reads, see learned */
    struct dt_learned learned;
    struct dt_cues cues; /* hints included: whoever shows cues leaves out DT_GROUP_HINT */
    const struct dt_receipt *receipts;
    size_t receipt_count;
    enum dt_stage stage; /* the agent's next step */
    struct dt_guidance guidance;
    struct dt_alert alert;
    const struct dt_promise *promises;
    size_t promise_count;
};

/* The customer's own words for what it is about: "my blue rucksack", "order 4471". */
enum { DT_CONCERN_BYTES = 96, DT_NAME_BYTES = 48 };

struct dt_past_apology {
    uint32_t turn;
    uint64_t about[6]; /* hashes of its content words */
};

/* A word of the customer's, as dt_word_key, and the turn that brought it up. */
struct dt_heard_word {
    uint32_t key; /* 0: empty */
    uint32_t turn;
};

/*
 * What every turn looks at stands first, what is large and looked at here and there behind it: a
 * turn touches a few cache lines of the 20 KB. What dt_context_learn keeps, a turn changes
 * last, when nothing can fail any more (see struct undo in conversation.c).
 */
struct dt_conversation {
    uint32_t turn_count, customer_turns, agent_turns;
    int16_t tension;
    int16_t earlier_tension[3]; /* after the last customer turns, newest first; -1: none */
    int16_t peak;
    int16_t tone; /* how heated the customer's last words were by themselves */
    uint8_t stage;
    bool told, acknowledged, apologised, offered, accepted, done, committed, checked, limited;
    bool acknowledged_since_peak;
    bool supervisor_asked, supervisor_refused;
    uint8_t insults, slurs, threats, agent_missteps, broken_promises, repeats;
    uint8_t alerts_raised;
    uint8_t alert_level_held;    /* enum dt_alert_level; released by hysteresis */
    uint32_t alert_turn[4];      /* customer turn of the last alert of each level */
    uint64_t alert_reasons;      /* bit set of kinds already alerted for */
    dt_instant last_customer_at; /* of the oldest customer turn not yet answered, or NONE */
    dt_instant last_at;

    /* the fold keeps these (conversation.c, stage.c, alert.c) */
    int16_t agent_effect; /* points of the agent's turns since the customer's last; < 0: helped */
    bool answered;        /* the agent has spoken since the customer's last turn */
    bool at_fault;        /* the customer tells of something that we did or left undone */
    bool in_danger;       /* the customer may harm themselves: care until they are relieved */
    bool vulnerable;      /* tells of a circumstance that is at stake */
    bool would_leave;     /* has said that they will go */
    bool fresh_heat;      /* the customer's last turn was hot by itself, or raised the tension */
    uint64_t agent_kinds[2]; /* kinds in the agent's turns since then, as in dt_cues */
    uint8_t agent_harm;      /* points of harm in the agent's turns so far */
    uint8_t worst_misstep;   /* enum dt_kind of the agent's last harmful turn, or DT_KIND_NONE */
    uint8_t supervisor_asks; /* customer turns that asked for one */
    uint8_t hot_turns;       /* customer turns in a row at angry or above that no answer helped */
    uint8_t insulting_turns; /* customer turns with an insult */
    uint8_t concern_rank;    /* concern.c: how good the concern is; a better one replaces it */
    dt_instant promises_answered_at; /* what fell due until then was owned up to; 0: nothing yet */
    char concern[DT_CONCERN_BYTES];  /* terminated, may be empty */
    char order[DT_NAME_BYTES];       /* an order or case number the customer gave */
    char customer[DT_NAME_BYTES];    /* first name for address */

    /* dt_context_learn keeps these; all zero at first */
    uint8_t open_questions;    /* of the customer's last turns, not yet answered */
    uint8_t question_sorts[4]; /* of each open question: questions.h */
    uint8_t apology_count;
    bool asked_again;              /* the customer's last turn asks to be told something again */
    bool in_safety;                /* the last turn tells of danger now: gas, fire, flood */
    bool feeling_shown;            /* the last turn shows feeling, not only a fault */
    uint16_t said_count;           /* runs put in, at most UINT16_MAX */
    uint32_t question_turn;        /* the customer turn the open questions were last added in */
    uint32_t agent_turn;           /* the agent's last turn */
    uint32_t trouble_turn;         /* the last turn in which the customer told of a failure */
    uint64_t question_words[4][8]; /* content words of each open question, 0-ended */
    struct dt_past_apology apologies[4];
    char trouble[128];               /* "your parcel has not arrived": terminated, may be empty */
    struct dt_heard_word heard[128]; /* the customer's words, two places a key (said.c) */
    uint64_t said[256]; /* hashes of word runs the agent has used, two places a hash: `canned` */

    struct dt_ledger ledger;
};

void dt_conversation_init(struct dt_conversation *state);

/* As the reading of the last turn had it. */
enum dt_trend dt_conversation_trend(const struct dt_conversation *state);

/*
 * Takes in one turn. On failure the state is unchanged. Errors: DT_FORMAT (invalid UTF-8), DT_LIMIT
 * (text over DT_TEXT_BYTES), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status
dt_conversation_turn(const struct dt_core *core, struct dt_conversation *state,
                     const struct dt_turn *turn, struct dt_arena *arena,
                     struct dt_reading *reading_out, struct dt_error *err);

#endif
