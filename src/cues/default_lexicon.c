#include "default_lexicon.h"

#include "lexicon_internal.h"

#include <stdlib.h>

/* A shallow copy: the tables are constants, and destroying it frees nothing but the copy. */
enum dt_status dt_lexicon_create_default(struct dt_lexicon **lexicon_out, struct dt_error *err)
{
    struct dt_lexicon *lexicon = malloc(sizeof *lexicon);
    if (!lexicon)
        return dt_error_set(err, DT_NOMEM, "no memory for the lexicon");
    *lexicon = dt_default_lexicon;
    dt_arena_init(&lexicon->arena);
    *lexicon_out = lexicon;
    return DT_OK;
}
