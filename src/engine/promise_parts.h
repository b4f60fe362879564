/*
 * What the promise finder's files share: a sentence with the roles of its words, and the places in
 * it where somebody commits to something ("anchors"). promise_anchor.c finds anchors and judges
 * them, promise_time.c gives them their time, promise_what.c says what is promised and by whom,
 * promise.c puts the answer together. Internal. Pure; everything lives on the caller's stack.
 */
#ifndef DT_PROMISE_PARTS_H
#define DT_PROMISE_PARTS_H

#include "promise.h"
#include "promise_words.h"

/* A longer sentence is read in pieces of this many tokens: nobody promises across more. */
enum { DT_SENTENCE_TOKENS = 200, DT_ANCHORS_A_SENTENCE = 16 };

struct dt_sentence {
    const struct dt_text *text;
    uint32_t first;
    uint32_t end;  /* one past the last word: the BREAK, or where the piece ends */
    bool question; /* the marks at its end hold a ? */
    uint64_t any;  /* all roles together */
    uint64_t roles[DT_SENTENCE_TOKENS];
    struct dt_when whens[DT_WHEN_A_TURN];
    size_t when_count;
};

static inline uint64_t dt_sentence_roles(const struct dt_sentence *sentence, uint32_t token)
{
    bool inside = token >= sentence->first && token < sentence->end;
    return inside ? sentence->roles[token - sentence->first] : 0;
}

static inline uint64_t dt_sentence_roles_between(const struct dt_sentence *sentence, uint32_t from,
                                                 uint32_t to)
{
    uint64_t all = 0;
    for (uint32_t i = from; i < to && i < sentence->end; i++)
        all |= dt_sentence_roles(sentence, i);
    return all;
}

/* Whether a mark stands before the token, or it is the sentence's first. */
static inline bool dt_sentence_clause_first(const struct dt_sentence *sentence, uint32_t token)
{
    return token == sentence->first || (sentence->text->tokens[token].flags & DT_TOKEN_CLAUSE);
}

__attribute__((always_inline)) static inline bool dt_sentence_is(const struct dt_sentence *sentence,
                                                                 uint32_t token, const char *words)
{
    return token >= sentence->first && token < sentence->end &&
           dt_promise_is(&sentence->text->tokens[token], words);
}

__attribute__((always_inline)) static inline bool
dt_sentence_is_verb(const struct dt_sentence *sentence, uint32_t token, const char *bases)
{
    return token >= sentence->first && token < sentence->end &&
           dt_promise_is_verb(&sentence->text->tokens[token], bases);
}

enum dt_anchor_form {
    DT_ANCHOR_WILL,     /* I will call; she is going to call; will call u */
    DT_ANCHOR_ONGOING,  /* I am sending it today */
    DT_ANCHOR_PRESENT,  /* it goes out on Tuesday; it is with you tomorrow */
    DT_ANCHOR_LET,      /* let me look into it and circle back */
    DT_ANCHOR_EXPECT,   /* expect a call by 5 */
    DT_ANCHOR_DONE,     /* consider it done; leave it with me */
    DT_ANCHOR_BOOKED,   /* I have booked the engineer for Tuesday */
    DT_ANCHOR_VERBLESS, /* manager review by Friday */
};

enum dt_subject { /* who the sentence says will do it */
                  DT_SUBJECT_NONE,
                  DT_SUBJECT_I,
                  DT_SUBJECT_WE,
                  DT_SUBJECT_YOU,
                  DT_SUBJECT_THEY,
                  DT_SUBJECT_IT,
                  DT_SUBJECT_NOUN,
};

/*
 * One place. Anchors that are no promises are kept too, rejected: they end the clause before them,
 * and their times belong to nobody else.
 */
struct dt_anchor {
    uint32_t start;   /* where its subject begins */
    uint32_t trigger; /* will, am, goes, let ... */
    uint32_t verb;    /* what is to be done */
    uint32_t end;     /* one past its clause */
    uint64_t subject_roles;
    uint8_t form;
    uint8_t subject;
    bool rejected;
    bool needs_time; /* counts only with a time ahead */
    bool weak;       /* "that will be two days": counts only where no neighbour takes its time */
};

/* Finds all anchors, in order of trigger, not overlapping. At most DT_ANCHORS_A_SENTENCE. */
size_t dt_anchor_find(const struct dt_sentence *sentence, struct dt_anchor *out);

/* The first verb joined by "and" among the tokens [from, end), or end. */
uint32_t dt_anchor_joined_verb(const struct dt_sentence *sentence, uint32_t from, uint32_t end);

/*
 * Of verbs joined by "and" the one that counts: the last that reaches the customer ("chase the
 * courier and text you"), else the last where the first only prepares it.
 */
uint32_t dt_anchor_main_verb(const struct dt_sentence *sentence, const struct dt_anchor *anchor);

/* Whether the verb at token i reaches the customer: "call", "get back", "let you know". */
bool dt_verb_contacts(const struct dt_sentence *sentence, uint32_t i);

/* "have Denise phone you", "ask the depot to call": the verb of whoever is set to do it; else verb.
 */
uint32_t dt_anchor_caused_verb(const struct dt_sentence *sentence, uint32_t verb, uint32_t end);

/* "take a look", "have another look". */
bool dt_verb_takes_look(const struct dt_sentence *sentence, uint32_t verb);

/* What is promised, and by whom, from the words of the clause. */
enum dt_promise_what dt_anchor_what(const struct dt_sentence *sentence,
                                    const struct dt_anchor *anchor);
enum dt_promise_who dt_anchor_who(const struct dt_sentence *sentence,
                                  const struct dt_anchor *anchor, enum dt_promise_what what);

struct dt_anchor_time {
    const struct dt_when *when; /* NULL: none */
    bool apart;                 /* the time stands in another clause: the span does not go there */
    const struct dt_when *condition_when; /* the time by which its condition is settled, or NULL */
    uint32_t condition_first, condition_end; /* tokens of the condition; equal: none */
};

/* The time of anchors[index] among the sentence's own phrases. */
struct dt_anchor_time dt_anchor_time_find(const struct dt_sentence *sentence,
                                          const struct dt_anchor *anchors, size_t count,
                                          size_t index);

#endif
