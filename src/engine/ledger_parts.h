/*
 * What the ledger's files share. ledger.c folds turns; ledger_sentence.c reads a sentence once for
 * all entries; ledger_customer.c judges what a customer's sentence does to one of them, with
 * ledger_move.c for other times; ledger_agent.c what an agent reports. Internal. Pure.
 *
 * All err on the side of the open promise: what is not clearly kept, released or moved stays.
 */
#ifndef DT_LEDGER_PARTS_H
#define DT_LEDGER_PARTS_H

#include "ledger_phrases.h"
#include "promise.h"

enum dt_ledger_object {                /* what an entry is about */
                        DT_OBJECT_FIX, /* anything put right; also the unknown */
                        DT_OBJECT_CALL,
                        DT_OBJECT_MESSAGE,
                        DT_OBJECT_MAIL,
                        DT_OBJECT_VOUCHER,
                        DT_OBJECT_MONEY,
                        DT_OBJECT_REPLACEMENT,
                        DT_OBJECT_PARCEL,
                        DT_OBJECT_VISIT,
                        DT_OBJECT_ANSWER,
                        DT_OBJECT_SENIOR,
                        DT_OBJECT_COUNT,
                        /* with any of them: the promise serves a search, which ends when the
                         * thing turns up */
                        DT_OBJECT_SEARCH = 0x40,
};

static inline enum dt_ledger_object dt_entry_object(const struct dt_ledger_entry *entry)
{
    return (enum dt_ledger_object)(entry->object & (DT_OBJECT_SEARCH - 1));
}

/* Open, or moved and waiting for its new time. */
static inline bool dt_entry_live(const struct dt_ledger_entry *entry)
{
    return entry->state == DT_PROMISE_OPEN || entry->state == DT_PROMISE_MOVED;
}

/* Calls and messages serve the matter; money and goods are the matter itself. */
bool dt_entry_serves(const struct dt_ledger_entry *entry);

enum { DT_LEDGER_WHENS = 8 };

/* One sentence of a turn, and what the turn is to the ledger. */
struct dt_ledger_sentence {
    const struct dt_text *text;
    const struct dt_when_context *context; /* NULL where the present or the calendar is unknown */
    dt_instant at;                         /* or DT_INSTANT_NONE */
    uint32_t turn;
    uint32_t live_count;   /* live entries before the turn */
    uint32_t live_objects; /* a bit for each enum dt_ledger_object that one of them is about */
    uint32_t first, end;   /* tokens, the BREAK left out */
    uint64_t groups; /* the phrases that can matter in this turn: bits of enum dt_phrase_group */
    bool question;
    bool timed;                /* holds a word of time */
    bool past;                 /* tells of something past: "you said", "I waited" */
    uint64_t roles;            /* of all its words */
    bool voucher, replacement; /* it names one */
    struct dt_phrase_hit hits[DT_PHRASES_A_SENTENCE];
    size_t hit_count;
    struct dt_when whens[DT_LEDGER_WHENS];
    size_t when_count;
};

/* Fills in first .. when_count for the sentence that begins at token first. */
void dt_ledger_sentence_read(struct dt_ledger_sentence *sentence, uint32_t first);

/* The first hit of a group, or NULL. */
const struct dt_phrase_hit *dt_ledger_hit(const struct dt_ledger_sentence *sentence,
                                          enum dt_phrase_group group);

/* Whether a phrase of the group is said, and nothing in its clause denies or doubts it. */
bool dt_ledger_says(const struct dt_ledger_sentence *sentence, enum dt_phrase_group group);

/* Whether the words [first, end) name what the entry is about, or something else, or nothing. */
enum dt_named { DT_NAMED_NOTHING, DT_NAMED_THIS, DT_NAMED_OTHER };
enum dt_named dt_ledger_names(const struct dt_ledger_sentence *sentence, uint32_t first,
                              uint32_t end, const struct dt_ledger_entry *entry);

/* Whether a new clause begins at token i: a mark before it, or "but" and the like. */
bool dt_ledger_clause_mark(const struct dt_text *text, uint32_t i);

enum dt_ledger_effect { /* the stronger the greater */
                        DT_EFFECT_NONE,
                        DT_EFFECT_CANCELLED,
                        DT_EFFECT_KEPT,
                        DT_EFFECT_MOVED
};

/* Where a sentence moves a promise to. */
struct dt_ledger_move {
    dt_instant due;
    struct dt_when when; /* as the customer said it */
};

/* What a customer's sentence does to a live entry. move_out is set with DT_EFFECT_MOVED. */
enum dt_ledger_effect dt_ledger_customer_effect(const struct dt_ledger_entry *entry,
                                                const struct dt_ledger_sentence *sentence,
                                                struct dt_ledger_move *move_out);

/* Whether a customer's sentence asks for another time for the entry. */
bool dt_ledger_asks_to_move(const struct dt_ledger_entry *entry,
                            const struct dt_ledger_sentence *sentence,
                            struct dt_ledger_move *move_out);

/* Whether an agent's sentence reports the entry done; whether it says that something cannot be. */
bool dt_ledger_agent_reports(const struct dt_ledger_entry *entry,
                             const struct dt_ledger_sentence *sentence);
/*
 * Whether the agent writes of their own accord: it is a while since the customer's last turn. False
 * where that is not known.
 */
bool dt_ledger_unasked(const struct dt_ledger_entry *entry, dt_instant at);

/* Whether an agent's turn at that time is itself the message that was promised. */
bool dt_ledger_agent_writes(const struct dt_ledger_entry *entry, dt_instant at);
bool dt_ledger_agent_opposes(const struct dt_ledger_sentence *sentence);

/* What a promise just found in text is about. */
uint8_t dt_ledger_object_of(const struct dt_text *text, const struct dt_promise *promise);

#endif
