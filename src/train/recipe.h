/*
 * A recipe: everything a model is made from but the data itself, in one YAML file, so that the
 * model that ships is made again by one command.
 *
 *     seed: 1
 *     tables:
 *       - name: turn
 *         rows: 100000
 *     heads:
 *       - name: emotions
 *         table: turn
 *         labels: [admiration, amusement, anger]
 *         data:
 *           - file: goemotions.tsv
 *
 * The fields, their ranges and defaults are one table (recipe_fields.c), from which the manual's
 * list is written too.
 */
#ifndef DT_TRAIN_RECIPE_H
#define DT_TRAIN_RECIPE_H

#include "matrix.h"
#include "model_file.h"

enum { DT_RECIPE_SOURCES = 16, DT_RECIPE_ROLES = 2 };

struct dt_recipe_list {
    struct dt_view *items;
    uint32_t count;
};

/* One file of a head's data. */
struct dt_recipe_data {
    struct dt_view file;
    struct dt_recipe_list from;   /* JSON Lines: members that hold labels */
    struct dt_recipe_list rename; /* "from=to", "from=" (passed over), "from=!" (the row is) */
    struct dt_view role;          /* JSON Lines with turns */
    struct dt_view group;         /* JSON Lines: rows are left out together by this member */
    bool others_pass;
    uint32_t limit;
    uint32_t weight; /* hundredths */
    unsigned line;
};

struct dt_recipe_table {
    struct dt_view name;
    struct dt_feature_plan plan;
    unsigned line;
};

/* What gives a head its logits, where nothing is learnt. */
enum dt_recipe_given { DT_GIVEN_NOT, DT_GIVEN_LEXICON };

/* What a label of a combination may rest on. */
enum dt_recipe_inputs {
    DT_INPUTS_ALL,
    DT_INPUTS_SAME, /* labels of its own name, and heads that have no label of this head's names */
};

struct dt_recipe_head {
    struct dt_view name;
    struct dt_view table;
    uint32_t input; /* enum dt_head_input */
    struct dt_recipe_list roles;
    struct dt_recipe_list labels;
    struct dt_recipe_list combine; /* heads this one is computed from, instead of a table */
    uint32_t given;                /* enum dt_recipe_given */
    uint32_t inputs;               /* enum dt_recipe_inputs */
    struct dt_recipe_list strict;  /* labels of which false ones are worse */
    uint32_t alarms;               /* hundredths in 100; 0: no bound */
    uint32_t strict_alarms;
    uint32_t cost;          /* hundredths */
    uint32_t positive_cost; /* hundredths */
    uint32_t beta;          /* hundredths */
    uint32_t epochs;
    bool net;                /* a net joins it */
    struct dt_view words;    /* the net's list of words, a file; may be empty */
    struct dt_view vectors;  /* the net's given vectors, likewise */
    struct dt_view words_of; /* or a head before it, whose net's words it reads with */
    uint32_t net_share;      /* hundredths */
    uint32_t net_folds;      /* trials without some, to calibrate the second tier */
    uint32_t net_epochs;
    uint32_t net_batch; /* texts a step */
    uint32_t net_dim;
    uint32_t net_states;
    struct dt_recipe_data *data;
    uint32_t data_count;
    unsigned line;
};

struct dt_recipe {
    uint64_t seed;
    struct dt_view note;
    struct dt_recipe_table *tables;
    uint32_t table_count;
    struct dt_recipe_head *heads;
    uint32_t head_count;
};

/*
 * Reads a recipe; what it holds is the arena's. Errors: DT_FORMAT, with its place (no YAML, an
 * unknown or missing field, a value out of range, a head of no table), DT_LIMIT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_recipe_read(const char *name, struct dt_view yaml,
                                            struct dt_arena *arena, struct dt_recipe *out,
                                            struct dt_error *err);

/* The number of a head's table; the recipe is one that was read. */
uint32_t dt_recipe_table_of(const struct dt_recipe *recipe, const struct dt_recipe_head *head);

/* Bits 1 << enum dt_role. */
unsigned dt_recipe_roles(const struct dt_recipe_head *head);

#endif
