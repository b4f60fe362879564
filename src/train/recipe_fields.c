#include "recipe_fields.h"

#include "net_file.h"

#include <stddef.h>

#define RECIPE(member) offsetof(struct dt_recipe, member)
#define TABLE(member)  offsetof(struct dt_recipe_table, member)
#define HEAD(member)   offsetof(struct dt_recipe_head, member)
#define DATA(member)   offsetof(struct dt_recipe_data, member)

static const char *const inputs[] = {"turn", "sentence", NULL};
static const char *const givens[] = {"no", "lexicon", NULL};
static const char *const combined[] = {"all", "same", NULL};
static const char *const flags[] = {"refuse", "pass", NULL};
static const char *const answers[] = {"no", "yes", NULL};

static const struct dt_recipe_field fields[] = {
    {DT_SCOPE_RECIPE, "seed", DT_RECIPE_SEED, RECIPE(seed), 0, UINT64_MAX, 1, NULL,
     "Where the random numbers begin; --seed overrides it."},
    {DT_SCOPE_RECIPE, "note", DT_RECIPE_WORD, RECIPE(note), 0, 60000, 0, NULL,
     "Text for the model's note."},
    {DT_SCOPE_RECIPE, "tables", DT_RECIPE_TABLES, RECIPE(tables), 1, DT_MODEL_TABLES, 0, NULL,
     "The tables of features that heads share."},
    {DT_SCOPE_RECIPE, "heads", DT_RECIPE_HEADS, RECIPE(heads), 1, DT_MODEL_HEADS, 0, NULL,
     "The heads, in the order they are learnt."},

    {DT_SCOPE_TABLE, "name", DT_RECIPE_WORD, TABLE(name), 1, 31, 0, NULL,
     "What heads call the table."},
    {DT_SCOPE_TABLE, "phrases", DT_RECIPE_INTEGER, TABLE(plan.phrase_most), 1, 3, 3, NULL,
     "The longest phrase, in words."},
    {DT_SCOPE_TABLE, "parts_from", DT_RECIPE_INTEGER, TABLE(plan.part_least), 1, 5, 2, NULL,
     "The shortest part of a word, in bytes."},
    {DT_SCOPE_TABLE, "parts_to", DT_RECIPE_INTEGER, TABLE(plan.part_most), 0, 5, 5, NULL,
     "The longest part; 0 for no parts."},
    {DT_SCOPE_TABLE, "words_in", DT_RECIPE_INTEGER, TABLE(plan.least[DT_FEATURE_WORD]), 1, 1000000,
     2, NULL, "How many texts a word must be in."},
    {DT_SCOPE_TABLE, "phrases_in", DT_RECIPE_INTEGER, TABLE(plan.least[DT_FEATURE_PHRASE]), 1,
     1000000, 2, NULL, "How many texts a phrase must be in."},
    {DT_SCOPE_TABLE, "parts_in", DT_RECIPE_INTEGER, TABLE(plan.least[DT_FEATURE_PART]), 1, 1000000,
     4, NULL, "How many texts a part must be in."},
    {DT_SCOPE_TABLE, "words_percent", DT_RECIPE_INTEGER, TABLE(plan.percent[DT_FEATURE_WORD]), 1,
     400, 100, NULL, "What a word's idf is multiplied by."},
    {DT_SCOPE_TABLE, "phrases_percent", DT_RECIPE_INTEGER, TABLE(plan.percent[DT_FEATURE_PHRASE]),
     1, 400, 100, NULL, "What a phrase's idf is multiplied by."},
    {DT_SCOPE_TABLE, "parts_percent", DT_RECIPE_INTEGER, TABLE(plan.percent[DT_FEATURE_PART]), 1,
     400, 70, NULL, "What a part's idf is multiplied by."},
    {DT_SCOPE_TABLE, "rows", DT_RECIPE_INTEGER, TABLE(plan.rows), 1, DT_TABLE_ROWS, 100000, NULL,
     "Features at most; the rarest are left out first."},

    {DT_SCOPE_HEAD, "name", DT_RECIPE_WORD, HEAD(name), 1, 31, 0, NULL,
     "The head's name in the model."},
    {DT_SCOPE_HEAD, "table", DT_RECIPE_WORD, HEAD(table), 0, 31, 0, NULL, "The table it uses."},
    {DT_SCOPE_HEAD, "input", DT_RECIPE_CHOICE, HEAD(input), 0, 0, 0, inputs,
     "Whether it scores the turn or each of its sentences."},
    {DT_SCOPE_HEAD, "roles", DT_RECIPE_WORDS, HEAD(roles), 0, 2, 0, NULL,
     "Whose turns it is for: customer, agent. Both if not given."},
    {DT_SCOPE_HEAD, "labels", DT_RECIPE_WORDS, HEAD(labels), 1, DT_MODEL_LABELS, 0, NULL,
     "Its labels, in order."},
    {DT_SCOPE_HEAD, "combine", DT_RECIPE_WORDS, HEAD(combine), 0, DT_HEAD_SOURCES, 0, NULL,
     "Heads before it whose logits it is computed from, instead of a table."},
    {DT_SCOPE_HEAD, "inputs", DT_RECIPE_CHOICE, HEAD(inputs), 0, 0, 0, combined,
     "With combine: whether a label rests on all labels of the heads, or on those of its own name "
     "and on heads of other names."},
    {DT_SCOPE_HEAD, "given", DT_RECIPE_CHOICE, HEAD(given), 0, 0, 0, givens,
     "`lexicon`: nothing is learnt, its logits are the strength of the lexicon's cues of the "
     "labels' names."},
    {DT_SCOPE_HEAD, "alarms_in_100", DT_RECIPE_DECIMAL, HEAD(alarms), 0, 10000, 0, NULL,
     "How many of 100 units without a label may be given it; 0 for any number."},
    {DT_SCOPE_HEAD, "strict", DT_RECIPE_WORDS, HEAD(strict), 0, DT_MODEL_LABELS, 0, NULL,
     "Labels for which strict_in_100 holds instead."},
    {DT_SCOPE_HEAD, "strict_in_100", DT_RECIPE_DECIMAL, HEAD(strict_alarms), 0, 10000, 0, NULL,
     "As alarms_in_100, for the labels under strict."},
    {DT_SCOPE_HEAD, "cost", DT_RECIPE_DECIMAL, HEAD(cost), 1, 100000, 200, NULL,
     "What an error costs against large weights."},
    {DT_SCOPE_HEAD, "positive_cost", DT_RECIPE_DECIMAL, HEAD(positive_cost), 1, 100000, 100, NULL,
     "What missing a label costs against giving it wrongly."},
    {DT_SCOPE_HEAD, "beta", DT_RECIPE_DECIMAL, HEAD(beta), 5, 1000, 100, NULL,
     "Thresholds are set where F-beta is best: below 1 favours precision."},
    {DT_SCOPE_HEAD, "epochs", DT_RECIPE_INTEGER, HEAD(epochs), 1, 1000, 12, NULL,
     "How often the rows are gone through."},
    {DT_SCOPE_HEAD, "net", DT_RECIPE_FLAG, HEAD(net), 0, 0, 0, answers,
     "Whether a net joins it, as a second tier."},
    {DT_SCOPE_HEAD, "words", DT_RECIPE_WORD, HEAD(words), 0, 400, 0, NULL,
     "The net's list of words and the labels they speak for."},
    {DT_SCOPE_HEAD, "vectors", DT_RECIPE_WORD, HEAD(vectors), 0, 400, 0, NULL,
     "Vectors that the net's words come with, a file."},
    {DT_SCOPE_HEAD, "words_of", DT_RECIPE_WORD, HEAD(words_of), 0, 31, 0, NULL,
     "A head before it, whose net's words this net reads with instead of learning all of its own; "
     "what these rows add to them is learnt."},
    {DT_SCOPE_HEAD, "net_folds", DT_RECIPE_INTEGER, HEAD(net_folds), 1, DT_FOLDS_MOST, 1, NULL,
     "How often the net is learnt without some rows, to calibrate the second tier: 1 leaves the "
     "first fold out, more share all folds among them."},
    {DT_SCOPE_HEAD, "net_share", DT_RECIPE_DECIMAL, HEAD(net_share), 0, 100, 75, NULL,
     "The net's part in the second tier's logit; the first tier has the rest. 0: the part that "
     "does "
     "best on the folds left out."},
    {DT_SCOPE_HEAD, "net_epochs", DT_RECIPE_INTEGER, HEAD(net_epochs), 1, 1000, 6, NULL,
     "How often the net goes through the rows."},
    {DT_SCOPE_HEAD, "net_batch", DT_RECIPE_INTEGER, HEAD(net_batch), 32, 1024, 128, NULL,
     "How many texts a step of the net's learning takes, a multiple of 32."},
    {DT_SCOPE_HEAD, "net_dim", DT_RECIPE_INTEGER, HEAD(net_dim), 8, DT_NET_DIM_MOST, 96, NULL,
     "The length of the net's word vectors, a multiple of 8."},
    {DT_SCOPE_HEAD, "net_states", DT_RECIPE_INTEGER, HEAD(net_states), 32, DT_NET_HIDDEN_MOST, 96,
     NULL, "The length of the net's states, a multiple of 32."},
    {DT_SCOPE_HEAD, "data", DT_RECIPE_DATA, HEAD(data), 1, DT_RECIPE_SOURCES, 0, NULL,
     "The files it is learnt from."},

    {DT_SCOPE_DATA, "file", DT_RECIPE_WORD, DATA(file), 1, 400, 0, NULL,
     "TSV or JSON Lines; looked for in the folders given by --data, then beside the recipe."},
    {DT_SCOPE_DATA, "from", DT_RECIPE_WORDS, DATA(from), 0, DT_FROM, 0, NULL,
     "JSON Lines: the members that hold labels."},
    {DT_SCOPE_DATA, "rename", DT_RECIPE_WORDS, DATA(rename), 0, DT_RENAMES, 0, NULL,
     "Labels of the file by other names: `old=new`; `old=` passes the label over, `old=!` the "
     "row, `old=a+b` stands for both."},
    {DT_SCOPE_DATA, "role", DT_RECIPE_WORD, DATA(role), 0, 16, 0, NULL,
     "JSON Lines with turns: whose turns to take."},
    {DT_SCOPE_DATA, "group", DT_RECIPE_WORD, DATA(group), 0, 31, 0, NULL,
     "JSON Lines: the member, such as an author, whose rows are left out together when the head is "
     "tried on what it has not seen."},
    {DT_SCOPE_DATA, "others", DT_RECIPE_FLAG, DATA(others_pass), 0, 0, 0, flags,
     "What to do with labels that are not the head's: refuse the file, or pass them over."},
    {DT_SCOPE_DATA, "limit", DT_RECIPE_INTEGER, DATA(limit), 0, DT_ROWS_MOST, 0, NULL,
     "Rows to take, chosen by hash; 0 for all."},
    {DT_SCOPE_DATA, "weight", DT_RECIPE_DECIMAL, DATA(weight), 1, 100000, 100, NULL,
     "What a row of the file counts."},
};

const struct dt_recipe_field *dt_recipe_fields(size_t *count_out)
{
    *count_out = sizeof fields / sizeof fields[0];
    return fields;
}
