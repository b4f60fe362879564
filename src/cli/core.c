#include "core.h"

#include "input.h"

bool dt_core_add_lexicon(struct dt_cli *cli, struct dt_core_paths *paths, const char *path)
{
    if (paths->lexicon_count == DT_LEXICON_FILES) {
        dt_complain(cli, "more than %d lexicon files", DT_LEXICON_FILES);
        return false;
    }
    paths->lexicon[paths->lexicon_count++] = path;
    return true;
}

/* Where the error has a place, the compiler's and the parser's messages begin with it. */
static void complain_in(struct dt_cli *cli, const char *path, const struct dt_error *err)
{
    const char *name = dt_input_name(path);
    size_t len = strlen(name);
    bool placed =
        err->line > 0 || (strncmp(err->message, name, len) == 0 && err->message[len] == ':');
    if (placed)
        dt_complain(cli, "%s", err->message);
    else
        dt_complain_error(cli, name, err);
}

bool dt_core_load_lexicon(struct dt_cli *cli, const struct dt_core_paths *paths,
                          struct dt_core_loaded *loaded)
{
    struct dt_error err = {0};
    struct dt_lexicon_source sources[DT_LEXICON_FILES];
    for (size_t i = 0; i < DT_LEXICON_FILES; i++)
        dt_buf_init(&loaded->lexicon_text[i]);
    for (size_t i = 0; i < paths->lexicon_count; i++) {
        struct dt_buf *text = &loaded->lexicon_text[i];
        if (dt_input_read(paths->lexicon[i], DT_LEXICON_BYTES, text, &err) != DT_OK) {
            dt_complain_error(cli, dt_input_name(paths->lexicon[i]), &err);
            return false;
        }
        sources[i] =
            (struct dt_lexicon_source){dt_input_name(paths->lexicon[i]), dt_buf_view(text)};
    }
    enum dt_status status =
        paths->lexicon_count > 0
            ? dt_lexicon_create(sources, paths->lexicon_count, &loaded->lexicon, &err)
            : dt_lexicon_create_default(&loaded->lexicon, &err);
    if (status != DT_OK)
        complain_in(cli, paths->lexicon_count > 0 ? paths->lexicon[0] : "lexicon", &err);
    return status == DT_OK;
}

bool dt_core_load_playbook(struct dt_cli *cli, const char *path, struct dt_playbook **out)
{
    struct dt_error err = {0};
    struct dt_buf text;
    dt_buf_init(&text);
    enum dt_status status;
    if (!path) {
        status = dt_playbook_create_default(out, &err);
    } else {
        status = dt_input_read(path, DT_PLAYBOOK_BYTES, &text, &err);
        if (status == DT_OK)
            status = dt_playbook_create(dt_input_name(path), dt_buf_view(&text), out, &err);
    }
    if (status != DT_OK)
        complain_in(cli, path ? path : "playbook", &err);
    dt_buf_finish(&text);
    return status == DT_OK;
}

bool dt_core_load(struct dt_cli *cli, const struct dt_core_paths *paths,
                  struct dt_core_loaded *loaded)
{
    *loaded = (struct dt_core_loaded){.lexicon = NULL};
    bool all = dt_core_load_playbook(cli, paths->playbook, &loaded->playbook) &&
               dt_core_load_lexicon(cli, paths, loaded);
    loaded->core = (struct dt_core){loaded->lexicon, loaded->playbook};
    return all;
}

void dt_core_unload(struct dt_core_loaded *loaded)
{
    dt_lexicon_destroy(loaded->lexicon);
    dt_playbook_destroy(loaded->playbook);
    for (size_t i = 0; i < DT_LEXICON_FILES; i++)
        dt_buf_finish(&loaded->lexicon_text[i]);
}
