/*
 * Questions a customer asks, and whether a reply leaves them open.
 *
 * A question is kept as its sort (what an answer has to hold: a time, an amount, a reason ...) and
 * its content words. A reply answers it by the sort ("When ...?" - "On Thursday"), by its words or
 * their synonyms, by yes or no, by saying that one will find out, or by asking for what is needed
 * to answer. In doubt it is answered: a false alarm costs more than a question missed.
 */
#ifndef DT_QUESTIONS_H
#define DT_QUESTIONS_H

#include "conversation.h"

enum dt_question_sort {
    DT_QUESTION_YES_NO,
    DT_QUESTION_REQUEST, /* "can you ...?", "will you ...?" */
    DT_QUESTION_WHEN,
    DT_QUESTION_HOW_MUCH,
    DT_QUESTION_WHERE,
    DT_QUESTION_WHO,
    DT_QUESTION_WHY,
    DT_QUESTION_HOW,
    DT_QUESTION_WHAT,
    DT_QUESTION_WHAT_NOW, /* "what will you do?", "what happens next?" */
    DT_QUESTION_ECHO,     /* no more than a question mark: "still nothing?" */
};

enum { DT_QUESTIONS = 4, DT_QUESTION_WORDS = 8 };

struct dt_question {
    enum dt_question_sort sort;
    bool choice;                       /* "A or B?": either answers */
    uint64_t words[DT_QUESTION_WORDS]; /* 0-ended unless full */
};

/* Set in a state's question_sorts beside the sort. */
enum { DT_QUESTION_CHOICE = 0x80 };

/* The questions of a customer's turn that want an answer, in order; at most DT_QUESTIONS. */
size_t dt_questions_find(const struct dt_text *text, const struct dt_cues *cues,
                         struct dt_question out[DT_QUESTIONS]);

/*
 * Which of the state's open questions the reply leaves open: bit n for the n-th. stale: tokens of
 * the reply that do not answer anything, as they were said before.
 */
unsigned dt_questions_left_open(const struct dt_conversation *state, const struct dt_text *text,
                                const struct dt_cues *cues, struct dt_token_range stale);

#endif
