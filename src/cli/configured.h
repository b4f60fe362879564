/*
 * The server's configuration as the commands read it: from the file that is named, or that
 * $DETENTE_CONFIG or systemd's $CONFIGURATION_DIRECTORY names, the environment, and flags.
 *
 *     struct dt_config *config;
 *     if (!dt_configured_read(cli, &(struct dt_configured_options){.file = path}, &config))
 *         return DT_EXIT_FAILED;
 */
#ifndef DT_CONFIGURED_H
#define DT_CONFIGURED_H

#include "cli.h"
#include "config.h"

struct dt_configured_options {
    const char *file; /* NULL: the usual one, if there is one */
    bool alone;       /* the file without the environment */
    bool nothing;     /* neither: the defaults */
    const struct dt_config_flag *flags;
    size_t flag_count;
};

/* False, and said, if it cannot be read. What is odd is said too. */
bool dt_configured_read(struct dt_cli *cli, const struct dt_configured_options *how,
                        struct dt_config **out);

/* The same without words, for a reload: they are in err, and odd things in the configuration. */
DT_MUST_CHECK enum dt_status dt_configured_load(const struct dt_configured_options *how,
                                                struct dt_config **out, struct dt_error *err);

#endif
