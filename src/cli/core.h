/*
 * The engine as the command line loads it: the lexicon, the learned reader and the playbook,
 * shipped or from files.
 */
#ifndef DT_CORE_H
#define DT_CORE_H

#include "cli.h"
#include "conversation.h"
#include "learned.h"
#include "lexicon.h"
#include "mapped.h"

enum { DT_LEXICON_FILES = 64 };

/* What the options say; paths are borrowed. */
struct dt_core_paths {
    const char *playbook;                  /* NULL: the shipped one */
    const char *lexicon[DT_LEXICON_FILES]; /* instead of the shipped ones */
    size_t lexicon_count;
    const char *model; /* NULL: the shipped one; "none": the lexicon alone */
    bool no_net;       /* the model's linear part alone */
};

struct dt_core_loaded {
    struct dt_core core;
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbook;
    struct dt_model *model; /* NULL: none */
    struct dt_learner learner;
    struct dt_mapped model_file;
    struct dt_buf lexicon_text[DT_LEXICON_FILES]; /* the lexicon's examples point into it */
};

/* False, and said, if it cannot be loaded. */
bool dt_core_load(struct dt_cli *cli, const struct dt_core_paths *paths,
                  struct dt_core_loaded *loaded);
void dt_core_unload(struct dt_core_loaded *loaded);

/* The options that every command with an engine has, for its table. */
#define DT_CORE_OPTION_MODEL                                                                       \
    {                                                                                              \
        "model", 0, "FILE|none",                                                                   \
            "the learned reader's weights instead of the shipped ones; none: the lexicon alone"    \
    }
#define DT_CORE_OPTION_TIER                                                                        \
    {                                                                                              \
        "tier", 0, "linear|net",                                                                   \
            "how much of the learned reader to use; net is the default, linear is faster"          \
    }

/* False, and said, if the value is neither. */
bool dt_core_take_tier(struct dt_cli *cli, struct dt_core_paths *paths, const char *value);

/* Adds one lexicon file; false, and said, if there are too many. */
bool dt_core_add_lexicon(struct dt_cli *cli, struct dt_core_paths *paths, const char *path);

/* The two halves, for the commands that check one. */
bool dt_core_load_lexicon(struct dt_cli *cli, const struct dt_core_paths *paths,
                          struct dt_core_loaded *loaded);
bool dt_core_load_playbook(struct dt_cli *cli, const char *path, struct dt_playbook **out);

#endif
