/*
 * The clause around a verb, for the promise finder's judgement. Internal. Pure.
 */
#ifndef DT_PROMISE_CLAUSE_H
#define DT_PROMISE_CLAUSE_H

#include "promise_parts.h"

struct dt_clause_subject {
    uint32_t start;
    uint8_t kind;   /* enum dt_subject */
    uint64_t roles; /* of all its words */
};

/* The subject that ends before the trigger; NONE where a clause begins with the trigger. */
struct dt_clause_subject dt_clause_subject(const struct dt_sentence *sentence, uint32_t trigger);

/*
 * Whether what begins at start is not the speaker's word: declined, doubted, hoped, asked,
 * somebody's earlier word ("I can't say that", "he told you", "if", "whether").
 */
bool dt_clause_disowned(const struct dt_sentence *sentence, uint32_t start);

/* Whether the verb stands in a question, a tag apart ("is that ok?" leaves a promise standing). */
bool dt_clause_asked(const struct dt_sentence *sentence, uint32_t verb);

/* Whether the subject is a party that does not act for the company: "your bank", "the ombudsman".
 */
bool dt_clause_outside(const struct dt_sentence *sentence, const struct dt_clause_subject *subject);
bool dt_clause_authority(const struct dt_sentence *sentence, uint32_t from, uint32_t to);

/* "refunds will show": no article, plural: a rule. */
bool dt_clause_bare_plural(const struct dt_sentence *sentence,
                           const struct dt_clause_subject *subject, uint32_t trigger);

/* Whether the word is what is done to somebody or something, known or not: "cleaned", "sent". */
bool dt_clause_participle(const struct dt_sentence *sentence, uint32_t i);

/* What follows "be": in touch, back, with you, a place or a state reached; or nothing of these. */
enum dt_complement { DT_BE_NOTHING, DT_BE_PLACE, DT_BE_BACK, DT_BE_TOUCH, DT_BE_WITH_YOU };
enum dt_complement dt_clause_complement(const struct dt_sentence *sentence, uint32_t i);

/* The first token from i on that is no adverb. */
uint32_t dt_clause_skip_adverbs(const struct dt_sentence *sentence, uint32_t i);

/* Whether one of the roles stands among the tokens [from, to). */
bool dt_clause_has(const struct dt_sentence *sentence, uint32_t from, uint32_t to, uint64_t roles);

/* Whether it is offered for choice, beside something else: promise_choice.c. */
bool dt_anchor_offered(const struct dt_sentence *sentence, const struct dt_anchor *anchor);

/* Sets rejected and needs_time by what is promised, and of whom it is said. */
void dt_anchor_judge(const struct dt_sentence *sentence, struct dt_anchor *anchor,
                     const struct dt_clause_subject *subject);

#endif
