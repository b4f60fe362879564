/*
 * The fields of a recipe, as one table. Inner to the recipe.
 */
#ifndef DT_TRAIN_RECIPE_FIELDS_H
#define DT_TRAIN_RECIPE_FIELDS_H

#include "recipe.h"

enum dt_recipe_scope {
    DT_SCOPE_RECIPE,
    DT_SCOPE_TABLE,
    DT_SCOPE_HEAD,
    DT_SCOPE_DATA,
    DT_SCOPE_COUNT
};

enum dt_recipe_type {
    DT_RECIPE_WORD,    /* struct dt_view */
    DT_RECIPE_WORDS,   /* struct dt_recipe_list */
    DT_RECIPE_INTEGER, /* uint32_t */
    DT_RECIPE_SEED,    /* uint64_t */
    DT_RECIPE_DECIMAL, /* uint32_t, hundredths */
    DT_RECIPE_CHOICE,  /* uint32_t: the number of the word among `choices` */
    DT_RECIPE_FLAG,    /* bool: "pass" or "refuse" */
    DT_RECIPE_TABLES,
    DT_RECIPE_HEADS,
    DT_RECIPE_DATA,
};

struct dt_recipe_field {
    enum dt_recipe_scope scope;
    const char *key;
    enum dt_recipe_type type;
    size_t offset;
    uint64_t least, most; /* of numbers, hundredths for decimals; of a list's or word's length */
    uint64_t usual;       /* where the file does not say */
    const char *const *choices; /* NULL at its end */
    const char *doc;
};

const struct dt_recipe_field *dt_recipe_fields(size_t *count_out);

#endif
