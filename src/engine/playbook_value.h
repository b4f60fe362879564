/*
 * One value of a playbook: read by its row's type, checked by its row's range. Inner to the engine.
 */
#ifndef DT_PLAYBOOK_VALUE_H
#define DT_PLAYBOOK_VALUE_H

#include "playbook_fields.h"
#include "yaml_in.h"

enum { DT_PLAYBOOK_PATH_BYTES = 96 };

struct dt_playbook_reader {
    struct dt_yaml yaml;
    struct dt_playbook *playbook;
    struct dt_error *err;
    struct dt_playbook_problems *problems; /* NULL: the first problem ends the reading */
    char path[DT_PLAYBOOK_PATH_BYTES];     /* of the field at hand: "remedies[2].limit" */
    size_t path_len;
    struct dt_yaml_place places[DT_PLAYBOOK_FIELDS_MAX]; /* by row; line 0: not in this file */
};

/* Goes into a key or a list's item; leave with what they returned. */
size_t dt_playbook_enter(struct dt_playbook_reader *reader, struct dt_view key);
size_t dt_playbook_enter_item(struct dt_playbook_reader *reader, size_t index);
void dt_playbook_leave(struct dt_playbook_reader *reader, size_t outer);

/* "file:line:column: field path: " and the words. Returns status. */
enum dt_status dt_playbook_refuse(struct dt_playbook_reader *reader, enum dt_status status,
                                  struct dt_yaml_place place, const char *format, ...)
    DT_PRINTF(4, 5);

/*
 * Reads the value at hand into base + field->offset; afterwards the node at hand is the value's
 * last. Errors: DT_FORMAT, DT_LIMIT, DT_NOT_FOUND (zone), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_playbook_read_value(struct dt_playbook_reader *reader,
                                                    const struct dt_playbook_field *field,
                                                    char *base);

/* In playbook_read.c: a list of maps leads back to the walk. */
DT_MUST_CHECK enum dt_status dt_playbook_read_remedies(struct dt_playbook_reader *reader);

#endif
