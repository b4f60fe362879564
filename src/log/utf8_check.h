/*
 * Whether bytes are UTF-8, for what comes from outside into the record. Pure. (The room text, which
 * does more, stands beside this room, not below it.)
 */
#ifndef DT_UTF8_CHECK_H
#define DT_UTF8_CHECK_H

#include "view.h"

/* Source: RFC 3629: no overlong forms, no surrogates, nothing over U+10FFFF. */
bool dt_utf8_is_valid(struct dt_view text);

/* Valid, and without control characters and spaces of any kind (Unicode's White_Space). */
bool dt_utf8_is_word(struct dt_view text);

#endif
