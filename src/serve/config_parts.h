/* Reading settings: what config.c and config_value.c share. */
#ifndef DT_CONFIG_PARTS_H
#define DT_CONFIG_PARTS_H

#include "config.h"

enum { DT_CONFIG_ITEMS = 64 }; /* of a list */

struct dt_config_reader {
    struct dt_config *config;
    const char **warnings; /* the configuration's, while they are gathered */
    struct dt_error *err;
    const struct dt_setting *setting; /* at hand; NULL: none */
    struct dt_config_from from;       /* of the value at hand */
};

/* "FILE:LINE:COLUMN: name: " or as the source has it, and the words. Returns status. */
enum dt_status dt_config_refuse(struct dt_config_reader *reader, enum dt_status status,
                                const char *format, ...) DT_PRINTF(3, 4);
enum dt_status dt_config_no_memory(struct dt_config_reader *reader);

/*
 * Reads the value of the setting at hand; items are borrowed. A list's items may hold several,
 * parted by commas. Errors: DT_FORMAT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_config_take(struct dt_config_reader *reader,
                                            const struct dt_view *items, size_t count);

/* Where the value of a setting stands in a configuration. */
static inline void *dt_config_member(struct dt_config *config, const struct dt_setting *setting)
{
    return (char *)config + setting->offset;
}

#endif
