#include "core.h"

#include "default_model.h"
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

bool dt_core_take_tier(struct dt_cli *cli, struct dt_core_paths *paths, const char *value)
{
    paths->no_net = strcmp(value, "linear") == 0;
    if (paths->no_net || strcmp(value, "net") == 0)
        return true;
    dt_complain(cli, "--tier is \"%s\": write linear or net", value);
    return false;
}

/* loaded->core.learner stays NULL where no model is wanted. */
static bool load_model(struct dt_cli *cli, const struct dt_core_paths *paths,
                       struct dt_core_loaded *loaded)
{
    struct dt_error err = {0};
    struct dt_view bytes = dt_model_default();
    const char *name = "the shipped model";
    enum dt_status status = DT_OK;
    if (paths->model && strcmp(paths->model, "none") == 0)
        return true;
    if (paths->model) {
        name = paths->model;
        status = dt_mapped_open(paths->model, &loaded->model_file, &err);
        bytes = loaded->model_file.bytes;
    }
    if (status == DT_OK)
        status = dt_model_create(bytes, &loaded->model, &err);
    if (status != DT_OK) {
        dt_complain_error(cli, name, &err);
        return false;
    }
    dt_learner_init(&loaded->learner, loaded->model, paths->no_net ? DT_TIER_LINEAR : DT_TIER_NET);
    loaded->core.learner = &loaded->learner;
    return true;
}

bool dt_core_load(struct dt_cli *cli, const struct dt_core_paths *paths,
                  struct dt_core_loaded *loaded)
{
    *loaded = (struct dt_core_loaded){.lexicon = NULL};
    bool all = dt_core_load_playbook(cli, paths->playbook, &loaded->playbook) &&
               dt_core_load_lexicon(cli, paths, loaded) && load_model(cli, paths, loaded);
    loaded->core.lexicon = loaded->lexicon;
    loaded->core.playbook = loaded->playbook;
    return all;
}

void dt_core_unload(struct dt_core_loaded *loaded)
{
    dt_lexicon_destroy(loaded->lexicon);
    dt_playbook_destroy(loaded->playbook);
    dt_model_destroy(loaded->model);
    dt_mapped_close(&loaded->model_file);
    for (size_t i = 0; i < DT_LEXICON_FILES; i++)
        dt_buf_finish(&loaded->lexicon_text[i]);
}
