#include "configured.h"

#include "input.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern char **environ;

enum { PATH_BYTES = 4096 };

/* The file to read: NULL where none is named and systemd's folder has none. */
static const char *usual_file(char room[PATH_BYTES])
{
    const char *named = getenv("DETENTE_CONFIG");
    const char *folder = getenv("CONFIGURATION_DIRECTORY");
    if (named && *named)
        return named;
    if (!folder || !*folder ||
        (size_t)snprintf(room, PATH_BYTES, "%.*s/detente.yaml", (int)strcspn(folder, ":"),
                         folder) >= PATH_BYTES)
        return NULL;
    return access(room, F_OK) == 0 ? room : NULL;
}

enum dt_status dt_configured_load(const struct dt_configured_options *how, struct dt_config **out,
                                  struct dt_error *err)
{
    char room[PATH_BYTES];
    struct dt_buf text;
    struct dt_config_sources sources = {.flags = how->flags, .flag_count = how->flag_count};
    enum dt_status status = DT_OK;
    dt_buf_init(&text);
    if (!how->nothing)
        sources.file = how->file ? how->file : usual_file(room);
    if (!how->nothing && !how->alone)
        sources.environment = (const char *const *)environ;
    if (sources.file) {
        status = dt_input_read(sources.file, DT_CONFIG_FILE_BYTES, &text, err);
        if (status != DT_OK)
            dt_error_prefix(err, "%s", dt_input_name(sources.file));
        sources.file = dt_input_name(sources.file);
    }
    sources.text = dt_buf_view(&text);
    if (status == DT_OK)
        status = dt_config_create(&sources, out, err);
    dt_buf_finish(&text);
    return status;
}

bool dt_configured_read(struct dt_cli *cli, const struct dt_configured_options *how,
                        struct dt_config **out)
{
    struct dt_error err = {0};
    if (dt_configured_load(how, out, &err) != DT_OK) {
        dt_complain(cli, "%s", err.message);
        return false;
    }
    for (size_t i = 0; i < (*out)->warnings.count; i++)
        dt_complain(cli, "%s", (*out)->warnings.items[i]);
    return true;
}
