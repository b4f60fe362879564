/*
 * The engine as the command line loads it: the lexicon and the playbook, shipped or from files.
 */
#ifndef DT_CORE_H
#define DT_CORE_H

#include "cli.h"
#include "conversation.h"
#include "lexicon.h"

enum { DT_LEXICON_FILES = 64 };

/* What the options say; paths are borrowed. */
struct dt_core_paths {
    const char *playbook;                  /* NULL: the shipped one */
    const char *lexicon[DT_LEXICON_FILES]; /* instead of the shipped ones */
    size_t lexicon_count;
};

struct dt_core_loaded {
    struct dt_core core;
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbook;
    struct dt_buf lexicon_text[DT_LEXICON_FILES]; /* the lexicon's examples point into it */
};

/* False, and said, if it cannot be loaded. */
bool dt_core_load(struct dt_cli *cli, const struct dt_core_paths *paths,
                  struct dt_core_loaded *loaded);
void dt_core_unload(struct dt_core_loaded *loaded);

/* Adds one lexicon file; false, and said, if there are too many. */
bool dt_core_add_lexicon(struct dt_cli *cli, struct dt_core_paths *paths, const char *path);

/* The two halves, for the commands that check one. */
bool dt_core_load_lexicon(struct dt_cli *cli, const struct dt_core_paths *paths,
                          struct dt_core_loaded *loaded);
bool dt_core_load_playbook(struct dt_cli *cli, const char *path, struct dt_playbook **out);

#endif
