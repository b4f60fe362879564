#include "embedded_lexicon.h"

enum dt_status dt_lexicon_create_default(struct dt_lexicon **lexicon_out, struct dt_error *err)
{
    return dt_lexicon_create(dt_embedded_lexicon, dt_embedded_lexicon_count, lexicon_out, err);
}
