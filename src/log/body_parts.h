/* What the writing and the reading of bodies share. */
#ifndef DT_BODY_PARTS_H
#define DT_BODY_PARTS_H

#include "event.h"

/* Whether the value, present or not, is one that the field takes in bodies of that version. Errors:
 * DT_INVALID, DT_LIMIT. */
DT_MUST_CHECK enum dt_status dt_body_check_value(const struct dt_event_field_info *field,
                                                 uint16_t version,
                                                 const struct dt_field_value *value,
                                                 struct dt_error *err);

#endif
