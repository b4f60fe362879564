/*
 * The rules of EVIDENCE.md as a table: code, one sentence, grade. What the product advises carries
 * one.
 */
#ifndef DT_RULES_H
#define DT_RULES_H

struct dt_rule {
    const char *code; /* "R10" */
    char grade; /* 'A' field data or several experiments, 'B' one good one, 'C' practice, 'L' law */
    const char *sentence; /* for people */
    const char *source;
};

/* NULL if there is none of that code. */
const struct dt_rule *dt_rule_find(const char *code);

#endif
